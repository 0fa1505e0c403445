/**
 * Reads the settings file beside the trees: what is wrong in it and, when nothing is, the settings with their defaults.
 * What each key may hold is said in core/settings.
 */
import { describe, type Issue } from "../core/checks/issue.ts";
import { checkShape, checkText, isObject, type Shape } from "../core/checks/shape.ts";
import { SETTING_DEFINITIONS, withGiven, type Settings } from "../core/settings/settings.ts";
import { refuseOtherContent } from "./foreign-file.ts";
import { inOrderOfText, openFile } from "./json/open-file.ts";

export type SettingsResult = { readonly warnings: readonly Issue[] } & (
  { readonly ok: true; readonly settings: Settings } | { readonly ok: false; readonly issues: readonly Issue[] }
);

const SETTINGS_SHAPE: Shape = { ...SETTING_DEFINITIONS, $schema: { check: checkText() } };

/** `text` is the text of the file. */
export function parseSettings(text: string, file: string): SettingsResult {
  const { value, isReadable, scope, issues, warnings } = openFile({ path: file, text });
  if (isReadable && !isObject(value)) {
    scope.refuse("not-an-object", `the file holds ${describe(value)}`, "the settings: an object in braces");
  } else if (isObject(value) && !refuseOtherContent(value, scope, "the settings")) {
    checkShape(value, scope, SETTINGS_SHAPE);
  }
  if (issues.length > 0 || !isObject(value)) return { ok: false, issues: inOrderOfText(issues), warnings };
  return { ok: true, settings: withGiven(value), warnings };
}
