/**
 * Reward functions of packs that bring trees: the pack is asked to call its function, and the reward is owed until it has said
 * that it did. Each debt has a name, kept with the player before the pack is asked for the first time: the pack keeps with the
 * player which names it has done, so that whatever is lost, and whenever the world stops, the function runs once.
 *
 *   owed ─name kept─▶ asked ─done──▶ settled, the name forgotten
 *                        └─problem, no answer─▶ still owed; asked again under the same name after the next respawn or join
 */

import { oweNext, settleOldest } from "../../core/rewards/ledger.ts";
import type { FunctionReward } from "../../core/rewards/rewards.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { Caller } from "../calls/speaking.ts";
import type { Clock, Log, Players, PropertyStore } from "../ports.ts";
import type { PlayerRecords, PlayerSession } from "../records/player-records.ts";
import type { Provider, Providers } from "./providers.ts";

/** On the player: names of debts by node and entry. */
export const ASKED_KEY = "ach:asked";
/** On the messages with which packs are asked, in the place of a call's id. */
export const REWARDS_ID = "rewards";

export interface FarRewards {
  /** Whether its reward functions are another pack's. */
  isFar(node: AchievementNode): boolean;
  /**
   * Has the node's pack call the function.
   * @param name of the owed entry
   * @returns why it cannot be asked, in words; undefined when it is
   */
  ask(session: PlayerSession, node: AchievementNode, name: string, reward: FunctionReward): string | undefined;
  /** Whether an answer is awaited. */
  isAsked(session: PlayerSession, node: AchievementNode): boolean;
  /** The pack's scripts were loaded anew: what it was asked before it does not know. */
  isBack(provider: Provider): void;
}

export interface FarRewardsOptions {
  readonly providers: Providers;
  readonly players: Pick<Players, "properties">;
  readonly records: PlayerRecords;
  readonly ask: (caller: Caller, question: string, data: unknown, answered: (value: unknown) => void) => void;
  /** More waits to be paid of the node. */
  readonly goOn: (playerId: string, node: AchievementNode) => void;
  readonly clock: Clock;
  readonly dice: () => number;
  readonly log: Log;
}

type Names = Record<string, string>;

export function createFarRewards(options: FarRewardsOptions): FarRewards {
  const { providers, players, records, goOn, clock, dice, log } = options;
  /** By player, node and entry: whom an answer is awaited from. */
  const awaited = new Map<string, { readonly provider: Provider; readonly nodeKey: string }>();

  const placeOf = (playerId: string, node: AchievementNode, name: string): string => `${playerId} ${node.key} ${name}`;

  function newName(): string {
    return `${clock.nowMilliseconds().toString(36)}-${Math.floor(dice() * 2 ** 40).toString(36)}`;
  }

  /** Kept before anybody is asked, or the pack could do it twice. @throws what the platform throws */
  function nameOf(properties: PropertyStore, entry: string): string {
    const names = namesIn(properties);
    const known = names[entry];
    if (known !== undefined) return known;
    const name = newName();
    properties.set(ASKED_KEY, JSON.stringify({ ...names, [entry]: name }));
    return name;
  }

  function forget(playerId: string, entry: string): void {
    const properties = players.properties(playerId);
    if (!properties) return;
    const { [entry]: _done, ...names } = namesIn(properties);
    properties.set(ASKED_KEY, Object.keys(names).length > 0 ? JSON.stringify(names) : undefined);
  }

  function answered(playerId: string, node: AchievementNode, name: string, value: unknown): void {
    const problem = problemOf(value);
    const session = records.isOpen(playerId) ? records.open(playerId) : undefined;
    if (!session) return;
    if (problem !== undefined) {
      return log.warn(
        `a reward of node ${node.id} for player ${playerId} is still owed: ${problem}. It is given after their next ` +
          "respawn or join, or from the menu",
      );
    }
    const record = session.read(node);
    if (record?.owed) {
      const settled = settleOldest(record, name);
      session.write(node, settled.owed ? settled : oweNext(settled, node.rewards), "now");
    }
    // After the record says so: a debt without its name could be paid again.
    forget(playerId, entryOf(node, name));
    if (record?.moreOwed !== undefined || record?.waiting) goOn(playerId, node);
  }

  return {
    isFar: (node) => providers.of(node) !== undefined,
    ask(session, node, name, reward) {
      const { playerId } = session;
      const provider = providers.of(node)!;
      const place = placeOf(playerId, node, name);
      if (awaited.has(place)) return undefined;
      const properties = players.properties(playerId);
      if (!properties) return "the player cannot be reached";
      const { function_name, name_space = "", data = {} } = reward;
      const question = {
        reward: nameOf(properties, entryOf(node, name)),
        name_space,
        function_name,
        data: { ...data, playID: playerId },
      };
      const waiting = { provider, nodeKey: node.key };
      awaited.set(place, waiting);
      options.ask({ reply: provider.reply, id: REWARDS_ID, protocol: 2 }, "reward", question, (value) => {
        // Asked again since then, or of a pack that was loaded anew.
        if (awaited.get(place) !== waiting) return;
        awaited.delete(place);
        answered(playerId, node, name, value);
      });
      return undefined;
    },
    isAsked({ playerId }, node) {
      if (awaited.size === 0) return false;
      const start = placeOf(playerId, node, "");
      return [...awaited.keys()].some((place) => place.startsWith(start));
    },
    isBack(provider) {
      for (const [place, waiting] of awaited) if (waiting.provider === provider) awaited.delete(place);
    },
  };
}

const entryOf = (node: AchievementNode, name: string): string => `${node.key} ${name}`;

function namesIn(properties: PropertyStore): Names {
  const kept = properties.get(ASKED_KEY);
  if (typeof kept !== "string") return {};
  try {
    return JSON.parse(kept) as Names;
  } catch {
    // Only whoever writes into our data could have done that.
    return {};
  }
}

/** Undefined: it was given. */
function problemOf(value: unknown): string | undefined {
  if (value === true) return undefined;
  const problem = (value as { readonly problem?: unknown } | null | undefined)?.problem;
  return typeof problem === "string" ? problem.slice(0, 300) : "its pack has not said that it was given";
}
