/**
 * Recognises folders that are given in place of the trees' folder, a whole pack, a world, a project, by the names at their top.
 * Knows neither where the folder lies nor what is in its files.
 */

interface ForeignFolder {
  readonly marks: readonly string[];
  readonly what: string;
}

/** A folder is one of these when it has all the marks at its top. */
const FOREIGN: readonly ForeignFolder[] = [
  { marks: ["pack.mcmeta"], what: "a data pack of Java Edition" },
  { marks: ["package.json", "behavior_pack", "scripts"], what: "the root of this project" },
  { marks: ["package.json", "node_modules"], what: "the root of a project" },
  { marks: ["level.dat"], what: "a world" },
  { marks: ["server.properties"], what: "a server" },
  { marks: ["development_behavior_packs"], what: "a folder of the game" },
  { marks: ["behavior_packs", "resource_packs"], what: "a folder of the game" },
  { marks: ["studio.json"], what: "a project of NetEase's studio" },
  { marks: ["work.mcscfg"], what: "a project of NetEase's studio" },
];

/** Names of folders in which trees are kept, here and in the ancestor. */
export const TREE_FOLDERS: readonly string[] = [
  "achievements",
  "achievement",
  "netease_achievements",
  "customAchievements",
];

/** @returns what the folder with these names at its top is; undefined where nothing is known against it */
export function foreignFolder(names: ReadonlySet<string>): string | undefined {
  if (isPack(names))
    return names.has("textures") || names.has("ui") ? "a whole resource pack" : "a whole behavior pack";
  return FOREIGN.find(({ marks }) => marks.every((mark) => names.has(mark)))?.what;
}

export const isPack = (names: ReadonlySet<string>): boolean =>
  names.has("manifest.json") || names.has("pack_manifest.json");
