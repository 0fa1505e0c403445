/**
 * One server of the network: a world in an engine of its own, which can be stopped, crash, start again, and go on with
 * another pack. Keeps the last save as a disk would. Time and what is done in the world are others' business.
 */
import { openWorld } from "../../../simulator/driver.ts";
import type { OpenEngine } from "../../../simulator/engine.ts";
import type { Materials } from "../../../simulator/materials.ts";
import { packInMemory, type PackSource } from "../../../simulator/pack-source.ts";
import type { JoiningPlayer, Simulator, WorldOptions, WorldSave } from "../../../simulator/types.ts";
import { CLOUD_ADDRESS, type Line } from "../cloud/line.ts";
import type { ServerIndex } from "../../protocol/commands.ts";
import type { PackGiven, PackTexts } from "../../protocol/given.ts";
import type { ServerView } from "../../protocol/views.ts";

/** A server writes its world to the disk about as often. */
const SAVE_EVERY_TICKS = 200;
/** After these, all that a pack writes late is written. */
const LATE_WRITES_TICKS = 25;

/** What all servers are started with. */
export interface ServerGround {
  readonly materials: Materials;
  readonly openEngine: OpenEngine;
  readonly pack: () => PackGiven | undefined;
  readonly hasCloud: () => boolean;
  /** Unix seconds in the worlds. */
  readonly now: () => number;
  /** For each start another one: two servers never roll the same dice. */
  readonly nextSeed: () => number;
}

export interface Server {
  readonly index: ServerIndex;
  readonly line: Line;
  /** Undefined while it is not up. */
  readonly world: Simulator | undefined;
  /** What each tick has cost since the last call, in milliseconds. */
  takeCosts(): readonly number[];
  view(): ServerView;
  start(): Promise<void>;
  stop(): void;
  /** @param how `crash`: without a word, back to the last save */
  startAgain(how: "crash" | "restart"): Promise<void>;
  /** Goes on with the pack that is given now. @returns why it does not start with it; it then goes on as it was */
  reload(): Promise<string | undefined>;
  tick(): void;
  save(): void;
}

export function createServer(index: ServerIndex, ground: ServerGround, line: Line): Server {
  let world: Simulator | undefined;
  let disk: WorldSave | undefined;
  let condition: Pick<ServerView, "state" | "problem"> = { state: "down" };
  let starts = 0;
  let ticks = 0;
  let costs: number[] = [];

  async function open(save: WorldSave | undefined, present?: JoiningPlayer[]): Promise<Simulator> {
    const opened = await openWith(ground, line, save, present);
    starts += 1;
    ticks = save?.tick ?? 0;
    return opened;
  }

  function fail(error: unknown): void {
    world?.dispose();
    world = undefined;
    condition = { state: "failed", problem: messageOf(error) };
  }

  async function start(): Promise<void> {
    if (world || condition.state === "starting") return;
    condition = { state: "starting" };
    try {
      world = await open(disk);
      condition = { state: "up" };
      tick();
    } catch (error) {
      fail(error);
    }
  }

  function tick(): void {
    if (!world) return;
    const startedAt = performance.now();
    try {
      world.tick();
      ticks += 1;
      if (ticks % SAVE_EVERY_TICKS === 0) save();
    } catch (error) {
      fail(error);
    }
    costs.push(performance.now() - startedAt);
  }

  function save(): void {
    if (world) disk = world.save();
  }

  function end(how: "crash" | "shutdown"): void {
    if (how === "crash") world?.crash();
    else if (world) disk = world.shutdown();
    world = undefined;
    condition = { ...condition, state: "down" };
  }

  return {
    index,
    line,
    get world() {
      return world;
    },
    takeCosts() {
      const taken = costs;
      costs = [];
      return taken;
    },
    view: () => ({ server: index, ...condition, tick: ticks, starts }),
    start,
    stop: () => end("shutdown"),
    async startAgain(how) {
      const players = world ? joinedOf(world) : [];
      end(how === "crash" ? "crash" : "shutdown");
      await start();
      for (const player of players) world?.join(player);
      tick();
    },
    async reload() {
      if (!world) {
        if (condition.state === "failed") await start();
        return condition.problem;
      }
      for (let count = 0; count < LATE_WRITES_TICKS; count += 1) tick();
      const before = world;
      try {
        const after = await open(before.save(), joinedOf(before));
        before.dispose();
        world = after;
        tick();
        save();
        return undefined;
      } catch (error) {
        return messageOf(error);
      }
    },
    tick,
    save,
  };
}

/** A world with the pack that is given now, as it was saved. */
async function openWith(
  ground: ServerGround,
  line: Line,
  save: WorldSave | undefined,
  present: JoiningPlayer[] | undefined,
): Promise<Simulator> {
  const pack = ground.pack();
  if (!pack) throw new Error("there is no pack yet");
  const options: WorldOptions = {
    seed: ground.nextSeed(),
    startSeconds: ground.now(),
    dedicatedServer: ground.hasCloud()
      ? { variables: { cloud_url: CLOUD_ADDRESS }, secrets: { cloud_authorization: "Bearer playground" } }
      : {},
    http: line.http,
    ...(save ? { save } : {}),
    ...(present ? { present } : {}),
  };
  const { materials, openEngine } = ground;
  return openWorld(options, {
    materials,
    openEngine,
    pack: sourceOf(pack.files, "the pack"),
    otherPacks: pack.otherPacks.map(({ name, files }) => sourceOf(files, name)),
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Who is there, as they would join again. */
function joinedOf(world: Simulator): JoiningPlayer[] {
  return world
    .players()
    .filter(({ online }) => online)
    .map(({ name, id, locale, gameMode, permissionLevel }) => ({ name, id, locale, gameMode, permissionLevel }));
}

const sources = new WeakMap<object, PackSource>();

function sourceOf(files: PackTexts, name: string): PackSource {
  const known = sources.get(files) ?? packInMemory(new Map(Object.entries(files)), name);
  sources.set(files, known);
  return known;
}
