/**
 * Several worlds of one network: each in an engine of its own, each with a line of its own to one cloud service. Ticks
 * them together, lets them crash, roll back and start again. What they do is the driver's business.
 *
 *   world 0 ── wire ── line ──┐
 *   world 1 ── wire ── line ──┼── service (its own process)
 *   world 2 ── wire ── line ──┘
 */
import { startWorld } from "../index.ts";
import type { Simulator, SimulatorOptions, WorldSave } from "../types.ts";
import type { CloudProcess } from "./cloud-process.ts";
import { startFaultProxy, type FaultProxy } from "./fault-proxy.ts";
import { createHttpWire, type HttpWire, type HttpWireOptions } from "./http.ts";
import { waitWhile } from "./waiting.ts";

export interface NetworkOptions extends HttpWireOptions {
  /** A built server pack, e.g. `dist/server`. */
  readonly packDirectory: string;
  readonly cloud: Pick<CloudProcess, "url" | "authorization">;
  /** Default 2. */
  readonly worlds?: number;
  /** Seed of the worlds' `Math.random`: each start of each world has a stream of its own. Default 1. */
  readonly seed?: number;
  readonly dedicatedServer?: SimulatorOptions["dedicatedServer"];
}

/** What is different at one start of a world. */
export interface StartChanges {
  readonly packDirectory?: string;
  readonly dedicatedServer?: SimulatorOptions["dedicatedServer"];
  /** Players who are there already when the scripts start, as after `/reload`. */
  readonly present?: SimulatorOptions["present"];
}

export interface NetworkWorld {
  readonly line: FaultProxy;
  /** The running world; another one after each start. */
  readonly simulator: Simulator;
  /** Players leave, the world saves, and starts again. */
  restart(changes?: StartChanges): Promise<void>;
  /** The process dies and starts again from the save: the last one, or an older one. Nobody is in it then. */
  crash(save?: WorldSave, changes?: StartChanges): Promise<void>;
}

export interface Network {
  readonly worlds: readonly NetworkWorld[];
  /** Ticks every world; before the next tick all answers arrive that no line holds back. */
  tick(count?: number): Promise<void>;
  /** Ticks until the condition holds; throws after `maxTicks`, naming what was waited for. */
  until(what: string, condition: () => boolean, maxTicks?: number): Promise<void>;
  close(): Promise<void>;
}

const DEFAULT_MAX_TICKS = 3_000;

interface RunningWorld extends NetworkWorld {
  simulator: Simulator;
  wire: HttpWire;
}

/** Over all networks of this process, which may share a service: two servers never roll the same dice. */
let starts = 0;

export async function startNetwork(options: NetworkOptions): Promise<Network> {
  const { cloud, seed = 1 } = options;
  const wireOptions =
    options.millisecondsPerSecond === undefined ? {} : { millisecondsPerSecond: options.millisecondsPerSecond };

  async function open(
    line: FaultProxy,
    save: WorldSave | undefined,
    { packDirectory = options.packDirectory, dedicatedServer = options.dedicatedServer, present }: StartChanges = {},
  ): Promise<{ simulator: Simulator; wire: HttpWire }> {
    const wire = createHttpWire(wireOptions);
    starts += 1;
    const simulator = await startWorld({
      packDirectory,
      seed: seed * 1_000 + starts,
      dedicatedServer: {
        variables: { cloud_url: line.url },
        secrets: { cloud_authorization: cloud.authorization },
        ...dedicatedServer,
      },
      http: wire.handler,
      ...(save ? { save } : {}),
      ...(present ? { present } : {}),
    });
    simulator.tick();
    return { simulator, wire };
  }

  async function create(): Promise<RunningWorld> {
    const line = await startFaultProxy(cloud.url);
    const world: RunningWorld = {
      line,
      ...(await open(line, undefined)),
      async restart(changes) {
        const save = world.simulator.shutdown();
        world.wire.drop();
        Object.assign(world, await open(line, save, changes));
      },
      async crash(save = world.simulator.lastSave(), changes) {
        world.simulator.crash();
        world.wire.drop();
        Object.assign(world, await open(line, save, changes));
      },
    };
    return world;
  }

  const worlds: RunningWorld[] = [];
  for (let index = 0; index < (options.worlds ?? 2); index += 1) worlds.push(await create());

  /** Requests that nobody holds back: their answers are on the way. */
  const isWaiting = ({ wire, line }: RunningWorld): boolean => wire.underWay > line.holding;

  async function tickOnce(): Promise<void> {
    for (const { simulator } of worlds) simulator.tick();
    await waitWhile(
      () => worlds.some(isWaiting),
      () => `world ${worlds.findIndex(isWaiting)} has had no answer, which no line holds back,`,
    );
  }

  return {
    worlds,
    async tick(count = 1) {
      for (let done = 0; done < count; done += 1) await tickOnce();
    },
    async until(what, condition, maxTicks = DEFAULT_MAX_TICKS) {
      for (let done = 0; !condition(); done += 1) {
        if (done === maxTicks) throw new Error(`${what} did not happen within ${maxTicks} ticks`);
        await tickOnce();
      }
    },
    async close() {
      for (const { simulator, wire, line } of worlds) {
        simulator.dispose();
        wire.drop();
        await line.close();
      }
    },
  };
}
