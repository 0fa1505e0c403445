/**
 * Tasks of having an advancement of Java Edition, which Bedrock has not → a goal that asks for the same thing, for those of the game
 * whose deed is plain. Facts: what they ask.
 */
import { quote } from "../../../scripts/core/checks/issue.ts";
import { untold } from "./deed-tasks.ts";
import { told } from "./deed-tasks.ts";
import type { Goal, Task } from "./quest.ts";

const have = (...names: string[]): Goal => ({
  goal_type: "have_item",
  item: names.length === 1 ? `minecraft:${names[0]!}` : names.map((name) => `minecraft:${name}`),
});
const visit = (dimension: string): Goal => ({ goal_type: "visit", dimension: `minecraft:${dimension}` });
const kill = (entity: unknown): Goal => ({ goal_type: "kill", entity });
const pieces = (material: string): string[] =>
  ["helmet", "chestplate", "leggings", "boots"].map((piece) => `${material}_${piece}`);

const GOALS: Readonly<Record<string, Goal>> = {
  "story/root": have("crafting_table"),
  "story/mine_stone": have("cobblestone", "cobbled_deepslate", "blackstone"),
  "story/upgrade_tools": have("stone_pickaxe"),
  "story/smelt_iron": have("iron_ingot"),
  "story/obtain_armor": have(...pieces("iron")),
  "story/lava_bucket": have("lava_bucket"),
  "story/iron_tools": have("iron_pickaxe"),
  "story/form_obsidian": have("obsidian"),
  "story/enter_the_nether": visit("nether"),
  "story/mine_diamond": have("diamond"),
  "story/shiny_gear": have(...pieces("diamond")),
  "story/enchant_item": { goal_type: "enchant" },
  "story/cure_zombie_villager": { goal_type: "cure" },
  "story/enter_the_end": visit("the_end"),
  "nether/root": visit("nether"),
  "nether/obtain_ancient_debris": have("ancient_debris"),
  "nether/obtain_crying_obsidian": have("crying_obsidian"),
  "nether/obtain_blaze_rod": have("blaze_rod"),
  "nether/get_wither_skull": have("wither_skeleton_skull"),
  "nether/return_to_sender": { goal_type: "kill", entity: "minecraft:ghast", projectile: "minecraft:fireball" },
  "nether/create_beacon": { goal_type: "place_block", block: "minecraft:beacon" },
  "nether/netherite_armor": { goal_type: "wear", ...wholeSet("netherite") },
  "nether/use_lodestone": { goal_type: "use_block", block: "minecraft:lodestone", item: "minecraft:compass" },
  "nether/ride_strider": { goal_type: "ride", entity: "minecraft:strider" },
  "nether/brew_potion": have("potion"),
  "end/root": visit("the_end"),
  "end/kill_dragon": kill("minecraft:ender_dragon"),
  "end/dragon_egg": have("dragon_egg"),
  "end/dragon_breath": have("dragon_breath"),
  "end/elytra": have("elytra"),
  "end/respawn_dragon": { goal_type: "place_block", block: "minecraft:end_crystal" },
  "adventure/kill_a_mob": kill({ family: "monster" }),
  "adventure/trade": { goal_type: "trade" },
  "adventure/sleep_in_bed": { goal_type: "sleep" },
  "adventure/shoot_arrow": { goal_type: "shoot", projectile: "minecraft:arrow" },
  "adventure/throw_trident": { goal_type: "shoot", projectile: "minecraft:thrown_trident" },
  "adventure/ol_betsy": { goal_type: "use_item", item: "minecraft:crossbow" },
  "adventure/totem_of_undying": { goal_type: "totem" },
  "adventure/summon_iron_golem": { goal_type: "place_block", block: "minecraft:carved_pumpkin" },
  "adventure/hero_of_the_village": { goal_type: "effect", effect: "village_hero" },
  "adventure/voluntary_exile": { goal_type: "effect", effect: "bad_omen" },
  "adventure/spyglass_at_parrot": { goal_type: "use_item", item: "minecraft:spyglass" },
  "husbandry/breed_an_animal": { goal_type: "breed" },
  "husbandry/tame_an_animal": { goal_type: "tame" },
  "husbandry/fishy_business": { goal_type: "fish" },
  "husbandry/obtain_netherite_hoe": have("netherite_hoe"),
  "husbandry/plant_seed": {
    goal_type: "place_block",
    block: ["wheat", "beetroot", "pumpkin_stem", "melon_stem", "nether_wart"].map((name) => `minecraft:${name}`),
  },
};

function wholeSet(material: string): Goal {
  const [head, chest, legs, feet] = pieces(material).map((name) => `minecraft:${name}`);
  return { head, chest, legs, feet };
}

/** One of them is enough. */
export function advancementTask(ids: readonly string[], criterion = ""): Task {
  const names = ids.map((id) => id.trim().replace(/^minecraft:/, "")).filter((id) => id !== "");
  const goals = names.flatMap((name) => (Object.hasOwn(GOALS, name) ? [GOALS[name]!] : []));
  const said = names.map(quote).join(" or ");
  if (goals.length === 0)
    return untold("by_hand", `It asks for the advancement ${said}, which Bedrock does not have: choose a goal.`);
  const differs = [`Bedrock has no advancement ${said}: here what it asks for counts.`];
  if (criterion !== "") differs.push(`There only its criterion ${quote(criterion)} is asked for.`);
  if (goals.length < names.length) differs.push("Some of the advancements are left out.");
  return told(goals.length === 1 ? goals[0]! : { goal_type: "any_of", goals }, 1, ...differs);
}
