/** A node's own words for a reader, chosen from its translations and the texts of its tree. */

import type { AchievementNode } from "../tree/tree.ts";
import { nearestLocale } from "./languages.ts";

/** A node's title and description for a client's locale; what has no translation is as its author wrote it. */
export function nodeTexts(
  node: AchievementNode,
  locale: string,
): { readonly title: string; readonly description: string } {
  const { json } = node;
  const own = json.translations;
  const chosen = own && nearestLocale(Object.keys(own), locale);
  const texts = chosen === undefined ? undefined : own?.[chosen];
  // What keeps the record of a milestone is called as its page.
  const id = node.milestoneAt === undefined ? node.id : node.pageId;
  return {
    title: texts?.title ?? node.texts?.find(`${id}.title`, locale) ?? json.title,
    description:
      texts?.node_description ??
      node.texts?.find(`${id}.description`, locale) ??
      json.node_description ??
      json.node_descriptrion ??
      "",
  };
}
