/**
 * The achievements folder → what the bundle gets, or every problem in it as a line of text.
 * Only joins reader and parsers; the rules are theirs.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { formatIssue, type Issue } from "../../scripts/core/checks/issue.ts";
import { checkFiles } from "../../scripts/trees/check-files.ts";
import { kindOfIssue } from "../../scripts/trees/issue-kinds.ts";
import type { Trees } from "../packing/trees-script.ts";
import { projectIdentity } from "../../behavior_pack/manifest.ts";
import { readOwnPack, type OwnPack } from "../packing/pack-identity.ts";
import { readTrees } from "./read-trees.ts";
import { readVanillaIds } from "./vanilla-ids.ts";

export interface TreesLoading {
  /** Usable by the bundler even when there are problems, so that its own can be shown along with them. */
  readonly trees: Trees;
  readonly own: OwnPack;
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
  /** What kind of problem or warning a line tells of. */
  readonly kinds: ReadonlyMap<string, string>;
}

/**
 * `hasExtensions`: whether scripts are built in that can register reward functions.
 * `isForPack`: whether nodes may hang on nodes of other packs.
 */
export function loadTrees(
  achievementsDir: string,
  version: string,
  hasExtensions?: boolean,
  isForPack = false,
): TreesLoading {
  const reading = readTrees(achievementsDir);
  const { nodes, texts, settings, ...checked } = checkFiles(reading, readVanillaIds(), hasExtensions, isForPack);
  const own = readOwnPack(reading.pack, (name) => readIcon(join(achievementsDir, name)), version);
  const issues = [...checked.issues, ...("issues" in own ? own.issues : [])];
  const warnings = [...checked.warnings, ...own.warnings];
  return {
    own: own.ok ? own.pack : { identity: projectIdentity(version) },
    trees: { nodes, texts, settings, version },
    problems: issues.map(formatIssue),
    warnings: warnings.map(formatIssue),
    kinds: new Map([...issues, ...warnings].map((issue: Issue) => [formatIssue(issue), kindOfIssue(issue.code)])),
  };
}

function readIcon(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
