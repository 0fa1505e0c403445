/** Tasks of FTB Quests → goals: which of its keys says what. What the goals are is said where all quest books find them. */
import { quote } from "../../../../scripts/core/checks/issue.ts";
import type { JsonObject } from "../../../../scripts/core/checks/shape.ts";
import { countIn, flagIn, listIn, numberIn, textIn, valueAt } from "../../reading/values.ts";
import { advancementTask } from "../../quests/advancement-tasks.ts";
import {
  biomeTask,
  blockTask,
  boxTask,
  dimensionIn,
  dimensionTask,
  entityTask,
  experienceTask,
  killTask,
  levelTask,
  stageTask,
  statisticTask,
  structureTask,
  tickedOff,
  told,
  untold,
} from "../../quests/deed-tasks.ts";
import { itemTask } from "../../quests/item-tasks.ts";
import type { Task } from "../../quests/quest.ts";
import { ftbItem } from "./ftb-items.ts";

export interface TaskDefaults {
  readonly isConsuming: boolean;
}

/** The mod's own types may leave its namespace out. */
export const typeOf = (value: JsonObject): string =>
  (textIn(valueAt(value, "type")) ?? "item").replace(/^ftbquests:/, "");

export function ftbTask(value: JsonObject, defaults: TaskDefaults): Task {
  const type = typeOf(value);
  const reader = Object.hasOwn(READERS, type) ? READERS[type]! : undefined;
  return reader === undefined ? untold("by_hand", `Its task is of a mod: ${quote(type)}.`) : reader(value, defaults);
}

const text = (value: JsonObject, key: string): string => textIn(valueAt(value, key))?.trim() ?? "";
const amount = (value: JsonObject, key: string, otherwise = 1): number => countIn(valueAt(value, key)) ?? otherwise;
const numbers = (value: JsonObject, key: string): number[] =>
  listIn(valueAt(value, key)).map((one) => numberIn(one) ?? 0);

const READERS: Readonly<Record<string, (value: JsonObject, defaults: TaskDefaults) => Task>> = {
  item: itemOf,
  checkmark: tickedOff,
  kill: (value) => {
    const tag = text(value, "entity_type_tag");
    const name = text(value, "custom_name");
    const named = tag === "" ? text(value, "entity") || "minecraft:zombie" : `#${tag.replace(/^#/, "")}`;
    return killTask([named], amount(value, "value", 100), name === "" ? undefined : name);
  },
  advancement: (value) => advancementTask([text(value, "advancement")], text(value, "criterion")),
  dimension: (value) =>
    dimensionTask(dimensionIn(valueAt(value, "dimension") ?? valueAt(value, "dim")) || "minecraft:the_nether"),
  biome: (value) => biomeTask([text(value, "biome")]),
  structure: (value) => structureTask(text(value, "structure")),
  location: locationOf,
  stat: (value) => statisticTask(text(value, "stat") || "minecraft:mob_kills", amount(value, "value")),
  xp: (value) =>
    flagIn(valueAt(value, "points")) === true
      ? experienceTask(amount(value, "value"))
      : levelTask(amount(value, "value"), true),
  observation: observationOf,
  gamestage: (value) => stageTask(text(value, "stage")),
  stage: (value) => stageTask(text(value, "stage")),
  scoreboard: (value) => {
    const objective = text(value, "objective");
    if (objective === "") return untold("by_hand", "It asks for a score and does not say of which objective.");
    return told({ goal_type: "score", objective }, amount(value, "value"));
  },
  custom: () =>
    untold(
      "by_hand",
      "Its task is one that scripts of the pack look after: do it with an extension, an event or a command.",
    ),
  fluid: (value) => {
    const fluid = (text(value, "fluid") || text(value, "id")).replace(/^minecraft:/, "");
    if (fluid !== "water" && fluid !== "lava")
      return untold("by_hand", `It asks for the fluid ${quote(fluid)}, which is of a mod.`);
    const task = itemTask({
      items: [{ name: `minecraft:${fluid}_bucket` }],
      count: Math.ceil(amount(value, "amount", 1000) / 1000),
    });
    task.findings.add("near", "There the fluid is handed in; here having it in buckets is enough.");
    return task;
  },
  forge_energy: () => untold("impossible", "It asks for energy of machines, which the game does not have."),
  energy: () => untold("impossible", "It asks for energy of machines, which the game does not have."),
};

function itemOf(value: JsonObject, { isConsuming }: TaskDefaults): Task {
  // Before 1.16 a task had a list of items, of which one was enough.
  const listed = listIn(valueAt(value, "items")).map((one) => ftbItem(one));
  const all = listed.length > 0 ? listed : [ftbItem(valueAt(value, "item"))];
  const items = all.flatMap((one) => one.items);
  const count = countIn(valueAt(value, "count")) ?? all[0]!.count;
  const isMatched =
    flagIn(valueAt(value, "match_nbt")) === true || textIn(valueAt(value, "match_components")) !== undefined;
  const isMeant = (isMatched && text(value, "match_components") !== "none") || all[0]!.details.potion !== undefined;
  const isCrafted = flagIn(valueAt(value, "only_from_crafting")) === true;
  const isTaken = flagIn(valueAt(value, "consume_items")) ?? isConsuming;
  const task = itemTask({
    items,
    count,
    ...(isCrafted ? { way: "crafted" as const } : isTaken ? { way: "handed in" as const } : {}),
    ...(isMeant && all.length === 1 ? { details: all[0]!.details } : {}),
  });
  if (all.some((one) => one.isRough)) {
    task.findings.add(
      task.goal === undefined ? "by_hand" : "near",
      "Its filter says more than which items they are, which is not asked for here.",
    );
  }
  return task;
}

function locationOf(value: JsonObject): Task {
  const [x = 0, y = 0, z = 0] = numbers(value, "position");
  const [width = 1, height = 1, depth = 1] = numbers(value, "size");
  const dimension = dimensionIn(valueAt(value, "dimension"));
  const isAnywhere = flagIn(valueAt(value, "ignore_dimension")) === true || dimension === "";
  return boxTask({ corner: [x, y, z], size: [width, height, depth], ...(isAnywhere ? {} : { dimension }) });
}

const LOOKED_AT = "The game does not tell what players look at: here using it counts.";
/** In the order of the numbers that files have for them. */
const OBSERVED = [
  "block",
  "block_tag",
  "block_state",
  "block_entity",
  "block_entity_type",
  "entity_type",
  "entity_type_tag",
];

function observationOf(value: JsonObject): Task {
  const written = valueAt(value, "observe_type");
  const type = textIn(written)?.toLowerCase() ?? OBSERVED[numberIn(written) ?? 0] ?? "block";
  const name = text(value, "to_observe").replace(/[[{].*$/s, "");
  const named = type.endsWith("_tag") ? `#${name.replace(/^#/, "")}` : name;
  const task = type.startsWith("entity") ? entityTask("use_entity", [named], 1) : blockTask("use_block", [named], 1);
  if (task.goal !== undefined) task.findings.add("near", LOOKED_AT);
  return task;
}
