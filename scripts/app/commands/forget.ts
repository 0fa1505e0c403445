/**
 * `ach:forget`: forgets a player who is offline: name and mailbox at once, all that is kept on them at their next join.
 * With `cloud` the cloud erases the account first, so that the command can be given again when it could not.
 */

import { forget, forgetInCloudToo } from "../operations/forget.ts";
import { tellAsker } from "../operations/tell-asker.ts";
import { cloudErasedWords, cloudForgetWords, forgetWords } from "../operations/words/forget-words.ts";
import { choiceParameter, defineCommand, refuse, textParameter } from "./command.ts";
import { findPlayer } from "./common/named-player.ts";

export const FORGET_PLACES = ["cloud"] as const;

export const forgetCommand = defineCommand({
  name: "forget",
  description: "Forgets an offline player",
  who: "game directors",
  mandatory: [textParameter("name")],
  optional: [choiceParameter("place", FORGET_PLACES)],
  run(context, request, typed, place) {
    const { language } = request;
    if (place !== undefined && place !== "cloud") {
      return refuse(request, { refused: "forget.badWord", parameters: { word: place } });
    }
    const found = findPlayer(context, request, typed, "forget.unknown");
    if ("ok" in found) return found;
    const { playerId, name } = found;
    if (found.isOnline) return forgetWords(language, name, "online");
    if (place === undefined) return forgetWords(language, name, forget(context, playerId));
    const outcome = forgetInCloudToo(context, playerId, (erased) =>
      tellAsker(context, request, cloudErasedWords(language, name, erased)),
    );
    return cloudForgetWords(language, name, outcome);
  },
});
