/**
 * The calls for other packs, over script events: `ach:call` comes in, the result goes out on the event that the caller
 * named, and callbacks become questions that they answer with `ach:answer` within a time limit.
 *
 *   ach:call {id, reply, method, args} ─▶ {id, result}
 *                                      ─▶ {id, seq, ask, data?} ─ach:answer {id, seq, value}─▶ the callback returns value
 *                                                               ─100 ticks──────────────────▶ it returns nothing
 *
 * Whoever says `protocol: 2` is told why a call came to nothing, and gets in parts what is longer than a message may be.
 */

import { ANSWER_EVENT, CALL_EVENT } from "../../core/calls/protocol.ts";
import { describeError } from "../progress/listeners.ts";
import type { Log } from "../ports.ts";
import { isObject, parseObject, short } from "./messages.ts";
import { CallRefused, type Arguments } from "./calling.ts";
import type { Method, Methods } from "./methods.ts";
import type { Questions } from "./questions.ts";
import type { Refusals } from "./refusals.ts";
import type { Caller, Speak } from "./speaking.ts";
import { FunctionsElsewhere } from "../cloud/reports/report-handler.ts";

/** An event id as the platform wants it: a namespace and a name. Our own namespace would have us call ourselves. */
const replyExpression = /^(?!ach:|minecraft:)[A-Za-z0-9_.-]{1,64}:[A-Za-z0-9_.:/-]{1,128}$/;

export interface ScriptCalls {
  /**
   * @param refusedSender who sent it, in words, when they may not call; undefined when they may
   * @param isPack whether a pack, or the console, sent it
   */
  receive(eventId: string, text: string, refusedSender: string | undefined, isPack?: boolean): void;
}

export interface ScriptCallsOptions {
  readonly methods: Methods;
  readonly refusals: Refusals;
  readonly speak: Speak;
  readonly questions: Questions;
  /** Of a message, in characters. */
  readonly maxLength: number;
  readonly log: Log;
}

export function createScriptCalls(options: ScriptCallsOptions): ScriptCalls {
  const { methods, refusals, speak, questions, maxLength, log } = options;
  function call(text: string, isPack: boolean): void {
    const request = parseObject(text);
    if (!request)
      return log.warn(`${CALL_EVENT}: the message is no JSON object; expected {"id","reply","method","args"}`);
    const { id, reply, method, args } = request;
    if (typeof reply !== "string" || !replyExpression.test(reply)) {
      return log.warn(`${CALL_EVENT}: reply must be an event id such as "yourpack:answer", in a namespace of your own`);
    }
    const protocol = typeof request["protocol"] === "number" ? request["protocol"] : 1;
    const refuse = (error: string): void => speak({ reply, id, protocol }, { error });
    // An id that would not fit into an answer cannot be echoed.
    if (!isEchoable(id)) {
      return speak(
        { reply, id: null, protocol },
        { error: "id must be a string of at most 256 characters or a number" },
      );
    }
    if (text.length > maxLength) {
      return refuse(`the message has ${text.length} characters; a script event takes at most ${maxLength}`);
    }
    const run = typeof method === "string" && Object.prototype.hasOwnProperty.call(methods, method) && methods[method];
    if (!run) return refuse(`there is no method ${short(method)}; expected ${Object.keys(methods).join(", ")}`);
    if (!isObject(args)) return refuse("args must be an object of named arguments");
    for (const name of ["callback", "getExtra"]) {
      const value = args[name];
      if (value !== undefined && typeof value !== "boolean") {
        return refuse(`${name} must be true or false, not ${short(value)}`);
      }
    }
    answer({ reply, id, protocol }, isPack, method, run, args);
  }

  /** The result goes out before any question, though a callback may be due while the call still runs. */
  function answer(caller: Caller, isPack: boolean, name: string, run: Method, args: Arguments): void {
    const waiting: (() => void)[] = [];
    let answeredYet = false;
    const later = (question: () => void): void => {
      if (answeredYet) question();
      else waiting.push(question);
    };
    // Without a callback there is nobody to ask, so getExtra alone is not a function either.
    const functions =
      args["callback"] === true
        ? new FunctionsElsewhere(
            (data, done) => later(() => questions.ask(caller, "callback", data, done)),
            args["getExtra"] === true
              ? (done) => later(() => questions.ask(caller, "getExtra", undefined, done))
              : undefined,
          )
        : undefined;
    const isTold = caller.protocol >= 2;
    const before = isTold ? refusals.before(name, args) : undefined;
    const result = run(args, functions, { reply: caller.reply, isPack });
    if (result instanceof CallRefused) return speak(caller, { result: false, ...result.refusal });
    const isNothing = result === false || result === null;
    speak(caller, { result, ...(isTold && isNothing ? refusals.why(name, args, before) : {}) });
    answeredYet = true;
    for (const question of waiting) question();
  }

  return {
    receive(eventId, text, refusedSender, isPack = false) {
      if (eventId !== CALL_EVENT && eventId !== ANSWER_EVENT) return;
      if (refusedSender !== undefined) {
        // No answer: it would let the sender have this pack send events in its own name.
        return log.warn(
          `${eventId}: refused, for it was sent by ${refusedSender}; only other packs, the console and game directors may`,
        );
      }
      try {
        if (eventId === CALL_EVENT) call(text, isPack);
        else questions.takeAnswer(text);
      } catch (error) {
        log.error(`${eventId} failed: ${describeError(error)}`);
      }
    },
  };
}

function isEchoable(id: unknown): boolean {
  return (typeof id === "string" && id.length <= 256) || typeof id === "number";
}
