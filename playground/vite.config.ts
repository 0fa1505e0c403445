/**
 * How the page is built: everything into files of its own place, nothing inline and nothing from elsewhere, so that a strict
 * content security policy holds and it works at any path.
 */
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { bundledHost } from "../simulator/node/materials.ts";

const HOST_MODULE = "virtual:simulator-host";

/** The simulator's host as a text: worlds read it into engines of their own. */
function simulatorHost(): Plugin {
  return {
    name: "simulator-host",
    resolveId: (id) => (id === HOST_MODULE ? `\0${HOST_MODULE}` : undefined),
    load: (id) => (id === `\0${HOST_MODULE}` ? `export default ${JSON.stringify(bundledHost())};` : undefined),
  };
}

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "./",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  plugins: [simulatorHost()],
  worker: { format: "es", plugins: () => [simulatorHost()] },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2_000,
  },
});
