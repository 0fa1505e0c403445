/**
 * What is made of a criterion: a goal and what it says less or more than the original, or why there is none. Whoever reads a
 * part of a criterion tells a reader what cannot be said here.
 */
import type { GoalJson } from "../../../../../scripts/core/tree/node.ts";
import type { Json } from "../json.ts";
import type { PackFiles } from "../pack-files.ts";
import { createNames, type Names } from "./names.ts";

export interface Asked {
  readonly goal: GoalJson;
  /** How many steps. */
  readonly count: number;
}

export type Reading =
  /** Exact where nothing differs. */
  | { readonly asked: Asked; readonly differs: readonly string[] }
  /** `byHand`: an author can make something of it. */
  | { readonly missing: string; readonly byHand: boolean };

/** What another advancement asks. */
export interface Inlined {
  readonly asked: Asked;
  readonly differs: readonly string[];
}

export interface Reader {
  readonly packs: PackFiles;
  readonly names: Names;
  /** A sentence on what the goal says less or more than the original. */
  differs(note: string): void;
  /** A sentence on what is not there at all, so that nobody could ever do it. */
  lacks(note: string): void;
  /** That another advancement is complete, or some of its criteria; undefined where that cannot be said. */
  advancement(id: string, wanted: Json): Inlined | undefined;
}

/** Runs `read` with a reader of its own and judges by what that was told. */
export function readWith(
  packs: PackFiles,
  read: (reader: Reader) => Asked | undefined,
  otherwise: string,
  advancement: Reader["advancement"] = () => undefined,
): Reading {
  const notes = new Set<string>();
  let lacking: string | undefined;
  const differs = (note: string): void => void notes.add(note);
  const lacks = (note: string): void => void (lacking ??= note);
  const reader: Reader = { packs, names: createNames(packs, { differs, lacks }), differs, lacks, advancement };
  const asked = read(reader);
  if (lacking !== undefined) return { missing: lacking, byHand: false };
  return asked === undefined ? { missing: otherwise, byHand: true } : { asked, differs: [...notes] };
}
