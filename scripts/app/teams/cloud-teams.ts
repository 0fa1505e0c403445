/**
 * Cloud nodes that belong to teams: the team has an account in the cloud, `team:<name>`, whose record lies in the world like a
 * player's on the player. What a member does moves that record, which is reported; the members' own records show it.
 *
 *   a member's deed ─▶ the team's record ─▶ reported as the team's ─▶ the members' records show it
 *   the cloud says that the team is complete ─▶ each member's own account is completed ─▶ whose report did it is paid
 *
 * So a member is paid once in the whole network, on whatever server, and whoever leaves keeps what their account has.
 */

import { isComplete } from "../../core/progress/progress.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { ApplyCloud, Cloud } from "../cloud/cloud.ts";
import type { Progression, Reporting } from "../progress/progression.ts";
import type { PlayerRecords, PlayerSession } from "../records/player-records.ts";
import type { RecordSession } from "../records/record-session.ts";
import type { Clock, Players } from "../ports.ts";
import { createCloudMembers, type Member } from "./cloud-members.ts";
import { createTeamFetches } from "./team-fetches.ts";
import type { TeamPages } from "./team-pages.ts";
import type { TeamSessions } from "./team-sessions.ts";

/** On the player: the team that has what they had made of cloud nodes before they came to it. */
export const BROUGHT_KEY = "ach:brought";

export interface CloudTeams {
  /** Whose record of the node moves when the player does something: the team's, or their own. */
  holderOf(session: PlayerSession, node: AchievementNode): RecordSession;
  /** Moves what the player's team has; undefined where the node is their own. */
  move(session: PlayerSession, node: AchievementNode, delta: number, reporting: Reporting): number | undefined;
  /** Keeps what the cloud says, of a team or of a player. */
  readonly apply: ApplyCloud;
  /** @returns whether it was a team's */
  fetched(session: RecordSession, askedAt: number): boolean;
  /** The members of a combination moved without the node's progress. */
  changed(session: PlayerSession, node: AchievementNode): void;
  revoked(session: PlayerSession, node: AchievementNode): void;
  /** To be called once a second of each player who is here. @param team null = in none */
  look(session: PlayerSession, team: string | null): void;
  left(playerId: string): void;
  tick(): void;
}

export interface CloudTeamsOptions {
  /** Cloud nodes that belong to teams. */
  readonly nodes: readonly AchievementNode[];
  readonly players: Players;
  readonly records: PlayerRecords;
  readonly progression: Progression;
  /** What moves the teams' records. */
  readonly ofTeams: Progression<RecordSession>;
  readonly sessions: TeamSessions;
  readonly pages: () => TeamPages | undefined;
  readonly cloud: () => Cloud;
  readonly clock: Clock;
}

