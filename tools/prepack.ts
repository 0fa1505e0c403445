/**
 * Runs before `npm pack`: makes what the package has in place of the sources. What that is, is in `package/`.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { PREBUILT_DIR } from "./build/code/prebuilt-text.ts";
import { writePrebuilt } from "./build/code/prebuilt.ts";
import { compileCode } from "./package/compile-code.ts";
import { compileTools } from "./package/compile-tools.ts";
import { compressPrebuilt } from "./package/compress-prebuilt.ts";
import { copyTypeScript } from "./package/copy-typescript.ts";
import { ensurePage } from "./page/ensure-page.ts";
import { PROJECT_DIR } from "./project-dir.ts";

const libDir = join(PROJECT_DIR, "lib");

for (const dir of [libDir, PREBUILT_DIR]) rmSync(dir, { recursive: true, force: true });
await writePrebuilt();
compressPrebuilt(PREBUILT_DIR);
await compileCode();
await compileTools(libDir);
await ensurePage(() => undefined);
await copyTypeScript(join(libDir, "typescript"));
