/**
 * The settings that a world's directors can change from the menu, and how what they chose is kept as a text. What was never
 * chosen is as the build says. A text that is not exactly understood is never taken for nothing chosen.
 */

import { createScope, type Issue } from "../checks/issue.ts";
import { has } from "../checks/shape.ts";
import { SETTING_DEFINITIONS, type Settings } from "./settings.ts";
import { readSavedObject } from "../saving/saved-object.ts";

export const WORLD_SETTING_KEYS = [
  "give_book_on_first_join",
  "announce_completions",
  "tip_display",
  "tip_seconds",
  "tip_sound",
  "menu_style",
] as const satisfies readonly (keyof Settings)[];
export type WorldSettingKey = (typeof WORLD_SETTING_KEYS)[number];

/** What was chosen; absent = as the build says. */
export type WorldSettings = { readonly [Key in WorldSettingKey]?: Settings[Key] };

const VERSION = 1;

/** `more`: what a later version of the pack has kept there, which goes along. */
export const writeWorldSettings = (chosen: WorldSettings, more: object = {}): string =>
  JSON.stringify({ ...more, ...chosen, v: VERSION });

export interface WorldSettingsRead {
  readonly chosen: WorldSettings;
  readonly more: Readonly<Record<string, unknown>>;
  /** Values that no setting can have; they are as if nothing had been chosen. */
  readonly issues: readonly Issue[];
}

/** Undefined where the text was written by nobody who writes as {@link writeWorldSettings} does. */
export function readWorldSettings(text: string, place: string): WorldSettingsRead | undefined {
  const given = readSavedObject(text, VERSION);
  if (given === undefined) return undefined;
  const chosen: Record<string, unknown> = {};
  const issues: Issue[] = [];
  for (const key of WORLD_SETTING_KEYS) {
    if (!has(given, key)) continue;
    const problems: Issue[] = [];
    SETTING_DEFINITIONS[key].check(given[key], createScope(place, problems, []).at(key));
    if (problems.length === 0) chosen[key] = given[key];
    issues.push(...problems);
    delete given[key];
  }
  return { chosen: chosen, more: given, issues };
}
