/**
 * The achievements pack for other packs, imported as `"bedrock-achievements/client"`: the calls, completions, progress, the
 * menu and the list of nodes, over script events. Everything here is a promise to people who never read the source.
 */

import { createClient } from "./client.ts";
import { game } from "./game.ts";
import type { AchievementsClient } from "./types.ts";

export type * from "./types.ts";

export interface ConnectOptions {
  /** Your pack's own, such as `"castle"`: answers come on the script event `castle:achievements`. */
  readonly namespace: string;
}

/** To be called once, when your script is loaded: nothing is missed from then on. */
export function connect({ namespace }: ConnectOptions): AchievementsClient {
  return createClient(namespace, game);
}
