/**
 * A world's list of behavior packs: our entry goes in, is renewed and comes out; all others stay as and where they are.
 * Knows nothing of the packs themselves.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Draft } from "./draft.ts";
import { formatJson, isJsonObject, readOwnersJson } from "./server/json.ts";
import { listWorlds, type ServerPlaces } from "./server/server.ts";

const LIST_FILE = "world_behavior_packs.json";

/** @param replaced the pack that this one takes the place of in the list, if it has another uuid */
export function planRegistration(
  draft: Draft,
  places: ServerPlaces,
  uuid: string,
  version: readonly number[],
  replaced = uuid,
): void {
  const path = join(places.worldDir, LIST_FILE);
  const entries = readEntries(draft, path);
  if (entries === undefined) return;
  const isOurs = (entry: unknown): boolean => [uuid, replaced].includes(packIdOf(entry) ?? "");
  const first = entries.findIndex(isOurs);
  const renewed =
    first === -1
      ? [...entries, { pack_id: uuid, version }]
      : entries
          .map((entry, index) =>
            index === first && isJsonObject(entry)
              ? { ...entry, ...(uuid === packIdOf(entry) ? {} : { pack_id: uuid }), version }
              : entry,
          )
          .filter((entry, index) => index === first || !isOurs(entry));
  draft.write(path, formatJson(renewed, draft.current(path)), `pack registered in version ${version.join(".")}`);
}

export function planRegistrationRemoval(draft: Draft, places: ServerPlaces, uuid: string): void {
  const path = join(places.worldDir, LIST_FILE);
  if (draft.current(path) === undefined) return draft.restore(path, undefined, "gone already");
  const entries = readEntries(draft, path);
  if (entries === undefined) return;
  const others = entries.filter((entry) => packIdOf(entry) !== uuid);
  const original = draft.original(path);
  const wasThere = original.kind === "bytes";
  if (others.length === 0 && !wasThere && draft.isTouched(path))
    return draft.restore(path, undefined, "deleted, as no pack is left in it");
  const like = wasThere && isSameList(original.bytes, others) ? original.bytes : draft.current(path);
  draft.restore(path, formatJson(others, like), "pack taken out of the list");
}

/** The header UUIDs of all packs that a world loads, in small letters; ours included. */
export function listRegistered(draft: Draft, places: ServerPlaces): readonly string[] {
  const bytes = draft.current(join(places.worldDir, LIST_FILE));
  const reading = bytes === undefined ? undefined : readOwnersJson(bytes);
  if (reading?.ok !== true || !Array.isArray(reading.value)) return [];
  return (reading.value as unknown[]).map(packIdOf).filter((id) => id !== undefined);
}

/** The other worlds of the server that load our pack, as far as one can tell. */
export function otherWorldsWithPack(places: ServerPlaces, uuid: string): readonly string[] {
  return listWorlds(places.serverDir).filter((name) => {
    const path = join(places.serverDir, "worlds", name, LIST_FILE);
    // By its text, so that a list that cannot be read counts too.
    return name !== places.worldName && existsSync(path) && readFileSync(path, "utf8").toLowerCase().includes(uuid);
  });
}

function readEntries(draft: Draft, path: string): readonly unknown[] | undefined {
  const bytes = draft.current(path);
  if (bytes === undefined) return [];
  const reading = readOwnersJson(bytes);
  if (!reading.ok) {
    draft.refuse(`${path}: ${reading.problem}`);
    return undefined;
  }
  if (!Array.isArray(reading.value)) {
    draft.refuse(`${path}: it is not a list; expected a list of packs, each with "pack_id" and "version"`);
    return undefined;
  }
  return reading.value as unknown[];
}

function isSameList(bytes: Uint8Array, entries: readonly unknown[]): boolean {
  return formatJson(entries, bytes) === bytes;
}

function packIdOf(entry: unknown): string | undefined {
  const id = isJsonObject(entry) ? entry["pack_id"] : undefined;
  return typeof id === "string" ? id.toLowerCase() : undefined;
}
