/** Which nodes an operator means, starting from one: as vanilla's `/advancement` counts them, parents before children. */

import type { AchievementNode, Tree } from "./tree.ts";

export const SCOPES = ["only", "from", "through", "until", "everything"] as const;
export type Scope = (typeof SCOPES)[number];

/** @param node where it starts; everything needs none */
export function nodesOfScope(tree: Tree, scope: Scope, node: AchievementNode | undefined): readonly AchievementNode[] {
  if (scope === "everything") return tree.pages.flatMap((page) => [page, ...tree.descendants(page.id)]);
  if (!node) return [];
  const above = scope === "through" || scope === "until" ? [...tree.ancestors(node.id)].reverse() : [];
  const below = scope === "through" || scope === "from" ? tree.descendants(node.id) : [];
  return [...above, node, ...below];
}
