import { describe, expect, it } from "vitest";
import { fieldOf, fits, type Field } from "../../../playground/editing/schema/fields.ts";
import { isObject, keysOf, type NodeSchema } from "../../../playground/editing/schema/parts.ts";
import { referencesIn } from "../../../playground/editing/schema/references.ts";
import { COMBINATION_AUTHORINGS, GOAL_AUTHORINGS } from "../../../scripts/trees/goals/list.ts";
import { readNodes, schema, shippedFiles } from "./shipped.ts";

const kindOf = (of: NodeSchema, value: unknown, ...path: readonly string[]): string => {
  let part = of as Parameters<typeof fieldOf>[1];
  let at = value;
  for (const key of path) {
    part = keysOf(of, part, at).keys.get(key)!;
    at = isObject(at) ? at[key] : undefined;
  }
  return fieldOf(of, part).kind;
};

/** All that a value holds and no field speaks of. */
function unknownIn(field: Field, value: unknown, path: string): string[] {
  if (!fits(field, value)) return [`${path}: ${JSON.stringify(value)} is no ${field.kind}`];
  switch (field.kind) {
    case "variants": {
      const variant = field.variants.find((each) => fits(each.field, value))!;
      return unknownIn(variant.field, value, path);
    }
    case "list":
      return (value as unknown[]).flatMap((member, index) =>
        unknownIn(fieldOf(schema, field.item), member, `${path}[${index}]`),
      );
    case "object": {
      const { keys } = keysOf(schema, field.part, value);
      return Object.entries(value as object).flatMap(([key, member]) => {
        const part = keys.get(key);
        return part === undefined ? [`${path}.${key}`] : unknownIn(fieldOf(schema, part), member, `${path}.${key}`);
      });
    }
    default:
      return [];
  }
}

describe("the form that follows from the schema", () => {
  it("has a field for everything that the shipped nodes say", () => {
    const nodes = [...readNodes(shippedFiles()).byId.values()];
    expect(nodes.length).toBeGreaterThan(100);
    const field: Field = { kind: "object", part: schema };
    expect(nodes.flatMap((node) => unknownIn(field, node.value, node.id))).toEqual([]);
  });

  it("has a field for every key of every example of every goal", () => {
    const field = fieldOf(schema, keysOf(schema, schema, {}).keys.get("goal_details")!);
    const authorings = [...Object.values(GOAL_AUTHORINGS), ...Object.values(COMBINATION_AUTHORINGS)];
    const examples = authorings.flatMap((goal) => goal.examples.map((example) => example.goal));
    expect(examples.length).toBeGreaterThan(50);
    expect(examples.flatMap((goal) => unknownIn(field, goal, goal.goal_type))).toEqual([]);
  });

  it("knows texts, numbers, switches, choices, ids, nodes and lists apart", () => {
    const kill = { goal_details: { goal_type: "kill" }, requires: {}, reward: [] };
    expect(kindOf(schema, kill, "title")).toBe("text");
    expect(kindOf(schema, kill, "goal_number")).toBe("number");
    expect(kindOf(schema, kill, "is_hidden")).toBe("flag");
    expect(kindOf(schema, kill, "frame")).toBe("choice");
    expect(kindOf(schema, kill, "parent_node")).toBe("node");
    expect(kindOf(schema, kill, "finished_icon")).toBe("texture");
    expect(kindOf(schema, kill, "reward")).toBe("list");
    expect(kindOf(schema, kill, "goal_details", "entity")).toBe("variants");
    expect(kindOf(schema, kill, "goal_details", "where")).toBe("object");
    expect(kindOf(schema, { goal_details: { goal_type: "complete" } }, "goal_details", "nodes")).toBe("list");
    expect(kindOf(schema, kill, "translations")).toBe("table");
  });

  it("offers the keys of the chosen goal alone, and none that belongs to members only", () => {
    const goal = keysOf(schema, schema, {}).keys.get("goal_details")!;
    const keys = [...keysOf(schema, goal, { goal_type: "fall" }).keys.keys()];
    expect(keys).toContain("blocks");
    expect(keys).not.toContain("entity");
    expect(keys).not.toContain("count");
    expect([...keysOf(schema, goal, {}).keys.keys()]).toEqual(["goal_type"]);
  });

  it("knows a goal that came later from the schema alone", () => {
    const { goal } = schema.definitions as unknown as {
      goal: { allOf: unknown[]; properties: { goal_type: { enum: unknown[] } } };
    };
    const dance = {
      type: "object",
      properties: { goal_type: { const: "dance" }, with: { $ref: "#/definitions/id", description: "Whose feast." } },
    };
    const goalType = { ...goal.properties.goal_type, enum: [...goal.properties.goal_type.enum, "dance"] };
    const later = {
      ...schema,
      definitions: {
        ...schema.definitions,
        dance,
        goal: {
          ...goal,
          properties: { goal_type: goalType },
          allOf: [
            ...goal.allOf,
            {
              if: { properties: { goal_type: { const: "dance" } }, required: ["goal_type"] },
              then: { $ref: "#/definitions/dance" },
            },
          ],
        },
      },
    } as unknown as NodeSchema;
    const node = { goal_details: { goal_type: "dance", with: "feast" } };
    expect(kindOf(later, node, "goal_details", "with")).toBe("node");
    expect(referencesIn(later, node)).toEqual([{ path: ["goal_details", "with"], id: "feast" }]);
  });

  it("finds every place in which a node names others, and its own id in none", () => {
    const named = (node: unknown): string[] => referencesIn(schema, node).map(({ id }) => id);
    expect(
      named({
        node_ID: "own",
        parent_node: "a",
        requires: { nodes: ["b", "c"] },
        goal_details: {
          goal_type: "all_of",
          goals: [
            { goal_type: "complete", nodes: ["d"], id: "no" },
            { goal_type: "complete", page: "e" },
          ],
        },
        reward: [
          { type: "unlock", node: "f" },
          { type: "choice", of: [{ type: "progress", node: "g", amount: 1, label: "x" }] },
        ],
        milestones: [{ at: 1, reward: [{ type: "unlock", node: "h" }] }],
      }).sort(),
    ).toEqual(["a", "b", "c", "d", "e", "f", "g", "h"]);
  });
});
