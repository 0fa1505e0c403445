/** Which locales anything is said in: those of the pack's languages and of the tree's texts, each with others of its tongue. */

import type { Tree } from "../tree/tree.ts";
import { LANGUAGES, tongueOf } from "./languages.ts";

export type IsSpoken = (locale: string) => boolean;

export function createSpoken({ nodes }: Pick<Tree, "nodes">): IsSpoken {
  let tongues: ReadonlySet<string> | undefined;
  return (locale) => (tongues ??= tonguesOf(nodes)).has(tongueOf(locale));
}

function tonguesOf(nodes: Tree["nodes"]): ReadonlySet<string> {
  const tongues = new Set<string>([...LANGUAGES, ...(nodes[0]?.texts?.locales ?? [])].map(tongueOf));
  for (const { json } of nodes)
    for (const locale of Object.keys(json.translations ?? {})) tongues.add(tongueOf(locale));
  return tongues;
}
