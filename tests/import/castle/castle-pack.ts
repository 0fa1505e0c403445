/** The criteria as a data pack, with all that a pack has beside: functions, predicates, tags, loot, languages, overlays. */
import type { SourceFiles } from "../../../tools/import/imported.ts";
import { ROWS } from "./castle-rows.ts";

const display = (title: unknown, more: object = {}): object => ({
  title,
  description: "",
  icon: { item: "minecraft:stone" },
  ...more,
});

const advancements = Object.fromEntries(
  Object.entries(ROWS).map(([id, { criteria, requirements }]) => [
    `data/castle/advancements/${id}.json`,
    { parent: "castle:looks/root", display: display(id), criteria, ...(requirements && { requirements }) },
  ]),
);

const TICK = { done: { trigger: "tick" } };

export const CASTLE: Readonly<Record<string, unknown>> = {
  "pack.mcmeta": {
    pack: { pack_format: 48, description: ["", { text: "A castle", color: "gold" }] },
    overlays: {
      entries: [
        { formats: { min_inclusive: 57, max_inclusive: 999_999 }, directory: "newer" },
        { formats: [1, 47], directory: "older" },
      ],
    },
  },
  ...advancements,
  "data/castle/advancements/looks/root.json": {
    display: display(
      { translate: "castle.root" },
      {
        description: [
          { text: "Stone ", color: "gray" },
          { text: "by", bold: true },
          { translate: "castle.by", with: ["stone"], color: "#ffff55" },
        ],
        background: "minecraft:textures/block/stone.png",
        announce_to_chat: "false",
        show_toast: false,
      },
    ),
    criteria: TICK,
    rewards: { experience: "25", loot: ["castle:gift"], function: "castle:reward", recipes: ["minecraft:stick"] },
  },
  "data/castle/advancement/looks/seen.json": {
    parent: "castle:looks/root",
    display: display("Old", { frame: "challenge", hidden: "true", icon: { id: "minecraft:golden_apple" } }),
    criteria: TICK,
  },
  "newer/data/castle/advancement/looks/seen.json": {
    parent: "castle:looks/root",
    display: display("New", { frame: "challenge", hidden: "true", icon: { id: "minecraft:golden_apple" } }),
    criteria: TICK,
  },
  "older/data/castle/advancement/looks/never.json": { display: display("Never"), criteria: TICK },
  "data/castle/advancements/hidden_meal.json": {
    criteria: { done: { trigger: "consume_item", conditions: { item: { items: ["cookie"] } } } },
    rewards: { function: "castle:after_meal" },
  },
  "data/castle/advancement/orphan.json": {
    parent: "elsewhere:gone",
    display: display({ text: "Orphan", fallback: "x" }),
    criteria: TICK,
  },
  "data/castle/advancements/recipes/stick.json": {
    criteria: { done: { trigger: "recipe_unlocked" } },
    rewards: { recipes: ["minecraft:stick"] },
  },
  "data/castle/tags/items/jewels.json": { values: ["minecraft:emerald", { id: "#castle:stones", required: false }] },
  "data/castle/tags/item/stones.json": '{\n  // comments are forgiven\n  "values": ["minecraft:diamond",],\n}',
  "data/castle/predicates/holds_stick.json": {
    condition: "minecraft:entity_properties",
    entity: "this",
    predicate: { equipment: { mainhand: { items: "minecraft:stick" } } },
  },
  "data/castle/functions/load.mcfunction": "scoreboard objectives add jumps minecraft.custom:minecraft.jump\n",
  "data/castle/functions/tick.mcfunction":
    "# each tick\nadvancement grant @a[scores={jumps=2..}] only castle:by_score\n" +
    "execute as @a[predicate=castle:holds_stick] at @s run function castle:stick\n",
  "data/castle/function/stick.mcfunction": "advancement grant @s only castle:by_predicate\n",
  "data/castle/function/after_meal.mcfunction": "advancement grant @s only castle:by_reward\n",
  "data/castle/function/reward.mcfunction":
    'execute if score gifts settings matches 1 run function castle:gifts\ntellraw @s "Well done"\nweather clear\n',
  "data/castle/function/gifts.mcfunction":
    "xp add @s 10 points\nexperience add @s 2 levels\ngive @s minecraft:oak_log 3\neffect give @s minecraft:speed 20 1\n",
  "data/castle/loot_tables/gift.json": {
    pools: [
      {
        rolls: 1,
        entries: [
          { type: "minecraft:item", name: "minecraft:gold_nugget", functions: [{ function: "set_count", count: 2 }] },
        ],
      },
      {
        rolls: 1,
        entries: [
          { type: "item", name: "minecraft:bread", weight: 3 },
          { type: "item", name: "minecraft:cake" },
        ],
      },
    ],
  },
  "resources/assets/castle/lang/en_us.json":
    '\uFEFF{\n  # the castle\n  "castle.root": "The Castle",\n  "castle.by": " %s", # with a blank\n}',
  "resources/assets/castle/lang/de_de.json": { "castle.root": "Die Burg" },
};

const textOf = (content: unknown): string => (typeof content === "string" ? content : JSON.stringify(content));

export function sourceOf(files: Readonly<Record<string, unknown>>): SourceFiles {
  return {
    name: "castle",
    paths: Object.keys(files).sort(),
    bytes: (path) => (path in files ? new TextEncoder().encode(textOf(files[path])) : undefined),
  };
}
