/** Sends messages to other packs, in parts where they are long and the pack takes that, some in each tick. */

import { inParts } from "../../core/calls/parts.ts";
import type { Scheduler, ScriptEventSender } from "../ports.ts";

/** Of a long answer, so many parts go out in a tick. */
const PARTS_A_TICK = 16;

/** Who called, and how they are answered. */
export interface Caller {
  readonly reply: string;
  readonly id: unknown;
  readonly protocol: number;
}

export type Speak = (caller: Caller, content: Readonly<Record<string, unknown>>) => void;

export function createSpeaking(sender: ScriptEventSender, scheduler: Scheduler): Speak {
  function sendInTurn(reply: string, messages: readonly string[]): void {
    for (const message of messages.slice(0, PARTS_A_TICK)) sender.send(reply, message);
    if (messages.length > PARTS_A_TICK) scheduler.after(1, () => sendInTurn(reply, messages.slice(PARTS_A_TICK)));
  }

  return ({ reply, id, protocol }, content) => {
    const text = JSON.stringify({ id, ...content });
    if (text.length <= sender.maxLength) return sender.send(reply, text);
    const wrap = (part: number, parts: number, piece: string): string =>
      JSON.stringify({ id, part, parts, text: piece });
    const messages = protocol >= 2 ? inParts(text, wrap, sender.maxLength) : undefined;
    if (messages) return sendInTurn(reply, messages);
    const error = `the answer has ${text.length} characters; a script event takes at most ${sender.maxLength}`;
    sender.send(reply, JSON.stringify({ id, error }));
  };
}
