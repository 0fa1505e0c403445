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
import type { Progression } from "../progress/progression.ts";
import type { MoveNode } from "../progress/reporting.ts";
import type { PlayerRecords, PlayerSession } from "../records/player-records.ts";
import type { RecordSession } from "../records/record-session.ts";
import type { Clock, Players } from "../ports.ts";
import { createCloudMembers, type Member } from "./cloud-members.ts";
import { createMemberships } from "./memberships.ts";
import { createTeamFetches } from "./team-fetches.ts";
import type { TeamPages } from "./team-pages.ts";
import type { TeamSessions } from "./team-sessions.ts";

export interface CloudTeams {
  /** Whose record of the node moves when the player does something: the team's, or their own. */
  holderOf(session: PlayerSession, node: AchievementNode): RecordSession;
  /** Moves what the player's team has; undefined where the node is their own. */
  readonly move: MoveNode<PlayerSession, number | undefined>;
  /** Keeps what the cloud says, of a team or of a player. */
  readonly apply: ApplyCloud;
  /** @returns whether it was a team's */
  fetched(session: RecordSession, askedAt: number): boolean;
  /** The members of a combination moved without the node's progress. */
  changed(session: PlayerSession, node: AchievementNode): void;
  revoked(session: PlayerSession, node: AchievementNode): void;
  /** To be called once a second of each player who is here. @param team null = in none */
  look(session: PlayerSession, team: string | null): void;
  /** Of a player who is here: nodes have come to the tree. */
  met(playerId: string): void;
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
  const { nodes, records, progression, ofTeams, sessions, pages, cloud, clock } = options;
  const fetches = createTeamFetches({
    cloud,
    clock,
    names: () => (nodes.length === 0 ? [] : pages()?.names()),
    open: sessions.open,
    waiting: () => new Set([...memberships.all()].filter(mayLearn).map(({ team }) => team)),
  });
  const memberships = createMemberships({
    ...options,
    acts: () => acts,
    fetches: () => fetches,
    settle: ofTeams.settle.bind(ofTeams),
    save: (teamName) => pages()?.save(teamName),
  });
  const acts = createCloudMembers({ nodes, progression, ofTeams, isOwnKnown: memberships.isOwnKnown, clock });
  const { bringAll, following } = memberships;

  function mayLearn({ team, isMerged }: Member): boolean {
    return !isMerged || nodes.some((node) => node.repeat !== undefined || !isComplete(team.read(node)!));
  }

  const memberFor = (session: RecordSession, node: AchievementNode): Member | undefined =>
    node.team && node.cloud ? memberships.of(session.playerId) : undefined;

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
    move(session, node, delta, reporting, claims) {
      const member = memberFor(session, node);
      if (!member) return undefined;
      acts.handMembers(member, node);
      const moved = ofTeams.move(member.team, node, delta, reporting, claims);
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
        memberships.playerKnown(session.playerId);
        return false;
      }
      fetches.fetched(team, askedAt);
      memberships.teamKnown(team);
      return true;
    },
    changed(session, node) {
      const member = memberships.isFollowing ? undefined : memberFor(session, node);
      if (!member) return;
      acts.handMembers(member, node);
      bringAll(member.team, [node]);
    },
    revoked(session, node) {
      const member = memberships.isFollowing ? undefined : memberFor(session, node);
      if (!member) return;
      following(() => {
        ofTeams.revoke(member.team, node);
        for (const other of memberships.all()) {
          if (other !== member && other.team === member.team) progression.revoke(other.session, node);
        }
      });
      bringAll(member.team, [node]);
    },
    look(session, teamName) {
      if (nodes.length > 0) memberships.look(session, teamName);
    },
    met: memberships.met,
    left: memberships.left,
    tick: fetches.tick,
  };
}
