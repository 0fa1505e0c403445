/**
 * One member of a team, as far as cloud nodes go: bringing along what they made before they came, showing what the team has,
 * having their own account completed for what the team completes, and leaving. When that is done is decided in cloud-teams.
 */

import { opened, ownProgress, ownState } from "../../core/cloud/finishing.ts";
import { isComplete } from "../../core/progress/progress.ts";
import type { NodeRecord } from "../../core/progress/record.ts";
import { levelled, levelledAgain, showing, stepOf } from "../../core/teams/cloud-member.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { Progression } from "../progress/progression.ts";
import type { PlayerSession } from "../records/player-records.ts";
import type { RecordSession } from "../records/record-session.ts";
import type { Clock } from "../ports.ts";

export interface Member {
  readonly session: PlayerSession;
  readonly team: RecordSession;
  readonly teamName: string;
  /** In which team they were before; null = in none, so that they bring along what they have. */
  readonly from: string | null;
  readonly enteredAt: number;
  /** What they made before they came is with the team by now. */
  isMerged: boolean;
  /** What they have made for the team since they came, while they are not merged. */
  readonly made: Map<AchievementNode, number>;
}

export interface CloudMembers {
  /** Brings the member's record of a node up to what the team has. */
  bring(member: Member, node: AchievementNode): void;
  /** Gives the team what the member has made before they came. */
  merge(member: Member): void;
  /** The members' state of a combination becomes the team's. */
  handMembers(member: Member, node: AchievementNode): void;
  /** The record as it is kept of a member whose own account has moved. */
  shown(member: Member, node: AchievementNode, own: NodeRecord): NodeRecord;
  /** Progress stays with the team; what is complete, or about to be, is the player's. */
  leave(session: PlayerSession): void;
}

export interface CloudMembersOptions {
  readonly nodes: readonly AchievementNode[];
  readonly progression: Pick<Progression, "applyCloud" | "finishOwn" | "handOver">;
  readonly ofTeams: Pick<Progression<RecordSession>, "move">;
  /** Whether what the player's own account has is known, as far as it can be. */
  readonly isOwnKnown: (playerId: string) => boolean;
  readonly clock: Clock;
}

export function createCloudMembers(options: CloudMembersOptions): CloudMembers {
  const { nodes, progression, ofTeams, isOwnKnown, clock } = options;

  function shown(member: Member, node: AchievementNode, own: NodeRecord): NodeRecord {
    const team = member.team.read(node);
    return team ? showing(node, own, team, member.isMerged) : own;
  }

  function bring(member: Member, node: AchievementNode): void {
    const { session, team } = member;
    const before = session.read(node);
    const present = team.read(node);
    if (!before || !present) return;
    const step = isOwnKnown(session.playerId) ? stepOf(node, before, present) : undefined;
    if (step?.kind === "finish") progression.finishOwn(session, node, step);
    const own = session.read(node)!;
    const open = step?.kind === "open" ? opened(own, node, clock.nowSeconds()) : own;
    const level = step === undefined ? open : levelledAgain(node, open, present);
    const record = showing(node, level, present, member.isMerged);
    if (isSame(own, record)) return;
    progression.applyCloud(session, node, record, undefined);
  }

  function mergeNode({ session, team, from, made }: Member, node: AchievementNode): void {
    const own = session.read(node);
    const present = team.read(node);
    if (!own || !present) return;
    const mine = ownProgress(own, node.goalNumber);
    const isWhole = isComplete(own) || mine >= node.goalNumber;
    if (from === null && !isComplete(present)) {
      // The greater of the two, as they were when the player came.
      const more = isWhole ? node.goalNumber : mine - (present.progress - (made.get(node) ?? 0));
      if (more > 0) {
        if (!isWhole && own.members && !present.members) {
          team.write(node, { ...present, members: own.members }, "soon");
        }
        ofTeams.move(team, node, more, "as risen");
      }
    }
    // The team may have completed it by this, and the player with it.
    const rest = ownProgress(session.read(node)!, node.goalNumber);
    if (rest > 0 && rest < node.goalNumber && !isComplete(team.read(node)!)) progression.handOver(session, node);
    const now = session.read(node)!;
    const level = levelled(node, now, present);
    if (level !== now) session.write(node, level, "soon");
  }

  return {
    bring,
    merge(member) {
      member.session.batch(() => {
        for (const node of nodes) mergeNode(member, node);
        member.isMerged = true;
        for (const node of nodes) bring(member, node);
      });
    },
    handMembers({ session, team }, node) {
      const own = session.read(node);
      const present = team.read(node);
      if (!own?.members || !present || isComplete(present) || own.members === present.members) return;
      team.write(node, { ...present, members: own.members }, "soon");
    },
    shown,
    leave(session) {
      for (const node of nodes) {
        const own = session.read(node);
        const left = own && withoutTeam(node, own);
        if (left && left !== own) session.write(node, left, "now");
      }
    },
  };
}

function withoutTeam(node: AchievementNode, own: NodeRecord): NodeRecord {
  const state = ownState(own, node.goalNumber);
  const isMembersOwn = isComplete(own) || state.progress > 0 || own.members === undefined;
  if (isMembersOwn && own.teamDone === undefined) return state;
  const { teamDone: _had, ownDone: _by, members, ...rest } = state;
  return isMembersOwn && members ? { ...rest, members } : rest;
}

function isSame(own: NodeRecord, shown: NodeRecord): boolean {
  return (
    own.progress === shown.progress &&
    own.members === shown.members &&
    own.round === shown.round &&
    own.teamDone === shown.teamDone &&
    own.ownDone === shown.ownDone &&
    isComplete(own) === isComplete(shown)
  );
}
