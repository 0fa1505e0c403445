/**
 * Script events: what packs send, which every pack hears, what players and blocks send, and the platform's limits on both.
 */
import type { CommandAnswer, CommandOrigin } from "../types.ts";
import { wrapPlayer } from "./guard/handles.ts";
import type { Host } from "./host.ts";
import { isMain } from "./packs/packs.ts";

const MAX_MESSAGE_LENGTH = 2_048;

export interface ScriptEvents {
  send(id: string, message: string): void;
  receive(origin: CommandOrigin | "pack", id: string, message: string): CommandAnswer;
}

export function createScriptEvents(host: Host): ScriptEvents {
  const { guard, events, world, config } = host;

  function queue(origin: CommandOrigin | "pack", id: string, message: string): void {
    const player = typeof origin === "object" ? world.online.get(origin.playerId) : undefined;
    const sourceType = player ? "Entity" : origin === "block" ? "Block" : origin === "npc" ? "NPCDialogue" : "Server";
    const namespace = id.slice(0, id.indexOf(":"));
    events.queue(
      "system.afterEvents.scriptEventReceive",
      () =>
        guard.record("ScriptEventCommandMessageAfterEvent", {
          id,
          message,
          sourceType,
          sourceEntity: player && wrapPlayer(host, player),
        }),
      (options) => (options["namespaces"] as string[] | undefined)?.includes(namespace) ?? true,
    );
  }

  const hasNamespace = (id: string): boolean => /^[^:\s]+:[^\s]+$/.test(id);

  return {
    send(id, message) {
      if (!hasNamespace(id)) {
        throw guard.error("NamespaceNameError", `The id '${id}' needs a namespace.`, { reason: "NoNamespace" });
      }
      if (message.length > MAX_MESSAGE_LENGTH) {
        throw guard.error("InvalidArgumentError", `A message has at most ${MAX_MESSAGE_LENGTH} characters.`, {
          index: 1,
        });
      }
      if (isMain(host.pack)) world.sentScriptEvents.push({ id, message, tick: world.tick });
      queue("pack", id, message);
    },
    receive(origin, id, message) {
      const player = typeof origin === "object" ? world.online.get(origin.playerId) : undefined;
      const isAllowed = player ? player.permissionLevel >= 1 && config.cheats : origin === "pack" || config.cheats;
      if (!isAllowed) return { status: "refused", message: "Unknown command: scriptevent" };
      if (!hasNamespace(id)) return { status: "refused", message: "The script event's id needs a namespace" };
      if (message.length > MAX_MESSAGE_LENGTH) {
        return { status: "refused", message: `A message has at most ${MAX_MESSAGE_LENGTH} characters` };
      }
      queue(origin, id, message);
      return { status: "success" };
    },
  };
}
