/**
 * What a driver (a test, a benchmark, the playground) sees of an imitated world.
 * Everything is plain JSON-able data, so that the same driver works whether the pack runs in QuickJS or in Node.
 * Nothing here knows how the imitation is done.
 */

import type { Actor, Deed, DeedOutcome } from "./deeds/deed.ts";
import type { GivenItem, Place } from "./deeds/written.ts";

export type { Actor, Deed, DeedOutcome } from "./deeds/deed.ts";
export type { BlockWritten, EntityDetails, EntityWritten, GivenItem, ItemWritten, Place } from "./deeds/written.ts";

export type GameModeName = "Survival" | "Creative" | "Adventure" | "Spectator";

/** The platform's command permission levels: any, game directors, admin, host, owner. */
export type PermissionLevel = 0 | 1 | 2 | 3 | 4;

export type PropertyValue = string | number | boolean | { x: number; y: number; z: number };

export interface SimulatorOptions {
  /** `"quickjs"` is the engine of the game; `"node"` runs the same in a bare V8 realm. Default `"quickjs"`. */
  engine?: "quickjs" | "node";
  /** The built pack, e.g. `dist/world`. Its `manifest.json` names the entry and the modules that may be imported. */
  packDirectory: string;
  /** From an earlier {@link Simulator.save} or {@link Simulator.shutdown}; absent = a new world. */
  save?: WorldSave;
  /** Value of `system.currentTick` before the first tick. Default: the save's tick, or 0. */
  startTick?: number;
  /** Unix seconds that `Date.now()` starts from; it then follows the ticks. Default: the save's, or a fixed date. */
  startSeconds?: number;
  /**
   * Microseconds of the world's time that each call of the pack into the host takes (a property read or set, a method,
   * `Date.now()` itself): code that watches the clock sees it move within a tick, the same in every run. A tick that
   * takes more than its 50 ms delays the next. 0 = time stands still in a tick. Default 2.
   */
  hostCallMicroseconds?: number;
  /**
   * Players who are in the world before the scripts load, as after `/reload` (start with the {@link SimulatorOptions.save}
   * of the world before): the pack is told of no join and no spawn.
   */
  present?: JoiningPlayer[];
  /** Name of the error of using an entity that is gone; servers differ. Default `"InvalidEntityError"`. */
  invalidEntityErrorName?: "InvalidEntityError" | "InvalidActorError";
  /**
   * What this game refuses by throwing, each as `Class.member`, or `Class.member(name)` for one call of it: `name` is
   * the first argument, its `name`, or that and the type of a command's parameter, as in
   * `CustomCommandRegistry.registerCommand(ach:info String)`. Default: nothing.
   */
  refuses?: string[];
  /** Seed of `Math.random`. Default 1. */
  seed?: number;
  /** Whether the world has cheats on (commands that require them, `/scriptevent`). Default true. */
  cheats?: boolean;
  /** Steps that each `system.runJob` generator gets in a tick. The platform promises at least one. Default 1. */
  jobStepsPerTick?: number;
  /** A host that throws when an after-event of the world is subscribed with filter options. Default false. */
  refusesEventFilters?: boolean;
  /** Real milliseconds that one call into the pack may last before the watchdog ends the world. Default 10 000. */
  hangMilliseconds?: number;
  /** Memory limit of the engine in bytes (QuickJS only). Default: none. */
  memoryLimitBytes?: number;
  /** Items that other packs bring, e.g. `["castle:key"]`; the pack's own are read from its `items` folder. */
  otherItems?: string[];
  /** server-net and server-admin are served only when this is present. */
  dedicatedServer?: DedicatedServerOptions;
  /** Answers the requests of server-net. A promise is delivered in the first tick after it settled. */
  http?: HttpHandler;
}

export interface DedicatedServerOptions {
  variables?: Record<string, unknown>;
  secrets?: Record<string, string>;
  /** More requests in flight than this are rejected with `HttpRequestLimitExceededError`. Default 8. */
  maxConcurrentRequests?: number;
  /** Bodies longer than this (UTF-8 bytes) are rejected with `RequestBodyTooLargeError`. Default: no limit. */
  maxBodyBytes?: number;
  /** When present, a request to anything that does not begin with one of these is rejected with `UriNotAllowedError`. */
  allowedUris?: string[];
}

export interface HttpRequestSeen {
  id: number;
  method: "Get" | "Post" | "Put" | "Delete" | "Head";
  uri: string;
  /** Secrets are filled in here, as the platform does on the wire. */
  headers: { key: string; value: string }[];
  body: string;
  /** Absent when the pack set none. */
  timeoutSeconds?: number;
}

export interface HttpResponseGiven {
  status: number;
  headers?: { key: string; value: string }[];
  body?: string;
}

/** Throwing or rejecting = a platform fault: the pack sees `InternalHttpRequestError`, or the thrown error's `name`. */
export type HttpHandler = (request: HttpRequestSeen) => HttpResponseGiven | Promise<HttpResponseGiven>;

