/** Tasks of BetterQuesting → goals: which of its keys says what. What the goals are is said where all quest books find them. */
import { quote } from "../../../../scripts/core/checks/issue.ts";
import { isObject, type JsonObject } from "../../../../scripts/core/checks/shape.ts";
import { advancementTask } from "../../quests/advancement-tasks.ts";
import {
  biomeTask,
  blockTask,
  dimensionIn,
  dimensionTask,
  entityTask,
  experienceTask,
  killTask,
  levelTask,
  placeOf,
  structureTask,
  tickedOff,
  told,
  untold,
} from "../../quests/deed-tasks.ts";
import { itemTask } from "../../quests/item-tasks.ts";
import type { Task } from "../../quests/quest.ts";
import { countIn, flagIn, listIn, numberIn, objectIn, textIn, valueAt } from "../../reading/values.ts";
import { entityOfOld } from "./old-entities.ts";
import { bqItem, wantedOf } from "./bq-items.ts";

/** One written task may ask for several things. */
export function bqTasks(value: JsonObject): readonly Task[] {
  const id = textIn(valueAt(value, "taskID")) ?? "";
  const type = id.replace(/^(?:bq_standard|betterquesting):/, "");
  const reader = Object.hasOwn(READERS, type) ? READERS[type]! : undefined;
  return reader === undefined ? [untold("by_hand", `Its task is of a mod: ${quote(id)}.`)] : reader(value);
}

const text = (value: JsonObject, key: string): string => textIn(valueAt(value, key))?.trim() ?? "";
const amount = (value: JsonObject, key: string): number => countIn(valueAt(value, key)) ?? 1;
const isSet = (value: JsonObject, key: string): boolean => flagIn(valueAt(value, key)) === true;

const READERS: Readonly<Record<string, (value: JsonObject) => readonly Task[]>> = {
  retrieval: (value) => itemsOf(value, isSet(value, "consume") ? "handed in" : undefined),
  // It is complete whether one has the items or not.
  optional_retrieval: () => [],
  crafting: (value) => itemsOf(value, "crafted"),
  checkbox: () => [tickedOff()],
  hunt: (value) => {
    const target = entityOfOld(text(value, "target") || "minecraft:zombie");
    const task = killTask([target], amount(value, "required"));
    const hasNbt = Object.keys(objectIn(valueAt(value, "targetNBT"))).length > 0;
    if (hasNbt && !isSet(value, "ignoreNBT"))
      task.findings.add("near", "What else its creature must be is not asked for here.");
    if (isSet(value, "subtypes")) task.findings.add("exact", "Subtypes, which only mods have, are left out.");
    return [task];
  },
  location: (value) => [locationOf(value)],
  block_break: (value) =>
    listIn(valueAt(value, "blocks"))
      .filter(isObject)
      .map((block) => {
        const meta = numberIn(valueAt(block, "meta"));
        const was = meta === undefined || meta < 0 ? {} : { data: meta };
        return blockTask("break_block", [text(block, "blockID")], amount(block, "amount"), was);
      }),
  fluid: (value) => listIn(valueAt(value, "requiredFluids")).filter(isObject).map(fluidOf),
  xp: (value) =>
    valueAt(value, "isLevels") === undefined || isSet(value, "isLevels")
      ? [levelTask(amount(value, "amount"), isSet(value, "consume"))]
      : [experienceTask(amount(value, "amount"))],
  meeting: (value) => {
    const task = entityTask("use_entity", [entityOfOld(text(value, "target"))], 1);
    if (task.goal !== undefined)
      task.findings.add("near", "There one must come near to it; here a click on it counts.");
    return [task];
  },
  scoreboard: (value) => [scoreOf(value)],
  advancement: (value) => [
    advancementTask([text(value, "advancement_id") || text(value, "advancement") || text(value, "advID")]),
  ],
  interact_item: (value) => [itemUseOf(value)],
  interact_entity: (value) => {
    const item = bqItem(objectIn(valueAt(value, "item")));
    const task = entityTask("use_entity", [entityOfOld(text(value, "targetID"))], amount(value, "requires"));
    if (item !== undefined) task.findings.add("near", "Which item must be in the hand is not asked for here.");
    return [task];
  },
};

