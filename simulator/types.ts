/**
 * What a driver (a test, a benchmark, the playground) sees of an imitated world.
 * Everything is plain JSON-able data, so that the same driver works whether the pack runs in QuickJS or in Node.
 * Nothing here knows how the imitation is done.
 */

import type { Actor, Deed, DeedOutcome } from "./deeds/deed.ts";
import type { GivenItem } from "./deeds/written.ts";
import type { FormElement } from "./host/forms/elements.ts";
import type { JoiningPlayer } from "./options.ts";
import type { EquipmentSlotName, GameModeName, PermissionLevel, PlayerSeen, WorldSave, WorldSeen } from "./saved.ts";

export type * from "./options.ts";
export type * from "./saved.ts";
export type { FormElement } from "./host/forms/elements.ts";
export type { Actor, Deed, DeedOutcome } from "./deeds/deed.ts";
export type { BlockWritten, EntityDetails, EntityWritten, GivenItem, ItemWritten, Place } from "./deeds/written.ts";

/** How damage is dealt. */
export interface Blow {
  /** The type of the projectile that is shot. */
  projectile?: string;
  /** Whether the projectile is gone by the time the pack hears of it, as it often is. */
  projectileIsGone?: boolean;
  /** Whether the game does not name the attacker; the projectile's owner is there all the same. */
  nameless?: boolean;
  /** Whether the victim is gone by the time the pack hears of its death. */
  victimIsGone?: boolean;
  /** Default: `projectile`, `entityAttack`, or `fall` where nobody attacks. */
  cause?: string;
}

export interface FormSeen {
  kind: "action" | "message" | "modal" | "live";
  title: string;
  /** Of a live form: its labels and headers. */
  body: string;
  /** Of a live form: those that are visible now. */
  buttons: { text: string; icon?: string }[];
  /** Of a modal and of a live form: the label and the kind of each field, in order, and what a live one holds now. */
  controls?: { kind: string; label: string; value?: unknown; options?: string[] }[];
  /** All that is on it, from top to bottom, but a body: for whoever draws it. */
  elements: FormElement[];
}

export interface ScreenSeen {
  /** Chat lines, oldest first. */
  messages: string[];
  actionBars: { tick: number; text: string }[];
  titles: { tick: number; title: string; subtitle?: string }[];
  sounds: { tick: number; id: string }[];
}

export interface LogLine {
  level: "info" | "warn" | "error";
  text: string;
  tick: number;
  /** The name of the pack, when it is not the one that the world was started with. */
  pack?: string;
}

/** Who runs a command or sends a script event. */
export type CommandOrigin = { playerId: string } | "console" | "block" | "npc";

export interface CommandAnswer {
  /** `"refused"`: the platform did not run it (unknown, syntax, permission, cheats). */
  status: "success" | "failure" | "refused";
  message?: string;
}

export interface TickCosts {
  ticks: number;
  lastMilliseconds: number;
  totalMilliseconds: number;
  worstMilliseconds: number;
  /** By the world's own clock: calls into the host times {@link SimulatorOptions.hostCallMicroseconds}. */
  lastWorldMilliseconds: number;
  worstWorldMilliseconds: number;
}

export interface MemoryUse {
  /** Bytes that the engine's objects use: QuickJS's own count of this world; in Node the heap of the whole process. */
  usedBytes: number;
  /** Count of live objects, QuickJS only. */
  objects?: number;
}

/**
 * A running world. All calls act at once and return plain copies; what the pack is told of them (after-events) comes
 * with the next {@link Simulator.tick}. Promises inside the world settle before each call returns.
 * Using it wrongly (an unknown player, a button that is not there) throws, naming what would be right.
 */
export interface Simulator {
  /**
   * Something is done: by a player, by an entity, or by nobody (`null`). What the pack is told of it comes as the platform
   * tells it: before-events at once, after-events with the next tick; deeds that last go on with the ticks.
   */
  deed(who: Actor, deed: Deed): DeedOutcome;
  /**
   * Lets `count` ticks pass. In a tick: the clock moves, `worldLoad` (first tick only), scheduled callbacks in the
   * order they were due, after-events in the order they happened, one step of each job, timed out requests.
   */
  tick(count?: number): void;
  /** Resolves when every request that was handed to {@link SimulatorOptions.http} has settled. The next tick delivers. */
  httpSettled(): Promise<void>;

