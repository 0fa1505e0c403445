/** Which locales anything is said in: those of the pack's languages and of the tree's texts, each with others of its tongue. */

import type { Tree } from "../tree/tree.ts";
import { LANGUAGES, tongueOf } from "./languages.ts";

export type IsSpoken = (locale: string) => boolean;

export function createSpoken(tree: Pick<Tree, "nodes">): IsSpoken {
  let known: { readonly nodes: Tree["nodes"]; readonly tongues: ReadonlySet<string> } | undefined;
  return (locale) => {
    const { nodes } = tree;
    // The tree has grown since then.
    if (known?.nodes !== nodes) known = { nodes, tongues: tonguesOf(nodes) };
    return known.tongues.has(tongueOf(locale));
  };
}

function tonguesOf(nodes: Tree["nodes"]): ReadonlySet<string> {
  const tongues = new Set<string>(LANGUAGES.map(tongueOf));
  const texts = new Set(nodes.map((node) => node.texts));
  for (const each of texts) for (const locale of each?.locales ?? []) tongues.add(tongueOf(locale));
  for (const { json } of nodes) {
    if (!json.translations) continue;
    for (const locale of Object.keys(json.translations)) tongues.add(tongueOf(locale));
  }
  return tongues;
}
