/** Says what is known of one player as a whole. */

import type { Language } from "../../../core/text/languages.ts";
import { exactMessage } from "../../../core/text/message.ts";
import type { Players } from "../../ports.ts";
import type { PlayerState } from "../player-state.ts";
import { sameAccount } from "./same-account.ts";

/**
 * One thing a line.
 * @param most so many of the nodes that owe something are named
 */
export function playerLines(
  players: Players,
  language: Language,
  player: string,
  playerId: string,
  state: PlayerState,
  most = Infinity,
): string[] {
  const { done, total, started, owing, account } = state;
  return [
    exactMessage(language, "info.player", { player, done, total, started, owed: owing.length }),
    exactMessage(language, account === undefined ? "info.noAccount" : "info.account", { account: account ?? "" }),
    cloudLine(players, language, playerId, state),
    ...(owing.length > 0
      ? [
          exactMessage(language, "info.owed", {
            nodes:
              owing
                .slice(0, most)
                .map((node) => node.id)
                .join(", ") + (owing.length > most ? ", …" : ""),
          }),
        ]
      : []),
  ];
}

function cloudLine(players: Players, language: Language, playerId: string, { cloud }: PlayerState): string {
  if (!cloud) return exactMessage(language, "cloud.none");
  const { whyNot, pending } = cloud;
  if (whyNot?.because === "same account") return sameAccount(players, language, playerId, whyNot.otherPlayerId);
  return whyNot
    ? exactMessage(language, "cloud.noAccount")
    : exactMessage(language, "cloud.pending", { count: pending });
}
