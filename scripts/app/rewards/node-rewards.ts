/**
 * Gives rewards that move other nodes of the same player. Where the other node is on another page, two pages are written, and
 * the order makes each write a safe place to stop: what was given before, then the other node with a note of what gave it, then
 * that it was given. What a command may move and what not is the progression's business.
 */

import type { NodeReward, NodeRewardType, RewardTypes } from "../../core/rewards/rewards.ts";
import type { AchievementNode, Tree } from "../../core/tree/tree.ts";
import type { Given } from "../ports.ts";
import type { PlayerSession } from "../records/player-records.ts";
import type { Progression } from "../progress/progression.ts";

export interface NodeRewards {
  /**
   * @param from the node that pays
   * @param debt of which the entry is owed
   * @param name of the owed entry
   */
  give(session: PlayerSession, from: AchievementNode, debt: number, name: string, reward: NodeReward): Given;
}

interface Gift {
  readonly session: PlayerSession;
  readonly node: AchievementNode;
  /** What the other page keeps, so that it is not given again; undefined where one write notes both. */
  readonly note: { readonly key: string; readonly since: number } | undefined;
}

type Give<Reward> = (progression: Progression, gift: Gift, reward: Reward) => void;

const GIVERS: { readonly [Type in NodeRewardType]: Give<RewardTypes[Type]> } = {
  unlock(progression, { session, node, note }) {
    if (note && session.read(node)?.gifts?.[note.key] === note.since) return;
    if (!progression.grant(session, node) || !note) return;
    // A complete node is completed no second time, so there is no need to note who did it; one that repeats is.
    const moved = session.read(node)!;
    writeNow(session, node, node.repeat ? { ...moved, gifts: { ...moved.gifts, [note.key]: note.since } } : moved);
  },
  progress(progression, { session, node, note }, { amount }) {
    if (note && session.read(node)?.gifts?.[note.key] === note.since) return;
    if (!progression.addAnyTime(session, node, amount) || !note) return;
    const moved = session.read(node)!;
    writeNow(session, node, { ...moved, gifts: { ...moved.gifts, [note.key]: note.since } });
  },
};

export function createNodeRewards(tree: Tree, progression: () => Progression): NodeRewards {
  return {
    give(session, from, debt, name, reward) {
      const node = tree.node(reward.node);
      if (!node) return { left: 1, problem: `there is no node ${reward.node}` };
      if (!session.read(node)) return { left: 1, problem: `the saved progress of page ${node.pageId} cannot be read` };
      const isElsewhere = node.pageId !== from.pageId;
      if (isElsewhere) writeNow(session, from);
      const note = isElsewhere ? { key: from.key + name, since: debt } : undefined;
      (GIVERS[reward.type] as Give<NodeReward>)(progression(), { session, node, note }, reward);
      return { left: 0 };
    },
  };
}

/** The node's page is on the disk when this returns, whatever is being gathered. */
function writeNow(session: PlayerSession, node: AchievementNode, record = session.read(node)!): void {
  session.writeLate(node, record)();
}
