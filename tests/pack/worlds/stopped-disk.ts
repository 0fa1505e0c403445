/**
 * A session whose disk stops at some write while calls move nodes: what a world then comes back with must, of each node, be what
 * was true at one moment, and its rewards must fit that moment. Those moments are noted here, and found again afterwards.
 */
import { expect } from "vitest";
import type { NodeJson } from "../../../scripts/core/tree/node.ts";
import type { Simulator } from "../../../simulator/index.ts";
import { progressNow, type Standing } from "./plain-node.ts";
import type { PlainPlayer } from "./plain-player.ts";
import { keyOf, type PlainWorld } from "./plain-world.ts";
import { movedByRewards } from "./random-edits.ts";
import { paidSeen, progressSeen, toldSeen } from "./sight.ts";

const MOVED_BY_OTHERS = new Set(["complete", "claim", "join"]);

/** Nodes that calls alone move here: what follows from others is reckoned anew from them. */
export function movedByCalls(nodes: readonly NodeJson[]): NodeJson[] {
  const moved = new Set(movedByRewards(nodes));
  return nodes.filter((node) => !moved.has(node.node_ID) && !MOVED_BY_OTHERS.has(node.goal_details?.goal_type ?? ""));
}

/** Whether what follows from completions comes out the same, in whatever order they came. */
export function isOrderIndifferent(nodes: readonly NodeJson[]): boolean {
  const calls = new Set(movedByCalls(nodes));
  return nodes.every(
    (node) =>
      node.team !== true &&
      (calls.has(node) ||
        node.parent_node === undefined ||
        (node.depend_parent !== true && !node.requires && !node.not_before && !node.not_after && !node.repeat)),
  );
}

/** Sets a player to what they came back with, and says what is wrong where that was never true. */
export function adopt(
  world: Simulator,
  plain: PlainWorld,
  id: string,
  before: PlainPlayer,
  moments: readonly PlainPlayer[],
): void {
  const player = plain.player(before.name);
  const nodes = movedByCalls(plain.nodes);
  const seen = progressSeen(
    world,
    id,
    nodes.map(({ node_ID }) => node_ID),
  );
  for (const node of nodes) {
    const at = (each: PlainPlayer): Standing => plain.standing(each, node.node_ID);
    const fits = moments.filter((each) => {
      const more = at(each).payments - at(before).payments;
      return (
        progressNow(at(each), node, plain.zone, plain.now) === seen[node.node_ID] &&
        ownKeys(node).every((key) => paidSeen(world, id, key) === (before.paid[key] ?? 0) + owedOf(before, key) + more)
      );
    });
    expect(
      fits.length,
      `${node.node_ID} of ${before.name} is ${seen[node.node_ID]}, which it never was`,
    ).toBeGreaterThan(0);
    const found = fits[fits.length - 1]!;
    for (let round = at(before).payments; round < at(found).payments; round++) {
      for (const reward of node.reward ?? []) {
        player.owed.push({ nodeId: node.node_ID, round: round + 1, key: keyOf(reward) });
      }
    }
    player.standings[node.node_ID] = structuredClone(at(found));
  }
  plain.hold(player);
  plain.pay(player);
  plain.claimAll(player);
  plain.hold(player);
  player.told = toldSeen(world, id);
}

const ownKeys = (node: NodeJson): string[] =>
  (node.reward ?? []).map(keyOf).filter((key) => key.startsWith(`${node.node_ID}.`));

const owedOf = (player: PlainPlayer, key: string): number => player.owed.filter((owed) => owed.key === key).length;
