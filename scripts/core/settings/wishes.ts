/**
 * What a player wants for themselves, whatever the world's settings say, and how it is kept as a text. A text that is not
 * exactly understood is never taken for no wishes.
 */

import { MENU_STYLES, type MenuStyle } from "../menu/style.ts";
import { readSavedObject } from "../saving/saved-object.ts";

/** Pinned nodes at a time: more of them would hide the rest of the menu's first screen. */
export const MAX_PINS = 5;

export interface Wishes {
  /** No tips and no sounds. */
  readonly isQuiet: boolean;
  /** Not to be told of what others complete. */
  readonly withoutAnnouncements: boolean;
  /** Absent = as the world says. */
  readonly menuStyle?: MenuStyle;
  /** A locale; absent = as the client says. */
  readonly language?: string;
  /** Ids of nodes to be kept in sight, the one that was pinned first before the others. */
  readonly pins: readonly string[];
}

export const NO_WISHES: Wishes = { isQuiet: false, withoutAnnouncements: false, pins: [] };

const VERSION = 1;

export function writeWishes({ isQuiet, withoutAnnouncements, menuStyle, language, pins }: Wishes): string {
  return JSON.stringify({
    v: VERSION,
    ...(isQuiet ? { quiet: true } : {}),
    ...(withoutAnnouncements ? { alone: true } : {}),
    ...(menuStyle === undefined ? {} : { style: menuStyle }),
    ...(language === undefined ? {} : { language }),
    ...(pins.length === 0 ? {} : { pins }),
  });
}

/** Undefined where the text was written by nobody who writes as {@link writeWishes} does. */
export function readWishes(text: string): Wishes | undefined {
  const saved = readSavedObject(text, VERSION);
  if (saved === undefined) return undefined;
  const { quiet = false, alone = false, style, language, pins = [] } = saved;
  const isStyle = style === undefined || (MENU_STYLES as readonly unknown[]).includes(style);
  const isText = language === undefined || typeof language === "string";
  const areIds = Array.isArray(pins) && pins.every((pin) => typeof pin === "string");
  if (typeof quiet !== "boolean" || typeof alone !== "boolean" || !isStyle || !isText || !areIds) return undefined;
  return {
    isQuiet: quiet,
    withoutAnnouncements: alone,
    ...(style === undefined ? {} : { menuStyle: style as MenuStyle }),
    ...(language === undefined ? {} : { language: language }),
    pins: pins,
  };
}
