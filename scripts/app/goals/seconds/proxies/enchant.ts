/**
 * Enchanted items, which the game does not tell of: an item comes that has enchantments which none had that went before, and
 * the player's level has fallen for it. What only was renamed, taken out of a chest or moved has none that are new; where one
 * just like it went before, a plain one of its kind must have gone after that. An item that stays in the table's window for
 * more than a minute is not seen.
 */

import type { ItemView, PlayerView } from "../../../../core/goals/told/views.ts";
import type { Clock } from "../../../ports.ts";
import type { Poll } from "../poll.ts";
import { createHandlings, type Handling } from "./handlings.ts";

/** So long the item and the fall of the level may be apart, whichever is first. */
const PAID_BEFORE_TICKS = 1_200;
const PAID_AFTER_TICKS = 22;
const WORKPLACES = /(^|:)(enchanting_table|(chipped_|damaged_)?anvil|deprecated_anvil)$/;
const MAX_GONE = 64;
const BOOK = "minecraft:book";
const ENCHANTED_BOOK = "minecraft:enchanted_book";

interface Gone {
  readonly signature: string;
  readonly tick: number;
}

/** Plain items of one type that left the inventory. */
interface Pieces {
  readonly count: number;
  /** When the last one went. */
  readonly tick: number;
}

interface Enchanter {
  level: number | undefined;
  /** The tick of a fall of the level that no item came for yet. */
  paidAt: number | undefined;
  /** Enchanted items that left the inventory. */
  gone: Gone[];
  /** By type: what may lie at the table now. */
  pieces: Map<string, Pieces>;
  /** Came before the level fell. */
  came: { readonly item: ItemView; readonly tick: number } | undefined;
}

export const enchantPoll: Poll = {
  signals: ["enchant"],
  create({ tracker, clock, views, rewarded }) {
    const enchanters = new Map<string, Enchanter>();
    const handlings = createHandlings(clock, rewarded);

    function look(playerId: string, enchanter: Enchanter, view: PlayerView | undefined): void {
      const level = view?.level();
      if (level === undefined) return;
      if (enchanter.level !== undefined && level < enchanter.level) enchanter.paidAt = clock.tick();
      enchanter.level = level;
      match(playerId, enchanter);
    }

    function match(playerId: string, enchanter: Enchanter): void {
      const { came, paidAt } = enchanter;
      const tick = clock.tick();
      if (came && tick - came.tick > PAID_AFTER_TICKS) enchanter.came = undefined;
      if (paidAt !== undefined && tick - paidAt > PAID_BEFORE_TICKS) enchanter.paidAt = undefined;
      if (!enchanter.came || enchanter.paidAt === undefined) return;
      const { item } = enchanter.came;
      enchanter.came = undefined;
      enchanter.paidAt = undefined;
      tracker.see({ kind: "enchant", playerId, key: item.type, item, amount: 1 });
    }

    function settle(playerId: string, handling: Handling): void {
      const enchanter = enchanters.get(playerId);
      if (!enchanter) return;
      const item = newlyEnchanted(enchanter, handling, clock);
      if (item) enchanter.came = { item, tick: clock.tick() };
      look(playerId, enchanter, views.of(playerId));
    }

    function forgetLevel({ playerId }: { readonly playerId: string }): void {
      const enchanter = enchanters.get(playerId);
      if (enchanter) enchanter.level = enchanter.paidAt = undefined;
    }

    return {
      begin({ playerId }, view) {
        const enchanter: Enchanter = {
          level: view.level(),
          paidAt: undefined,
          gone: [],
          pieces: new Map(),
          came: undefined,
        };
        enchanters.set(playerId, enchanter);
        return { second: (now) => look(playerId, enchanter, now) };
      },
      end({ playerId }) {
        enchanters.delete(playerId);
        handlings.left(playerId);
      },
      died: forgetLevel,
      respawned: forgetLevel,
      follows: (playerId) => enchanters.has(playerId),
      see(trace) {
        const enchanter = "playerId" in trace ? enchanters.get(trace.playerId) : undefined;
        if (!enchanter) return;
        if (trace.what === "click_block") {
          // What comes out of a chest from here on was not paid for at the table before.
          if (!WORKPLACES.test(trace.block)) {
            enchanter.paidAt = undefined;
            enchanter.pieces.clear();
          } else look(trace.playerId, enchanter, views.of(trace.playerId));
        } else if (trace.what === "pick_up" || trace.what === "move") handlings.see(trace);
      },
      tick: () => handlings.tick(settle),
    };
  },
};

/** @returns the item that came with enchantments which are new, if one did */
function newlyEnchanted(enchanter: Enchanter, { moves, pickedUp }: Handling, clock: Clock): ItemView | undefined {
  const tick = clock.tick();
  const came: { readonly item: ItemView; readonly signature: string }[] = [];
  for (const { before, after } of moves) {
    const [was, is] = [signatureOf(before), signatureOf(after)];
    if (was === is) continue;
    if (was !== undefined) enchanter.gone.push({ signature: was, tick });
    if (after && is !== undefined) came.push({ item: after, signature: is });
  }
  notePieces(enchanter.pieces, moves, tick);
  enchanter.gone = enchanter.gone.filter((one) => tick - one.tick <= PAID_BEFORE_TICKS).slice(-MAX_GONE);
  let found: ItemView | undefined;
  for (const { item, signature } of came) {
    const index = enchanter.gone.findIndex((one) => one.signature === signature);
    if (index >= 0 && !takePiece(enchanter.pieces, item.type, enchanter.gone[index]!.tick)) {
      const [back] = enchanter.gone.splice(index, 1);
      // It was paid for and is as it was: renamed or mended.
      if (enchanter.paidAt !== undefined && enchanter.paidAt >= back!.tick) enchanter.paidAt = undefined;
    } else if (!pickedUp.has(item.type)) found = item;
  }
  return found;
}

function notePieces(pieces: Map<string, Pieces>, moves: Handling["moves"], tick: number): void {
  for (const [type, { tick: since }] of [...pieces]) if (tick - since > PAID_BEFORE_TICKS) pieces.delete(type);
  const less = new Map<string, number>();
  const add = (item: ItemView | undefined, sign: number): void => {
    if (item && Object.keys(item.enchantments()).length === 0)
      less.set(item.type, (less.get(item.type) ?? 0) + sign * item.amount);
  };
  for (const { before, after } of moves) {
    add(before, 1);
    add(after, -1);
  }
  for (const [type, amount] of less) {
    const known = pieces.get(type);
    const count = (known?.count ?? 0) + amount;
    if (count <= 0) pieces.delete(type);
    else if (amount !== 0) pieces.set(type, { count, tick: amount > 0 ? tick : known!.tick });
  }
}

/** Whether a plain item of the kind went, and no earlier than then: it is the one that comes back enchanted. */
function takePiece(pieces: Map<string, Pieces>, type: string, since: number): boolean {
  const plain = type === ENCHANTED_BOOK ? BOOK : type;
  const piece = pieces.get(plain);
  if (!piece || piece.tick < since) return false;
  pieces.set(plain, { ...piece, count: piece.count - 1 });
  if (piece.count === 1) pieces.delete(plain);
  return true;
}

/** Undefined for what has no enchantments; those can be in a stack of one only. */
function signatureOf(item: ItemView | undefined): string | undefined {
  if (!item || item.amount !== 1) return undefined;
  const entries = Object.entries(item.enchantments());
  if (entries.length === 0) return undefined;
  return `${item.type} ${entries
    .map(([name, level]) => `${name}=${level}`)
    .sort()
    .join()}`;
}
