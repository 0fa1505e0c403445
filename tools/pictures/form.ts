/**
 * Draws forms in the game's proportions: a dialog of 225 × 200, buttons 32 high with a column of 34 for the icon. The artwork
 * is ours and neutral.
 */

import type { FormSeen } from "../../simulator/index.ts";
import { page, type Pen } from "./browser-canvas.ts";
import { glyphsOf, LINE_HEIGHT, widthOf, wrapped } from "../../playground/lettering/glyphs.ts";
import { drawGlyphs } from "./text.ts";
import type { Shot } from "./shot.ts";

export const DIALOG = { width: 225, height: 200 };
/** Of the whole screen, in pixels of its interface. */
const SCREENS = { phone: { width: 440, height: 208 }, desktop: { width: 480, height: 270 } };
const SCALE = 2;
const TITLE_HEIGHT = 22;
const EDGE = 6;
const SCROLL_BAR = 8;
const CONTENT = DIALOG.width - 2 * EDGE - SCROLL_BAR - 4;
const BUTTON = { height: 32, icon: 34, gap: 1 };
const PLAIN_BUTTON_HEIGHT = 24;
const WHITE = "#ffffff";
const DARK = "#3a3a3a";

type Draw = (context: Pen, top: number) => void;
interface Block {
  readonly height: number;
  readonly draw: Draw;
}

/** @returns the picture as a data URL */
export function drawShot({ form, device, isUnrolled, isLeftAligned }: Shot): string {
  const blocks = blocksOf(form, isLeftAligned);
  const full = blocks.reduce((sum, { height }) => sum + height, 0);
  const dialogHeight = isUnrolled ? full + TITLE_HEIGHT + 3 * EDGE : DIALOG.height;
  const screen = isUnrolled ? { width: DIALOG.width + 16, height: dialogHeight + 16 } : SCREENS[device];
  const canvas = page().createElement("canvas");
  canvas.width = screen.width * SCALE;
  canvas.height = screen.height * SCALE;
  const context = canvas.getContext("2d");
  fill(context, "#5b7a5e", 0, 0, screen.width, screen.height);
  fill(context, "#87a9c4", 0, 0, screen.width, screen.height * 0.45);
  const left = Math.floor((screen.width - DIALOG.width) / 2);
  const top = Math.floor((screen.height - dialogHeight) / 2);
  context.save();
  context.translate(left * SCALE, top * SCALE);
  drawDialog(context, form, blocks, dialogHeight, full);
  context.restore();
  return isUnrolled ? canvas.toDataURL("image/png") : canvas.toDataURL("image/webp", 0.8);
}

function drawDialog(context: Pen, form: FormSeen, blocks: readonly Block[], height: number, full: number): void {
  fill(context, "#1e1e1f", 0, 0, DIALOG.width, height);
  fill(context, "#c6c6c6", 1, 1, DIALOG.width - 2, height - 2);
  const title = glyphsOf(form.title, DARK);
  drawGlyphs(context, title, Math.round((DIALOG.width - widthOf(title)) / 2), 7, SCALE);
  drawGlyphs(context, glyphsOf("✖", DARK), DIALOG.width - 16, 7, SCALE);
  const inner = { top: TITLE_HEIGHT, height: height - TITLE_HEIGHT - EDGE };
  fill(context, "#313233", EDGE, inner.top, DIALOG.width - 2 * EDGE, inner.height);
  context.save();
  context.beginPath();
  context.rect(EDGE * SCALE, inner.top * SCALE, (DIALOG.width - 2 * EDGE) * SCALE, inner.height * SCALE);
  context.clip();
  let y = inner.top + 4;
  for (const block of blocks) {
    block.draw(context, y);
    y += block.height;
  }
  context.restore();
  const share = Math.min(1, inner.height / (full + 8));
  if (share < 1) {
    const x = DIALOG.width - EDGE - SCROLL_BAR + 1;
    fill(context, "#1e1e1f", x, inner.top + 2, SCROLL_BAR - 3, inner.height - 4);
    fill(context, "#8c8d90", x, inner.top + 2, SCROLL_BAR - 3, (inner.height - 4) * share);
  }
}

function blocksOf(form: FormSeen, isLeftAligned: boolean): Block[] {
  const isLive = form.kind === "live";
  if (form.kind === "modal")
    return [...form.elements.map(modalBlock), buttonBlock({ text: "✔" }, isLive, isLeftAligned)];
  const body = form.body === "" ? [] : [textBlock(form.body)];
  const controls = (form.controls ?? []).filter(({ kind }) => !/label|header|divider/i.test(kind)).map(controlBlock);
  const { buttons } = form;
  return [...body, ...controls, ...buttons.map((button) => buttonBlock(button, isLive, isLeftAligned))];
}

