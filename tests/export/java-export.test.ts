/** `export java`: what a node becomes as an advancement, and what comes back of it at an import. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { readVanillaIds } from "../../tools/build/vanilla-ids.ts";
import { javaBiomes, javaBlocks, javaEntities, javaItems } from "../../tools/export/java/java-names.ts";
import { advancementIds } from "../../tools/export/java/advancement-ids.ts";
import { itemOfIcon } from "../../tools/export/java/icon-items.ts";
import { main as exportMain } from "../../tools/export.ts";
import { main as importMain } from "../../tools/import.ts";
import { bedrockItems } from "../../tools/import/facts/items.ts";
import { createNode, createTempDir, writeFiles } from "../build/workshop.ts";

type Json = Readonly<Record<string, unknown>>;
interface Advancement {
  readonly parent?: string;
  readonly display: Json;
  readonly criteria: Readonly<Record<string, { trigger: string; conditions?: Json }>>;
  readonly requirements: readonly (readonly string[])[];
  readonly rewards?: Json;
}

let folder = "";
beforeEach(() => (folder = createTempDir()));

async function run(main: typeof exportMain | typeof importMain, ...args: string[]): Promise<string> {
  let told = "";
  const say = (text: string): void => void (told += text);
  const status = await main(args, { out: say, err: say, environment: {}, cwd: folder });
  expect(status, told).toBe(0);
  return told;
}

/** A tree of a page and, below it, a node for each of these. */
async function exported(nodes: Readonly<Record<string, Json>>): Promise<void> {
  const files = Object.entries({ page: {}, ...nodes }).map(([id, keys]) => {
    const below = id === "page" ? {} : { parent_node: "page" };
    return [`trees/${id.replace(":", "-")}.json`, createNode(id, { ...below, ...keys })];
  });
  writeFiles(folder, {
    "trees/pack.json": { name: "Über: Isles!", description: "Far out", version: [1, 0, 0], uuid: "own" },
    ...Object.fromEntries(files as [string, object][]),
  });
  await run(exportMain, "java", "--achievements", "trees", "--out", "made");
}
const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, "made", path), "utf8"));
const advancement = (path: string): Advancement => read(`data_pack/data/${path}.json`) as Advancement;
const verdicts = (): Record<string, string> => {
  const { nodes } = read("export-report.json") as { nodes: { id: string; verdict: string }[] };
  return Object.fromEntries(nodes.map(({ id, verdict }) => [id, verdict]));
};

const goal = (goal_type: string, more: Json = {}, goal_number = 1): Json => ({
  goal_number,
  goal_details: { goal_type, ...more },
});
const triggers = (id: string): string[] =>
  Object.values(advancement(`uber_isles/advancement/${id}`).criteria).map(({ trigger }) => trigger);

