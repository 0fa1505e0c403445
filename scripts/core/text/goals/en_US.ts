/** How goals are said in American English. */

import type { Range } from "../../goals/patterns.ts";
import type { GoalWords, NounKind } from "./goal-words.ts";

/** Nouns that are not counted, by their last word. */
const MASS = new Set(
  (
    "andesite basalt beef blackstone bread calcite charcoal chicken clay coal cobblestone concrete cod deepslate " +
    "debris diorite dirt dust farmland fish flesh food glass glowstone granite grass gravel gunpowder ice kelp lapis " +
    "lava lazuli leather lichen magma meal meat mud mutton mycelium netherrack obsidian ore paper podzol porkchop powder " +
    "prismarine quartz redstone salmon sand sandstone seagrass sheep snow soil squid stone string sugar terracotta " +
    "tuff wart water wheat wood wool"
  ).split(" "),
);
/** Only the number tells one from many. */
const SAME = new Set(["cod", "fish", "pufferfish", "salmon", "sheep", "silverfish", "squid", "tropicalfish"]);
const IRREGULAR: Readonly<Record<string, string>> = {
  bookshelf: "bookshelves",
  drowned: "drowned",
  enderman: "endermen",
  leaf: "leaves",
  shelf: "shelves",
  thief: "thieves",
  wolf: "wolves",
};

const lastWord = (noun: string): string => noun.slice(noun.lastIndexOf(" ") + 1).toLowerCase();

function isMass(noun: string, kind: NounKind): boolean {
  return kind !== "entity" && MASS.has(lastWord(noun));
}

