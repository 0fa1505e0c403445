/**
 * All polls: what is asked of each player once a second because the game does not tell it, and what is pieced together from
 * several things that it tells. One of them is one file in `polls/` or `proxies/` and its name here.
 */

import { experiencePoll } from "./polls/experience.ts";
import { fallPoll } from "./polls/fall.ts";
import { playTimePoll } from "./polls/play-time.ts";
import { ridePoll } from "./polls/ride.ts";
import { sleepPoll } from "./polls/sleep.ts";
import { sneakPoll } from "./polls/sneak.ts";
import { survivePoll } from "./polls/survive.ts";
import { travelPoll } from "./polls/travel.ts";
import type { Poll } from "./poll.ts";
import { breedPoll } from "./proxies/breed.ts";
import { curePoll } from "./proxies/cure.ts";
import { enchantPoll } from "./proxies/enchant.ts";
import { fishPoll } from "./proxies/fish.ts";
import { tradePoll } from "./proxies/trade.ts";

export const POLLS: readonly Poll[] = [
  experiencePoll,
  fallPoll,
  playTimePoll,
  ridePoll,
  sleepPoll,
  sneakPoll,
  survivePoll,
  travelPoll,
  breedPoll,
  curePoll,
  enchantPoll,
  fishPoll,
  tradePoll,
];
