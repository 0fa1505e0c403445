/**
 * Which places are shown by live forms, that change while they are looked at but have no icons, and which by the classic
 * ones.
 */

import type { AdminPlace } from "./admin/admin-place.ts";
import type { Place } from "./place.ts";

export const MENU_STYLES = ["auto", "classic", "live"] as const;
export type MenuStyle = (typeof MENU_STYLES)[number];

/** Places that gain more from moving than they lose with their icons. */
const LIVELY: ReadonlySet<Place["kind"]> = new Set<Place["kind"]>(["node", "search", "settings"]);

/** Places of directors, who fill in forms as a whole. */
const STILL: ReadonlySet<Place["kind"]> = new Set<AdminPlace["kind"]>([
  "players",
  "findPlayer",
  "player",
  "treesOf",
  "scope",
  "amount",
  "confirm",
  "worldSettings",
]);

export function isLive(style: MenuStyle, place: Place): boolean {
  if (STILL.has(place.kind)) return false;
  return style === "live" || (style === "auto" && LIVELY.has(place.kind));
}
