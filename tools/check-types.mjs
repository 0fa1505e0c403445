/**
 * `npm run types`: every type check of the project in one process, each under the rules of its own room.
 * Plain JavaScript, for it must run before anything else is known to compile. Exits 1 when one of them fails.
 */
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import ts from "typescript";

const projectDir = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * @typedef {object} TypeCheck
 * @property {string} name
 * @property {string} config relative to the project
 */

/** @type {readonly TypeCheck[]} */
export const TYPE_CHECKS = [
  { name: "everything", config: "tsconfig.json" },
  { name: "core and app, which know neither Node nor the game", config: "scripts/core/tsconfig.json" },
  { name: "scripts, with the game's modules and nothing of Node", config: "scripts/tsconfig.json" },
  { name: "drawings, which know neither a page nor files", config: "playground/drawing/tsconfig.json" },
  { name: "packing, which knows neither Node nor a page", config: "tools/packing/tsconfig.json" },
  { name: "the cloud service", config: "cloud/tsconfig.json" },
];

const formatHost = {
  getCanonicalFileName: (/** @type {string} */ name) => name,
  getCurrentDirectory: () => projectDir,
  getNewLine: () => "\n",
};

/** Libraries are the same in every check: they are read and parsed once. */
const libraries = new Map();

/**
 * @param {TypeCheck} check
 * @param {Readonly<Record<string, string>>} [extraFiles] texts of files that are not on disk, by path relative to the project;
 *   with some, only these are checked, among the others
 * @returns {readonly string[]} the problems as the compiler words them; none when all is well
 */
export function runTypeCheck(check, extraFiles = {}) {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(projectDir, check.config),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (diagnostic) => fail([diagnostic]) },
  );
  if (config === undefined) throw new Error(`${check.config} cannot be read`);
  const options = { ...config.options, noEmit: true };

  const extra = new Map(Object.entries(extraFiles).map(([path, text]) => [slashed(resolve(projectDir, path)), text]));
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (file) => extra.has(file) || fileExists(file);
  host.readFile = (file) => extra.get(file) ?? readFile(file);
  host.getSourceFile = (file, ...rest) => {
    if (!file.endsWith(".d.ts") || !file.includes("/node_modules/")) return getSourceFile(file, ...rest);
    if (!libraries.has(file)) libraries.set(file, getSourceFile(file, ...rest));
    return libraries.get(file);
  };
  const program = ts.createProgram({ rootNames: [...config.fileNames, ...extra.keys()], options, host });
  if (extra.size === 0) return describe([...config.errors, ...ts.getPreEmitDiagnostics(program)]);
  // Checking is most of the time, and the files on disk are checked without these.
  const found = [...extra.keys()].flatMap((file) => ts.getPreEmitDiagnostics(program, program.getSourceFile(file)));
  return describe([...config.errors, ...found]);
}

/** @param {readonly ts.Diagnostic[]} diagnostics */
function describe(diagnostics) {
  return diagnostics.map((diagnostic) => ts.formatDiagnostic(diagnostic, formatHost).trimEnd());
}

/** @param {readonly ts.Diagnostic[]} diagnostics */
function fail(diagnostics) {
  throw new Error(describe(diagnostics).join("\n"));
}

/** @param {string} path */
function slashed(path) {
  return path.replaceAll("\\", "/");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const check of TYPE_CHECKS) {
    const problems = runTypeCheck(check);
    for (const problem of problems) console.error(problem);
    console.log(`${problems.length === 0 ? "ok  " : "FAIL"} ${check.name} (${check.config})`);
    if (problems.length > 0) process.exitCode = 1;
  }
}
