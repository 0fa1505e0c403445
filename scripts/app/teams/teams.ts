/**
 * Who is in which team, and the nodes that belong to teams in this world (those of the cloud are in cloud-teams): each member's
 * record is a copy of what the team has, so that whoever reads a record reads the team's. What one member's deed changes is copied to the team and to the others who are here; who was away is brought up to
 * it when they come. Only what was paid is each member's own.
 *
 *   a member's record moved ─▶ the team's state ─▶ the other members' records, who complete and are paid for themselves
 */

import type { NodeRecord } from "../../core/progress/record.ts";
import { roundOf } from "../../core/progress/rounds.ts";
import type { TeamBy } from "../../core/settings/settings.ts";
import { isFurther, leftBy, owingMissedRounds, sharedOf, withProgressOf } from "../../core/teams/shared-state.ts";
import { teamNameOf } from "../../core/teams/team-name.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { Clock, Players, PlayerViews } from "../ports.ts";
import type { PlayerRecords, PlayerSession } from "../records/player-records.ts";
import type { Progression, ProgressionSubscriber } from "../progress/progression.ts";
import type { CloudTeams } from "./cloud-teams.ts";
import type { TeamPages } from "./team-pages.ts";

/** On the player: the team whose state their records are copies of. */
export const MEMBERSHIP_KEY = "ach:member";

export interface Teams extends ProgressionSubscriber {
  /** The player's team; undefined without one. */
  of(playerId: string): string | undefined;
  /** A record changed without progress, such as the members of a combination. */
  changed(session: PlayerSession, node: AchievementNode): void;
  joined(playerId: string): void;
  /** Of a player who is here: nodes have come to the tree. */
  met(playerId: string): void;
  left(playerId: string): void;
  /** To be called every tick. */
  tick(): void;
  flush(): void;
}

export interface TeamsOptions {
  /** Nodes that belong to teams. */
  readonly nodes: readonly AchievementNode[];
  readonly cloudTeams: CloudTeams;
  readonly by: TeamBy;
  readonly players: Players;
  readonly views: PlayerViews;
  readonly records: PlayerRecords;
  readonly progression: Progression;
  readonly pages: () => TeamPages | undefined;
  /** Something is to be paid. */
  readonly pay: (playerId: string, node: AchievementNode) => void;
  /** A player who was here already is in another team, or in none. */
  readonly regrouped: (playerId: string) => void;
  readonly clock: Clock;
}

/** How often it is looked who is in which team. */
const LOOK_TICKS = 20;

export function createTeams(options: TeamsOptions): Teams {
  const { cloudTeams, players, views, records, progression, pages, clock } = options;
  /** By player: their team, null without one. Who is not among them has not been looked at yet. */
  const teamOf = new Map<string, string | null>();
  const phases = new Map<string, number>();
  let joins = 0;
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

  const isHere = (node: AchievementNode): boolean => node.team && !node.cloud;

  function othersOf(team: string, playerId: string): PlayerSession[] {
    const others: PlayerSession[] = [];
    for (const [otherId, otherTeam] of teamOf) {
      const session = otherTeam === team && otherId !== playerId ? records.open(otherId) : undefined;
      if (session) others.push(session);
    }
    return others;
  }

  /** A member's record moved: so does the team's, and the others'. */
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
      if (!node.repeat || roundOf(team) >= roundOf(own)) progression.grant(session, node);
    } else if (own.progress !== team.progress || own.members !== team.members) {
      session.write(node, withProgressOf(own, team), "soon");
    }
  }

  /** Rounds that the team completed while the member was away pay them, too. */
  function payMissed(session: PlayerSession, node: AchievementNode, team: NodeRecord): NodeRecord | undefined {
    const own = session.read(node);
    const missed =
      own && node.repeat ? (team.done ?? 0) - (own.done ?? 0) - (own.completedAt === undefined ? 0 : 1) : 0;
    if (!own || missed <= 0) return own;
    const owing = owingMissedRounds(own, missed, node.rewards);
    session.write(node, owing, "now");
    options.pay(session.playerId, node);
    return owing;
  }

  function look(playerId: string): void {
    const session = records.isOpen(playerId) ? records.open(playerId) : undefined;
    const view = session && views.of(playerId);
    const now = view && teamNameOf(view, options.by);
    if (!session || now === undefined) return;
    cloudTeams.look(session, now);
    if (now === teamOf.get(playerId)) return;
    const properties = players.properties(playerId);
    if (!properties) return;
    const known = properties.get(MEMBERSHIP_KEY);
    const before = typeof known === "string" ? known : null;
    copying(() => {
      session.batch(() => {
        if (before !== null && before !== now) leave(session);
        if (now !== null) enter(session, now, before);
      });
      if (before !== now) properties.set(MEMBERSHIP_KEY, now ?? undefined);
    });
    const isJoining = !teamOf.has(playerId);
    teamOf.set(playerId, now);
    if (!isJoining) options.regrouped(playerId);
  }

  /** Progress stays with the team; what is complete is the player's. */
  function leave(session: PlayerSession): void {
    for (const node of options.nodes) {
      if (node.cloud) continue;
      const own = session.read(node);
      const left = own && leftBy(own);
      if (left && left !== own && (own.progress > 0 || own.members)) session.write(node, left, "now");
    }
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
        session.write(node, { ...own, done: state.done! }, "soon");
      }
      bring(session, node, together);
    }
  }

  function joined(playerId: string): void {
    if (options.nodes.length === 0) return;
    phases.set(playerId, joins++ % LOOK_TICKS);
    look(playerId);
  }

  return {
    of: (playerId) => teamOf.get(playerId) ?? undefined,
    advanced: moved,
    changed: (session, node) => (node.cloud ? cloudTeams.changed(session, node) : moved(session, node)),
    revoked(session, node) {
      if (node.cloud) return cloudTeams.revoked(session, node);
      const team = isHere(node) && !isCopying ? teamOf.get(session.playerId) : undefined;
      if (typeof team !== "string") return;
      copying(() => {
        const record = session.read(node);
        if (record) pages()?.write(team, node, sharedOf(record));
        for (const other of othersOf(team, session.playerId)) progression.revoke(other, node);
      });
    },
    joined,
    met(playerId) {
      if (!phases.has(playerId)) return joined(playerId);
      const session = records.isOpen(playerId) ? records.open(playerId) : undefined;
      const team = teamOf.get(playerId);
      if (!session || typeof team !== "string") return;
      copying(() => session.batch(() => enter(session, team, team)));
      cloudTeams.met(playerId);
    },
    left(playerId) {
      phases.delete(playerId);
      teamOf.delete(playerId);
      cloudTeams.left(playerId);
    },
    tick() {
      if (options.nodes.length === 0) return;
      cloudTeams.tick();
      const phase = clock.tick() % LOOK_TICKS;
      for (const [playerId, own] of phases) if (own === phase) look(playerId);
      pages()?.flush();
    },
    flush: () => pages()?.flush(),
  };
}

/** One set of members' state: the team's, and where it has none that of who joins. */
function withMembersOf(team: NodeRecord, own: NodeRecord): NodeRecord {
  const { members: ownMembers, ...rest } = own;
  const members = own.completedAt === undefined ? (team.members ?? ownMembers) : undefined;
  return members ? { ...rest, members } : rest;
}
