/**
 * Whose trees are looked through next: those who announce theirs within the first second come in the order of their packs'
 * uuids, whatever was loaded or sent first; whoever comes later, when they are there. Knows nothing of what is in them.
 */

import type { Clock } from "../ports.ts";
import type { Transfer } from "./transfers.ts";

/** After the world has loaded: who has announced trees by then comes in the order of uuids. */
const GATHER_TICKS = 20;
/** For so long nobody waits for one before them who sends nothing. */
const PATIENCE_TICKS = 100;

/** Trees that are all there. */
interface Arrival {
  readonly transfer: Transfer;
}

export interface Turns<Kind extends Arrival> {
  arrived(arrival: Kind): void;
  worldLoaded(): void;
  readonly isEmpty: boolean;
  /** Whether it is known by now who has announced trees in time. */
  hasBegun(): boolean;
  /** Takes the one whose turn it is, if nobody is to come before them. */
  next(): Kind | undefined;
}

/** @param coming those that are still coming */
export function createTurns<Kind extends Arrival>(coming: () => Iterable<Transfer>, clock: Clock): Turns<Kind> {
  const arrivals: Kind[] = [];
  let gatheredAt = Infinity;

  /** Whether the pack that is next must let another one come before. */
  function hasOneBefore({ provider, offeredAt }: Transfer): boolean {
    if (offeredAt > gatheredAt) return false;
    for (const other of coming()) {
      const isEarlier = other.offeredAt <= gatheredAt && other.provider.uuid < provider.uuid;
      if (isEarlier && clock.tick() - other.heardAt < PATIENCE_TICKS) return true;
    }
    return false;
  }

  return {
    arrived: (arrival) => void arrivals.push(arrival),
    worldLoaded() {
      gatheredAt = clock.tick() + GATHER_TICKS;
    },
    get isEmpty() {
      return arrivals.length === 0;
    },
    hasBegun: () => clock.tick() >= gatheredAt,
    next() {
      if (arrivals.length === 0) return undefined;
      arrivals.sort((one, other) => inTurn(one.transfer, other.transfer, gatheredAt));
      const [next] = arrivals;
      return next && !hasOneBefore(next.transfer) ? arrivals.shift() : undefined;
    },
  };
}

/** Those who announced in time by uuid, and then the others as they came. */
function inTurn(one: Transfer, other: Transfer, gatheredAt: number): number {
  const [isEarly, isOtherEarly] = [one.offeredAt <= gatheredAt, other.offeredAt <= gatheredAt];
  if (isEarly !== isOtherEarly) return isEarly ? -1 : 1;
  if (!isEarly) return one.offeredAt - other.offeredAt;
  return keyOf(one) < keyOf(other) ? -1 : 1;
}

const keyOf = ({ provider, offer }: Transfer): string => `${provider.uuid} ${offer.checksum}`;
