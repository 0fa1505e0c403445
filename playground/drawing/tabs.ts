/** The tabs of all pages above a drawing, in rows as wide as it is: icon and title, the present one joined to the window. */

import { nodeTexts } from "../../scripts/core/text/node-texts.ts";
import type { AchievementNode } from "../../scripts/core/tree/tree.ts";
import { iconStamp } from "./icons/icon-stamp.ts";
import type { Reading } from "./layout.ts";
import { rectangle, type Mark } from "./marks.ts";
import { plainText, textLines } from "./text/styled-text.ts";

export const TAB_HEIGHT = 38;
const TAB_SIZE = 12;
const TAB_ROOM = 150;
const ICON = 22;
const EDGE = 10;
const GAP = 4;

export interface Tab {
  readonly page: AchievementNode;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly marks: readonly Mark[];
}

export interface Tabs {
  readonly tabs: readonly Tab[];
  readonly height: number;
}

/** @param width that the rows may take; a tab is never wider than the narrowest window */
export function layoutTabs(
  pages: readonly AchievementNode[],
  present: AchievementNode,
  width: number,
  reading: Reading,
): Tabs {
  const measured = pages.map((page) => {
    const line = textLines(nodeTexts(page, reading.locale).title, TAB_SIZE, TAB_ROOM, 1, reading.measure)[0]!;
    return { page, line, width: 2 * EDGE + ICON + 7 + line.width };
  });
  const rows: (typeof measured)[] = [];
  let taken = Infinity;
  for (const tab of measured) {
    if (taken + tab.width > width) {
      rows.push([]);
      taken = 0;
    }
    rows.at(-1)!.push(tab);
    taken += tab.width + GAP;
  }
  // The row with the present page lies next to the window.
  const at = rows.findIndex((row) => row.some(({ page }) => page === present));
  if (at >= 0) rows.push(...rows.splice(at, 1));
  const tabs = rows.flatMap((row, rowAt) => {
    let x = 0;
    return row.map(({ page, line, width: tabWidth }) => {
      const y = rowAt * (TAB_HEIGHT + GAP);
      const isPresent = page === present;
      const top = isPresent ? y : y + 3;
      const height = isPresent ? TAB_HEIGHT + GAP : TAB_HEIGHT - 3;
      const marks: Mark[] = [
        { kind: "path", d: rectangle(x, top, tabWidth, height), fill: isPresent ? "#4b4e59" : "#2c2e36" },
        { kind: "path", d: rectangle(x, top, tabWidth, 2), fill: isPresent ? "#ffd978" : "#5a5d69" },
        {
          kind: "stamp",
          stamp: iconStamp(page, false, plainText(nodeTexts(page, reading.locale).title)),
          x: x + EDGE,
          y: y + (TAB_HEIGHT - ICON) / 2 + 1,
          scale: ICON / 24,
        },
        {
          kind: "text",
          x: x + EDGE + ICON + 7,
          y: y + TAB_HEIGHT / 2 + 5,
          size: TAB_SIZE,
          fill: isPresent ? "#ffffff" : "#c9cbd3",
          runs: line.runs,
        },
      ];
      const tab: Tab = { page, x, y, width: tabWidth, marks };
      x += tabWidth + GAP;
      return tab;
    });
  });
  return { tabs, height: rows.length * (TAB_HEIGHT + GAP) };
}
