/**
 * What a criterion asks of somebody or something, in every spelling that there has been: an object, or a list of loot conditions
 * with conditions in conditions. Sorts them by what they speak of and reads none of them.
 */
import { isTable, listOf, tableOf, textOf, type Json, type JsonTable } from "../json.ts";
import type { PackFiles } from "../pack-files.ts";
import { inOlderSpelling } from "./newest-spelling.ts";

/** All of these must hold. */
export interface Subject {
  readonly entities: readonly JsonTable[];
  readonly places: readonly JsonTable[];
  readonly tools: readonly JsonTable[];
  readonly blocks: readonly JsonTable[];
  /** None of these may hold. */
  readonly not: readonly Subject[];
  /** Weather and time of the world. */
  readonly world: JsonTable;
  /** Kinds of conditions that nothing is made of. */
  readonly others: readonly string[];
}

export const NOBODY: Subject = { entities: [], places: [], tools: [], blocks: [], not: [], world: {}, others: [] };

const MAX_ALTERNATIVES = 16;
const MAX_DEPTH = 12;

/** @returns of which one is enough; none where nothing is asked */
export function subjectsOf(value: Json, kind: "entities" | "places", packs: PackFiles): readonly Subject[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return allOf(listOf(value), packs, 0);
  if (!isTable(value)) return [];
  if (isCondition(value)) return oneOf(value, packs, 0);
  return Object.keys(value).length === 0 ? [] : [{ ...NOBODY, [kind]: [value] }];
}

const isCondition = (value: JsonTable): boolean =>
  typeof value["condition"] === "string" && !("type" in value && "equipment" in value);

function allOf(conditions: readonly Json[], packs: PackFiles, depth: number): readonly Subject[] {
  let all: readonly Subject[] = [NOBODY];
  for (const condition of conditions) {
    const each = oneOf(tableOf(condition), packs, depth + 1);
    if (each.length === 0) continue;
    all = all.flatMap((one) => each.map((other) => together(one, other))).slice(0, MAX_ALTERNATIVES);
  }
  return all.length === 1 && all[0] === NOBODY ? [] : all;
}

function oneOf(condition: JsonTable, packs: PackFiles, depth: number): readonly Subject[] {
  const kind = (textOf(condition["condition"]) ?? "").replace(/^minecraft:/, "");
  const predicate = tableOf(condition["predicate"]);
  if (depth > MAX_DEPTH) return [{ ...NOBODY, others: ["conditions that are in each other too deeply"] }];
  switch (kind) {
    case "entity_properties": {
      const entity = textOf(condition["entity"]) ?? "this";
      if (Object.keys(predicate).length === 0) return [];
      return [
        entity === "this"
          ? { ...NOBODY, entities: [predicate] }
          : { ...NOBODY, others: [`what is asked of "${entity}"`] },
      ];
    }
    case "location_check":
      return [{ ...NOBODY, places: [shifted(condition, predicate)] }];
    case "match_tool":
      return [{ ...NOBODY, tools: [predicate] }];
    case "block_state_property":
      return [{ ...NOBODY, blocks: [condition] }];
    case "weather_check":
    case "time_check":
      return [{ ...NOBODY, world: { [kind]: condition } }];
    case "inverted": {
      const term = oneOf(tableOf(condition["term"]), packs, depth + 1);
      return term.length === 0 ? [] : [{ ...NOBODY, not: term }];
    }
    case "all_of":
      return allOf(listOf(condition["terms"]), packs, depth);
    case "any_of":
    case "alternative":
      return listOf(condition["terms"])
        .flatMap((term) => oneOf(tableOf(term), packs, depth + 1))
        .slice(0, MAX_ALTERNATIVES);
    case "reference": {
      const id = textOf(condition["name"]) ?? "";
      const found = inOlderSpelling(packs.json("predicate", id.includes(":") ? id : `minecraft:${id}`));
      if (found === undefined) return [{ ...NOBODY, others: [`the predicate ${id}, which is not in the source`] }];
      return Array.isArray(found) ? allOf(listOf(found), packs, depth + 1) : oneOf(tableOf(found), packs, depth + 1);
    }
    case "":
      return [];
    default:
      return [{ ...NOBODY, others: [`the condition ${kind}`] }];
  }
}

/** A place beside the one that is meant is another one. */
function shifted(condition: JsonTable, predicate: JsonTable): JsonTable {
  const isShifted = ["offsetX", "offsetY", "offsetZ"].some(
    (key) => condition[key] !== undefined && condition[key] !== 0,
  );
  return isShifted ? { ...predicate, shifted: true } : predicate;
}

function together(one: Subject, other: Subject): Subject {
  return {
    entities: [...one.entities, ...other.entities],
    places: [...one.places, ...other.places],
    tools: [...one.tools, ...other.tools],
    blocks: [...one.blocks, ...other.blocks],
    not: [...one.not, ...other.not],
    world: { ...one.world, ...other.world },
    others: [...one.others, ...other.others],
  };
}
