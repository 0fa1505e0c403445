/**
 * What the driver can do in the world, by name and with JSON-able arguments. Faults of the driver's use are told apart
 * from faults of the packs. Also decides the order of things within a tick.
 */
import type {
  Actor,
  CommandOrigin,
  Deed,
  EquipmentSlotName,
  GameModeName,
  GivenItem,
  JoiningPlayer,
  PermissionLevel,
  WorldSave,
} from "../types.ts";
import type { CustomCommands } from "./commands/custom-commands.ts";
import { changeGameMode } from "./entities/entities.ts";
import type { Forms } from "./forms/forms.ts";
import { createDeeds } from "./deeds/deeds.ts";
import { describeMethods } from "./guard/methods.ts";
import type { Host } from "./host.ts";
import { UsageError } from "./host.ts";
import type { Inventories } from "./items/inventory.ts";
import { INVENTORY_SLOTS, selectSlot } from "./items/inventory.ts";
import { itemFrom } from "./items/items.ts";
import { asPack, type HttpOutcome, type PackInWorld } from "./packs/packs.ts";
import type { ScriptEvents } from "./script-events.ts";
import type { Sessions } from "./sessions.ts";

export interface ControlNeeds {
  host: Host;
  inventories: Inventories;
  forms: Forms;
  commands: CustomCommands;
  scriptEvents: ScriptEvents;
  sessions: Sessions;
}

/** Takes a name and a JSON list of arguments, gives JSON: `{value}` or `{error: {message, stack}}`. */
export type Control = (name: string, argumentsText: string) => string;

type Calls = Record<string, (...callArguments: never[]) => unknown>;

