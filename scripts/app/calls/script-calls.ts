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

import { ANSWER_EVENT, ANSWER_TICKS, CALL_EVENT } from "../../core/calls/protocol.ts";
import { createPartsJoiner, inParts } from "../../core/calls/parts.ts";
import { describeError } from "../progress/listeners.ts";
import type { Clock, Log, Scheduler, ScriptEventSender } from "../ports.ts";
import { isObject, parseObject, short } from "./messages.ts";
import type { Arguments, Method, Methods } from "./methods.ts";
import type { Refusals } from "./refusals.ts";
import { FunctionsElsewhere } from "../cloud/reports/report-handler.ts";

/** Of a long answer, so many parts go out in a tick. */
const PARTS_A_TICK = 16;

/** An event id as the platform wants it: a namespace and a name. Our own namespace would have us call ourselves. */
const replyExpression = /^(?!ach:|minecraft:)[A-Za-z0-9_.-]{1,64}:[A-Za-z0-9_.:/-]{1,128}$/;

export interface ScriptCalls {
  /**
   * @param sender who sent it, in words, when they may not call; undefined when they may
   */
  receive(eventId: string, text: string, refusedSender: string | undefined): void;
}

export interface ScriptCallsOptions {
  readonly methods: Methods;
  readonly refusals: Refusals;
  readonly sender: ScriptEventSender;
  readonly scheduler: Scheduler;
  readonly clock: Clock;
  readonly log: Log;
}

/** Who called, and how they are answered. */
interface Caller {
  readonly reply: string;
  readonly id: unknown;
  readonly protocol: number;
}

export function createScriptCalls(options: ScriptCallsOptions): ScriptCalls {
  const { methods, refusals, sender, scheduler, clock, log } = options;
  /** Questions without an answer, the oldest first: all have the same time. */
  const open = new Map<number, { id: unknown; answered: (value: unknown) => void; until: number }>();
  const joiner = createPartsJoiner();
  let isWatching = false;
  let lastSeq = 0;

  function send({ reply, id, protocol }: Caller, content: Readonly<Record<string, unknown>>): void {
    const text = JSON.stringify({ id, ...content });
    if (text.length <= sender.maxLength) return sender.send(reply, text);
    const wrap = (part: number, parts: number, piece: string): string =>
      JSON.stringify({ id, part, parts, text: piece });
    const messages = protocol >= 2 ? inParts(text, wrap, sender.maxLength) : undefined;
    if (messages) return sendInTurn(reply, messages);
    const error = `the answer has ${text.length} characters; a script event takes at most ${sender.maxLength}`;
    sender.send(reply, JSON.stringify({ id, error }));
  }

  function sendInTurn(reply: string, messages: readonly string[]): void {
    for (const message of messages.slice(0, PARTS_A_TICK)) sender.send(reply, message);
    if (messages.length > PARTS_A_TICK) scheduler.after(1, () => sendInTurn(reply, messages.slice(PARTS_A_TICK)));
  }

  function ask(caller: Caller, question: string, data: unknown, answered: (value: unknown) => void): void {
    const seq = ++lastSeq;
    open.set(seq, { id: caller.id, answered, until: clock.tick() + ANSWER_TICKS });
    send(caller, { seq, ask: question, ...(data === undefined ? {} : { data }) });
    watch(ANSWER_TICKS);
  }

  /** One task for all questions: most of them are answered long before their time is over. */
  function watch(ticks: number): void {
    if (isWatching) return;
    isWatching = true;
    scheduler.after(ticks, () => {
      isWatching = false;
      const now = clock.tick();
      for (const [seq, { answered, until }] of open) {
        if (until > now) return watch(until - now);
        open.delete(seq);
        answered(undefined);
      }
    });
  }

  function call(text: string): void {
    const request = parseObject(text);
    if (!request)
      return log.warn(`${CALL_EVENT}: the message is no JSON object; expected {"id","reply","method","args"}`);
    const { id, reply, method, args } = request;
    if (typeof reply !== "string" || !replyExpression.test(reply)) {
      return log.warn(`${CALL_EVENT}: reply must be an event id such as "yourpack:answer", in a namespace of your own`);
    }
    const protocol = typeof request["protocol"] === "number" ? request["protocol"] : 1;
    const refuse = (error: string): void => send({ reply, id, protocol }, { error });
    // An id that would not fit into an answer cannot be echoed.
    if (!isEchoable(id)) {
      return send(
        { reply, id: null, protocol },
        { error: "id must be a string of at most 256 characters or a number" },
      );
    }
    if (text.length > sender.maxLength) {
      return refuse(`the message has ${text.length} characters; a script event takes at most ${sender.maxLength}`);
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
    answer({ reply, id, protocol }, method, run, args);
  }

  /** The result goes out before any question, though a callback may be due while the call still runs. */
  function answer(caller: Caller, name: string, run: Method, args: Arguments): void {
    const questions: (() => void)[] = [];
    let answeredYet = false;
    const later = (question: () => void): void => {
      if (answeredYet) question();
      else questions.push(question);
    };
    // Without a callback there is nobody to ask, so getExtra alone is not a function either.
    const functions =
      args["callback"] === true
        ? new FunctionsElsewhere(
            (data, done) => later(() => ask(caller, "callback", data, done)),
            args["getExtra"] === true ? (done) => later(() => ask(caller, "getExtra", undefined, done)) : undefined,
          )
        : undefined;
    const isTold = caller.protocol >= 2;
    const before = isTold ? refusals.before(name, args) : undefined;
    const result = run(args, functions, caller.reply);
    const isNothing = result === false || result === null;
    send(caller, { result, ...(isTold && isNothing ? refusals.why(name, args, before) : {}) });
    answeredYet = true;
    for (const question of questions) question();
  }

  function takeAnswer(text: string): void {
    const given = parseObject(text);
    const seq = given?.["seq"];
    const question = typeof seq === "number" ? open.get(seq) : undefined;
    if (!given || typeof seq !== "number" || !question || question.id !== given["id"]) {
      return log.warn(`${ANSWER_EVENT}: there is no open question with this id and seq; it may have run out of time`);
    }
    // What is longer than a message may be comes in parts, which together are `{value}`.
    const isPart = given["part"] !== undefined;
    const whole = isPart ? joiner.take(String(seq), given) : undefined;
    if (isPart && whole === undefined) return;
    open.delete(seq);
    question.answered((whole === undefined ? given : parseObject(whole))?.["value"]);
  }

  return {
    receive(eventId, text, refusedSender) {
      if (eventId !== CALL_EVENT && eventId !== ANSWER_EVENT) return;
      if (refusedSender !== undefined) {
        // No answer: it would let the sender have this pack send events in its own name.
        return log.warn(
          `${eventId}: refused, for it was sent by ${refusedSender}; only other packs, the console and game directors may`,
        );
      }
      try {
        if (eventId === CALL_EVENT) call(text);
        else takeAnswer(text);
      } catch (error) {
        log.error(`${eventId} failed: ${describeError(error)}`);
      }
    },
  };
}

function isEchoable(id: unknown): boolean {
  return (typeof id === "string" && id.length <= 256) || typeof id === "number";
}
