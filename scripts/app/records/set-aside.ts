/**
 * Sets a page's unreadable data aside: its head and chunks as they are, under `ach:aside/<page>/<n>` and
 * `ach:aside/<page>/<n>/<generation>/<index>`, with the first free n from 1 on. Nothing reads them again by itself; who
 * has mended them can copy them back. Every single write is a safe place to stop: the page is unreadable until all of it
 * is aside, then it is absent.
 */

import { PAGE_KEY } from "./load-pages.ts";
import type { PropertyStore, PropertyValue } from "../ports.ts";

export const ASIDE_KEY = "ach:aside/";

/** @returns the property that holds the head */
export function setAside(properties: PropertyStore, pageId: string): string {
  const headKey = PAGE_KEY + pageId;
  const keys = properties.keys();
  const chunkKeys = keys.filter((key) => key.startsWith(`${headKey}/`));
  const source = new Map([headKey, ...chunkKeys].map((key) => [key.slice(headKey.length), properties.get(key)]));
  const place = freePlace(properties, keys, `${ASIDE_KEY}${pageId}/`, source);
  for (const [rest, value] of source) {
    if (rest !== "") properties.set(place + rest, value as PropertyValue | undefined);
  }
  properties.set(place, source.get("") as PropertyValue | undefined);
  // The head goes first: without it the page is absent, and chunks that a stop leaves are removed by the next save.
  properties.set(headKey, undefined);
  for (const key of chunkKeys) properties.set(key, undefined);
  return place;
}

/** The first place where nothing lies, or nothing but what a stop has left of the same data. */
function freePlace(
  properties: PropertyStore,
  keys: readonly string[],
  prefix: string,
  source: ReadonlyMap<string, unknown>,
): string {
  for (let number = 1; ; number++) {
    const place = `${prefix}${number}`;
    const there = keys.filter((key) => key === place || key.startsWith(`${place}/`));
    if (there.every((key) => properties.get(key) === source.get(key.slice(place.length)))) return place;
  }
}
