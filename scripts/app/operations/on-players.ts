/** An operation on players who are here, and its answer: at once, or that it is under way and later what came of it. */

import type { Answer, Asker, Operation, OperationContext } from "./operation.ts";
import { perform } from "./perform.ts";
import { tellAsker } from "./tell-asker.ts";
import { finishedWords, performedWords, type Say } from "./words/performed-words.ts";

/** @param say what came of it for one player */
export function onPlayers<Outcome>(
  context: OperationContext,
  asker: Asker,
  playerIds: readonly string[],
  operation: Operation<Outcome>,
  say: Say<Outcome>,
): Answer {
  const { language } = asker;
  const performed = perform(context, playerIds, operation, (done) =>
    tellAsker(context, asker, finishedWords(language, operation, done, say)),
  );
  return performedWords(language, operation, performed, say);
}
