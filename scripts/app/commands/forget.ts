/** `ach:forget`: forgets a player who is offline: name and mailbox at once, all that is kept on them at their next join. */

import { message } from "../../core/text/message.ts";
import { describeError } from "../progress/listeners.ts";
import { defineCommand, refuse, textParameter } from "./command.ts";
import { findPlayer } from "./named-player.ts";

export const forgetCommand = defineCommand({
  name: "forget",
  description: "Forgets an offline player",
  who: "game directors",
  mandatory: [textParameter("name")],
  optional: [],
  run(context, request, name) {
    const found = findPlayer(context, request, name, "forget.unknown");
    if ("ok" in found) return found;
    const parameters = { player: found.name };
    if (found.isOnline) return refuse(request, { refused: "forget.online", parameters });
    try {
      context.world()?.forgetting.forget(found.playerId);
    } catch (error) {
      context.log.error(
        `player ${found.playerId} could not be forgotten: ${describeError(error)}. Give the command again`,
      );
      return refuse(request, { refused: "forget.failed", parameters });
    }
    return { ok: true, text: message(request.language, "forget.done", parameters) };
  },
});
