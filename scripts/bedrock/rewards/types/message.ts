/** A line in the chat, of the player or of all. Whose language it is in has been decided by then. */

import { world } from "@minecraft/server";
import type { MessageReward } from "../../../core/rewards/types/message.ts";
import { ALL_GIVEN, type Give } from "../giving.ts";

export const giveMessage: Give<MessageReward> = (player, { text, to }) => {
  if (to === "all") world.sendMessage(text);
  else player.sendMessage(text);
  return ALL_GIVEN;
};