export function createCloudTeams(options: CloudTeamsOptions): CloudTeams {
  const { nodes, players, records, progression, ofTeams, sessions, pages, cloud, clock } = options;
  const members = new Map<string, Member>();
  /** By player: the team at the last look, null without one. */
  const teamAt = new Map<string, string | null>();
  /** Players whose own accounts are known since they came. */
  const known = new Set<string>();
  /** What follows from a step is no deed of its own. */
  let isFollowing = false;

  const isOwnKnown = (playerId: string): boolean => known.has(playerId) || !cloud().covers(playerId);
  const acts = createCloudMembers({ nodes, progression, ofTeams, isOwnKnown, clock });
  const fetches = createTeamFetches({
    cloud,
    clock,
    names: () => (nodes.length === 0 ? [] : pages()?.names()),
    open: sessions.open,
    waiting: () => new Set([...members.values()].filter(mayLearn).map(({ team }) => team)),
  });

  function mayLearn({ team, isMerged }: Member): boolean {
    return !isMerged || nodes.some((node) => node.repeat !== undefined || !isComplete(team.read(node)!));
  }

  const memberFor = (session: RecordSession, node: AchievementNode): Member | undefined =>
    node.team && node.cloud ? members.get(session.playerId) : undefined;

  function following(work: () => void): void {
    const before = isFollowing;
    isFollowing = true;
    try {
      work();
    } finally {
      isFollowing = before;
    }
  }

  /** Brings all members who are here up to what their team has. */
  function bringAll(team: RecordSession, ofNodes: readonly AchievementNode[]): void {
    following(() =>
      records.batch(() => {
        for (const member of members.values()) {
          if (member.team === team) for (const node of ofNodes) acts.bring(member, node);
        }
      }),
    );
  }

  function canMerge({ session, team, enteredAt }: Member): boolean {
    if (!isOwnKnown(session.playerId)) return false;
    if (cloud().isHolding(session.playerId) || cloud().isHolding(team.playerId)) return false;
    return !cloud().covers(team.playerId) || fetches.isKnownSince(team, enteredAt);
  }

  function tryMerge(member: Member): void {
    const { teamName } = member;
    if (member.isMerged || !canMerge(member)) return;
    const properties = players.properties(member.session.playerId);
    if (!properties) return;
    following(() => acts.merge(member));
    // Last, so that a stop before it has it done again, which brings nothing twice.
    pages()?.save(teamName);
    properties.set(BROUGHT_KEY, teamName);
  }

  function regroup(session: PlayerSession, teamName: string | null): void {
    const { playerId } = session;
    const properties = players.properties(playerId);
    if (!properties) return;
    const kept = properties.get(BROUGHT_KEY);
    const from = typeof kept === "string" ? kept : null;
    // What they are shown is that of the team in which they were, here or before they last left the world.
    const wasIn = members.get(playerId)?.teamName ?? from;
    if (wasIn !== null && wasIn !== teamName) following(() => session.batch(() => acts.leave(session)));
    members.delete(playerId);
    teamAt.set(playerId, teamName);
    if (teamName !== null) enter(session, teamName, from);
    else if (from !== null) properties.set(BROUGHT_KEY, undefined);
  }

  function enter(session: PlayerSession, teamName: string, from: string | null): void {
    const team = sessions.open(teamName);
    if (!team) return;
    members.set(session.playerId, {
      session,
      team,
      teamName,
      from,
      enteredAt: clock.tick(),
      isMerged: from === teamName,
      made: new Map(),
    });
    cloud().openTeam(team);
    ofTeams.settle(team);
    fetches.fetch(team);
    bringUp(session.playerId);
  }

  /** Brings one member up to what the team has, and the team to what they had before they came. */
  function bringUp(playerId: string): void {
    const member = members.get(playerId);
    if (!member) return;
    tryMerge(member);
    following(() => member.session.batch(() => nodes.forEach((node) => acts.bring(member, node))));
  }

  ofTeams.subscribe({
    pending: (team, node) => void cloud().report(team, node),
    revoked(team, node, inCloud) {
      if (inCloud) cloud().reset(team, node);
    },
    advanced: (team, node) => bringAll(team, [node]),
    turned: (team, node) => bringAll(team, [node]),
  });

  return {
    holderOf: (session, node) => memberFor(session, node)?.team ?? session,
    move(session, node, delta, reporting) {
      const member = memberFor(session, node);
      if (!member) return undefined;
      acts.handMembers(member, node);
      const moved = ofTeams.move(member.team, node, delta, reporting);
      if (!member.isMerged) member.made.set(node, (member.made.get(node) ?? 0) + moved);
      return moved;
    },
    apply(session, node, record, crossing, round) {
      const team = sessions.ofAccount(session.playerId);
      if (team) return ofTeams.applyCloud(team, node, record, crossing, round);
      const player = records.open(session.playerId);
      if (!player) return;
      const member = memberFor(player, node);
      const shown = member ? acts.shown(member, node, record) : record;
      progression.applyCloud(player, node, shown, crossing, round);
      if (member) following(() => acts.bring(member, node));
    },
    fetched(session, askedAt) {
      const team = sessions.ofAccount(session.playerId);
      if (!team) {
        known.add(session.playerId);
        bringUp(session.playerId);
        return false;
      }
      fetches.fetched(team, askedAt);
      for (const member of members.values()) if (member.team === team) tryMerge(member);
      bringAll(team, nodes);
      return true;
    },
    changed(session, node) {
      const member = isFollowing ? undefined : memberFor(session, node);
      if (!member) return;
      acts.handMembers(member, node);
      bringAll(member.team, [node]);
    },
    revoked(session, node) {
      const member = isFollowing ? undefined : memberFor(session, node);
      if (!member) return;
      following(() => {
        ofTeams.revoke(member.team, node);
        for (const other of members.values()) {
          if (other !== member && other.team === member.team) progression.revoke(other.session, node);
        }
      });
      bringAll(member.team, [node]);
    },
    look(session, teamName) {
      if (nodes.length === 0) return;
      const { playerId } = session;
      if (teamAt.get(playerId) !== teamName) regroup(session, teamName);
      const member = members.get(playerId);
      if (!member) return;
      tryMerge(member);
      // Rounds begin by the clock, and nobody tells.
      following(() => {
        for (const node of nodes) if (node.repeat) acts.bring(member, node);
      });
      if (!member.isMerged && !fetches.isKnownSince(member.team, member.enteredAt)) fetches.fetch(member.team);
    },
    left(playerId) {
      teamAt.delete(playerId);
      members.delete(playerId);
      known.delete(playerId);
    },
    tick: fetches.tick,
  };
}
