/** Says of two players whom the platform tells as one account why one of them is not in the cloud. */

import type { Language } from "../../../core/text/languages.ts";
import { exactMessage } from "../../../core/text/message.ts";
import type { Players } from "../../ports.ts";

export function sameAccount(players: Players, language: Language, playerId: string, otherPlayerId: string): string {
  return exactMessage(language, "cloud.sameAccount", {
    player: players.name(playerId) ?? playerId,
    other: players.name(otherPlayerId) ?? otherPlayerId,
  });
}
