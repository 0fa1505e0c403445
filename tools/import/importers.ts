/** The formats that there are, one folder each. */
import type { Importer } from "./imported.ts";
import { advancedAchievements } from "./formats/advanced-achievements/advanced-achievements.ts";
import { betterQuesting } from "./formats/betterquesting/betterquesting.ts";
import { ftb } from "./formats/ftb/ftb.ts";
import { heracles } from "./formats/heracles/heracles.ts";
import { javaImporter } from "./formats/java/java-importer.ts";
import { netease } from "./formats/netease/netease.ts";

export const IMPORTERS: readonly Importer[] = [
  javaImporter,
  netease,
  advancedAchievements,
  ftb,
  betterQuesting,
  heracles,
];
