/** The goals of the trees in words, by page: what there is a button for. Pure: nothing of the page, no player. */
import { checklist } from "../../../scripts/core/goals/members/checklist.ts";
import { planOf, type Part } from "../../../scripts/core/goals/plan.ts";
import { criterionText, goalText, type GoalReader } from "../../../scripts/core/text/goals/goal-text.ts";
import { languageOf } from "../../../scripts/core/text/languages.ts";
import { nodeTexts } from "../../../scripts/core/text/node-texts.ts";
import type { AchievementNode, Tree } from "../../../scripts/core/tree/tree.ts";

/** A member of a combination, or a value that its steps are told apart by. */
export interface GoalPart {
  readonly words: string;
  readonly depth: number;
  readonly isHeading: boolean;
  /** From the whole goal to the member, by their places. */
  readonly path: readonly number[];
  /** Which of the values that a `distinct` names. */
  readonly value?: number;
}

export interface GoalRow {
  readonly node: AchievementNode;
  readonly title: string;
  /** Undefined: only scripts and commands move it. */
  readonly words: string | undefined;
  readonly parts: readonly GoalPart[];
  /** What a search looks through. */
  readonly sought: string;
}

export interface GoalPage {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly GoalRow[];
}

const plain = (text: string): string => text.replace(/§./gu, "");

/** @param locale of whoever reads */
export function goalPages(tree: Tree, locale: string): readonly GoalPage[] {
  const titleOf = (id: string): string | undefined => {
    const node = tree.node(id);
    return node && plain(nodeTexts(node, locale).title);
  };
  const reader: GoalReader = { language: languageOf(locale, "en_US"), titleOf };
  const pages = tree.pages.map((page) => ({ id: page.id, title: titleOf(page.id)!, rows: [] as GoalRow[] }));
  const byId = new Map(pages.map((page) => [page.id, page]));
  for (const node of tree.nodes) byId.get(node.pageId)?.rows.push(rowOf(node, reader));
  return pages;
}

function rowOf(node: AchievementNode, reader: GoalReader): GoalRow {
  const { goal, id } = node;
  const title = reader.titleOf(id)!;
  const words = goal && plain(goalText(goal, node.goalNumber, reader));
  const parts = partsOf(node, reader);
  const sought = [title, id, words, ...parts.map((part) => part.words)].join("\n").toLowerCase();
  return { node, title, words, parts, sought };
}

/** In the order in which a player's criteria are told. */
function partsOf({ goal, goalNumber }: AchievementNode, reader: GoalReader): GoalPart[] {
  if (!goal) return [];
  const plan = planOf(goal);
  let heading: Part = plan.root;
  let value = 0;
  return checklist(plan, undefined, goalNumber).map((criterion) => {
    const { of, depth, isHeading } = criterion;
    const words = plain(criterionText(criterion, reader));
    if ("part" in of) {
      heading = of.part;
      value = 0;
      return { words, depth, isHeading, path: pathOf(of.part) };
    }
    return { words, depth, isHeading, path: pathOf(toDistinct(heading)), value: value++ };
  });
}

function pathOf(part: Part): number[] {
  return part.parent === undefined ? [] : [...pathOf(part.parent), part.parent.members.indexOf(part)];
}

/** Values are told below the member that has them, whatever it is wrapped in. */
function toDistinct(part: Part): Part {
  if (part.kind === "leaf" || (part.kind === "distinct" && part.values)) return part;
  return part.members.map(toDistinct).find((one) => one.kind === "distinct") ?? part;
}

/** @param wanted words that must all be found */
export function searched(pages: readonly GoalPage[], wanted: string): readonly GoalPage[] {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return pages;
  return pages.flatMap((page) => {
    const rows = page.rows.filter(({ sought }) => words.every((word) => sought.includes(word)));
    return rows.length === 0 ? [] : [{ ...page, rows }];
  });
}
