/** A node's own words for a reader, chosen from its translations. */

import type { AchievementNode } from "../tree/tree.ts";
import { nearestLocale } from "./languages.ts";

/** A node's title and description for a client's locale; what has no translation is as its author wrote it. */
export function nodeTexts(
  node: AchievementNode,
  locale: string,
): { readonly title: string; readonly description: string } {
  const translations = node.json.translations ?? {};
  const chosen = nearestLocale(Object.keys(translations), locale);
  const texts = chosen === undefined ? undefined : translations[chosen];
  return {
    title: texts?.title ?? node.json.title,
    description: texts?.node_description ?? node.json.node_description ?? node.json.node_descriptrion ?? "",
  };
}
