/**
 * How the page is built: everything into files of its own place, nothing inline and nothing from elsewhere, so that a strict
 * content security policy holds and it works at any path. In the mode "static" it is the page that needs no start server.
 */
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { bundledHost } from "../simulator/node/materials.ts";
import { readVersion } from "../tools/build/packs.ts";
import { readVanillaIds } from "../tools/build/vanilla-ids.ts";
import { STATIC_MODE, staticPage } from "../tools/page/static-page.ts";
import { vanillaToJson } from "../tools/packing/vanilla-json.ts";

/** Modules that are made when the page is built: their names, and the text that each exports. */
const MADE: Readonly<Record<string, () => string>> = {
  // Worlds read it into engines of their own.
  "virtual:simulator-host": bundledHost,
  "virtual:project-version": readVersion,
  "virtual:vanilla-ids": () => vanillaToJson(readVanillaIds()),
};

function madeModules(): Plugin {
  return {
    name: "made-modules",
    resolveId: (id) => (id in MADE ? `\0${id}` : undefined),
    load: (id) => {
      const text = MADE[id.slice(1)];
      return text === undefined ? undefined : `export default ${JSON.stringify(text())};`;
    },
  };
}

export default defineConfig(({ mode }) => ({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "./",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  plugins: [madeModules(), ...(mode === STATIC_MODE ? [staticPage()] : [])],
  worker: { format: "es", plugins: () => [madeModules()] },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2_000,
  },
}));
