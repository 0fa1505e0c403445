/**
 * The nodes that belong to teams in this world: each member's record is a copy of what the team has, so that whoever reads a
 * record reads the team's. What one member's deed changes is copied to the team and to the others who are here; who was away
 * is brought up to it when they come. Only what was paid is each member's own. Who is in which team is decided in teams.
 *
 *   a member's record moved ─▶ the team's state ─▶ the other members' records, who complete and are paid for themselves
 */

import type { NodeRecord } from "../../core/progress/record.ts";
import { completionsOf, roundOf } from "../../core/progress/rounds.ts";
import {
  inRoundOf,
  isFurther,
  leftBy,
  owingMissedRounds,
  restingWith,
  sharedOf,
  withProgressOf,
} from "../../core/teams/shared-state.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { Progression } from "../progress/progression.ts";
import type { PlayerRecords, PlayerSession } from "../records/player-records.ts";
import type { TeamPages } from "./team-pages.ts";

export interface TeamCopies {
  /** A member's record moved: so does the team's, and the others'. */
  moved(session: PlayerSession, node: AchievementNode): void;
  /** What a member made was taken back: so is what the team and the others have. */
  revoked(session: PlayerSession, node: AchievementNode): void;
  /** @param before the team they were in when they were last looked at */
  enter(session: PlayerSession, team: string, before: string | null): void;
  leave(session: PlayerSession): void;
  /** Of a member who came: completes what their team reached while the goal was higher, for the others too. */
  settle(session: PlayerSession): void;
  /** Runs work of which nothing is copied again; not while such work runs. */
  copying(work: () => void): void;
}

export interface TeamCopiesOptions {
  /** Nodes that belong to teams. */
  readonly nodes: readonly AchievementNode[];
  readonly records: PlayerRecords;
  readonly progression: Progression;
  readonly pages: () => TeamPages | undefined;
  /** Something is to be paid. */
  readonly pay: (playerId: string, node: AchievementNode) => void;
}

/** @param teamOf by player who is here: their team, null without one */
export function createTeamCopies(options: TeamCopiesOptions, teamOf: ReadonlyMap<string, string | null>): TeamCopies {
  const { records, progression, pages } = options;
  /** What follows from a copy is not copied again. */
  let isCopying = false;

  function copying(work: () => void): void {
    if (isCopying) return;
    isCopying = true;
    try {
      work();
    } finally {
      isCopying = false;
    }
  }

  /** Members who are here. */
  const othersOf = (team: string, playerId: string): PlayerSession[] => othersIn(teamOf, team, playerId, records);

  function moved(session: PlayerSession, node: AchievementNode): void {
    const team = isHere(node) && !isCopying ? teamOf.get(session.playerId) : undefined;
    const record = typeof team === "string" ? session.read(node) : undefined;
    const before = record && pages()?.read(team as string, node);
    if (!record || !before) return;
    // Who has completed it with another team has nothing to give to this one.
    if (record.completedAt !== undefined && isFurther(before, record)) return;
    copying(() => {
      pages()!.write(team as string, node, sharedOf(record));
      for (const other of othersOf(team as string, session.playerId)) bring(other, node, record);
    });
  }

  /** Brings a member's record to what the team has. */
  function bring(session: PlayerSession, node: AchievementNode, team: NodeRecord): void {
    const own = payMissed(session, node, team);
    if (!own || own.completedAt !== undefined) return;
    if (team.completedAt !== undefined) {
      if (node.repeat && isPast(team, own)) return;
      // They rest as long as the team, whatever their clock says by now.
      if (node.repeat) session.write(node, restingWith(own, team), "soon");
      progression.grant(session, node);
    } else if (own.progress !== team.progress || own.members !== team.members) {
      session.write(node, withProgressOf(own, team), "soon");
    }
  }

  /** Rounds that the team completed while the member was away pay them, too. */
  function payMissed(session: PlayerSession, node: AchievementNode, team: NodeRecord): NodeRecord | undefined {
    const own = session.read(node);
    const missed = own && node.repeat ? roundsMissed(own, team) : 0;
    if (!own || missed <= 0) return own;
    const owing = owingMissedRounds(own, team, missed, node.rewards);
    session.write(node, owing, "now");
    options.pay(session.playerId, node);
    progression.opened(session, node);
    return owing;
  }

  function enter(session: PlayerSession, team: string, before: string | null): void {
    for (const node of options.nodes) {
      if (node.cloud) continue;
      const own = session.read(node);
      const state = pages()?.read(team, node);
      if (!own || !state) continue;
      // What was made with another team stays there.
      const brings = (before === null || before === team) && isFurther(own, state);
      const together = brings ? withMembersOf(state, sharedOf(own)) : state;
      if (brings) {
        pages()!.write(team, node, together);
        for (const other of othersOf(team, session.playerId)) bring(other, node, together);
      }
      // Rounds from before they were a member were the others'.
      if (before !== team && node.repeat && (state.done ?? 0) > (own.done ?? 0)) {
        session.write(node, inRoundOf({ ...own, done: state.done! }, state), "soon");
        progression.opened(session, node);
      }
      bring(session, node, together);
    }
  }

  return {
    moved,
    revoked(session, node) {
      const team = isHere(node) && !isCopying ? teamOf.get(session.playerId) : undefined;
      if (typeof team !== "string") return;
      copying(() => {
        const record = session.read(node);
        if (record) pages()?.write(team, node, sharedOf(record));
        for (const other of othersOf(team, session.playerId)) progression.revoke(other, node);
      });
    },
    enter,
    leave: (session) => leave(session, options.nodes),
    settle: (session) => settle(session, options),
    copying,
  };
}

