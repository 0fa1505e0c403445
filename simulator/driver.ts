/**
 * Builds the {@link Simulator} on an engine: turns method calls into control calls, hands requests to the HTTP handler,
 * measures ticks. Knows no rule of the game.
 */
import type { Engine, OpenEngine, PackToLoad } from "./engine.ts";
import { packsToLoad, type PacksGiven } from "./packs-to-load.ts";
import type { HttpRequestSeen, HttpResponseGiven, Simulator, TickCosts, WorldOptions, WorldSave } from "./types.ts";
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
  const costs: TickCosts = {
    ticks: 0,
    lastMilliseconds: 0,
    totalMilliseconds: 0,
    worstMilliseconds: 0,
    lastWorldMilliseconds: 0,
    worstWorldMilliseconds: 0,
  };
  const waiting = new Set<Promise<void>>();
  let lastSave: WorldSave | undefined = options.save;
  let isDisposed = false;

  /** All engine calls go through here, so that requests leave at once. */
  function call<Result>(name: string, ...callArguments: unknown[]): Result {
    if (isDisposed) throw new SimulatorError("the world is disposed");
    const result = engine.call(name, callArguments) as Result;
    if (options.dedicatedServer) sendRequests();
    return result;
  }

  function sendRequests(): void {
    for (const request of engine.call("takeHttpOutbox", []) as HttpRequestSeen[]) sendRequest(request);
  }

  function sendRequest(request: HttpRequestSeen): void {
    const answer = (outcome: unknown): void => {
      if (!isDisposed) engine.call("answerHttp", [request.id, outcome]);
    };
    const failed = (error: unknown): void => {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      answer({ fault: { name: name === "Error" ? "InternalHttpRequestError" : name, message } });
    };
    if (!options.http) {
      failed(new Error("nobody answers requests in this world"));
      return;
    }
    let response: HttpResponseGiven | Promise<HttpResponseGiven>;
    try {
      response = options.http(request);
    } catch (error) {
      failed(error);
      return;
    }
    if (!(response instanceof Promise)) {
      answer({ response });
      return;
    }
    const settled: Promise<void> = response
      .then((given) => answer({ response: given }), failed)
      .finally(() => waiting.delete(settled));
    waiting.add(settled);
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

  /** Methods that are one control call of the same name. */
  const same =
    <Name extends keyof Simulator>(name: Name) =>
    (...callArguments: Parameters<Simulator[Name]>): ReturnType<Simulator[Name]> =>
      call(name, ...callArguments);

  return {
    tick,
    async httpSettled() {
      while (waiting.size > 0) await Promise.all(waiting);
    },
    deed: same("deed"),
    join: same("join"),
    leave: same("leave"),
    kick: (playerId) => call("leave", playerId),
    spawnEntity: (typeId, how = {}) => call("spawnEntity", typeId, how),
    removeEntity: same("removeEntity"),
    hurt: (attackerId, victimId, blow = {}) => call("hurt", attackerId, victimId, blow),
    kill: (attackerId, victim, blow = {}) => call("kill", attackerId, victim, blow),
    respawn: (playerId) => call("respawn", playerId),
    giveItem: same("giveItem"),
    setSlot: same("setSlot"),
    setEquipment: same("setEquipment"),
    dropItem: (playerId, typeId, amount) =>
      amount === undefined ? call("dropItem", playerId, typeId) : call("dropItem", playerId, typeId, amount),
    clearInventory: same("clearInventory"),
    selectSlot: same("selectSlot"),
    setGameMode: same("setGameMode"),
    setLocale: same("setLocale"),
    setPermissionLevel: same("setPermissionLevel"),
    setHandleValid: same("setHandleValid"),
    setTag: same("setTag"),
    changeDimension: same("changeDimension"),
    useItem: same("useItem"),
    completeUse: same("completeUse"),
    breakBlock: same("breakBlock"),
    placeBlock: same("placeBlock"),
    hitEntity: same("hitEntity"),
    interactWithEntity: same("interactWithEntity"),
    command: same("command"),
    scriptEvent: same("scriptEvent"),
    scriptEventFromPack: same("scriptEventFromPack"),
    sentScriptEvents: same("sentScriptEvents"),
    clearSentScriptEvents: same("clearSentScriptEvents"),
    form: (playerId) => call<ReturnType<Simulator["form"]> | null>("form", playerId) ?? undefined,
    press: same("press"),
    submitForm: same("submitForm"),
    fillField: same("fillField"),
    closeForm: same("closeForm"),
    answerRaw: same("answerRaw"),
    answerMalformed: same("answerMalformed"),
    setBusy: same("setBusy"),
    screen: same("screen"),
    clearScreen: same("clearScreen"),
    player: same("player"),
    players: same("players"),
    world: same("world"),
    contentLog: same("contentLog"),
    deliveries: same("deliveries"),
    subscriptions: same("subscriptions"),
    commands: same("commands"),
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
    setHostCallMicroseconds: same("setHostCallMicroseconds"),
    setClock: same("setClock"),
    propertyWrites: same("propertyWrites"),
    stopAfterWrites: same("stopAfterWrites"),
    diskNow: () => call<WorldSave | null>("diskNow") ?? undefined,
    tickCosts: () => ({ ...costs }),
    memory: () => engine.memory(),
    dispose,
  };
}
