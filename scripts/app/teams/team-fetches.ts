/**
 * When the cloud is asked for what a team has: when somebody comes whose team it is, and once a minute while somebody is here
 * who may still learn of something, since other servers tell nobody. Opens teams that have something to report, whether
 * their members are here or not.
 */

import type { Cloud } from "../cloud/cloud.ts";
import type { RecordSession } from "../records/record-session.ts";
import type { Clock } from "../ports.ts";

const REFRESH_TICKS = 60 * 20;

export interface TeamFetches {
  /** Asks, unless it is asked already. */
  fetch(team: RecordSession): void;
  /** What a fetch showed was taken over. */
  fetched(team: RecordSession, askedAt: number): void;
  /** Whether a fetch was taken over that was sent at this tick or later. */
  isKnownSince(team: RecordSession, tick: number): boolean;
  /** To be called every tick. */
  tick(): void;
}

export interface TeamFetchesOptions {
  readonly cloud: () => Pick<Cloud, "covers" | "openTeam" | "fetchTeam">;
  readonly clock: Clock;
  /** Of all of which something is kept; undefined before the world has loaded. */
  readonly names: () => readonly string[] | undefined;
  readonly open: (team: string) => RecordSession | undefined;
  /** Teams of those who are here and may still learn of something. */
  readonly waiting: () => Iterable<RecordSession>;
}

interface Fetch {
  isAsking: boolean;
  /** When the last answer was asked for; -1 = there was none. */
  askedAt: number;
  nextAt: number;
}

export function createTeamFetches({ cloud, clock, names, open, waiting }: TeamFetchesOptions): TeamFetches {
  const fetches = new Map<string, Fetch>();
  /** Not looked at yet; undefined before the world has loaded. */
  let unseen: string[] | undefined;

  function fetchOf(team: RecordSession): Fetch {
    let fetch = fetches.get(team.playerId);
    if (!fetch) fetches.set(team.playerId, (fetch = { isAsking: false, askedAt: -1, nextAt: 0 }));
    return fetch;
  }

  function ask(team: RecordSession): void {
    const fetch = fetchOf(team);
    if (fetch.isAsking || !cloud().covers(team.playerId)) return;
    fetch.isAsking = true;
    cloud().fetchTeam(team);
  }

  /** One a tick: reading what is saved is dear. */
  function openNext(): void {
    unseen ??= names()?.concat();
    const name = unseen?.pop();
    const team = name === undefined ? undefined : open(name);
    if (!team || team.reporting().length === 0) return;
    cloud().openTeam(team);
    ask(team);
  }

  return {
    fetch: ask,
    fetched(team, askedAt) {
      const fetch = fetchOf(team);
      fetch.isAsking = false;
      fetch.askedAt = askedAt;
      fetch.nextAt = clock.tick() + REFRESH_TICKS;
    },
    isKnownSince: (team, tick) => fetchOf(team).askedAt >= tick,
    tick() {
      openNext();
      if (clock.tick() % 20 !== 0) return;
      for (const team of waiting()) if (fetchOf(team).nextAt <= clock.tick()) ask(team);
    },
  };
}
