/**
 * What worlds are started from: a built pack and the trees in it. The start server sends it after each build, a static page
 * makes it itself. Plain JSON.
 */
import type { TreeTextsJson } from "../../scripts/core/text/tree-texts.ts";
import type { Settings } from "../../scripts/core/settings/settings.ts";
import type { NodeJson } from "../../scripts/core/tree/node.ts";

/** Text files of a pack by path: the manifest, scripts and items are what a world needs. */
export type PackTexts = Readonly<Record<string, string>>;

/** The checked trees, as they are in the pack. */
export interface TreesGiven {
  readonly nodes: readonly NodeJson[];
  readonly settings: Settings;
  readonly texts: TreeTextsJson;
}

export interface PackGiven {
  /** Of the server pack, the one that knows the cloud. */
  readonly files: PackTexts;
  readonly trees: TreesGiven;
  /** Packs that run beside it, in their order. */
  readonly otherPacks: readonly { readonly name: string; readonly files: PackTexts }[];
}

/** Where the worlds' cloud is. */
export type CloudGiven =
  /** None: the worlds are those of a client or a Realm. */
  | { readonly kind: "none" }
  /** In the worker, forgotten with it. */
  | { readonly kind: "memory" }
  /** The real service, behind this path of the page's own server. */
  | { readonly kind: "service"; readonly path: string; readonly headers: Readonly<Record<string, string>> };
