/**
 * Which nodes a built pack has, read off its scripts without running them, so that a deployment can say what changes for
 * players. Knows nothing of servers.
 */
import { runInNewContext } from "node:vm";
import { SCRIPT_ENTRY, TREES_SCRIPT } from "../../behavior_pack/manifest.ts";
import type { PackFiles } from "../packing/pack-files.ts";

/** As the build writes the trees: `JSON.parse` of one text. A text in quotes of any kind has no line end in it. */
const PARSED_TEXT = /JSON\.parse\(\s*("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\$]|\\.)*`)\s*\)/g;
const MAX_NAMED = 5;

/** Undefined when the scripts cannot be read so, for instance one of another version. */
export function nodeIdsIn(files: PackFiles): readonly string[] | undefined {
  // Packs of earlier versions have the trees within their one script.
  const scripts = [TREES_SCRIPT, SCRIPT_ENTRY].map((path) => Buffer.from(files.get(path) ?? []).toString("utf8"));
  for (const [, literal] of scripts.flatMap((script) => [...script.matchAll(PARSED_TEXT)])) {
    try {
      // A single literal, by the expression above: it is read, and nothing is run.
      const text = runInNewContext(literal!, Object.create(null) as object) as string;
      const { nodes } = JSON.parse(text) as { readonly nodes?: readonly { readonly node_ID: string }[] };
      if (nodes !== undefined) return nodes.map(({ node_ID }) => node_ID);
    } catch {
      // Some other text that a script parses.
    }
  }
  return undefined;
}

/** One line on what a change of packs means for the nodes that players have progress on. */
export function nodeChange(before: readonly string[] | undefined, after: readonly string[] | undefined): string {
  if (before === undefined || after === undefined) return "nodes: the pack that is installed cannot be compared";
  const known = new Set(before);
  const kept = new Set(after);
  const come = after.filter((id) => !known.has(id));
  const go = before.filter((id) => !kept.has(id));
  if (come.length === 0 && go.length === 0) return `nodes: the same ${after.length} as before`;
  const parts = [
    come.length > 0 ? `${come.length} new (${named(come)})` : "",
    go.length > 0 ? `${go.length} no longer there (${named(go)}; what players have on them is kept)` : "",
  ];
  return `nodes: ${before.length} before, ${after.length} now: ${parts.filter((part) => part !== "").join(", ")}`;
}

function named(ids: readonly string[]): string {
  return ids.length > MAX_NAMED ? `${ids.slice(0, MAX_NAMED).join(", ")}, …` : ids.join(", ");
}
