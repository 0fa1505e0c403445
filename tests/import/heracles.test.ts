import { describe, expect, it } from "vitest";
import { heracles } from "../../tools/import/formats/heracles/heracles.ts";
import { carried, completions, progressOf, startTestWorld } from "../support/pack.ts";
import { entriesOf, importOf, nodesOf, problemsOf, sourceOf } from "./imports.ts";
import { QUESTS, FILES } from "./sources/heracles.ts";

const trees = () => importOf(heracles, FILES);
const entry = (id: string) => {
  const found = entriesOf(trees()).find(({ node }) => node.node_ID === id);
  if (found === undefined) throw new Error(`no node ${id}`);
  return found;
};

describe("the importer of Heracles", () => {
  it("makes a page of each group, in the order of groups.txt", () => {
    expect(trees().pages.map(({ folder, nodes }) => [folder, nodes.length])).toEqual([
      ["Home", 6],
      ["Combat", 2],
    ]);
    expect(problemsOf(trees())).toEqual([]);
    expect(trees().unread.map(({ path }) => path.slice(QUESTS.length + 1))).toEqual([
      "home/broken.json",
      "other/wood.json",
    ]);
  });

  it("reads texts by key and in tags, and which quests it waits for", () => {
    expect(entry("wood").node).toMatchObject({
      title: "Wood",
      unfinished_icon: expect.stringContaining("log_oak") as string,
    });
    expect(entry("wood").node["node_description"]).toMatch(/^§aChop(?:§r)?\n\nTrees\n\nGet wood\.$/);
    expect(trees().texts["zh_CN"]).toEqual({ "wood.title": "木头" });
    expect(entry("quest_023DDA57ED1603C5").node).toMatchObject({
      parent_node: "group_Combat",
      requires: { nodes: ["wood", "travels"] },
    });
  });

  it("turns tasks into goals, some of several among them", () => {
    expect(entry("wood").node).toMatchObject({
      goal_number: 2,
      goal_details: { goal_type: "all_of", goals: [{ goal_type: "have_item", count: 4 }, { item: "minecraft:stick" }] },
      repeat: { every: "completion" },
      claim: "menu",
    });
    expect(entry("travels").node).toMatchObject({
      goal_number: 2,
      goal_details: {
        goal_type: "all_of",
        goals: [{ dimension: "minecraft:nether" }, { dimension: "minecraft:the_end" }],
      },
    });
    expect(entry("place").node["goal_details"]).toEqual({
      goal_type: "visit",
      biome: "minecraft:deep_dark",
      y: { max: 0 },
    });
    expect(entry("story")).toMatchObject({
      verdict: "by_hand",
      node: { goal_details: { goal_type: "event", event: "watched" } },
    });
    expect(entry("gone")).toMatchObject({ verdict: "impossible" });
    expect(entry("gone").node["goal_details"]).toBeUndefined();
    expect(entry("quest_023DDA57ED1603C5").verdict).toBe("exact");
  });

  it("turns rewards into those of this project", () => {
    expect(entry("wood").node["reward"]).toEqual([
      { type: "item", item: "minecraft:frame", count: 8 },
      { type: "xp", amount: 50 },
      {
        type: "choice",
        of: [
          { type: "item", item: "minecraft:bread", label: "Bread" },
          { type: "levels", amount: 2, label: "Wisdom" },
        ],
      },
      { type: "loot", table: "chests/simple_dungeon" },
    ]);
    expect(entry("wood").notes.join(" ")).toContain("modded:gem");
  });

  it("says what it looked for where there is none of it", () => {
    const advancement = { display: { title: "x" }, criteria: {} };
    expect(heracles.read(sourceOf({ "data/x/quests/a.json": advancement }))).toHaveProperty("refused");
  });

  it("makes a book that opens and pays", async () => {
    const world = await startTestWorld({ nodes: nodesOf(trees()) });
    const alex = world.join({ name: "Alex" });
    world.tick(3);
    world.giveItem(alex, { typeId: "minecraft:birch_log", amount: 4 });
    world.giveItem(alex, { typeId: "minecraft:stick" });
    world.tick(25);
    // It repeats at once, so its progress is that of the next round.
    expect(completions(world).map(({ achievementId }) => achievementId)).toContain("wood");
    for (const dimension of ["nether", "the_end"] as const) {
      world.deed(alex, { do: "teleport", to: { x: 0, y: 64, z: 0 }, dimension });
      world.tick(25);
    }
    for (let times = 0; times < 3; times++) world.kill(alex, "minecraft:enderman");
    world.tick(10);
    expect(progressOf(world, alex, "quest_023DDA57ED1603C5")).toBe(3);
    expect(carried(world, alex, "minecraft:apple")).toBe(3);
  });
});
