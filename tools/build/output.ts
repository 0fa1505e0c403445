/**
 * Puts finished packs into the output folder: all of them or none, so that a build that fails leaves the earlier one.
 * Knows bytes and names only; everything that can be wrong with the content is found before this is called.
 */
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, join, relative, sep } from "node:path";
import { isOurManifest, PACK_NAMES, type PackName } from "../../behavior_pack/manifest.ts";
import { readPackDir } from "../pack/pack-dir.ts";
import { isOtherBuildOfVersion } from "../packing/grown-version.ts";
import { archiveName, type BuiltPacks, type PackFiles } from "../packing/pack-files.ts";
import { zipPack } from "../packing/zip.ts";

/** Why `outDir` must not be written to; undefined when it may be. */
export function outputProblem(outDir: string, achievementsDir: string): string | undefined {
  const fromTrees = relative(achievementsDir, outDir);
  if (!isAbsolute(fromTrees) && fromTrees.split(sep)[0] !== "..") {
    return `--out ${outDir}: it lies in the achievements folder, where the packs would be read as nodes; expected another folder`;
  }
  if (existsSync(outDir) && !statSync(outDir).isDirectory()) {
    return `--out ${outDir}: this is a file; expected a folder, or a name that is still free`;
  }
  for (const pack of PACK_NAMES) {
    const dir = join(outDir, pack);
    if (existsSync(dir) && !isOurPack(dir)) {
      return `--out ${outDir}: its "${pack}" was not made by this build and would be lost; expected another folder`;
    }
  }
  return undefined;
}

/** Whether `outDir` holds a build of the same packs and version with other content, which the game would not tell apart. */
export function isOtherBuildThanWritten(outDir: string, packs: BuiltPacks): boolean {
  return isOtherBuildOfVersion(packs, (pack) => {
    const dir = join(outDir, pack);
    return existsSync(join(dir, "manifest.json")) ? readPackDir(dir) : undefined;
  });
}

/** Writes everything beside its final place first, and only then changes what is there. */
export function writePacks(outDir: string, packs: BuiltPacks): void {
  mkdirSync(outDir, { recursive: true });
  // Inside the output folder, for a rename must not cross file systems.
  const staging = join(outDir, `.staging-${randomBytes(6).toString("hex")}`);
  try {
    const fresh = join(staging, "new");
    for (const [pack, files] of Object.entries(packs) as [PackName, PackFiles][]) {
      for (const [path, bytes] of files) writeInto(join(fresh, pack, path), bytes);
      writeInto(join(fresh, archiveName(pack)), zipPack(files));
    }
    swap(fresh, join(staging, "old"), outDir);
  } finally {
    rmSync(staging, { recursive: true, force: true, maxRetries: 5 });
  }
}

function writeInto(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

/** Moves each entry of `fresh` to `outDir`; on a failure everything that was there before comes back. */
function swap(fresh: string, old: string, outDir: string): void {
  mkdirSync(old, { recursive: true });
  const undo: (() => void)[] = [];
  try {
    for (const name of readdirSync(fresh)) {
      const place = join(outDir, name);
      if (existsSync(place)) {
        renameSync(place, join(old, name));
        undo.push(() => renameSync(join(old, name), place));
      }
      renameSync(join(fresh, name), place);
      undo.push(() => rmSync(place, { recursive: true, force: true }));
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  }
}

function isOurPack(dir: string): boolean {
  if (!statSync(dir).isDirectory()) return false;
  if (readdirSync(dir).length === 0) return true;
  try {
    return isOurManifest(readFileSync(join(dir, "manifest.json"), "utf8"));
  } catch {
    return false;
  }
}
