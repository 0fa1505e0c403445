/**
 * From what an operator typed to nodes: by id, forgiving the case, with a hint where nothing has that name; and the nodes
 * that a scope means.
 */

import { nearest } from "../../../core/text/nearest.ts";
import type { Language } from "../../../core/text/languages.ts";
import { exactMessage } from "../../../core/text/message.ts";
import { nodesOfScope, SCOPES } from "../../../core/tree/scope.ts";
import type { AchievementNode, Tree } from "../../../core/tree/tree.ts";
import { choiceParameter, type Refusal } from "../command.ts";

export const scopeParameter = choiceParameter("scope", SCOPES);

export function findNode(tree: Tree, language: Language, nodeId: string): AchievementNode | Refusal {
  const node = tree.node(nodeId) ?? onlyMatch(tree, nodeId);
  if (node) return node;
  const near = nearest(
    nodeId,
    tree.nodes.map((each) => each.id),
  );
  const hint = near === undefined ? "" : exactMessage(language, "command.didYouMean", { node: near });
  return { refused: "command.unknownNode", parameters: { node: nodeId, hint } };
}

/** Some platforms lower the case of what is typed: one node that differs in case only is meant. */
function onlyMatch(tree: Tree, nodeId: string): AchievementNode | undefined {
  const matches = tree.nodes.filter((node) => node.id.toLowerCase() === nodeId.toLowerCase());
  return matches.length === 1 ? matches[0] : undefined;
}

/** The nodes that a scope means, as both were typed. */
export function nodesOfTypedScope(
  tree: Tree,
  language: Language,
  typed: string,
  nodeId: string | undefined,
): readonly AchievementNode[] | Refusal {
  const scope = SCOPES.find((each) => each === typed);
  if (scope === undefined) return { refused: "command.unknownMode", parameters: { mode: typed } };
  const isNamed = nodeId !== undefined && nodeId !== "";
  if (scope === "everything") {
    // Whoever names a node means less than everything, and what was paid for it cannot be taken back.
    if (isNamed) return { refused: "command.nodeUnwanted", parameters: { mode: scope, node: nodeId } };
    return nodesOfScope(tree, scope, undefined);
  }
  if (!isNamed) return { refused: "command.nodeNeeded", parameters: { mode: scope } };
  const node = findNode(tree, language, nodeId);
  return "refused" in node ? node : nodesOfScope(tree, scope, node);
}
