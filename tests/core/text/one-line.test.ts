/** Texts that others wrote, made safe to stand among ours. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { message } from "../../../scripts/core/text/message.ts";
import { oneLine, severalLines } from "../../../scripts/core/text/one-line.ts";
import { checkProperty } from "../../support/properties.ts";

const ODD = [
  ..."\u0000\u0007\u0008\u001b\u007f\u0085\u009f\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202d\u202e",
  ..."\u2060\u2066\u2067\u2069\ufeff\u3164\uffa0\u180e\ufff9",
  "\ud800",
  "\udc00",
  "\u{e0001}",
  "\u{e0041}",
];
const texts = fc
  .array(fc.constantFrom(...ODD, ..."ab é中😀\n\r\t§", "§c", "§l", "§r", "§R", "§§", "§ ", "\r\n"), { maxLength: 25 })
  .map((parts) => parts.join(""));

describe("a text of others", () => {
  it("is as it was where there is nothing odd about it", () => {
    for (const text of ["Plain", " led by a blank", "Größe 中文 😀 🇩🇪", "e\u0301", "", "\ue000"]) {
      expect(oneLine(text)).toBe(text);
      expect(severalLines(text)).toBe(text);
    }
    expect(severalLines("one\ntwo\n\nthree")).toBe("one\ntwo\n\nthree");
  });

  it("has nothing in one line that ends, turns or hides it", () => {
    checkProperty(
      fc.property(texts, (text) => {
        const line = oneLine(text);
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u3164\uffa0]/u);
        expect(line).not.toMatch(/§(?![0-9a-z])/i);
        expect(oneLine(line)).toBe(line);
      }),
      1_000,
    );
  });

  it("keeps its line breaks, and no others, where it may have several", () => {
    expect(severalLines("one\r\ntwo\rthree\u2028four\u202e\nfive\u200b§")).toBe("one\ntwo\nthree\nfour\nfive");
    expect(oneLine("one\r\ntwo\tthree\n")).toBe("one two three");
  });

  it("keeps its formatting to itself", () => {
    expect(oneLine("§cred")).toBe("§cred§r");
    expect(oneLine("§cred§r, plain")).toBe("§cred§r, plain");
    expect(oneLine("§c\u200b§\u200blbold")).toBe("§c§lbold§r");
    expect(severalLines("§cred\n§a")).toBe("§cred\n§a§r");
  });

  it("stays in its line in every message", () => {
    const said = message("en_US", "announce.completed", { player: "Eve\n§", title: "\u202eTitle§k" });
    expect(said).not.toMatch(/[\n\u202e]/);
    expect(said).toContain("Eve ");
    expect(said).toContain("Title§k§r");
  });
});
