/**
 * Calls under way to the achievements pack: each message out, the answers and questions that come back to it, put together
 * where they come in parts. Knows no method and no player; whether the pack is there is presence.ts's.
 */

import { createPartsJoiner, inParts } from "../../core/calls/parts.ts";
import { ANSWER_EVENT, CALL_EVENT, MAX_MESSAGE_LENGTH, PROTOCOL } from "../../core/calls/protocol.ts";
import type { Game } from "./ports.ts";

/** No answer for so long: a long list comes in parts over several ticks, but nothing takes this. */
const RESULT_TICKS = 100;
/** Calls whose functions may still be asked; a report can wait for hours. Of more, the oldest are asked no more. */
const MAX_ASKED = 512;

export interface Functions {
  readonly callback?: ((data: never) => unknown) | undefined;
  readonly getExtra?: (() => unknown) | undefined;
}

export interface Reply {
  readonly result?: unknown;
  readonly reason?: unknown;
  readonly detail?: unknown;
  readonly error?: unknown;
}

export interface Conversation {
  /** @returns undefined when nobody answered */
  call(method: string, args: Readonly<Record<string, unknown>>, functions?: Functions): Promise<Reply | undefined>;
  /** A message on the reply event. @returns the message where it is about no call of ours */
  receive(text: string): Readonly<Record<string, unknown>> | undefined;
}

interface UnderWay {
  settle?: ((reply: Reply | undefined) => void) | undefined;
  readonly functions: Functions;
}

type Message = Reply & {
  readonly id?: unknown;
  readonly seq?: unknown;
  readonly ask?: unknown;
  readonly data?: unknown;
};

/** @param reward what is answered when we are asked to call a reward function */
export function createConversation(game: Game, replyEvent: string, reward: (data: unknown) => unknown): Conversation {
  const calls = new Map<string, UnderWay>();
  const joiner = createPartsJoiner();
  const session = game.unique();
  let lastId = 0;

  function answer(id: string, seq: unknown, value: unknown): void {
    const text = JSON.stringify({ id, seq, value });
    if (text.length <= MAX_MESSAGE_LENGTH) return game.send(ANSWER_EVENT, text);
    const wrap = (part: number, parts: number, piece: string): string =>
      JSON.stringify({ id, seq, part, parts, text: piece });
    const messages = inParts(JSON.stringify({ value }), wrap, MAX_MESSAGE_LENGTH) ?? [];
    for (const message of messages) game.send(ANSWER_EVENT, message);
  }

  /** Whoever does not answer, or throws, has said nothing. */
  async function ask(id: string, { functions }: UnderWay, { seq, ask: question, data }: Message): Promise<void> {
    try {
      const value = question === "getExtra" ? await functions.getExtra?.() : await functions.callback?.(data as never);
      answer(id, seq, value);
    } catch (error) {
      game.warn(`[achievements] ${String(question)} of a call threw, or its answer cannot be sent: ${String(error)}`);
      answer(id, seq, undefined);
    }
  }

  function take(message: Message): void {
    const id = message.id as string;
    if (message.ask === "reward") return answer(id, message.seq, reward(message.data));
    const known = calls.get(id);
    if (!known) return;
    if (message.ask !== undefined) {
      void ask(id, known, message);
      return;
    }
    known.settle?.(message);
    known.settle = undefined;
    if (!known.functions.callback) calls.delete(id);
  }

  return {
    call(method, args, functions = {}) {
      const id = `${session}-${++lastId}`;
      const { callback, getExtra } = functions;
      const wanted = { ...(callback ? { callback: true } : {}), ...(getExtra ? { getExtra: true } : {}) };
      const request = { id, reply: replyEvent, protocol: PROTOCOL, method, args: { ...args, ...wanted } };
      return new Promise((settle) => {
        const known: UnderWay = { settle, functions };
        calls.set(id, known);
        if (calls.size > MAX_ASKED) forgetOldest(calls);
        try {
          game.send(CALL_EVENT, JSON.stringify(request));
        } catch (error) {
          // What JSON cannot say, and what is longer than a script event can be.
          calls.delete(id);
          settle({ error: `the message could not be sent: ${String(error)}` });
          return;
        }
        game.after(RESULT_TICKS, () => {
          if (!known.settle) return;
          known.settle(undefined);
          calls.delete(id);
        });
      });
    },
    receive(text) {
      const message = parsed(text);
      if (!message || message["id"] === undefined) return message;
      if (message["part"] === undefined) {
        take(message);
        return undefined;
      }
      const whole = joiner.take(message["id"] as string, message);
      const joined = whole === undefined ? undefined : parsed(whole);
      if (joined) take(joined);
      return undefined;
    },
  };
}

function forgetOldest(calls: Map<string, UnderWay>): void {
  for (const [id, { settle }] of calls) {
    if (settle) continue;
    calls.delete(id);
    return;
  }
}

/** Undefined when it is no JSON object. */
export function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
