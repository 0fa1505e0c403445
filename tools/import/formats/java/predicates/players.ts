/**
 * What criteria ask of the player → conditions of `where`, and what no condition can say but a goal can: statistics, other
 * advancements, what lies in a slot.
 */
import type { Reader } from "../goals/reading.ts";
import { boundsOf, idsOf, rangeOf } from "../goals/pattern.ts";
import {
  flagOf,
  isTable,
  listOf,
  numberOf,
  tableOf,
  textOf,
  withoutNamespace,
  type Json,
  type JsonTable,
} from "../json.ts";
import { entityOf } from "./entities.ts";
import { itemOf } from "./items.ts";
import { readPlace, type Where } from "./places.ts";
import { NOBODY, type Subject } from "./subjects.ts";

export interface PlayerAsked {
  readonly where: Where;
  /** Entries of `stats`. */
  readonly stats: readonly JsonTable[];
  /** Id → whether it is to be complete, or which criteria of it. */
  readonly advancements: Readonly<Record<string, Json>>;
  /** Items that are to lie somewhere in the inventory. */
  readonly carried: readonly Json[];
}

const WORN: Readonly<Record<string, string>> = { head: "head", chest: "chest", legs: "legs", feet: "feet" };
/** Whoever plays in these modes moves no goal anyway. */
const IDLE_MODES = ["spectator", "creative"];
const FLAGS: Readonly<Record<string, string>> = {
  is_sneaking: "sneaking",
  is_sprinting: "sprinting",
  is_swimming: "swimming",
  is_on_ground: "on_ground",
  is_in_water: "in_water",
  is_flying: "gliding",
  is_fall_flying: "gliding",
};

interface Draft {
  readonly where: Where;
  readonly stats: JsonTable[];
  readonly advancements: Record<string, Json>;
  readonly carried: Json[];
}

export function playerOf(subject: Subject | undefined, reader: Reader): PlayerAsked {
  const draft: Draft = { where: {}, stats: [], advancements: {}, carried: [] };
  if (subject === undefined) return draft;
  for (const entity of subject.entities) readPlayer(entity, draft, reader);
  for (const place of subject.places) readPlace(place, draft.where, reader, "in_block");
  for (const other of subject.not) readNot(other, reader);
  readWorld(subject.world, draft.where, reader);
  for (const other of subject.others) reader.differs(`Not told here: ${other}.`);
  return draft;
}

function readPlayer(entity: JsonTable, draft: Draft, reader: Reader): void {
  const { where } = draft;
  for (const [key, value] of Object.entries(entity)) {
    if (value === null || value === undefined) continue;
    switch (key) {
      case "type":
        break;
      case "location":
        readPlace(tableOf(value), where, reader, "in_block");
        break;
      case "stepping_on":
        readPlace(tableOf(value), where, reader, "on_block");
        break;
      case "equipment":
        for (const [slot, item] of Object.entries(tableOf(value))) readSlot(slot, item, draft, reader);
        break;
      case "slots":
        for (const [slot, item] of Object.entries(tableOf(value))) readSlot(slot, item, draft, reader);
        break;
      case "effects":
        readEffects(tableOf(value), where, reader);
        break;
      case "flags":
        for (const [flag, is] of Object.entries(tableOf(value))) readFlag(flag, is, where, reader);
        break;
      case "vehicle":
        where["riding"] = entityOf({ ...NOBODY, entities: [tableOf(value)] }, reader);
        // Whoever rides is where the mount is.
        readPlace(tableOf(tableOf(value)["location"]), where, reader, "in_block");
        break;
      case "player":
        readSpecific(tableOf(value), draft, reader);
        break;
      case "type_specific":
        readSpecific(tableOf(value), draft, reader);
        break;
      case "nbt":
        readNbt(textOf(value) ?? JSON.stringify(value), where, reader);
        break;
      case "periodic_tick":
        break;
      default:
        reader.differs(`What is asked of a player's ${key} is not told here.`);
    }
  }
  if (where["riding"] === undefined) delete where["riding"];
}

function readSlot(given: string, item: Json, draft: Draft, reader: Reader): void {
  const slot = given.replace(/^(?:armor|weapon)\./, "");
  const { where } = draft;
  if (slot === "mainhand" || slot === "weapon") where["holding"] = itemOf(item, reader).pattern;
  else if (slot === "offhand") where["offhand"] = itemOf(item, reader).pattern;
  else if (WORN[slot] !== undefined) {
    const { pattern } = itemOf(item, reader);
    if (pattern !== undefined)
      where["wearing"] = { ...(where["wearing"] as object | undefined), [WORN[slot]]: pattern };
  } else if (/^(?:container|hotbar|inventory)/.test(slot)) draft.carried.push(item);
  else reader.differs(`What lies in the slot ${given} is not asked here.`);
  for (const hand of ["holding", "offhand"]) if (where[hand] === undefined) delete where[hand];
}

