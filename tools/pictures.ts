/**
 * `npm run pictures [-- --look FOLDER]`: draws the screens of the menu as docs/menu.md shows them, from the built pack in the
 * simulator, and takes README's picture of the playground, by Debian's chromium with its font Unifont. With --look, every screen in its whole length in every language, into
 * another folder.
 */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { LANGUAGES } from "../scripts/core/text/languages.ts";
import { buildPacks } from "./build/packs.ts";
import { drawInBrowser } from "./pictures/browser.ts";
import { asOnePage } from "./pictures/one-page.ts";
import { playgroundPicture } from "./pictures/playground.ts";
import { LONG_SCENES, SCENES, seeScenes } from "./pictures/scenes.ts";
import { DEVICES, type Shot } from "./pictures/shot.ts";
import { PROJECT_DIR } from "./project-dir.ts";

const SHOWN_LOCALES = ["en_US", "zh_CN", "de_DE"];
/** What the player of the pictures has done. */
const PLAYED = [
  "ach:grant {player} through mining_iron_pickaxe",
  "ach:grant {player} from page1_first_days",
  "ach:progress {player} combat_zombies 1",
  "ach:progress {player} mining_veins 3",
  "ach:progress {player} farm_and_kitchen_eggs 1",
];

const [flag, lookFolder, ...more] = process.argv.slice(2);
const isLook = flag === "--look" && lookFolder !== undefined;
if ((flag !== undefined && !isLook) || more.length > 0) {
  console.error("Usage: npm run pictures [-- --look FOLDER]");
  process.exit(1);
}
const folder = isLook ? lookFolder : join(PROJECT_DIR, "docs/pictures");
const shots: Shot[] = [];
const TREES = join(PROJECT_DIR, "achievements");
const work = mkdtempSync(join(tmpdir(), "achievements-pictures-"));
try {
  const locales = isLook ? LANGUAGES : SHOWN_LOCALES;
  const longTree = join(work, "long-tree");
  asOnePage(TREES, longTree, "page2_mining");
  const seen = [
    ...(await seeScenes(await buildInto(join(work, "pack"), TREES), locales, SCENES, PLAYED)),
    ...(await seeScenes(await buildInto(join(work, "long-pack"), longTree), locales, LONG_SCENES, PLAYED)),
  ];
  for (const { scene, locale, form } of seen) {
    if (scene === "page" && locale === "en_US")
      shots.push({ name: `${scene}-${locale}-left`, form, device: "desktop", isUnrolled: isLook, isLeftAligned: true });
    for (const device of isLook ? (["desktop"] as const) : DEVICES) {
      shots.push({ name: `${scene}-${locale}-${device}`, form, device, isUnrolled: isLook, isLeftAligned: false });
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
mkdirSync(folder, { recursive: true });
let bytes = 0;
drawInBrowser(shots).forEach((picture, at) => {
  bytes += picture.length;
  writeFileSync(join(folder, `${shots[at]!.name}.${isLook ? "png" : "webp"}`), picture);
});
if (!isLook) writeFileSync(join(folder, "playground.webp"), await playgroundPicture(TREES));
console.log(`${shots.length} pictures, ${Math.round(bytes / 1024)} KiB, in ${folder}`);

/** The world's pack of these trees, written into a folder. */
async function buildInto(place: string, achievementsDir: string): Promise<string> {
  const result = await buildPacks({ achievementsDir, extensions: [] });
  if (!result.ok) throw new Error(result.problems.join("\n"));
  for (const [path, bytes] of result.packs.world) {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), bytes);
  }
  return place;
}
