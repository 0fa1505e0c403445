/** Tasks of Heracles → goals: which of its keys says what. What the goals are is said where all quest books find them. */
import { quote } from "../../../../scripts/core/checks/issue.ts";
import { isObject, type JsonObject } from "../../../../scripts/core/checks/shape.ts";
import { bedrockItems } from "../../facts/items.ts";
import { createFindings } from "../../findings.ts";
import { advancementTask } from "../../quests/advancement-tasks.ts";
import {
  biomeTask,
  blockTask,
  dimensionTask,
  entityTask,
  experienceTask,
  killTask,
  levelTask,
  statisticTask,
  structureTask,
  tickedOff,
  told,
  untold,
} from "../../quests/deed-tasks.ts";
import { itemTask } from "../../quests/item-tasks.ts";
import { joinedTasks } from "../../quests/joined-tasks.ts";
import type { Task } from "../../quests/quest.ts";
import { countIn, flagIn, listIn, objectIn, textIn, valueAt } from "../../reading/values.ts";
import { itemDetails } from "../../things/item-details.ts";
import { locationTask } from "./location.ts";
import { writtenObjects } from "../../quests/written-objects.ts";

/** Combinations may be in each other, as deep as goals can. */
const MAX_DEPTH = 3;

export function heraclesTask(value: JsonObject, depth = 0): Task {
  const id = textIn(valueAt(value, "type")) ?? "";
  const type = id.replace(/^heracles:/, "");
  if (type === "composite") return compositeOf(value, depth);
  const reader = Object.hasOwn(READERS, type) ? READERS[type]! : undefined;
  return reader === undefined ? untold("by_hand", `Its task is of a mod: ${quote(id)}.`) : reader(value);
}

const text = (value: JsonObject, key: string): string => textIn(valueAt(value, key))?.trim() ?? "";
const amount = (value: JsonObject, key: string): number => countIn(valueAt(value, key)) ?? 1;
/** One, or a list. */
const names = (value: JsonObject, key: string): string[] => {
  const written = valueAt(value, key);
  const all = Array.isArray(written) ? listIn(written) : [written];
  return all
    .map((one) => (isObject(one) ? (textIn(valueAt(one, "id")) ?? "") : (textIn(one) ?? "")))
    .filter((one) => one !== "");
};

const READERS: Readonly<Record<string, (value: JsonObject) => Task>> = {
  item: itemOf,
  kill_entity: killOf,
  advancement: (value) => advancementTask(names(value, "advancements")),
  biome: (value) => biomeTask(names(value, "biomes")),
  structure: (value) => structureTask(names(value, "structures").join(", ")),
  changed_dimension: dimensionOf,
  check: tickedOff,
  dummy: (value) => {
    const event = text(value, "value");
    if (event === "") return untold("by_hand", "A command of the mod completes it: use /ach:grant.");
    const task = told({ goal_type: "event", event });
    task.findings.add(
      "by_hand",
      `There /heracles dummy ${event} completes it; here it is the script event ach:event with the id ${quote(event)}.`,
    );
    return task;
  },
  entity_interaction: (value) => withoutNbt(value, entityTask("use_entity", names(value, "entity"), 1)),
  block_interaction: (value) => {
    const task = withoutNbt(value, blockTask("use_block", names(value, "block"), 1));
    if (isObject(valueAt(value, "state")) && task.goal !== undefined)
      task.findings.add("near", "In which state the block must be is not asked for here.");
    return task;
  },
  item_interaction: (value) => useOf(value),
  item_use: (value) => useOf(value),
  location: (value) => locationTask(objectIn(valueAt(value, "predicate"))),
  recipe: recipeOf,
  stat: (value) => statisticTask(text(value, "stat"), amount(value, "target")),
  xp: (value) => {
    const isTaken = (text(value, "collectionType") || "CONSUME").toUpperCase() !== "AUTOMATIC";
    return /^points$/i.test(text(value, "xpType"))
      ? experienceTask(amount(value, "amount"))
      : levelTask(amount(value, "amount"), isTaken);
  },
};

