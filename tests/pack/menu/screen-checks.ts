/** What holds for every screen of the menu, in the pixels of the game's form. */
import { expect } from "vitest";
import { textWidth } from "../../../scripts/core/text/font/fit.ts";
import type { FormSeen } from "../../../simulator/index.ts";

const MOST_BUTTONS = 25;
const LINES_OF_A_BUTTON = 2;
/** Of 225: an icon has a column of 34, edges and the scroll bar want their share. */
const BESIDE_AN_ICON = 165;
const WITHOUT_ICON = 195;
const TITLE = 200;
/** Beside line breaks. */
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|§(?![0-9a-z])/iu;

export function expectFits(form: FormSeen): void {
  expect(form.buttons.length, form.title).toBeLessThanOrEqual(MOST_BUTTONS);
  expect(form.title).not.toMatch(/\n/);
  expect(textWidth(form.title), form.title).toBeLessThanOrEqual(TITLE);
  for (const { text, icon } of form.buttons) {
    const lines = text.split("\n");
    expect(lines.length, text).toBeLessThanOrEqual(LINES_OF_A_BUTTON);
    for (const line of lines) {
      const room = icon === undefined ? WITHOUT_ICON : BESIDE_AN_ICON;
      expect(textWidth(line), `“${line}” on “${form.title}”`).toBeLessThanOrEqual(room);
      expect(line.replace(/§./g, "").trim(), `a line of “${text}”`).not.toBe("");
    }
  }
  const texts = [form.title, form.body, ...form.buttons.map(({ text }) => text)];
  for (const text of texts) expect(text).not.toMatch(UNSEEN);
}
