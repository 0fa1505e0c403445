/**
 * What the use cases need from outside, in plain values. Adapters in `bedrock` fulfil it; tests do too.
 * Game objects never pass through here, only ids and copies.
 */

import type { NodeStats, Unusable } from "../core/cloud/answers.ts";
import type { CloudEntity, CloudReport, CloudReportResult, CloudReset } from "../core/cloud/protocol.ts";
import type { CarriedItem } from "../core/goals/told/fact.ts";
import type { GameReward } from "../core/rewards/rewards.ts";
import type { PlayerView } from "../core/goals/told/views.ts";
import type { FieldValue, MenuField } from "../core/menu/screen.ts";
import type { GameModeName } from "../core/settings/settings.ts";

/** What a property can hold. We write texts only; others are copied as they are. */
export type PropertyValue = string | number | boolean | { readonly x: number; readonly y: number; readonly z: number };

/** Named values of one owner, the world or one online player. Reading and writing may throw what the platform throws. */
export interface PropertyStore {
  get(key: string): unknown;
  /** `undefined` removes the property. */
  set(key: string, value: PropertyValue | undefined): void;
  keys(): readonly string[];
}

/**
 * The players in the world now. A player who is leaving counts as gone; one who cannot be reached for a moment does not,
 * though nothing can be asked of them then.
 */
export interface Players {
  online(): readonly string[];
  isOnline(playerId: string): boolean;
  isReachable(playerId: string): boolean;
  name(playerId: string): string | undefined;
  /** The client's locale such as `en_US`; undefined when unknown. */
  locale(playerId: string): string | undefined;
  /**
   * What the platform told of their account since the scripts started: its id, the same in every world; null when it
   * said that there is none; undefined when it said nothing.
   */
  persistentId(playerId: string): string | null | undefined;
  /** Asked of the game at this moment; undefined when the player cannot be reached, or is in a mode that is not known. */
  gameModeNow(playerId: string): GameModeName | undefined;
  /** The last one known, also of a player who just left. */
  gameMode(playerId: string): GameModeName | undefined;
  /** Whether they may use the operators' commands now; false when they cannot be reached. */
  isOperator(playerId: string): boolean;
  /** False from the death of a player who is online until they respawn. */
  isAlive(playerId: string): boolean;
  /** Their dynamic properties; undefined when the player cannot be reached. */
  properties(playerId: string): PropertyStore | undefined;
}

/** What players carry. */
export interface CarriedItems {
  /**
   * All stacks of these types in the inventory, as armour and in the off hand; undefined when the player cannot be reached.
   * @param itemTypes undefined: of all types
   */
  of(playerId: string, itemTypes: ReadonlySet<string> | undefined): readonly CarriedItem[] | undefined;
}

/** The players as goals look at them. */
export interface PlayerViews {
  /** The player at this moment, read as it is asked; undefined when they cannot be reached. */
  of(playerId: string): PlayerView | undefined;
  watch(playerId: string): WatchedPlayer;
}

/** A player who is asked again and again. */
export interface WatchedPlayer {
  /** As {@link PlayerViews.of}. The view it gave before is of no use any more. */
  now(): PlayerView | undefined;
  /** Only how high they are, for what is asked all the time; undefined when they cannot be reached. */
  height(): number | undefined;
}

export interface Clock {
  /** Unix seconds, whole. */
  nowSeconds(): number;
  nowMilliseconds(): number;
  /** The world's tick, 20 per second. */
  tick(): number;
}

export interface Scheduler {
  /** Runs `task` as soon as the world may be changed, at the latest in the next tick. */
  soon(task: () => void): void;
  /** Runs `task` after `delayTicks` ticks. */
  after(delayTicks: number, task: () => void): void;
}

/** What became of a request to the cloud. */
export type CloudReply<Value> =
  | { readonly kind: "answered"; readonly value: Value }
  /** Too much at once: no failure, just later. */
  | { readonly kind: "later"; readonly by: "cloud" | "platform"; readonly retryAfterSeconds?: number }
  /** The cloud is there and does not take this request; the same one would be refused again. */
  | { readonly kind: "refused"; readonly problem: string }
  /** No usable answer: whether anything was stored is not known. */
  | {
      readonly kind: "failed";
      readonly problem: string;
      readonly trouble?: Trouble;
      readonly retryAfterSeconds?: number;
    };

