/** A node's own words for a reader, chosen from its translations and safe to stand in a line, or in lines, of ours. */

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

/** By node, then by the locale of the translation; an empty one is the node's own words. */
const known = new WeakMap<AchievementNode, Map<string, NodeTexts>>();

/** A node's title and description for a client's locale; what has no translation is as its author wrote it. */
export function nodeTexts(node: AchievementNode, locale: string): NodeTexts {
  const { translations } = node.json;
  const chosen = (translations && nearestLocale(Object.keys(translations), locale)) ?? "";
  let ofNode = known.get(node);
  if (!ofNode) known.set(node, (ofNode = new Map<string, NodeTexts>()));
  let texts = ofNode.get(chosen);
  if (!texts) ofNode.set(chosen, (texts = readTexts(node, chosen)));
  return texts;
}

function readTexts({ json }: AchievementNode, chosen: string): NodeTexts {
  const texts = json.translations?.[chosen];
  const title = oneLine(texts?.title ?? json.title);
  return {
    title,
    titleWidth: textWidth(title),
    description: severalLines(texts?.node_description ?? json.node_description ?? json.node_descriptrion ?? ""),
  };
}
