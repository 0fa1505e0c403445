/**
 * Files of texts and the nodes that they speak of → what the pack gets, or every problem of every file at once. A node's own
 * translations go before what a file says.
 */
import { createScope, quote, quoteChoices, type Issue, type Scope } from "../../core/checks/issue.ts";
import { nearest } from "../../core/text/nearest.ts";
import type { TreeTextsJson } from "../../core/text/tree-texts.ts";
import type { NodeJson } from "../../core/tree/node.ts";
import type { SourceFile } from "../json/open-file.ts";
import { inOrderOfText } from "../json/open-file.ts";
import { checkLocale } from "../parse-translations.ts";
import type { VanillaIds } from "../vanilla-ids.ts";
import { readLangFile, type LangEntry } from "./lang-file.ts";
import { textPlaces, type TextPlace } from "./text-places.ts";

/** The folder below the trees in which the files lie. */
export const TEXTS_FOLDER = "texts";
export const LANG_FILE = ".lang";

export interface TextsParsing {
  readonly texts: TreeTextsJson;
  readonly issues: readonly Issue[];
  readonly warnings: readonly Issue[];
}

export const localeOfFile = (path: string): string =>
  path.slice(path.lastIndexOf("/") + 1, path.length - LANG_FILE.length);

/**
 * @param nodes undefined where they could not be understood: only what the files are in themselves is checked then
 */
export function parseTexts(
  files: readonly SourceFile[],
  nodes: readonly NodeJson[] | undefined,
  vanilla: VanillaIds,
): TextsParsing {
  const byNode = new Map((nodes ?? []).map((node) => [node.node_ID, textPlaces(node, vanilla)]));
  const places = new Map([...byNode.values()].flat().map((place) => [place.key, place]));
  const byLocale: Record<string, string> = {};
  const rewards = new Set<string>();
  const issues: Issue[] = [];
  const warnings: Issue[] = [];
  for (const file of files) {
    const said: Issue[] = [];
    const warned: Issue[] = [];
    const reading = readLangFile(file);
    said.push(...reading.issues);
    const locale = localeOfFile(file.path);
    const scopeAt = ({ keyAt, valueAt, key }: LangEntry, part: "key" | "value"): Scope => {
      const place = part === "key" ? keyAt : valueAt;
      return createScope(file.path, said, warned, { locate: () => place, isFollower: () => false }, key, part);
    };
    const atTop = { locate: () => ({ line: 1, column: 1 }), isFollower: () => false };
    checkLocale(locale, createScope(file.path, said, warned, atTop));
    const table: Record<string, string> = {};
    for (const entry of nodes === undefined ? [] : reading.entries) {
      const place = places.get(entry.key);
      if (place === undefined) refuseUnknown(entry.key, scopeAt(entry, "key"), byNode);
      else if (place.saysItself(locale)) {
        const problem = "the node's own translations say this too, and go before it";
        scopeAt(entry, "key").warn("duplicate-key", problem, "the text in one of the two places");
      } else {
        place.check(entry.value, scopeAt(entry, "value"));
        table[entry.key] = entry.value;
        // What holds a reward is read with its labels.
        for (let key = place.reward; key !== undefined; key = /^(.*)\.of\.\d+$/.exec(key)?.[1]) rewards.add(key);
      }
    }
    issues.push(...inOrderOfText(said));
    warnings.push(...inOrderOfText(warned));
    byLocale[locale] = JSON.stringify(table);
  }
  return { texts: { byLocale, rewards: [...rewards].sort() }, issues, warnings };
}

/** As a key ends whose node is right or nearly so. */
const TEXT_OF_NODE = /\.(?:title|(?:node_)?description|(?:reward|milestone)\..*)$/;

/** Ids may have dots: of several nodes that a key could speak of, the longest is meant. */
function refuseUnknown(key: string, scope: Scope, byNode: ReadonlyMap<string, readonly TextPlace[]>): void {
  const ids = [...byNode.keys()];
  const id = ids.filter((each) => key.startsWith(`${each}.`)).reduce((a, b) => (b.length > a.length ? b : a), "");
  const meant = key.replace(TEXT_OF_NODE, "");
  if (id === "" || (meant !== key && !byNode.has(meant))) {
    const near = nearest(meant, ids);
    const expected = near === undefined ? "a node's id, a dot and which text of it" : `a node such as ${quote(near)}`;
    scope.refuse("unknown-node", `there is no node ${quote(meant)}`, expected);
    return;
  }
  const rest = key.slice(id.length + 1);
  const texts = byNode.get(id)!.map((place) => place.key.slice(id.length + 1));
  const near = rest === "node_description" ? "description" : nearest(rest, texts);
  const expected = near === undefined ? quoteChoices(texts.slice(0, 8)) : quote(near);
  scope.refuse("unknown-key", `${quote(rest)} is no text of the node ${quote(id)}`, expected);
}
