/**
 * Which files a behavior pack of ours consists of, and how both packs are put together from trees, identity, code and all that
 * is no script. Bytes in memory: the same input gives the same files, in Node as in a browser.
 */
import { createManifest, PACK_NAMES, SCRIPT_ENTRY, TREES_SCRIPT, type PackName } from "../../behavior_pack/manifest.ts";
import type { OwnPack } from "./pack-identity.ts";
import { treesScript, type Trees } from "./trees-script.ts";

/** Path inside the pack, with `/`, to content. Sorted by path, so that the same pack gives the same archive. */
export type PackFiles = ReadonlyMap<string, Uint8Array>;

export type BuiltPacks = Readonly<Record<PackName, PackFiles>>;

export interface PackingInput {
  /** Checked; what is wrong in them is found by `scripts/trees/check-files.ts`. */
  readonly trees: Trees;
  /** Whose packs these are. */
  readonly own: Pick<OwnPack, "identity" | "icon" | "source">;
  /** Everything that is not a script, by its path in the pack: what lies in `behavior_pack/`. Stray files are left out. */
  readonly statics: PackFiles;
  /** The code of each pack: the text of its `scripts/main.js`. */
  readonly code: Readonly<Record<PackName, string>>;
}

const PACK_FILE_PATTERNS: readonly RegExp[] = [
  /^manifest\.json$/,
  /^pack_icon\.png$/,
  /^scripts\/(main|trees)\.js$/,
  /^items\/[a-z0-9_]+\.json$/,
  /^recipes\/[a-z0-9_]+\.json$/,
  /^texts\/languages\.json$/,
  /^texts\/[a-z]{2}_[A-Z]{2}\.lang$/,
];

/** The allow-list: what a pack may contain. Anything else (editor backups, `.DS_Store`) is no part of it. */
export function isPackFile(path: string): boolean {
  return PACK_FILE_PATTERNS.some((pattern) => pattern.test(path));
}

export function packTrees({ trees, own, statics, code }: PackingInput): BuiltPacks {
  const treesBytes = utf8(treesScript(trees));
  const packs = PACK_NAMES.map((pack) => {
    // An author's pack says its name itself; the project's texts would tell another.
    const files = new Map([...statics].filter(([path]) => isPackFile(path) && !(own.source && /^texts\//.test(path))));
    if (own.icon) files.set("pack_icon.png", own.icon);
    const manifest = createManifest(pack, own.identity, trees.version);
    files.set("manifest.json", utf8(`${JSON.stringify(manifest, undefined, 2)}\n`));
    files.set(SCRIPT_ENTRY, utf8(code[pack]));
    files.set(TREES_SCRIPT, treesBytes);
    return [pack, sortByPath(files)];
  });
  return Object.fromEntries(packs) as BuiltPacks;
}

export function archiveName(pack: PackName): string {
  return `achievements-${pack}.mcpack`;
}

export function sortByPath(files: Iterable<readonly [string, Uint8Array]>): PackFiles {
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