function plural(noun: string, kind: NounKind): string {
  const last = lastWord(noun);
  if (isMass(noun, kind) || SAME.has(last)) return noun;
  const irregular = IRREGULAR[last];
  if (irregular !== undefined) return noun.slice(0, noun.length - last.length) + irregular;
  if (/[^s]s$/.test(noun)) return noun;
  if (/(?:ss|sh|ch|x|z)$/.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

function withArticle(noun: string, kind: NounKind): string {
  if (kind === "effect" || kind === "biome" || kind === "dimension") return noun;
  // Shears and leggings are one thing and a plural.
  if (isMass(noun, kind) || /[^s]s$/.test(noun)) return noun;
  return `${/^[aeiou]/i.test(noun) ? "an" : "a"} ${noun}`;
}

function list(words: readonly string[], last: string): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} ${last} ${words[words.length - 1]!}`;
}
const or = (words: readonly string[]): string => list(words, "or");

function range(wanted: Range): string {
  if (typeof wanted === "number") return String(wanted);
  const { min, max } = wanted;
  if (min === undefined) return `${max} or less`;
  return max === undefined ? `${min} or more` : `${min} to ${max}`;
}

export const en_US: GoalWords = {
  goals: {
    break_block: "Break {#block}[ with {tool}][ {own}]",
    breed: "Breed {#entity|animal}",
    claim: "Claim {#|reward} in the menu",
    complete: "Complete {#|achievement}",
    "complete.nodes": "Complete {nodes}",
    "complete.page": "Complete {#|achievement} of the page {page}",
    consume_item: "Eat or drink{times}",
    "consume_item.item": "Eat or drink {#item}",
    cure: "Cure {#entity|zombie villager}",
    deal_damage:
      "Deal {n} points of damage[ to {entity}][ with {weapon}][ with {projectile}][ through {cause}][ in blows of {amount}]",
    "deal_damage.hits":
      "Hit {entity}{times}[ with {weapon}][ with {projectile}][ through {cause}][ for {amount} points]",
    take_damage:
      "Take {n} points of damage[ from {by}][ with {weapon}][ with {projectile}][ through {cause}][ in blows of {amount}]",
    "take_damage.hits":
      "Get hurt{times}[ by {by}][ with {weapon}][ with {projectile}][ through {cause}][ for {amount} points]",
    default_get: "Have {#item_dict}",
    default_kill: "Kill {#entity_identifier}",
    die: "Die{times}[ from {cause}][, killed by {by}]",
    drop_item: "Drop {#item}",
    effect: "Get an effect{times}[ at level {amplifier}]",
    "effect.effect": "Get the effect {effect}[ at level {amplifier}]{times}",
    "effect.at_once": "Have {at_once} effects at once[, of {effect}][, at level {amplifier}]{times}",
    emote: "Use an emote{times}",
    enchant: "Enchant {#item}",
    event: "Make {event} happen{times}",
    experience: "Gain {n} points of experience",
    fall: "Survive {#|fall}[ of {blocks} blocks]",
    fish: "Catch something{times} with a fishing rod",
    "fish.item": "Fish {#item}",
    have_item: "Have {#item}[ {where_kept}]",
    join: "Join the world{times}",
    "join.days": "Join on {#|different day}",
    "join.streak": "Join on {n} days in a row",
    jump: "Jump{times}",
    kill: "Kill {#entity}[ with {weapon}][ with {projectile}][ through {cause}][ from {distance} blocks away]",
    "kill~entity":
      "Kill {#|different kind} of mob[ with {weapon}][ with {projectile}][ through {cause}][ from {distance} blocks away]",
    level: "Reach level {n}",
    open_container: "Open {#|container}",
    "open_container.block": "Open {block}{times}",
    "open_container.entity": "Open {entity}{times}",
    pick_up_item: "Pick up {#item}",
    place_block: "Place {#block}[ with {tool}]",
    play_time: "Play for {span}",
    press: "Press a button, lever or plate{times}",
    "press.block": "Press {block}{times}",
    ride: "Ride {entity|animal or vehicle}{times}",
    score: "Reach {n} points in {objective}",
    shear: "Shear {#entity|animal}",
    shoot: "Hit something{times} with a shot[ of {projectile}][ from {distance} blocks away]",
    "shoot.entity": "Shoot {entity}{times}[ with {projectile}][ from {distance} blocks away]",
    "shoot.block": "Shoot at {block}{times}[ with {projectile}][ from {distance} blocks away]",
    sleep: "Sleep through {#|night}",
    sneak: "Sneak for {span}",
    survive: "Survive for {span} without dying",
    tag: "Have the tag {tag}{times}",
    tame: "Tame {#entity|animal}",
    totem: "Be saved by a totem of undying{times}",
    trade: "Trade{times}",
    "trade.item": "Get {item} in a trade{times}",
    travel: "Travel {span}[ {by}]",
    use_block: "Use {block}{times}",
    "use_block.item": "Use {item} on {block}{times}",
    use_entity: "Interact with {entity}{times}",
    "use_entity.item": "Use {item} on {entity}{times}",
    use_item: "Use {item}{times}",
    visit: "Go to {#|place}",
    "visit.+": "Go[ to {dimension}][ to a {biome} biome][ to {place}][ to height {y}][ into {in_block}]{times}",
    "visit~biome": "Visit {#|different biome}",
    "visit~dimension": "Visit {#|different dimension}",
    wear: "Wear {all}{times}",
  },
  combinations: {
    any_of: "Any of these{times}{where}: {list}",
    all_of: "All of these{where}: {list}",
    some_of: "{n} of these {m}{where}: {list}",
    some_nodes: "{n} of {list}",
    sequence: "In this order[ within {span}]{times}{where}: {list}",
    distinct: "{goal}, {each}[: {values}]",
    values: "{goal}[: {values}]",
    within: "{goal}, within {span}",
  },
  each: {
    entity: "each time of another kind",
    item: "each time another item",
    block: "each time another block",
    biome: "each time in another biome",
    dimension: "each time in another dimension",
    effect: "each time another effect",
    day: "each time on another day",
    player: "each time another player",
    position: "each time in another place",
  },
  conditions: {
    holding: "holding {v}",
    offhand: "with {v} in the off hand",
    wearing: "wearing {v}",
    riding: "while riding {v}",
    sneaking: "while sneaking",
    "!sneaking": "while not sneaking",
    sprinting: "while sprinting",
    "!sprinting": "while not sprinting",
    swimming: "while swimming",
    "!swimming": "while not swimming",
    gliding: "while gliding",
    "!gliding": "while not gliding",
    on_ground: "with both feet on the ground",
    "!on_ground": "off the ground",
    in_water: "in water",
    "!in_water": "out of water",
    in_block: "standing in {v}",
    on_block: "standing on {v}",
    biome: "in a {v} biome",
    dimension: "in {v}",
    near: "within {radius} blocks of {x}, {y}, {z}[ in {dimension}]",
    y: "at height {v}",
    time: "at {v} on the clock of the day",
    weather: "in {v}",
    moon: "in moon phase {v}",
    effect: "under the effect of {v}",
    level: "at level {v}",
    health: "at {v} points of health",
    hunger: "at {v} points of hunger",
    alone: "with no other player within {v} blocks",
    tag: "with the tag {v}",
    score: "with {v} points in {objective}",
    difficulty: "on {v} difficulty",
    game_mode: "in {v} mode",
  },
  qualities: {
    baby: "baby {noun}",
    "!baby": "grown {noun}",
    form: "{v} {noun}",
    family: "{noun} of the family {v}",
    name: "{noun} named {v}",
    tag: "{noun} with the tag {v}",
    color: "{v} {noun}",
    variant: "{noun} of variant {v}",
    enchantments: "{noun} with {v}",
    potion: "{noun} of {v}",
    durability: "{noun} with {v} points of durability",
    states: "{noun} with {v}",
  },
  place: "{x}, {y}, {z}[ in {dimension}]",
  nouns: { entity: "mob", item: "item", block: "block" },
  terms: {
    "own.false": "that you have not placed",
    "own.true": "that you have placed",
    "where_kept.hotbar": "in the hotbar",
    "where_kept.mainhand": "in your hand",
    "where_kept.offhand": "in the off hand",
    "time.day": "during the day",
    "time.night": "at night",
    "weather.clear": "clear weather",
    "weather.rain": "rain",
    "weather.thunder": "a thunderstorm",
    "form.drink": "drinkable",
    "color.0": "white",
    "color.1": "orange",
    "color.2": "magenta",
    "color.3": "light blue",
    "color.4": "yellow",
    "color.5": "lime",
    "color.6": "pink",
    "color.7": "gray",
    "color.8": "light gray",
    "color.9": "cyan",
    "color.10": "purple",
    "color.11": "blue",
    "color.12": "brown",
    "color.13": "green",
    "color.14": "red",
    "color.15": "black",
    "mode.walk": "walking",
    "mode.sprint": "sprinting",
    "mode.sneak": "sneaking",
    "mode.swim": "swimming",
    "mode.climb": "climbing",
    "mode.fall": "falling",
    "mode.glide": "gliding",
    "mode.fly": "flying",
    "mode.boat": "by boat",
    "mode.minecart": "by minecart",
    "mode.horse": "on a horse",
    "mode.pig": "on a pig",
    "mode.strider": "on a strider",
    "cause.entityAttack": "an attack",
    "cause.entityExplosion": "an explosion",
    "cause.blockExplosion": "an exploding block",
    "cause.projectile": "a projectile",
    "cause.fall": "falling",
    "cause.fallingBlock": "a falling block",
    "cause.fireTick": "burning",
    "cause.flyIntoWall": "flying into a wall",
    "cause.contact": "thorny blocks",
    "cause.starve": "hunger",
    "cause.void": "the void",
    "cause.anvil": "an anvil",
    "cause.maceSmash": "a smash with a mace",
    "cause.sonicBoom": "a sonic boom",
  },
  units: {
    seconds: ["second", "seconds"],
    minutes: ["minute", "minutes"],
    hours: ["hour", "hours"],
    days: ["day", "days"],
    blocks: ["block", "blocks"],
    points: ["point", "points"],
  },
  grammar: {
    anyOf: (nouns, kind) => or(nouns.map((noun) => withArticle(noun, kind))),
    count: (n, nouns, kind) =>
      n === 1
        ? or(nouns.map((noun) => withArticle(noun, kind)))
        : `${n} ${or(nouns.map((noun) => plural(noun, kind)))}`,
    or,
    and: (words) => list(words, "and"),
    times: (n) => (n === 1 ? "" : ` ${n} times`),
    range,
    quote: (text) => `“${text}”`,
    more: (n) => `${n} more`,
    separator: "; ",
    then: "; then ",
    sentence: (goal, conditions) => [goal, ...conditions].join(" "),
    heading: (conditions) => conditions.map((one) => ` ${one}`).join(""),
    inner: (text) => text.slice(0, 1).toLowerCase() + text.slice(1),
  },
};
