/**
 * Days, weeks and months of the common calendar as numbers, time zones as seconds, and dates as authors write them. Pure
 * arithmetic on unix seconds: what time it is now is told by the caller.
 */

export const SECONDS_PER_DAY = 86_400;

/** A zone is a fixed distance from UTC: `Z`, or `+hh:mm` and `-hh:mm` up to 14 hours. */
export const ZONE_PATTERN = "(?:Z|[+-](?:0\\d|1[0-3]):[0-5]\\d|[+-]14:00)";
/** A day, or a day and a time, which may have a zone. Whether there is such a day is another question. */
export const DATE_PATTERN =
  "\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])" +
  `(?:T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?${ZONE_PATTERN}?)?`;

const zone = new RegExp(`^${ZONE_PATTERN}$`);
const date = new RegExp(`^${DATE_PATTERN}$`);

/** Seconds east of UTC; undefined for what is no zone. */
export function zoneSeconds(text: string): number | undefined {
  if (!zone.test(text)) return undefined;
  if (text === "Z") return 0;
  const seconds = Number(text.slice(1, 3)) * 3600 + Number(text.slice(4, 6)) * 60;
  return text[0] === "-" ? -seconds : seconds;
}

/** What a date says: a moment, or the whole of a day. */
export interface Span {
  /** Unix seconds of its first moment. */
  readonly from: number;
  /** Unix seconds of the first moment after it. */
  readonly until: number;
}

/**
 * @param zoneEast where the text names no zone, in seconds east of UTC
 * @returns "not a date" for another form, "no such day" for a day that its month does not have
 */
export function readDate(text: string, zoneEast: number): Span | "not a date" | "no such day" {
  if (!date.test(text)) return "not a date";
  const [year, month, day] = [text.slice(0, 4), text.slice(5, 7), text.slice(8, 10)].map(Number) as [
    number,
    number,
    number,
  ];
  if (day > daysOfMonth(year, month)) return "no such day";
  const start = dayOf(year, month, day) * SECONDS_PER_DAY;
  if (text.length === 10) return { from: start - zoneEast, until: start - zoneEast + SECONDS_PER_DAY };
  const seconds = /^\d\d:\d\d:(\d\d)/.exec(text.slice(11))?.[1] ?? "0";
  const ownZone = new RegExp(`${ZONE_PATTERN}$`).exec(text.slice(16))?.[0];
  const east = ownZone === undefined ? zoneEast : zoneSeconds(ownZone)!;
  const from = start + Number(text.slice(11, 13)) * 3600 + Number(text.slice(14, 16)) * 60 + Number(seconds) - east;
  return { from, until: from + 1 };
}

/** The number of a day, 1970-01-01 being 0. */
export function dayOf(year: number, month: number, day: number): number {
  // Years begin in March here, so that the day that leap years have more is the last one of its year.
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146_097 + yearOfEra * 365 + leapDays + dayOfYear - 719_468;
}

export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** The day with that number. */
export function calendarDay(dayNumber: number): CalendarDay {
  const shifted = dayNumber + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

function daysOfMonth(year: number, month: number): number {
  return month === 12 ? 31 : dayOf(year, month + 1, 1) - dayOf(year, month, 1);
}

/** The number of the day that a moment lies in. */
export function dayAt(seconds: number, zoneEast: number): number {
  return Math.floor((seconds + zoneEast) / SECONDS_PER_DAY);
}

export type Period = "day" | "week" | "month";

/** The number of the first day of the day, week (from Monday on) or month that a day lies in. */
export function periodOf(period: Period, dayNumber: number): number {
  if (period === "day") return dayNumber;
  if (period === "week") return dayNumber - ((((dayNumber + 3) % 7) + 7) % 7);
  return dayNumber - calendarDay(dayNumber).day + 1;
}

/** The number of the first day of the period after the one that a day lies in. */
export function nextPeriod(period: Period, dayNumber: number): number {
  const start = periodOf(period, dayNumber);
  if (period === "day") return start + 1;
  if (period === "week") return start + 7;
  const { year, month } = calendarDay(start);
  return month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
}

/** `2026-12-24 18:05 UTC+01:00`. */
export function writeMinute(seconds: number, zoneEast: number): string {
  const dayNumber = dayAt(seconds, zoneEast);
  const { year, month, day } = calendarDay(dayNumber);
  const time = hoursAndMinutes(seconds + zoneEast - dayNumber * SECONDS_PER_DAY);
  const zoneText = zoneEast === 0 ? "" : `${zoneEast < 0 ? "-" : "+"}${hoursAndMinutes(Math.abs(zoneEast))}`;
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)} ${time} UTC${zoneText}`;
}

function hoursAndMinutes(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${padded(Math.floor(minutes / 60), 2)}:${padded(minutes % 60, 2)}`;
}

const padded = (value: number, width: number): string => String(value).padStart(width, "0");
