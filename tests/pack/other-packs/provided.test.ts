/** Pages that other packs bring at run time: they are as if they were built in, whoever is loaded first. */
import { describe, expect, it } from "vitest";
import type { Simulator, SimulatorOptions } from "../../../simulator/index.ts";
import { said } from "../../support/client-pack.ts";
import { child, root } from "../../support/nodes.ts";
import { call, complaints, completions, progressOf, startTestWorld } from "../../support/pack.ts";
import { writeProviderPack, type ProviderPack } from "../../support/provider-pack.ts";

const BUILT_IN = [root("Root"), child("Inner", "Root")];

const CASTLE: ProviderPack = {
  name: "castle",
  nodes: [
    root("castle", {
      goal_number: 2,
      goal_details: { goal_type: "break_block", block: "minecraft:stone" },
      milestones: [{ at: 1, reward: [{ type: "xp", amount: 7 }] }],
    }),
    child("castle_cellar", "castle", { depend_parent: true, reward: [{ type: "tag", tag: "cellar" }] }),
    child("castle_at_root", "Inner"),
  ],
};

/** Until trees of a few nodes are there. */
const THERE = 40;

async function beside(packs: readonly ProviderPack[], options: Partial<SimulatorOptions> = {}): Promise<Simulator> {
  return startTestWorld({ nodes: BUILT_IN }, { otherPacks: packs.map(writeProviderPack), ...options });
}

function mineStone(world: Simulator, player: string): void {
  world.breakBlock(player, "minecraft:stone");
}

describe("pages of another pack", () => {
  it("are listed, count what players do, and pay, whichever of the packs is loaded first", async () => {
    for (const otherPacksFirst of [false, true]) {
      const world = await beside([CASTLE], { otherPacksFirst });
      const alex = world.join({ name: "Alex" });
      world.tick(THERE);
      expect(said(world, "castle provided")).toEqual([
        { result: true, added: 3, waiting: 0, refused: 0, refusedNodes: [] },
      ]);
      expect(call(world, "getPages", {})).toEqual([
        { nodeId: "Root", title: "Title of Root", nodes: 3 },
        { nodeId: "castle", title: "Title of castle", nodes: 2 },
      ]);
      expect(call(world, "getChildrenNode", { nodeId: "Inner" })).toEqual(["castle_at_root"]);
      mineStone(world, alex);
      world.tick(2);
      expect(progressOf(world, alex, "castle")).toBe(1);
      mineStone(world, alex);
      world.tick(5);
      expect(completions(world).map(({ achievementId }) => achievementId)).toEqual(["castle"]);
      expect(world.player(alex).totalXp).toBe(7);
      expect(world.command("console", "ach:grant Alex only castle_cellar").status).toBe("success");
      world.tick(5);
      expect(world.player(alex).tags).toContain("cellar");
      expect(world.command("console", "ach:info Alex castle_at_root").status).toBe("success");
      expect(complaints(world)).toEqual([]);
    }
  });
});

describe("nodes of several packs", () => {
  const HILL: ProviderPack = {
    name: "hill",
    nodes: [root("hill"), child("shared", "hill"), child("below_shared", "shared"), child("hill_in_castle", "castle")],
  };
  const VALE: ProviderPack = { name: "vale", nodes: [root("vale"), child("shared", "vale")] };

  it("hang on each other's, whichever is loaded first", async () => {
    for (const packs of [
      [CASTLE, HILL],
      [HILL, CASTLE],
    ]) {
      const world = await beside(packs);
      world.tick(THERE);
      expect(call(world, "getChildrenNode", { nodeId: "castle" })).toEqual(["castle_cellar", "hill_in_castle"]);
      expect(complaints(world)).toEqual([]);
    }
  });

  it("of one id are one pack's, the same whichever is loaded first, and the log names both", async () => {
    for (const packs of [
      [HILL, VALE],
      [VALE, HILL],
    ]) {
      const world = await beside([{ ...CASTLE, nodes: [root("castle")] }, ...packs]);
      world.tick(THERE);
      expect([said(world, "hill provided"), said(world, "vale provided")]).toMatchObject([
        [{ added: 2, refused: 2, refusedNodes: [{ nodeId: "shared", reason: "taken" }, { nodeId: "below_shared" }] }],
        [{ added: 2, refused: 0 }],
      ]);
      const lines = complaints(world);
      expect(lines).toHaveLength(2);
      expect([lines[0]!.includes("hill"), lines[0]!.includes("vale"), lines[0]!.includes("shared")]).not.toContain(
        false,
      );
    }
  });

  it("never take what is built in", async () => {
    const world = await beside([{ name: "rude", nodes: [root("Root", { title: "Mine" }), root("rude")] }]);
    world.tick(THERE);
    expect(said(world, "rude provided")).toMatchObject([{ added: 1, refusedNodes: [{ nodeId: "Root" }] }]);
    expect(call(world, "getPages", {})).toMatchObject([{ title: "Title of Root" }, { nodeId: "rude" }]);
  });

  it("wait for a parent that comes later, and the log says what they wait for", async () => {
    const late = `system.afterEvents.scriptEventReceive.subscribe(({ id }) => {
      if (id === "test:now") client.provideTrees(trees).then((value) => say("provided", value));
    }, { namespaces: ["test"] });`;
    const world = await beside([HILL, { ...CASTLE, provide: "", script: late }]);
    world.tick(250);
    expect(said(world, "hill provided")).toMatchObject([{ added: 3, waiting: 1 }]);
    expect(complaints(world).map((line) => line.includes("castle"))).toEqual([true]);
    world.scriptEventFromPack("test:now", "");
    world.tick(THERE);
    expect(call(world, "getChildrenNode", { nodeId: "castle" })).toEqual(["castle_cellar", "hill_in_castle"]);
  });

  it("are refused where they go in a circle, or are of a newer format, and only these", async () => {
    const one: ProviderPack = {
      name: "one",
      nodes: [
        root("one", { requires: { nodes: ["two_b"] } }),
        child("one_b", "one"),
        root("one_free"),
        child("one_new", "one_free", { goal_details: { goal_type: "teleport" } }),
        child("one_newer", "one_free", { shiny: true } as never),
        child("one_below", "one_new"),
      ],
    };
    const two: ProviderPack = { name: "two", nodes: [root("two"), child("two_b", "one"), child("two_c", "two")] };
    const world = await beside([one, two]);
    world.tick(THERE);
    expect(call(world, "getPages", {})).toEqual([
      { nodeId: "Root", title: "Title of Root", nodes: 2 },
      { nodeId: "one_free", title: "Title of one_free", nodes: 1 },
      { nodeId: "two", title: "Title of two", nodes: 2 },
    ]);
    const told = complaints(world).join("\n");
    for (const id of ["one", "one_b", "two_b", "one_new", "one_newer", "one_below"])
      expect(told).toContain(`node ${id} `);
  });
});

