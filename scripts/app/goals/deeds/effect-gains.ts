/**
 * Whether an effect that the game tells of is new to the player, and their own: what they have already is only refreshed, by
 * a beacon every few seconds. Best known from what they had when it was about to be added; else from what was seen before.
 */

import type { Clock } from "../../ports.ts";

export interface EffectToAdd {
  readonly playerId: string;
  /** Such as `minecraft:speed`. */
  readonly effect: string;
  /** The amplifier that they have now; undefined without it. */
  readonly has: number | undefined;
  /** A reward of ours gives it. */
  readonly isOurs: boolean;
}

export interface EffectAdded {
  readonly playerId: string;
  readonly effect: string;
  readonly amplifier: number;
  /** How long it lasts; negative is for ever. */
  readonly ticks: number;
  /** Asked where it was not told before. */
  readonly isOurs: () => boolean;
}

export interface EffectGains {
  /** It is about to be added. */
  adding(effect: EffectToAdd): void;
  /** It was added. @returns whether they got what they had not, or had weaker */
  added(effect: EffectAdded): boolean;
  /** Some effect came unannounced: players are to be looked at now and then. */
  readonly isBlind: boolean;
  /** Players of whom something is remembered. */
  players(): readonly string[];
  /** What a player has now: what is gone can be got again. */
  look(playerId: string, effects: ReadonlyMap<string, number>): void;
  forget(playerId: string): void;
}

interface Known {
  readonly amplifier: number;
  readonly until: number;
}

/** What is about to be added is told as added in the same tick, or in the next. */
const MAX_TICKS = 2;
const MAX_PLAYERS = 1_000;

export function createEffectGains(clock: Pick<Clock, "tick">): EffectGains {
  const coming = new Map<string, EffectToAdd[]>();
  let lastComing = 0;
  let isBlind = false;
  const players = new Map<string, Map<string, Known>>();

  function dropOld(): void {
    if (coming.size > 0 && clock.tick() - lastComing >= MAX_TICKS) coming.clear();
  }

  function effectsOf(playerId: string): Map<string, Known> {
    const known = players.get(playerId);
    if (known) return known;
    for (const oldest of players.keys()) {
      if (players.size < MAX_PLAYERS) break;
      players.delete(oldest);
    }
    const effects = new Map<string, Known>();
    players.set(playerId, effects);
    return effects;
  }

  return {
    adding(effect) {
      dropOld();
      lastComing = clock.tick();
      const key = keyOf(effect);
      const told = coming.get(key);
      if (told) told.push(effect);
      else coming.set(key, [effect]);
    },
    added(added) {
      const { playerId, effect, amplifier, ticks } = added;
      dropOld();
      const told = coming.get(keyOf(added))?.shift();
      isBlind ||= told === undefined;
      const effects = effectsOf(playerId);
      const known = effects.get(effect);
      const remembered = known && known.until > clock.tick() ? known.amplifier : undefined;
      const had = told ? told.has : remembered;
      const isMore = had === undefined || amplifier > had;
      const until = ticks < 0 ? Infinity : clock.tick() + ticks;
      if (isMore || amplifier === had) effects.set(effect, { amplifier, until });
      const isOurs = told ? told.isOurs : added.isOurs();
      return isMore && !isOurs;
    },
    get isBlind() {
      return isBlind;
    },
    players: () => [...players.keys()],
    look(playerId, now) {
      const effects = effectsOf(playerId);
      for (const effect of [...effects.keys()]) if (!now.has(effect)) effects.delete(effect);
      for (const [effect, amplifier] of now) {
        if (effects.get(effect)?.amplifier !== amplifier) effects.set(effect, { amplifier, until: Infinity });
      }
    },
    forget: (playerId) => void players.delete(playerId),
  };
}

const keyOf = ({ playerId, effect }: { readonly playerId: string; readonly effect: string }): string =>
  `${playerId} ${effect}`;
