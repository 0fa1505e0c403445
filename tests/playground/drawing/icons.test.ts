/** Which drawing stands for a texture. */
import { join } from "node:path";
import { expect, it } from "vitest";
import { ICON_SHAPES, iconKindOf } from "../../../playground/drawing/icons/icon-kinds.ts";
import { iconStamp } from "../../../playground/drawing/icons/icon-stamp.ts";
import { tintOf } from "../../../playground/drawing/icons/tints.ts";
import type { NodeJson } from "../../../scripts/core/tree/node.ts";
import { createTree } from "../../../scripts/core/tree/tree.ts";
import { loadTrees } from "../../../tools/build/trees.ts";
import { PROJECT_DIR } from "../../../tools/project-dir.ts";
import { root } from "../../support/nodes.ts";

const nodeOf = (more: Partial<NodeJson>) => createTree([root("n", more)]).pages[0]!;
const UNKNOWN = "textures/ui/zzz";

it("every icon of the shipped trees has a drawing", () => {
  const { trees } = loadTrees(join(PROJECT_DIR, "achievements"), "0.0.0");
  const nodes = createTree(trees.nodes).nodes;
  expect(nodes.length).toBeGreaterThan(200);
  const missing = nodes.flatMap((node) =>
    [node.json.unfinished_icon, node.json.finished_icon].filter((icon) => iconKindOf(node, icon) === undefined),
  );
  expect(missing).toEqual([]);
});

it.each([
  ["textures/items/diamond_sword", "sword", "#5fd6cc"],
  ["textures/items/iron_pickaxe", "pickaxe", "#dfe2e6"],
  ["textures/items/ender_pearl", "orb", "#2f9a86"],
  ["textures/items/fishing_rod_uncast", "rod", undefined],
  ["textures/items/carrot_on_a_stick", "rod", undefined],
  ["textures/items/carrot_golden", "root", "#f3cb4a"],
  ["textures/blocks/diamond_ore", "ore", "#5fd6cc"],
  ["textures/blocks/stone", "block", "#a9abb3"],
  ["textures/items/spawn_eggs/spawn_egg_warden", "creature", undefined],
  ["textures/items/egg", "egg", undefined],
])("%s is drawn as a %s", (texture, kind, tint) => {
  expect(iconKindOf(nodeOf({}), texture)).toBe(kind);
  if (tint !== undefined) expect(tintOf(texture)).toBe(tint);
});

it("where a texture says nothing, the goal does, and else the title's first letters", () => {
  const goal = { goal_type: "fish" };
  expect(iconKindOf(nodeOf({ goal_details: goal }), UNKNOWN)).toBe("rod");
  const plain = nodeOf({ unfinished_icon: UNKNOWN });
  expect(iconKindOf(plain, UNKNOWN)).toBeUndefined();
  const letters = (title: string): unknown => iconStamp(plain, false, title).marks.find(({ kind }) => kind === "text");
  expect(letters("shiny things")).toMatchObject({ runs: [{ text: "ST" }] });
  expect(letters("“日本語”")).toMatchObject({ runs: [{ text: "日" }] });
  expect(letters("…")).toMatchObject({ runs: [{ text: "?" }] });
});

it("two stamps of one key are the same, and drawings differ", () => {
  const texts = Object.values(ICON_SHAPES).map((parts) => JSON.stringify(parts));
  expect(new Set(texts).size).toBe(texts.length);
  const stamp = (texture: string, title: string) => iconStamp(nodeOf({ unfinished_icon: texture }), false, title);
  expect(stamp(UNKNOWN, "Ab c").key).not.toBe(stamp(UNKNOWN, "Ab d").key);
  expect(stamp("textures/items/apple", "x").key).not.toBe(stamp("textures/items/apple_golden", "x").key);
});
