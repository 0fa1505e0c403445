/** What is the same to somebody who looks for it. */
import { describe, expect, it } from "vitest";
import { folded } from "../../../scripts/core/text/folded.ts";

describe("a text that is looked for", () => {
  it.each([
    ["without accents", "Épée enchantée", "epee enchantee"],
    ["with accents made of two characters", "E\u0301pe\u0301e", "épée"],
    ["without umlauts", "Mächtige Größe", "machtige grosse"],
    ["with letters written in two", "Bœuf, Cæsar", "boeuf, caesar"],
    ["of other alphabets of Latin letters", "Øre i Łódź", "ore i lodz"],
    ["in capitals", "ДОСТИЖЕНИЕ", "достижение"],
    ["with е for ё", "Всё ещё", "все еще"],
    ["in characters of full width", "ＡＢＣ１２３", "abc123"],
    ["in the other script for sounds", "ダイヤモンド", "だいやもんど"],
    ["in half that width", "ﾀｲﾔ", "たいや"],
    ["in half that width with its marks", "ﾀﾞｲﾔﾓﾝﾄﾞﾊﾟﾝ", "だいやもんどぱん"],
    ["with marks of their own", "か\u3099", "が"],
    ["coloured", "§cRed §lhot", "red hot"],
    ["with another apostrophe", "L’avventura", "l'avventura"],
    ["with a dot above that Turkish has", "İZMİR", "izmir"],
  ])("is found %s", (_how, one, other) => {
    expect(folded(one)).toBe(folded(other));
  });

  it.each([
    ["石头", "木头"],
    ["が", "か"],
    ["кот", "код"],
    ["한글", "한국"],
    ["n", "m"],
  ])("is not taken for another: %s, %s", (one, other) => {
    expect(folded(one)).not.toBe(folded(other));
  });

  it("is folded once and for all", () => {
    for (const text of ["Épée", "ダイヤ", "Ａ", "ﾀﾞ", "Bœuf", "ΣΊΣΥΦΟΣ"])
      expect(folded(folded(text))).toBe(folded(text));
  });
});
