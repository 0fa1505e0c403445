/**
 * A node's own words for a reader, chosen from its translations and the texts of its tree, and safe to stand in a line, or in
 * lines, of ours.
 */

import type { AchievementNode } from "../tree/tree.ts";
import { textWidth } from "./font/fit.ts";
import { nearestLocale } from "./languages.ts";
import { oneLine, severalLines } from "./one-line.ts";

export interface NodeTexts {
  /** One line. */
  readonly title: string;
  readonly titleWidth: number;
  readonly description: string;
}

const MOST_LOCALES = 40;

/** By node, then by the reader's locale. */
const known = new WeakMap<AchievementNode, Map<string, NodeTexts>>();

/** A node's title and description for a client's locale; what has no translation is as its author wrote it. */
export function nodeTexts(node: AchievementNode, locale: string): NodeTexts {
  let ofNode = known.get(node);
  if (!ofNode) known.set(node, (ofNode = new Map<string, NodeTexts>()));
  let texts = ofNode.get(locale);
  // Locales come from the clients.
  if (!texts && ofNode.size >= MOST_LOCALES) ofNode.clear();
  if (!texts) ofNode.set(locale, (texts = readTexts(node, locale)));
  return texts;
}

function readTexts(node: AchievementNode, locale: string): NodeTexts {
  const { json } = node;
  const own = json.translations;
  const chosen = own && nearestLocale(Object.keys(own), locale);
  const texts = chosen === undefined ? undefined : own?.[chosen];
  // What keeps the record of a milestone is called as its page.
  const id = node.milestoneAt === undefined ? node.id : node.pageId;
  const title = oneLine(texts?.title ?? node.texts?.find(`${id}.title`, locale) ?? json.title);
  const description =
    texts?.node_description ??
    node.texts?.find(`${id}.description`, locale) ??
    json.node_description ??
    json.node_descriptrion ??
    "";
  return { title, titleWidth: textWidth(title), description: severalLines(description) };
}
