/**
 * The command, worlds for authors' tests and the cloud service as JavaScript for the package, with the libraries that they use in it, and the licences of
 * these. What is a dependency of the package stays outside. Knows no command.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, type BuildOptions, type Metafile } from "esbuild";
import { PROJECT_DIR } from "../project-dir.ts";

/** Found where npm puts them for the package's user, or not at all: commands that need these say so. */
const ONLY_FOR_THE_CLONE = [
  "@minecraft/creator-tools",
  "@resvg/resvg-js",
  "playwright-core",
  "tsx",
  "typescript",
  "vite",
];

export async function compileTools(libDir: string): Promise<void> {
  const { dependencies } = JSON.parse(readFileSync(join(PROJECT_DIR, "package.json"), "utf8")) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const shared = {
    absWorkingDir: PROJECT_DIR,
    bundle: true,
    metafile: true,
    platform: "node",
    target: "node20",
    // Of libraries, the form that says what it needs.
    mainFields: ["module", "main"],
    charset: "utf8",
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: "none",
  } satisfies BuildOptions;
  const command = await build({
    ...shared,
    entryPoints: { "bedrock-achievements": "tools/bedrock-achievements.ts", testing: "testing/testing.ts" },
    outdir: libDir,
    // Names stay, for the stack traces that people send.
    // In one folder: what asks where it lies is one folder below the package, as the sources are.
    entryNames: "[name]",
    chunkNames: "[name]-[hash]",
    format: "esm",
    splitting: true,
    external: [...Object.keys(dependencies), ...ONLY_FOR_THE_CLONE],
    // Libraries in the older form ask for Node's modules by this name.
    banner: {
      js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
    },
  });
  const cloud = await build({
    ...shared,
    entryPoints: ["cloud/src/main.ts"],
    outfile: join(libDir, "cloud.cjs"),
    format: "cjs",
    minifyIdentifiers: true,
    // Binaries, one a platform, and clients of PostgreSQL that are not used.
    external: ["@libsql/*", "pg-native", "pg-cloudflare"],
  });
  writeFileSync(join(libDir, "LICENSES.txt"), licencesOf([command.metafile, cloud.metafile]));
}

/** Of every package of which something was bundled. */
function licencesOf(metafiles: readonly Metafile[]): string {
  const names = new Set<string>();
  for (const input of metafiles.flatMap(({ inputs }) => Object.keys(inputs))) {
    const path = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
    if (path !== undefined) names.add(path);
  }
  const texts = [...names].sort().map((path) => {
    const dir = join(PROJECT_DIR, path);
    const { name, version, license } = JSON.parse(readFileSync(join(dir, "package.json"), "utf8")) as Record<
      "name" | "version" | "license",
      string
    >;
    const file = readdirSync(dir).find((each) => /^(licen[cs]e|copying)(\.|$)/i.test(each));
    const text = file === undefined ? `Licence: ${license}\n` : readFileSync(join(dir, file), "utf8");
    return `${name} ${version}\n\n${text.trim()}\n`;
  });
  return `What is bundled into the files of this folder, each under its own licence.\n\n${texts.join(`\n${"-".repeat(80)}\n\n`)}`;
}
