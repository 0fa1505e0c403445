/** A structure of the world or of a pack, put where the player stands. */

import { message } from "../../text/message.ts";
import type { RewardRules } from "../reward-type.ts";

export interface StructureReward {
  readonly type: "structure";
  readonly structure: string;
}

export const structureRules: RewardRules<StructureReward> = {
  main: ({ structure }) => `structure ${structure}`,
  words: (_reward, { language }) => message(language, "reward.structure"),
};

/** With the namespace that structures without one have in the game. */
export function structureId(written: string): string {
  return written.includes(":") ? written : `mystructure:${written}`;
}
