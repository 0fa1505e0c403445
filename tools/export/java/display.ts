/** How a node looks → the display of its advancement, whose texts are keys of language files with the author's words as fallback. */
import type { AchievementNode, Tree } from "../../../scripts/core/tree/tree.ts";
import { writtenTexts, writtenTextsIn, type Locale } from "../node-words.ts";
import { itemOfIcon } from "./icon-items.ts";

const DEFAULT_ITEM = "minecraft:paper";
/** Those that Java Edition has for pages of its own. */
const BACKGROUNDS: Readonly<Record<string, string>> = {
  "textures/blocks/end_stone": "end",
  "textures/blocks/hay_block_side": "husbandry",
  "textures/blocks/netherrack": "nether",
};

export function displayOf(node: AchievementNode, advancement: string): object {
  const { title, description } = writtenTexts(node);
  const key = keyOf(advancement);
  const background = BACKGROUNDS[node.json.window_background ?? ""] ?? "stone";
  return {
    icon: { id: itemOfIcon(node.json.finished_icon) ?? itemOfIcon(node.json.unfinished_icon) ?? DEFAULT_ITEM },
    title: { translate: `${key}.title`, fallback: title },
    description: { translate: `${key}.description`, fallback: description },
    ...(node.parentId === undefined
      ? { background: `minecraft:textures/gui/advancements/backgrounds/${background}.png` }
      : {}),
    frame: node.frame,
    show_toast: node.finishTip,
    announce_to_chat: node.announce ?? node.frame === "challenge",
    hidden: node.hidden,
  };
}

const keyOf = (advancement: string): string => `advancements.${advancement.replace(/[:/]/g, ".")}`;

/** By language as Java Edition names its files, such as `de_de`. */
export function languageFiles(
  tree: Tree,
  ids: ReadonlyMap<string, string>,
  locales: readonly Locale[],
): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const files = new Map<string, Record<string, string>>();
  const add = (locale: Locale, key: string, texts: object): void => {
    const name = locale.toLowerCase();
    const file = files.get(name) ?? {};
    for (const [which, text] of Object.entries(texts)) file[`${key}.${which}`] = String(text);
    files.set(name, file);
  };
  for (const node of tree.nodes) {
    const key = keyOf(ids.get(node.id)!);
    add("en_US", key, writtenTexts(node));
    for (const locale of locales) add(locale, key, writtenTextsIn(node, locale));
  }
  return files;
}
