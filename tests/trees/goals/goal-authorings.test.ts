/** What authors are told of goals is what core counts: the same keys, and examples that build. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { COMBINATIONS, planOf } from "../../../scripts/core/goals/plan.ts";
import { GOAL_TYPES } from "../../../scripts/core/goals/goal-types.ts";
import { CONDITION_NAMES } from "../../../scripts/core/goals/filters/conditions.ts";
import type { GoalJson } from "../../../scripts/core/goals/goal-type.ts";
import { GOAL_NAMES, schemaOfGoal } from "../../../scripts/trees/goals/check-goal.ts";
import { keysThatDiffer } from "../../../scripts/trees/goals/goal-shapes.ts";
import { COMBINATION_AUTHORINGS, GOAL_AUTHORINGS } from "../../../scripts/trees/goals/list.ts";
import { goalTypeOfTrigger } from "../../../scripts/trees/goals/triggers.ts";
import { UNTOLD } from "../../../scripts/trees/goals/untold.ts";
import { WHERE_KEYS } from "../../../scripts/trees/goals/keys/where.ts";
import { readVanillaIds } from "../../../tools/build/vanilla-ids.ts";
import { complaintsAbout } from "../forest.ts";

const vanilla = readVanillaIds();
const schemaFile = fileURLToPath(new URL("../../../achievements/node.schema.json", import.meta.url));
const schema = JSON.parse(readFileSync(schemaFile, "utf8")) as { readonly definitions: object };
const validate = new Ajv({ strict: false }).compile({
  $ref: "#/definitions/goal_whole",
  definitions: schema.definitions,
});

const authorings = [...Object.values(GOAL_AUTHORINGS), ...Object.values(COMBINATION_AUTHORINGS)];
const examples = authorings.flatMap((authoring) =>
  authoring.examples.map((one) => [one.says, one, "type" in authoring ? authoring.type.name : authoring.name] as const),
);

describe("what authors are told of goals", () => {
  it("is told of every goal type and every combination, in the order of neither", () => {
    expect([...GOAL_NAMES].sort()).toEqual([...GOAL_TYPES.map(({ name }) => name), ...COMBINATIONS].sort());
  });

  it.each(Object.values(GOAL_AUTHORINGS).map((one) => [one.type.name, one] as const))(
    "speaks of the keys of %s that core reads, and of no other",
    (_name, authoring) => {
      expect(keysThatDiffer(authoring)).toEqual([]);
      expect(
        keysThatDiffer({ ...authoring, keys: { ...authoring.keys, odd: { says: "Odd.", examples: [] } } }),
      ).toEqual(["odd"]);
    },
  );

  it("has every condition that core knows", () => {
    expect(Object.keys(WHERE_KEYS.properties).sort()).toEqual([...CONDITION_NAMES].sort());
  });

  it.each(examples)(
    "has an example that builds, that editors take and that core counts: %s",
    (_says, example, name) => {
      const { goal, goalNumber = 1 } = example;
      expect(goal.goal_type).toBe(name);
      expect(complaintsAbout({ goal_number: goalNumber, goal_details: goal }, vanilla)).toEqual([]);
      expect(validate(goal)).toBe(true);
      expect(planOf(goal).leaves.length).toBeGreaterThan(0);
    },
  );

  it.each(GOAL_NAMES)("gives for each key of %s values that pass by themselves", (name) => {
    const [example] = authorings.find((one) => ("type" in one ? one.type.name : one.name) === name)!.examples;
    const rivals = [
      ["entity", "block"],
      ["nodes", "page", "any"],
      ["effect", "at_once"],
      ["dimension", "biome"],
    ];
    for (const [key, of] of Object.entries(schemaOfGoal(name).properties)) {
      if (key === "goal_type" || key === "count" || key === "id") continue;
      for (const value of (of as { readonly examples?: readonly unknown[] }).examples ?? []) {
        const others = rivals.filter((keys) => keys.includes(key)).flat();
        const goal = Object.fromEntries(Object.entries(example.goal).filter(([one]) => !others.includes(one)));
        const whole = { ...goal, [key]: value } as GoalJson;
        expect([whole, complaintsAbout({ goal_number: 1, goal_details: whole }, vanilla)]).toEqual([whole, []]);
      }
    }
  });

  it("gives for each condition values that pass", () => {
    for (const [name, of] of Object.entries(WHERE_KEYS.properties)) {
      const values = (of as { readonly examples?: readonly unknown[] }).examples ?? [];
      expect([name, values.length > 0]).toEqual([name, true]);
      for (const value of values) {
        const goal = { goal_type: "jump", where: { [name]: value } };
        expect([goal, complaintsAbout({ goal_number: 1, goal_details: goal }, vanilla)]).toEqual([goal, []]);
      }
    }
  });

  it("names for what the game does not tell goals that build", () => {
    for (const { what, goal } of UNTOLD) {
      if (goal) expect([what, complaintsAbout({ goal_number: 1, goal_details: goal }, vanilla)]).toEqual([what, []]);
    }
  });

  it("knows each trigger of Java Edition once", () => {
    const triggers = [
      ...Object.values(GOAL_AUTHORINGS).map(({ java = [] }) => java),
      ...UNTOLD.map(({ java }) => java),
    ].flat();
    expect(triggers.filter((one, index) => triggers.indexOf(one) !== index)).toEqual([]);
    expect(goalTypeOfTrigger("minecraft:tame_animal")).toBe("tame");
    expect(triggers.filter((one) => goalTypeOfTrigger(one) === undefined)).toEqual([]);
  });
});
