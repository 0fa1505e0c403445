/** `ach:cloud`: tells whether there is a cloud, whether it answers, and whose reports wait for it. */

import { exactMessage } from "../../core/text/message.ts";
import type { Language } from "../../core/text/languages.ts";
import { defineCommand, type CommandContext } from "./command.ts";
import { sameAccount } from "../operations/words/same-account.ts";

export const cloudCommand = defineCommand({
  name: "cloud",
  description: "Tells the state of the cloud",
  who: "game directors",
  mandatory: [],
  optional: [],
  run: (context, { language }) => ({ ok: true, text: cloudState(context, language).join("\n") }),
});

function cloudState({ cloud, players, world }: CommandContext, language: Language): string[] {
  const { absent, reachable, lastError, breaker, retrySeconds, pending, twins } = cloud.status();
  if (absent !== undefined) return [exactMessage(language, "cloud.none"), ...(absent === "" ? [] : [absent])];
  const lines = [
    exactMessage(
      language,
      reachable === undefined ? "cloud.unasked" : reachable ? "cloud.reachable" : "cloud.unreachable",
    ),
    exactMessage(language, `cloud.breaker.${breaker}`, { seconds: retrySeconds }),
  ];
  if (lastError !== undefined) lines.push(exactMessage(language, "cloud.lastError", { error: lastError }));
  for (const [playerId, otherId] of twins ?? []) lines.push(sameAccount(players, language, playerId, otherId));
  const roster = world()?.roster;
  for (const [playerId, count] of pending) {
    const player = players.name(playerId) ?? roster?.name(playerId) ?? playerId;
    lines.push(exactMessage(language, "cloud.pendingOf", { player, count }));
  }
  return pending.size > 0 ? lines : [...lines, exactMessage(language, "cloud.nothingPending")];
}