function withoutNbt(value: JsonObject, task: Task): Task {
  if (Object.keys(objectIn(valueAt(value, "nbt"))).length > 0 && task.goal !== undefined) {
    task.findings.add("near", "What its NBT must be is not asked for here.");
  }
  return task;
}

function itemOf(value: JsonObject): Task {
  const how = (text(value, "collection") || text(value, "collection_type")).toUpperCase();
  const manual = flagIn(valueAt(value, "manual"));
  const isTaken = how === "CONSUME" || (how === "" && manual === false);
  const written = valueAt(value, "item");
  const nbt =
    valueAt(value, "nbt") ??
    (isObject(written) ? (valueAt(written, "nbt") ?? valueAt(written, "components")) : undefined);
  const task = itemTask({
    items: names(value, "item").map((name) => ({ name })),
    count: amount(value, "amount"),
    ...(isTaken ? { way: "handed in" as const } : {}),
    ...(Object.keys(objectIn(nbt)).length > 0 ? { details: itemDetails(nbt) } : {}),
  });
  if ((how === "MANUAL" || manual === true) && task.goal !== undefined) {
    task.findings.add("near", "There one shows the items with a click; here having them is enough.");
  }
  return task;
}

function killOf(value: JsonObject): Task {
  const written = valueAt(value, "entity");
  const entity = isObject(written) ? written : { type: written };
  const task = killTask(names(entity, "type"), amount(value, "amount"));
  const more = Object.keys(entity).filter((key) => key !== "type" && valueAt(entity, key) !== null);
  if (more.length > 0 && task.goal !== undefined) {
    task.findings.add("near", `What else its creature must be is not asked for here: ${more.join(", ")}.`);
  }
  return task;
}

function dimensionOf(value: JsonObject): Task {
  const to = text(value, "to");
  if (to !== "") {
    const task = dimensionTask(to);
    if (text(value, "from") !== "") task.findings.add("near", `There one must come from ${text(value, "from")}.`);
    return task;
  }
  const from = text(value, "from").replace("the_nether", "nether");
  const others = ["minecraft:overworld", "minecraft:nether", "minecraft:the_end"].filter((one) => one !== from);
  const task = told({ goal_type: "visit", dimension: others });
  task.findings.add(
    "near",
    "There any change of dimension counts, or one from a dimension; here coming to one of the others.",
  );
  return task;
}

function useOf(value: JsonObject): Task {
  const task = itemTask({ items: names(value, "item").map((name) => ({ name })), count: 1 });
  return withoutNbt(
    value,
    task.goal === undefined ? task : { ...task, goal: { goal_type: "use_item", item: task.goal["item"] } },
  );
}

/** Recipes mostly bear the name of what they make. */
function recipeOf(value: JsonObject): Task {
  const recipes = names(value, "recipes");
  const made = recipes.filter((name) => "ids" in bedrockItems(name)).map((name) => ({ name }));
  if (made.length > 0) return itemTask({ items: made, count: 1, way: "crafted" });
  return untold("by_hand", `It asks for the recipe ${recipes.map(quote).join(" or ")}: write what is made by it.`);
}

/** So many of several tasks. */
function compositeOf(value: JsonObject, depth: number): Task {
  const findings = createFindings();
  const written = depth < MAX_DEPTH ? writtenObjects(valueAt(value, "tasks"), "tasks", findings) : [];
  const inside = written.map((task) => heraclesTask(task, depth + 1));
  if (inside.length === 0)
    return untold("by_hand", "It asks for some of several tasks, and there are none that could be read.");
  const needed = Math.min(amount(value, "amount"), inside.length);
  const { goal_number, goal_details } = joinedTasks({ tasks: inside, tasksNeeded: needed, isInOrder: false }, findings);
  return { findings, count: goal_number, ...(goal_details === undefined ? {} : { goal: goal_details }) };
}
