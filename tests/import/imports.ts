/** What tests of importers share: sources that lie in memory, and what became of one node. */
import type { ImportedNode, Importer, ImportedTrees, SourceFiles } from "../../tools/import/imported.ts";
import { readVanillaIds } from "../../tools/build/vanilla-ids.ts";
import { parseNodes } from "../../scripts/trees/parse-nodes.ts";
import { compareIds } from "../../scripts/core/tree/ids.ts";
import type { NodeJson } from "../../scripts/core/tree/node.ts";

/** Files by path; what is no text is written as JSON. */
export function sourceOf(files: Readonly<Record<string, unknown>>, name = "source"): SourceFiles {
  const bytes = new Map(
    Object.entries(files).map(([path, content]) => [
      path,
      content instanceof Uint8Array
        ? content
        : new TextEncoder().encode(typeof content === "string" ? content : JSON.stringify(content)),
    ]),
  );
  return { name, paths: Array.from(bytes.keys()).sort(compareIds), bytes: (path) => bytes.get(path) };
}

export function importOf(importer: Importer, files: Readonly<Record<string, unknown>>): ImportedTrees {
  const trees = importer.read(sourceOf(files));
  if ("refused" in trees) throw new Error(trees.refused);
  return trees;
}

export const entriesOf = (trees: ImportedTrees): readonly ImportedNode[] => trees.pages.flatMap(({ nodes }) => nodes);

export function entryOf(trees: ImportedTrees, source: string): ImportedNode {
  const found = entriesOf(trees).find((entry) => entry.source === source);
  if (found === undefined) throw new Error(`no node was made of ${source}`);
  return found;
}

export const nodesOf = (trees: ImportedTrees): readonly NodeJson[] =>
  entriesOf(trees).map(({ node }) => node as unknown as NodeJson);

/** What the build would refuse of it. */
export function problemsOf(trees: ImportedTrees): readonly string[] {
  const files = entriesOf(trees).map(({ node }) => ({ path: `${node.node_ID}.json`, text: JSON.stringify(node) }));
  const parsed = parseNodes(files, readVanillaIds(), { hasExtensions: true });
  return parsed.ok ? [] : parsed.issues.map(({ file, path, problem }) => `${file}: ${path}: ${problem}`);
}
