/**
 * A page as a picture of its own: tabs of all pages, the window with its ground, lines and nodes, as the text of an SVG file.
 * Everything of it follows from its arguments. Decides how the parts are put together; how each looks is theirs.
 */

import { nodeTexts } from "../../scripts/core/text/node-texts.ts";
import type { AchievementNode, Tree } from "../../scripts/core/tree/tree.ts";
import { requiredElsewhere } from "./details.ts";
import { groundOf, TILE } from "./ground.ts";
import { layoutPage, TITLE_SIZE, type Reading } from "./layout.ts";
import { lineMarks } from "./line-marks.ts";
import { rectangle, type Mark } from "./marks.ts";
import { nodeMarks } from "./node-marks.ts";
import type { Looks } from "./node-look.ts";
import { createSvg } from "./svg.ts";
import { layoutTabs } from "./tabs.ts";
import { plainText, textLines } from "./text/styled-text.ts";

export interface PageSvgOptions extends Reading {
  readonly looks: Looks;
  /** Where the pictures of the other pages are; undefined = tabs lead nowhere. */
  readonly linkTo?: (page: AchievementNode) => string;
}

const OUTSIDE = 14;
const FRAME_WIDTH = 6;
const HEAD = 40;
const PADDING = { x: 26, top: 14, bottom: 26 } as const;
const LEAST_WIDTH = 360;

export function pageSvg(tree: Tree, page: AchievementNode, options: PageSvgOptions): string {
  const { looks, locale, measure } = options;
  const layout = layoutPage(tree, page, options);
  const inner = Math.max(LEAST_WIDTH, Math.ceil(layout.width + 2 * PADDING.x));
  const outer = inner + 2 * FRAME_WIDTH;
  const tabs = layoutTabs(tree.pages, page, outer, options);
  const top = OUTSIDE + tabs.height;
  const body = Math.ceil(layout.height + PADDING.top + PADDING.bottom);
  const width = outer + 2 * OUTSIDE;
  const height = top + HEAD + body + FRAME_WIDTH + OUTSIDE;

  const svg = createSvg(width, height, plainText(nodeTexts(page, locale).title));
  svg.draw([{ kind: "path", d: rectangle(0, 0, width, height), fill: "#17181c" }]);
  svg.open({ x: OUTSIDE, y: OUTSIDE });
  for (const tab of tabs.tabs) {
    const link = tab.page === page ? undefined : options.linkTo?.(tab.page);
    svg.open({ title: plainText(nodeTexts(tab.page, locale).title), ...(link === undefined ? {} : { link }) });
    svg.draw(tab.marks);
    svg.close();
  }
  svg.close();
  svg.draw(windowMarks(OUTSIDE, top, outer, HEAD + body + FRAME_WIDTH));
  const title = textLines(nodeTexts(page, locale).title, TITLE_SIZE + 3, inner - 40, 1, measure)[0]!;
  svg.draw([{ kind: "text", x: OUTSIDE + 18, y: top + 26, size: TITLE_SIZE + 3, fill: "#ffffff", runs: title.runs }]);
  svg.ground(groundOf(page), TILE, { x: OUTSIDE + FRAME_WIDTH, y: top + HEAD, width: inner, height: body });

  const left = OUTSIDE + FRAME_WIDTH + (inner - layout.width) / 2;
  svg.open({ x: Math.round(left), y: top + HEAD + PADDING.top });
  svg.draw(lineMarks(layout, looks, options));
  for (const placed of layout.nodes) {
    svg.open({ title: toldOf(placed.node, options) });
    svg.draw(nodeMarks(placed, looks.get(placed.node.id), options));
    svg.close();
  }
  svg.close();
  return svg.text();
}

function windowMarks(x: number, y: number, width: number, height: number): Mark[] {
  return [
    { kind: "path", d: rectangle(x, y, width, height), fill: "#4b4e59" },
    { kind: "path", d: rectangle(x, y, width, 2), fill: "#6d7180" },
    { kind: "path", d: rectangle(x, y + height - 2, width, 2), fill: "#2c2e36" },
  ];
}

/** What is told of a node where the pointer rests on it, and to whoever cannot see it. */
function toldOf(node: AchievementNode, { locale }: Reading): string {
  const texts = nodeTexts(node, locale);
  const elsewhere = requiredElsewhere(node).map((one) => plainText(nodeTexts(one, locale).title));
  return [plainText(texts.title), plainText(texts.description), ...elsewhere.map((title) => `← ${title}`)]
    .filter((line) => line !== "")
    .join("\n");
}
