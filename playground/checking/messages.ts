/** What the page and the worker that checks say to each other. */
import type { Issue } from "../../scripts/core/checks/issue.ts";

export interface ToChecker {
  readonly number: number;
  /** Files that are others than before; null: they are gone. */
  readonly changed: readonly (readonly [path: string, text: string | null])[];
}

export interface Checked {
  /** Of the request that is answered. */
  readonly number: number;
  readonly issues: readonly Issue[];
  readonly warnings: readonly Issue[];
}

export type FromChecker =
  | ({ readonly kind: "checked" } & Checked)
  /** What the game has, told once. */
  | { readonly kind: "game"; readonly textures: readonly string[] };
