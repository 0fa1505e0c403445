/** The game's letters: as wide as the pack believes them to be, broken as forms break them. */
import { expect, it } from "vitest";
import { glyphsOf, linesOf, spoken, widthOf, wrapped } from "../../../playground/lettering/glyphs.ts";
import { pixelPicture } from "../../../playground/lettering/pixel-font.ts";
import { textWidth } from "../../../scripts/core/text/font/fit.ts";

const PRINTED = Array.from({ length: 0x7f - 0x21 }, (_, at) => String.fromCodePoint(0x21 + at));
const SIGNS = [..."○●✔✖★▶◆·…→"];
const RUSSIAN = [..."АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя"];
const ACCENTED = [..."äöüÄÖÜéèêçñãõáíóúß"];

it("has a picture of every usual character, no wider than its room", () => {
  for (const character of [...PRINTED, ...SIGNS, ...ACCENTED, ...RUSSIAN]) {
    const picture = pixelPicture(character);
    expect(picture, character).toBeDefined();
    const farthest = Math.max(...picture!.runs.map(([x, , length]) => x + length));
    expect([character, farthest]).toEqual([character, Math.min(farthest, textWidth(character))]);
    expect(picture!.runs.length, character).toBeGreaterThan(0);
  }
});

it("draws no two letters alike", () => {
  const letters = PRINTED.filter((one) => /[A-Za-z0-9]/.test(one));
  expect(new Set(letters.map((one) => JSON.stringify(pixelPicture(one)!.runs))).size).toBe(letters.length);
});

it("is as wide as the pack measures, codes take no room and go on in the next line", () => {
  for (const text of ["Kill 5 cows", "§l§6Bold§r and §othin", "你好 §aмир", "a§"]) {
    expect([text, widthOf(glyphsOf(text, "#fff"))]).toEqual([text, textWidth(text)]);
  }
  expect(linesOf("§6gold\ngold §rplain", "#123456").map((line) => line.map(({ colour }) => colour).at(-1))).toEqual([
    "#ffaa00",
    "#123456",
  ]);
  expect(spoken("§l§6Bold§r!")).toBe("Bold!");
});

it("breaks lines between words where it can, and nowhere loses a character", () => {
  const text = "These are words that go on for a while, andthisisonethatfitsnowhereatallinsuchalittleroom";
  const lines = wrapped(text, 80, "#fff");
  expect(lines.every((line) => widthOf(line) <= 80 + 4)).toBe(true);
  expect(
    lines
      .flat()
      .map(({ character }) => character)
      .join(""),
  ).toBe(text);
  expect(lines[0]!.map(({ character }) => character).join("")).toBe("These are ");
});
