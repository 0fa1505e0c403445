/**
 * How the texts of other packs' trees come: the receiver says how far each sender may go on, a few senders in each tick, so that
 * no tick has more than a handful of messages whoever is loaded when. What is in the texts is core's business, what becomes of
 * it that of the admissions.
 *
 *   offered ─have─▶ pieces ─have─▶ pieces … ─▶ all there and read: an arrival
 */

import { createIncoming, type Incoming, type IncomingTrees } from "../../core/provided/incoming.ts";
import { TREES_LIMITS, type TreesOffer } from "../../core/provided/format.ts";
import type { Clock, ScriptEventSender } from "../ports.ts";
import { createBudget } from "../work/budget.ts";
import type { Provider } from "./providers.ts";

/** Messages that a sender may send before it is told to go on. */
export const WINDOW_MESSAGES = 16;
/** Senders that are told to go on in a tick. */
const WINDOWS_A_TICK = 4;
/** A sender that stops within its window is told to go on after so many ticks, once in so many if it says nothing. */
const SILENT_TICKS = 3;
const REPEAT_TICKS = 40;
const MAX_REPEATS = 10;
/** A text of which nothing new has come for so long is given up. */
const GIVE_UP_TICKS = 600;
/** Nobody is told to go on of whom so many lines wait to be read. */
const MAX_BACKLOG = 96;
const LINES_A_TICK = 128;
const READ_MILLISECONDS = 6;

export interface Transfer {
  readonly offer: TreesOffer;
  readonly provider: Provider;
  readonly offeredAt: number;
  /** Tick of the last piece. */
  readonly heardAt: number;
}

export type Arrived = (transfer: Transfer, trees: IncomingTrees | { readonly problem: string }) => void;

export interface Transfers {
  begin(offer: TreesOffer, provider: Provider): void;
  /** Those whose text is not all there, or not read. */
  all(): Iterable<Transfer>;
  /** The sender asks again, as after a reload of its scripts. @returns false where nothing of it is coming */
  resume(provider: Provider, checksum: string): boolean;
  /** @returns what is wrong with the piece, in words */
  take(checksum: string, at: number, piece: string): string | undefined;
  /** To be called every tick. */
  tick(): void;
}

interface Running extends Transfer {
  heardAt: number;
  /** Tick of the last piece that brought something. */
  grownAt: number;
  readonly incoming: Incoming;
  /** Messages since it was told to go on last; undefined: it has to be told. */
  messages: number | undefined;
  toldAt: number;
  repeats: number;
}

export function createTransfers(sender: ScriptEventSender, clock: Clock, arrived: Arrived): Transfers {
  /** In the order in which they are served: whoever was served goes to the end. */
  const running = new Map<string, Running>();

  function tellOn(transfer: Running): void {
    const { offer, provider, incoming } = transfer;
    transfer.messages = 0;
    transfer.toldAt = clock.tick();
    sender.send(
      provider.reply,
      JSON.stringify({ trees: offer.checksum, have: incoming.have, messages: WINDOW_MESSAGES }),
    );
  }

  function mayGoOn(transfer: Running): boolean {
    const { incoming, offer, messages, toldAt, heardAt } = transfer;
    if (incoming.have >= offer.characters || incoming.backlog > MAX_BACKLOG) return false;
    if (messages === undefined || messages >= WINDOW_MESSAGES) return true;
    const now = clock.tick();
    if (messages > 0 && now - heardAt >= SILENT_TICKS) return true;
    if (now - toldAt < REPEAT_TICKS || transfer.repeats >= MAX_REPEATS) return false;
    transfer.repeats += 1;
    return true;
  }

  function readSome(): void {
    const budget = createBudget(clock, READ_MILLISECONDS);
    let room = LINES_A_TICK;
    for (const [key, transfer] of [...running]) {
      const { incoming } = transfer;
      while (room > 0 && incoming.backlog > 0 && !budget.isSpent()) room -= incoming.read(Math.min(room, 8));
      const result = incoming.result() ?? givenUp(transfer);
      if (!result) continue;
      running.delete(key);
      arrived(transfer, result);
    }
  }

  function givenUp({ incoming, offer, grownAt }: Running): { readonly problem: string } | undefined {
    if (incoming.have >= offer.characters || clock.tick() - grownAt < GIVE_UP_TICKS) return undefined;
    return { problem: `nothing more came after ${incoming.have} of ${offer.characters} characters` };
  }

  return {
    begin(offer, provider) {
      const now = clock.tick();
      running.set(offer.checksum, {
        offer,
        provider,
        offeredAt: now,
        heardAt: now,
        grownAt: now,
        incoming: createIncoming(offer),
        messages: undefined,
        toldAt: now,
        repeats: 0,
      });
    },
    all: () => running.values(),
    resume(provider, checksum) {
      const transfer = running.get(checksum);
      if (transfer?.provider !== provider) return false;
      transfer.grownAt = clock.tick();
      transfer.messages = undefined;
      transfer.repeats = 0;
      return true;
    },
    take(checksum, at, piece) {
      const transfer = running.get(checksum);
      if (!transfer) return "no trees with this checksum are expected";
      transfer.heardAt = clock.tick();
      transfer.messages = (transfer.messages ?? 0) + 1;
      transfer.repeats = 0;
      if (transfer.messages > 2 * WINDOW_MESSAGES) return `more than ${WINDOW_MESSAGES} messages came at once`;
      if (transfer.incoming.take(at, piece)) transfer.grownAt = transfer.heardAt;
      return undefined;
    },
    tick() {
      if (running.size === 0) return;
      readSome();
      let windows = 0;
      for (const [key, transfer] of [...running]) {
        if (windows >= WINDOWS_A_TICK) break;
        if (!mayGoOn(transfer)) continue;
        windows += 1;
        running.delete(key);
        running.set(key, transfer);
        tellOn(transfer);
      }
    },
  };
}

/** Whether there is room for another text. */
export const hasRoomFor = (characters: number, coming: number): boolean =>
  characters + coming <= TREES_LIMITS.charactersOfAll;
