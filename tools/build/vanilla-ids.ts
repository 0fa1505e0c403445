/**
 * What the game knows, for the parser: read from Mojang's list at build time, so that it never gets into the bundle.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  MinecraftBlockTypes,
  MinecraftEffectTypes,
  MinecraftEnchantmentTypes,
  MinecraftEntityTypes,
  MinecraftItemTypes,
  MinecraftPotionEffectTypes,
} from "@minecraft/vanilla-data";
import { PROJECT_DIR } from "../project-dir.ts";
import type { VanillaIds } from "../../scripts/trees/vanilla-ids.ts";

/** Items that players have and the list lacks. */
const UNLISTED_ITEMS: readonly string[] = ["minecraft:written_book"];

let read: VanillaIds | undefined;

/** The same sets at each call; nobody may change them. */
export function readVanillaIds(): VanillaIds {
  return (read ??= readAll());
}

function readAll(): VanillaIds {
  return {
    ...readTextures(),
    blocks: new Set<string>(Object.values(MinecraftBlockTypes)),
    items: new Set<string>([...Object.values(MinecraftItemTypes), ...UNLISTED_ITEMS]),
    entities: new Set<string>([...Object.values(MinecraftEntityTypes), "minecraft:player"]),
    effects: withoutNamespace(Object.values(MinecraftEffectTypes)),
    potions: withoutNamespace(Object.values(MinecraftPotionEffectTypes)),
    enchantments: withoutNamespace(Object.values(MinecraftEnchantmentTypes)),
  };
}

function withoutNamespace(ids: readonly string[]): Set<string> {
  return new Set(ids.map((id) => id.slice(id.indexOf(":") + 1)));
}

/** Creator-tools come with an index of the game's own files; without it, nothing can be said of textures. */
function readTextures(): { readonly textures?: ReadonlySet<string> } {
  const file = join(PROJECT_DIR, "node_modules/@minecraft/creator-tools/data/mci/release.mci.json");
  if (!existsSync(file)) return {};
  const { index } = JSON.parse(readFileSync(file, "utf8")) as { index: { items: readonly unknown[] } };
  const paths = index.items.flatMap((item) => {
    const path =
      typeof item === "string" ? /^\/resource_pack\/(textures\/.+)\.(?:png|tga)$/.exec(item)?.[1] : undefined;
    return path === undefined || /_(?:mers?|normal|heightmap)$/.test(path) ? [] : [path];
  });
  return { textures: new Set(paths) };
}
