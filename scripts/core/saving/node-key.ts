/**
 * The short name under which a node's record is saved: a hash of its id, of one length whatever the id is, so that a
 * complete node costs a few bytes and a record outlives its node. The build refuses trees in which two ids share one.
 */

import { DIGITS } from "./digits.ts";

export const KEY_LENGTH = 6;

/** Keys of the same tree must differ; among 5,000 nodes two share one by chance in 1 of 5,000 trees. */
export function nodeKey(nodeId: string): string {
  return hashText(nodeId, KEY_LENGTH);
}

/**
 * A hash in `length` digits of 6 bits, at most 10. Part of what is saved: it must never change.
 * Two multiplicative hashes side by side, each stirred at the end, for one alone has too few bits.
 */
export function hashText(text: string, length: number): string {
  let one = 0x2545f491;
  let other = 0x6c8e9cf5;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x5bd1e995);
    one ^= one >>> 15;
    other = Math.imul(other ^ unit, 0x27d4eb2f);
    other ^= other >>> 13;
  }
  one = stir(one ^ text.length);
  other = stir(other ^ one);
  let hash = "";
  for (let index = 0; index < length; index++) {
    const half = index % 2 === 0 ? one : other;
    hash += DIGITS[(half >>> (6 * (index >> 1))) & 63]!;
  }
  return hash;
}

function stir(value: number): number {
  let stirred = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  stirred = Math.imul(stirred ^ (stirred >>> 15), 0x846ca68b);
  return stirred ^ (stirred >>> 16);
}
