import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checksum,
  chunkGeneration,
  chunkKey,
  decodeHead,
  encodeHead,
  headChecksum,
  isWhole,
  splitByBytes,
  utf8Length,
  type Head,
} from "../../../scripts/core/saving/chunks.ts";
import { checkProperty } from "../../support/properties.ts";

const anyText = fc.string({
  unit: fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("\ud83d", "\ude00", "字", "é")),
  maxLength: 60,
});

describe("chunks", () => {
  it("count bytes as UTF-8 does, lone surrogates included", () => {
    checkProperty(fc.property(anyText, (text) => utf8Length(text) === new TextEncoder().encode(text).length));
  });

  it("are within the byte limit, give the text back, and never cut a surrogate pair", () => {
    checkProperty(
      fc.property(anyText, fc.integer({ min: 4, max: 12 }), (text, maxBytes) => {
        const pieces = splitByBytes(text, maxBytes);
        expect(pieces.join("")).toBe(text);
        expect(pieces.map(utf8Length).reduce((sum, bytes) => sum + bytes, 0)).toBe(utf8Length(text));
        for (const piece of pieces) expect(utf8Length(piece)).toBeLessThanOrEqual(maxBytes);
      }),
    );
  });

  it("have a checksum that tells texts apart whose chunks were mixed", () => {
    const old = "a".repeat(100);
    const mixed = old.slice(0, 50) + "b".repeat(50);
    expect(checksum(mixed)).not.toBe(checksum(old));
    expect(checksum("a".repeat(99))).not.toBe(checksum(old));
  });

  it("have a checksum that misses no character of a text of 2 KiB, and no run of 32 in one of 24 KiB", () => {
    const short = "abcdefg".repeat(300).slice(0, 2047);
    for (let at = 0; at < short.length; at++) {
      expect(headChecksum(`${short.slice(0, at)}#${short.slice(at + 1)}`)).not.toBe(headChecksum(short));
    }
    const long = "abcdefg".repeat(3500);
    for (let at = 0; at < long.length - 32; at += 501) {
      expect(headChecksum(long.slice(0, at) + "#".repeat(32) + long.slice(at + 32))).not.toBe(headChecksum(long));
    }
  });

  it("are whole under heads of older formats by what those formats looked at", () => {
    const text = "abcdefg".repeat(90);
    const wrong = "00000000";
    expect(isWhole(text, decodeHead(`1;3;0;${wrong};${text}`) as Head)).toBe(true);
    expect(isWhole(text, decodeHead(`1;3;1;${checksum(text)};`) as Head)).toBe(true);
    expect(isWhole(text, decodeHead(`1;3;1;${wrong};`) as Head)).toBe(false);
    expect(isWhole(text, decodeHead(`2;3;0;f8bc1519;${text}`) as Head)).toBe(true);
    expect(isWhole(text, decodeHead(`2;3;0;${wrong};${text}`) as Head)).toBe(false);
    expect(isWhole(text, decodeHead(`3;3;0;${wrong};${text}`) as Head)).toBe(false);
    // The first packs of format 2 looked at four times as much of a long text as those that followed.
    const long = "0123456789abcdefghijklmnopqrstuvwxyz".repeat(200);
    expect(isWhole(long, decodeHead("2;3;1;26ff103f;") as Head)).toBe(true);
    expect(isWhole(`Z${long.slice(1)}`, decodeHead("2;3;1;26ff103f;") as Head)).toBe(false);
  });

  it("have a head that reads back as it was written, and refuses anything else", () => {
    const head = { generation: 12, chunkCount: 3, checksum: "00ff00ff", inline: "a;b;c" };
    expect(decodeHead(encodeHead(head))).toEqual(head);
    for (const wrong of ["", "{}", "4;1;0;00000000;", "1;x;0;00000000;", "1;1;0;short;"]) {
      expect(decodeHead(wrong)).toHaveProperty("unreadable");
    }
  });

  it("are found by their key, and by no other record's key", () => {
    expect(chunkGeneration("ach:page/a", chunkKey("ach:page/a", 7, 0))).toBe(7);
    expect(chunkGeneration("ach:page/a", chunkKey("ach:page/ab", 7, 0))).toBeUndefined();
    expect(chunkGeneration("ach:page/a", "ach:page/a")).toBeUndefined();
    expect(chunkGeneration("ach:page/a", "ach:page/a/note")).toBeUndefined();
  });
});
