/**
 * A file of texts with what it lacks, each under a comment that says so. Lines that are there stay as they are, to the letter.
 */
import type { NodeJson } from "../../scripts/core/tree/node.ts";
import { readLangFile } from "../../scripts/trees/texts/lang-file.ts";
import { textPlaces } from "../../scripts/trees/texts/text-places.ts";
import type { VanillaIds } from "../../scripts/trees/vanilla-ids.ts";

export interface CompletedTexts {
  readonly text: string;
  readonly added: number;
  /** Keys of the file that are no text of the nodes. */
  readonly unused: readonly string[];
}

const TO_TRANSLATE = "## to translate";

export function completedTexts(
  text: string,
  nodes: readonly NodeJson[],
  vanilla: VanillaIds,
  locale: string,
): CompletedTexts {
  const places = nodes.flatMap((node) => textPlaces(node, vanilla));
  const { entries } = readLangFile({ path: "", text });
  const said = new Set(entries.map(({ key }) => key));
  const missing = places.filter(({ key, saysItself }) => !said.has(key) && !saysItself(locale));
  const lines = missing.flatMap(({ key, own }) => [TO_TRANSLATE, `${key}=${own.replace(/\r\n|\r|\n/g, "\\n")}`]);
  const known = new Set(places.map(({ key }) => key));
  const before = text === "" || text.endsWith("\n") ? text : `${text}\n`;
  return {
    text: lines.length === 0 ? text : `${before}${lines.join("\n")}\n`,
    added: missing.length,
    unused: [...said].filter((key) => !known.has(key)),
  };
}
