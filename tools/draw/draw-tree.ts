/** The pictures of a tree's pages, each with the file that it goes to. Pure: writing them is elsewhere. */
import { wordsIn } from "../../playground/drawing/details.ts";
import { NO_LOOKS } from "../../playground/drawing/node-look.ts";
import { pageSvg } from "../../playground/drawing/page-svg.ts";
import { plainText } from "../../playground/drawing/text/styled-text.ts";
import { measureByTable } from "../../playground/drawing/text/text-widths.ts";
import { nodeTexts } from "../../scripts/core/text/node-texts.ts";
import type { AchievementNode, Tree } from "../../scripts/core/tree/tree.ts";

export interface Picture {
  /** Without its ending. */
  readonly name: string;
  readonly svg: string;
  readonly title: string;
  readonly description: string;
  readonly nodeCount: number;
}

export function drawTree(tree: Tree, pages: readonly AchievementNode[], locale: string): Picture[] {
  const names = fileNames(tree.pages.map(({ id }) => id));
  // Where all pages are drawn they lead to each other.
  const isWhole = pages.length === tree.pages.length;
  const options = {
    locale,
    words: wordsIn(locale),
    measure: measureByTable,
    looks: NO_LOOKS,
    ...(isWhole ? { linkTo: (page: AchievementNode) => `${encodeURIComponent(names.get(page.id)!)}.svg` } : {}),
  };
  return pages.map((page) => ({
    name: names.get(page.id)!,
    svg: pageSvg(tree, page, options),
    title: plainText(nodeTexts(page, locale).title),
    description: plainText(nodeTexts(page, locale).description),
    nodeCount: 1 + tree.descendants(page.id).length,
  }));
}

/** Names that Windows keeps for devices. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A file's name for each id, on every system: without colons, and different also where capitals make no difference. */
export function fileNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    ids.map((id) => {
      // No id has a tilde.
      const plain = id.replaceAll(":", "~");
      let name = DEVICES.test(plain) ? `~${plain}` : plain;
      for (let more = 2; taken.has(name.toLowerCase()); more++) name = `${plain}~${more}`;
      taken.add(name.toLowerCase());
      return [id, name];
    }),
  );
}
