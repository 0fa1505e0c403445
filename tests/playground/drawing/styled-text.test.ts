/** Texts of nodes in lines of a drawing. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { plainText, textLines } from "../../../playground/drawing/text/styled-text.ts";
import { measureByTable } from "../../../playground/drawing/text/text-widths.ts";
import { checkProperty } from "../../support/properties.ts";

const ROOM = 120;
const lines = (text: string, most = 2) => textLines(text, 13, ROOM, most, measureByTable);
const read = (text: string, most = 2): string[] =>
  lines(text, most).map(({ runs }) => runs.map((run) => run.text).join(""));

const words = fc.array(
  fc.constantFrom(
    "a",
    "word",
    "§6gold",
    "§lbold",
    "§r",
    "中文标题",
    "，",
    "日本",
    "Straßenbahnhaltestelle",
    "🐮",
    "e\u0301",
    ".",
  ),
  { minLength: 1, maxLength: 12 },
);

it("no line is wider than its room, and there are no more of them than may be", () => {
  checkProperty(
    fc.property(words, fc.constantFrom(" ", ""), fc.integer({ min: 1, max: 3 }), (parts, between, most) => {
      const found = lines(parts.join(between), most);
      expect(found.length).toBeLessThanOrEqual(most);
      for (const { width, runs } of found) {
        expect(width).toBeLessThanOrEqual(ROOM);
        const measured = runs.reduce((sum, run) => sum + measureByTable(run.text, 13, run.isBold === true), 0);
        expect(measured).toBeCloseTo(width, 6);
      }
    }),
  );
});

it("what has room is all there, without its formatting codes; of the rest the end is three dots", () => {
  const bare = (text: string): string => text.replace(/\s/g, "");
  checkProperty(
    fc.property(words, fc.constantFrom(" ", ""), (parts, between) => {
      const text = parts.join(between);
      const shown = read(text).join("");
      if (!shown.endsWith("…")) expect(bare(shown)).toBe(bare(plainText(text)));
      else expect(bare(plainText(text)).startsWith(bare(shown).slice(0, -1))).toBe(true);
      expect(shown).not.toContain("§");
    }),
  );
});

it("words stay whole where they can, signs of Chinese break anywhere but before a comma", () => {
  expect(read("several words here and there", 2)).toEqual(["several words", "here and there"]);
  for (const line of read("一二三四五六七八，九十一二三四五六七八九", 3).slice(1)) expect(line).not.toMatch(/^，/);
});

it("colours and bold are kept, and too dark ones are drawn lighter", () => {
  expect(lines("§l§6Gold§r x")[0]!.runs).toEqual([{ text: "Gold", colour: "#ffb938", isBold: true }, { text: " x" }]);
  expect(lines("§0ink")[0]!.runs[0]!.colour).not.toBe("#000000");
});
