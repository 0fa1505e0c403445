/**
 * Statistics of Java Edition → goals: what is counted, and how many of its units a step is. Reads entries of `stats` and criteria of
 * objectives alike.
 */
import { readVanillaIds } from "../../../../build/vanilla-ids.ts";
import { boundsOf, idsOf } from "../goals/pattern.ts";
import type { Asked, Reader } from "../goals/reading.ts";
import { goalOfStatistic } from "../../../facts/statistics.ts";
import { textOf, withoutNamespace, type JsonTable } from "../json.ts";

/** An entry such as `{"type": "minecraft:custom", "stat": "minecraft:jump", "value": {"min": 100}}`. */
export function statisticGoal(entry: JsonTable, reader: Reader): Asked | undefined {
  const type = withoutNamespace(textOf(entry["type"]) ?? "");
  const stat = textOf(entry["stat"]);
  const bounds = boundsOf(entry["value"]);
  if (stat === undefined) return undefined;
  if (bounds?.max !== undefined && bounds.max !== bounds.min)
    reader.differs("That it is at most so many is not asked here.");
  return countedGoal(type, stat, bounds?.min ?? 1, reader);
}

/** @param value in the statistic's own unit */
export function countedGoal(type: string, stat: string, value: number, reader: Reader): Asked | undefined {
  const name = withoutNamespace(stat);
  if (type === "custom") {
    const custom = goalOfStatistic(type, name);
    if (!("goal" in custom)) return undefined;
    if (custom.differs !== undefined) reader.differs(custom.differs);
    return { goal: custom.goal, count: Math.max(1, Math.ceil(value / custom.unitsAStep)) };
  }
  const count = Math.max(1, Math.ceil(value));
  const of = (goalType: string, key: string, kind: "item" | "block" | "entity"): Asked | undefined => {
    const ids = reader.names.of(kind, stat);
    return ids === undefined ? undefined : { goal: { goal_type: goalType, [key]: idsOf(ids) }, count };
  };
  switch (type) {
    case "mined":
      return of("break_block", "block", "block");
    case "used":
      return usedGoal(stat, count, reader);
    case "picked_up":
      return of("pick_up_item", "item", "item");
    case "dropped":
      return of("drop_item", "item", "item");
    case "killed":
      return of("kill", "entity", "entity");
    case "killed_by":
      return of("die", "by", "entity");
    case "crafted":
      reader.differs("Crafting is not told here: having so many counts.");
      return of("have_item", "item", "item");
    default:
      return undefined;
  }
}

/** Of a block its placing, of food the meal, of a tool its use. */
function usedGoal(stat: string, count: number, reader: Reader): Asked | undefined {
  const ids = reader.names.of("item", stat);
  const [id] = ids ?? [];
  if (ids === undefined || id === undefined) return undefined;
  const { blocks } = readVanillaIds();
  if (blocks.has(id)) return { goal: { goal_type: "place_block", block: idsOf(ids) }, count };
  if (/_(?:pickaxe|axe|shovel|hoe|sword)$/.test(id))
    reader.differs("Only uses of the tool that are told count here, not what it breaks or hits.");
  return { goal: { goal_type: "use_item", item: idsOf(ids) }, count };
}
