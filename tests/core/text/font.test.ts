/** Texts that are cut to the room that a line of the game's screen has. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fit, textWidth } from "../../../scripts/core/text/font/fit.ts";
import { checkProperty } from "../../support/properties.ts";

const pieces = fc.constantFrom(..."iIl.W@ ä█│├✔★中あ한ЖщΩ…", "§l", "§r", "§c", "§", "😀", "e\u0301", "\u200d", "ﻻ");
const texts = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(""));

describe("the width of a text", () => {
  it("is that of the game's own sheet, the gaps between the characters included", () => {
    expect(textWidth("Hill I@.")).toBe(6 + 2 + 3 + 3 + 4 + 4 + 7 + 2);
    expect(textWidth("░▒█│├·")).toBe(8 + 9 + 9 + 6 + 9 + 6);
  });

  it("is a square for characters of East Asia and nothing for marks, joiners and formatting", () => {
    expect(textWidth("中あア한，")).toBe(5 * 9);
    expect(textWidth("ｱ")).toBe(6);
    expect(textWidth("§ae\u0301§r\u200b\u202e\ufe0f")).toBe(6);
  });

  it("is one more for each character that is bold, till formatting ends and not till the colour changes", () => {
    expect(textWidth("§lab§cab§rab")).toBe(textWidth("ababab") + 4);
    expect(textWidth("§le\u0301")).toBe(textWidth("e") + 1);
  });
});

describe("a text that is fitted", () => {
  it("is no wider than its room, and whole where it fits", () => {
    checkProperty(
      fc.property(texts, fc.integer({ min: 12, max: 300 }), (text, room) => {
        const fitted = fit(text, room);
        expect(textWidth(fitted)).toBeLessThanOrEqual(room);
        if (textWidth(text) <= room) expect(fitted).toBe(text);
        else expect(fitted).toContain("…");
      }),
      500,
    );
  });

  it("is cut neither within a character nor within a formatting code, and closes what it opened", () => {
    checkProperty(
      fc.property(texts, fc.integer({ min: 12, max: 300 }), (text, room) => {
        const fitted = fit(text, room);
        if (fitted === text) return;
        const kept = fitted.replace(/…(§r)?$/, "");
        expect(text.startsWith(kept)).toBe(true);
        expect(/\p{Cs}/u.test(kept)).toBe(false);
        const codes = kept.match(/§[^]/gu) ?? [];
        expect(fitted.endsWith("§r")).toBe(codes.length > 0);
        // A sign at its end would format the dots.
        if (!/§§|§$/.test(text)) expect(kept.endsWith("§")).toBe(false);
      }),
      500,
    );
  });
});
