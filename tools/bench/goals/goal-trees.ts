/**
 * Trees for the benchmark of goals: as large as the largest pack of Java Edition, with goals of all types, or with so many
 * nodes that watch and so many that do not. Ids are of a namespace of their own where many different ones are needed.
 */

import type { GoalJson, NodeJson } from "../../../scripts/core/tree/node.ts";
import { child, root } from "../../../tests/support/nodes.ts";
import { BIG_TREE_ENTITIES, BIG_TREE_ITEMS } from "../../../tests/support/big-tree.ts";

export const NODES = 1_100;
export const CRITERIA = 9_576;
export const LARGEST = 1_046;
/** Nobody reaches it in a benchmark. */
export const NEVER = 1_000_000_000;

/** More fits into no inventory, and more levels the game does not have. */
const MOST_CARRIED = 2_304;
const MORE_THAN_IS_DONE = 20_000;

const BIOMES = "plains desert forest taiga swampland jungle savanna beach ocean river hell mushroom_island".split(" ");
const EFFECTS = "speed haste strength regeneration poison night_vision slowness".split(" ");

const at = <Value>(values: readonly Value[], index: number): Value => values[index % values.length]!;

/** One goal of each type in turn, each time with something else that it asks. */
const TYPES: readonly ((index: number) => Record<string, unknown>)[] = [
  (index) => ({ goal_type: "kill", entity: at(BIG_TREE_ENTITIES, index), where: { dimension: "overworld" } }),
  (index) => ({ goal_type: "kill", entity: at(BIG_TREE_ENTITIES, index), weapon: "bow" }),
  (index) => ({ goal_type: "break_block", block: `demo:block_${index % 400}` }),
  (index) => ({ goal_type: "place_block", block: `demo:block_${index % 400}` }),
  (index) => ({ goal_type: "use_block", block: `demo:block_${index % 400}`, item: "bone_meal" }),
  (index) => ({ goal_type: "use_item", item: at(BIG_TREE_ITEMS, index) }),
  (index) => ({ goal_type: "consume_item", item: `demo:food_${index % 90}` }),
  (index) => ({ goal_type: "use_entity", entity: at(BIG_TREE_ENTITIES, index) }),
  (index) => ({ goal_type: "pick_up_item", item: at(BIG_TREE_ITEMS, index) }),
  (index) => ({ goal_type: "drop_item", item: at(BIG_TREE_ITEMS, index) }),
  (index) => ({ goal_type: "have_item", item: at(BIG_TREE_ITEMS, index) }),
  (index) => ({ goal_type: "visit", biome: at(BIOMES, index), y: { max: 300 - (index % 200) } }),
  (index) => ({ goal_type: "deal_damage", entity: at(BIG_TREE_ENTITIES, index) }),
  (index) => ({ goal_type: "take_damage", cause: at(["fall", "fire", "projectile"], index) }),
  (index) => ({ goal_type: "effect", effect: at(EFFECTS, index) }),
  (index) => ({ goal_type: "ride", entity: at(["horse", "pig", "strider", "boat"], index) }),
  (index) => ({ goal_type: "travel", by: at(["walk", "sprint", "swim", "boat", "glide"], index) }),
  (index) => ({ goal_type: "tame", entity: at(["wolf", "cat", "horse"], index) }),
  (index) => ({ goal_type: "breed", entity: at(["cow", "pig", "sheep"], index) }),
  (index) => ({ goal_type: "shoot", entity: at(BIG_TREE_ENTITIES, index), distance: { min: index % 50 } }),
  (index) => ({ goal_type: "open_container", block: at(["chest", "barrel"], index) }),
  (index) => ({ goal_type: "press", block: `demo:button_${index % 40}` }),
  (index) => ({ goal_type: "fall", blocks: { min: 5 + (index % 60) } }),
  (index) => ({ goal_type: "die", cause: at(["fall", "lava", "entityAttack"], index) }),
  () => ({ goal_type: "jump" }),
  () => ({ goal_type: "sneak" }),
  () => ({ goal_type: "emote" }),
  () => ({ goal_type: "experience" }),
  () => ({ goal_type: "level" }),
  () => ({ goal_type: "play_time", unit: "hours" }),
  () => ({ goal_type: "survive", unit: "days" }),
  () => ({ goal_type: "totem" }),
  (index) => ({ goal_type: "event", event: `round_${index % 90}` }),
  (index) => ({ goal_type: "score", objective: `points_${index % 9}` }),
  (index) => ({ goal_type: "tag", tag: `rank_${index % 40}` }),
  (index) => ({ goal_type: "wear", head: at(["leather_helmet", "iron_helmet", "diamond_helmet"], index) }),
  () => ({ goal_type: "fish" }),
  () => ({ goal_type: "shear" }),
  () => ({ goal_type: "trade" }),
  () => ({ goal_type: "join", unit: "days" }),
];

