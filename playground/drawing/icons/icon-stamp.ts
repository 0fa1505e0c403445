/** The picture in a node's frame, or on a page's tab: a drawing by kind and tint, or the initials of its title. */

import type { AchievementNode } from "../../../scripts/core/tree/tree.ts";
import { circle, type PathMark, type Stamp } from "../marks.ts";
import { ICON_SHAPES, iconKindOf, iconKindOfTexture, type IconKind } from "./icon-kinds.ts";
import type { IconPart, Tone } from "./parts.ts";
import { shaded, tintOf } from "./tints.ts";

/** The side of the field that icons are drawn in, around its middle. */
export const ICON_FIELD = 24;

const TONES: Readonly<Record<Exclude<Tone, "base" | "light" | "dark">, string>> = {
  line: "#1d1e23",
  wood: "#a0703c",
  steel: "#b9bdc6",
  white: "#f4f2ec",
  leaf: "#5cab3f",
  glow: "#ffd35c",
  red: "#dc3f38",
};

const EDGE = { stroke: TONES.line, width: 1.1 } as const;

/** @param title without formatting codes, in the reader's language */
export function iconStamp(node: AchievementNode, isDone: boolean, title: string): Stamp {
  const texture = isDone ? node.json.finished_icon : node.json.unfinished_icon;
  return stampOf(texture, iconKindOf(node, texture), title);
}

/** Of a texture alone, as it stands on a button. */
export const textureStamp = (texture: string): Stamp =>
  stampOf(texture, iconKindOfTexture(texture), texture.slice(texture.lastIndexOf("/") + 1).replace(/_/g, " "));

function stampOf(texture: string, kind: IconKind | undefined, title: string): Stamp {
  const tint = tintOf(texture);
  if (kind === undefined) return initialsStamp(initialsOf(title), tint);
  const parts: readonly IconPart[] = ICON_SHAPES[kind];
  return { key: `icon-${kind}-${tint.slice(1)}`, marks: parts.map((part) => markOf(part, tint)) };
}

function markOf({ tone, d, width, isFlat }: IconPart, tint: string): PathMark {
  const colour =
    tone === "base"
      ? tint
      : tone === "light"
        ? shaded(tint, 0.38)
        : tone === "dark"
          ? shaded(tint, -0.34)
          : TONES[tone];
  if (width !== undefined) return { kind: "path", d, stroke: colour, width };
  return { kind: "path", d, fill: colour, ...(isFlat ? {} : EDGE) };
}

/** The first letters of its first two words, or one sign of a script without words. */
function initialsOf(title: string): string {
  const words = title.match(/[\p{L}\p{N}]+/gu) ?? ["?"];
  const first = Array.from(words[0])[0]!;
  const second = words[1] === undefined ? undefined : Array.from(words[1])[0];
  const isWide = first.codePointAt(0)! >= 0x2e80;
  return (second === undefined || isWide ? first : first + second).toUpperCase();
}

function initialsStamp(initials: string, tint: string): Stamp {
  return {
    key: `initials-${Array.from(initials, (one) => one.codePointAt(0)!.toString(16)).join("-")}-${tint.slice(1)}`,
    marks: [
      { kind: "path", d: circle(12, 12, 11), fill: shaded(tint, -0.5), stroke: TONES.line, width: 1.1 },
      {
        kind: "text",
        x: 12,
        y: 16,
        size: 11,
        fill: TONES.white,
        runs: [{ text: initials, isBold: true }],
        isCentred: true,
      },
    ],
  };
}
