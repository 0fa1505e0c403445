/**
 * A function that completes an advancement → the goal that its conditions amount to: scores that count a statistic, predicates,
 * other advancements. Undefined where a condition is none of these.
 */
import type { Asked, Reader } from "../goals/reading.ts";
import { tableOf, type Json, type JsonTable } from "../json.ts";
import { playerOf, type PlayerAsked } from "../predicates/players.ts";
import { NOBODY, subjectsOf, type Subject } from "../predicates/subjects.ts";
import { countedGoal } from "../statistics/statistic-goal.ts";
import { stateGoal } from "../triggers/states.ts";
import { allOf } from "../goals/combine.ts";
import type { Condition } from "./commands.ts";
import type { Grant, Grants } from "./grants.ts";
import { pairsOf, readRange, readSelector } from "./selector.ts";

/** What a condition adds to what is asked. */
interface Found {
  readonly entities: JsonTable[];
  readonly subjects: Subject[];
  readonly advancements: Record<string, Json>;
  readonly counted: Asked[];
}

/** Of `execute`, which change nothing of who and whether. */
const IDLE = ["at", "positioned", "rotated", "facing", "align", "anchored", "in", "store"];
/** What sorts or limits those who are meant, and asks nothing of the one. */
const IDLE_ARGUMENTS = ["limit", "sort", "type"];

export function grantedGoal(grant: Grant, grants: Grants, reader: Reader): Asked | undefined {
  const found: Found = { entities: [], subjects: [], advancements: {}, counted: [] };
  for (const condition of grant.conditions) {
    if (!readCondition(condition, found, grants, reader)) return undefined;
  }
  if (grant.after !== undefined) found.advancements[grant.after] = true;
  const subject = [...found.subjects, { ...NOBODY, entities: found.entities }].reduce(
    (all, each) => ({
      ...all,
      entities: [...all.entities, ...each.entities],
      places: [...all.places, ...each.places],
      not: [...all.not, ...each.not],
      others: [...all.others, ...each.others],
      world: { ...all.world, ...each.world },
    }),
    NOBODY,
  );
  const read = playerOf(subject, reader);
  const player: PlayerAsked = { ...read, advancements: { ...read.advancements, ...found.advancements } };
  if (found.counted.length === 0) return stateGoal(player, reader);
  const isPlain =
    Object.keys(player.where).length + Object.keys(player.advancements).length + player.stats.length === 0;
  const state = isPlain ? undefined : stateGoal(player, reader);
  if (!isPlain && state === undefined) return undefined;
  if (state !== undefined) reader.differs("The one need not hold at the moment of the other.");
  return allOf([...found.counted, ...(state === undefined ? [] : [state])]);
}

/** Whether it is understood. */
function readCondition({ kind, words }: Condition, found: Found, grants: Grants, reader: Reader): boolean {
  if (IDLE.includes(kind)) return true;
  if (kind === "as") return readTarget(words[0] ?? "", found, grants, reader);
  if (kind === "unless") {
    reader.differs(`That it is not so is not asked here: ${words.join(" ").slice(0, 80)}.`);
    return true;
  }
  if (kind !== "if") return false;
  switch (words[0]) {
    case "score":
      return readScore(words, found, grants, reader);
    case "entity":
      return words[1]?.startsWith("@s") === true && readTarget(words[1], found, grants, reader);
    case "predicate":
      found.subjects.push(
        ...subjectsOf([{ condition: "reference", name: words[1] }], "entities", reader.packs).slice(0, 1),
      );
      return true;
    default:
      return false;
  }
}

function readScore(words: readonly string[], found: Found, grants: Grants, reader: Reader): boolean {
  const [, who = "", objective = "", how, range = ""] = words;
  // What is no player is a setting, and met.
  if (!who.startsWith("@")) return true;
  return who.startsWith("@s") && how === "matches" && addScore(objective, range, found, grants, reader);
}

function readTarget(word: string, found: Found, grants: Grants, reader: Reader): boolean {
  const { who, asked } = readSelector(word);
  if (
    !["a", "s", "p"].includes(who) &&
    !(who === "e" && asked.some(([key, value]) => key === "type" && /player$/.test(value)))
  ) {
    return false;
  }
  return asked.every(([key, value]) => readArgument(key, value, found, grants, reader));
}

function readArgument(key: string, value: string, found: Found, grants: Grants, reader: Reader): boolean {
  if (IDLE_ARGUMENTS.includes(key)) return true;
  if (value.startsWith("!")) {
    if (key !== "gamemode") reader.differs(`That it is not so is not asked here: ${key}=${value.slice(0, 80)}.`);
    return true;
  }
  switch (key) {
    case "scores":
      return pairsOf(value.replace(/^\{|\}$/g, "")).every(([objective, range]) =>
        addScore(objective, range, found, grants, reader),
      );
    case "advancements":
      for (const [id, is] of pairsOf(value.replace(/^\{|\}$/g, ""))) {
        if (is === "false") reader.differs(`That ${id} is not complete is not asked here.`);
        else
          found.advancements[id] = is.startsWith("{") ? Object.fromEntries(pairsOf(is.replace(/^\{|\}$/g, ""))) : true;
      }
      return true;
    case "predicate":
      found.subjects.push(
        ...subjectsOf([{ condition: "reference", name: value }], "entities", reader.packs).slice(0, 1),
      );
      return true;
    case "nbt":
      found.entities.push({ nbt: value });
      return true;
    case "level":
      found.entities.push({ type_specific: { type: "player", level: tableOf(readRange(value)) } });
      return true;
    case "gamemode":
      found.entities.push({ type_specific: { type: "player", gamemode: value } });
      return true;
    default:
      return false;
  }
}

/** Objectives that the game itself counts, by what else they are called. */
const COUNTED: Readonly<Record<string, readonly [type: string, stat: string]>> = {
  deathCount: ["custom", "deaths"],
  playerKillCount: ["custom", "player_kills"],
  totalKillCount: ["custom", "mob_kills"],
};

function addScore(objective: string, range: string, found: Found, grants: Grants, reader: Reader): boolean {
  const bounds = readRange(range);
  const criterion = grants.criterionOf(objective);
  const least = bounds?.min;
  if (criterion === undefined || bounds === undefined) return false;
  if (criterion === "level") found.entities.push({ type_specific: { type: "player", level: bounds } });
  else if (criterion === "food") found.entities.push({ type_specific: { type: "player", food: { level: bounds } } });
  else if (least !== undefined && least > 0) {
    const [type, stat] = COUNTED[criterion] ?? statOf(criterion);
    const asked = type === undefined || stat === undefined ? undefined : countedGoal(type, stat, least, reader);
    if (asked === undefined) return false;
    found.counted.push(asked);
  } else return false;
  return true;
}

/** `minecraft.custom:minecraft.jump`, `custom:jump`. */
function statOf(criterion: string): readonly [type?: string, stat?: string] {
  const match = /^(?:minecraft\.)?(\w+):(?:([a-z0-9_-]+)\.)?([a-z0-9_./-]+)$/.exec(criterion);
  return match === null ? [] : [match[1]!, `${match[2] ?? "minecraft"}:${match[3]!}`];
}
