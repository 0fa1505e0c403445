/**
 * Who is a member of which team, as far as cloud nodes go: coming, being merged with the team once it is known what both have,
 * and leaving. Brings members up to what their team has when it has changed. What that means is in cloud-members.
 */

import type { AchievementNode } from "../../core/tree/tree.ts";
import type { Cloud } from "../cloud/cloud.ts";
import type { PlayerRecords, PlayerSession } from "../records/player-records.ts";
import type { RecordSession } from "../records/record-session.ts";
import type { Clock, Players } from "../ports.ts";
import type { CloudMembers, Member } from "./cloud-members.ts";
import type { TeamFetches } from "./team-fetches.ts";
import type { TeamSessions } from "./team-sessions.ts";

/** On the player: the team that has what they had made of cloud nodes before they came to it. */
export const BROUGHT_KEY = "ach:brought";

export interface Memberships {
  of(playerId: string): Member | undefined;
  all(): Iterable<Member>;
  /** @param teamName null = in none */
  look(session: PlayerSession, teamName: string | null): void;
  /** Of a player who is here: nodes have come to the tree. */
  met(playerId: string): void;
  left(playerId: string): void;
  /** It is known by now what the player's own account, or the team's, has. */
  playerKnown(playerId: string): void;
  teamKnown(team: RecordSession): void;
  isOwnKnown(playerId: string): boolean;
  /** Brings all members who are here up to what their team has. */
  bringAll(team: RecordSession, nodes: readonly AchievementNode[]): void;
  /** Runs what follows from a step, which is no deed of its own. */
  following(work: () => void): void;
  readonly isFollowing: boolean;
}

export interface MembershipsOptions {
  readonly nodes: readonly AchievementNode[];
  readonly players: Players;
  readonly records: PlayerRecords;
  readonly sessions: TeamSessions;
  readonly acts: () => CloudMembers;
  readonly fetches: () => TeamFetches;
  readonly cloud: () => Pick<Cloud, "covers" | "isHolding" | "openTeam">;
  /** Completes what reached a goal that was lowered. */
  readonly settle: (team: RecordSession) => void;
  /** Has what a team has written. */
  readonly save: (teamName: string) => void;
  readonly clock: Clock;
}

export function createMemberships(options: MembershipsOptions): Memberships {
  const { nodes, players, records, sessions, acts, fetches, cloud, settle, clock } = options;
  const members = new Map<string, Member>();
  /** By player: the team at the last look, null without one. */
  const teamAt = new Map<string, string | null>();
  /** Players whose own accounts are known since they came. */
  const known = new Set<string>();
  const steps = createFollowing();
  const { following } = steps;

  const isOwnKnown = (playerId: string): boolean => known.has(playerId) || !cloud().covers(playerId);
  const tryMerge = createMerging(options, isOwnKnown, following);

  function bringAll(team: RecordSession, ofNodes: readonly AchievementNode[]): void {
    following(() =>
      records.batch(() => {
        for (const member of members.values()) {
          if (member.team === team) for (const node of ofNodes) acts().bring(member, node);
        }
      }),
    );
  }

  /** Brings one member up to what the team has, and the team to what they had before they came. */
  function bringUp(playerId: string): void {
    const member = members.get(playerId);
    if (!member) return;
    tryMerge(member);
    following(() => member.session.batch(() => nodes.forEach((node) => acts().bring(member, node))));
  }

  function enter(session: PlayerSession, teamName: string, from: string | null): void {
    const team = sessions.open(teamName);
    if (!team) return;
    const isMerged = from === teamName;
    const enteredAt = clock.tick();
    members.set(session.playerId, { session, team, teamName, from, enteredAt, isMerged, made: new Map() });
    cloud().openTeam(team);
    settle(team);
    fetches().fetch(team);
    bringUp(session.playerId);
  }

  function regroup(session: PlayerSession, teamName: string | null): void {
    const { playerId } = session;
    const properties = players.properties(playerId);
    if (!properties) return;
    const kept = properties.get(BROUGHT_KEY);
    const from = typeof kept === "string" ? kept : null;
    // What they are shown is that of the team in which they were, here or before they last left the world.
    const wasIn = members.get(playerId)?.teamName ?? from;
    if (wasIn !== null && wasIn !== teamName) following(() => session.batch(() => acts().leave(session)));
    members.delete(playerId);
    teamAt.set(playerId, teamName);
    if (teamName !== null) enter(session, teamName, from);
    else if (from !== null) properties.set(BROUGHT_KEY, undefined);
  }

  return {
    of: (playerId) => members.get(playerId),
    all: () => members.values(),
    look(session, teamName) {
      const { playerId } = session;
      if (teamAt.get(playerId) !== teamName) regroup(session, teamName);
      const member = members.get(playerId);
      if (!member) return;
      tryMerge(member);
      // Rounds begin by the clock, and nobody tells.
      following(() => {
        for (const node of nodes) if (node.repeat) acts().bring(member, node);
      });
      if (!member.isMerged && !fetches().isKnownSince(member.team, member.enteredAt)) fetches().fetch(member.team);
    },
    met(playerId) {
      const member = members.get(playerId);
      if (member) fetches().fetch(member.team);
      bringUp(playerId);
    },
    left(playerId) {
      teamAt.delete(playerId);
      members.delete(playerId);
      known.delete(playerId);
    },
    playerKnown(playerId) {
      known.add(playerId);
      bringUp(playerId);
    },
    teamKnown(team) {
      for (const member of members.values()) if (member.team === team) tryMerge(member);
      bringAll(team, nodes);
    },
    isOwnKnown,
    bringAll,
    following,
    get isFollowing() {
      return steps.isFollowing;
    },
  };
}

/** Merges a member with their team, once it is known what both have. */
function createMerging(
  { players, acts, fetches, cloud, save }: MembershipsOptions,
  isOwnKnown: (playerId: string) => boolean,
  following: (work: () => void) => void,
): (member: Member) => void {
  function canMerge({ session, team, enteredAt }: Member): boolean {
    if (!isOwnKnown(session.playerId)) return false;
    if (cloud().isHolding(session.playerId) || cloud().isHolding(team.playerId)) return false;
    return !cloud().covers(team.playerId) || fetches().isKnownSince(team, enteredAt);
  }

  return function tryMerge(member) {
    const { teamName } = member;
    const properties = member.isMerged || !canMerge(member) ? undefined : players.properties(member.session.playerId);
    if (!properties) return;
    following(() => acts().merge(member));
    // Last, so that a stop before it has it done again, which brings nothing twice.
    save(teamName);
    properties.set(BROUGHT_KEY, teamName);
  };
}

/** What follows from a step and is no deed of its own. */
function createFollowing(): Pick<Memberships, "following" | "isFollowing"> {
  let isFollowing = false;
  return {
    following(work) {
      const before = isFollowing;
      isFollowing = true;
      try {
        work();
      } finally {
        isFollowing = before;
      }
    },
    get isFollowing() {
      return isFollowing;
    },
  };
}
