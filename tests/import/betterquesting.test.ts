import { describe, expect, it } from "vitest";
import { betterQuesting } from "../../tools/import/formats/betterquesting/betterquesting.ts";
import { progressOf, startTestWorld } from "../support/pack.ts";
import { entryOf, importOf, nodesOf, problemsOf, sourceOf } from "./imports.ts";
import { item, listed, retrieval, quest, LINE, FILES } from "./sources/betterquesting.ts";

const nodeOf = (id: string) => {
  const found = nodesOf(importOf(betterQuesting, FILES)).find(({ node_ID }) => node_ID === id);
  if (found === undefined) throw new Error(`no node ${id}`);
  return found;
};

describe("the importer of BetterQuesting", () => {
  it("makes a page of each line, and one of the quests that are on none", () => {
    const trees = importOf(betterQuesting, FILES);
    expect(trees.pages.map(({ folder, nodes }) => [folder, nodes.map(({ node }) => node.node_ID)])).toEqual([
      ["Begin", ["line_0", "quest_1", "quest_2", "quest_3", "quest_4"]],
      ["More", ["line_1", "quest_5", "quest_6", "quest_8"]],
      ["other-quests", ["line_none", "quest_7"]],
    ]);
    expect(problemsOf(trees)).toEqual([]);
    expect(nodeOf("quest_7").title).toBe("Found in a file");
    expect(trees.texts["fr_FR"]).toEqual({ "quest_7.title": "Trouvé" });
    expect(nodeOf("quest_1").node_description).toBe("About \nWool");
  });

  it("reads parents and how they are joined", () => {
    expect(nodeOf("quest_2")).toMatchObject({ parent_node: "quest_1", depend_parent: true });
    expect(nodeOf("quest_3")).toMatchObject({
      parent_node: "quest_1",
      requires: { nodes: ["quest_1", "quest_2"], count: 1 },
    });
  });

  it("turns tasks into goals: data values, the ore dictionary, old names, any of them", () => {
    const goals = nodeOf("quest_1").goal_details?.["goals"] as { item: unknown; count: number }[];
    expect(goals[0]).toEqual({ goal_type: "have_item", item: "minecraft:red_wool", count: 3 });
    expect(goals[1]!.item).toContain("minecraft:birch_log");
    expect(nodeOf("quest_2")).toMatchObject({
      goal_number: 2,
      goal_details: { goal_type: "kill", entity: "minecraft:cave_spider" },
    });
    expect(nodeOf("quest_3")).toMatchObject({
      goal_number: 1,
      goal_details: {
        goal_type: "all_of",
        goals: [{ dimension: "minecraft:nether" }, { goal_type: "break_block", count: 5 }],
      },
      repeat: { every: { hours: 2 } },
    });
    expect(nodeOf("quest_6").goal_details).toMatchObject({ place: { x: 5, y: 64, z: -5, radius: 10 } });
  });

  it("says what is of a mod, what the game does not tell, and what is the same", () => {
    const trees = importOf(betterQuesting, FILES);
    const verdicts = ['line 0/2 "Hunt"', 'line 0/4 "Machine"', 'line 1/5 "Craft"', 'line 1/8 "Power"'].map(
      (source) => entryOf(trees, source).verdict,
    );
    expect(verdicts).toEqual(["exact", "by_hand", "near", "by_hand"]);
    expect(nodeOf("quest_4").goal_details).toBeUndefined();
  });

  it("turns rewards into those of this project", () => {
    expect(nodeOf("quest_1")).toMatchObject({
      claim: "menu",
      frame: "goal",
      reward: [
        { type: "item", item: "minecraft:diamond", count: 4 },
        { type: "choice", of: [{ item: "minecraft:bread", count: 2 }, { item: "minecraft:charcoal" }] },
        { type: "levels", amount: 3 },
        { type: "item", item: "minecraft:apple", count: 2 },
        { type: "unlock", node: "quest_7" },
      ],
    });
  });

  it("reads the form of a folder, and the oldest form without types", () => {
    const folder = importOf(betterQuesting, {
      "DefaultQuests/Quests/Begin/Wood-AA==.json": {
        "questIDHigh:4": 0,
        "questIDLow:4": 7,
        ...quest(0, { name: "Wood" }),
      },
      "DefaultQuests/Quests/Begin/Next-AB==.json": {
        ...quest(0, { name: "Next", tasks: [retrieval(item("minecraft:stick"))] }),
        "questIDHigh:4": -5,
        "questIDLow:4": 8,
        "preRequisites:9": listed({ "questIDHigh:4": 0, "questIDLow:4": 7 }),
      },
      "DefaultQuests/QuestLines/Begin/QuestLine.json": {
        "questLineIDLow:4": 3,
        "questLineIDHigh:4": 0,
        ...LINE("Begin"),
      },
      "DefaultQuests/QuestLines/Begin/Wood-AA==.json": { "questIDHigh:4": 0, "questIDLow:4": 7 },
      "DefaultQuests/QuestLines/Begin/Next-AB==.json": { "questIDHigh:4": -5, "questIDLow:4": 8 },
    });
    expect(nodesOf(folder).map(({ node_ID, parent_node }) => [node_ID, parent_node])).toEqual([
      ["line_3", undefined],
      ["quest_7", "line_3"],
      ["quest_n5_8", "quest_7"],
    ]);
    const oldest = importOf(betterQuesting, {
      "QuestDatabase.json": {
        questDatabase: [
          {
            questID: 4,
            name: "Old",
            description: "",
            taskLogic: "OR",
            preRequisites: [],
            tasks: [{ taskID: "bq_standard:hunt", target: "Zombie", required: 3 }],
          },
        ],
        questLines: [{ name: "L", quests: [{ id: 4 }] }],
      },
    });
    expect(nodesOf(oldest)[1]).toMatchObject({
      title: "Old",
      goal_details: { entity: "minecraft:zombie" },
      goal_number: 3,
    });
    expect(problemsOf(folder).concat(problemsOf(oldest))).toEqual([]);
  });

  it("says what it looked for where there is none of it", () => {
    expect(betterQuesting.read(sourceOf({ "a.json": {} }))).toHaveProperty("refused");
  });

  it.each([[{ questDatabase: "none" }], [{ questDatabase: [] }], [{ questDatabase: [], questLines: 5 }]])(
    "says that there is nothing in a book without quests: %j",
    (book) => {
      const { pages, unread } = importOf(betterQuesting, { "DefaultQuests.json": book });
      expect([pages, unread.length]).toEqual([[], 1]);
    },
  );

  it("makes a book that opens step by step", async () => {
    const world = await startTestWorld({ nodes: nodesOf(importOf(betterQuesting, FILES)) });
    const alex = world.join({ name: "Alex" });
    world.tick(3);
    world.kill(alex, "minecraft:cave_spider");
    world.giveItem(alex, { typeId: "minecraft:red_wool", amount: 3 });
    world.giveItem(alex, { typeId: "minecraft:birch_log", amount: 8 });
    world.tick(10);
    expect(progressOf(world, alex, "quest_1")).toBe(2);
    expect(progressOf(world, alex, "quest_2")).toBe(0);
    world.kill(alex, "minecraft:cave_spider");
    world.tick(5);
    expect(progressOf(world, alex, "quest_2")).toBe(1);
  });
});
