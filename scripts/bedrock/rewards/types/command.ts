/** A command, run as the player. One that nobody was touched by has not been given. */

import type { Player } from "@minecraft/server";
import type { Given } from "../../../app/ports.ts";
import type { CommandReward } from "../../../core/rewards/types/command.ts";
import { ALL_GIVEN, type Give } from "../giving.ts";
import { noteCommands } from "../own-effects.ts";

export const giveCommand: Give<CommandReward> = (player, { command }) =>
  runAs(player, command.replace(/^\//, ""), `the command “${command}”`);

/** @param what it is called where it had no success */
export function runAs(player: Player, commandLine: string, what: string): Given {
  noteCommands();
  const { successCount } = player.runCommand(commandLine);
  return successCount > 0 ? ALL_GIVEN : { left: 1, problem: `${what} had no success` };
}
