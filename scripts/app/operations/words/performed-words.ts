/** Says what came of an operation on many players: a line a player, or their sum. */

import type { Language } from "../../../core/text/languages.ts";
import { exactMessage } from "../../../core/text/message.ts";
import type { Answer, Operation } from "../operation.ts";
import type { Done, OnPlayer, Performed } from "../perform.ts";

/** Of more players than this, what was done in later ticks is summed up. */
const MAX_LINES = 10;

export type Say<Outcome> = (language: Language, playerName: string, outcome: Outcome) => Answer;

export function performedWords<Outcome>(
  language: Language,
  operation: Operation<Outcome>,
  performed: Performed<Outcome>,
  say: Say<Outcome>,
): Answer {
  switch (performed.kind) {
    case "nobody here":
      return { ok: false, text: exactMessage(language, "command.noPlayer") };
    case "under way": {
      const parameters = {
        command: operation.name,
        players: exactMessage(language, "count.players", { count: performed.asked }),
        nodes: exactMessage(language, "count.nodes", { count: operation.nodes.length }),
      };
      return { ok: true, text: exactMessage(language, "command.underWay", parameters) };
    }
    case "done": {
      // It was done when it was done to at least one of the players.
      const answers = performed.done.players.map((player) => playerWords(language, player, say));
      return { ok: answers.some(({ ok }) => ok), text: answers.map(({ text }) => text).join("\n") };
    }
  }
}

/** What was done in later ticks. */
export function finishedWords<Outcome>(
  language: Language,
  { name }: Operation<Outcome>,
  done: Done<Outcome>,
  say: Say<Outcome>,
): string {
  const answers = done.players.map((player) => playerWords(language, player, say));
  const lines = done.asked > MAX_LINES ? [sum(language, name, done, answers)] : answers.map(({ text }) => text);
  if (done.gone > 0) lines.push(exactMessage(language, "command.gone", { command: name, count: done.gone }));
  return lines.join("\n");
}

function playerWords<Outcome>(language: Language, on: OnPlayer<Outcome>, say: Say<Outcome>): Answer {
  const answer = say(language, on.playerName, on.outcome);
  const unreadable = on.unreadable.map(({ pageId, reason }) =>
    exactMessage(language, "command.unreadable", { player: on.playerName, page: pageId, reason }),
  );
  return { ok: answer.ok, text: [answer.text, ...unreadable].join("\n") };
}

function sum<Outcome>(language: Language, name: string, done: Done<Outcome>, answers: readonly Answer[]): string {
  return exactMessage(language, "command.sum", {
    command: name,
    done: answers.filter(({ ok }) => ok).length,
    players: exactMessage(language, "count.players", { count: done.asked }),
    nodes: exactMessage(language, "count.nodes", { count: done.changed }),
  });
}
