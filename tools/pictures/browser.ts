/** Has Debian's chromium draw the shots: one page, one start, the pictures come back in the page's text. */

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { PROJECT_DIR } from "../project-dir.ts";
import type { Shot } from "./shot.ts";

const CHROMIUM = process.env["CHROMIUM"] ?? "chromium";
const LIMIT_MILLISECONDS = 240_000;

/** Each picture's bytes, in the order of the shots. */
export function drawInBrowser(shots: readonly Shot[]): Buffer[] {
  const folder = mkdtempSync(join(tmpdir(), "achievements-pictures-"));
  try {
    const script = buildSync({
      entryPoints: [join(PROJECT_DIR, "tools/pictures/in-browser.ts")],
      bundle: true,
      write: false,
      format: "iife",
    }).outputFiles[0]!.text;
    const data = JSON.stringify(shots).replaceAll("<", "\\u003c");
    const page = join(folder, "page.html");
    writeFileSync(
      page,
      `<!doctype html><meta charset="utf-8"><body><script>globalThis.SHOTS = ${data};\n${script}</script></body>`,
    );
    const flags = ["--headless", "--no-sandbox", "--disable-gpu", `--user-data-dir=${join(folder, "profile")}`];
    const dom = execFileSync(CHROMIUM, [...flags, "--virtual-time-budget=20000", "--dump-dom", `file://${page}`], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
      timeout: LIMIT_MILLISECONDS,
      stdio: ["ignore", "pipe", "ignore"],
    });
    const pictures = /<pre id="pictures">([^<]*)<\/pre>/.exec(dom)?.[1]?.split("\n") ?? [];
    if (pictures.length !== shots.length)
      throw new Error(`chromium drew ${pictures.length} of ${shots.length} pictures`);
    return pictures.map((url) => Buffer.from(url.slice(url.indexOf(",") + 1), "base64"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
