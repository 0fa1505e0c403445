/**
 * Rewards that are script functions, registered under `"nameSpace:systemName"` as in the ancestor, and the one way to
 * give any reward entry: functions here, typed rewards through the port. Never throws.
 */

import { isNameSpace } from "../../core/tree/ids.ts";
import type { FunctionReward, GameReward } from "../../core/rewards/rewards.ts";
import { describeError } from "../progress/listeners.ts";
import type { Given, RewardGiver } from "../ports.ts";

/** Called with a copy of the entry's `data` plus `playID`, the player's id. */
export type RewardFunction = (data: Record<string, unknown> & { playID: string }) => unknown;

export interface Rewards {
  /** Adds functions under a name; one registered again under the same name replaces the earlier one. */
  register(nameSpaceAndSystem: string, functions: Readonly<Record<string, RewardFunction>>): void;
  give(playerId: string, reward: FunctionReward | GameReward, left: number): Given;
}

export function createRewards(giver: RewardGiver): Rewards {
  const registered = new Map<string, Map<string, RewardFunction>>();

  function call(playerId: string, reward: FunctionReward): Given {
    if (reward.function_name === "") return { left: 0 };
    const rewardFunction = registered.get(reward.name_space ?? "")?.get(reward.function_name);
    if (!rewardFunction) {
      return {
        left: 1,
        problem:
          `no reward function ${reward.function_name} is registered under ${reward.name_space}; ` +
          "build the pack with the extension that registers it",
      };
    }
    try {
      const copy = JSON.parse(JSON.stringify(reward.data ?? {})) as Record<string, unknown>;
      rewardFunction({ ...copy, playID: playerId });
      return { left: 0 };
    } catch (error) {
      return { left: 1, problem: `reward function ${reward.function_name} threw: ${describeError(error)}` };
    }
  }

  return {
    register(nameSpaceAndSystem, functions) {
      if (typeof nameSpaceAndSystem !== "string" || !isNameSpace(nameSpaceAndSystem)) {
        throw new TypeError(
          `registerRewardFunctions: ${JSON.stringify(nameSpaceAndSystem)} names no system of a name space; expected a text ` +
            'such as "myPack:rewards", the same as name_space in the nodes',
        );
      }
      if (typeof functions !== "object" || (functions as unknown) === null) {
        throw new TypeError(`registerRewardFunctions: the functions of ${nameSpaceAndSystem} are missing`);
      }
      const known = registered.get(nameSpaceAndSystem) ?? new Map<string, RewardFunction>();
      registered.set(nameSpaceAndSystem, known);
      for (const [name, rewardFunction] of Object.entries(functions)) {
        if (typeof rewardFunction !== "function") {
          throw new TypeError(`registerRewardFunctions: ${name} of ${nameSpaceAndSystem} is not a function`);
        }
        known.set(name, rewardFunction);
      }
    },
    give(playerId, reward, left) {
      if (!("type" in reward)) return call(playerId, reward);
      try {
        return giver.give(playerId, reward, left);
      } catch (error) {
        return { left, problem: describeError(error) };
      }
    },
  };
}
