/**
 * The calls for other packs, over script events: `ach:call` comes in, the result goes out on the event that the caller
 * named, and callbacks become questions that they answer with `ach:answer` within a time limit.
 *
 *   ach:call {id, reply, method, args} ─▶ {id, result}
 *                                      ─▶ {id, seq, ask, data?} ─ach:answer {id, seq, value}─▶ the callback returns value
 *                                                               ─100 ticks──────────────────▶ it returns nothing
 */

import type { Calls } from "./calls.ts";
import { describeError } from "../progress/listeners.ts";
import type { Clock, Log, Scheduler, ScriptEventSender } from "../ports.ts";
import { isObject, parseObject, short } from "./messages.ts";
import { FunctionsElsewhere } from "../cloud/reports/report-handler.ts";

export const CALL_EVENT = "ach:call";
export const ANSWER_EVENT = "ach:answer";
export const COMPLETE_EVENT = "ach:complete";

/** A question without an answer after this time counts as answered with nothing. */
export const ANSWER_TICKS = 100;

/** An event id as the platform wants it: a namespace and a name. Our own namespace would have us call ourselves. */
const replyExpression = /^(?!ach:|minecraft:)[A-Za-z0-9_.-]{1,64}:[A-Za-z0-9_.:/-]{1,128}$/;

export interface ScriptCalls {
  /**
   * @param sender who sent it, in words, when they may not call; undefined when they may
   */
  receive(eventId: string, text: string, refusedSender: string | undefined): void;
}

type Arguments = Readonly<Record<string, unknown>>;

export function createScriptCalls(
  calls: Calls,
  sender: ScriptEventSender,
  scheduler: Scheduler,
  clock: Clock,
  log: Log,
): ScriptCalls {
  /** Questions without an answer, the oldest first: all have the same time. */
  const open = new Map<number, { id: unknown; answered: (value: unknown) => void; until: number }>();
  let isWatching = false;
  let lastSeq = 0;

  const methods: Readonly<Record<string, (args: Arguments, functions: unknown) => unknown>> = {
    addNodeProgress: (args, functions) =>
      calls.addNodeProgress(args["playerId"], args["nodeId"], args["delta"], functions),
    setNodeFinish: (args, functions) => calls.setNodeFinish(args["playerId"], args["nodeId"], functions),
    getChildrenNode: (args) => calls.getChildrenNode(args["nodeId"]),
    getNodeDetailInfo: (args) => calls.getNodeDetailInfo(args["playerId"], args["nodeId"]),
    getCloudStorage: (args, functions) => calls.getCloudStorage(args["playerId"], functions),
    setCloudStorage: (args, functions) =>
      calls.setCloudStorage(args["playerId"], args["nodeId"], args["delta"], functions),
  };

  function send(reply: string, id: unknown, content: Readonly<Record<string, unknown>>): void {
    const text = JSON.stringify({ id, ...content });
    if (text.length <= sender.maxLength) sender.send(reply, text);
    else {
      const error = `the answer has ${text.length} characters; a script event takes at most ${sender.maxLength}`;
      sender.send(reply, JSON.stringify({ id, error }));
    }
  }

  function ask(reply: string, id: unknown, question: string, data: unknown, answered: (value: unknown) => void): void {
    const seq = ++lastSeq;
    open.set(seq, { id, answered, until: clock.tick() + ANSWER_TICKS });
    send(reply, id, { seq, ask: question, ...(data === undefined ? {} : { data }) });
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
    // An id that would not fit into an answer cannot be echoed.
    if (!isEchoable(id))
      return send(reply, null, { error: "id must be a string of at most 256 characters or a number" });
    if (text.length > sender.maxLength) {
      const error = `the message has ${text.length} characters; a script event takes at most ${sender.maxLength}`;
      return send(reply, id, { error });
    }
    const run = typeof method === "string" && Object.prototype.hasOwnProperty.call(methods, method) && methods[method];
    if (!run) {
      return send(reply, id, {
        error: `there is no method ${short(method)}; expected ${Object.keys(methods).join(", ")}`,
      });
    }
    if (!isObject(args)) return send(reply, id, { error: "args must be an object of named arguments" });
    for (const name of ["callback", "getExtra"]) {
      const value = args[name];
      if (value !== undefined && typeof value !== "boolean") {
        return send(reply, id, { error: `${name} must be true or false, not ${short(value)}` });
      }
    }
    answer(reply, id, run, args);
  }

  /** The result goes out before any question, though a callback may be due while the call still runs. */
  function answer(
    reply: string,
    id: unknown,
    run: (args: Arguments, functions: unknown) => unknown,
    args: Arguments,
  ): void {
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
            (data, done) => later(() => ask(reply, id, "callback", data, done)),
            args["getExtra"] === true ? (done) => later(() => ask(reply, id, "getExtra", undefined, done)) : undefined,
          )
        : undefined;
    const result = run(args, functions);
    send(reply, id, { result });
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
    open.delete(seq);
    question.answered(given["value"]);
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
