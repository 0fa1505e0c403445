/**
 * Marks → the text of an SVG file. What stands in it more than once is said once; whatever authors wrote is text and nothing
 * else.
 */

import type { Ground } from "./ground.ts";
import { round, type Mark, type PathMark, type Stamp, type TextMark } from "./marks.ts";
import type { TextRun } from "./text/styled-text.ts";

export interface Group {
  readonly x?: number;
  readonly y?: number;
  readonly title?: string;
  readonly link?: string;
}

export interface Svg {
  draw(marks: readonly Mark[]): void;
  open(group: Group): void;
  close(): void;
  ground(ground: Ground, tile: number, place: Place): void;
  text(): string;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Fonts that are there on most systems; the last of them has whatever the others lack. */
const FONTS = "'Segoe UI','Noto Sans','DejaVu Sans','Noto Sans CJK SC',sans-serif";

/** Controls other than line ends are no characters of XML, and half of a pair is none at all. */
// eslint-disable-next-line no-control-regex
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  "<": "&lt;",
  ">": "&gt;",
  "&": "&amp;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text that can stand in an element or in an attribute. */
export const escaped = (text: string): string =>
  text.replace(NO_XML, "\ufffd").replace(/[<>&"']/g, (one) => ENTITIES[one]!);

export function createSvg(width: number, height: number, title: string): Svg {
  const definitions: string[] = [];
  const keys = new Map<string, string>();
  const body: string[] = [];
  const closings: string[] = [];

  function idOf(stamp: Stamp): string {
    let id = keys.get(stamp.key);
    if (id !== undefined) return id;
    id = `s${keys.size}`;
    keys.set(stamp.key, id);
    definitions.push(`<g id="${id}">${stamp.marks.map(markText).join("")}</g>`);
    return id;
  }

  const draw = (mark: Mark): string => {
    if (mark.kind !== "stamp") return markText(mark);
    const scale = mark.scale === undefined || mark.scale === 1 ? "" : ` scale(${round3(mark.scale)})`;
    return `<use href="#${idOf(mark.stamp)}" transform="translate(${round(mark.x)} ${round(mark.y)})${scale}"/>`;
  };

  return {
    draw: (marks) => void body.push(...marks.map(draw)),
    open({ x, y, title: told, link }) {
      const moved = x === undefined || y === undefined ? "" : ` transform="translate(${round(x)} ${round(y)})"`;
      body.push(link === undefined ? `<g${moved}>` : `<a href="${escaped(link)}"><g${moved}>`);
      if (told !== undefined) body.push(`<title>${escaped(told)}</title>`);
      closings.push(link === undefined ? "</g>" : "</g></a>");
    },
    close: () => void body.push(closings.pop() ?? ""),
    ground({ base, spots }, tile, place) {
      const squares = spots.map(
        ({ x, y, size, fill }) => `<path d="M${x} ${y}h${size}v${size}h-${size}z" fill="${fill}"/>`,
      );
      definitions.push(
        `<pattern id="ground" width="${tile}" height="${tile}" patternUnits="userSpaceOnUse">` +
          `<path d="M0 0h${tile}v${tile}h-${tile}z" fill="${base}"/>${squares.join("")}</pattern>`,
      );
      const { x, y, width: wide, height: high } = place;
      body.push(`<rect x="${x}" y="${y}" width="${wide}" height="${high}" fill="url(#ground)"/>`);
    },
    text: () =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
      `role="img" font-family="${FONTS}" stroke-linejoin="round" stroke-linecap="round">\n` +
      `<title>${escaped(title)}</title>\n<defs>\n${definitions.join("\n")}\n</defs>\n${body.join("\n")}\n</svg>\n`,
  };
}

const round3 = (value: number): number => Math.round(value * 1000) / 1000;

const markText = (mark: PathMark | TextMark): string => (mark.kind === "path" ? pathText(mark) : textText(mark));

function pathText({ d, fill, stroke, width, dash, opacity }: PathMark): string {
  const attributes = [`fill="${fill ?? "none"}"`];
  if (stroke !== undefined) attributes.push(`stroke="${stroke}"`, `stroke-width="${width ?? 1}"`);
  if (dash) attributes.push(`stroke-dasharray="${dash.join(" ")}"`);
  if (opacity !== undefined) attributes.push(`opacity="${opacity}"`);
  return `<path d="${d}" ${attributes.join(" ")}/>`;
}

function textText({ x, y, size, fill, runs, isCentred, halo }: TextMark): string {
  const place = `x="${round(x)}" y="${round(y)}" font-size="${size}"${isCentred ? ' text-anchor="middle"' : ""} xml:space="preserve"`;
  const letters = `<text ${place} fill="${fill}">${runs.map(runText).join("")}</text>`;
  if (halo === undefined) return letters;
  // Drawn twice, since not every painter knows of an order of paint.
  const shade = runs.map(({ colour: _colour, ...run }) => runText(run)).join("");
  return `<text ${place} fill="${halo}" stroke="${halo}" stroke-width="3" aria-hidden="true">${shade}</text>${letters}`;
}

function runText({ text, colour, isBold, isItalic }: TextRun): string {
  const attributes = [
    ...(colour === undefined ? [] : [`fill="${colour}"`]),
    ...(isBold ? ['font-weight="bold"'] : []),
    ...(isItalic ? ['font-style="italic"'] : []),
  ];
  return attributes.length === 0 ? escaped(text) : `<tspan ${attributes.join(" ")}>${escaped(text)}</tspan>`;
}
