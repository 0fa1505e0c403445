/** A function of commands, run as the player. */

import { functionPath, type CommandsReward } from "../../../core/rewards/types/function.ts";
import { runAs } from "./command.ts";
import type { Give } from "../giving.ts";

export const giveFunction: Give<CommandsReward> = (player, reward) =>
  runAs(player, `function ${functionPath(reward.function)}`, `the function “${reward.function}”`);
