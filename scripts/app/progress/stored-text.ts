/**
 * One text of any length kept in an owner's properties: written so that a stop after any single write leaves the old
 * or the new text, read so that damage is told from absence. What the text says is its user's business.
 */

import {
  checksum,
  chunkGeneration,
  chunkKey,
  decodeHead,
  encodeHead,
  splitByBytes,
  utf8Length,
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
}

/**
 * @param headKey the property that holds the text, or the head of its chunks
 * @param allKeys all keys of the owner at the time of loading
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
  let superseded = allKeys.filter((key) => chunkGeneration(headKey, key) !== undefined);
  for (const key of superseded) generation = Math.max(generation, chunkGeneration(headKey, key)!);

  function read(): Loaded {
    const value = properties.get(headKey);
    if (value === undefined) return { state: "absent" };
    if (typeof value !== "string") return { state: "unreadable", reason: `it is a ${typeof value}, not a text` };
    const head = decodeHead(value);
    if ("unreadable" in head) return { state: "unreadable", reason: head.unreadable };
    generation = Math.max(generation, head.generation);
    if (head.chunkCount === 0) return { state: "loaded", text: head.inline };
    const chunks: string[] = [];
    for (let index = 0; index < head.chunkCount; index++) {
      const chunk = properties.get(chunkKey(headKey, head.generation, index));
      if (typeof chunk !== "string") {
        return { state: "unreadable", reason: `part ${index + 1} of ${head.chunkCount} is missing` };
      }
      chunks.push(chunk);
    }
    const text = chunks.join("");
    if (checksum(text) !== head.checksum) return { state: "unreadable", reason: "its checksum does not fit" };
    return { state: "loaded", text };
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
      const fresh: string[] = [];
      // From here on everything written counts as superseded until the head names it: a refused write leaves no litter.
      superseded = obsolete.concat();
      if (bytes <= maxBytes) {
        properties.set(headKey, encodeHead({ generation, chunkCount: 0, checksum: "00000000", inline: text }));
      } else {
        const chunks = splitByBytes(text, maxBytes);
        chunks.forEach((chunk, index) => {
          const key = chunkKey(headKey, generation, index);
          superseded.push(key);
          properties.set(key, chunk);
          fresh.push(key);
        });
        properties.set(
          headKey,
          encodeHead({ generation, chunkCount: chunks.length, checksum: checksum(text), inline: "" }),
        );
      }
      for (const key of obsolete) properties.set(key, undefined);
      superseded = fresh;
    },
  };
}
