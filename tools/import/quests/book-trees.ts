/**
 * A quest book → trees: a page a chapter, headed by a node that is complete when the chapter is, with quests below the quests
 * that they depend on. What depends in a circle is mended. Knows no mod.
 */
import { quote } from "../../../scripts/core/checks/issue.ts";
import { MAX_DESCRIPTION_CHARACTERS, MAX_TITLE_CHARACTERS } from "../../../scripts/trees/parse-nodes.ts";
import { createFindings, type Findings } from "../findings.ts";
import type { ImportedPage, ImportedTrees } from "../imported.ts";
import type { LooseNode } from "../joining/loose-node.ts";
import { NO_PICTURE, PLAIN_BACKGROUND, withAllBelow } from "../joining/pages.ts";
import { finished } from "../joining/loose-node.ts";
import { joinedTasks } from "./joined-tasks.ts";
import { parentsWithoutCircles } from "./parents.ts";
import type { Book, Chapter, Parents, Quest, Words } from "./quest.ts";

/** Goals that look at what is now: what was had before the parents were complete counts here, too. */
const HELD = new Set(["have_item", "default_get", "level", "score", "tag", "wear", "complete", "visit"]);

type Texts = Record<string, Record<string, string>>;

export function treesOfBook(book: Book): ImportedTrees {
  const unread = [...book.unread];
  const chapters = withoutTwins(book.chapters, unread);
  const quests = chapters.flatMap((chapter) => chapter.quests);
  const parents = parentsWithoutCircles(quests);
  const ids = new Map(quests.map(({ key, id }) => [key, id]));
  const texts: Texts = {};
  const pages = chapters.flatMap((chapter) => {
    if (chapter.quests.length > 0) return [pageOf(chapter, parents, ids, texts)];
    unread.push({ path: chapter.source, why: "The chapter has no quests." });
    return [];
  });
  // Who gets nothing is told so.
  if (pages.length === 0 && unread.length === 0) unread.push({ path: book.name, why: "There are no quests in it." });
  return { pack: { name: book.name }, pages, texts, beside: [], unread };
}

/** Other quests name a quest by its key, so a second one of a key is nobody's. */
function withoutTwins(chapters: readonly Chapter[], unread: ImportedTrees["unread"][number][]): readonly Chapter[] {
  const known = new Set<string>();
  return chapters.map((chapter) => ({
    ...chapter,
    quests: chapter.quests.filter(({ key, source }) => {
      const isFirst = !known.has(key);
      known.add(key);
      if (!isFirst) unread.push({ path: source, why: "Another quest has the same id: the first one is imported." });
      return isFirst;
    }),
  }));
}

function pageOf(
  chapter: Chapter,
  parents: ReadonlyMap<string, Parents>,
  ids: ReadonlyMap<string, string>,
  texts: Texts,
): ImportedPage {
  const root = headingOf(chapter, texts);
  const here = new Set(chapter.quests.map(({ key }) => key));
  const children = new Map<string | undefined, LooseNode[]>();
  for (const quest of chapter.quests) {
    const loose = nodeOf(quest, texts);
    const above = parents.get(quest.key) ?? { keys: [] };
    const parent = above.keys.find((key) => here.has(key));
    const parentId = parent === undefined ? chapter.id : ids.get(parent)!;
    loose.node["parent_node"] = parentId;
    addRequirements(loose, above, parent, ids);
    children.set(parentId, [...(children.get(parentId) ?? []), loose]);
  }
  return { folder: chapter.folder, nodes: withAllBelow(root, children).map(finished) };
}

function addRequirements(
  { node }: LooseNode,
  { keys, count }: Parents,
  parent: string | undefined,
  ids: ReadonlyMap<string, string>,
): void {
  const isSome = count !== undefined && count < keys.length;
  if (parent !== undefined && !isSome) node["depend_parent"] = true;
  const required = isSome ? keys : keys.filter((key) => key !== parent);
  if (required.length === 0) return;
  node["requires"] = { nodes: required.map((key) => ids.get(key)!), ...(isSome ? { count } : {}) };
}

function nodeOf(quest: Quest, texts: Texts): LooseNode {
  const { id, source, findings, icon = NO_PICTURE } = quest;
  const goal = joinedTasks(quest, findings);
  if (
    quest.countsEarly &&
    quest.parents.keys.length > 0 &&
    goal.goal_details !== undefined &&
    !isHeld(goal.goal_details)
  ) {
    findings.add("near", "There deeds count before its parents are complete; here from then on.");
  }
  const node: LooseNode["node"] = {
    node_ID: id,
    ...wordsOf(id, quest, texts, findings),
    unfinished_icon: icon,
    finished_icon: icon,
    ...goal,
    ...(quest.rewards.length === 0 ? {} : { reward: quest.rewards }),
    ...quest.more,
  };
  if (quest.rewards.length === 0) delete node["claim"];
  return { source, node, findings };
}

function isHeld(goal: Quest["tasks"][number]["goal"] & object): boolean {
  const members = goal["goals"];
  if (Array.isArray(members))
    return goal["goal_type"] === "all_of" && members.every((member) => isHeld(member as object as typeof goal));
  return HELD.has(String(goal["goal_type"]));
}

function headingOf(chapter: Chapter, texts: Texts): LooseNode {
  const { id, source, icon = NO_PICTURE, quests } = chapter;
  const findings = createFindings();
  findings.add("exact", "It heads its page, and is complete when the chapter is.");
  for (const note of chapter.notes) findings.add("exact", note);
  const needed = quests.filter(({ isOptional }) => !isOptional);
  const isWhole = needed.length === quests.length || needed.length === 0;
  const node = {
    node_ID: id,
    ...wordsOf(id, chapter, texts, findings),
    unfinished_icon: icon,
    finished_icon: icon,
    window_background: PLAIN_BACKGROUND,
    goal_number: isWhole ? quests.length : needed.length,
    goal_details: isWhole
      ? { goal_type: "complete", page: id }
      : { goal_type: "complete", nodes: needed.map((quest) => quest.id) },
    ...(chapter.isHidden ? { is_hidden: true } : {}),
  };
  return { source, node, findings };
}

interface Said {
  readonly title: Words;
  readonly description: Words;
}

function wordsOf(id: string, { title, description }: Said, texts: Texts, findings: Findings) {
  const say = (words: Words, key: string, most: number): string => {
    for (const [language, text] of words.translations) {
      const [, tongue, country] = /^([a-z]{2})_([a-z]{2})$/.exec(language) ?? [];
      if (tongue === undefined || text.trim() === "") continue;
      const table = (texts[`${tongue}_${country!.toUpperCase()}`] ??= {});
      table[`${id}.${key}`] = cut(text, most);
    }
    if (words.own.length > most) findings.add("exact", `Its ${key} is cut after ${most} characters.`);
    return cut(words.own, most);
  };
  return {
    title: say(title, "title", MAX_TITLE_CHARACTERS),
    node_description: say(description, "description", MAX_DESCRIPTION_CHARACTERS),
  };
}

const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);

/** As a report names a quest of a book. */
export const sourceOf = (chapter: string, key: string, title: string): string => {
  const plain = title.replace(/§./gu, "").trim();
  return `${chapter}/${key}${plain === "" ? "" : ` ${quote(plain)}`}`;
};
