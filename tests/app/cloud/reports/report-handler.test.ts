import { describe, expect, it } from "vitest";
import { collectExtra, UNUSABLE } from "../../../../scripts/app/cloud/reports/report-handler.ts";

/** What becomes of the value of a `getExtra`, and the warnings about it. */
function collect(value: unknown) {
  const warnings: string[] = [];
  const log = { info: () => undefined, warn: (text: string) => void warnings.push(text), error: () => undefined };
  const handler = {
    callback: () => undefined,
    getExtra: () => value,
    call: "addNodeProgress",
    asks: 0,
  };
  let extra: unknown;
  collectExtra([handler], { node: { id: "n" }, playerId: "p" }, log, (collected) => {
    extra = collected;
    return true;
  });
  return { extra, warnings };
}

describe("an extra", () => {
  it.each([
    ["none", ""],
    ["ASCII", '{"cows":3}'],
    ["letters of several bytes", "三头牛 é"],
    ["whole surrogate pairs", "🐄🐑"],
    ["control characters and line separators", "\u0000\u2028\ufeff"],
  ])("is taken: %s", (_case, extra) => {
    expect(collect(extra)).toEqual({ extra, warnings: [] });
  });

  it.each([
    ["the first half of a pair", "a\ud83d"],
    ["the second half", "\udc04b"],
    ["the halves in the wrong order", "\udc04\ud83d"],
    ["a half beside a whole pair", "🐄\ud83d🐄"],
    ["more bytes than can be stored", "é".repeat(2_049)],
    ["no text", 3],
    ["null", null],
  ])("that the service would refuse is refused before it is sent, with one warning: %s", (_case, extra) => {
    const { extra: taken, warnings } = collect(extra);
    expect(taken).toBe(UNUSABLE);
    expect(warnings).toHaveLength(1);
  });
});
