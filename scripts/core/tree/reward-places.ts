/**
 * Which reward is meant by the key of its texts: `<node>.reward.0`, `<node>.milestone.10.reward.0`, and what they hold,
 * `<node>.reward.0.of.1`. Ids may have dots, so a key is read from a node's own and never taken apart.
 */

import { isHolding, type RewardJson } from "../rewards/rewards.ts";
import type { NodeJson } from "./node.ts";

/** All rewards of a node by the keys of their texts. */
export function* rewardPlaces(node: NodeJson): Iterable<readonly [key: string, reward: RewardJson]> {
  yield* placesIn(`${node.node_ID}.reward`, node.reward ?? []);
  for (const { at, reward } of node.milestones ?? []) {
    yield* placesIn(`${node.node_ID}.milestone.${at}.reward`, reward);
  }
}

function* placesIn(
  prefix: string,
  rewards: readonly RewardJson[],
): Iterable<readonly [key: string, reward: RewardJson]> {
  for (const [index, reward] of rewards.entries()) {
    const key = `${prefix}.${index}`;
    yield [key, reward];
    if (isHolding(reward)) yield* placesIn(`${key}.of`, reward.of);
  }
}
