/**
 * Titles and descriptions in other languages, each where it stands by now: in the node itself or in a file of texts. What is new
 * goes where the texts of its language are already.
 */
import type { NodeSchema } from "../schema/parts.ts";
import { isObject } from "../schema/parts.ts";
import { readTexts, withText } from "../text/lang-text.ts";
import { withValue } from "../text/json-text.ts";
import type { TreeFiles } from "./change.ts";
import { langFiles, langPath } from "./lang-files.ts";
import type { NodeFile, Nodes } from "./nodes.ts";
import { outcomeOf, refused, unreadable, type Outcome } from "./outcome.ts";

export type TextKey = "title" | "node_description";

/** How files of texts call it. */
const LANG_KEY: Readonly<Record<TextKey, string>> = { title: "title", node_description: "description" };

export interface Translations {
  readonly locales: readonly string[];
  /** Undefined = not said in this language. */
  textOf(node: NodeFile, key: TextKey, locale: string): string | undefined;
}

export function readTranslations(files: TreeFiles, nodes: Nodes): Translations {
  const tables = new Map([...langFiles(files)].map(([locale, path]) => [locale, readTexts(files.get(path)!)]));
  const own = [...nodes.byId.values()].flatMap((node) => Object.keys(translationsOf(node)));
  const locales = [...new Set([...tables.keys(), ...own])].sort();
  return {
    locales,
    textOf: (node, key, locale) => ownText(node, key, locale) ?? tables.get(locale)?.get(`${node.id}.${LANG_KEY[key]}`),
  };
}

function translationsOf(node: NodeFile): Readonly<Record<string, unknown>> {
  const given = node.value["translations"];
  return isObject(given) ? given : {};
}

function ownText(node: NodeFile, key: TextKey, locale: string): string | undefined {
  const texts = translationsOf(node)[locale];
  const text = isObject(texts) ? texts[key] : undefined;
  return typeof text === "string" ? text : undefined;
}

/** An empty title is none: it takes the translation away. Descriptions may be empty; undefined takes them away. */
export function setTranslation(
  files: TreeFiles,
  nodes: Nodes,
  schema: NodeSchema,
  id: string,
  key: TextKey,
  locale: string,
  text: string | undefined,
): Outcome {
  const node = nodes.byId.get(id);
  if (node === undefined) return refused(`there is no node ${id} any more`);
  const given = text === "" && key === "title" ? undefined : text;
  const says = `${id}: ${key} in ${locale}`;
  const path = langFiles(files).get(locale);
  const inNode = ownText(node, key, locale) !== undefined || (path === undefined && usesOwn(nodes, locale));
  if (inNode) return inTheNode(files, schema, node, key, locale, given, says);
  const file = path ?? langPath(locale);
  const like = path === undefined ? [...langFiles(files).values()][0] : undefined;
  const eol = like === undefined ? "\n" : (/\r\n|\r|\n/.exec(files.get(like)!)?.[0] ?? "\n");
  const before = files.get(file) ?? (eol === "\n" ? "" : `## ${locale}${eol}`);
  const near = (other: string): boolean => other.startsWith(`${id}.`);
  return outcomeOf(files, new Map([[file, withText(before, `${id}.${LANG_KEY[key]}`, given, near)]]), says);
}

const usesOwn = (nodes: Nodes, locale: string): boolean =>
  [...nodes.byId.values()].some((node) => isObject(translationsOf(node)[locale]));

function inTheNode(
  files: TreeFiles,
  schema: NodeSchema,
  node: NodeFile,
  key: TextKey,
  locale: string,
  text: string | undefined,
  says: string,
): Outcome {
  const order = Object.keys(schema.properties ?? {});
  const all = translationsOf(node);
  const texts = all[locale];
  const isLastText = text === undefined && isObject(texts) && Object.keys(texts).length === 1;
  const isLastLocale = isLastText && Object.keys(all).length === 1;
  const path = ["translations", ...(isLastLocale ? [] : [locale, ...(isLastText ? [] : [key])])];
  const result = node.isWhole ? withValue(node.text, path, text, path.length === 1 ? { order } : {}) : undefined;
  if (result === undefined) return unreadable(node.path);
  return outcomeOf(files, new Map([[node.path, result]]), says);
}
