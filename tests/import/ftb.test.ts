import { describe, expect, it } from "vitest";
import { ftb } from "../../tools/import/formats/ftb/ftb.ts";
import { carried, completions, progressOf, startTestWorld } from "../support/pack.ts";
import { entriesOf, entryOf, importOf, nodesOf, problemsOf, sourceOf } from "./imports.ts";
import { BOOK, FILES } from "./sources/ftb.ts";

const importBook = () => importOf(ftb, FILES);
const nodeOf = (id: string) => {
  const found = nodesOf(importBook()).find(({ node_ID }) => node_ID === id);
  if (found === undefined) throw new Error(`no node ${id}`);
  return found;
};

describe("the importer of FTB Quests", () => {
  it("makes a page of each chapter, headed by a node that is complete when the chapter is", () => {
    const trees = importBook();
    expect(trees.pages.map(({ folder, nodes }) => [folder, nodes.length])).toEqual([
      ["broken", 3],
      ["second", 4],
      ["start", 10],
    ]);
    expect(nodeOf("chapter_AA00000000000001")).toMatchObject({
      title: "Getting Started",
      unfinished_icon: "textures/blocks/furnace_front_off",
      goal_number: 8,
    });
    expect(entryOf(trees, "start").notes.join(" ")).toContain('"Basics"');
    expect(problemsOf(trees)).toEqual([]);
  });

  it("hangs quests below the first quest of the chapter that they wait for, and requires the others", () => {
    expect(nodeOf("quest_AA02")).toMatchObject({ parent_node: "quest_AA01", depend_parent: true });
    expect(nodeOf("quest_AA03")).toMatchObject({
      parent_node: "quest_AA01",
      depend_parent: true,
      requires: { nodes: ["quest_AA02", "quest_CC01"] },
    });
    const either = nodeOf("quest_AA04");
    expect(either).toMatchObject({
      parent_node: "quest_AA02",
      requires: { nodes: ["quest_AA02", "quest_AA03"], count: 1 },
    });
    expect(either.depend_parent).toBeUndefined();
    expect(either).toMatchObject({ is_hidden: true, repeat: { every: "completion" } });
    expect(nodeOf("quest_CC03").requires?.nodes).toContain("quest_AA07");
  });

  it("breaks circles and tells of them", () => {
    const parents = ["AA08", "AA09"].map((id) => nodeOf(`quest_${id}`).parent_node!);
    expect(parents.filter((id) => id.startsWith("chapter_"))).toHaveLength(1);
    const notes = entriesOf(importBook()).flatMap((entry) => (/AA0[89]/.test(entry.source) ? entry.notes : []));
    expect(notes.filter((note) => note.includes("which waits for it"))).toHaveLength(1);
  });

  it("reads texts in place, by key, as components and in language files, in all languages", () => {
    const trees = importBook();
    expect(nodeOf("quest_AA01")).toMatchObject({
      title: "§9First §lSteps",
      node_description: "Welcome\n\nRead this.\n\nThen go on & on.",
    });
    expect(nodeOf("quest_AA03")).toMatchObject({ title: "Undead", node_description: "Kill\nthem." });
    expect(nodeOf("quest_AA07").title).toContain("Home");
    expect(nodeOf("quest_AA06").title).toBe("Machine");
    expect(trees.texts["de_DE"]).toMatchObject({ "quest_AA03.title": "Untote" });
    expect(trees.texts["de_DE"]!["quest_AA01.description"]).toContain("Willkommen");
  });

  it("turns tasks into goals, and says what is of a mod or untold", () => {
    const trees = importBook();
    const { goal_details: wood, goal_number } = nodeOf("quest_AA02");
    expect(goal_number).toBe(2);
    expect(wood).toMatchObject({
      goal_type: "all_of",
      goals: [{ goal_type: "have_item", count: 8 }, { item: "minecraft:crafting_table" }],
    });
    expect(nodeOf("quest_AA05")).toMatchObject({
      goal_number: 12,
      goal_details: { goal_type: "have_item", item: "minecraft:iron_ingot" },
    });
    expect(entryOf(trees, 'start/AA05 "Machine"').verdict).toBe("near");
    expect(entryOf(trees, 'start/AA06 "Machine"')).toMatchObject({ verdict: "by_hand" });
    expect(entryOf(trees, 'start/AA07 "Home"').verdict).toBe("impossible");
    expect(nodeOf("quest_AA09")).toMatchObject({
      goal_number: 1000,
      goal_details: { goal_type: "travel", by: "walk" },
    });
    expect(nodeOf("quest_CC02").goal_details).toEqual({
      goal_type: "visit",
      place: { x: 12, y: 65, z: 22, radius: 3, dimension: "minecraft:overworld" },
      y: { min: 64, max: 65 },
    });
    expect(entryOf(trees, 'second/CC01 "Iron"').verdict).toBe("exact");
  });

  it("turns tables of rewards into choices and draws, and leaves out what is of mods", () => {
    const { reward, claim } = nodeOf("quest_AA02");
    expect(claim).toBe("menu");
    expect(reward).toEqual([
      { type: "xp", amount: 10 },
      {
        type: "random",
        of: [
          { type: "item", item: "minecraft:apple", weight: 9 },
          { type: "item", item: "minecraft:diamond", count: 2, weight: 1 },
        ],
      },
      {
        type: "choice",
        of: [
          { type: "item", item: "minecraft:stick", count: 3, label: "3 Stick" },
          { type: "levels", amount: 2, label: "Wisdom" },
        ],
      },
      { type: "item", item: "minecraft:torch", count: 4 },
    ]);
    expect(entryOf(importBook(), 'start/AA02 "Wood"').notes.join(" ")).toContain("modded:gem");
  });

  it("reads broken files as far as they go, and says so", () => {
    const trees = importBook();
    expect(trees.unread.map(({ path }) => path)).toEqual([`${BOOK}/chapters/broken.snbt`]);
    expect(nodeOf("quest_DD01").title).toBe("Half");
  });

  it("imports the first of two quests of one id, and tells of the second and of what is no quest", () => {
    const quest = (id: string, more = "") => `{ id: "${id}" ${more} tasks: [{ type: "xp" value: 3 }] }`;
    const chapter = `{ id: "1A" quests: [${quest("2B")} ${quest("3C", 'dependencies: ["2B"]')} ${quest("2B")} 7] }`;
    const trees = importOf(ftb, { "quests/chapters/a.snbt": chapter });
    expect(entriesOf(trees).map(({ node }) => node.node_ID)).toEqual(["chapter_1A", "quest_2B", "quest_3C"]);
    expect(trees.unread).toHaveLength(2);
  });

  it("reads books of before 1.16: a folder a chapter, a file a quest, numbers for ids", () => {
    const trees = importOf(ftb, {
      "quests/chapters/0a1b2c3d/chapter.snbt": '{ title: "Old", icon: "minecraft:log 1 2" }',
      "quests/chapters/0a1b2c3d/1f2e3d4c.snbt":
        '{ title: "Planks", tasks: [{ uid: "5a5a5a5a", type: "item", items: [{ item: "minecraft:planks 1 2" }, { item: "minecraft:wool 1 14" }], count: 4L }] }',
      "quests/chapters/0a1b2c3d/7e7e7e7e.snbt": `{ title: "Next", dependencies: [I; 523124044], tasks: [{ type: "checkmark" }] }`,
    });
    expect(problemsOf(trees)).toEqual([]);
    expect(nodesOf(trees).find(({ title }) => title === "Planks")).toMatchObject({
      goal_number: 4,
      goal_details: { goal_type: "have_item", item: ["minecraft:birch_planks", "minecraft:red_wool"] },
    });
    expect(nodesOf(trees).find(({ title }) => title === "Next")!.parent_node).toBe("quest_1F2E3D4C");
  });

  it("says what it looked for where there is none of it", () => {
    expect(ftb.read(sourceOf({ "config/data.snbt": "{}" }))).toHaveProperty("refused");
  });

  it("makes a book that opens and pays step by step", async () => {
    const world = await startTestWorld({ nodes: nodesOf(importBook()) });
    const alex = world.join({ name: "Alex" });
    world.tick(3);
    world.kill(alex, "minecraft:zombie");
    world.giveItem(alex, { typeId: "minecraft:oak_log", amount: 20 });
    world.giveItem(alex, { typeId: "minecraft:crafting_table" });
    world.giveItem(alex, { typeId: "minecraft:iron_ingot" });
    world.tick(20 * 61);
    const done = (): string[] => completions(world).map(({ achievementId }) => achievementId);
    expect(done()).toContain("quest_AA01");
    expect(done()).toContain("quest_AA02");
    expect(progressOf(world, alex, "quest_AA03")).toBe(0);
    for (let times = 0; times < 3; times++) world.kill(alex, "minecraft:zombie");
    world.tick(10);
    expect(progressOf(world, alex, "quest_AA03")).toBe(3);
    expect(carried(world, alex, "minecraft:oak_log")).toBe(20);
  });
});
