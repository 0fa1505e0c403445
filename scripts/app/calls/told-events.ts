/**
 * Events that other packs, command blocks and the console tell of, for goals that count them:
 *
 *   ach:event {id, player: name or id, count?: 1} ─▶ a signal
 *
 * A message that is wrong is warned of once, for it is sent again and again.
 */

import { TOLD_EVENT } from "../../core/calls/protocol.ts";
import type { GoalIndex } from "../../core/goals/goal-index.ts";
import type { Signal } from "../../core/goals/told/signal.ts";
import type { Log, Players } from "../ports.ts";
import type { Roster } from "../players/roster.ts";
import { parseObject, short } from "./messages.ts";

const MAX_COUNT = 2 ** 31 - 1;
const MAX_REMEMBERED = 64;

export interface ToldEvents {
  /** @param refusedSender who sent it, in words, when they may not; undefined when they may */
  receive(text: string, refusedSender: string | undefined): void;
}

export interface ToldEventsOptions {
  readonly index: GoalIndex;
  readonly signal: (signal: Signal) => void;
  readonly players: Players;
  /** Undefined until the world has loaded. */
  readonly world: () => { readonly roster: Roster } | undefined;
  readonly log: Log;
}

export function createToldEvents({ index, signal, players, world, log }: ToldEventsOptions): ToldEvents {
  const warned = new Set<string>();

  function warn(problem: string): void {
    if (warned.has(problem)) return;
    if (warned.size >= MAX_REMEMBERED) warned.clear();
    warned.add(problem);
    log.warn(`${TOLD_EVENT}: ${problem}`);
  }

  /** The player's id; or what is wrong with the name. */
  function find(named: string): { readonly playerId: string } | { readonly problem: string } {
    const online = players.online();
    if (online.includes(named)) return { playerId: named };
    const byName =
      online.find((id) => players.name(id) === named) ??
      online.find((id) => players.name(id)?.toLowerCase() === named.toLowerCase());
    if (byName !== undefined) return { playerId: byName };
    const roster = world()?.roster;
    if (roster?.name(named) !== undefined) return { playerId: named };
    const [only, ...others] = roster?.idsByName(named) ?? [];
    if (only === undefined) return { problem: `${short(named)} is no player known to this world` };
    if (others.length > 0) return { problem: `several players left as ${short(named)}; name one of them by the id` };
    return { playerId: only };
  }

  function take(text: string): void {
    const message = parseObject(text);
    if (!message) return warn(`the message is no JSON object; expected {"id","player","count"}`);
    const { id, player, count = 1 } = message;
    if (typeof id !== "string" || id === "") return warn(`id must be the event of a goal, not ${short(id)}`);
    if (typeof player !== "string") return warn(`player must be a name or an id, not ${short(player)} (event ${id})`);
    if (typeof count !== "number" || !Number.isInteger(count) || count < 1 || count > MAX_COUNT) {
      return warn(`count must be a whole number of at least 1, not ${short(count)} (event ${id})`);
    }
    if (index.watchers("event", id).length === 0) return;
    const found = find(player);
    if ("problem" in found) return warn(`${found.problem} (event ${id})`);
    signal({ kind: "event", playerId: found.playerId, key: id, event: id, amount: count });
  }

  return {
    receive(text, refusedSender) {
      if (refusedSender === undefined) take(text);
      else {
        warn(
          `refused, for it was sent by ${refusedSender}; only other packs, command blocks, the console and game directors may`,
        );
      }
    },
  };
}
