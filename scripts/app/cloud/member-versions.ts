/**
 * On which version of its own node each member will have to be claimed, as far as answers of this session have shown: a claim
 * on another version is answered once more than need be. Remembers those only that can be claimed again, and never tells the
 * version on which somebody has claimed a member already: a claim on that would take it from them.
 */

import type { CloudEntity } from "../../core/cloud/protocol.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";

export interface MemberVersions {
  note(accountId: string, node: AchievementNode, key: string, entity: CloudEntity): void;
  /** 0 where nothing is known. */
  of(accountId: string, node: AchievementNode, key: string, round: number): number;
  forget(accountId: string): void;
}

interface Seen {
  readonly version: number;
  /** The first round in which it can be claimed. */
  readonly from: number;
}

export function createMemberVersions(): MemberVersions {
  const known = new Map<string, Map<string, Seen>>();

  return {
    note(accountId, node, key, { completed_at, version, round = 0 }) {
      const isDone = completed_at > 0;
      const ofAccount = known.get(accountId);
      if (isDone && !node.repeat) return void ofAccount?.delete(node.key + key);
      const seen = { version, from: isDone ? round + 1 : round };
      if (ofAccount) ofAccount.set(node.key + key, seen);
      else known.set(accountId, new Map([[node.key + key, seen]]));
    },
    of(accountId, node, key, round) {
      const seen = known.get(accountId)?.get(node.key + key);
      return seen && seen.from <= round ? seen.version : 0;
    },
    forget: (accountId) => void known.delete(accountId),
  };
}
