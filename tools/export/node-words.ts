/** What people read of a node outside of the game: its texts a language, its goal and its rewards in words, without colours. */
import { plainText } from "../../playground/drawing/text/styled-text.ts";
import { wordsOf, type RewardJson } from "../../scripts/core/rewards/rewards.ts";
import { rewardIn } from "../../scripts/core/rewards/reward-texts.ts";
import { languageOf } from "../../scripts/core/text/languages.ts";
import { goalLineOf } from "../../scripts/core/text/goals/node-goal.ts";
import { nodeTexts } from "../../scripts/core/text/node-texts.ts";
import type { AchievementNode, Tree } from "../../scripts/core/tree/tree.ts";

/** In which language a person reads it, such as `de_DE`. */
export type Locale = string;

export interface TextsOfNode {
  readonly title?: string;
  readonly description?: string;
}

/** Languages that some node of the tree has texts in, beside its author's own. */
export function localesOf(tree: Tree): readonly Locale[] {
  const locales = new Set<Locale>(tree.nodes.flatMap((node) => Object.keys(node.json.translations ?? {})));
  for (const node of tree.nodes) for (const locale of node.texts?.locales ?? []) locales.add(locale);
  return Array.from(locales).sort();
}

/** As the author wrote them, with colours and styles (`§`). */
export const writtenTexts = ({ json }: AchievementNode): Required<TextsOfNode> => ({
  title: json.title,
  description: json.node_description ?? json.node_descriptrion ?? "",
});

/** What is translated into exactly this language, with colours and styles; the rest is absent. */
export function writtenTextsIn({ id, json, texts }: AchievementNode, locale: Locale): TextsOfNode {
  const isOwn = texts?.locales.includes(locale) === true;
  const find = (key: string): string | undefined => (isOwn ? texts.find(`${id}.${key}`, locale) : undefined);
  const title = json.translations?.[locale]?.title ?? find("title");
  const description = json.translations?.[locale]?.node_description ?? find("description");
  return { ...(title === undefined ? {} : { title }), ...(description === undefined ? {} : { description }) };
}

const plain = <Texts extends TextsOfNode>({ title, description, ...rest }: Texts): Texts =>
  ({
    ...rest,
    ...(title === undefined ? {} : { title: plainText(title) }),
    ...(description === undefined ? {} : { description: plainText(description) }),
  }) as Texts;

/** For a reader, who sees no colours. */
export const ownTexts = (node: AchievementNode): Required<TextsOfNode> => plain(writtenTexts(node));
export const textsIn = (node: AchievementNode, locale: Locale): TextsOfNode => plain(writtenTextsIn(node, locale));

/** Empty where only commands and scripts move the node. */
export function goalInWords(tree: Tree, node: AchievementNode, locale: Locale): string {
  const language = languageOf(locale, "en_US");
  return plainText(goalLineOf(node, { language, titleOf: titlesIn(tree, locale) })?.text ?? "");
}

export function rewardsInWords(tree: Tree, rewards: readonly RewardJson[], locale: Locale): readonly string[] {
  const language = languageOf(locale, "en_US");
  const words = (reward: RewardJson): string =>
    wordsOf("type" in reward ? rewardIn(reward, locale) : reward, {
      language,
      titleOf: titlesIn(tree, locale),
      wordsOf: (other) => words(other as RewardJson),
    });
  return rewards.map((reward) => plainText(words(reward))).filter((text) => text !== "");
}

const titlesIn =
  (tree: Tree, locale: Locale) =>
  (id: string): string | undefined => {
    const node = tree.node(id);
    return node && nodeTexts(node, locale).title;
  };
