/**
 * Gives what completions owe to a player who is here, and notes in the record how much of it was given. What cannot be
 * given stays owed. When it is tried, and whom else it is told, is decided elsewhere.
 */

import type { NodeRecord } from "../../core/progress/record.ts";
import {
  drawOwed,
  dropRemovedEntries,
  owedEntries,
  oweNext,
  settle,
  type OwedEntry,
} from "../../core/rewards/ledger.ts";
import { isHolding, isNodeReward } from "../../core/rewards/rewards.ts";
import { debtAbove, lastAlike, leftOf } from "../../core/rewards/round-debts.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { FarRewards } from "../provided/far-rewards.ts";
import type { NodeRewards } from "./node-rewards.ts";
import type { PlayerSession } from "../records/player-records.ts";
import type { Rewards } from "./reward-functions.ts";
import type { Given, Log, Players } from "../ports.ts";

/** More troubles than this in one go are summed up: a full inventory refuses every item of a thousand nodes. */
const MAX_TOLD = 5;
/** What more rounds than these owe waits, though it could be given. */
const MAX_ROUNDS_AT_ONCE = 64;

export interface Payments {
  /**
   * Gives what the nodes owe, as far as it can be given.
   * @param each called after each node with what became of what it owes
   * @returns false when the player is dead, and nothing was tried
   */
  pay(session: PlayerSession, nodes: Iterable<AchievementNode>, each: PaidListener): boolean;
  /** Whether something that the node owes is being given by another pack. */
  isAsked(session: PlayerSession, node: AchievementNode): boolean;
}

export interface Paid {
  /** Choices: all that is left waits for the player to choose. Asked: or for the answer of another pack. */
  readonly left: "nothing" | "something" | "choices" | "asked";
  /** How many lists of rewards have been given to their end; of a node that repeats, one a round. */
  readonly lists: number;
}

export type PaidListener = (node: AchievementNode, paid: Paid) => void;

export interface PaymentsOptions {
  readonly players: Players;
  readonly rewards: Rewards;
  readonly nodeRewards: NodeRewards;
  readonly farRewards: FarRewards;
  readonly log: Log;
  /** From 0 up to, not including, 1. */
  readonly dice: () => number;
}

export function createPayments(options: PaymentsOptions): Payments {
  const { players, rewards, nodeRewards, farRewards, log, dice } = options;

  /** @returns undefined for what nobody can give before the player has chosen, or another pack has answered */
  function give(
    session: PlayerSession,
    node: AchievementNode,
    debt: number,
    { name, reward, left }: OwedEntry,
  ): Given | undefined {
    if (isHolding(reward)) return undefined;
    if (!("type" in reward) && reward.function_name !== "" && farRewards.isFar(node)) {
      const problem = farRewards.ask(session, node, name, reward);
      return problem === undefined ? undefined : { left, problem };
    }
    return "type" in reward && isNodeReward(reward)
      ? nodeRewards.give(session, node, debt, name, reward)
      : rewards.give(session.playerId, reward, left);
  }

  /** The node's record with nothing in a debt that is not there any more, and with all drawn that is left to chance. */
  function prepared(session: PlayerSession, node: AchievementNode, debt: number): NodeRecord {
    const record = session.read(node)!;
    const current = drawOwed(dropRemovedEntries(record, node.rewards, debt), node.rewards, dice, debt);
    if (current !== record) session.write(node, current, "now");
    return current;
  }

  /** Of a node that repeats, several rounds may owe something: what cannot be given of one holds up none of the others. */
  function payNode(session: PlayerSession, node: AchievementNode, troubles: Set<string>): Paid {
    let [lists, isStuck, tried] = [0, false, -1];
    for (let begun = 0; ;) {
      const record = session.read(node);
      if (!record?.owed && !record?.moreOwed) return { left: "nothing", lists };
      if (lists >= MAX_ROUNDS_AT_ONCE) return { left: "something", lists };
      const debt = debtAbove(record, tried);
      if (debt === undefined) {
        const next = oweNext(record, node.rewards, tried);
        if (next === record) break;
        if (begun >= MAX_ROUNDS_AT_ONCE) return { left: "something", lists };
        session.write(node, next, "now");
        begun += 1;
        continue;
      }
      const isAll = payDebt(session, node, debt, troubles);
      const now = session.read(node)!;
      const isOver = leftOf(now, debt) === undefined;
      if (isOver) lists += 1;
      else if (!isAll) isStuck = true;
      tried = isOver ? debt : lastAlike(now, debt);
    }
    return { left: isStuck ? "something" : farRewards.isAsked(session, node) ? "asked" : "choices", lists };
  }

  /** @returns whether all was given but what somebody has to choose or to answer first */
  function payDebt(session: PlayerSession, node: AchievementNode, debt: number, troubles: Set<string>): boolean {
    let isAll = true;
    for (const entry of owedEntries(prepared(session, node, debt), node.rewards, debt)) {
      const { name, index, left } = entry;
      const given = give(session, node, debt, entry);
      if (!given) continue;
      const which = `reward ${index} of node ${node.id} for player ${session.playerId}`;
      if (given.remark !== undefined) log.warn(`${which} was given without what the game refused: ${given.remark}`);
      if (given.problem !== undefined) {
        isAll = false;
        troubles.add(
          `${which} is still owed: ${given.problem}. It is given after their next respawn or join, or from the menu`,
        );
      }
      const now = session.read(node);
      if (now && leftOf(now, debt) && given.left < left)
        session.write(node, settle(now, name, given.left, debt), "now");
    }
    return isAll;
  }

  function untried(session: PlayerSession, node: AchievementNode): Paid {
    return { left: session.read(node)?.owed === undefined ? "nothing" : "something", lists: 0 };
  }

  return {
    isAsked: farRewards.isAsked,
    pay(session, nodes, each) {
      // What is handed to the dead lies on the ground, or is gone.
      const canTake = players.isAlive(session.playerId);
      const troubles = new Set<string>();
      for (const node of nodes) {
        each(node, canTake ? payNode(session, node, troubles) : untried(session, node));
      }
      for (const trouble of [...troubles].slice(0, MAX_TOLD)) log.warn(trouble);
      const more = troubles.size - MAX_TOLD;
      if (more > 0) log.warn(`${more} more rewards for player ${session.playerId} are still owed, as those before`);
      return canTake;
    },
  };
}