function readEffects(effects: JsonTable, where: Where, reader: Reader): void {
  const ids = Object.entries(effects).flatMap(([effect, asked]) => {
    if (isTable(asked) && !Object.entries(asked).every(isOfAllEffects))
      reader.differs(`How strong and long ${effect} is is not asked here.`);
    const named = reader.names.of("effect", effect) ?? [];
    return named.slice(0, 1).map(withoutNamespace);
  });
  if (ids.length > 0) where["effect"] = idsOf(ids);
}

/** Whoever has an effect has it for a tick at least. */
const isOfAllEffects = ([key, value]: readonly [string, Json]): boolean => {
  const bounds = boundsOf(value);
  const isOpen = bounds?.max === undefined && isTable(value);
  return (
    isOpen && ((key === "amplifier" && (bounds?.min ?? 0) <= 0) || (key === "duration" && (bounds?.min ?? 0) <= 1))
  );
};

function readFlag(flag: string, value: Json, where: Where, reader: Reader): void {
  const condition = FLAGS[flag];
  const is = flagOf(value);
  if (condition === undefined || is === undefined)
    reader.differs(`Whether a player ${flag.replaceAll("_", " ")} is not asked here.`);
  else if (is) where[condition] = true;
  else if (["sneaking", "sprinting", "swimming", "gliding", "on_ground", "in_water"].includes(condition))
    where[condition] = false;
}

function readSpecific(specific: JsonTable, draft: Draft, reader: Reader): void {
  for (const [key, value] of Object.entries(specific)) {
    switch (key) {
      case "type":
        break;
      case "stats":
        draft.stats.push(...listOf(value).filter(isTable));
        break;
      case "advancements":
        Object.assign(draft.advancements, tableOf(value));
        break;
      case "level":
        draft.where["level"] = rangeOf(value, 1, 0);
        break;
      case "gamemode":
        readMode(value, draft.where);
        break;
      case "looking_at":
        reader.differs("At whom the player looks is not asked here.");
        break;
      case "food":
        draft.where["hunger"] = rangeOf(tableOf(value)["level"], 1, 0);
        break;
      default:
        reader.differs(`What is asked of a player's ${key} is not told here.`);
    }
  }
  for (const key of ["level", "hunger"]) if (draft.where[key] === undefined) delete draft.where[key];
}

function readMode(value: Json, where: Where): void {
  const modes = (Array.isArray(value) ? listOf(value) : [value]).flatMap((mode) => textOf(mode) ?? []);
  const [only] = modes;
  // Goals count in survival and adventure by themselves.
  if (modes.length === 1 && only !== undefined && IDLE_MODES.includes(only)) where["game_mode"] = only;
}

/** What must not hold cannot be said; that nobody watches from above need not be. */
function readNot(subject: Subject, reader: Reader): void {
  const all = [...subject.entities, ...subject.places, ...subject.tools, ...subject.blocks];
  const isOfModes = subject.entities.every((entity) => {
    const mode = tableOf(entity["type_specific"] ?? entity["player"])["gamemode"];
    const modes = (Array.isArray(mode) ? listOf(mode) : [mode]).map(textOf);
    return Object.keys(entity).length === 1 && modes.every((each) => each !== undefined && IDLE_MODES.includes(each));
  });
  if (all.length === subject.entities.length && isOfModes && all.length > 0) return;
  reader.differs(`What must not be so is not asked here: ${JSON.stringify(all[0] ?? {}).slice(0, 100)}.`);
}

function readWorld(world: JsonTable, where: Where, reader: Reader): void {
  const weather = tableOf(world["weather_check"]);
  if (flagOf(weather["thundering"]) === true) where["weather"] = "thunder";
  else if (flagOf(weather["raining"]) === true) where["weather"] = "rain";
  else if (flagOf(weather["raining"]) === false) where["weather"] = "clear";
  const { value, period } = tableOf(world["time_check"]);
  const time = boundsOf(value);
  if (time === undefined) return;
  if (numberOf(period) === undefined || numberOf(period)! > 24_000)
    reader.differs("The number of the day is not asked here.");
  where["time"] = { min: Math.max(0, time.min ?? 0) % 24_000, max: Math.min(23_999, time.max ?? 23_999) };
}

function readNbt(nbt: string, where: Where, reader: Reader): void {
  let rest = nbt;
  const number = (pattern: RegExp): number | undefined => {
    const match = pattern.exec(rest);
    if (match === null) return undefined;
    rest = rest.replace(match[0], "");
    return Number(match[1]);
  };
  const food = number(/"?foodLevel"?\s*:\s*(\d+)/);
  if (food !== undefined && food <= 20) where["hunger"] = food;
  const level = number(/"?XpLevel"?\s*:\s*(\d+)/);
  if (level !== undefined) where["level"] = level;
  const isOnGround = number(/"?OnGround"?\s*:\s*([01])b/);
  if (isOnGround !== undefined) where["on_ground"] = isOnGround === 1;
  const health = number(/"?Health"?\s*:\s*(\d+)(?:\.\d+)?f?/);
  if (health !== undefined) where["health"] = health;
  if (/[^\s{},]/.test(rest)) reader.differs(`What a player's NBT says is not told here: ${rest.slice(0, 80)}.`);
}
