/**
 * Criteria as the newest games write them → as those before did, which the rest reads: conditions were called by `condition` and are by
 * `type`; what is asked of an entity has got namespaces. Knows no meaning of any of it.
 */
import { isTable, type Json, type JsonTable } from "../json.ts";

const CONDITIONS = new Set(
  (
    "all_of any_of block_state_property damage_source_properties enchantment_active_check entity_properties entity_scores inverted " +
    "killed_by_player location_check match_tool random_chance random_chance_with_enchanted_bonus reference survives_explosion " +
    "table_bonus time_check value_check weather_check"
  ).split(" "),
);
/** Of entities; other things with namespaces, such as effects and components of items, keep them. */
const KEYS: Readonly<Record<string, string>> = Object.fromEntries([
  ["minecraft:entity_type", "type"],
  ...(
    "components distance equipment flags location movement movement_affected_by nbt passenger periodic_tick predicates slots " +
    "stepping_on targeted_entity team vehicle"
  )
    .split(" ")
    .map((key) => [`minecraft:${key}`, key]),
]) as Readonly<Record<string, string>>;
const SPECIFIC = "minecraft:type_specific/";
const MAX_DEPTH = 64;

export function inOlderSpelling(value: Json, depth = 0): Json {
  if (depth > MAX_DEPTH) return value;
  if (Array.isArray(value)) return (value as readonly Json[]).map((each) => inOlderSpelling(each, depth + 1));
  if (!isTable(value)) return value;
  const table = Object.fromEntries(
    Object.entries(value).map(([key, each]): [string, Json] => {
      const older = inOlderSpelling(each, depth + 1);
      if (key.startsWith(SPECIFIC))
        return ["type_specific", { ...(older as JsonTable), type: key.slice(SPECIFIC.length) }];
      // The effects of an entity are asked by their names, those of an item are told in a list.
      if (key === "minecraft:effects" && isTable(older)) return ["effects", older];
      return [Object.hasOwn(KEYS, key) ? KEYS[key]! : key, older];
    }),
  );
  const kind = typeof table["type"] === "string" ? table["type"].replace(/^minecraft:/, "") : "";
  if (!CONDITIONS.has(kind) || table["condition"] !== undefined) return table;
  const { type, ...rest } = table;
  return { condition: type, ...rest };
}