export interface JoiningPlayer {
  name: string;
  /** Default: the id this name has in the save, else a new one. */
  id?: string;
  /** PlayFab id, seen by server-admin only. Default: made from the name. */
  persistentId?: string;
  /** Default `"en_US"`. */
  locale?: string;
  /** Default: the save's, else `"Survival"`. */
  gameMode?: GameModeName;
  /** Default: the save's, else 0. */
  permissionLevel?: PermissionLevel;
  /**
   * A simulated player of another pack (`@minecraft/server-gametest`). This pack does not have that module: it gets
   * `undefined` for them in lists and events, and their name and id as text only. They are in no save, and server-admin
   * is not asked. Default false.
   */
  isSimulated?: boolean;
}

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

export interface ItemSeen {
  typeId: string;
  amount: number;
  nameTag?: string;
  lore?: string[];
  enchantments?: Record<string, number>;
  dynamicProperties?: Record<string, PropertyValue>;
  damage?: number;
  potion?: string;
  lockMode?: string;
  keepOnDeath?: boolean;
}

export type EquipmentSlotName = "Head" | "Chest" | "Legs" | "Feet" | "Offhand" | "Mainhand";

export interface PlayerSeen {
  id: string;
  name: string;
  persistentId: string;
  online: boolean;
  locale: string;
  gameMode: GameModeName;
  permissionLevel: PermissionLevel;
  /** 36 slots, the first 9 are the hotbar. */
  inventory: (ItemSeen | null)[];
  equipment: Partial<Record<EquipmentSlotName, ItemSeen>>;
  level: number;
  xpAtCurrentLevel: number;
  totalXp: number;
  tags: string[];
  /** Remaining ticks by effect id without namespace. */
  effects: Record<string, { ticks: number; amplifier: number }>;
  dynamicProperties: Record<string, PropertyValue>;
  dimension: string;
  /** Absent in saves that were made before there were places. */
  location?: Place;
  health?: number;
  hunger?: number;
}

export interface WorldSeen {
  tick: number;
  unixSeconds: number;
  dynamicProperties: Record<string, PropertyValue>;
  /** Scores by objective, then by participant: a player's id, or the name of a made-up participant. */
  scoreboard: Record<string, { displayName: string; scores: Record<string, number> }>;
  playersOnline: string[];
}

/** A world as the platform writes it to the disk: one consistent moment of everything. JSON. */
export interface WorldSave {
  format: 1;
  tick: number;
  unixSeconds: number;
  nextId: number;
  dynamicProperties: Record<string, PropertyValue>;
  scoreboard: Record<string, { displayName: string; scores: Record<string, number> }>;
  players: SavedPlayer[];
  /** Time, weather and what was set of blocks and biomes. Absent: as in a new world. */
  surroundings?: SavedSurroundings;
}

export interface SavedSurroundings {
  absoluteTime: number;
  isTimeStopped: boolean;
  weather: "Clear" | "Rain" | "Thunder";
  difficulty: "Peaceful" | "Easy" | "Normal" | "Hard";
  dimensions: {
    id: string;
    biome: string;
    biomeAreas: { biome: string; from: Place; to: Place }[];
    /** By place, as `x,y,z`. */
    blocks: Record<
      string,
      { typeId: string; states: Record<string, string | number | boolean>; tags: readonly string[] }
    >;
  }[];
}

export type SavedPlayer = Omit<PlayerSeen, "online">;

export interface FormSeen {
  kind: "action" | "message" | "modal";
  title: string;
  body: string;
  buttons: { text: string; icon?: string }[];
  /** Of a modal form only: the label and the kind of each control, in order. */
  controls?: { kind: string; label: string }[];
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
  /** He eats, drinks or shoots: the use of the held item completes. */
  completeUse(playerId: string, typeId: string): void;
  breakBlock(playerId: string, blockTypeId: string): void;
  placeBlock(playerId: string, blockTypeId: string): void;
  hitEntity(playerId: string, entityTypeId: string): void;
  /** He clicks an entity (feeds, shears, trades…), with an item in the hand when `itemTypeId` is given. */
  interactWithEntity(playerId: string, entityTypeId: string, itemTypeId?: string): void;

  /** Runs a command line, e.g. `ach:grant @s only Node1`, with or without the slash. */
  command(origin: CommandOrigin, line: string): CommandAnswer;
  /** `/scriptevent`. Refused without game directors' permission or cheats, and above 2 048 characters. */
  scriptEvent(origin: CommandOrigin, id: string, message: string): CommandAnswer;
  /** What another pack does with `system.sendScriptEvent`: arrives with source type `Server`. */
  scriptEventFromPack(id: string, message: string): void;
  /** All that our pack sent with `system.sendScriptEvent`, oldest first. */
  sentScriptEvents(): { id: string; message: string; tick: number }[];
  /** Forgets them, so that a long run does not fill the engine with them. */
  clearSentScriptEvents(): void;

  /** The form on the player's screen. */
  form(playerId: string): FormSeen | undefined;
  /** Presses a button by its index, or by its text: the whole text, else the only button containing it (without `§` codes). */
  press(playerId: string, button: string | number): void;
  /** Submits a modal form. */
  submitForm(playerId: string, values: (string | number | boolean)[]): void;
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
  contentLog(): LogLine[];
  /** Live subscriptions by signal, e.g. `{ "world.afterEvents.entityDie": 1 }`. */
  subscriptions(): Record<string, number>;
  /** How many callbacks the platform has called, by signal, since the start: what a filter kept away is not counted. */
  deliveries(): Record<string, number>;
  /** Custom commands the pack registered, by full name. */
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
