/**
 * One text of any length kept in an owner's properties: written so that a stop after any single write leaves the old
 * or the new text, read so that damage is told from absence. What the text says is its user's business.
 */

import {
  chunkGeneration,
  chunkKey,
  decodeHead,
  encodeHead,
  headChecksum,
  isWhole,
  splitAscii,
  splitByBytes,
  utf8Length,
  type Head,
} from "../../core/saving/chunks.ts";
import type { PropertyStore } from "../ports.ts";

/** The platform takes 32,767 bytes; a little is left for the head. */
export const MAX_PROPERTY_BYTES = 32_000;

export type Loaded =
  | { readonly state: "absent" }
  | { readonly state: "loaded"; readonly text: string }
  | { readonly state: "unreadable"; readonly reason: string };

export interface StoredText {
  load(): Loaded;
  /**
   * @param bytes the text's length in UTF-8, for a caller who knows it
   * @throws Error when the record was found unreadable (it must never be saved over), or what the platform throws
   */
  save(text: string, bytes?: number): void;
  /** Keys of the chunks that lie beside the head now, needed or not. */
  chunkKeys(): readonly string[];
}

const NO_KEYS: readonly string[] = [];

/**
 * @param headKey the property that holds the text, or the head of its chunks
 * @param allKeys keys of the owner at the time of loading: all, or at least those of the text's chunks
 */
export function createStoredText(
  properties: PropertyStore,
  headKey: string,
  allKeys: readonly string[],
  maxBytes = MAX_PROPERTY_BYTES,
): StoredText {
  let generation = 0;
  let readable = true;
  /** Chunks that the next head will not name; removed only once that head is written. */
  let superseded: readonly string[] = allKeys.filter((key) => chunkGeneration(headKey, key) !== undefined);
  for (const key of superseded) generation = Math.max(generation, chunkGeneration(headKey, key)!);

  function read(): Loaded {
    const value = properties.get(headKey);
    if (value === undefined) return { state: "absent" };
    if (typeof value !== "string") return { state: "unreadable", reason: `it is a ${typeof value}, not a text` };
    const head = decodeHead(value);
    if ("unreadable" in head) return { state: "unreadable", reason: head.unreadable };
    generation = Math.max(generation, head.generation);
    if (head.chunkCount === 0) return whole(head.inline, head);
    const chunks: string[] = [];
    for (let index = 0; index < head.chunkCount; index++) {
      const chunk = properties.get(chunkKey(headKey, head.generation, index));
      if (typeof chunk !== "string") {
        return { state: "unreadable", reason: `part ${index + 1} of ${head.chunkCount} is missing` };
      }
      chunks.push(chunk);
    }
    return whole(chunks.join(""), head);
  }

  function whole(text: string, head: Head): Loaded {
    return isWhole(text, head)
      ? { state: "loaded", text }
      : { state: "unreadable", reason: "its checksum does not fit" };
  }

  /** Writes a text that is too long for the head, and gives the keys of its chunks. */
  function saveChunks(text: string, bytes: number): readonly string[] {
    const chunks = bytes === text.length ? splitAscii(text, maxBytes) : splitByBytes(text, maxBytes);
    const keys = chunks.map((_, index) => chunkKey(headKey, generation, index));
    // Everything written counts as superseded until the head names it: a refused write leaves no litter.
    const litter = superseded.concat();
    superseded = litter;
    chunks.forEach((chunk, index) => {
      litter.push(keys[index]!);
      properties.set(keys[index]!, chunk);
    });
    return keys;
  }

  return {
    load() {
      const loaded = read();
      readable = loaded.state !== "unreadable";
      return loaded;
    },

    save(text, bytes = utf8Length(text)) {
      if (!readable) throw new Error(`the record ${headKey} is unreadable and is not saved over`);
      generation += 1;
      const obsolete = superseded;
      const fresh = bytes <= maxBytes ? NO_KEYS : saveChunks(text, bytes);
      const checksum = headChecksum(text);
      const inline = fresh.length === 0 ? text : "";
      properties.set(headKey, encodeHead({ generation, chunkCount: fresh.length, checksum, inline }));
      for (let place = 0; place < obsolete.length; place++) properties.set(obsolete[place]!, undefined);
      superseded = fresh;
    },

    chunkKeys: () => superseded,
  };
}
