/**
 * The output's folder before an import: free, of an earlier import, or somebody else's. Reads it and changes nothing.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { formatIssue } from "../../../scripts/core/checks/issue.ts";
import type { SourceFile } from "../../../scripts/trees/json/open-file.ts";
import { IMPORT_BASE } from "../../../scripts/trees/file-kinds.ts";
import { readTree, valueOf } from "../../../playground/editing/text/json-read.ts";
import { readTrees } from "../../build/read-trees.ts";
import { localeOfFile } from "../../../scripts/trees/texts/parse-texts.ts";
import { parseBase, type Base } from "../merging/base.ts";
import type { PresentNode } from "../merging/merge-nodes.ts";
import type { NodeValue } from "../output/drafts.ts";

export interface Target {
  readonly base: Base;
  readonly isFirst: boolean;
  /** By id. */
  readonly nodes: ReadonlyMap<string, PresentNode>;
  /** Language → file. */
  readonly texts: ReadonlyMap<string, SourceFile>;
  readonly hasPack: boolean;
  bytes(path: string): Uint8Array | undefined;
}

const FIRST = (importer: string): Base => ({ importer, nodes: new Map(), texts: new Map(), files: new Map() });
const SHOWN_NAMES = 6;

/** @returns sentences that say why nothing may be written there */
export function readTarget(dir: string, importer: string): Target | string {
  const bytes = (path: string): Uint8Array | undefined => {
    const place = join(dir, path);
    return statSync(place, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(place) : undefined;
  };
  const stats = statSync(dir, { throwIfNoEntry: false });
  if (stats !== undefined && !stats.isDirectory()) return `${dir} is a file; expected a folder, or a free name`;
  const names = stats === undefined ? [] : readdirSync(dir).filter((name) => !name.startsWith("."));
  const baseFile = bytes(IMPORT_BASE);
  if (baseFile === undefined) {
    if (names.length === 0) {
      return { base: FIRST(importer), isFirst: true, nodes: new Map(), texts: new Map(), hasPack: false, bytes };
    }
    const shown = names.sort().slice(0, SHOWN_NAMES).join(", ") + (names.length > SHOWN_NAMES ? ", …" : "");
    return (
      `${dir} is not empty, and no import has written it, for it has no ${IMPORT_BASE}; expected an empty folder, a free name, ` +
      `or the folder of an earlier import. It holds: ${shown}`
    );
  }
  const base = parseBase(Buffer.from(baseFile).toString("utf8"));
  if (base === undefined) {
    return (
      `${join(dir, IMPORT_BASE)} cannot be read, so that nobody can tell your edits from what was imported; expected the file as ` +
      "the last import left it (from a backup?), or another folder for --out"
    );
  }
  if (base.importer !== importer) {
    return `${dir} was imported from the format "${base.importer}"; expected that format, or another folder for "${importer}"`;
  }
  return readPresent(dir, base, bytes);
}

function readPresent(dir: string, base: Base, bytes: Target["bytes"]): Target | string {
  const reading = readTrees(dir);
  const problems = reading.issues.filter(({ code }) => code !== "no-nodes").map(formatIssue);
  const nodes = new Map<string, PresentNode>();
  for (const { path, text } of reading.files) {
    const root = readTree(text);
    if (root?.type !== "object") {
      problems.push(`${path}: it is no JSON object that can be edited; expected one node`);
      continue;
    }
    const value = valueOf(root) as NodeValue;
    if (typeof value.node_ID === "string" && !nodes.has(value.node_ID)) nodes.set(value.node_ID, { path, text, value });
  }
  if (problems.length > 0) {
    return `${problems.slice(0, 20).join("\n")}\n\nnothing was written; the files in ${dir} must be readable first`;
  }
  const texts = new Map(reading.texts.map((file) => [localeOfFile(file.path), file]));
  return { base, isFirst: false, nodes, texts, hasPack: existsSync(join(dir, "pack.json")), bytes };
}
