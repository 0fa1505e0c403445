/**
 * All polls: what is asked of each player once a second because the game does not tell it. One poll is one file in
 * `polls/` and its name here.
 */

import { sneakPoll } from "./polls/sneak.ts";
import type { Poll } from "./poll.ts";

export const POLLS: readonly Poll[] = [sneakPoll];
