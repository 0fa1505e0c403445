/**
 * Checks the types of extensions before they go into a pack, against the public API and the modules of the script host,
 * under the author's own tsconfig where they have one. The compiler is slow to load, so it is loaded only when needed.
 */
import { existsSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type ts from "typescript";
import { findInstalled } from "../../command-line/installed.ts";
import { IS_CLONE, PROJECT_DIR } from "../../project-dir.ts";

const API_TYPES = join(PROJECT_DIR, "types", "bedrock-achievements.d.ts");
/** The engine's one global besides the language. */
const GLOBALS = join(PROJECT_DIR, "scripts", "globals.d.ts");

/** @returns `file:line:column: what is wrong`, a line a problem; plain JavaScript is not checked */
export async function checkExtensionTypes(extensions: readonly string[]): Promise<string[]> {
  const files = extensions.filter((file) => /\.[cm]?ts$/.test(file));
  if (files.length === 0) return [];
  const compiler = await loadCompiler();
  return files.flatMap((file) => problemsOf(compiler, file));
}

/** The package has it by itself, without what is for editors (`package/copy-typescript.ts`). */
async function loadCompiler(): Promise<typeof ts> {
  if (IS_CLONE) return (await import("typescript")).default;
  return createRequire(import.meta.url)(join(PROJECT_DIR, "lib/typescript/typescript.cjs")) as typeof ts;
}

function problemsOf(compiler: typeof ts, file: string): string[] {
  const options = withKnownLibs(compiler, optionsFor(compiler, file));
  const hasConsole = options.lib?.some((lib) => /dom/i.test(lib)) ?? false;
  const rootNames = hasConsole || (options.types?.length ?? 0) > 0 ? [file] : [file, GLOBALS];
  const program = compiler.createProgram({ rootNames, options, host: hostOf(compiler, options) });
  return compiler
    .getPreEmitDiagnostics(program)
    .filter(({ file: source }) => source !== undefined && !isOfLibrary(source.fileName))
    .map((diagnostic) => {
      const source = diagnostic.file!;
      const { line, character } = source.getLineAndCharacterOfPosition(diagnostic.start ?? 0);
      const text = compiler.flattenDiagnosticMessageText(diagnostic.messageText, " ");
      return `${source.fileName}:${line + 1}:${character + 1}: ${text}`;
    });
}

/** Declarations of libraries, which are long and seldom change, by all that they are read with. */
const libraries = new Map<string, ts.SourceFile | undefined>();

/** Parses libraries once a process: a watcher checks the same extensions against the same ones again and again. */
function hostOf(compiler: typeof ts, options: ts.CompilerOptions): ts.CompilerHost {
  const host = compiler.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (file, version, ...rest) => {
    const stats = /\/node_modules\/.*\.d\.[cm]?ts$/.test(file) ? statSync(file, { throwIfNoEntry: false }) : undefined;
    if (stats === undefined) return getSourceFile(file, version, ...rest);
    const key = JSON.stringify([file, stats.mtimeMs, stats.size, version, options.target, options.moduleDetection]);
    if (!libraries.has(key)) libraries.set(key, getSourceFile(file, version, ...rest));
    return libraries.get(key);
  };
  return host;
}

/** The package has the types of the language alone: those of a page, which the game is none, would only be missed. */
function withKnownLibs(compiler: typeof ts, options: ts.CompilerOptions): ts.CompilerOptions {
  const isKnown = (name: string): boolean => existsSync(join(dirname(compiler.sys.getExecutingFilePath()), name));
  if (isKnown("lib.dom.d.ts")) return options;
  const lib = options.lib?.filter(isKnown) ?? [];
  return { ...options, lib: lib.length === 0 ? ["lib.es2022.d.ts"] : lib };
}

function isOfLibrary(fileName: string): boolean {
  return fileName.includes("/node_modules/") || fileName === API_TYPES.replaceAll("\\", "/");
}

function optionsFor(compiler: typeof ts, file: string): ts.CompilerOptions {
  const dir = dirname(file);
  const config = compiler.findConfigFile(dir, existsSync);
  const own = config === undefined ? DEFAULTS(compiler) : readOptions(compiler, config);
  return {
    ...own,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    // Types of plain JavaScript that it imports are read off the code.
    allowJs: true,
    checkJs: false,
    // What the author's folder does not have installed is taken from here.
    paths: {
      ...own.paths,
      "bedrock-achievements": [API_TYPES],
      "@minecraft/*": [join(dir, "node_modules/@minecraft/*"), ...ownModules()],
    },
  };
}

/** Of the script host, as npm has put them beside this project or into it. */
function ownModules(): string[] {
  const scope = findInstalled(PROJECT_DIR, "@minecraft");
  return scope === undefined ? [] : [join(scope, "*")];
}

const DEFAULTS = (compiler: typeof ts): ts.CompilerOptions => ({
  strict: true,
  target: compiler.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts"],
  module: compiler.ModuleKind.ESNext,
  moduleResolution: compiler.ModuleResolutionKind.Bundler,
  types: [],
});

function readOptions(compiler: typeof ts, config: string): ts.CompilerOptions {
  const host = { ...compiler.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };
  const { options } = compiler.getParsedCommandLineOfConfigFile(config, {}, host) ?? { options: DEFAULTS(compiler) };
  const { declaration: _1, composite: _2, incremental: _3, tsBuildInfoFile: _4, rootDir: _5, ...rest } = options;
  return rest;
}
