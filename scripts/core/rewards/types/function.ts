/** A function of commands of some pack, run as the player. What it does for them is not known. */

import { message } from "../../text/message.ts";
import type { RewardRules } from "../reward-type.ts";

export interface CommandsReward {
  readonly type: "function";
  readonly function: string;
}

export const functionRules: RewardRules<CommandsReward> = {
  main: (reward) => `mcfunction ${reward.function}`,
  words: (_reward, { language }) => message(language, "reward.other"),
};

/** `/function village/open`, `/village/open` and `village/open.mcfunction` are the same: its path as the command takes it. */
export function functionPath(written: string): string {
  return written
    .trim()
    .replace(/^\//, "")
    .replace(/^function\s+/, "")
    .replace(/^\/?(functions\/)?/, "")
    .replace(/\.mcfunction$/, "");
}