function itemsOf(value: JsonObject, way: "handed in" | "crafted" | undefined): readonly Task[] {
  const isNbtIgnored = isSet(value, "ignoreNBT");
  return listIn(valueAt(value, "requiredItems"))
    .filter(isObject)
    .flatMap((written) => {
      const item = bqItem(written);
      if (item === undefined) return [];
      const details = item.hasNbt && !isNbtIgnored ? { details: item.details } : {};
      return [
        itemTask({ items: wantedOf(item), count: item.count, ...(way === undefined ? {} : { way }), ...details }),
      ];
    });
}

function fluidOf(value: JsonObject): Task {
  const fluid = text(value, "FluidName") || text(value, "fluidName");
  if (fluid !== "water" && fluid !== "lava")
    return untold("by_hand", `It asks for the fluid ${quote(fluid)}, which is of a mod.`);
  const buckets = Math.ceil((countIn(valueAt(value, "Amount")) ?? 1000) / 1000);
  const task = itemTask({ items: [{ name: `minecraft:${fluid}_bucket` }], count: buckets });
  task.findings.add("near", "There the fluid may be in anything; here having it in buckets counts.");
  return task;
}

/** `range` below 0: anywhere in the dimension. */
function locationOf(value: JsonObject): Task {
  const structure = text(value, "structure");
  if (structure !== "") return structureTask(structure);
  const dimension = dimensionIn(valueAt(value, "dimension"));
  const range = numberIn(valueAt(value, "range")) ?? -1;
  const biome = text(value, "biome");
  if (biome !== "") {
    const task = biomeTask([biome]);
    if (range >= 0) task.findings.add("near", "Here it may be anywhere in the biome.");
    return task;
  }
  if (numberIn(valueAt(value, "biome")) !== undefined && numberIn(valueAt(value, "biome"))! >= 0) {
    return untold(
      "by_hand",
      `It asks to come to the biome with the number ${String(valueAt(value, "biome"))}: write which one.`,
    );
  }
  if (range < 0) return dimensionTask(dimension === "" ? "minecraft:overworld" : dimension);
  const [x, y, z] = ["posX", "posY", "posZ"].map((key) => numberIn(valueAt(value, key)) ?? 0) as [
    number,
    number,
    number,
  ];
  if (isSet(value, "invertDistance"))
    return untold("impossible", "It asks to be far from a place, which is not told here.");
  const place = placeOf({ x, y, z, radius: Math.max(1, range) }, dimension === "" ? undefined : dimension);
  if (place === undefined)
    return untold("by_hand", `It asks to come to a place in the dimension ${quote(dimension)}, which is of a mod.`);
  const isTaxi = isSet(value, "taxiCabDist") || isSet(value, "taxiCab");
  return told({ goal_type: "visit", place }, 1, ...(isTaxi ? ["There the distance is counted along the axes."] : []));
}

function scoreOf(value: JsonObject): Task {
  const objective = text(value, "scoreName");
  const operation = text(value, "operation").toUpperCase();
  if (objective === "") return untold("by_hand", "It asks for a score and does not say of which objective.");
  if (/LESS|<|NOT/.test(operation))
    return untold("impossible", "It asks for a score that is low, and goals count what is high.");
  const target = Math.floor(numberIn(valueAt(value, "target")) ?? 1) + (/^(?:MORE|>)$/.test(operation) ? 1 : 0);
  const differs = /EQUAL$|^=+$/.test(operation) && !/MORE/.test(operation) ? ["There it must be exactly so many."] : [];
  return told({ goal_type: "score", objective }, Math.max(1, target), ...differs);
}

function itemUseOf(value: JsonObject): Task {
  const item = bqItem(objectIn(valueAt(value, "item")));
  const block = text(objectIn(valueAt(value, "block")), "blockID");
  const count = amount(value, "requires");
  if (block !== "" && block !== "minecraft:air") {
    const task = blockTask("use_block", [block], count, {});
    if (item !== undefined) task.findings.add("near", "Which item must be in the hand is not asked for here.");
    return task;
  }
  if (item === undefined) return untold("by_hand", "It asks to use something and does not say what.");
  const task = itemTask({ items: wantedOf(item), count: 1 });
  if (task.goal === undefined) return task;
  return { ...task, goal: { goal_type: "use_item", item: task.goal["item"] }, count };
}
