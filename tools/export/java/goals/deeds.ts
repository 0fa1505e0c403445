/**
 * Goals that are one deed → the trigger that Java Edition tells of it. A row a goal type; what is not there has no trigger, and
 * may still have a statistic.
 */
import type { GoalJson } from "../../../../scripts/core/goals/goal-type.ts";
import type { Ids } from "../../../../scripts/core/goals/filters/patterns.ts";
import { maxStackSize } from "../../../../scripts/trees/facts/item-stacks.ts";
import { javaEffects } from "../java-names.ts";
import { bareName, blockPredicate, entityCondition, entityPredicate, itemPredicate, plainIds } from "./patterns.ts";
import { asking, NOBODY, playerOf } from "./player.ts";
import { anyOf, bounds, listOf, one, type Criteria, type Json, type Saying } from "./saying.ts";

/** @returns undefined where it cannot be done there */
export type Deed = (goal: GoalJson, saying: Saying) => Criteria | undefined;

const nonEmpty = (conditions: Json): Json =>
  Object.fromEntries(
    Object.entries(conditions).filter(
      ([, value]) =>
        value !== undefined && !(typeof value === "object" && value !== null && Object.keys(value).length === 0),
    ),
  );

/** A trigger whose conditions ask an entity and an item, each under a name of its own. */
const ofThings =
  (trigger: string, things: Readonly<Record<string, "entity" | "item">>): Deed =>
  (goal, saying) => {
    const conditions: Record<string, unknown> = {};
    for (const [name, kind] of Object.entries(things)) {
      const pattern = goal[kind] as never;
      const asked = kind === "entity" ? entityPredicate(pattern, saying) : itemPredicate(pattern, saying);
      if (asked === undefined) return undefined;
      if (Object.keys(asked).length > 0) conditions[name] = kind === "entity" ? [entityCondition(asked)] : asked;
    }
    return one(trigger, conditions);
  };

/** How damage is done, where that can be asked. */
function blow(goal: GoalJson, saying: Saying): Json | undefined {
  const projectile = entityPredicate(goal["projectile"] as never, saying);
  const weapon = itemPredicate(goal["weapon"] as never, saying);
  if (projectile === undefined || weapon === undefined) return undefined;
  if (goal["cause"] !== undefined) saying.differs("It does not ask for the cause of the damage there.");
  return nonEmpty({
    direct_entity: projectile,
    source_entity: nonEmpty({ equipment: nonEmpty({ mainhand: weapon }) }),
  });
}

const killed: Deed = (goal, saying) => {
  const id = goal["entity_identifier"] as string | undefined;
  const entity = entityPredicate((id ?? goal["entity"]) as never, saying);
  const killing = blow(goal, saying);
  if (entity === undefined || killing === undefined) return undefined;
  const distance = goal["distance"] === undefined ? {} : { distance: { absolute: bounds(goal["distance"]) } };
  const victim = { ...entity, ...distance };
  return one(
    "player_killed_entity",
    nonEmpty({
      entity: Object.keys(victim).length === 0 ? undefined : [entityCondition(victim)],
      killing_blow: killing,
    }),
  );
};

const hurt =
  (trigger: string, other: string): Deed =>
  (goal, saying) => {
    const entity = entityPredicate(goal[other] as never, saying);
    const type = blow(goal, saying);
    if (entity === undefined || type === undefined) return undefined;
    const isOther = Object.keys(entity).length > 0;
    // Who is hurt is asked as such, who hurts as the source of the damage.
    const source = trigger === "entity_hurt_player" && isOther ? { source_entity: entity } : {};
    const damage = nonEmpty({ taken: bounds(goal["amount"]), type: { ...type, ...source } });
    const victim = trigger === "player_hurt_entity" && isOther ? [entityCondition(entity)] : undefined;
    return one(trigger, nonEmpty({ entity: victim, damage }));
  };

/** A trigger that tells of a place, whose block is asked there. */
const atBlock =
  (trigger: string): Deed =>
  (goal, saying) => {
    const block = blockPredicate(goal["block"] as never, saying);
    const item = itemPredicate((goal["item"] ?? goal["tool"]) as never, saying);
    if (block === undefined || item === undefined) return undefined;
    const location: Json[] = [];
    if (Object.keys(block).length > 0) location.push({ condition: "minecraft:location_check", predicate: { block } });
    if (Object.keys(item).length > 0) location.push({ condition: "minecraft:match_tool", predicate: item });
    return one(trigger, location.length === 0 ? {} : { location });
  };

/** What holds of the player is looked at again and again. */
const holding = (where: Json | undefined, saying: Saying): Criteria | undefined => {
  const asked = playerOf(where, saying);
  return asked && asking(one("location"), asked);
};

/** Old goals say the item in a dictionary of their own. */
function itemOf(goal: GoalJson): unknown {
  const old = goal["item_dict"] as Readonly<Record<string, unknown>> | undefined;
  if (old === undefined) return goal["item"];
  const enchantments = old["enchantData"];
  const isNamed = typeof enchantments === "object" && enchantments !== null && !Array.isArray(enchantments);
  return { item: old["newItemName"], ...(isNamed ? { enchantments } : {}) };
}

