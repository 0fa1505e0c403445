/**
 * What the driver can do in the world, by name and with JSON-able arguments. Faults of the driver's use are told apart
 * from faults of the packs.
 */
import type { Actor, CommandOrigin, Deed } from "../../types.ts";
import type { CustomCommands } from "../commands/custom-commands.ts";
import { createDeeds } from "../deeds/deeds.ts";
import type { Forms } from "../forms/forms.ts";
import type { Host } from "../host.ts";
import { UsageError } from "../host.ts";
import type { Inventories } from "../items/inventory.ts";
import type { HttpOutcome } from "../packs/packs.ts";
import type { ScriptEvents } from "../script-events.ts";
import type { Sessions } from "../sessions/sessions.ts";
import type { Calls } from "./calls.ts";
import { createDisk } from "./disk.ts";
import { lifeCalls } from "./life.ts";
import { describeMethods } from "./methods.ts";
import { playerCalls } from "./player-calls.ts";
import { screenCalls } from "./screen-calls.ts";

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

export function createControl(needs: ControlNeeds): Control {
  const { host, inventories, forms, commands, scriptEvents, sessions } = needs;
  const { world, events, shared } = host;
  const { running, packs, lines } = shared;
  const disk = createDisk(host, sessions);
  const deeds = createDeeds(host, inventories, (id) => sessions.online(id));

  const calls: Calls = {
    ...lifeCalls(host, sessions, commands, disk),
    ...playerCalls(host, sessions, inventories),
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
    ...screenCalls(sessions, forms),
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
