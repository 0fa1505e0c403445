/** A finished build → what a world is given of it. Knows neither who built it nor who starts the world. */
import type { PackGiven, PackTexts, TreesGiven } from "./given.ts";

/** What a world needs of a pack; pictures and translations of its name are not. */
const NEEDED = /^(?:manifest\.json|(?:scripts|items|recipes|loot_tables|functions)\/.*\.(?:js|json|mcfunction))$/;

export const isNeeded = (path: string): boolean => NEEDED.test(path);

interface Built {
  readonly packs: { readonly server: Iterable<readonly [path: string, bytes: Uint8Array]> };
  readonly trees: TreesGiven;
}

export function packGiven({ packs, trees }: Built, otherPacks: PackGiven["otherPacks"] = []): PackGiven {
  const { nodes, settings, texts } = trees;
  return { files: textsOf(packs.server), trees: { nodes, settings, texts }, otherPacks };
}

export function textsOf(files: Iterable<readonly [path: string, bytes: Uint8Array]>): PackTexts {
  const decoder = new TextDecoder();
  const needed = [...files].filter(([path]) => isNeeded(path));
  return Object.fromEntries(needed.map(([path, bytes]) => [path, decoder.decode(bytes)]));
}
