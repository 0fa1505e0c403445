/**
 * `ach:forget`: forgets a player who is offline: name and mailbox at once, all that is kept on them at their next join.
 * With `cloud` the cloud erases the account first, so that the command can be given again when it could not.
 */

import { exactMessage } from "../../core/text/message.ts";
import type { MessageKey } from "../../core/text/message-key.ts";
import { describeError } from "../progress/listeners.ts";
import {
  choiceParameter,
  defineCommand,
  refuse,
  tellAsker,
  textParameter,
  type CommandAnswer,
  type CommandContext,
  type CommandRequest,
} from "./command.ts";
import { findPlayer, type NamedPlayer } from "./common/named-player.ts";

export const FORGET_PLACES = ["cloud"] as const;

export const forgetCommand = defineCommand({
  name: "forget",
  description: "Forgets an offline player",
  who: "game directors",
  mandatory: [textParameter("name")],
  optional: [choiceParameter("place", FORGET_PLACES)],
  run(context, request, name, place) {
    if (place !== undefined && place !== "cloud") {
      return refuse(request, { refused: "forget.badWord", parameters: { word: place } });
    }
    const found = findPlayer(context, request, name, "forget.unknown");
    if ("ok" in found) return found;
    if (found.isOnline) return answer(request, found, "forget.online");
    return place === undefined ? forgetHere(context, request, found) : forgetEverywhere(context, request, found);
  },
});

function answer({ language }: CommandRequest, { name }: NamedPlayer, key: MessageKey): CommandAnswer {
  return { ok: key === "forget.done", text: exactMessage(language, key, { player: name }) };
}

function forgetHere(context: CommandContext, request: CommandRequest, player: NamedPlayer): CommandAnswer {
  if (context.players.isOnline(player.playerId)) return answer(request, player, "forget.online");
  try {
    context.world()?.forgetting.forget(player.playerId);
  } catch (error) {
    context.log.error(
      `player ${player.playerId} could not be forgotten: ${describeError(error)}. Give the command again`,
    );
    return answer(request, player, "forget.failed");
  }
  return answer(request, player, "forget.done");
}

function forgetEverywhere(context: CommandContext, request: CommandRequest, player: NamedPlayer): CommandAnswer {
  const { cloud } = context;
  const { language } = request;
  if (cloud.status().absent !== undefined) return answer(request, player, "forget.noCloud");
  const account = context.world()?.roster.accountId(player.playerId);
  if (account === undefined) {
    const here = forgetHere(context, request, player);
    return { ok: here.ok, text: `${here.text}\n${answer(request, player, "forget.noAccount").text}` };
  }
  cloud.erase(account, (problem) => {
    if (problem !== undefined) {
      const parameters = { account, player: player.name, problem };
      return tellAsker(context, request, exactMessage(language, "forget.cloudFailed", parameters));
    }
    const here = forgetHere(context, request, player);
    const erased = exactMessage(language, "forget.cloudDone", { account, player: player.name });
    tellAsker(context, request, `${erased}\n${here.text}`);
  });
  return { ok: true, text: exactMessage(language, "forget.cloudAsked", { account }) };
}