describe("goals", () => {
  it("are triggers, statistics or values, and what nobody tells there is impossible", async () => {
    await exported({
      pig: goal("kill", { entity: "minecraft:zombie_pigman" }),
      pigs: goal("default_kill", { entity_identifier: "minecraft:pig" }, 20),
      level: goal("level", {}, 30),
      far: goal("travel", { by: "glide" }, 1000),
      fish: goal("fish", {}, 20),
      hours: goal("play_time", { unit: "hours" }, 2),
      emote: goal("emote"),
      dirt: goal("have_item", { item: "minecraft:dirt" }, 65),
      eggs: goal("have_item", { item: "minecraft:egg" }, 16),
    });
    expect(triggers("pig")).toEqual(["minecraft:player_killed_entity"]);
    expect(JSON.stringify(advancement("uber_isles/advancement/pig").criteria)).toContain(
      '"minecraft:zombified_piglin"',
    );
    const stats = (id: string): string => JSON.stringify(advancement(`uber_isles/advancement/${id}`).criteria);
    expect(stats("pigs")).toContain('{"type":"minecraft:killed","stat":"minecraft:pig","value":{"min":20}}');
    expect(stats("far")).toContain(
      '{"type":"minecraft:custom","stat":"minecraft:aviate_one_cm","value":{"min":100000}}',
    );
    expect(stats("fish")).toContain('"stat":"minecraft:fish_caught","value":{"min":20}');
    expect(stats("hours")).toContain('"stat":"minecraft:play_time","value":{"min":144000}');
    expect(stats("level")).toContain('"level":{"min":30}');
    expect(stats("eggs")).toContain('"count":{"min":16}');
    for (const id of ["emote", "dirt"]) expect(triggers(id)).toEqual(["minecraft:impossible"]);
    expect(verdicts()).toEqual({
      page: "exact",
      pig: "exact",
      pigs: "near",
      level: "exact",
      far: "near",
      fish: "near",
      hours: "near",
      emote: "impossible",
      dirt: "impossible",
      eggs: "near",
    });
  });

  it("that are combinations become requirements", async () => {
    const totem = { goal_type: "totem" };
    const sleep = { goal_type: "sleep" };
    const tame = { goal_type: "tame", entity: "minecraft:wolf" };
    await exported({
      any: goal("any_of", { goals: [totem, sleep] }),
      all: goal("all_of", { goals: [totem, { goal_type: "any_of", goals: [sleep, tame] }] }, 2),
      biomes: goal("distinct", { goal: { goal_type: "visit" }, by: "biome", of: ["hell", "desert"] }, 2),
      several: goal("distinct", { goal: { goal_type: "kill" }, by: "entity" }, 3),
      done: goal("complete", { nodes: ["any", "all"] }, 2),
    });
    expect(advancement("uber_isles/advancement/any").requirements).toEqual([["step_1", "step_2"]]);
    const { criteria, requirements } = advancement("uber_isles/advancement/all");
    expect(requirements.map((group) => group.map((name) => criteria[name]!.trigger))).toEqual([
      ["minecraft:used_totem"],
      ["minecraft:slept_in_bed", "minecraft:tame_animal"],
    ]);
    const biomes = JSON.stringify(advancement("uber_isles/advancement/biomes").criteria);
    expect(biomes).toContain('["minecraft:nether_wastes"]');
    expect(triggers("several")).toEqual(["minecraft:impossible"]);
    expect(JSON.stringify(advancement("uber_isles/advancement/done").criteria)).toContain('{"uber_isles:any":true}');
  });

  it("ask of the player what the node asks, locks included", async () => {
    await exported({
      fish: goal("fish", { item: "minecraft:cod", where: { dimension: "nether", sneaking: true, moon: 4 } }),
      locked: { ...goal("totem"), depend_parent: true },
      many: goal("kill", { entity: "minecraft:cow", where: { sneaking: true } }, 5),
    });
    expect(advancement("uber_isles/advancement/fish").criteria["step_1"]!.conditions).toEqual({
      item: { items: ["minecraft:cod"] },
      player: [
        {
          condition: "minecraft:entity_properties",
          entity: "this",
          predicate: { flags: { is_sneaking: true }, location: { dimension: "minecraft:the_nether" } },
        },
      ],
    });
    expect(verdicts()).toMatchObject({ fish: "near", locked: "exact", many: "impossible" });
    expect(JSON.stringify(advancement("uber_isles/advancement/locked").criteria)).toContain(
      '"advancements":{"uber_isles:page":true}',
    );
  });
});

it("looks, texts and rewards come along", async () => {
  const reward = [
    { type: "xp", amount: 7 },
    { type: "loot", table: "loot_tables/chests/shipwreck.json" },
    { type: "item", item: "minecraft:golden_rail", count: 3, name: "It's §6gold" },
    { type: "command", command: "say hi" },
  ];
  const translations = { de_DE: { title: "Tief" } };
  await exported({ deep: { reward, translations, frame: "goal", is_hidden: true, title: "§6Deep" } });
  const { display, rewards, parent } = advancement("uber_isles/advancement/deep");
  expect(parent).toBe("uber_isles:page");
  expect(display).toMatchObject({
    icon: { id: "minecraft:golden_apple" },
    title: { translate: "advancements.uber_isles.deep.title", fallback: "§6Deep" },
    frame: "goal",
    hidden: true,
    announce_to_chat: false,
  });
  expect(rewards).toEqual({
    experience: 7,
    loot: ["minecraft:chests/shipwreck_map"],
    function: "uber_isles:rewards/deep",
  });
  expect(readFileSync(join(folder, "made/data_pack/data/uber_isles/function/rewards/deep.mcfunction"), "utf8")).toBe(
    `give @s minecraft:powered_rail[custom_name='{"text":"It\\'s §6gold"}'] 3\n`,
  );
  expect(read("resource_pack/assets/uber_isles/lang/de_de.json")).toEqual({
    "advancements.uber_isles.deep.title": "Tief",
  });
  expect(verdicts()).toMatchObject({ deep: "near" });
});

