import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  calendarDay,
  dayAt,
  dayOf,
  nextPeriod,
  periodOf,
  readDate,
  SECONDS_PER_DAY,
  writeMinute,
  zoneSeconds,
} from "../../../scripts/core/time/calendar.ts";
import { checkProperty } from "../../support/properties.ts";

const anyDay = fc.integer({ min: -200_000, max: 2_900_000 });
const utc = (day: number) => new Date(day * SECONDS_PER_DAY * 1000);

describe("the calendar", () => {
  it("numbers days as the engine's own dates do, and back", () => {
    checkProperty(
      fc.property(anyDay, (day) => {
        const date = utc(day);
        const expected = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        expect(calendarDay(day)).toEqual(expected);
        expect(dayOf(expected.year, expected.month, expected.day)).toBe(day);
      }),
    );
  });

  it("begins weeks on Mondays and months on their first day, and no day is in two", () => {
    checkProperty(
      fc.property(anyDay, (day) => {
        expect(utc(periodOf("week", day)).getUTCDay()).toBe(1);
        expect(utc(periodOf("month", day)).getUTCDate()).toBe(1);
        for (const period of ["day", "week", "month"] as const) {
          const [start, next] = [periodOf(period, day), nextPeriod(period, day)];
          expect(start <= day && day < next).toBe(true);
          expect([periodOf(period, next - 1), periodOf(period, next)]).toEqual([start, next]);
        }
      }),
    );
  });

  it("reads dates as the engine does, and says of each other text what is wrong with it", () => {
    const moment = (text: string) => Date.parse(text) / 1000;
    expect(readDate("2026-12-24", 3600)).toEqual({
      from: moment("2026-12-24T00:00+01:00"),
      until: moment("2026-12-25T00:00+01:00"),
    });
    for (const text of ["2026-12-24T18:05", "2026-12-24T18:05:09", "2024-02-29T00:00:00.5"]) {
      const at = Math.floor(moment(`${text}-05:30`));
      expect(readDate(text, -5.5 * 3600)).toEqual({ from: at, until: at + 1 });
      for (const zone of ["Z", "+14:00", "-00:30"]) {
        expect(readDate(text + zone, 7 * 3600)).toMatchObject({ from: Math.floor(moment(text + zone)) });
      }
    }
    for (const text of ["2026-02-29", "2026-04-31", "1900-02-29T10:00Z"]) expect(readDate(text, 0)).toBe("no such day");
    for (const text of ["", "2026-12", "2026-13-01", "26-12-24", "2026-12-24T24:00", "2026-12-24T18", "2026-12-24Z"]) {
      expect([text, readDate(text, 0)]).toEqual([text, "not a date"]);
    }
  });

  it("knows zones by their distance from UTC", () => {
    expect(["Z", "+00:00", "+05:45", "-12:00", "+14:00"].map(zoneSeconds)).toEqual([0, 0, 20_700, -43_200, 50_400]);
    for (const text of ["", "z", "+1:00", "+14:01", "+15:00", "01:00", "UTC", "+01:60"]) {
      expect([text, zoneSeconds(text)]).toEqual([text, undefined]);
    }
  });

  it("writes a moment in a zone", () => {
    const seconds = Date.UTC(2026, 11, 24, 23, 5, 59) / 1000;
    expect(writeMinute(seconds, 0)).toBe("2026-12-24 23:05 UTC");
    expect(writeMinute(seconds, 3600)).toBe("2026-12-25 00:05 UTC+01:00");
    expect(writeMinute(seconds, -5.5 * 3600)).toBe("2026-12-24 17:35 UTC-05:30");
    expect(dayAt(seconds, 3600)).toBe(dayAt(seconds, 0) + 1);
  });
});
