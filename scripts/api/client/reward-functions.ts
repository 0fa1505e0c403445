/**
 * The reward functions of the client's own pack: by which names they are known, and calling one for a reward of the achievements
 * pack, once a reward.
 */

import type { Game } from "./ports.ts";
import type { RewardFunctions } from "./types.ts";

/** Debts that are remembered to be given, of each player. */
const MAX_GIVEN = 128;

export interface RegisteredFunctions {
  register(nameSpaceAndSystem: string, functions: RewardFunctions): void;
  /** @returns what is answered when the achievements pack asks for one to be called */
  reward(data: unknown): unknown;
}

export function createRewardFunctions(game: Game): RegisteredFunctions {
  const functions = new Map<string, RewardFunctions>();

  function call(data: unknown): unknown {
    const { reward, name_space, function_name, data: given } = data as Readonly<Record<string, unknown>>;
    const run = functions.get(String(name_space))?.[String(function_name)];
    if (!run)
      return { problem: `no reward function ${String(function_name)} is registered under ${String(name_space)}` };
    const { playID } = given as { readonly playID: string };
    const done = game.given(playID);
    if (!done) return { problem: "the player is not here" };
    // Asked again, since the answer was lost: it was given.
    if (done.includes(String(reward))) return true;
    run(given as Parameters<typeof run>[0]);
    game.keepGiven(playID, [...done, String(reward)].slice(-MAX_GIVEN));
    return true;
  }

  return {
    register(nameSpaceAndSystem, more) {
      functions.set(nameSpaceAndSystem, { ...functions.get(nameSpaceAndSystem), ...more });
    },
    reward(data) {
      try {
        return call(data);
      } catch (error) {
        game.warn(`[achievements] a reward function threw: ${String(error)}`);
        return { problem: `its function threw: ${String(error)}` };
      }
    },
  };
}
