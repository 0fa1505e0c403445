/** What is likely to be a mistake is warned of, what may be right is not; and the tables of facts agree with the game's lists. */
import { describe, expect, it } from "vitest";
import { parseNodes, type ParseOptions } from "../../scripts/trees/parse-nodes.ts";
import { conflictingEnchantments, unfitEnchantments } from "../../scripts/trees/facts/enchantment-fits.ts";
import { NEVER_KILLED, RENAMED_ENTITIES, REPLACED_ENTITIES } from "../../scripts/trees/facts/entities.ts";
import { maxStackSize } from "../../scripts/trees/facts/item-stacks.ts";
import {
  isOfEducation,
  itemOfVariant,
  itemsInPlaceOf,
  OLD_VARIANTS,
  RENAMED_ITEMS,
} from "../../scripts/trees/facts/old-items.ts";
import { loadTrees } from "../../tools/build/trees.ts";
import { readVanillaIds } from "../../tools/build/vanilla-ids.ts";

const vanilla = readVanillaIds();
const page = {
  node_ID: "page",
  title: "A page",
  node_description: "All of it",
  unfinished_icon: "textures/items/apple",
  finished_icon: "textures/items/apple_golden",
  goal_number: 1,
  window_background: "textures/blocks/stone",
};

const parse = (more: object, options?: ParseOptions) =>
  parseNodes([{ path: "n.json", text: JSON.stringify({ ...page, ...more }, undefined, 2) }], vanilla, options);

function warned(more: object, options?: ParseOptions): unknown[] {
  const result = parse(more, options);
  expect(result.ok ? [] : result.issues).toEqual([]);
  for (const warning of result.warnings) expect(warning.line).toBeGreaterThan(1);
  return result.warnings.map((one) => [one.path, one.code]);
}

const get = (newItemName: string, more: object = {}) => ({
  goal_details: { goal_type: "default_get", item_dict: { newItemName, ...more } },
});
const kill = (entity_identifier: string) => ({ goal_details: { goal_type: "default_kill", entity_identifier } });
const item = (more: object) => ({ reward: [{ type: "item", item: "diamond_sword", ...more }] });
const command = (text: string) => ({ reward: [{ type: "command", command: text }] });

describe("a warning", () => {
  it.each([
    [kill("minecraft:villager"), "goal_details.entity_identifier", "never-met"],
    [kill("zombie_villager"), "goal_details.entity_identifier", "never-met"],
    [kill("minecraft:xp_orb"), "goal_details.entity_identifier", "never-met"],
    [{ ...get("dirt"), goal_number: 64 * 36 + 1 }, "goal_number", "never-met"],
    [get("apple", { enchantData: [[9, 1]] }), "goal_details.item_dict.enchantData[0]", "wrong-enchantment"],
    [get("bow", { enchantData: { lure: 1 } }), "goal_details.item_dict.enchantData.lure", "wrong-enchantment"],
    [get("iron_sword", { enchantData: [[9, 6]] }), "goal_details.item_dict.enchantData[0][1]", "level-too-high"],
    [get("minecraft:element_6"), "goal_details.item_dict.newItemName", "education-only"],
    [item({ lore: ["短", "这一行字写得太长了一点放不下去" + "了吧"] }), "reward[0].lore[1]", "long-in-bytes"],
    [item({ name: "名".repeat(90) }), "reward[0].name", "long-in-bytes"],
    [{ unfinished_icon: "textures/items/apple.png" }, "unfinished_icon", "odd-texture-path"],
    [{ finished_icon: "textures/items/Apple" }, "finished_icon", "odd-texture-path"],
    [{ finished_icon: "textures/items/aple" }, "finished_icon", "odd-texture-path"],
    [{ finished_icon: "textures/blocks/fire_0" }, "finished_icon", "odd-texture-path"],
  ] as const)("is given of %j", (more, path, code) => {
    expect(warned(more)).toEqual([[path, code]]);
  });

  it.each([
    kill("minecraft:villager_v2"),
    kill("my:villager"),
    { ...get("dirt"), goal_number: 64 * 36 },
    { ...get("my:thing"), goal_number: 64 },
    get("iron_sword", { enchantData: [[9, 5]] }),
    get("enchanted_book", { enchantData: { sharpness: 5, lure: 1, smite: 1 } }),
    item({
      enchantments: { sharpness: 5, unbreaking: 3 },
      lore: ["十六个字不会更多了刚好可以"],
      name: "n".repeat(255),
    }),
    { reward: [{ type: "item", item: "my:sword", count: 99, enchantments: { sharpness: 9 } }] },
    command("/GIVE @s diamond"),
    command("other:command x"),
    command("execute as @s at @s run give @s diamond"),
    command('tellraw @s {"rawtext":[{"text":"run away"}]}'),
    { finished_icon: "textures/items/book_normal", window_background: "textures/blocks/rail_normal" },
    { finished_icon: "textures/mypack/Thing" },
    { finished_icon: "textures/ui/achievements" },
  ])("is not given of %j", (more) => {
    const result = parse(more);
    const known = "reward" in more && JSON.stringify(more).includes("my:sword") ? ["level-too-high"] : [];
    expect(result.warnings).toEqual([]);
    expect(result.ok ? [] : result.issues.map((one) => one.code)).toEqual(known);
  });

  it("is given of a function reward where nothing can register functions, and only there", () => {
    const reward = { reward: [{ function_name: "f", name_space: "a:b" }, { function_name: "" }] };
    expect(warned(reward, { hasExtensions: false })).toEqual([["reward[0].function_name", "no-extension"]]);
    expect(warned(reward, { hasExtensions: true })).toEqual([]);
    expect(warned(reward)).toEqual([]);
  });

  it("is given of none of the shipped trees", () => {
    const loading = loadTrees("achievements", "1.0.0", false);
    expect([loading.problems, loading.warnings]).toEqual([[], []]);
    expect(loading.trees.nodes.length).toBeGreaterThan(100);
  });
});

