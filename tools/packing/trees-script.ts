/**
 * Trees → the text of `scripts/trees.js`, which the packs' code imports: the code is the same whatever the trees are. Knows
 * nothing of where the trees come from or how the code was made.
 */
import { goalTableOf } from "../../scripts/core/goals/goal-table.ts";
import { createTree } from "../../scripts/core/tree/tree.ts";
import type { NodeJson } from "../../scripts/core/tree/node.ts";
import type { TreeTextsJson } from "../../scripts/core/text/tree-texts.ts";
import type { Settings } from "../../scripts/core/settings/settings.ts";

/** What `virtual:trees` exports, beside what follows from the nodes; scripts/virtual-trees.d.ts tells the scripts the same. */
export interface Trees {
  readonly nodes: readonly NodeJson[];
  readonly texts: TreeTextsJson;
  readonly settings: Settings;
  readonly version: string;
}

export function treesScript(trees: Trees): string {
  const goals = goalTableOf(createTree(trees.nodes, trees.settings.time_zone), true);
  const { texts, ...others } = trees;
  const json = `JSON.parse(${literal(JSON.stringify({ ...others, goals }))})`;
  return `export default Object.assign(${json}, { texts: ${textsLiteral(texts)} });\n`;
}

/** Beside the rest: a language that nobody reads is never parsed. */
function textsLiteral({ byLocale, rewards }: TreeTextsJson): string {
  const tables = Object.entries(byLocale).map(([locale, table]) => `${JSON.stringify(locale)}: ${literal(table)}`);
  return `{ rewards: ${JSON.stringify(rewards)}, byLocale: { ${tables.join(", ")} } }`;
}

/** A string that is parsed at load: faster than an object literal of that size, and `__proto__` is a key like any other. */
function literal(json: string): string {
  // JSON is full of double quotes and has no line breaks outside of them.
  return `'${json.replace(/[\\']/g, "\\$&")}'`;
}
