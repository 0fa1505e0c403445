/**
 * Makes one pack's script out of its entry and the extensions, which imports the trees beside it (`packing/trees-script.ts`): what goes
 * in, under which names, and which modules of the script host a pack may import. Knows nothing of files that are no script,
 * nothing of the trees themselves, and writes nothing.
 *
 * The same sources give the same text wherever they lie: file names that reach the bundle (esbuild names each file in a
 * comment) are relative to the project or, outside of it, to the folder that all extensions have in common.
 */
import { realpathSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, dirname, extname, isAbsolute, posix, relative, resolve, sep } from "node:path";
import {
  build,
  type BuildFailure,
  type BuildOptions,
  type Loader,
  type Message,
  type OnResolveArgs,
  type Plugin,
} from "esbuild";
import { CODE } from "./code-places.ts";
import { withPlainParameters } from "./plain-parameters.ts";
import { SCRIPT_ENTRY, scriptModulesOf, TREES_SCRIPT, type PackName } from "../../../behavior_pack/manifest.ts";

export interface BundleInput {
  readonly pack: PackName;
  readonly projectDir: string;
  /** Absolute paths; run after the entry, in this order. */
  readonly extensions: readonly string[];
}

export type BundleResult =
  | {
      readonly ok: true;
      readonly script: string;
      readonly warnings: readonly string[];
      readonly inputs: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly string[]; readonly warnings: readonly string[] };

/** Modules that only the game itself provides. Other packages of the scope (`@minecraft/math`) are bundled like any. */
const HOST_MODULE =
  /^@minecraft\/(common|debug-utilities|diagnostics|server|server-(admin|editor|gametest|graphics|net|ui))$/;

/** The made-up module that imports the pack's entry and the extensions. */
const ENTRY_NAME = "entry";

const PUBLIC_API = "bedrock-achievements";

/** With its ending, for the game's engine looks for exactly this file. */
const TREES_IMPORT = `./${posix.relative(posix.dirname(SCRIPT_ENTRY), TREES_SCRIPT)}`;

/** How the code is written for the game's engine. */
export const FOR_THE_GAME = {
  format: "esm",
  platform: "neutral",
  mainFields: ["module", "main"],
  target: "es2020",
  charset: "utf8",
  legalComments: "none",
  minifySyntax: true,
  // Names and lines stay as they are written: a stack trace in a content log must lead to the cause.
  minifyWhitespace: false,
  minifyIdentifiers: false,
  // An extension's own tsconfig must not change what comes out. Fields are assigned: defining each through a helper
  // makes an object of a class ten times as dear in the game's engine, and there is one for each deed.
  tsconfigRaw: { compilerOptions: { target: "es2022", useDefineForClassFields: false } },
} satisfies BuildOptions;

export async function bundleScript(input: BundleInput): Promise<BundleResult> {
  const projectDir = realpathSync(input.projectDir);
  const extensions = input.extensions.map((file) => realpathSync(file));
  const outside = createOutsideNames(projectDir, extensions);
  try {
    const result = await build({
      stdin: {
        contents: entryText(resolve(projectDir, CODE.entries[input.pack]), extensions),
        resolveDir: projectDir,
        sourcefile: ENTRY_NAME,
      },
      plugins: [scriptPlugin(input.pack, projectDir, outside, new Set(extensions))],
      absWorkingDir: projectDir,
      bundle: true,
      write: false,
      metafile: true,
      outfile: "main.js",
      logLevel: "silent",
      ...FOR_THE_GAME,
    });
    return {
      ok: true,
      script: withPlainParameters(result.outputFiles[0]?.text ?? ""),
      warnings: result.warnings.map((message) => formatMessage(message, outside)),
      inputs: Object.keys(result.metafile.inputs)
        .filter((name) => name !== ENTRY_NAME)
        .map((name) => outside.fileOf(name) ?? resolve(projectDir, name)),
    };
  } catch (error) {
    if (!isBuildFailure(error)) throw error;
    return {
      ok: false,
      problems: error.errors.map((message) => formatMessage(message, outside)),
      warnings: error.warnings.map((message) => formatMessage(message, outside)),
    };
  }
}

/** The pack first; then each extension for itself, so that one that throws takes down neither the pack nor the next. */
function entryText(entry: string, extensions: readonly string[]): string {
  const lines = [`import ${JSON.stringify(entry)};`];
  if (extensions.length > 0) lines.push(`import { extensionFailed } from ${JSON.stringify(`./${CODE.wiring}`)};`);
  for (const file of extensions) {
    // `require` is how esbuild runs a module where it is written; it leaves no such call in the bundle.
    lines.push(`try { require(${JSON.stringify(file)}); }`);
    lines.push(`catch (error) { extensionFailed(${JSON.stringify(basename(file))}, error); }`);
  }
  return `${lines.join("\n")}\n`;
}

