import { describe, expect, it } from "vitest";
import { netease } from "../../tools/import/formats/netease/netease.ts";
import { call, carried, progressOf, startTestWorld } from "../support/pack.ts";
import { entryOf, importOf, nodesOf, problemsOf, sourceOf } from "./imports.ts";
import { child, FOLDER, SOURCE } from "./sources/netease.ts";

describe("the importer of NetEase's packs", () => {
  it("finds the nodes at any depth and hangs them below their roots", () => {
    const trees = importOf(netease, SOURCE);
    expect(trees.pack.name).toBe("Old Farm");
    expect(trees.pages.map(({ folder, nodes }) => [folder, nodes[0]!.source, nodes.length])).toEqual([
      ["farm", "farm", 7],
    ]);
    expect(entryOf(trees, "farm").node).toMatchObject({ node_description: "Of cows and wool" });
    expect(entryOf(trees, "trader").node).toMatchObject({ depend_parent: true });
    expect(problemsOf(trees)).toEqual([]);
  });

  it("gives old ids and data values the ids of today", () => {
    const trees = importOf(netease, SOURCE);
    expect(entryOf(trees, "wool")).toMatchObject({
      verdict: "exact",
      node: { goal_details: { goal_type: "default_get", item_dict: { newItemName: "minecraft:red_wool" } } },
    });
    const any = entryOf(trees, "any_wool").node["goal_details"] as { item: string[] };
    expect(any.item).toHaveLength(16);
    expect(any.item).toContain("minecraft:pink_wool");
    expect(entryOf(trees, "potion").node["goal_details"]).toEqual({
      goal_type: "have_item",
      item: { item: "minecraft:potion", potion: { effect: "healing" } },
    });
    expect(entryOf(trees, "trader").node["goal_details"]).toMatchObject({ entity_identifier: "minecraft:villager_v2" });
  });

  it("tells of files that are no nodes and of ids that are given twice", () => {
    const { unread } = importOf(netease, SOURCE);
    expect(unread.map(({ path }) => path.slice(FOLDER.length + 1))).toEqual(["broken.json", "zz_again.json"]);
  });

  it("lists Python's reward functions in a TypeScript file, with their lines and the nodes that call them", () => {
    const trees = importOf(netease, SOURCE);
    const file = trees.beside.find(({ path }) => path === "extension/reward-functions.ts");
    const text = new TextDecoder().decode(file?.bytes);
    expect(text).toContain('registerRewardFunctions("farm:rewards", {');
    expect(text).toContain('//     print args["rank"]');
    expect(text).not.toContain("AddNodeProgress");
    expect(entryOf(trees, "cows").verdict).toBe("by_hand");
  });

  it("says which Python file moves a node without a goal", () => {
    const { verdict, notes } = entryOf(importOf(netease, SOURCE), "scripted");
    expect(verdict).toBe("by_hand");
    expect(notes.join(" ")).toContain("pack_b/farmScripts/server.py");
  });

  it("puts the pictures that nodes name into a resource pack of the author's own", () => {
    const { beside } = importOf(netease, SOURCE);
    expect(beside.map(({ path }) => path).filter((path) => path.startsWith("resource_pack/"))).toEqual([
      "resource_pack/manifest.json",
      "resource_pack/textures/ui/farm_paper.png",
      "resource_pack/textures/ui/crown.png",
    ]);
  });

  it("mends parents that are not there and parents in a circle", () => {
    const trees = importOf(netease, {
      [`${FOLDER}/a.json`]: { ...child("a", {}), parent_node: "b" },
      [`${FOLDER}/b.json`]: { ...child("b", {}), parent_node: "a" },
      [`${FOLDER}/c.json`]: { ...child("c", {}), parent_node: "gone" },
    });
    expect(trees.pages.map(({ nodes }) => nodes.map(({ source }) => source))).toEqual([["a", "b"], ["c"]]);
    expect(problemsOf(trees)).toEqual([]);
  });

  it("says what it looked for where there is none of it", () => {
    expect(netease.read(sourceOf({ "pack/manifest.json": {} }))).toMatchObject({
      refused: expect.stringContaining("customAchievements") as string,
    });
  });

  it("makes goals that the deeds of before complete", async () => {
    const world = await startTestWorld({
      nodes: nodesOf(importOf(netease, SOURCE)),
      extension: 'import "bedrock-achievements";',
    });
    const alex = world.join({ name: "Alex" });
    world.giveItem(alex, { typeId: "minecraft:red_wool", amount: 3 });
    world.tick(5);
    expect(progressOf(world, alex, "wool")).toBe(2);
    expect(progressOf(world, alex, "any_wool")).toBe(2);
    expect(carried(world, alex, "minecraft:red_wool")).toBe(3);
    call(world, "setNodeFinish", { playerId: alex, nodeId: "farm" });
    world.kill(alex, "minecraft:villager_v2");
    world.tick(5);
    expect(progressOf(world, alex, "trader")).toBe(1);
  });
});
