/**
 * An importer's trees as files that could be written: which file a node goes into, and how the file looks. Whether they build,
 * and what is there already, is found out by others.
 */
import { render, DEFAULT_STYLE } from "../../../playground/editing/text/json-style.ts";
import { TEXTS_FOLDER } from "../../../scripts/trees/texts/parse-texts.ts";
import type { ImportedNode, ImportedTrees, Verdict } from "../imported.ts";
import { nodeIdOf } from "./ids.ts";

export type NodeValue = ImportedNode["node"];

export interface DraftNode {
  readonly source: string;
  /** Below the output's folder. */
  readonly path: string;
  /** Changed by whoever makes it build. */
  value: NodeValue;
  verdict: Verdict;
  notes: readonly string[];
}

/** Language → key → text. */
export type DraftTexts = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Of Windows, which has no files of these names. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const MAX_NAME = 60;

export function draftNodes(pages: ImportedTrees["pages"]): readonly DraftNode[] {
  const folders = new Set<string>([TEXTS_FOLDER]);
  return pages.flatMap((page) => {
    const folder = freeName([page.folder, nodeIdOf(`${page.folder} folder`)], folders);
    const files = new Set<string>();
    return page.nodes.map(({ source, node, verdict, notes }) => {
      const parts = node.node_ID.split(/[:.]/);
      const names = [parts.slice(-1), parts.slice(-2), parts, [nodeIdOf(`${node.node_ID} file`)]];
      const file = freeName(
        names.map((each) => each.join("-")),
        files,
      );
      return { source, path: `${folder}/${file}.json`, value: node, verdict, notes };
    });
  });
}

/** The first that nobody has, also where capital letters are the same. */
function freeName(candidates: readonly string[], taken: Set<string>): string {
  const names = candidates.map(safeName);
  for (let number = 2; names.length < candidates.length + 100_000; number++) {
    const free = names.find((name) => !taken.has(name));
    if (free !== undefined) {
      taken.add(free);
      return free;
    }
    names.push(`${names.at(-1)!.replace(/-\d+$/, "")}-${number}`);
  }
  throw new Error(`no name is free for ${candidates.join(", ")}`);
}

function safeName(name: string): string {
  const safe = name
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, MAX_NAME);
  return safe === "" || DEVICES.test(safe) ? `tree-${safe}` : safe;
}

export function draftTexts(texts: ImportedTrees["texts"]): DraftTexts {
  return new Map(Object.entries(texts).map(([locale, table]) => [locale, new Map(Object.entries(table))]));
}

/** @param order the keys as they are usually written */
export function nodeText(value: Readonly<Record<string, unknown>>, order: readonly string[]): string {
  const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  const keys = Object.keys(value).filter((key) => value[key] !== undefined);
  const lines = keys
    .sort((a, b) => rank(a) - rank(b))
    .map((key) => {
      const lead = `  ${JSON.stringify(key)}: `;
      return lead + render(value[key], DEFAULT_STYLE, "  ", lead.length);
    });
  return `{\n${lines.join(",\n")}\n}\n`;
}
