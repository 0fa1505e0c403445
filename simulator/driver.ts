/**
 * Builds the {@link Simulator} on an engine: turns method calls into control calls, hands requests to the HTTP handler,
 * measures ticks. Knows no rule of the game.
 */
import { hostTexts } from "./host-text.ts";
import type { HostConfig } from "./host/host.ts";
import type { Engine, EngineOptions } from "./engine.ts";
import { readPack } from "./pack.ts";
import type { HttpRequestSeen, HttpResponseGiven, Simulator, SimulatorOptions, TickCosts, WorldSave } from "./types.ts";
import { SimulatorError } from "./types.ts";

/** 2025-01-01: runs are the same whenever they are made. */
const DEFAULT_START_SECONDS = 1_735_689_600;
/** Of the order of what the platform takes for a call. */
const DEFAULT_HOST_CALL_MICROSECONDS = 2;
const DEFAULT_HANG_MILLISECONDS = 10_000;

export async function openWorld(options: SimulatorOptions): Promise<Simulator> {
  const pack = readPack(options.packDirectory, options.dedicatedServer !== undefined);
  const { save } = options;
  const config: HostConfig = {
    startTick: options.startTick ?? save?.tick ?? 0,
    startSeconds: options.startSeconds ?? save?.unixSeconds ?? DEFAULT_START_SECONDS,
    seed: options.seed ?? 1,
    cheats: options.cheats ?? true,
    jobStepsPerTick: options.jobStepsPerTick ?? 1,
    refuses: options.refuses ?? [],
    refusesEventFilters: options.refusesEventFilters ?? false,
    hostCallMicroseconds: options.hostCallMicroseconds ?? DEFAULT_HOST_CALL_MICROSECONDS,
    invalidEntityErrorName: options.invalidEntityErrorName ?? "InvalidEntityError",
    lootTables: options.lootTables ?? {},
    functions: options.functions ?? {},
    structures: options.structures ?? [],
    ...(options.timesOfAnswers === undefined ? {} : { timesOfAnswers: options.timesOfAnswers }),
    ...(options.signalOrderSeed === undefined ? {} : { signalOrderSeed: options.signalOrderSeed }),
    customItems: [...pack.customItems, ...(options.otherItems ?? [])],
    ...(options.dedicatedServer ? { dedicatedServer: options.dedicatedServer } : {}),
  };
  const apiFiles = ["common", ...pack.modules.map((module) => module.apiFile)];
  const hosts = options.dedicatedServer
    ? ["server", "server-ui", "server-admin", "server-net"]
    : ["server", "server-ui"];
  for (const needed of hosts) if (!apiFiles.includes(needed)) apiFiles.push(needed);
  const engineOptions: EngineOptions = {
    pack,
    hostTexts: hostTexts(apiFiles, { config, ...(save ? { save } : {}) }),
    hangMilliseconds: options.hangMilliseconds ?? DEFAULT_HANG_MILLISECONDS,
    ...(options.memoryLimitBytes === undefined ? {} : { memoryLimitBytes: options.memoryLimitBytes }),
  };
  const engine =
    options.engine === "node"
      ? await (await import("./in-node.ts")).openNode(engineOptions)
      : await (await import("./quickjs.ts")).openQuickJs(engineOptions);
  try {
    engine.loadPack();
    engine.call("start", [options.present ?? []]);
    engine.call("started", []);
  } catch (error) {
    engine.dispose();
    throw error;
  }
  return createSimulator(engine, options);
}

function createSimulator(engine: Engine, options: SimulatorOptions): Simulator {
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
