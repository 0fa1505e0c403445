/**
 * Where in the trees a player was, as a text that outlives their stay: a page, a branch of it, a node and the list it was
 * found in. Whether there still is such a place is told when it is drawn.
 */

import { HOME, type NodePlace, type PagePlace, type Place } from "./place.ts";
import { readSavedObject } from "../saving/saved-object.ts";

const VERSION = 1;

/** Undefined of a place that is not in the trees. */
export function writePlace(place: Place): string | undefined {
  if (place.kind === "page") return JSON.stringify({ v: VERSION, ...written(place) });
  if (place.kind !== "node") return undefined;
  // What was searched for is forgotten.
  const from = place.from.kind === "page" ? written(place.from) : {};
  return JSON.stringify({ v: VERSION, ...from, node: place.nodeId });
}

const written = ({ pageId, under, part }: PagePlace): object => ({
  page: pageId,
  ...(under === undefined ? {} : { under }),
  ...(part === 0 ? {} : { part }),
});

/** Undefined where the text was not written by {@link writePlace}. */
export function readPlace(text: string): PagePlace | NodePlace | undefined {
  const saved = readSavedObject(text, VERSION);
  if (saved === undefined) return undefined;
  const { page, under, part = 0, node } = saved;
  if (!Number.isInteger(part)) return undefined;
  const list: PagePlace | undefined =
    typeof page === "string"
      ? { kind: "page", pageId: page, part: part as number, ...(typeof under === "string" ? { under } : {}) }
      : undefined;
  return typeof node === "string" ? { kind: "node", nodeId: node, from: list ?? HOME } : list;
}
