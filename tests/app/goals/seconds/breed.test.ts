import { expect, it } from "vitest";
import { carriedItem, entityView } from "../../../support/views.ts";
import { goalStage, type GoalStage } from "../../../support/goal-stage.ts";
import { child, root } from "../../../support/nodes.ts";

const nodes = ["mule", "cow"].map((animal) =>
  child(animal, "r", { goal_number: 1_000, goal_details: { goal_type: "breed", entity: `minecraft:${animal}` } }),
);

function feed(stage: GoalStage, id: string, type: string): void {
  const item = carriedItem("minecraft:golden_carrot");
  stage.app.see({
    kind: "trace",
    trace: { what: "click_entity", playerId: "a", entity: entityView(id, type), item },
  });
}

function bear(stage: GoalStage, id: string, type: string): void {
  const { place } = stage.body("a");
  stage.app.see({ kind: "trace", trace: { what: "born", entity: entityView(id, type), at: place } });
}

it("young are whoever's fed their parents, of two kinds where they are of two kinds, and of animals that some goal is about", () => {
  const stage = goalStage([root("r"), ...nodes]);
  stage.join("a");
  feed(stage, "1", "minecraft:horse");
  feed(stage, "2", "minecraft:donkey");
  bear(stage, "3", "minecraft:mule");
  expect(stage.progress("a", "mule")).toBe(1);
  feed(stage, "4", "minecraft:pig");
  feed(stage, "5", "minecraft:pig");
  bear(stage, "6", "minecraft:pig");
  expect(stage.progress("a", "cow")).toBe(0);
  feed(stage, "7", "minecraft:cow");
  feed(stage, "8", "minecraft:cow");
  bear(stage, "9", "minecraft:cow");
  expect(stage.progress("a", "cow")).toBe(1);
  expect(stage.progress("a", "mule")).toBe(1);
});