export function createControl(needs: ControlNeeds): Control {
  const { host, inventories, forms, commands, scriptEvents, sessions } = needs;
  const { world, events, guard, shared } = host;
  const { running, packs, lines } = shared;
  const disk = createDisk(needs);
  const deeds = createDeeds(host, inventories, (id) => sessions.online(id));
  let hasEnded = false;

  function inEachPack(act: (pack: PackInWorld) => void): void {
    for (const pack of packs) asPack(running, pack, () => act(pack));
  }

  /** Gives the world's own microseconds that the tick took. */
  function tick(): number {
    if (disk.isFrozen()) throw new UsageError("the world was stopped by stopAfterWrites; no tick comes after");
    if (hasEnded) throw new UsageError("the world was shut down; no tick comes after");
    world.tick += 1;
    host.clock.beginTick(world.tick);
    const startedAt = host.clock.nowMicroseconds();
    if (!world.loaded) {
      world.loaded = true;
      events.fire("world.afterEvents.worldLoad", "full", () => guard.record("WorldLoadAfterEvent", {}));
    }
    host.course.advance();
    inEachPack((pack) => pack.scheduler.runDue());
    sessions.spawnDue();
    events.deliverQueued();
    inEachPack((pack) => pack.scheduler.stepJobs());
    inEachPack((pack) => pack.net?.deliver());
    return host.clock.nowMicroseconds() - startedAt;
  }

  const calls: Calls = {
    /** The module top level has run: the startup event, then the world is there. */
    start(present: JoiningPlayer[]) {
      for (const player of present) sessions.place(player, sessions.identify(player).id);
      events.fire("system.beforeEvents.startup", "early", () =>
        guard.record("StartupEvent", {
          customCommandRegistry: guard.wrap("CustomCommandRegistry", {}),
          itemComponentRegistry: guard.wrap("ItemComponentRegistry", {}),
          blockComponentRegistry: guard.wrap("BlockComponentRegistry", {}),
        }),
      );
      commands.close();
    },
    /** Called when the promises of the start have settled. */
    started() {
      running.mode = "full";
    },
    tick,
    join(player: JoiningPlayer) {
      const { id, persistentId } = sessions.identify(player);
      const permissions: Promise<boolean>[] = [];
      inEachPack(({ admin }) => {
        const permission = player.isSimulated ? undefined : admin?.askJoin(player.name, persistentId);
        if (permission) permissions.push(permission);
      });
      if (permissions.length > 0) {
        void Promise.all(permissions).then((answers) => {
          if (answers.every((mayJoin) => mayJoin)) sessions.join(player, id);
          else host.log("info", `${player.name} was turned away`);
        });
      } else sessions.join(player, id);
      return id;
    },
    leave: (id: string) => sessions.leave(sessions.online(id), "PlayerQuit"),
    giveItem(id: string, item: GivenItem) {
      return inventories.add(sessions.online(id), itemFrom(host, item))?.amount ?? 0;
    },
    setSlot(id: string, slot: number, item: GivenItem | null) {
      if (!Number.isInteger(slot) || slot < 0 || slot >= INVENTORY_SLOTS)
        throw new UsageError(`there is no slot ${slot}`);
      inventories.setSlot(sessions.online(id), slot, item ? itemFrom(host, item) : undefined);
    },
    setEquipment(id: string, slot: EquipmentSlotName, item: GivenItem | null) {
      inventories.setEquipment(sessions.online(id), slot, item ? itemFrom(host, item) : undefined);
    },
    clearInventory(id: string) {
      const player = sessions.online(id);
      for (let slot = 0; slot < INVENTORY_SLOTS; slot += 1) inventories.setSlot(player, slot, undefined);
      player.equipment.clear();
    },
    selectSlot(id: string, slot: number) {
      selectSlot(host, sessions.online(id), slot);
    },
    setGameMode: (id: string, mode: GameModeName) => changeGameMode(host, sessions.online(id), mode),
    setLocale(id: string, locale: string) {
      sessions.online(id).locale = locale;
    },
    setHandleValid(id: string, isValid: boolean) {
      sessions.online(id).isUnloaded = !isValid;
    },
    setPermissionLevel(id: string, level: PermissionLevel) {
      sessions.online(id).permissionLevel = level;
    },
    deed: (who: Actor, deed: Deed) => deeds.perform(who, deed),
    ...describeMethods(host, sessions, deeds),
    command(origin: CommandOrigin, line: string) {
      if (typeof origin === "object") sessions.online(origin.playerId);
      return commands.run(origin, line);
    },
    scriptEvent(origin: CommandOrigin, id: string, message: string) {
      if (typeof origin === "object") sessions.online(origin.playerId);
      return scriptEvents.receive(origin, id, message);
    },
    scriptEventFromPack(id: string, message: string) {
      const { status, message: reason } = scriptEvents.receive("pack", id, message);
      if (status !== "success") throw new UsageError(String(reason));
    },
    sentScriptEvents: (last?: number) => (last ? world.sentScriptEvents.slice(-last) : world.sentScriptEvents),
    clearSentScriptEvents() {
      world.sentScriptEvents.length = 0;
    },
    form(id: string) {
      const form = sessions.online(id).form;
      if (!form) return null;
      const { kind, title, body, buttons, controls, elements } = form;
      return { kind, title, body, buttons, ...(controls.length === 0 ? {} : { controls }), elements };
    },
    press: (id: string, button: string | number) => forms.press(sessions.online(id), button),
    submitForm: (id: string, values: unknown[]) => forms.submit(sessions.online(id), values),
    fillField: (id: string, field: number, value: unknown) => forms.fill(sessions.online(id), field, value),
    closeForm: (id: string) => forms.close(sessions.online(id)),
    answerRaw: (id: string, response: Record<string, unknown>) => forms.answerRaw(sessions.online(id), response),
    answerMalformed: (id: string) => forms.answerMalformed(sessions.online(id)),
    setBusy(id: string, busy: boolean) {
      sessions.online(id).busy = busy;
    },
    screen: (id: string) => sessions.online(id).screen,
    clearScreen(id: string) {
      sessions.online(id).screen = { messages: [], actionBars: [], titles: [], sounds: [] };
    },
    player: (id: string) => sessions.seen(id),
    players: () => sessions.allSeen(),
    world: () => sessions.worldSeen(),
    contentLog: (from = 0) => (from === 0 ? lines : lines.slice(from)),
    deliveries: () => events.deliveries(),
    subscriptions: () => events.subscriptions(),
    commands: () =>
      commands.list().map((command) => ({
        name: command.name,
        description: command.description,
        permissionLevel: command.permissionLevel,
        cheatsRequired: command.cheatsRequired,
        usage: commands.usage(command),
      })),
    save: () => sessions.save(),
    /** Players leave first, then the event; the driver saves after the promises have settled. */
    shutdown() {
      for (const player of [...world.online.values()]) sessions.leave(player, "ServerShutdown");
      events.fire("system.beforeEvents.shutdown", "restricted", () => guard.record("ShutdownEvent", {}));
      hasEnded = true;
    },
    setHostCallMicroseconds(microseconds: number) {
      if (!(microseconds >= 0)) throw new UsageError(`a call into the host cannot take ${microseconds} microseconds`);
      host.clock.hostCallMicroseconds = microseconds;
    },
    setClock(seconds: number) {
      if (!(seconds >= 0)) throw new UsageError(`the clock cannot be set to ${seconds} seconds`);
      host.clock.set(seconds);
    },
    propertyWrites: () => disk.writes(),
    stopAfterWrites: (count: number) => disk.stopAfter(count),
    diskNow: () => disk.frozen() ?? null,
    takeHttpOutbox: () => packs.flatMap(({ net }) => net?.takeOutbox() ?? []),
    answerHttp(id: number, outcome: HttpOutcome) {
      for (const { net } of packs) net?.answer(id, outcome);
    },
    /** A pack's module has thrown: the others go on. */
    packFailed: (key: string, text: string) =>
      packs.find((pack) => pack.key === key)?.log("error", `[Scripting] ${text}`),
  };

  return (name, argumentsText) => {
    try {
      running.pack = host.pack;
      const call = Object.hasOwn(calls, name) ? calls[name] : undefined;
      if (!call) throw new UsageError(`there is no control call ${name}`);
      return JSON.stringify({ value: call(...(JSON.parse(argumentsText) as never[])) ?? null });
    } catch (error) {
      const { name: kind, message, stack } = error as Error;
      // By its name, for each realm has a class of its own.
      const isUsage = kind === "SimulatorError";
      return JSON.stringify({ error: { message, stack: isUsage ? "" : stack } });
    }
  };
}

/** Counts property writes and keeps the moment a test asked for. */
function createDisk({ host, sessions }: ControlNeeds): {
  writes(): number;
  stopAfter(count: number): void;
  isFrozen(): boolean;
  frozen(): WorldSave | undefined;
} {
  let writes = 0;
  let stopAt: number | undefined;
  let moment: WorldSave | undefined;
  const freezeWhenDue = (): void => {
    // A copy at once: what the pack does after this write must not reach it.
    if (writes === stopAt && !moment) moment = JSON.parse(JSON.stringify(sessions.save())) as WorldSave;
  };
  host.shared.onPropertyWrite = () => {
    writes += 1;
    freezeWhenDue();
  };
  return {
    writes: () => writes,
    stopAfter(count) {
      stopAt = writes + count;
      moment = undefined;
      freezeWhenDue();
    },
    isFrozen: () => moment !== undefined,
    frozen: () => moment,
  };
}
