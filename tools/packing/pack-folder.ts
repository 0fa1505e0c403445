/**
 * A folder of trees, as bytes by path → both packs, or every problem in it: what the build does without extensions, wherever
 * the files lie. Whatever does not follow from the trees is handed in as parts.
 */
import type { Issue } from "../../scripts/core/checks/issue.ts";
import { checkFiles } from "../../scripts/trees/check-files.ts";
import type { VanillaIds } from "../../scripts/trees/vanilla-ids.ts";
import { packTrees, type BuiltPacks, type PackFiles, type PackingInput } from "./pack-files.ts";
import { readOwnPack, type OwnPack } from "./pack-identity.ts";
import { readFiles } from "./read-files.ts";
import type { Trees } from "./trees-script.ts";

export interface PackParts extends Pick<PackingInput, "statics" | "code"> {
  readonly vanilla: VanillaIds;
  /** Of this project, `major.minor.patch`. */
  readonly version: string;
}

export type FolderReading = { readonly warnings: readonly Issue[] } & (
  | { readonly ok: true; readonly own: OwnPack; readonly trees: Trees }
  | { readonly ok: false; readonly issues: readonly Issue[] }
);

export type FolderPacking =
  | (Extract<FolderReading, { readonly ok: true }> & { readonly packs: BuiltPacks })
  | Extract<FolderReading, { readonly ok: false }>;

/** @param where what the folder is called, in words */
export function packFolder(files: PackFiles, where: string, parts: PackParts): FolderPacking {
  const read = readFolder(files, where, parts);
  return read.ok ? { ...read, packs: packTrees({ ...parts, trees: read.trees, own: read.own }) } : read;
}

/** All that takes no code: what is in the packs, or every problem. */
export function readFolder(
  files: PackFiles,
  where: string,
  { vanilla, version }: Pick<PackParts, "vanilla" | "version">,
): FolderReading {
  const reading = readFiles(files, where);
  const checked = checkFiles(reading, vanilla, false);
  const own = readOwnPack(reading.pack, (name) => files.get(name), version);
  const warnings = [...checked.warnings, ...own.warnings];
  const issues = [...checked.issues, ...(own.ok ? [] : own.issues)];
  if (!own.ok || issues.length > 0) return { ok: false, issues, warnings };
  const { nodes, texts, settings } = checked;
  return { ok: true, own: own.pack, trees: { nodes, texts, settings, version }, warnings };
}