/** Why a request to the cloud came to nothing, as far as an operator would do something else about it. */
export type Trouble = "unreachable" | "key" | "refused";

/** The cloud service. Replies never reject; a reply may never come. */
export interface CloudClient {
  /** One result for each report in its order. */
  report(
    reports: readonly (CloudReport | CloudReset)[],
  ): Promise<CloudReply<readonly (CloudReportResult | Unusable)[]>>;
  fetch(player: string): Promise<CloudReply<readonly CloudEntity[]>>;
  /** How many players have completed what. */
  stats(): Promise<CloudReply<NodeStats>>;
  /** Finds out whether the cloud is there and takes the key. */
  probe(): Promise<CloudReply<true>>;
  /** Erases a player for good. */
  erase(player: string): Promise<CloudReply<true>>;
  /** Gives up all requests under way. */
  cancelAll(): void;
}

/** The content log. */
export interface Log {
  info(text: string): void;
  warn(text: string): void;
  error(text: string): void;
}

/** The outcome of giving a reward: what is left to give (0 = all given), and why when something is. */
export interface Given {
  readonly left: number;
  readonly problem?: string;
  /** Which trimmings of it, such as a name or an enchantment, the game refused; it was given without them. */
  readonly remark?: string;
}

export interface RewardGiver {
  /**
   * Gives a typed reward to an online player.
   * @param left how many items of an `item` reward are still to be given; 1 for other rewards
   */
  give(playerId: string, reward: GameReward, left: number): Given;
  /** Gives the achievement book. */
  giveBook(playerId: string): Given;
}

export interface Screen {
  tell(playerId: string, text: string): void;
  /** @param text undefined for who is not to be told */
  tellAll(text: (playerId: string) => string | undefined): void;
  actionBar(playerId: string, text: string): void;
  /** @param stayTicks how long it stays, fading aside */
  title(playerId: string, title: string, subtitle: string, stayTicks: number): void;
  sound(playerId: string, soundId: string): void;
}

export interface FormModel {
  readonly title: string;
  readonly body: string;
  readonly buttons: readonly { readonly text: string; readonly icon?: string }[];
  /** Where there are some, only a live form shows the buttons as well. */
  readonly fields?: readonly MenuField[];
  /** Whether it is to stay on the screen and change there. */
  readonly isLive: boolean;
}

export type FormAnswer =
  /** @param isNew whether the button came there only just now: the press may have been meant for what was there before */
  | { readonly kind: "pressed"; readonly index: number; readonly isNew?: boolean }
  /** One value for each field, of its kind. Of a live form: what is in them by now. */
  | { readonly kind: "filled"; readonly values: readonly FieldValue[] }
  /** The player closed it, or answered what no button says. */
  | { readonly kind: "closed" }
  /** Another screen is open; asking again later may work. */
  | { readonly kind: "busy" }
  /** The player is gone or the server is stopping. */
  | { readonly kind: "gone" };

export interface Forms {
  /** Whether there are forms that stay on the screen and change there. */
  readonly hasLive: boolean;
  /** A player's screen, for one menu. */
  stage(playerId: string): Stage;
}

/** A player's screen while a menu is on it. */
export interface Stage {
  /** Shows the form in place of the one before, and waits for what the player does. */
  next(form: FormModel): Promise<FormAnswer>;
  /** Changes the live form that is waiting into this one, which has the same fields. */
  update(form: FormModel): void;
  /** Whether the player has typed on or left, so that what is made for them meanwhile is of no use. */
  readonly isOvertaken: boolean;
  /** Takes a form that is still there off the screen. */
  end(): void;
}

export interface ScriptEventSender {
  /** Longest message the platform takes, in characters. */
  readonly maxLength: number;
  send(eventId: string, message: string): void;
}