describe("progress on pages of another pack", () => {
  it("is kept while the pack is away, through saves of the same player, and counts again when it is back", async () => {
    const owing = {
      ...CASTLE,
      nodes: [
        ...CASTLE.nodes,
        child("owes", "castle", { reward: [{ function_name: "f", name_space: "castle:none" }] }),
        child("parts", "Root", {
          goal_number: 2,
          goal_details: {
            goal_type: "all_of",
            goals: [
              { goal_type: "break_block", block: "minecraft:stone" },
              { goal_type: "kill", entity: "minecraft:cow" },
            ],
          },
        }),
      ],
    };
    const world = await beside([owing]);
    const alex = world.join({ name: "Alex" });
    world.tick(THERE);
    mineStone(world, alex);
    world.command("console", "ach:grant Alex only owes");
    world.command("console", "ach:grant Alex only castle_at_root");
    world.tick(40);
    const away = await startTestWorld({ nodes: BUILT_IN }, { save: world.shutdown() });
    const again = away.join({ name: "Alex" });
    away.tick(5);
    expect(call(away, "getPages", {})).toHaveLength(1);
    expect(call(away, "addNodeProgress", { playerId: again, nodeId: "Inner", delta: 1 })).toBe(true);
    expect(call(away, "setNodeFinish", { playerId: again, nodeId: "Root" })).toBe(true);
    away.tick(40);
    const back = await beside([owing], { save: away.shutdown() });
    const returned = back.join({ name: "Alex" });
    back.tick(THERE);
    expect(
      ["castle", "castle_at_root", "parts", "Inner", "Root", "owes"].map((id) => progressOf(back, returned, id)),
    ).toEqual([1, 1, 1, 1, 1, 1]);
    expect(call(back, "getNodeDetailInfo", { playerId: returned, nodeId: "owes" })).toMatchObject({ progress: 1 });
    const info = back.command("console", "ach:info Alex owes");
    expect(info.message).toMatch(/owe|reward/i);
    back.deed(returned, { do: "kill", entity: "minecraft:cow" });
    back.tick(3);
    expect(progressOf(back, returned, "parts")).toBe(2);
  });

  it("counts for who is there already what holds when the pages come, as at a join", async () => {
    const looked: ProviderPack = {
      name: "looked",
      nodes: [
        root("looked", { goal_details: { goal_type: "complete", nodes: ["Inner"] } }),
        child("tagged", "looked", { goal_details: { goal_type: "tag", tag: "knight" } }),
        child("joined", "looked", { goal_number: 5, goal_details: { goal_type: "join" } }),
        child("has", "looked", { goal_details: { goal_type: "have_item", item: "minecraft:stick" } }),
        child("sneaks", "looked", { goal_number: 2, goal_details: { goal_type: "sneak" } }),
      ],
      provide: "system.runTimeout(() => client.provideTrees(trees), 100);",
    };
    const world = await beside([looked]);
    const alex = world.join({ name: "Alex" });
    world.tick(5);
    world.command("console", "ach:grant Alex only Inner");
    world.giveItem(alex, { typeId: "minecraft:stick", amount: 1 });
    world.setTag(alex, "knight", true);
    world.tick(160);
    expect(["looked", "tagged", "joined", "has"].map((id) => progressOf(world, alex, id))).toEqual([1, 1, 1, 1]);
    expect(complaints(world)).toEqual([]);
  });
});