/** Keeps our own call of the resolver from asking us again. */
const ASKED_BY_US = Symbol("asked by the plugin");

function scriptPlugin(
  pack: PackName,
  projectDir: string,
  outside: OutsideNames,
  extensions: ReadonlySet<string>,
): Plugin {
  return {
    name: "achievements",
    setup(esbuild) {
      esbuild.onResolve({ filter: /^virtual:trees$/ }, () => ({ path: TREES_IMPORT, external: true }));

      // Resolved as the pack's own imports are, so that pack and extensions share one instance.
      esbuild.onResolve({ filter: new RegExp(`^${PUBLIC_API}$`) }, ({ kind }) =>
        esbuild.resolve(`./${CODE.api}`, { kind, resolveDir: projectDir }),
      );

      esbuild.onResolve({ filter: HOST_MODULE }, (args) => {
        const problem = hostModuleProblem(args, pack);
        return problem === undefined ? { path: args.path, external: true } : { errors: [{ text: problem }] };
      });

      // Asking for each import of the pack's own takes a third of the time.
      if (extensions.size === 0) return;
      esbuild.onResolve({ filter: /.*/ }, async (args) => {
        if (args.pluginData === ASKED_BY_US) return undefined;
        if (args.namespace !== outside.namespace && !extensions.has(args.path)) return undefined;
        const found = await esbuild.resolve(args.path, {
          kind: args.kind,
          resolveDir: args.resolveDir,
          pluginData: ASKED_BY_US,
        });
        if (found.errors.length > 0 || found.namespace !== "file" || isInside(projectDir, found.path)) return found;
        return { path: outside.nameOf(found.path), namespace: outside.namespace, sideEffects: found.sideEffects };
      });
      esbuild.onLoad({ filter: /.*/, namespace: outside.namespace }, async ({ path }) => {
        const file = outside.fileOf(`${outside.namespace}:${path}`) ?? path;
        return { contents: await readFile(file), loader: loaderOf(file), resolveDir: dirname(file) };
      });
    },
  };
}

function hostModuleProblem(args: OnResolveArgs, pack: PackName): string | undefined {
  const declared = scriptModulesOf(pack).map((module) => module.module_name);
  if (!declared.includes(args.path)) {
    const choices = declared.map((name) => `"${name}"`).join(", ");
    const reason = scriptModulesOf("server").some((module) => module.module_name === args.path)
      ? "it exists on dedicated servers only, while every extension goes into both packs"
      : "its manifest does not declare it";
    return `import of "${args.path}", which the ${pack} pack does not have (${reason}); expected ${choices} or "${PUBLIC_API}"`;
  }
  if (args.kind === "require-call" || args.kind === "require-resolve") {
    return `require of "${args.path}"; expected an import statement, as the script host has nothing else`;
  }
  return undefined;
}

interface OutsideNames {
  readonly namespace: string;
  nameOf(file: string): string;
  /** The file behind a name as esbuild prints it; undefined when the name is none of ours. */
  fileOf(printedName: string): string | undefined;
}

/** Names for files outside the project that say nothing of where on this machine they lie. */
function createOutsideNames(projectDir: string, extensions: readonly string[]): OutsideNames {
  const namespace = "extension";
  const base = commonDir(extensions.filter((file) => !isInside(projectDir, file)));
  const files = new Map<string, string>();
  return {
    namespace,
    nameOf(file) {
      const name = relative(base, file).split(sep).join("/");
      files.set(`${namespace}:${name}`, file);
      return name;
    },
    fileOf: (printedName) => files.get(printedName),
  };
}

function commonDir(files: readonly string[]): string {
  let common = files[0] === undefined ? sep : dirname(files[0]);
  for (const file of files) {
    while (!isInside(common, file) && dirname(common) !== common) common = dirname(common);
  }
  return common;
}

function isInside(dir: string, file: string): boolean {
  const path = relative(dir, file);
  return path !== "" && path.split(sep)[0] !== ".." && !isAbsolute(path);
}

function loaderOf(file: string): Loader {
  const loaders: Readonly<Record<string, Loader>> = {
    ".ts": "ts",
    ".mts": "ts",
    ".cts": "ts",
    ".js": "js",
    ".mjs": "js",
    ".cjs": "js",
    ".json": "json",
  };
  return loaders[extname(file)] ?? "default";
}

function formatMessage(message: Message, outside: OutsideNames): string {
  const location = message.location;
  const text = message.text.startsWith("Could not resolve")
    ? `${message.text}; expected a file that is there, an installed package or a module of the script host`
    : message.text;
  if (location === null) return text;
  const printed = location.namespace === outside.namespace ? `${outside.namespace}:${location.file}` : location.file;
  const file = outside.fileOf(printed) ?? outside.fileOf(location.file) ?? location.file;
  return `${file}:${location.line}:${location.column + 1}: ${text}`;
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && Array.isArray((error as Partial<BuildFailure>).errors);
}
