/**
 * Which places are shown by live forms, that change while they are looked at but have no icons, and which by the classic
 * ones.
 */

import type { Place } from "./place.ts";

export const MENU_STYLES = ["auto", "classic", "live"] as const;
export type MenuStyle = (typeof MENU_STYLES)[number];

/** Places that gain more from moving than they lose with their icons. */
const LIVELY: ReadonlySet<Place["kind"]> = new Set<Place["kind"]>(["node", "search", "settings"]);

export function isLive(style: MenuStyle, place: Place): boolean {
  return style === "live" || (style === "auto" && LIVELY.has(place.kind));
}
