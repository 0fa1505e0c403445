/** A long list in parts: which part is shown, and the buttons that lead to the others. */

import { say, type MenuView } from "../menu-view.ts";
import type { MenuButton } from "../screen.ts";
import type { Intent } from "../action.ts";

/** Most buttons in a form: opening cost grows with each, and a phone's list grows long. */
export const MAX_BUTTONS = 25;

/** Entries of one part; the rest of {@link MAX_BUTTONS} is for moving around. */
export const ENTRIES_PER_PART = 18;

export interface Part {
  readonly shown: number;
  readonly parts: number;
  /** Number of its first entry, from 0. */
  readonly first: number;
}

/** The part that can be shown, when entries vanished since the button to it was made. */
export function partOf(part: number, entries: number, perPart: number = ENTRIES_PER_PART): Part {
  const parts = Math.max(1, Math.ceil(entries / perPart));
  const shown = Math.max(0, Math.min(part, parts - 1));
  return { shown, parts, first: shown * perPart };
}

/** To the parts beside it, and to both ends of the list. */
export function moveButtons(view: MenuView, { shown, parts }: Part, to: (part: number) => Intent): MenuButton[] {
  const button = (key: "menu.first" | "menu.previous" | "menu.next" | "menu.last", part: number): MenuButton => ({
    text: say(view, key, { page: part + 1, pages: parts }),
    press: to(part),
  });
  const last = parts - 1;
  return [
    ...(shown < last ? [button("menu.next", shown + 1)] : []),
    ...(shown > 0 ? [button("menu.previous", shown - 1)] : []),
    ...(shown > 1 ? [button("menu.first", 0)] : []),
    ...(shown < last - 1 ? [button("menu.last", last)] : []),
  ];
}
