/** The methods of the {@link Simulator} that are one control call of the world's host each. */
import type { Simulator, WorldSave } from "./types.ts";

export type ControlCall = <Result>(name: string, ...callArguments: unknown[]) => Result;

/** Those that are more than one call, or none. */
type OwnMethod =
  "tick" | "httpSettled" | "save" | "lastSave" | "shutdown" | "crash" | "tickCosts" | "memory" | "dispose";

export function controlCalls(call: ControlCall): Omit<Simulator, OwnMethod> {
  /** Methods that are one control call of the same name. */
  const same =
    <Name extends keyof Simulator>(name: Name) =>
    (...callArguments: Parameters<Simulator[Name]>): ReturnType<Simulator[Name]> =>
      call(name, ...callArguments);

  return {
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
    setHostCallMicroseconds: same("setHostCallMicroseconds"),
    setClock: same("setClock"),
    propertyWrites: same("propertyWrites"),
    stopAfterWrites: same("stopAfterWrites"),
    diskNow: () => call<WorldSave | null>("diskNow") ?? undefined,
  };
}
