/**
 * The commands that authors have, one file each, in the order in which they are listed. A command is loaded when it is asked
 * for: what one needs, the others do not wait for.
 */
import type { Terminal } from "./terminal.ts";

export interface Command {
  /** Half a line for the list of commands. */
  readonly says: string;
  readonly load: () => Promise<{ main(args: readonly string[], terminal?: Terminal): number | Promise<number> }>;
}

export const COMMANDS: Readonly<Record<string, Command>> = {
  init: { says: "begin a folder with a first page that works at once", load: () => import("../init.ts") },
  build: { says: "make both packs of the trees", load: () => import("../build.ts") },
  watch: { says: "build again whenever something changes", load: () => import("../watch.ts") },
  start: { says: "open the playground: the trees live in a browser", load: () => import("../start.ts") },
  check: { says: "say what is wrong in the trees, and write nothing", load: () => import("../check.ts") },
  draw: { says: "draw the pages of the trees as pictures", load: () => import("../draw.ts") },
  texts: { says: "begin or complete a translation of the trees", load: () => import("../texts.ts") },
  import: { says: "make trees of what is written for other systems", load: () => import("../import.ts") },
  export: { says: "give trees or players' progress to other programs", load: () => import("../export.ts") },
  validate: { says: "have the built packs checked, by Mojang's validator, too", load: () => import("../validate.ts") },
  deploy: { says: "install the server pack on a dedicated server", load: () => import("../deploy.ts") },
};
