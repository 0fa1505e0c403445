/**
 * The achievements folder → what the bundle gets, or every problem in it as a line of text.
 * Only joins reader and parsers; the rules are theirs.
 */
import { formatIssue, type Issue } from "../../scripts/core/checks/issue.ts";
import { checkFiles } from "../../scripts/trees/check-files.ts";
import { kindOfIssue } from "../../scripts/trees/issue-kinds.ts";
import type { Trees } from "./script-with-trees.ts";
import { projectIdentity } from "../../behavior_pack/manifest.ts";
import { readOwnPack, type OwnPack } from "./pack-identity.ts";
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

/** `hasExtensions`: whether scripts are built in that can register reward functions. */
export function loadTrees(achievementsDir: string, version: string, hasExtensions?: boolean): TreesLoading {
  const reading = readTrees(achievementsDir);
  const { nodes, texts, settings, ...checked } = checkFiles(reading, readVanillaIds(), hasExtensions);
  const own = readOwnPack(achievementsDir, reading.pack, version);
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
