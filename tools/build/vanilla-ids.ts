/**
 * What the game knows, for the parser: read from Mojang's lists at build time, so that it never gets into the bundle.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  MinecraftBiomeTypes,
  MinecraftBlockTypes,
  MinecraftDimensionTypes,
  MinecraftEffectTypes,
  MinecraftEnchantmentTypes,
  MinecraftEntityTypes,
  MinecraftItemTypes,
  MinecraftPotionEffectTypes,
} from "@minecraft/vanilla-data";
import { vanillaFromJson } from "../packing/vanilla-json.ts";
import { IS_CLONE, PROJECT_DIR } from "../project-dir.ts";
import { readPrebuiltText } from "./code/prebuilt-text.ts";
import type { BlockStates, StateType, VanillaIds } from "../../scripts/trees/vanilla-ids.ts";

/** What was read when the package was made. */
export const PREBUILT_VANILLA = "vanilla.json";

/** Items that players have and the list lacks. */
const UNLISTED_ITEMS: readonly string[] = ["minecraft:written_book"];

let read: VanillaIds | undefined;

/** The same sets at each call; nobody may change them. */
export function readVanillaIds(): VanillaIds {
  return (read ??= IS_CLONE ? readAll() : readPrebuilt());
}

/** Of creator-tools, which the package does without, and of lists and typings, whose versions there may be others. */
function readPrebuilt(): VanillaIds {
  return vanillaFromJson(readPrebuiltText(PREBUILT_VANILLA));
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
    biomes: new Set<string>(Object.values(MinecraftBiomeTypes)),
    dimensions: new Set<string>(Object.values(MinecraftDimensionTypes)),
    damageCauses: readDamageCauses(),
    ...readBlockStates(),
    ...readStateValues(),
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
    return path === undefined ? [] : [path];
  });
  const all = new Set(paths);
  // How light falls on another texture; "book_normal" and "rail_normal" belong to none.
  const isOfAnother = (path: string): boolean =>
    /_(?:mers?|heightmap)$/.test(path) || (/_normal$/.test(path) && all.has(path.replace(/_normal$/, "")));
  return { textures: new Set(paths.filter((path) => !isOfAnother(path))) };
}

/** The typings alone have them: the module itself exists in the game only. */
function readDamageCauses(): Set<string> {
  const typings = readFileSync(join(PROJECT_DIR, "node_modules/@minecraft/server/index.d.ts"), "utf8");
  const list = /export enum EntityDamageCause \{([\s\S]*?)\n\}/.exec(typings)?.[1] ?? "";
  return new Set(Array.from(list.matchAll(/^ {4}\S+ = '(\w+)',$/gm), (match) => match[1]!));
}

/** Which block has which states stands in the types of the list and in no value of it. */
function readBlockStates(): { readonly blockStates?: BlockStates } {
  const file = join(PROJECT_DIR, "node_modules/@minecraft/vanilla-data/lib/mojang-block.d.ts");
  if (!existsSync(file)) return {};
  const types = readFileSync(file, "utf8");
  const typeOf = new Map(
    Array.from(types.matchAll(/^ {4}\['(.+)'\]\?: (boolean|number|string);$/gm), (match) => [
      match[1]!,
      match[2] as StateType,
    ]),
  );
  const statesOf = new Map(
    Array.from(types.matchAll(/^export type (\w+)States = Pick<BlockStateSuperset, (.+)>;$/gm), (match) => [
      match[1]!,
      Array.from(match[2]!.matchAll(/'([^']+)'/g), (name) => name[1]!),
    ]),
  );
  const entries = Object.entries(MinecraftBlockTypes).map(([name, id]) => [
    id,
    Object.fromEntries((statesOf.get(name) ?? []).map((state) => [state, typeOf.get(state)!])),
  ]);
  return { blockStates: Object.fromEntries(entries) as BlockStates };
}

/** Creator-tools come with the game's list of states, each with all values that it has in some block. */
function readStateValues(): Pick<VanillaIds, "stateValues"> {
  const folder = "node_modules/@minecraft/creator-tools/res/latest/van/preview/metadata/vanilladata_modules";
  const file = join(PROJECT_DIR, folder, "mojang-blocks.json");
  if (!existsSync(file)) return {};
  const { block_properties: states } = JSON.parse(readFileSync(file, "utf8")) as {
    block_properties: { name: string; values: { value: string | number | boolean }[] }[];
  };
  return {
    stateValues: Object.fromEntries(states.map(({ name, values }) => [name, values.map(({ value }) => value)])),
  };
}
