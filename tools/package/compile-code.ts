/**
 * The packs' code in few files, for extensions to be bundled with: the sources are some hundred. What both packs share is there
 * once. Knows nothing of extensions.
 */
import { basename, join } from "node:path";
import { build } from "esbuild";
import { FOR_THE_GAME } from "../build/code/bundle.ts";
import { CODE_DIR, SOURCES } from "../build/code/code-places.ts";
import { PROJECT_DIR } from "../project-dir.ts";

export async function compileCode(): Promise<void> {
  const sources = [SOURCES.entries.world, SOURCES.entries.server, SOURCES.api, SOURCES.wiring];
  await build({
    ...FOR_THE_GAME,
    absWorkingDir: PROJECT_DIR,
    entryPoints: sources.map((source) => ({ in: source, out: basename(source, ".ts") })),
    outdir: join(PROJECT_DIR, CODE_DIR),
    bundle: true,
    splitting: true,
    chunkNames: "[name]-[hash]",
    // Both are told apart when a pack is bundled: what its manifest declares, and its trees.
    external: ["@minecraft/*", "virtual:trees"],
  });
}