export function haveItem(goal: GoalJson, count: number, saying: Saying): Criteria | undefined {
  const pattern = itemOf(goal);
  const item = itemPredicate(pattern as never, saying);
  if (item === undefined) return undefined;
  const ids = plainIds(pattern);
  const stack = Math.min(...(ids === undefined ? [64] : listOf(ids).map((id) => maxStackSize(bareName(id)))));
  if (count > stack) return undefined;
  if (count > 1) saying.differs("The items must lie in one stack there.");
  if (goal["where_kept"] !== undefined && goal["where_kept"] !== "anywhere")
    saying.differs("It does not ask where the item is kept there.");
  return one("inventory_changed", { items: [{ ...item, ...(count > 1 ? { count: { min: count } } : {}) }] });
}

export const DEEDS: Readonly<Record<string, Deed>> = {
  default_kill: killed,
  kill: killed,
  default_get: (goal, saying) => haveItem(goal, 1, saying),
  have_item: (goal, saying) => haveItem(goal, 1, saying),
  die: (goal, saying) =>
    goal["by"] === undefined ? undefined : ofThingsOf("entity_killed_player", goal["by"], saying),
  deal_damage: hurt("player_hurt_entity", "entity"),
  take_damage: hurt("entity_hurt_player", "by"),
  shoot: (goal, saying) => {
    if (goal["entity"] !== undefined) return hurt("player_hurt_entity", "entity")(goal, saying);
    return plainIds(goal["block"]) === "minecraft:target" ? one("target_hit") : undefined;
  },
  place_block: atBlock("placed_block"),
  use_block: atBlock("any_block_use"),
  press: atBlock("any_block_use"),
  open_container: (goal, saying) =>
    goal["entity"] === undefined
      ? atBlock("any_block_use")(goal, saying)
      : ofThings("player_interacted_with_entity", { entity: "entity" })(goal, saying),
  use_entity: ofThings("player_interacted_with_entity", { entity: "entity", item: "item" }),
  shear: (goal, saying) => {
    saying.differs("Using shears on it counts there, whether it has wool or not.");
    const sheared = { ...goal, item: goal["item"] ?? "minecraft:shears" };
    return ofThings("player_interacted_with_entity", { entity: "entity", item: "item" })(sheared, saying);
  },
  consume_item: ofThings("consume_item", { item: "item" }),
  tame: ofThings("tame_animal", { entity: "entity" }),
  breed: ofThings("bred_animals", { child: "entity" }),
  cure: ofThings("cured_zombie_villager", {}),
  trade: ofThings("villager_trade", { item: "item" }),
  enchant: ofThings("enchanted_item", { item: "item" }),
  fish: ofThings("fishing_rod_hooked", { item: "item" }),
  totem: () => one("used_totem"),
  sleep: () => one("slept_in_bed"),
  fall: (goal) => one("fall_from_height", nonEmpty({ distance: nonEmpty({ y: bounds(goal["blocks"]) }) })),
  ride: (goal, saying) => {
    const asked = playerOf(goal["entity"] === undefined ? {} : { riding: goal["entity"] as never }, saying);
    return asked && asking(one("started_riding"), asked);
  },
  wear: ({ goal_type: _, where: __, ...worn }, saying) => holding({ wearing: worn }, saying),
  visit: (goal, saying) => {
    const where = Object.fromEntries(
      ["dimension", "biome", "y", "in_block"].flatMap((key) => (goal[key] === undefined ? [] : [[key, goal[key]]])),
    );
    return holding({ ...where, ...(goal["place"] === undefined ? {} : { near: goal["place"] }) }, saying);
  },
  tag: (goal, saying) => holding({ tag: goal["tag"] }, saying),
  effect: (goal) => {
    const effects = listOf(goal["effect"] as Ids | undefined).flatMap((id) => javaEffects(id));
    if (goal["at_once"] !== undefined || effects.length === 0) return undefined;
    const amplifier = nonEmpty({ amplifier: bounds(goal["amplifier"]) });
    return anyOf(effects.map((effect) => one("effects_changed", { effects: { [effect]: amplifier } })));
  },
};

function ofThingsOf(trigger: string, pattern: unknown, saying: Saying): Criteria | undefined {
  return ofThings(trigger, { entity: "entity" })({ goal_type: "", entity: pattern }, saying);
}

/** Goals that are a value which the player has: so many at least. */
export const VALUES: Readonly<Record<string, (goal: GoalJson, least: number) => Criteria>> = {
  level: (_, least) => asking(one("location"), { ...NOBODY, player: { level: { min: least } } }),
  score: (goal, least) => {
    const scores = { [String(goal["objective"])]: { min: least } };
    return asking(one("location"), {
      ...NOBODY,
      world: [{ condition: "minecraft:entity_scores", entity: "this", scores }],
    });
  },
};
