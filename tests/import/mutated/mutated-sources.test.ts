/** Mutated sources of all other formats. */
import { it } from "vitest";
import { advancedAchievements } from "../../../tools/import/formats/advanced-achievements/advanced-achievements.ts";
import { betterQuesting } from "../../../tools/import/formats/betterquesting/betterquesting.ts";
import { ftb } from "../../../tools/import/formats/ftb/ftb.ts";
import { heracles } from "../../../tools/import/formats/heracles/heracles.ts";
import { netease } from "../../../tools/import/formats/netease/netease.ts";
import { importMutated } from "./mutated-sources.ts";
import { FILES as SETTINGS } from "../sources/advanced-achievements.ts";
import { FILES as LINES } from "../sources/betterquesting.ts";
import { FILES as CHAPTERS } from "../sources/ftb.ts";
import { FILES as GROUPS } from "../sources/heracles.ts";
import { SOURCE as PACKS } from "../sources/netease.ts";
import { shortOrLong } from "../../support/long.ts";

const ROUNDS = shortOrLong(40, 1_000);

it.each([
  { importer: netease, files: PACKS },
  { importer: advancedAchievements, files: SETTINGS },
  { importer: ftb, files: CHAPTERS },
  { importer: betterQuesting, files: LINES },
  { importer: heracles, files: GROUPS },
])(`${ROUNDS} mutated sources of $importer.format are imported or refused in words`, ({ importer, files }) => {
  importMutated({ importer, files, rounds: ROUNDS, built: shortOrLong(6, 300) });
});
