/** Another day, time of day or moon; and whether the time goes on. */
import { UsageError } from "../host.ts";
import { absoluteTime, dayOf, moonOf, setAbsoluteTime, TICKS_PER_DAY } from "../terrain/sky.ts";
import type { DeedRun } from "./tools.ts";

export const setTime: DeedRun<"setTime"> = ({ host }, _who, { day, timeOfDay, moon, flows }) => {
  if (day !== undefined && moon !== undefined) throw new UsageError("the moon follows from the day: say one of them");
  if (moon !== undefined && !(Number.isInteger(moon) && moon >= 0 && moon < 8)) {
    throw new UsageError(`there is no moon ${moon}: 0 to 7`);
  }
  const now = absoluteTime(host);
  let newDay = day ?? dayOf(now);
  while (moon !== undefined && moonOf(newDay * TICKS_PER_DAY) !== moon) newDay += 1;
  setAbsoluteTime(host, newDay * TICKS_PER_DAY + (timeOfDay ?? now % TICKS_PER_DAY));
  if (flows === undefined) return;
  const { sky } = host.world;
  const time = absoluteTime(host);
  sky.stoppedAt = flows ? undefined : time;
  setAbsoluteTime(host, time);
};
