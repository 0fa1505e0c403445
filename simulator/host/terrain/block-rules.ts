/**
 * What the simulator knows of vanilla blocks: their tags, what is a liquid, what opens, what is pressed and how.
 * Rules by name patterns, not a full table; the driver can write tags and states that are missing here.
 */
import type { BlockStateValue, BlockWritten } from "../../deeds/written.ts";
import type { Host } from "../host.ts";
import { isVanilla, UsageError } from "../host.ts";
import { fullId } from "../items/items.ts";
import type { BlockState } from "./dimension-state.ts";

const nameOf = (typeId: string): string => typeId.slice(typeId.indexOf(":") + 1);

const TAGS: readonly [RegExp, readonly string[]][] = [
  [/(_log|_wood|_stem|_hyphae)$/, ["log", "minecraft:is_axe_item_destructible"]],
  [/_planks$/, ["wood", "minecraft:is_axe_item_destructible"]],
  [
    /^(stone|cobblestone|granite|diorite|andesite|deepslate|tuff)$/,
    ["stone", "minecraft:is_pickaxe_item_destructible"],
  ],
  [/_ore$/, ["stone", "minecraft:is_pickaxe_item_destructible"]],
  [/^(dirt|grass_block|podzol|mycelium|coarse_dirt|rooted_dirt)$/, ["dirt", "minecraft:is_shovel_item_destructible"]],
  [/^(sand|red_sand)$/, ["sand", "minecraft:is_shovel_item_destructible"]],
  [/^gravel$/, ["gravel", "minecraft:is_shovel_item_destructible"]],
  [/^(wheat|carrots|potatoes|beetroot)$/, ["minecraft:crop"]],
];

export function blockTags({ typeId, tags }: BlockState): string[] {
  const own = TAGS.find(([pattern]) => pattern.test(nameOf(typeId)))?.[1] ?? [];
  return [...own, ...tags];
}

export const isLiquid = (typeId: string): boolean => /^(flowing_)?(water|lava)$/.test(nameOf(typeId));

export const isContainer = (typeId: string): boolean =>
  /^(chest|trapped_chest|ender_chest|barrel|hopper|dispenser|dropper|crafter|furnace|blast_furnace|smoker|brewing_stand|.*shulker_box|.*copper_chest)$/.test(
    nameOf(typeId),
  );

export type Pressed = "button" | "lever" | "plate" | "tripwire" | "target";

export function pressedAs(typeId: string): Pressed | undefined {
  const name = nameOf(typeId);
  if (name.endsWith("_button")) return "button";
  if (name.endsWith("_pressure_plate")) return "plate";
  if (name === "lever" || name === "target") return name;
  return name === "trip_wire" || name === "tripwire_hook" ? "tripwire" : undefined;
}

export function blockId({ vanilla }: Host, id: string): string {
  const full = fullId(id);
  if (full.startsWith("minecraft:") && !isVanilla(vanilla, "blocks", full)) {
    throw new UsageError(`the game has no ${full} among its blocks`);
  }
  return full;
}

export function readBlock(host: Host, written: BlockWritten): BlockState {
  if (typeof written === "string") return { typeId: blockId(host, written), states: {}, tags: [] };
  const states: Record<string, BlockStateValue> = { ...written.states };
  return { typeId: blockId(host, written.block), states, tags: written.tags ?? [] };
}
