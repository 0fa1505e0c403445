/** All pages of a tree in one document, with defaults filled in and places told, for other programs. */
import type { Settings } from "../../scripts/core/settings/settings.ts";
import type { AchievementNode, Tree } from "../../scripts/core/tree/tree.ts";
import { goalInWords, localesOf, ownTexts, rewardsInWords, textsIn, type Locale } from "./node-words.ts";

export const TREES_FORMAT = "bedrock-achievements-trees";
/** Changes when a reader of the older form would misread the newer. */
export const TREES_FORMAT_VERSION = 1;

export interface PackToTell {
  readonly name: string;
  readonly settings: Settings;
}

/** @param locale whose words goals and rewards are said in */
export function treesJson(tree: Tree, { name, settings }: PackToTell, locale: Locale): string {
  const locales = localesOf(tree);
  const document = {
    format: TREES_FORMAT,
    format_version: TREES_FORMAT_VERSION,
    pack: { name },
    words_in: locale,
    languages: locales,
    settings,
    pages: tree.pages.map((page) => ({
      id: page.id,
      nodes: [page, ...tree.descendants(page.id)].map((node) => resolved(tree, node, locales, locale)),
    })),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function resolved(tree: Tree, node: AchievementNode, locales: readonly Locale[], locale: Locale): object {
  const { json } = node;
  const translated = locales.map((each) => [each, textsIn(node, each)] as const);
  return {
    id: node.id,
    page: node.pageId,
    parent: node.parentId ?? null,
    depth: node.depth,
    ...ownTexts(node),
    texts: Object.fromEntries(translated.filter(([, texts]) => Object.keys(texts).length > 0)),
    icons: {
      unfinished: json.unfinished_icon,
      finished: json.finished_icon,
      has_background: json.use_default_icon_background ?? true,
      ...(json.window_background === undefined ? {} : { window: json.window_background }),
    },
    goal: node.goal ?? null,
    goal_number: node.goalNumber,
    goal_in_words: goalInWords(tree, node, locale),
    rewards: node.rewards,
    rewards_in_words: rewardsInWords(tree, node.rewards, locale),
    claim: node.claim ?? null,
    milestones: json.milestones ?? [],
    locks: node.locks.map(({ nodes, count }) => ({ nodes: nodes.map(({ id }) => id), count })),
    not_before: json.not_before ?? null,
    not_after: json.not_after ?? null,
    repeat: json.repeat ?? null,
    frame: node.frame,
    announce: node.announce ?? null,
    hidden: node.hidden,
    finish_tip: node.finishTip,
    team: node.team,
    cloud: node.cloud,
  };
}
