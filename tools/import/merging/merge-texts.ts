/** A language's file of texts, three-way by key; lines that nobody changed stay as they are. */
import { readTexts, withText } from "../../../playground/editing/text/lang-text.ts";
import { langText } from "../output/mend.ts";
import type { Change } from "../output/report.ts";
import { hashOf } from "./base.ts";
import { threeWays } from "./three-ways.ts";

/**
 * @param present the file; undefined where there is none
 * @returns the file as it is to be; undefined where there is nothing to say
 */
export function mergeTexts(
  locale: string,
  base: ReadonlyMap<string, string>,
  present: string | undefined,
  ours: ReadonlyMap<string, string>,
): { readonly text: string | undefined; readonly changes: readonly Change[] } {
  if (present === undefined && base.size === 0)
    return { text: ours.size === 0 ? undefined : langText(ours), changes: [] };
  // Whoever takes a whole language out does not want it back.
  if (present === undefined) return { text: undefined, changes: [] };
  const theirs = readTexts(present);
  const changes: Change[] = [];
  const taken: [key: string, text: string | undefined][] = [];
  for (const key of new Set([...base.keys(), ...ours.keys()])) {
    const outcome = threeWays(base.get(key), theirs.get(key), ours.get(key), hashOf);
    if (outcome.take === "ours" && outcome.isNew) taken.push([key, outcome.value]);
    if (outcome.take === "theirs" && outcome.isTold && theirs.has(key)) {
      changes.push({
        of: `${locale}: ${key}`,
        what: "kept",
        says: "as you wrote it, though the source has changed it",
      });
    }
  }
  const added = taken.filter(([key]) => !theirs.has(key));
  const changed = taken.filter(([key]) => theirs.has(key));
  let text = present;
  for (const [key, value] of changed) text = withText(text, key, value);
  if (added.length > 0 && text !== "" && !/[\r\n]$/.test(text)) text += "\n";
  text += langText(new Map(added.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))));
  return { text, changes };
}
