/** Where the project lies on this machine: the folder of package.json, in a clone as in the installed package. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Tools are one folder below it, as sources (`tools/`) and as the package has them (`lib/`). */
export const PROJECT_DIR = dirname(dirname(fileURLToPath(import.meta.url)));

/** Whether this is the project itself, with sources that may change, and not the package that is made of it. */
export const IS_CLONE = existsSync(join(PROJECT_DIR, "tools"));

/** What packs are made of besides trees, where it may change. */
export const CODE_SOURCES: readonly string[] = IS_CLONE
  ? [join(PROJECT_DIR, "scripts"), join(PROJECT_DIR, "behavior_pack")]
  : [];

/** Where trees and built packs are when nobody says: in a clone its own, with the package what lies where it is called. */
export const HOME_DIR = IS_CLONE ? PROJECT_DIR : process.cwd();

/** How a command is called here, in front of its flags. */
export function spoken(command: string): string {
  // What npm runs as "check" in a clone is another one: all checks of the project.
  return IS_CLONE && command !== "check" ? `npm run ${command} --` : `npx bedrock-achievements ${command}`;
}
