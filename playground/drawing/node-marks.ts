/** One node as marks around its place: frame, icon, badges, title and the line under it. Where it stands is the layout's. */

import { nodeTexts } from "../../scripts/core/text/node-texts.ts";
import { detailText, kindSigns, SIGN_STEP } from "./details.ts";
import { frameStamp } from "./frames.ts";
import { ICON_FIELD, iconStamp } from "./icons/icon-stamp.ts";
import { DETAIL_SIZE, FRAME, TEXT_GAP, TITLE_LINE, TITLE_SIZE, type PlacedNode, type Reading } from "./layout.ts";
import { rectangle, type Mark } from "./marks.ts";
import type { LookState, NodeLook } from "./node-look.ts";
import { badge, sign, type SignName } from "./signs.ts";
import { plainText } from "./text/styled-text.ts";

const ICON_SCALE = 1.18;
const TEXT = "#f3f3f6";
const SOFT = "#c3c5ce";
const DONE = "#ffe19a";
const HALO = "#15161a";

const BADGES: Partial<Readonly<Record<LookState, SignName>>> = {
  complete: "done",
  owing: "owing",
  resting: "resting",
  locked: "locked",
};

/** The marks of a node, from the back to the front. */
export function nodeMarks(placed: PlacedNode, look: NodeLook | undefined, reading: Reading): Mark[] {
  const { node, x, y } = placed;
  const state: LookState = look?.state ?? (node.hidden ? "hidden" : "open");
  const isDone = state === "complete" || state === "owing" || state === "resting";
  const title = plainText(nodeTexts(node, reading.locale).title);
  const marks: Mark[] = [{ kind: "stamp", stamp: frameStamp(node.frame, state), x, y }];
  const iconAt = (ICON_FIELD * ICON_SCALE) / 2;
  const lift = state === "begun" ? 2.5 : 0;
  marks.push({
    kind: "stamp",
    stamp: iconStamp(node, isDone, title),
    x: x - iconAt,
    y: y - iconAt - lift,
    scale: ICON_SCALE,
  });
  if (state === "begun" && look) marks.push(...progressBar(x, y, shareOf(look)));
  const mark = BADGES[state];
  if (mark) marks.push({ kind: "stamp", stamp: badge(mark), x: x + FRAME - 3, y: y + FRAME - 3 });
  if (look?.isPinned) marks.push({ kind: "stamp", stamp: badge("pin"), x: x - FRAME + 3, y: y - FRAME + 3 });
  marks.push(...textMarks(placed, look, isDone, reading));
  return marks;
}

function shareOf({ progress, goal, criteria }: NodeLook): number {
  const share = criteria ? criteria.met / Math.max(1, criteria.total) : progress / Math.max(1, goal);
  return Math.max(0, Math.min(1, share));
}

function progressBar(x: number, y: number, share: number): Mark[] {
  const width = 30;
  return [
    { kind: "path", d: rectangle(x - width / 2 - 1, y + 12.5, width + 2, 5.5), fill: HALO },
    { kind: "path", d: rectangle(x - width / 2, y + 13.5, Math.max(2, width * share), 3.5), fill: "#7be06a" },
  ];
}

function textMarks(
  { node, x, y, title }: PlacedNode,
  look: NodeLook | undefined,
  isDone: boolean,
  { words, measure }: Reading,
): Mark[] {
  const left = x + FRAME + TEXT_GAP;
  const detail = detailText(node, look, words);
  const signs = kindSigns(node, look);
  const hasDetail = detail !== "" || signs.length > 0;
  const lines = title.length + (hasDetail ? 1 : 0);
  let base = y - (lines * TITLE_LINE) / 2 + TITLE_LINE * 0.76;
  const marks: Mark[] = [];
  const fill = isDone ? DONE : look?.state === "locked" || look?.state === "hidden" ? SOFT : TEXT;
  for (const { runs } of title) {
    marks.push({ kind: "text", x: left, y: base, size: TITLE_SIZE, fill, runs, halo: HALO });
    base += TITLE_LINE;
  }
  let at = left;
  if (detail !== "") {
    marks.push({ kind: "text", x: at, y: base, size: DETAIL_SIZE, fill: SOFT, runs: [{ text: detail }], halo: HALO });
    at += measure(detail, DETAIL_SIZE, false) + 5;
  }
  for (const name of signs) {
    marks.push({ kind: "stamp", stamp: sign(name), x: at + 6, y: base - 4 });
    at += SIGN_STEP;
  }
  return marks;
}
