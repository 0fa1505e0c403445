/** What a world is started with: the pack, the engine, the save, what the host refuses, and who answers requests. */
import type { GivenItem } from "./deeds/written.ts";
import type { GameModeName, PermissionLevel, WorldSave } from "./saved.ts";

/** A pack's files: path inside the pack to its content. */
export type PackFiles = ReadonlyMap<string, string | Uint8Array>;

/** Of a world that is started from Node: see index.ts. */
export interface SimulatorOptions extends WorldOptions {
  /** `"quickjs"` is the engine of the game; `"node"` runs the same in a bare V8 realm. Default `"quickjs"`. */
  engine?: "quickjs" | "node";
  /** The built pack, e.g. `dist/world`. Its `manifest.json` names the entry and the modules that may be imported. */
  packDirectory?: string;
  /** Its files instead. */
  pack?: PackFiles;
  /**
   * Further packs in the same world, each by its folder or its files: with script contexts, dynamic properties and commands
   * of their own. What fails in one of them is in the log and stops no other; one that hangs ends the world.
   */
  otherPacks?: (string | PackFiles)[];
}

export interface WorldOptions {
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
  /**
   * Has the host's part of what the pack causes done so many times: questions (a property read, a method that gets, has or is, the
   * time), dynamic properties that are written, events that are made and told. The last answer counts, and each subscriber is called
   * once. What twice takes more than once is what the imitation takes, and no part of the pack. Default: once, without a count.
   */
  timesOfAnswers?: number;
  /** Whether the other packs are loaded before the one that the world is started with. Default false. */
  otherPacksFirst?: boolean;
  /** Items that other packs bring, e.g. `["castle:key"]`; those of the packs in the world are read from their `items` folders. */
  otherItems?: string[];
  /** Loot tables by path, e.g. `loot_tables/chests/castle`: what each draw of them gives. */
  lootTables?: Record<string, GivenItem[]>;
  /** Functions by path, e.g. `castle/open`: the command lines that each runs. */
  functions?: Record<string, string[]>;
  /** Structures that can be placed, e.g. `["castle:tower"]`; what was placed is told by {@link Simulator.world}. */
  structures?: string[];
  /**
   * The platform does not say in which order signals of one tick come: with a seed, each tick has an order of its own. The
   * events of one signal stay in their order, and nobody dies before they are hurt. Default: in the order they happened.
   */
  signalOrderSeed?: number;
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
