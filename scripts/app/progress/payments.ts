/**
 * Gives what completions owe to a player who is here, and notes in the record how much of it was given. What cannot be
 * given stays owed. When it is tried, and whom else it is told, is decided elsewhere.
 */

import { dropRemovedEntries, owedEntries, oweNext, settle, type OwedEntry } from "../../core/rewards/ledger.ts";
import type { NodeRecord } from "../../core/progress/record.ts";
import { isNodeReward } from "../../core/rewards/rewards.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { NodeRewards } from "./node-rewards.ts";
import type { PlayerSession } from "./player-records.ts";
import type { Rewards } from "./reward-functions.ts";
import type { Given, Log, Players } from "../ports.ts";

/** More troubles than this in one go are summed up: a full inventory refuses every item of a thousand nodes. */
const MAX_TOLD = 5;
/** What more rounds than these owe waits, though it could be given. */
const MAX_ROUNDS_AT_ONCE = 64;

export interface Payments {
  /**
   * Gives what the nodes owe, as far as it can be given.
   * @param each called after each node with whether nothing is left
   * @returns false when the player is dead, and nothing was tried
   */
  pay(session: PlayerSession, nodes: Iterable<AchievementNode>, each: PaidListener): boolean;
}

export type PaidListener = (node: AchievementNode, inFull: boolean) => void;

export interface PaymentsOptions {
  readonly players: Players;
  readonly rewards: Rewards;
  readonly nodeRewards: NodeRewards;
  readonly log: Log;
}

export function createPayments({ players, rewards, nodeRewards, log }: PaymentsOptions): Payments {
  const give = (session: PlayerSession, node: AchievementNode, { name, reward, left }: OwedEntry): Given =>
    "type" in reward && isNodeReward(reward)
      ? nodeRewards.give(session, node, name, reward)
      : rewards.give(session.playerId, reward, left);

  /** @returns whether nothing is left; of a node that repeats, whole rewards of several rounds may wait */
  function payNode(session: PlayerSession, node: AchievementNode, troubles: string[]): boolean {
    for (let count = 0; count < MAX_ROUNDS_AT_ONCE; count++) {
      const record = session.read(node);
      if (!record?.owed && !record?.moreOwed) return true;
      if (record.owed) payDebt(session, node, record, troubles);
      const now = session.read(node);
      if (now?.owed) return false;
      if (now) session.write(node, oweNext(now, node.rewards), "now");
    }
    return false;
  }

  function payDebt(session: PlayerSession, node: AchievementNode, record: NodeRecord, troubles: string[]): void {
    const current = dropRemovedEntries(record, node.rewards);
    if (current !== record) session.write(node, current, "now");
    for (const entry of owedEntries(current, node.rewards)) {
      const { name, index, left } = entry;
      const given = give(session, node, entry);
      const which = `reward ${index} of node ${node.id} for player ${session.playerId}`;
      if (given.remark !== undefined) log.warn(`${which} was given without what the game refused: ${given.remark}`);
      if (given.problem !== undefined) {
        troubles.push(
          `${which} is still owed: ${given.problem}. It is given after their next respawn or join, or from the menu`,
        );
      }
      const now = session.read(node);
      if (now?.owed && given.left < left) session.write(node, settle(now, name, given.left), "now");
    }
  }

  return {
    pay(session, nodes, each) {
      // What is handed to the dead lies on the ground, or is gone.
      const canTake = players.isAlive(session.playerId);
      const troubles: string[] = [];
      for (const node of nodes) {
        const inFull = canTake ? payNode(session, node, troubles) : session.read(node)?.owed === undefined;
        each(node, inFull);
      }
      for (const trouble of troubles.slice(0, MAX_TOLD)) log.warn(trouble);
      const more = troubles.length - MAX_TOLD;
      if (more > 0) log.warn(`${more} more rewards for player ${session.playerId} are still owed, as those before`);
      return canTake;
    },
  };
}
