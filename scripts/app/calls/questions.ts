/**
 * Questions to other packs, which they answer with `ach:answer` within a time limit. What is asked is somebody else's business.
 *
 *   ─▶ {id, seq, ask, data?} ─ach:answer {id, seq, value}─▶ answered with the value
 *                            ─100 ticks──────────────────▶ answered with nothing
 */

import { ANSWER_EVENT, ANSWER_TICKS } from "../../core/calls/protocol.ts";
import { createPartsJoiner } from "../../core/calls/parts.ts";
import type { Clock, Log, Scheduler } from "../ports.ts";
import { parseObject } from "./messages.ts";
import type { Caller, Speak } from "./speaking.ts";

export interface Questions {
  ask(caller: Caller, question: string, data: unknown, answered: (value: unknown) => void): void;
  /** A message on the event of answers. */
  takeAnswer(text: string): void;
}

export function createQuestions(speak: Speak, scheduler: Scheduler, clock: Clock, log: Log): Questions {
  /** Questions without an answer, the oldest first: all have the same time. */
  const open = new Map<number, { id: unknown; answered: (value: unknown) => void; until: number }>();
  const joiner = createPartsJoiner();
  let isWatching = false;
  let lastSeq = 0;

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

  return {
    ask(caller, question, data, answered) {
      const seq = ++lastSeq;
      open.set(seq, { id: caller.id, answered, until: clock.tick() + ANSWER_TICKS });
      speak(caller, { seq, ask: question, ...(data === undefined ? {} : { data }) });
      watch(ANSWER_TICKS);
    },
    takeAnswer(text) {
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
    },
  };
}
