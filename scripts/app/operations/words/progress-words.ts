/** Says what came of an operation on the progress of one player. */

import type { Language } from "../../../core/text/languages.ts";
import { exactMessage, type MessageParameters } from "../../../core/text/message.ts";
import type { MessageKey } from "../../../core/text/message-key.ts";
import { stateWords } from "./state-words.ts";
import type { Answer, ProgressOutcome } from "../operation.ts";

const RESET_WORDS = {
  reset: "command.rewardReset",
  owed: "command.rewardOwed",
  unpaid: "command.nothingToReset",
} as const;
const REPAIR_WORDS = { kept: "repair.done", nothing: "repair.nothing", failed: "repair.failed" } as const;

export function progressWords(language: Language, player: string, outcome: ProgressOutcome): Answer {
  const answer = (ok: boolean, key: MessageKey, parameters: MessageParameters): Answer => ({
    ok,
    text: exactMessage(language, key, { player, ...parameters }),
  });
  switch (outcome.of) {
    case "grant":
    case "revoke": {
      const { count } = outcome;
      if (outcome.of === "grant")
        return answer(count > 0, count > 0 ? "command.granted" : "command.nothingToGrant", { count });
      return answer(count > 0, count > 0 ? "command.revoked" : "command.nothingToRevoke", { count });
    }
    case "progress": {
      const { node, isMoved, progress, state, zoneEast } = outcome;
      if (!isMoved && state.kind !== "open" && state.kind !== "unreadable")
        return answer(false, "command.notMoved", { node: node.id, state: stateWords(language, state, zoneEast) });
      return answer(isMoved, isMoved ? "command.progressed" : "command.notProgressed", {
        node: node.id,
        progress: progress ?? "?",
        goal: node.goalNumber,
      });
    }
    case "reward_reset":
      return answer(outcome.result === "reset", RESET_WORDS[outcome.result], { node: outcome.node.id });
    case "repair":
      return answer(outcome.result === "kept", REPAIR_WORDS[outcome.result], {
        page: outcome.page,
        kept: outcome.kept ?? "?",
      });
  }
}