const modalBlock = ({ kind, text, ...field }: FormSeen["elements"][number]): Block =>
  kind === "label" ? textBlock(text) : controlBlock({ kind, label: text, ...field });

function textBlock(text: string): Block {
  const lines = wrapped(text, CONTENT, WHITE);
  return {
    height: lines.length * LINE_HEIGHT + 6,
    draw: (context, top) =>
      lines.forEach((line, at) => drawGlyphs(context, line, EDGE + 4, top + at * LINE_HEIGHT, SCALE)),
  };
}

function controlBlock({ kind, label, value, options }: NonNullable<FormSeen["controls"]>[number]): Block {
  const isToggle = /toggle/i.test(kind);
  const lines = wrapped(label, isToggle ? CONTENT - 30 : CONTENT, WHITE);
  const textHeight = lines.length * LINE_HEIGHT;
  return {
    height: isToggle ? textHeight + 10 : textHeight + 28,
    draw(context, top) {
      lines.forEach((line, at) => drawGlyphs(context, line, EDGE + 4, top + at * LINE_HEIGHT, SCALE));
      if (isToggle) {
        fill(context, value === true ? "#3c8527" : "#58585a", EDGE + CONTENT - 20, top - 1, 24, 12);
        fill(context, "#d0d1d4", EDGE + CONTENT - (value === true ? 8 : 20), top - 1, 12, 12);
        return;
      }
      fill(context, "#58585a", EDGE + 4, top + textHeight + 1, CONTENT, 20);
      fill(context, "#1e1e1f", EDGE + 5, top + textHeight + 2, CONTENT - 2, 18);
      const shown = options && typeof value === "number" ? options[value] : value;
      const text = glyphsOf(typeof shown === "string" ? shown : "", "#d0d1d4");
      drawGlyphs(context, text, EDGE + 9, top + textHeight + 7, SCALE);
      if (options) drawGlyphs(context, glyphsOf("▼", "#d0d1d4"), EDGE + CONTENT - 10, top + textHeight + 7, SCALE);
    },
  };
}

function buttonBlock(
  { text, icon }: { readonly text: string; readonly icon?: string },
  isLive: boolean,
  isLeftAligned: boolean,
): Block {
  const height = isLive || icon === undefined ? (text.includes("\n") ? 28 : PLAIN_BUTTON_HEIGHT) : BUTTON.height;
  const tall = isLive ? height : BUTTON.height;
  return {
    height: tall + BUTTON.gap,
    draw(context, top) {
      fill(context, "#1e1e1f", EDGE + 4, top, CONTENT, tall);
      fill(context, "#d0d1d4", EDGE + 5, top + 1, CONTENT - 2, tall - 2);
      fill(context, "#f4f6f9", EDGE + 5, top + 1, CONTENT - 2, 1);
      fill(context, "#a9aaad", EDGE + 5, top + tall - 3, CONTENT - 2, 2);
      const hasIcon = icon !== undefined && !isLive;
      if (hasIcon) drawIcon(context, icon, EDGE + 9, top + 4);
      const start = EDGE + 4 + (hasIcon ? BUTTON.icon : 0);
      const room = CONTENT - (hasIcon ? BUTTON.icon : 0);
      const lines = text.split("\n").map((line) => glyphsOf(line, DARK));
      const first = top + Math.round((tall - lines.length * LINE_HEIGHT) / 2);
      lines.forEach((line, at) => {
        drawGlyphs(
          context,
          line,
          isLeftAligned ? start + 2 : start + Math.round((room - widthOf(line)) / 2),
          first + at * LINE_HEIGHT,
          SCALE,
        );
      });
    },
  };
}

/** A gem in a colour of its own for each texture: vanilla's textures are the game's. */
function drawIcon(context: Pen, icon: string, x: number, y: number): void {
  let hash = 7;
  for (const character of icon) hash = (hash * 31 + character.charCodeAt(0)) % 360;
  fill(context, "#8f9094", x, y, 24, 24);
  const middle = [(x + 12) * SCALE, (y + 12) * SCALE] as const;
  for (const [size, light] of [
    [10, 30],
    [8, 48],
    [4, 66],
  ] as const) {
    context.fillStyle = `hsl(${hash}, 45%, ${light}%)`;
    context.beginPath();
    context.moveTo(middle[0], middle[1] - size * SCALE);
    context.lineTo(middle[0] + size * SCALE, middle[1]);
    context.lineTo(middle[0], middle[1] + size * SCALE);
    context.lineTo(middle[0] - size * SCALE, middle[1]);
    context.fill();
  }
}

function fill(context: Pen, colour: string, x: number, y: number, width: number, height: number): void {
  context.fillStyle = colour;
  context.fillRect(x * SCALE, y * SCALE, width * SCALE, height * SCALE);
}
