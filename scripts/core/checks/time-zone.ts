/** What a time zone must look like, in a node or in the settings; what it means is in time/calendar. */
import { zoneSeconds } from "../time/calendar.ts";
import { quote } from "./issue.ts";
import { isText, type Check } from "./shape.ts";

const isZone = (written: string) => zoneSeconds(written) !== undefined;

export const checkTimeZone: Check = (given, scope) => {
  if (!isText(given, scope, 'a time zone such as "+01:00"', isZone) || zoneSeconds(given) !== undefined) return;
  const short = /^(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d\d))?$/i.exec(given.trim());
  const meant = short ? `${short[1]}${short[2]!.padStart(2, "0")}:${short[3] ?? "00"}` : undefined;
  scope.refuse(
    "bad-time-zone",
    `${quote(given)} is not a time zone`,
    meant !== undefined && zoneSeconds(meant) !== undefined
      ? quote(meant)
      : 'the distance from UTC, up to 14 hours, such as "+01:00" or "-05:30"; or "Z"',
  );
};