  /**
   * Returns the player's id. A name known to the save gets all that was saved of them. On a dedicated server they are in
   * the world once the callbacks of `asyncPlayerJoin` have settled, and never when one of them disconnects the player.
   */
  join(player: JoiningPlayer): string;
  /** `playerLeave` before-event (still valid), open forms are rejected, then the objects are invalid. */
  leave(playerId: string): void;
  /** Like {@link leave}: the server throws them out. */
  kick(playerId: string): void;

  /** Brings an entity into the world and returns its id. `tamedTo`: the id of the player whose animal it is. */
  spawnEntity(typeId: string, how?: { tamedTo?: string }): string;
  /** The entity is gone at once: of its objects only id and type can be read. */
  removeEntity(entityId: string): void;
  /** A player or an entity (nobody: `null`) hurts an entity or a player, all by their ids, without killing. */
  hurt(attackerId: string | null, victimId: string, blow?: Blow): void;
  /**
   * An entity is hurt and dies. By the player's hand, by their projectile when `projectile` names one, by nobody with `null`;
   * the attacker can be an entity, too. The victim is a type, which then lives for this moment only, or an entity's id.
   * `deadPlayerId`: it is this player who dies (`victim` is then `minecraft:player`).
   */
  kill(attackerId: string | null, victim: string, blow?: Blow & { deadPlayerId?: string }): void;
  /** A player who died is back. Until then their health is 0, and items handed to them are lost. */
  respawn(playerId: string): void;

  /** Picked up into the first fitting slots; returns the amount that did not fit. */
  giveItem(playerId: string, item: GivenItem): number;
  /** `null` empties the slot. Slots 0–35. */
  setSlot(playerId: string, slot: number, item: GivenItem | null): void;
  /** Armour and off hand fire no inventory event, as in the game; `Mainhand` is the selected hotbar slot. */
  setEquipment(playerId: string, slot: EquipmentSlotName, item: GivenItem | null): void;
  /** Throws away up to `amount` (default: all) items of a type; returns how many were dropped. */
  dropItem(playerId: string, typeId: string, amount?: number): number;
  clearInventory(playerId: string): void;
  selectSlot(playerId: string, slot: number): void;

  setGameMode(playerId: string, gameMode: GameModeName): void;
  setLocale(playerId: string, locale: string): void;
  setPermissionLevel(playerId: string, level: PermissionLevel): void;
  /**
   * False: the player stays in the world and in its lists, but their objects are invalid (`isValid` is false, reads
   * throw), as an entity's are that is not loaded for a moment. True: the same objects are valid again.
   */
  setHandleValid(playerId: string, isValid: boolean): void;
  setTag(playerId: string, tag: string, present: boolean): void;
  changeDimension(playerId: string, dimension: "overworld" | "nether" | "the_end"): void;

  /** The use button with an item of this type in the hand (they need not own it: it is put into the selected slot). */
  useItem(playerId: string, typeId: string): void;
  /** They eat, drink or shoot: the use of the held item completes. */
  completeUse(playerId: string, typeId: string): void;
  breakBlock(playerId: string, blockTypeId: string): void;
  placeBlock(playerId: string, blockTypeId: string): void;
  hitEntity(playerId: string, entityTypeId: string): void;
  /** They click an entity (feed, shear, trade…), with an item in the hand when `itemTypeId` is given. */
  interactWithEntity(playerId: string, entityTypeId: string, itemTypeId?: string): void;

