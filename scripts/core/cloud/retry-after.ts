/**
 * `Retry-After` of HTTP: whole seconds, or a date in any of the three forms of RFC 9110. Whatever else it may say is no
 * reason to trust it. Knows no clock; the caller brings the time.
 */

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const TIME = String.raw`(\d{2}):(\d{2}):(\d{2})`;
/** Sun, 06 Nov 1994 08:49:37 GMT */
const FIXED = new RegExp(String.raw`^[a-z]{3}, (\d{2}) ([a-z]{3}) (\d{4}) ${TIME} (?:gmt|utc)$`, "i");
/** Sunday, 06-Nov-94 08:49:37 GMT */
const WITH_SHORT_YEAR = new RegExp(String.raw`^[a-z]{6,9}, (\d{2})-([a-z]{3})-(\d{2}) ${TIME} (?:gmt|utc)$`, "i");
/** Sun Nov  6 08:49:37 1994 */
const OF_C = new RegExp(String.raw`^[a-z]{3} ([a-z]{3}) ([ \d]\d) ${TIME} (\d{4})$`, "i");

const SECONDS_PER_DAY = 86_400;
/** More than anybody may mean; what is beyond it is shortened by whoever waits. */
const MOST_SECONDS = 1e9;

/**
 * @param nowSeconds unix seconds, by the clock of whoever sent the date where that is known
 * @returns seconds to wait, above 0; undefined when it says nothing of use
 */
export function retryAfterSeconds(value: string, nowSeconds: number): number | undefined {
  const text = value.trim();
  const seconds = /^\d+$/.test(text) ? Number(text) : (httpDateSeconds(text, nowSeconds) ?? nowSeconds) - nowSeconds;
  return seconds > 0 ? Math.min(MOST_SECONDS, seconds) : undefined;
}

/** Unix seconds of an HTTP date; undefined when it is none. */
export function httpDateSeconds(text: string, nowSeconds: number): number | undefined {
  const fixed = FIXED.exec(text);
  if (fixed) return unixSeconds(fixed[3]!, fixed[2]!, fixed[1]!, fixed.slice(4, 7));
  const short = WITH_SHORT_YEAR.exec(text);
  if (short)
    return unixSeconds(String(fullYear(Number(short[3]), nowSeconds)), short[2]!, short[1]!, short.slice(4, 7));
  const ofC = OF_C.exec(text);
  return ofC ? unixSeconds(ofC[6]!, ofC[1]!, ofC[2]!, ofC.slice(3, 6)) : undefined;
}

/** The year that ends so and is at most fifty years ahead. */
function fullYear(short: number, nowSeconds: number): number {
  const now = 1970 + Math.floor(nowSeconds / (365.2425 * SECONDS_PER_DAY));
  const inThisCentury = now - (now % 100) + short;
  return inThisCentury > now + 50 ? inThisCentury - 100 : inThisCentury;
}

function unixSeconds(
  yearText: string,
  monthName: string,
  dayText: string,
  time: readonly string[],
): number | undefined {
  const month = MONTHS.indexOf(monthName.toLowerCase());
  const [hours = 0, minutes = 0, seconds = 0] = time.map(Number);
  const day = Number(dayText);
  if (month < 0 || day < 1 || day > 31 || hours > 23 || minutes > 59 || seconds > 60) return undefined;
  return daysSince1970(Number(yearText), month, day) * SECONDS_PER_DAY + hours * 3_600 + minutes * 60 + seconds;
}

/** Of the Gregorian calendar. Years are counted from March on, so that the leap day comes last. */
function daysSince1970(year: number, month: number, day: number): number {
  const marchYear = month < 2 ? year - 1 : year;
  const daysBeforeMonth = Math.floor((153 * ((month + 10) % 12) + 2) / 5);
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + daysBeforeMonth + day - 1 - 719_468;
}
