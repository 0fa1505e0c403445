/** One deed that the game tells in several events. */
import { expect, it } from "vitest";
import type { GoalJson } from "../../../scripts/core/tree/node.ts";
import { child } from "../../support/nodes.ts";
import { play } from "../../support/goal-steps.ts";
import { progressOf } from "../../support/pack.ts";

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
  const counts = () => {
    world.tick(10);
    return ["kill", "tame", "eat", "either"].map((node) => progressOf(world, ann, node));
  };
  tameWolf();
  expect(counts()).toEqual([0, 0, 0, 0]);
  killSheep();
  eatApple();
  expect(counts()).toEqual([0, 0, 0, 1]);
  killSheep();
  tameWolf();
  eatApple();
  expect(counts()).toEqual([1, 1, 1, 2]);
});
