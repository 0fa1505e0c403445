/** The shipped trees as files for edits, and what the build says of files. */
import { readFileSync } from "node:fs";
import { formatIssue } from "../../../scripts/core/checks/issue.ts";
import { checkFiles } from "../../../scripts/trees/check-files.ts";
import { sortFiles } from "../../../scripts/trees/file-kinds.ts";
import { readTrees } from "../../../tools/build/read-trees.ts";
import { readVanillaIds } from "../../../tools/build/vanilla-ids.ts";
import type { NodeSchema } from "../../../playground/editing/schema/parts.ts";
import { withChange, type TreeFiles } from "../../../playground/editing/trees/change.ts";
import { createNodeReader } from "../../../playground/editing/trees/nodes.ts";
import type { Outcome } from "../../../playground/editing/trees/outcome.ts";

export const schema = JSON.parse(readFileSync("achievements/node.schema.json", "utf8")) as NodeSchema;

export function shippedFiles(): TreeFiles {
  const { files, texts, settings } = readTrees("achievements");
  return new Map([...files, ...texts, ...(settings ? [settings] : [])].map(({ path, text }) => [path, text]));
}

export const readNodes = (files: TreeFiles) => createNodeReader()(files);

/** What the build would refuse, and warn of. */
export function saidOf(files: TreeFiles): readonly string[] {
  const sorted = sortFiles(files.keys(), (path) => ({ path, text: files.get(path)! }));
  const { issues, warnings } = checkFiles({ ...sorted, issues: [], idsElsewhere: [] }, readVanillaIds());
  return [...issues, ...warnings].map(formatIssue);
}

/** The files after an edit that has to have changed something. */
export function after(files: TreeFiles, outcome: Outcome): TreeFiles {
  if (outcome.kind !== "changed") throw new Error(outcome.kind === "refused" ? outcome.why : "nothing changed");
  return withChange(files, outcome.change);
}

export const changedPaths = (a: TreeFiles, b: TreeFiles): readonly string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path)).sort();
