import { describe, expect, it } from "vitest";
import { advancedAchievements } from "../../tools/import/formats/advanced-achievements/advanced-achievements.ts";
import { CATEGORIES } from "../../tools/import/formats/advanced-achievements/categories.ts";
import { GROUPED } from "../../tools/import/formats/advanced-achievements/grouped-categories.ts";
import { carried, progressOf, startTestWorld } from "../support/pack.ts";
import { entryOf, importOf, nodesOf, problemsOf, sourceOf } from "./imports.ts";
import { CONFIG, FILES } from "./sources/advanced-achievements.ts";

describe("the importer of AdvancedAchievements", () => {
  it("makes a page of each category, with thresholds of one kind below each other", () => {
    const trees = importOf(advancedAchievements, FILES);
    expect(trees.pages.map(({ folder }) => folder)).toEqual(
      "Places Breaks Kills Crafts PlayerCommands Connections Deaths Commands all".split(" "),
    );
    expect(entryOf(trees, "Places.oak_log.50").node).toMatchObject({
      node_ID: "place_50_logs",
      parent_node: "place_5_logs",
    });
    expect(entryOf(trees, "Places.oak_log.5").node).toMatchObject({
      parent_node: "category_Places",
      title: "§6Builder",
      node_description: "Place 5 logs",
      goal_number: 5,
      frame: "challenge",
    });
    expect(entryOf(trees, "Deaths").node["title"]).toBe("Number of Deaths");
    expect(entryOf(trees, "Kills").node["unfinished_icon"]).toBe("textures/items/iron_sword");
    expect(problemsOf(trees)).toEqual([]);
  });

  it("reads several kinds, data values, custom names and what is of nobody", () => {
    const trees = importOf(advancedAchievements, FILES);
    const goal = (source: string): unknown => entryOf(trees, source).node["goal_details"];
    expect(goal("Breaks.snow|snow_block|ice.3")).toEqual({
      goal_type: "break_block",
      block: ["minecraft:snow_layer", "minecraft:snow", "minecraft:ice"],
    });
    expect(goal("Places.sand:1.1")).toEqual({ goal_type: "place_block", block: "minecraft:red_sand" });
    expect(goal("Kills.&2Skeletal Knight.1")).toEqual({ goal_type: "kill", entity: { name: "§2Skeletal Knight" } });
    expect(entryOf(trees, "Breaks.modded_ore.3")).toMatchObject({ verdict: "by_hand" });
    expect(goal("Breaks.modded_ore.3")).toBeUndefined();
    expect(entryOf(trees, "PlayerCommands.aach stats.10").verdict).toBe("impossible");
    expect(entryOf(trees, "Kills.specificplayer-56c79b19-4500-466c-94ea-514a755fdd09.1").verdict).toBe("impossible");
    expect(entryOf(trees, "Crafts.diamond_sword.2").verdict).toBe("near");
    expect(entryOf(trees, "Connections.2").verdict).toBe("exact");
  });

  it("turns rewards into those that need no command, and tells what it leaves out", () => {
    const { node, notes } = entryOf(importOf(advancedAchievements, FILES), "Kills.zombie.1");
    expect(node["reward"]).toEqual([
      { type: "scoreboard", objective: "money", amount: 3 },
      { type: "item", item: "minecraft:diamond", count: 2, name: "Old Shine" },
      { type: "xp", amount: 20 },
      { type: "item", item: "minecraft:bread", count: 4 },
      { type: "command", command: "say @s is a hero" },
    ]);
    expect(notes.filter((note) => note.includes("nonsense_item") || note.includes("aach"))).toHaveLength(2);
  });

  it("names what looks like achievements and is none that is known", () => {
    const one = "{1: {Name: a, Message: b}}";
    const config = `Kills: {zombie: ${one}, cow: 5}\nCommands: {gift: 5}\nOfLater: {a: ${one}}\nLater: ${one}\nDatabase: {Port: 5}\nFish: [1]\nShear:`;
    const { unread } = importOf(advancedAchievements, { "config.yml": config });
    const named = unread.map(({ path }) => path.split(": ")[1]);
    expect(named.sort()).toEqual(["Commands.gift", "Fish", "Kills.cow", "Later", "OfLater"]);
  });

  it("tells of categories that are disabled, and of what is no threshold", () => {
    const { unread } = importOf(advancedAchievements, FILES);
    expect(unread.map(({ path }) => path.split(": ")[1])).toEqual(["Connections.many", "Eggs"]);
  });

  it("knows each of its categories as a goal that builds, or says why there is none", () => {
    const names = [...Object.keys(CATEGORIES), ...Object.keys(GROUPED)];
    const kinds: Record<string, string> = { Kills: "cow", Breeding: "cow", TargetsShot: "cow", Crafts: "torch" };
    const yaml = names.map((name) =>
      Object.hasOwn(GROUPED, name)
        ? `${name}:\n  ${kinds[name] ?? "stone"}:\n    7:\n      Name: ${name}\n      Message: m\n`
        : `${name}:\n  7:\n    Name: ${name}\n    Message: m\n`,
    );
    const trees = importOf(advancedAchievements, { "config.yml": yaml.join("") });
    expect(trees.pages).toHaveLength(names.length);
    expect(problemsOf(trees)).toEqual([]);
    for (const { nodes } of trees.pages) {
      const [, made] = nodes;
      if (made!.node["goal_details"] === undefined) expect(made!.notes, made!.source).not.toEqual([]);
      if (made!.verdict !== "exact") expect(made!.notes, made!.source).not.toEqual([]);
    }
  });

  it("reads a file with faults as far as it goes, and says so", () => {
    const trees = importOf(advancedAchievements, {
      "config.yml": `${CONFIG}\nFish:\n  1:\n     Goal: odd\n    Message: indentation\n    Name: fish_1\n`,
    });
    expect(entryOf(trees, "Deaths.1").verdict).toBe("exact");
    expect(trees.unread[0]!.path).toBe("config.yml");
  });

  it("says what it looked for where there is none of it", () => {
    expect(advancedAchievements.read(sourceOf({ "config.yml": "motd: hello\n" }))).toHaveProperty("refused");
  });

  it("makes goals that the deeds of the plugin complete", async () => {
    const world = await startTestWorld({ nodes: nodesOf(importOf(advancedAchievements, FILES)) });
    const alex = world.join({ name: "Alex" });
    world.tick(3);
    for (let times = 0; times < 5; times++) world.deed(alex, { do: "place", block: "oak_log" });
    world.kill(alex, "minecraft:zombie");
    for (const block of ["ice", "snow", "snow_layer"]) world.deed(alex, { do: "mine", block });
    world.tick(20);
    expect(progressOf(world, alex, "place_5_logs")).toBe(5);
    expect(progressOf(world, alex, "place_50_logs")).toBe(5);
    expect(progressOf(world, alex, "break_cold")).toBe(3);
    expect(progressOf(world, alex, "kill_zombie")).toBe(1);
    expect(carried(world, alex, "minecraft:diamond")).toBe(2);
    expect(carried(world, alex, "minecraft:bread")).toBe(4);
  });
});
