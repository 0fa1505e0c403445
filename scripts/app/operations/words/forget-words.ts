/** Says what came of forgetting a player, here and in the cloud. */

import type { Language } from "../../../core/text/languages.ts";
import { exactMessage } from "../../../core/text/message.ts";
import type { CloudErased, CloudForgetOutcome, ForgetOutcome } from "../forget.ts";
import type { Answer } from "../operation.ts";

const HERE = { done: "forget.done", online: "forget.online", failed: "forget.failed" } as const;

export const forgetWords = (language: Language, player: string, outcome: ForgetOutcome): Answer => ({
  ok: outcome === "done",
  text: exactMessage(language, HERE[outcome], { player }),
});

export function cloudForgetWords(language: Language, player: string, outcome: CloudForgetOutcome): Answer {
  switch (outcome.kind) {
    case "no cloud":
      return { ok: false, text: exactMessage(language, "forget.noCloud", { player }) };
    case "no account": {
      const here = forgetWords(language, player, outcome.here);
      return { ok: here.ok, text: `${here.text}\n${exactMessage(language, "forget.noAccount", { player })}` };
    }
    case "asked":
      return { ok: true, text: exactMessage(language, "forget.cloudAsked", { account: outcome.account }) };
  }
}

export function cloudErasedWords(language: Language, player: string, outcome: CloudErased): string {
  const { account, problem } = outcome;
  if (problem !== undefined) return exactMessage(language, "forget.cloudFailed", { account, player, problem });
  const erased = exactMessage(language, "forget.cloudDone", { account, player });
  return `${erased}\n${forgetWords(language, player, outcome.here).text}`;
}