it("what an earlier export wrote and this one does not goes, and nothing else", async () => {
  await exported({ old: {} });
  writeFiles(folder, { "made/data_pack/data/mine/function/own.mcfunction": "say hi\n" });
  writeFiles(folder, { "trees/old.json": createNode("new", { parent_node: "page" }) });
  await run(exportMain, "java", "--achievements", "trees", "--out", "made");
  const lies = (path: string): boolean => existsSync(join(folder, "made/data_pack/data", path));
  expect(lies("uber_isles/advancement/old.json")).toBe(false);
  expect(lies("uber_isles/advancement/new.json")).toBe(true);
  expect(lies("mine/function/own.mcfunction")).toBe(true);
});

it("an import brings back ids, parents, texts, looks and goals", async () => {
  await exported({
    pigs: goal("kill", { entity: "minecraft:zombie_pigman" }, 20),
    both: goal("all_of", { goals: [{ goal_type: "totem" }, { goal_type: "tame", entity: "minecraft:wolf" }] }, 2),
    steps: goal("travel", { by: "glide" }, 1000),
    nether: goal("fish", { item: "minecraft:cod", where: { dimension: "minecraft:nether", sneaking: true } }),
    "demo:deep.er": { translations: { fr_FR: { title: "Profond" } }, frame: "challenge", is_hidden: true },
  });
  await run(importMain, "java", "made", "--out", "back");
  const { nodes } = JSON.parse(readFileSync(join(folder, "back/import-report.json"), "utf8")) as { nodes: Json[] };
  expect(nodes.map(({ id }) => id)).toContain("uber_isles:page");
  await run(exportMain, "json", "--achievements", "back", "--out", "again");
  const again = JSON.parse(readFileSync(join(folder, "again/trees.json"), "utf8")) as { pages: { nodes: Json[] }[] };
  const back = new Map(again.pages[0]!.nodes.map((node) => [node["id"], node]));
  expect(back.get("uber_isles:pigs")).toMatchObject({
    goal: { goal_type: "kill", entity: "minecraft:zombie_pigman" },
    goal_number: 20,
  });
  expect(back.get("uber_isles:steps")).toMatchObject({ goal: { goal_type: "travel", by: "glide" }, goal_number: 1000 });
  expect(back.get("uber_isles:both")).toMatchObject({ goal: { goal_type: "all_of" }, goal_number: 2 });
  expect(back.get("uber_isles:nether")).toMatchObject({
    goal: { goal_type: "fish", where: { dimension: "minecraft:nether", sneaking: true } },
  });
  expect(back.get("demo:deep.er")).toMatchObject({
    icons: { finished: "textures/items/apple_golden" },
    parent: "uber_isles:page",
    title: "Title of demo:deep.er",
    texts: { fr_FR: { title: "Profond" } },
    frame: "challenge",
    hidden: true,
  });
});

describe("names", () => {
  it("of things lead back to them", () => {
    for (const id of readVanillaIds().items)
      for (const there of javaItems(id)) {
        const here = bedrockItems(there);
        expect("ids" in here && here.ids.includes(id), `${there} → ${id}`).toBe(true);
      }
    expect(javaItems("minecraft:stone_stairs")).toEqual(["minecraft:cobblestone_stairs"]);
    expect(javaItems("minecraft:bed")).toHaveLength(16);
    expect(javaBlocks("lit_redstone_ore")).toEqual(["minecraft:redstone_ore"]);
    expect(javaBlocks("minecraft:carrots")).toEqual(["minecraft:carrots"]);
    expect(javaEntities("evocation_illager")).toEqual(["minecraft:evoker"]);
    expect(javaBiomes("minecraft:the_end")).toContain("minecraft:the_end");
    expect(javaBiomes("desert_hills")).toEqual([]);
    expect(javaItems("my_pack:sword")).toEqual(["my_pack:sword"]);
    expect(itemOfIcon("textures/blocks/planks_oak")).toBe("minecraft:oak_planks");
  });

  it("of advancements are of small letters, and no two are the same", () => {
    const ids = advancementIds(["Mine", "mine", "demo:story:first", "a:..:b", ":", "x:"], "isles");
    expect(Array.from(ids.values())).toEqual([
      "isles:mine",
      "isles:mine_2",
      "demo:story/first",
      "a:_/b",
      "isles:node",
      "isles:x",
    ]);
  });
});