  /** Runs a command line, e.g. `ach:grant @s only Node1`, with or without the slash. */
  command(origin: CommandOrigin, line: string): CommandAnswer;
  /** `/scriptevent`. Refused without game directors' permission or cheats, and above 2 048 characters. */
  scriptEvent(origin: CommandOrigin, id: string, message: string): CommandAnswer;
  /**
   * What another pack does with `system.sendScriptEvent`: arrives with source type `Server`. For tests that need no real
   * second pack; those are started by {@link WorldOptions.otherPacks}.
   */
  scriptEventFromPack(id: string, message: string): void;
  /** All that our pack, not those beside it, sent with `system.sendScriptEvent`, or the `last` so many of it, oldest first. */
  sentScriptEvents(last?: number): { id: string; message: string; tick: number }[];
  /** Forgets them, so that a long run does not fill the engine with them. */
  clearSentScriptEvents(): void;

  /** The form on the player's screen. */
  form(playerId: string): FormSeen | undefined;
  /** Presses a button by its index, or by its text: the whole text, else the only button containing it (without `§` codes). */
  press(playerId: string, button: string | number): void;
  /** Submits a modal form. */
  submitForm(playerId: string, values: (string | number | boolean)[]): void;
  /** Writes into a field of a live form, by its place among the visible ones; each writing is seen by the pack. */
  fillField(playerId: string, field: number, value: string | number | boolean): void;
  closeForm(playerId: string): void;
  /** A hostile client: the given fields go into the response as they are. */
  answerRaw(playerId: string, response: Record<string, unknown>): void;
  /** The client's answer cannot be understood: `show` rejects with `MalformedResponse`. */
  answerMalformed(playerId: string): void;
  /** While busy (chat, inventory open) forms are canceled with `UserBusy`. */
  setBusy(playerId: string, busy: boolean): void;

  screen(playerId: string): ScreenSeen;
  /** Forgets what was on the screen so far, so that a test can look at what comes next. */
  clearScreen(playerId: string): void;
  /** Also answers for players who are offline but known to the world. */
  player(playerId: string): PlayerSeen;
  /** All players the world knows, online or not. */
  players(): PlayerSeen[];
  world(): WorldSeen;
  /** All lines, or those after the first `from`. */
  contentLog(from?: number): LogLine[];
  /** Live subscriptions of our pack by signal, e.g. `{ "world.afterEvents.entityDie": 1 }`. */
  subscriptions(): Record<string, number>;
  /**
   * How many callbacks of our pack the platform has called, by signal, since the start: what a filter kept away is not counted.
   * 0 = somebody is subscribed, and was not called.
   */
  deliveries(): Record<string, number>;
  /** Custom commands the packs registered, by full name. */
  commands(): { name: string; description: string; permissionLevel: number; cheatsRequired: boolean; usage: string }[];

  /** What the platform would write to the disk now. */
  save(): WorldSave;
  /** The save that {@link save} or the start made last: what a crash leaves. */
  lastSave(): WorldSave | undefined;
  /** Players leave, `shutdown` before-event, save. No tick comes after; the world is disposed. */
  shutdown(): WorldSave;
  /** The process dies: the world is disposed without a word to the pack; returns {@link lastSave}. */
  crash(): WorldSave | undefined;

  /** From now on each call into the host takes so long: see {@link SimulatorOptions.hostCallMicroseconds}. */
  setHostCallMicroseconds(microseconds: number): void;
  /** Somebody sets the machine's clock, forward or back, in unix seconds: `Date.now()` goes on from there. */
  setClock(seconds: number): void;
  /** Count of dynamic property writes (a removal is one, too) since the start. */
  propertyWrites(): number;
  /**
   * Freezes the disk right after the n-th dynamic property write from now on (0 = now). {@link diskNow} then gives
   * exactly that moment, and the world refuses further ticks.
   */
  stopAfterWrites(count: number): void;
  /** The moment {@link stopAfterWrites} asked for, or undefined while it has not come. */
  diskNow(): WorldSave | undefined;

  tickCosts(): TickCosts;
  memory(): MemoryUse;
  /** Frees the engine. Safe to call twice. */
  dispose(): void;
}

/** What a fault inside the simulator or its use looks like to the driver. */
export class SimulatorError extends Error {
  override readonly name = "SimulatorError";
}

/** The pack did not return in time: the platform would end the world. */
export class WatchdogError extends Error {
  override readonly name = "WatchdogError";
}
