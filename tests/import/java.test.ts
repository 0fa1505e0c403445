/** Advancements of Java Edition: what becomes of criteria, looks, rewards and packs, and that the same deeds complete both. */
import { expect, it } from "vitest";
import type { NodeJson } from "../../scripts/core/tree/node.ts";
import { javaImporter } from "../../tools/import/formats/java/java-importer.ts";
import type { ImportedNode, ImportedTrees } from "../../tools/import/imported.ts";
import { startTestWorld, completions } from "../support/pack.ts";
import { CASTLE, sourceOf } from "./castle/castle-pack.ts";
import { ROWS } from "./castle/castle-rows.ts";

function read(files: Readonly<Record<string, unknown>>): ImportedTrees {
  const trees = javaImporter.read(sourceOf(files));
  if ("refused" in trees) throw new Error(trees.refused);
  return trees;
}

const castle = read(CASTLE);
const nodesOf = (trees: ImportedTrees): ReadonlyMap<string, ImportedNode> =>
  new Map(trees.pages.flatMap(({ nodes }) => nodes).map((node) => [node.source, node]));
const nodes = nodesOf(castle);

it.each(Object.entries(ROWS))("the criteria of %s become the goal that asks the same", (id, row) => {
  const { node, verdict, notes } = nodes.get(`castle:${id}`)!;
  expect({ goal: node["goal_details"], number: node["goal_number"], verdict }).toEqual({
    goal: row.goal,
    number: row.number ?? 1,
    verdict: row.verdict ?? "exact",
  });
  expect(notes.length > 0).toBe(verdict !== "exact");
});

it("the same deeds complete the nodes as the advancements", async () => {
  const played = Object.entries(ROWS).flatMap(([id, { deeds }]) => (deeds === undefined ? [] : [{ id, deeds }]));
  const world = await startTestWorld({
    nodes: castle.pages.flatMap((page) => page.nodes).map(({ node }) => node as unknown as NodeJson),
  });
  const ann = world.join({ name: "Ann" });
  world.tick(40);
  const done = (): readonly string[] => completions(world).map(({ achievementId }) => achievementId);
  for (const { id, deeds } of played) {
    if (deeds.length > 0) expect(done(), id).not.toContain(`castle:${id}`);
    for (const deed of deeds) {
      world.deed(ann, { do: "setBody", health: 20 });
      world.deed(ann, deed);
      world.tick(deed.do === "breed" || deed.do === "fish" || deed.do === "walk" || deed.do === "fall" ? 90 : 45);
    }
    expect(done(), id).toContain(`castle:${id}`);
  }
});

it("counts kills of all creatures, of whatever family, and of nobody else", () => {
  const stats = [{ type: "minecraft:custom", stat: "minecraft:mob_kills", value: { min: 2_500 } }];
  const trees = read({
    "data/x/advancements/hunter.json": {
      display: { title: "Hunter", description: "", icon: { item: "minecraft:bow" } },
      criteria: { done: { trigger: "minecraft:location", conditions: { player: { player: { stats } } } } },
    },
  });
  const { node, verdict } = nodesOf(trees).get("x:hunter")!;
  const { entity } = node["goal_details"] as { readonly entity: readonly string[] };
  const all = ["cow", "zombie", "wandering_trader", "villager_v2", "ender_dragon"].map((name) => `minecraft:${name}`);
  expect(entity).toEqual(expect.arrayContaining(all));
  for (const other of ["player", "arrow", "armor_stand", "minecart", "egg"])
    expect(entity).not.toContain(`minecraft:${other}`);
  expect([node["goal_number"], verdict]).toEqual([2_500, "exact"]);
});

it("keeps looks: texts with codes, frame, hidden, announcement, toast, icon and background", () => {
  expect(nodes.get("castle:looks/root")!.node).toMatchObject({
    node_ID: "castle:looks:root",
    title: "The Castle",
    node_description: "§7Stone §r§7§lby§r§e stone",
    window_background: "textures/blocks/stone",
    announce: false,
    finish_tip: false,
  });
  expect(castle.texts).toEqual({ de_DE: { "castle:looks:root.title": "Die Burg" } });
  expect(castle.pack).toEqual({ name: "castle", description: "A castle" });
  const { node } = nodes.get("castle:looks/seen")!;
  expect(node).toMatchObject({ frame: "challenge", is_hidden: true, announce: true, parent_node: "castle:looks:root" });
  expect(node["finished_icon"]).toMatch(/^textures\/items\/.*apple/);
});

it("takes the overlay of the newest game, and hidden advancements and recipes for none", () => {
  expect(nodes.get("castle:looks/seen")!.node["title"]).toBe("New");
  for (const id of ["looks/never", "hidden_meal", "recipes/stick"]) expect(nodes.has(`castle:${id}`)).toBe(false);
  expect(castle.unread.map(({ path }) => path).join()).toMatch(/castle:recipes\/stick.*castle:hidden_meal/);
});

it("makes a page of an advancement whose parent is not there, and says so", () => {
  const { node, notes } = nodes.get("castle:orphan")!;
  expect(node["parent_node"]).toBeUndefined();
  expect(node["window_background"]).toBeDefined();
  expect(notes.join()).toContain("elsewhere:gone");
});

it("gives what experience, loot and functions give, and tells what it leaves out", () => {
  const { node, notes } = nodes.get("castle:looks/root")!;
  expect(node["reward"]).toEqual([
    { type: "xp", amount: 35 },
    { type: "item", item: "minecraft:gold_nugget", count: 2 },
    {
      type: "random",
      of: [
        { type: "item", item: "minecraft:bread", count: 1, weight: 3 },
        { type: "item", item: "minecraft:cake", count: 1, weight: 1 },
      ],
    },
    { type: "levels", amount: 2 },
    { type: "item", item: "minecraft:oak_log", count: 3 },
    { type: "effect", effect: "speed", seconds: 20, amplifier: 1 },
  ]);
  expect(notes.join()).toContain("weather clear");
});

it("of several packs in one folder the later one's file counts, and its filter hides files of those before", () => {
  const display = (title: string): object => ({ title, description: "", icon: { id: "minecraft:stone" } });
  const advancement = (title: string): object => ({ display: display(title), criteria: { a: { trigger: "tick" } } });
  const trees = read({
    "a/pack.mcmeta": { pack: { pack_format: 48 } },
    "a/data/x/advancement/one.json": advancement("First"),
    "a/data/x/advancement/gone.json": advancement("Gone"),
    "b/pack.mcmeta": {
      pack: { pack_format: 48 },
      filter: { block: [{ namespace: "x", path: "advancement/gone\\.json" }] },
    },
    "b/data/x/advancement/one.json": advancement("Second"),
  });
  expect([...nodesOf(trees).values()].map(({ node }) => node["title"])).toEqual(["Second"]);
});

it("breaks parents that go in a circle, and every page keeps a root", () => {
  const one = (parent: string): object => ({
    parent,
    display: { title: "T", description: "", icon: { id: "minecraft:stone" } },
    criteria: { a: { trigger: "tick" } },
  });
  const trees = read({
    "data/x/advancement/a.json": one("x:b"),
    "data/x/advancement/b.json": one("x:c"),
    "data/x/advancement/c.json": one("x:a"),
    "data/x/advancement/self.json": one("x:self"),
  });
  expect(trees.pages.map((page) => page.nodes.map(({ source }) => source))).toEqual([
    ["x:a", "x:c", "x:b"],
    ["x:self"],
  ]);
});
