/** Which nodes are meant by some words: all of them in title, description or id. Pure. */
import { nodeTexts } from "../../../../scripts/core/text/node-texts.ts";
import type { AchievementNode, Tree } from "../../../../scripts/core/tree/tree.ts";
import { plainText } from "../../../drawing/text/styled-text.ts";

/** In the order of the pages, parents before children. */
export function foundBy(query: string, tree: Tree, locale: string): AchievementNode[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  return tree.pages
    .flatMap((page) => [page, ...tree.descendants(page.id)])
    .filter((node) => {
      const { title, description } = nodeTexts(node, locale);
      const all = plainText(`${title}\n${description}\n${node.id}`).toLowerCase();
      return words.every((word) => all.includes(word));
    });
}
