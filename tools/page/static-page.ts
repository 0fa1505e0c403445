/**
 * What makes the page one that needs no start server: another beginning, its content security policy in the page itself, what a
 * browser needs to put it among its programs, and a service worker that knows every file of it.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import type { Plugin } from "vite";
import { PROJECT_DIR } from "../project-dir.ts";
import { PAGE_POLICY } from "./page-policy.ts";

export const STATIC_MODE = "static";
/** Beside the page: it rules what lies at its own place and below. */
export const WORKER_FILE = "offline.js";
const WORKER_SOURCE = "playground/offline/service-worker.ts";
const PROGRAM_FILE = "playground.webmanifest";

const PROGRAM = {
  name: "Bedrock Achievements playground",
  short_name: "Achievements",
  description: "Achievement trees for Minecraft Bedrock, live in a browser.",
  start_url: "./",
  scope: "./",
  display: "standalone",
  background_color: "#12161b",
  theme_color: "#1a2027",
  icons: [{ src: "./mark.svg", sizes: "any", type: "image/svg+xml" }],
};

export function staticPage(): Plugin {
  return {
    name: "static-page",
    transformIndexHtml: {
      order: "pre",
      handler: (html) =>
        replaced(html, [
          ["./page/main.tsx", "./page/main-static.tsx"],
          [/ *<!-- Filled in[^\n]*\n *<meta name="playground-token"[^\n]*\n/, ""],
          [
            /(<meta charset="utf-8" \/>\n)/,
            `$1    <meta http-equiv="content-security-policy" content="${PAGE_POLICY}" />\n`,
          ],
          ["</head>", `  <link rel="manifest" href="./${PROGRAM_FILE}" />\n  </head>`],
        ]),
    },
    // The bundler would take it for a file of the page's sources.
    generateBundle() {
      this.emitFile({ type: "asset", fileName: PROGRAM_FILE, source: JSON.stringify(PROGRAM) });
      this.emitFile({
        type: "asset",
        fileName: "mark.svg",
        source: readFileSync(join(PROJECT_DIR, "playground/page/mark.svg")),
      });
    },
    async writeBundle({ dir }, bundle) {
      const files = Object.keys(bundle).sort();
      const hash = createHash("sha256");
      for (const file of files) hash.update(file).update(readFileSync(join(dir!, file)));
      await build({
        absWorkingDir: PROJECT_DIR,
        entryPoints: [WORKER_SOURCE],
        outfile: join(dir!, WORKER_FILE),
        bundle: true,
        minify: true,
        format: "iife",
        target: "es2022",
        define: {
          // The page itself is kept as the place that people open.
          FILES: JSON.stringify(files.filter((file) => file !== "index.html")),
          VERSION: JSON.stringify(hash.digest("hex").slice(0, 16)),
        },
      });
    },
  };
}

function replaced(html: string, rows: readonly (readonly [what: string | RegExp, by: string])[]): string {
  return rows.reduce((text, [what, by]) => {
    const after = text.replace(what, by);
    if (after === text) throw new Error(`playground/index.html has no ${what.toString()}`);
    return after;
  }, html);
}
