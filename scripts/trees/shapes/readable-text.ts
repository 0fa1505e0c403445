/** Texts of which something must be there to be read or matched: one that consists of spaces is a mistake, not a text. */
import type { Check } from "../../core/checks/shape.ts";
import { text, type About } from "./schema.ts";

/** Also the pattern in the JSON schema: something that can be seen, besides spaces and `§` codes. */
export const VISIBLE_PATTERN = "^(?:\\s|§.)*[^\\s§]";
const visible = new RegExp(VISIBLE_PATTERN);
const WORD_PATTERN = "\\S";

export const isVisible = (value: string): boolean => visible.test(value);

/** That it is empty is told by its length. */
export const checkVisible: Check = (value, scope) => {
  if (typeof value !== "string" || value === "" || isVisible(value)) return;
  scope.refuse("bad-length", "nothing of it can be seen", "at least one character besides spaces and § codes");
};

const checkWord: Check = (value, scope) => {
  if (typeof value !== "string" || value === "" || value.trim() !== "") return;
  scope.refuse("bad-length", "it consists of spaces", "at least one other character");
};

/** A text that players are to see. */
export const visibleText = (about: About, most: number) =>
  text(about, 1, most, { also: () => checkVisible, pattern: VISIBLE_PATTERN });

/** A name that the game or another pack knows something by. */
export const nameText = (about: About, most = Infinity) =>
  text(about, 1, most, { also: () => checkWord, pattern: WORD_PATTERN });
