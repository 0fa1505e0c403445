/**
 * Which files a behavior pack of ours consists of, and how they are gathered from behavior_pack/ and the bundle.
 * Works on bytes in memory; knows neither trees nor where the packs are written.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { createManifest, SCRIPT_ENTRY, TREES_SCRIPT, type PackName } from "../../behavior_pack/manifest.ts";
import type { OwnPack } from "../build/pack-identity.ts";

/** Path inside the pack, with `/`, to content. Sorted by path, so that the same pack gives the same archive. */
export type PackFiles = ReadonlyMap<string, Uint8Array>;

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

export interface PackContent {
  readonly pack: PackName;
  /** Whose pack it is. */
  readonly own: Pick<OwnPack, "identity" | "icon" | "source">;
  /** This project's version, `major.minor.patch`. */
  readonly generator: string;
  /** The folder with everything that is not a script. */
  readonly staticDir: string;
  readonly script: Uint8Array;
  /** What the script imports as the trees. */
  readonly trees: Uint8Array;
}

export function createPackFiles(content: PackContent): PackFiles {
  const files = new Map<string, Uint8Array>();
  for (const path of listFiles(content.staticDir)) {
    // An author's pack says its name itself; the project's texts would tell another.
    if (!isPackFile(path) || (content.own.source && path.startsWith("texts/"))) continue;
    files.set(path, readFileSync(join(content.staticDir, path)));
  }
  if (content.own.icon) files.set("pack_icon.png", content.own.icon);
  const manifest = createManifest(content.pack, content.own.identity, content.generator);
  files.set("manifest.json", Buffer.from(`${JSON.stringify(manifest, undefined, 2)}\n`, "utf8"));
  files.set(SCRIPT_ENTRY, content.script);
  files.set(TREES_SCRIPT, content.trees);
  return sortByPath(files);
}

/** The files of a pack that lies on disk, stray ones included. */
export function readPackDir(dir: string): PackFiles {
  return sortByPath(new Map(listFiles(dir).map((path) => [path, readFileSync(join(dir, path))])));
}

export function sortByPath(files: Iterable<readonly [string, Uint8Array]>): PackFiles {
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

function listFiles(dir: string, prefix = ""): string[] {
  return readdirSync(join(dir, prefix), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(prefix, entry.name);
    return entry.isDirectory() ? listFiles(dir, path) : [path];
  });
}