/** The game tells of these; the others are looked at or timed, and large packs have few of them. */
const TOLD = 11;

export const goalOfAnyType = (index: number): GoalJson => ({ ...at(TYPES, index)(index) }) as GoalJson;

/** Members that differ, of one kind of deed. */
export const placed = (count: number): GoalJson => ({
  goal_type: "all_of",
  goals: Array.from({ length: count }, (_, index) => ({ goal_type: "place_block", block: `demo:of_many_${index}` })),
});

/** 1,100 nodes with 9,576 criteria, one of them with 1,046, as the largest pack of Java Edition has them. */
export function largestTree(): NodeJson[] {
  const nodes = [root("p"), child("many", "p", { goal_number: LARGEST, goal_details: placed(LARGEST) })];
  const [others, criteria] = [NODES - nodes.length, CRITERIA - LARGEST];
  let used = 0;
  for (let index = 0; index < others; index++) {
    const upTo = Math.round((criteria * (index + 1)) / others);
    const members = Array.from({ length: upTo - used }, (_, member) => ({
      ...at(TYPES, (used + member) % 4 === 0 ? used + member : (used + member) % TOLD)(used + member),
      id: `member_${member}`,
    }));
    used = upTo;
    const goal: GoalJson = { goal_type: "all_of", goals: members };
    nodes.push(child(`n${index}`, "p", { goal_number: members.length, goal_details: goal }));
  }
  return nodes;
}

/** How many different blocks nodes of the full server watch. */
export const BLOCKS = 4_000;

/**
 * So many nodes on ten pages: of each type some, for each entity and item some, a tenth combinations, and most for one of
 * thousands of blocks.
 */
export function treeOfAllTypes(count: number): NodeJson[] {
  const nodes = Array.from({ length: 10 }, (_, page) => root(`p${page}`));
  for (let index = nodes.length; index < count; index++) {
    const goal = goalAt(index);
    const goal_number = goal.goal_type === "have_item" ? MOST_CARRIED : MORE_THAN_IS_DONE;
    nodes.push(child(`n${index}`, `p${index % 10}`, { goal_number, goal_details: goal }));
  }
  return nodes;
}

function goalAt(index: number): GoalJson {
  const nth = Math.floor(index / 50);
  if (index % 50 === 0) return goalOfAnyType(nth);
  if (index % 50 === 1) return { goal_type: "kill", entity: at(BIG_TREE_ENTITIES, nth) };
  if (index % 50 === 2) return { goal_type: "use_item", item: at(BIG_TREE_ITEMS, nth) };
  return index % 10 === 5 ? combined(index) : ofBlock(index);
}

const ofBlock = (index: number): GoalJson => ({
  goal_type: at(["break_block", "place_block", "use_block"], index),
  block: `demo:block_${index % BLOCKS}`,
});

function combined(index: number): GoalJson {
  const goals = Array.from({ length: 3 }, (_, member) => ({ ...ofBlock(index + member * 7), id: `m${member}` }));
  switch (Math.floor(index / 10) % 4) {
    case 0:
      return { goal_type: "any_of", goals };
    case 1:
      return { goal_type: "sequence", goals, within_seconds: 60 };
    case 2:
      return { goal_type: "distinct", goal: ofBlock(index), by: "biome" };
    default:
      return { goal_type: "within", goal: ofBlock(index), seconds: 30 };
  }
}

/** So many nodes that watch one entity's death, beside others that watch what nobody does. */
export function treeWithWatchers(count: number, watchers: number, entity: string): NodeJson[] {
  const watching = Array.from({ length: watchers }, (_, index) =>
    child(`w${index}`, "r", { goal_number: NEVER, goal_details: { goal_type: "kill", entity } }),
  );
  const others = Array.from({ length: count - 1 - watchers }, (_, index) =>
    child(`n${index}`, "r", {
      goal_number: NEVER,
      goal_details: { goal_type: "kill", entity: `demo:mob_${index % 50}` },
    }),
  );
  return [root("r"), ...watching, ...others];
}
