/** The host as one script text that runs in any realm, and its input; made once a process. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { packApi, type ApiModule } from "./host/api.ts";
import type { HostInput } from "./host/main.ts";

const here = dirname(fileURLToPath(import.meta.url));
let cachedText: string | undefined;

/** An expression whose value is `createHost`. Nothing of it stays in the realm's globals. */
export function hostText(): string {
  if (cachedText === undefined) {
    const built = buildSync({
      entryPoints: [join(here, "host", "main.ts")],
      bundle: true,
      write: false,
      format: "iife",
      globalName: "host",
      target: "es2020",
      // QuickJS reads this text anew for each world: half the text is half the time.
      minify: true,
      legalComments: "none",
    });
    cachedText = `(function(){${built.outputFiles[0]!.text}\nreturn host.createHost})()`;
  }
  return cachedText;
}

const generated = new Map<string, unknown>();

export function readGenerated<Content>(file: string): Content {
  let content = generated.get(file);
  if (content === undefined) {
    content = JSON.parse(readFileSync(join(here, "generated", `${file}.json`), "utf8"));
    generated.set(file, content);
  }
  return content as Content;
}

export interface HostTexts {
  input: string;
  api: string;
}

const fixedTexts = new Map<string, HostTexts>();

/** What `createHost` takes. The part that is the same for all worlds is turned into text once. */
export function hostTexts(apiFiles: readonly string[], input: Pick<HostInput, "config" | "save">): HostTexts {
  const key = apiFiles.join();
  let fixed = fixedTexts.get(key);
  if (!fixed) {
    const { modules, bulk } = packApi(apiFiles.map((file) => readGenerated<ApiModule>(file)));
    const vanilla = Object.fromEntries(
      Object.entries(readGenerated<Record<string, string[]>>("vanilla")).map(([kind, ids]) => [
        kind,
        ` ${ids.join(" ")} `,
      ]),
    );
    fixed = { input: JSON.stringify({ apiModules: modules, vanilla }).slice(1, -1), api: bulk };
    fixedTexts.set(key, fixed);
  }
  return { input: `{${JSON.stringify(input).slice(1, -1)},${fixed.input}}`, api: fixed.api };
}
