/**
 * Tells other packs of completions over the script event `ach:complete`. A description too long for the platform is
 * cut; who completed what always arrives.
 */

import { COMPLETE_EVENT } from "../../core/calls/protocol.ts";
import type { CompletionEvent } from "./listeners.ts";
import type { ScriptEventSender } from "../ports.ts";

export function broadcastCompletion(event: CompletionEvent, sender: ScriptEventSender): void {
  sender.send(COMPLETE_EVENT, fittingMessage(event, sender.maxLength));
}

function fittingMessage(event: CompletionEvent, maxLength: number): string {
  let cut: CompletionEvent = event;
  let text = JSON.stringify(cut);
  for (const field of ["description", "title"] as const) {
    // Halving ends soon, whatever escapes make of the characters.
    while (text.length > maxLength && cut[field].length > 0) {
      cut = { ...cut, [field]: [...cut[field]].slice(0, Math.floor([...cut[field]].length / 2)).join("") };
      text = JSON.stringify(cut);
    }
  }
  return text;
}
