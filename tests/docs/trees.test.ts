/** What docs/trees.md says of nodes is what the parser holds: its examples pass, its refusals are refused, no key is left out. */
import { describe, expect, it } from "vitest";
import { GOAL_AUTHORINGS } from "../../scripts/trees/goals/list.ts";
import { itemDictShape, REFUSED_ITEM_KEYS } from "../../scripts/trees/goals/types/default-get.ts";
import { formatIssue, nodeShape, parseNodes, textsShape } from "../../scripts/trees/parse-nodes.ts";
import { rewardShapes } from "../../scripts/trees/rewards/check-rewards.ts";
import { REWARD_DECLARATIONS } from "../../scripts/trees/rewards/declarations.ts";
import { functionReward } from "../../scripts/trees/rewards/function-reward.ts";
import { shapeOf } from "../../scripts/trees/shapes/check-of.ts";
import { isObject, type Shape } from "../../scripts/core/checks/shape.ts";
import { parseSettings } from "../../scripts/trees/parse-settings.ts";
import { readVanillaIds } from "../../tools/build/vanilla-ids.ts";
import { codeBlocks, codeIn, documents, headings, readDocument, table, withoutCode } from "./markdown.ts";

const TREES = "docs/trees.md";
const ANCESTORS = ["default_kill", "default_get"] as const;
const vanilla = readVanillaIds();

function baseNode(): Record<string, unknown> {
  return {
    node_ID: "mine",
    title: "The Mine",
    node_description: "Dig.",
    unfinished_icon: "textures/blocks/stone",
    finished_icon: "textures/blocks/stone",
    window_background: "textures/blocks/stone",
    goal_number: 1,
  };
}

/** What the parser says of nodes, warnings included. */
function complaints(nodes: readonly unknown[], file = "example.json"): string[] {
  const result = parseNodes(
    nodes.map((node, index) => ({
      path: index === 0 ? file : `other-${index}.json`,
      text: JSON.stringify(node, undefined, 2),
    })),
    vanilla,
  );
  return [...(result.ok ? [] : result.issues), ...result.warnings].map(formatIssue);
}

/** A node made of the keys that an example shows. */
function nodeWith(text: string): unknown[] {
  const keys = JSON.parse(text) as Record<string, unknown>;
  const isChild = keys["parent_node"] !== undefined;
  return isChild ? [{ ...baseNode(), node_ID: "child", ...keys }, baseNode()] : [{ ...baseNode(), ...keys }];
}

const keyBlocks = documents().flatMap((path) => codeBlocks(path, "json key").map((block) => ({ path, ...block })));

describe("examples of nodes", () => {
  it.each(["README.md", TREES])("that are whole files in %s make a tree without a complaint", (path) => {
    const nodes = codeBlocks(path, "json node").map((block) => JSON.parse(block.text) as unknown);
    expect(nodes.length).toBeGreaterThanOrEqual(2);
    expect(complaints(nodes)).toEqual([]);
  });

  it.each(keyBlocks)("that show keys pass the parser: $path, $heading", ({ text }) => {
    expect(complaints(nodeWith(text))).toEqual([]);
  });

  it.each(Object.entries(REWARD_DECLARATIONS))("that a reward declares pass the parser: %s", (type, { example }) => {
    expect(example.type).toBe(type);
    // The node `mine` is there for rewards to name.
    const child = { ...baseNode(), node_ID: "child", parent_node: "mine", reward: [example] };
    expect(complaints([child, baseNode()])).toEqual([]);
  });

  it("would be caught with a wrong key", () => {
    expect(complaints(nodeWith('{ "titel": "x" }'))).toHaveLength(1);
  });
});

describe("every key that the parser knows", () => {
  const text = readDocument(TREES);
  const shown = new Set<string>();
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(collect);
    else if (isObject(value)) {
      for (const [key, member] of Object.entries(value)) {
        shown.add(key);
        collect(member);
      }
    }
  };
  for (const info of ["json key", "json node"]) {
    for (const block of codeBlocks(TREES, info)) collect(JSON.parse(block.text));
  }

  it("of nodes is in the table of keys, and nothing else is", () => {
    const written = table(TREES, "Key").flatMap((row) => codeIn(row[0]!));
    const known = Object.keys(nodeShape(vanilla)).filter((key) => key !== "node_descriptrion");
    expect([...written].sort()).toEqual(known.sort());
  });

  it("has an example, at every depth", () => {
    const shapes = [nodeShape(vanilla), textsShape, itemDictShape({ vanilla }), shapeOf(functionReward, { vanilla })];
    shapes.push(...Object.values(rewardShapes({ vanilla })));
    // Those of all other goals are in docs/goals.md.
    for (const type of ANCESTORS) shapes.push({ ...GOAL_AUTHORINGS[type].keys } as unknown as Shape);
    const known = new Set(shapes.flatMap((shape) => Object.keys(shape)));
    known.delete("node_descriptrion");
    expect([...known].filter((key) => !shown.has(key))).toEqual([]);
  });

  it("is mentioned where it is refused or misspelled", () => {
    for (const key of [...Object.keys(REFUSED_ITEM_KEYS), "node_descriptrion"])
      expect(codeIn(withoutCode(text))).toContain(key);
  });

  it("has a section where it is a goal or a reward type", () => {
    const named = headings(text).flatMap(codeIn);
    const types = [...ANCESTORS, ...Object.keys(rewardShapes({ vanilla })), "function_name"];
    expect(types.filter((type) => !named.includes(type))).toEqual([]);
  });
});

describe("the refusals that are shown", () => {
  const FAULTS: readonly Record<string, unknown>[] = [
    { goal_numbr: 1 },
    { goal_number: "1" },
    { node_ID: "my node" },
    { parent_node: "mnie" },
    { goal_details: { goal_type: "default_get", item_dict: { newItemName: "minecraft:dimond" } } },
    { reward: [{ type: "gold" }] },
    { translations: { "zh-cn": {} } },
  ];
  const shown = codeBlocks(TREES, "text")
    .filter((block) => block.heading === "What the build refuses")
    .flatMap((block) => block.text.split("\n"));

  it.each(FAULTS.map((fault, index) => [JSON.stringify(fault), index] as const))(
    "are what the parser says of %s",
    (_, index) => {
      const fault = { ...baseNode(), node_ID: "mine_diamond", ...FAULTS[index] };
      expect(complaints([fault, baseNode()], "diamond.json")).toEqual([shown[index]]);
    },
  );

  it("are all tried", () => {
    expect(shown).toHaveLength(FAULTS.length);
  });
});

describe("examples of settings", () => {
  const blocks = codeBlocks("docs/settings.md", "json settings");
  it("pass as settings", () => {
    expect(blocks.length).toBeGreaterThanOrEqual(2);
    expect(blocks.map((block) => parseSettings(block.text, "settings.json").ok)).toEqual(blocks.map(() => true));
  });
});
