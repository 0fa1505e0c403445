/** The trees that come with the pack: what they show of goals, and that no reward of theirs gives another goal away. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMBINATIONS, membersOf } from "../../scripts/core/goals/plan.ts";
import { GOAL_TYPES } from "../../scripts/core/goals/goal-types.ts";
import { createTree, type AchievementNode } from "../../scripts/core/tree/tree.ts";
import type { GoalJson } from "../../scripts/core/tree/node.ts";
import { PROJECT_DIR } from "../../tools/project-dir.ts";
import { LANGUAGES } from "../../scripts/core/text/languages.ts";
import { textPlaces } from "../../scripts/trees/texts/text-places.ts";
import { readVanillaIds } from "../../tools/build/vanilla-ids.ts";
import { loadTrees } from "../../tools/build/trees.ts";

const { trees, problems, warnings } = loadTrees(join(PROJECT_DIR, "achievements"), "1.0.0", true);
const tree = createTree(trees.nodes);

function* goalsIn(goal: GoalJson): Iterable<GoalJson> {
  yield goal;
  for (const member of membersOf(goal)) yield* goalsIn(member);
}

describe("the shipped trees", () => {
  it("pass the checks without a word", () => {
    expect([...problems, ...warnings]).toEqual([]);
  });

  it("have at least 200 nodes on 8 pages", () => {
    expect(tree.nodes.length).toBeGreaterThanOrEqual(200);
    expect(tree.pages.length).toBeGreaterThanOrEqual(8);
  });

  it.each(Object.keys(trees.texts.byLocale))("say in %s all that they say, in the same colours", (locale) => {
    const vanilla = readVanillaIds();
    const said = JSON.parse(trees.texts.byLocale[locale]!) as Record<string, string>;
    const places = trees.nodes.flatMap((node) => textPlaces(node, vanilla));
    expect(Object.keys(said).sort()).toEqual(places.map(({ key }) => key).sort());
    const codes = (text = ""): string => (text.match(/§./gu) ?? []).sort().join();
    expect(places.filter(({ key, own }) => codes(said[key]) !== codes(own)).map(({ key }) => key)).toEqual([]);
  });

  it("come in every language of the menu", () => {
    const locales = Object.keys(trees.texts.byLocale);
    expect(LANGUAGES.filter((language) => language !== "en_US" && !locales.includes(language))).toEqual([]);
  });

  it("show every goal type, every combination and every limit at least once", () => {
    const used = new Set(
      tree.nodes.flatMap(({ goal }) => (goal ? [...goalsIn(goal)].map((one) => one.goal_type) : [])),
    );
    const unused = [...GOAL_TYPES.map(({ name }) => name), ...COMBINATIONS].filter((name) => !used.has(name));
    expect(unused).toEqual([]);
    const keys = new Set(tree.nodes.flatMap(({ json }) => Object.keys(json)));
    for (const key of ["requires", "repeat", "team", "frame", "milestones", "claim"]) expect(keys).toContain(key);
  });

  it("give with no reward as much as half of what another item goal asks, but to those who have met it", () => {
    const given: string[] = [];
    for (const node of tree.nodes) {
      const item = itemOf(node);
      if (item === undefined) continue;
      const below = new Set([node, ...tree.descendants(node.id)]);
      const amount = tree.nodes
        .filter((other) => !below.has(other))
        .flatMap(({ rewards }) => rewards)
        .reduce((sum, reward) => sum + ("item" in reward && reward.item === item ? (reward.count ?? 1) : 0), 0);
      if (amount * 2 >= node.goalNumber && amount > 0 && node.goalNumber > 1)
        given.push(`${node.id}: ${amount} ${item}`);
    }
    expect(given).toEqual([]);
  });
});

function itemOf({ goal }: AchievementNode): string | undefined {
  if (goal?.goal_type !== "default_get") return undefined;
  return (goal["item_dict"] as { readonly newItemName: string }).newItemName;
}
