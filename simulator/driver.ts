/**
 * Builds the {@link Simulator} on an engine: keeps the save, has requests leave at once, measures ticks. Knows no rule of
 * the game.
 */
import type { Engine, OpenEngine, PackToLoad } from "./engine.ts";
import { packsToLoad, type PacksGiven } from "./packs-to-load.ts";
import { controlCalls } from "./control-calls.ts";
import { createRequests } from "./requests.ts";
import type { Simulator, TickCosts, WorldOptions, WorldSave } from "./types.ts";
import { SimulatorError, WatchdogError } from "./types.ts";

const DEFAULT_HANG_MILLISECONDS = 10_000;

/** What a world stands on, wherever it runs. */
export interface WorldGround extends PacksGiven {
  readonly openEngine: OpenEngine;
}

export async function openWorld(options: WorldOptions, ground: WorldGround): Promise<Simulator> {
  const packs = packsToLoad(options, ground);
  const [main, ...others] = packs;
  const engine = await ground.openEngine({
    packs,
    materials: ground.materials,
    hangMilliseconds: options.hangMilliseconds ?? DEFAULT_HANG_MILLISECONDS,
    ...(options.memoryLimitBytes === undefined ? {} : { memoryLimitBytes: options.memoryLimitBytes }),
  });
  try {
    for (const pack of options.otherPacksFirst === true ? [...others, main!] : packs) {
      if (pack === main) engine.loadPack(pack);
      else loadBeside(engine, pack);
    }
    engine.call("start", [options.present ?? []]);
    engine.call("started", []);
  } catch (error) {
    engine.dispose();
    throw error;
  }
  return createSimulator(engine, options);
}

/** What another pack throws stops neither the world nor ours. */
function loadBeside(engine: Engine, loaded: PackToLoad): void {
  try {
    engine.loadPack(loaded);
  } catch (error) {
    if (error instanceof WatchdogError) throw error;
    engine.call("packFailed", [loaded.pack.uuid, error instanceof Error ? error.message : String(error)]);
  }
}

function createSimulator(engine: Engine, options: WorldOptions): Simulator {
  const costs = noCosts();
  const requests = createRequests(engine, options, () => !isDisposed);
  let lastSave: WorldSave | undefined = options.save;
  let isDisposed = false;

  /** All engine calls go through here, so that requests leave at once. */
  function call<Result>(name: string, ...callArguments: unknown[]): Result {
    if (isDisposed) throw new SimulatorError("the world is disposed");
    const result = engine.call(name, callArguments) as Result;
    if (options.dedicatedServer) requests.send();
    return result;
  }

  function tick(count = 1): void {
    for (let done = 0; done < count; done += 1) {
      const start = performance.now();
      costs.lastWorldMilliseconds = call<number>("tick") / 1_000;
      costs.worstWorldMilliseconds = Math.max(costs.worstWorldMilliseconds, costs.lastWorldMilliseconds);
      const milliseconds = performance.now() - start;
      costs.ticks += 1;
      costs.lastMilliseconds = milliseconds;
      costs.totalMilliseconds += milliseconds;
      costs.worstMilliseconds = Math.max(costs.worstMilliseconds, milliseconds);
    }
  }

  function save(): WorldSave {
    lastSave = call<WorldSave>("save");
    return lastSave;
  }

  function dispose(): void {
    if (isDisposed) return;
    isDisposed = true;
    engine.dispose();
  }

  return {
    ...controlCalls(call),
    tick,
    httpSettled: requests.settled,
    save,
    lastSave: () => lastSave,
    shutdown() {
      call("shutdown");
      const last = save();
      dispose();
      return last;
    },
    crash() {
      dispose();
      return lastSave;
    },
    tickCosts: () => ({ ...costs }),
    memory: () => engine.memory(),
    dispose,
  };
}

function noCosts(): TickCosts {
  return {
    ticks: 0,
    lastMilliseconds: 0,
    totalMilliseconds: 0,
    worstMilliseconds: 0,
    lastWorldMilliseconds: 0,
    worstWorldMilliseconds: 0,
  };
}
