/**
 * When a node that was completed can be done again, and between which dates it counts, as goals.md §4 says it in words.
 * Seconds since 1970 go in and come out; knows neither nodes' progress nor players.
 */
import type { NodeJson } from "../../../scripts/core/tree/node.ts";

const DAY = 86_400;
/** 1970-01-01 was a Thursday. */
const DAYS_SINCE_MONDAY = 3;

export function secondsOfZone(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(zone)!;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 3_600 + Number(minutes) * 60);
}

/** The moment from which a node that was completed at `completedAt` can be done again. */
export function restEnd(
  { every, time_zone: own }: NonNullable<NodeJson["repeat"]>,
  completedAt: number,
  zone: string,
): number {
  if (every === "completion") return -Infinity;
  if (typeof every === "object") return completedAt + every.hours * 3_600;
  const offset = secondsOfZone(own ?? zone);
  const day = Math.floor((completedAt + offset) / DAY);
  if (every === "day") return (day + 1) * DAY - offset;
  if (every === "week") return (day + 7 - ((day + DAYS_SINCE_MONDAY) % 7)) * DAY - offset;
  const date = new Date(day * DAY * 1_000);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / 1_000 - offset;
}

/** From when and until when a node counts. */
export function datesOf({ not_before, not_after }: NodeJson, zone: string): [number, number] {
  return [
    not_before === undefined ? -Infinity : momentOf(not_before, zone),
    not_after === undefined ? Infinity : momentOf(not_after, zone) + (not_after.includes("T") ? 0 : DAY),
  ];
}

function momentOf(written: string, zone: string): number {
  const [date, time = "00:00"] = written.split("T");
  const isZoned = /(Z|[+-]\d\d:\d\d)$/.test(time);
  return Date.parse(`${date}T${time}${isZoned ? "" : zone}`) / 1_000;
}
