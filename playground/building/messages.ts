/** What the page and the worker that builds say to each other. */
import type { PackName } from "../../behavior_pack/manifest.ts";
import type { PackFiles } from "../../tools/packing/pack-files.ts";
import type { PackGiven, TreesGiven } from "../protocol/given.ts";
import type { Problem } from "../protocol/server.ts";

export type Archives = Readonly<Record<PackName, Uint8Array>>;

export type ToBuilder = {
  readonly number: number;
  readonly files: PackFiles;
  /** What the files are called. */
  readonly where: string;
} & (
  | { readonly kind: "world" }
  /** Archives; `before`: those that the game may have already. */
  | { readonly kind: "packs"; readonly before: Partial<Archives> }
);

export interface Refused {
  readonly kind: "wrong";
  readonly problems: readonly Problem[];
}

export type WorldBuild =
  { readonly kind: "built"; readonly pack: PackGiven; readonly warnings: readonly Problem[] } | Refused;

export type PacksBuild =
  | {
      readonly kind: "packs";
      readonly archives: Archives;
      readonly name: string;
      readonly version: string;
      /** What `pack.json` has to say from now on, where the build wrote into it. */
      readonly packText?: string;
      /** What the author should know, in sentences. */
      readonly notes: readonly string[];
    }
  | Refused;

export interface FromBuilder {
  /** Of the request that is answered. */
  readonly number: number;
  /** Trees: they are right, and a world is being built of them. All others are the last answer. */
  readonly build:
    | { readonly kind: "trees"; readonly trees: TreesGiven }
    | WorldBuild
    | PacksBuild
    | { readonly kind: "failed"; readonly problem: string };
}
