/** One deed that the game tells in several events. */
import { expect, it } from "vitest";
import type { GoalJson } from "../../../scripts/core/tree/node.ts";
import { child } from "../../support/nodes.ts";
import { play } from "../../support/goal-steps.ts";
import { completions, progressOf } from "../../support/pack.ts";

it("does not count for a node that it opens, and the next one does", async () => {
  const step = (id: string, goal: GoalJson, parent = "r") =>
    child(id, parent, { goal_number: parent === "r" ? 1 : 9, depend_parent: parent !== "r", goal_details: goal });
  const nodes = [
    step("hit", { goal_type: "deal_damage", entity: "sheep" }),
    step("kill", { goal_type: "kill", entity: "sheep" }, "hit"),
    step("click", { goal_type: "use_entity", entity: "wolf" }),
    step("tame", { goal_type: "tame", entity: "wolf" }, "click"),
    step("use", { goal_type: "use_item", item: "apple" }),
    step("eat", { goal_type: "consume_item", item: "apple" }, "use"),
    step("dose", { goal_type: "use_entity", entity: "zombie_villager_v2" }),
    step("cure", { goal_type: "cure" }, "dose"),
    step("press", { goal_type: "use_block", block: "dirt" }),
    step("place", { goal_type: "place_block", block: "stone" }, "press"),
    // It was open before.
    {
      ...step("either", { goal_type: "kill", entity: "sheep" }),
      goal_number: 9,
      requires: { nodes: ["hit", "click"], count: 1 },
    },
  ];
  const { world, ann } = await play({}, { nodes });
  const killSheep = () => world.deed(ann, { do: "kill", entity: "sheep" });
  const tameWolf = () => world.deed(ann, { do: "tame", entity: "wolf", item: "bone" });
  const eatApple = () => world.deed(ann, { do: "eat", item: { typeId: "apple", amount: 9 }, ticks: 5 });
  const cureVillager = () => world.deed(ann, { do: "cure" });
  const placeStone = () => {
    world.deed(ann, { do: "useBlock", block: "dirt", at: { x: 5, y: 64, z: 5 }, item: "stone" });
    world.deed(ann, { do: "place", block: "stone", at: { x: 5, y: 65, z: 5 } });
  };
  const counts = () => {
    world.tick(10);
    return ["kill", "tame", "eat", "cure", "place", "either"].map((node) => progressOf(world, ann, node));
  };
  tameWolf();
  cureVillager();
  placeStone();
  expect(counts()).toEqual([0, 0, 0, 0, 0, 0]);
  killSheep();
  eatApple();
  expect(counts()).toEqual([0, 0, 0, 0, 0, 1]);
  killSheep();
  tameWolf();
  eatApple();
  cureVillager();
  placeStone();
  expect(counts()).toEqual([1, 1, 1, 1, 1, 2]);
});

it("completes one round of a node that can be done again at once, however many members it moves, and the next one another", async () => {
  const hit: GoalJson = { goal_type: "deal_damage", entity: "sheep", unit: "hits" };
  const kill: GoalJson = { goal_type: "kill", entity: "sheep" };
  const anyKill: GoalJson = { goal_type: "kill" };
  const again = (id: string, goal: GoalJson) =>
    child(id, "r", { goal_details: goal, repeat: { every: "completion" }, reward: [{ type: "tag", tag: id }] });
  const nodes = [
    again("hit_or_kill", { goal_type: "any_of", goals: [hit, kill] }),
    again("two_kills", { goal_type: "any_of", goals: [anyKill, kill] }),
    again("one_of", { goal_type: "all_of", goals: [hit, kill, anyKill] }),
  ];
  const { world, ann } = await play({}, { nodes });
  const rounds = () =>
    nodes.map(({ node_ID }) => completions(world).filter(({ achievementId }) => achievementId === node_ID).length);
  for (const killed of [1, 2, 3]) {
    world.deed(ann, { do: "kill", entity: "sheep" });
    world.tick(5);
    expect(rounds()).toEqual([killed, killed, killed]);
  }
  // Two deeds of one tick are two.
  world.deed(ann, { do: "kill", entity: "sheep" });
  world.deed(ann, { do: "kill", entity: "sheep" });
  world.tick(5);
  expect(rounds()).toEqual([5, 5, 5]);
});
