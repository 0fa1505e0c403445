/** All nodes of a tree as a table, one row each, a page after the other. */
import type { AchievementNode, Tree } from "../../scripts/core/tree/tree.ts";
import { csv, type Cell } from "./csv.ts";
import { goalInWords, localesOf, ownTexts, rewardsInWords, textsIn, type Locale } from "./node-words.ts";

/** Between several in a cell. */
const AND = "; ";

/** @param locale whose words goals and rewards are said in */
export function treesCsv(tree: Tree, locale: Locale): string {
  const locales = localesOf(tree);
  const heads = ["id", "page", "parent", "title", "description"];
  for (const each of locales) heads.push(`title_${each}`, `description_${each}`);
  heads.push("goal", "number", "rewards", "milestones", "requires", "frame", "hidden", "cloud", "team", "repeat");
  heads.push("not_before", "not_after");
  const nodes = tree.pages.flatMap((page) => [page, ...tree.descendants(page.id)]);
  return csv(
    heads,
    nodes.map((node) => row(tree, node, locales, locale)),
  );
}

function row(tree: Tree, node: AchievementNode, locales: readonly Locale[], locale: Locale): Cell[] {
  const { json } = node;
  const own = ownTexts(node);
  const cells: Cell[] = [node.id, node.pageId, node.parentId, own.title, own.description];
  for (const each of locales) {
    const { title, description } = textsIn(node, each);
    cells.push(title, description);
  }
  cells.push(goalInWords(tree, node, locale), node.goalNumber, rewardsInWords(tree, node.rewards, locale).join(AND));
  const milestones = json.milestones ?? [];
  cells.push(milestones.map(({ at, reward }) => `${at}: ${rewardsInWords(tree, reward, locale).join(", ")}`).join(AND));
  cells.push(node.locks.map(lockText).join(AND), node.frame, yes(node.hidden), yes(node.cloud), yes(node.team));
  cells.push(json.repeat === undefined ? undefined : repeatText(json.repeat.every), json.not_before, json.not_after);
  return cells;
}

const yes = (is: boolean): Cell => (is ? "yes" : undefined);
const repeatText = (every: string | { readonly hours: number }): string =>
  typeof every === "string" ? every : `${every.hours} hours`;
const lockText = ({ nodes, count }: AchievementNode["locks"][number]): string => {
  const ids = nodes.map(({ id }) => id).join(" ");
  return count === nodes.length ? ids : `${count} of ${ids}`;
};