describe("a refused id names what is right today", () => {
  it.each([
    ["wool", 14, "minecraft:red_wool"],
    ["minecraft:stone", 1, "minecraft:granite"],
    ["log2", 1, "minecraft:dark_oak_log"],
    ["minecraft:planks", 2, "minecraft:birch_planks"],
    ["stone_block_slab2", 3, "minecraft:dark_prismarine_slab"],
    ["dye", 4, "minecraft:lapis_lazuli"],
    ["spawn_egg", 33, "minecraft:creeper_spawn_egg"],
    ["bucket", 8, "minecraft:water_bucket"],
    ["coal", 1, "minecraft:charcoal"],
    ["skull", 1, "minecraft:wither_skeleton_skull"],
  ])("%s + %i is %s", (name, value, today) => {
    const result = parse(get(name, { newAuxValue: value }));
    const said = result.ok ? [] : result.issues;
    expect(said.map((one) => [one.path, one.line])).toEqual([
      ["goal_details.item_dict.newItemName", expect.any(Number)],
    ]);
    expect(said[0]!.expected).toContain(`"${today}"`);
  });

  it.each([
    ["grass", "minecraft:grass_block"],
    ["minecraft:potatoes", "minecraft:potato"],
    ["oak_double_slab", "minecraft:oak_slab"],
    ["darkoak_wall_sign", "minecraft:dark_oak_sign"],
    ["record_cat", "minecraft:music_disc_cat"],
    ["minecraft:cobweb", "minecraft:web"],
    ["wool", "minecraft:white_wool, minecraft:orange_wool"],
    ["log", "minecraft:oak_log, minecraft:spruce_log"],
  ])("%s alone: %s", (name, today) => {
    const result = parse(get(name));
    expect(result.ok ? [] : result.issues.map((one) => one.expected.includes(today))).toEqual([true]);
  });
});

describe("the tables of facts", () => {
  const isItem = (name: string): boolean => vanilla.items.has(`minecraft:${name}`);

  it("lead to items that there are", () => {
    const targets = [
      ...Object.values(OLD_VARIANTS).flatMap((byValue) => Object.values(byValue)),
      ...Object.values(RENAMED_ITEMS),
    ];
    expect(targets.length).toBeGreaterThan(300);
    expect(targets.filter((name) => !isItem(name))).toEqual([]);
  });

  it("say what to write for every block that is no item, but for those that nobody can have", () => {
    const nobodys =
      /^(?:air|bubble_column|end_portal|portal|soul_fire|camera|unknown|.*_head_with_berries|waxed_double_cut_copper_slab|double_cut_copper_slab)$/;
    const blocks = Array.from(vanilla.blocks, (id) => id.slice("minecraft:".length)).filter((name) => !isItem(name));
    expect(blocks.length).toBeGreaterThan(200);
    const open = blocks.filter(
      (name) => !isOfEducation(name) && !itemsInPlaceOf(name).some(isItem) && !nobodys.test(name),
    );
    expect(open).toEqual([]);
  });

  it("know no variant that never was", () => {
    expect([itemOfVariant("wool", 16), itemOfVariant("constructor", 1), itemOfVariant("apple", 1)]).toEqual(
      [undefined, undefined, undefined], //
    );
    expect([itemsInPlaceOf("constructor"), itemsInPlaceOf("apple")]).toEqual([[], []]);
  });

  it("name entities that there are", () => {
    const entities = [...Object.values(RENAMED_ENTITIES), ...NEVER_KILLED, ...Object.entries(REPLACED_ENTITIES).flat()];
    expect(entities.filter((name) => !vanilla.entities.has(`minecraft:${name}`))).toEqual([]);
  });

  it.each([
    ["diamond_sword", 1],
    ["water_bucket", 1],
    ["bucket", 16],
    ["ender_pearl", 16],
    ["oak_sign", 16],
    ["music_disc_cat", 1],
    ["red_shulker_box", 1],
    ["cake", 1],
    ["dirt", 64],
    ["totem_of_undying", 1],
  ])("stack %s to %i", (name, size) => {
    expect(maxStackSize(name)).toBe(size);
  });

  it("know for every enchantment an item that bears it and one that does not", () => {
    const tools =
      "iron_helmet iron_chestplate iron_leggings iron_boots iron_sword iron_axe bow crossbow trident mace fishing_rod iron_spear".split(
        " ",
      );
    for (const name of vanilla.enchantments) {
      const fitting = tools.filter((tool) => unfitEnchantments(tool, [name]).length === 0);
      expect([name, fitting.length > 0, unfitEnchantments("apple", [name])]).toEqual([name, true, [name]]);
    }
    expect(conflictingEnchantments("trident", ["loyalty", "channeling", "riptide"])).toEqual([["loyalty", "riptide"]]);
  });
});
