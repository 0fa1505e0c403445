/**
 * Random goals, put together from the values that the declared keys give as examples and from odd ones: the parser and the
 * JSON schema agree about their shape, and the parser answers whatever it is given.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IssueCode } from "../../../scripts/core/checks/issue.ts";
import { GOAL_NAMES, schemaOfGoal } from "../../../scripts/trees/goals/check-goal.ts";
import { parseNodes } from "../../../scripts/trees/parse-nodes.ts";
import { WHERE_KEYS } from "../../../scripts/trees/goals/keys/where.ts";
import { PATTERN_KEYS } from "../../../scripts/trees/goals/keys/patterns.ts";
import type { TObject } from "../../../scripts/trees/shapes/schema.ts";
import { readVanillaIds } from "../../../tools/build/vanilla-ids.ts";
import { checkProperty } from "../../support/properties.ts";
import { isWhole } from "../../support/seed.ts";

const vanilla = readVanillaIds();
const schemaFile = fileURLToPath(new URL("../../../achievements/node.schema.json", import.meta.url));
const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(schemaFile, "utf8")) as object);

/** What the schema of one file leaves to the parser. */
const BEYOND: readonly IssueCode[] = [
  "unknown-item",
  "unknown-entity",
  "unknown-effect",
  "unknown-enchantment",
  "unknown-block",
  "unknown-state",
  "unknown-biome",
  "unknown-dimension",
  "unknown-potion",
  "not-an-item",
  "level-too-high",
  "never-met",
  "no-durability",
  "too-deep",
  "forbidden-key",
  "number-too-large",
  "empty-range",
  "wrong-distinct",
  "duplicate-value",
  "bad-date",
  "duplicate-member",
  "unknown-node",
  "goal-cycle",
];

const node = (goal: unknown) => ({
  node_ID: "a",
  title: "a",
  node_description: "",
  unfinished_icon: "textures/items/apple",
  finished_icon: "textures/items/apple",
  window_background: "textures/blocks/stone",
  goal_number: 1,
  goal_details: goal,
});

const ODD = [
  "",
  "x",
  "a b",
  0,
  1,
  -1,
  2.5,
  300,
  true,
  false,
  null,
  [],
  {},
  ["x"],
  [1],
  { min: 1 },
  { max: -1 },
  { a: 1 },
];
const odd = fc.constantFrom<unknown>(...ODD);

/** Mostly the examples, so that one wrong value is what decides. */
function valuesOf(schema: unknown): fc.Arbitrary<unknown> {
  const { examples = [] } = schema as { readonly examples?: readonly unknown[] };
  const right = examples.length === 0 ? odd : fc.constantFrom(...examples);
  return fc.oneof({ weight: 25, arbitrary: right }, { weight: 1, arbitrary: odd });
}

function objectsOf(shape: TObject, without: readonly string[] = []): fc.Arbitrary<Record<string, unknown>> {
  const keys = Object.entries(shape.properties).filter(([key]) => !without.includes(key));
  const record = fc.record(Object.fromEntries(keys.map(([key, of]) => [key, valuesOf(of)])), { requiredKeys: [] });
  return fc.oneof(
    { weight: 12, arbitrary: record },
    { weight: 1, arbitrary: record.map((object) => ({ ...object, extra: 1 })) },
  );
}

const patterns = fc.oneof(...Object.values(PATTERN_KEYS).map((keys) => objectsOf(keys)));
const goals: fc.Arbitrary<object> = fc.constantFrom(...GOAL_NAMES).chain((name) => {
  const own = schemaOfGoal(name);
  const required = Object.keys(own.properties).filter((key) => own.required.includes(key) && key !== "goal_type");
  const rest = objectsOf(own, ["goal_type", "id", "count", "where", ...required]);
  const needed = fc.record(Object.fromEntries(required.map((key) => [key, valuesOf(own.properties[key])])));
  const where = fc.oneof(fc.constant(undefined), objectsOf(WHERE_KEYS));
  const inPlace = fc.oneof(fc.constant(undefined), patterns);
  return fc.tuple(needed, rest, where, inPlace).map(([one, other, asked, pattern]) => {
    const goal: Record<string, unknown> = { goal_type: name, ...other, ...one, ...(asked ? { where: asked } : {}) };
    for (const key of ["entity", "item", "block"]) if (pattern && key in goal) goal[key] = pattern;
    return goal;
  });
});
const nested = fc.oneof(
  { weight: 4, arbitrary: goals },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom("any_of", "all_of", "sequence"),
        fc.array(goals, { maxLength: 3 }),
        fc.option(fc.constantFrom(1, 3)),
      )
      .map(([name, members, count]) => ({
        goal_type: name,
        goals: members.map((member, index) => ({ ...member, id: `m${index}`, ...(count === null ? {} : { count }) })),
      })),
  },
);

describe("random goals", () => {
  it("have a shape for the parser when they have one for editors", () => {
    let right = 0;
    let wrong = 0;
    checkProperty(
      fc.property(nested, (goal) => {
        const text = JSON.stringify(node(goal));
        const result = parseNodes([{ path: "n.json", text }], vanilla);
        const issues = (result.ok ? [] : result.issues).filter(({ code }) => !BEYOND.includes(code));
        if (issues.length === 0) right++;
        else wrong++;
        expect([goal, validate(JSON.parse(text)), issues.map(({ path, code }) => `${path} ${code}`)]).toEqual([
          goal,
          issues.length === 0,
          issues.map(({ path, code }) => `${path} ${code}`),
        ]);
      }),
      3000,
    );
    // Agreement in refusing everything, or nothing, would prove little.
    if (isWhole) expect(Math.min(right, wrong)).toBeGreaterThan(150);
  });

  it("are answered whatever stands in their place", () => {
    const anything = fc.oneof(
      fc.jsonValue({ maxDepth: 4 }),
      fc
        .tuple(
          fc.constantFrom(...GOAL_NAMES),
          fc.dictionary(
            fc.constantFrom("goal", "goals", "by", "of", "nodes", "where", "count"),
            fc.jsonValue({ maxDepth: 3 }),
          ),
        )
        .map(([name, keys]) => ({ ...keys, goal_type: name })),
    );
    checkProperty(
      fc.property(anything, anything, (one, other) => {
        const files = [node(one), { ...node({ goal_type: "all_of", goals: [one, other] }), node_ID: "b" }];
        parseNodes(
          files.map((file, index) => ({ path: `${index}.json`, text: JSON.stringify(file) })),
          vanilla,
        );
      }),
      1000,
    );
  });
});
