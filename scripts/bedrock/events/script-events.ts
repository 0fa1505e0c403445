/**
 * Script events of the namespace `ach`, in and out, and who may send them: other packs, the console, game directors.
 */

import {
  CommandPermissionLevel,
  ScriptEventSource,
  system,
  type ScriptEventCommandMessageAfterEvent,
} from "@minecraft/server";
import type { App } from "../../app/app.ts";
import { describeError } from "../../app/progress/listeners.ts";
import type { Log, ScriptEventSender } from "../../app/ports.ts";
import { MAX_MESSAGE_LENGTH, TOLD_EVENT, TREES_EVENT } from "../../core/calls/protocol.ts";
import { guarded } from "../guarded.ts";
import { isPlayer } from "../players.ts";

export function createScriptEventSender(log: Log): ScriptEventSender {
  return {
    maxLength: MAX_MESSAGE_LENGTH,
    send(eventId, text) {
      try {
        system.sendScriptEvent(eventId, text);
      } catch (error) {
        log.error(`script event ${eventId} could not be sent: ${describeError(error)}`);
      }
    },
  };
}

export function receiveScriptEvents(app: App): void {
  system.afterEvents.scriptEventReceive.subscribe(
    guarded("a script event", (event) => {
      const { id, message } = event;
      const isPack = event.sourceType === ScriptEventSource.Server;
      if (id === TREES_EVENT)
        app.providedTrees.receive(message, isPack ? undefined : (refusedSender(event) ?? "a player"));
      else if (id !== TOLD_EVENT) app.scriptCalls.receive(id, message, refusedSender(event), isPack);
      else app.toldEvents.receive(message, isCommandBlock(event) ? undefined : refusedSender(event));
    }),
    { namespaces: ["ach"] },
  );
}

function isCommandBlock({ sourceType, sourceEntity }: ScriptEventCommandMessageAfterEvent): boolean {
  return sourceType === ScriptEventSource.Block || sourceEntity?.typeId === "minecraft:command_block_minecart";
}

/** The sender in words when they may not call; undefined when they may. */
function refusedSender(event: ScriptEventCommandMessageAfterEvent): string | undefined {
  if (event.sourceType === ScriptEventSource.Server) return undefined;
  if (event.sourceType === ScriptEventSource.Block) return "a command block";
  const entity = event.initiator ?? event.sourceEntity;
  if (!isPlayer(entity)) return `an entity (${entity?.typeId ?? "unknown"})`;
  return entity.commandPermissionLevel >= CommandPermissionLevel.GameDirectors ? undefined : `player ${entity.name}`;
}
