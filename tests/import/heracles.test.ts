import { describe, expect, it } from "vitest";
import { heracles } from "../../tools/import/formats/heracles/heracles.ts";
import { carried, completions, progressOf, startTestWorld } from "../support/pack.ts";
import { entriesOf, importOf, nodesOf, problemsOf, sourceOf } from "./imports.ts";

const QUESTS = "config/heracles/quests";

const FILES = {
  "config/heracles/groups.txt": "Home\nCombat\nEmpty\n",
  [`${QUESTS}/home/wood.json`]: {
    display: {
      title: { translate: "quest.wood" },
      subtitle: { text: "Chop", color: "green" },
      description: ["<h2>Trees</h2>", "<hr/>", "Get wood.", "<br/>", '<task task="a" quest="wood"/>'],
      icon: { type: "heracles:item", item: "minecraft:oak_log" },
      groups: { Home: { position: [0, 0] }, Combat: { position: [1, 1] } },
    },
    settings: { autoClaimRewards: false, repeatable: true },
    tasks: {
      a: { type: "heracles:item", item: "#minecraft:logs", amount: 4, collection: "AUTOMATIC" },
      b: { type: "heracles:item", item: { id: "minecraft:stick" }, collection_type: "consume" },
    },
    rewards: {
      a: { type: "heracles:item", item: { id: "minecraft:item_frame", count: 8 } },
      b: { type: "heracles:xp", xptype: "points", amount: 50 },
      c: {
        type: "heracles:selectable",
        rewards: {
          x: { type: "heracles:item", item: "minecraft:bread" },
          y: { type: "heracles:xp", amount: 2, title: "Wisdom" },
        },
      },
      d: { type: "heracles:loottable", loot_table: "minecraft:chests/simple_dungeon" },
      e: { type: "heracles:item", item: { id: "modded:gem" } },
    },
  },
  [`${QUESTS}/combat/023DDA57ED1603C5.json`]: {
    dependencies: ["wood", "travels", "nowhere"],
    tasks: { k: { type: "heracles:kill_entity", amount: 3, entity: { type: "minecraft:enderman" } } },
    display: { title: "Longer Boy", groups: { Combat: {} } },
    rewards: { r: { type: "heracles:command", command: "give @p minecraft:apple 3" } },
  },
  [`${QUESTS}/home/travels.json`]: {
    display: { title: "Travels", groups: { Home: {} } },
    tasks: {
      c: {
        type: "heracles:composite",
        amount: 2,
        tasks: {
          n: { type: "heracles:changed_dimension", to: "minecraft:the_nether" },
          e: { type: "heracles:changed_dimension", to: "minecraft:the_end" },
          t: { type: "heracles:changed_dimension", to: "twilightforest:twilight_forest" },
        },
      },
    },
  },
  [`${QUESTS}/home/place.json`]: {
    display: { title: "Deep", groups: { Home: {} } },
    tasks: {
      l: {
        type: "heracles:location",
        title: "",
        predicate: { biome: "minecraft:deep_dark", position: { y: { max: 0 } } },
      },
    },
  },
  [`${QUESTS}/home/story.json`]: {
    display: { title: "Story", groups: { Home: {} } },
    tasks: { d: { type: "heracles:dummy", value: "watched" } },
  },
  [`${QUESTS}/home/gone.json`]: {
    display: { title: "Machine", groups: { Home: {} } },
    tasks: {
      i: { type: "heracles:item", item: "modded:machine" },
      s: { type: "heracles:structure", structures: "minecraft:village" },
    },
  },
  [`${QUESTS}/other/wood.json`]: { display: { title: "Twice" }, tasks: {} },
  [`${QUESTS}/home/broken.json`]: "[1",
  "resourcepacks/x/assets/x/lang/en_us.json": { "quest.wood": "Wood" },
  "resourcepacks/x/assets/x/lang/zh_cn.json": { "quest.wood": "木头" },
};

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
