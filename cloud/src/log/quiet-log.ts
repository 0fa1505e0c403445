/**
 * Says the same thing at most once a minute: the first time at once, then how often it came in between.
 * What counts as the same is the caller's word for it.
 */
import type { FastifyBaseLogger } from "fastify";

const PAUSE_MS = 60_000;
/** Beyond this many different things, the oldest is forgotten. */
const MAX_THINGS = 500;

export interface QuietLog {
  say(thing: string, level: "info" | "warn" | "error", fields: object, message: string): void;
}

export function createQuietLog(
  logger: FastifyBaseLogger,
  monotonicMs: () => number = () => performance.now(),
): QuietLog {
  const things = new Map<string, { saidAtMs: number; unsaid: number }>();

  return {
    say: (thing, level, fields, message) => {
      const now = monotonicMs();
      const entry = things.get(thing);
      if (entry !== undefined && now - entry.saidAtMs < PAUSE_MS) {
        entry.unsaid += 1;
        return;
      }
      const times = entry === undefined || entry.unsaid === 0 ? {} : { timesSince: entry.unsaid + 1 };
      things.delete(thing);
      things.set(thing, { saidAtMs: now, unsaid: 0 });
      const oldest = things.size > MAX_THINGS ? things.keys().next().value : undefined;
      if (oldest !== undefined) things.delete(oldest);
      logger[level]({ ...fields, ...times }, message);
    },
  };
}
