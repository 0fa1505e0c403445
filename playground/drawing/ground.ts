/** What a page stands on: a ground of dark tiles in the tone of its background texture, which is the game's own and is not drawn. */

import type { AchievementNode } from "../../scripts/core/tree/tree.ts";
import { shaded, tintOf } from "./icons/tints.ts";

export const TILE = 64;

export interface Ground {
  readonly base: string;
  /** Squares of one tile, each lighter or darker than the base. */
  readonly spots: readonly { readonly x: number; readonly y: number; readonly size: number; readonly fill: string }[];
}

const CELL = TILE / 8;

export function groundOf(page: AchievementNode): Ground {
  const texture = page.json.window_background ?? "";
  const base = shaded(mixedWithGrey(tintOf(texture)), -0.68);
  const spots: Ground["spots"][number][] = [];
  let seed = texture.length * 7919 + 17;
  for (let y = 0; y < 8; y++) {
    for (let x = 0; x < 8; x++) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      const roll = Math.floor(seed / 65536) % 8;
      if (roll > 3) continue;
      spots.push({ x: x * CELL, y: y * CELL, size: CELL, fill: shaded(base, [0.03, 0.015, -0.06, -0.12][roll]!) });
    }
  }
  return { base, spots };
}

/** Titles must be read before it, whatever the texture is called. */
function mixedWithGrey(colour: string): string {
  const channels = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const grey = channels.reduce((sum, channel) => sum + channel, 0) / 3;
  const hex = channels.map((channel) =>
    Math.round((channel + grey + 110) / 3)
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${hex.join("")}`;
}
