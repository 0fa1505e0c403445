/**
 * What the game knows, for the parser: read from Mojang's list at build time, so that it never gets into the bundle.
 */
import {
  MinecraftBlockTypes,
  MinecraftEffectTypes,
  MinecraftEnchantmentTypes,
  MinecraftEntityTypes,
  MinecraftItemTypes,
} from "@minecraft/vanilla-data";
import type { VanillaIds } from "../../scripts/trees/vanilla-ids.ts";

/** Items that players have and the list lacks. */
const UNLISTED_ITEMS: readonly string[] = ["minecraft:written_book"];

export function readVanillaIds(): VanillaIds {
  return {
    blocks: new Set<string>(Object.values(MinecraftBlockTypes)),
    items: new Set<string>([...Object.values(MinecraftItemTypes), ...UNLISTED_ITEMS]),
    entities: new Set<string>([...Object.values(MinecraftEntityTypes), "minecraft:player"]),
    effects: withoutNamespace(Object.values(MinecraftEffectTypes)),
    enchantments: withoutNamespace(Object.values(MinecraftEnchantmentTypes)),
  };
}

function withoutNamespace(ids: readonly string[]): Set<string> {
  return new Set(ids.map((id) => id.slice(id.indexOf(":") + 1)));
}
