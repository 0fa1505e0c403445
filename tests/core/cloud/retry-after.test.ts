import { describe, expect, it } from "vitest";
import { httpDateSeconds, retryAfterSeconds } from "../../../scripts/core/cloud/retry-after.ts";

const NOW = Date.UTC(2026, 1, 28, 23, 59, 50) / 1_000;

describe("Retry-After", () => {
  it.each([
    ["120", 120],
    [" 7 ", 7],
    ["Sun, 01 Mar 2026 00:00:20 GMT", 30],
    ["sun, 01 mar 2026 00:00:20 gmt", 30],
    ["Sunday, 01-Mar-26 00:00:20 GMT", 30],
    ["Sun Mar  1 00:00:20 2026", 30],
    ["Wed, 01 Mar 2028 00:00:00 GMT", Date.UTC(2028, 2, 1) / 1_000 - NOW],
    ["9".repeat(40), 1e9],
  ])("%s asks for %d seconds", (value, seconds) => {
    expect(retryAfterSeconds(value, NOW)).toBe(seconds);
  });

  it.each([
    ["", "0", "-5", "1.5", "1e3", "0x10", "soon", "Infinity", "NaN", "12 seconds"],
    // Over by now, or no date at all.
    ["Sat, 28 Feb 2026 23:59:50 GMT", "Sat, 28 Feb 2026 12:00:00 GMT", "Sunday, 06-Nov-94 08:49:37 GMT"],
    ["Sun, 32 Mar 2026 00:00:00 GMT", "Sun, 01 Foo 2026 00:00:00 GMT", "Sun, 01 Mar 2026 25:00:00 GMT"],
    ["2026-03-01T00:00:20Z", "Sun, 01 Mar 2026 00:00:20 +0100", "Sun, 01 Mar 2026"],
  ])("that says nothing of use is no time: %s …", (...values) => {
    for (const value of values) expect(retryAfterSeconds(value, NOW), value).toBeUndefined();
  });

  it("reads every date that the platform's own clock writes", () => {
    for (let day = -20_000; day < 60_000; day += 13) {
      const seconds = day * 86_400 + ((((day * 7_919) % 86_400) + 86_400) % 86_400);
      expect(httpDateSeconds(new Date(seconds * 1_000).toUTCString(), NOW)).toBe(seconds);
    }
  });
});
