/** Makes what there is of trees of other packs, and how packs are spoken with, and lets these know of each other. */

import type { GrowingTree } from "../../core/tree/tree.ts";
import { createQuestions, type Questions } from "../calls/questions.ts";
import { createSpeaking, type Speak } from "../calls/speaking.ts";
import { createFarRewards, type FarRewards } from "../provided/far-rewards.ts";
import { createProvided, type Provided } from "../provided/provided.ts";
import { createProviders } from "../provided/providers.ts";
import type { Completions } from "../progress/completions/completions.ts";
import type { AppPorts } from "./app-ports.ts";
import { createGrowth, type Growth } from "./growth.ts";
import type { KeptParts } from "./kept-parts.ts";

export interface ProvidedParts {
  readonly growth: Growth;
  readonly speak: Speak;
  readonly questions: Questions;
  readonly farRewards: FarRewards;
  readonly provided: Provided;
}

/** @param isAllowed whether other packs may bring trees */
export function createProvidedParts(
  tree: GrowingTree,
  ports: AppPorts,
  { index, records, players }: KeptParts,
  completions: () => Completions,
  isAllowed: boolean,
): ProvidedParts {
  const { scriptEvents, scheduler, clock, dice, log } = ports;
  const growth = createGrowth(tree, index, records);
  const speak = createSpeaking(scriptEvents, scheduler);
  const questions = createQuestions(speak, scheduler, clock, log);
  const providers = createProviders();
  const farRewards = createFarRewards({
    providers,
    players,
    records,
    ask: questions.ask,
    goOn: (playerId, node) => completions().enqueue(playerId, node),
    clock,
    dice,
    log,
  });
  const provided = createProvided({
    tree,
    growth,
    providers,
    idOfKey: records.idOfKey,
    isBack(provider) {
      farRewards.isBack(provider);
      for (const playerId of players.online()) {
        const session = records.isOpen(playerId) ? records.open(playerId) : undefined;
        if (session && session.owing().length > 0) completions().resume(session);
      }
    },
    isAllowed,
    sender: scriptEvents,
    clock,
    log,
  });
  return { growth, speak, questions, farRewards, provided };
}
