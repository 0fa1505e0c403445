/**
 * Time, scheduling and the content log of the platform.
 */

import { system } from "@minecraft/server";
import type { Clock, Log, Scheduler } from "../app/ports.ts";
import { currentTick } from "./moment.ts";

export const clock: Clock = {
  nowSeconds: () => Math.floor(Date.now() / 1000),
  nowMilliseconds: () => Date.now(),
  tick: currentTick,
};

export const scheduler: Scheduler = {
  soon: (task) => void system.run(task),
  after: (delayTicks, task) => void system.runTimeout(task, delayTicks),
};

export const log: Log = {
  info: (text) => console.info(`[achievements] ${text}`),
  warn: (text) => console.warn(`[achievements] ${text}`),
  error: (text) => console.error(`[achievements] ${text}`),
};
