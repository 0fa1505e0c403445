/**
 * What a language's file holds, languages/de_DE.ts and its like: texts and a few marks, nothing that decides. What a file
 * lacks is said in English.
 */

import type { GoalWords } from "./goals/goal-words.ts";
import type { NameRows } from "./name-table.ts";
import type { NumberMarks } from "./numbers/numbers.ts";
import type { Text } from "./numbers/plurals.ts";

/** A message whose forms hang on a number says which parameter that is; `count` where it does not. */
export type Message = Text | (Exclude<Text, string> & { readonly by: string });

export interface LanguageFile<Key extends string = string> {
  /** What the language calls itself. */
  readonly name: string;
  readonly numbers: NumberMarks;
  readonly messages: Readonly<Partial<Record<Key, Message>>>;
  readonly goals: GoalWordsOfFile;
  readonly names: GameNameRows;
}

type GoalWordsOfFile = Pick<GoalWords, "grammar"> & {
  readonly [Section in Exclude<keyof GoalWords, "grammar">]?: GoalWords[Section] extends Readonly<
    Record<string, unknown>
  >
    ? Partial<GoalWords[Section]>
    : GoalWords[Section];
};

/** What has names of its own in the game. Blocks are among the items. */
export type NameKind = "item" | "entity" | "effect" | "enchantment" | "potion" | "biome" | "dimension";

export type GameNameRows = Readonly<Partial<Record<NameKind, NameRows>>> & {
  /** What can stand before another name, as `iron` before `sword`. */
  readonly material?: NameRows;
  /** The name of a thing of a material; the two side by side where this is left out. */
  readonly madeOf?: (material: string, thing: string) => string;
};
