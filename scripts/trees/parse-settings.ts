/**
 * Reads the settings file beside the trees: what is wrong in it and, when nothing is, the settings with their defaults.
 * What each key may hold is said in core/settings.
 */
import { createScope, describe, type Issue } from "../core/checks/issue.ts";
import { checkShape, checkText, isObject, type Shape } from "../core/checks/shape.ts";
import { SETTING_DEFINITIONS, withGiven, type Settings } from "../core/settings/settings.ts";
import { readJson } from "./parse-json.ts";

export type SettingsResult =
  { readonly ok: true; readonly settings: Settings } | { readonly ok: false; readonly issues: readonly Issue[] };

/** `source` is the text of the file, or the value it holds. */
export function parseSettings(source: unknown, file: string): SettingsResult {
  const issues: Issue[] = [];
  const scope = createScope(file, issues, []);
  let value = source;
  if (typeof source === "string") {
    const reading = readJson(source);
    if (!reading.ok) return { ok: false, issues: [{ file, ...reading.flaw }] };
    for (const flaw of reading.flaws) issues.push({ file, ...flaw });
    value = reading.value;
  }
  if (!isObject(value)) {
    scope.refuse("not-an-object", `the file holds ${describe(value)}`, "the settings: an object in braces");
    return { ok: false, issues };
  }
  const shape: Shape = { ...SETTING_DEFINITIONS, $schema: { check: checkText() } };
  checkShape(value, scope, shape);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, settings: withGiven(value) };
}