const isHere = (node: AchievementNode): boolean => node.team && !node.cloud;

/**
 * Whether a round that the team has completed is one that the member is beyond. Beside the last of all rounds, theirs may bear a
 * later day: the number of completions says who lacks one.
 */
const isPast = (team: NodeRecord, own: NodeRecord): boolean =>
  roundOf(team) < roundOf(own) && completionsOf(team) <= completionsOf(own);

function othersIn(
  teamOf: ReadonlyMap<string, string | null>,
  team: string,
  playerId: string,
  records: PlayerRecords,
): PlayerSession[] {
  const others: PlayerSession[] = [];
  for (const [otherId, otherTeam] of teamOf) {
    const session = otherTeam === team && otherId !== playerId ? records.open(otherId) : undefined;
    if (session) others.push(session);
  }
  return others;
}

/** One that is complete is not over yet. */
const roundsMissed = (own: NodeRecord, team: NodeRecord): number =>
  (team.done ?? 0) - (own.done ?? 0) - (own.completedAt === undefined ? 0 : 1);

/** Progress stays with the team; what is complete is the player's. */
function leave(session: PlayerSession, nodes: readonly AchievementNode[]): void {
  for (const node of nodes) {
    if (node.cloud) continue;
    const own = session.read(node);
    const left = own && leftBy(own);
    if (left && left !== own && (own.progress > 0 || own.members)) session.write(node, left, "now");
  }
}

function settle(session: PlayerSession, { nodes, progression }: TeamCopiesOptions): void {
  for (const node of nodes) {
    const own = isHere(node) ? session.read(node) : undefined;
    if (own && own.completedAt === undefined && own.progress >= node.goalNumber) {
      progression.move(session, node, 0, "by itself");
    }
  }
}

/** One set of members' state: the team's, and where it has none that of who joins. */
function withMembersOf(team: NodeRecord, own: NodeRecord): NodeRecord {
  const { members: ownMembers, ...rest } = own;
  const members = own.completedAt === undefined ? (team.members ?? ownMembers) : undefined;
  return members ? { ...rest, members } : rest;
}
