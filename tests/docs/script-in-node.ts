/**
 * Runs a script of ours or of the examples in Node, with values of the test in place of the modules that only the game
 * has. For scripts whose other end is under test; the pack itself is tested in the simulator.
 */
import { join } from "node:path";
import { compileFunction } from "node:vm";
import { build } from "esbuild";
import { PROJECT_DIR } from "../../tools/project-dir.ts";

/**
 * @param file relative to the project
 * @param modules by module name, what it exports
 * @returns what the script exports
 */
export async function runScript(
  file: string,
  modules: Readonly<Record<string, object>>,
): Promise<Record<string, unknown>> {
  const result = await build({
    entryPoints: [join(PROJECT_DIR, file)],
    bundle: true,
    write: false,
    format: "cjs",
    logLevel: "silent",
    plugins: [
      {
        name: "values of the test",
        setup(esbuild) {
          esbuild.onResolve({ filter: /.*/ }, ({ path }) =>
            path in modules ? { path, namespace: "given" } : undefined,
          );
          esbuild.onLoad({ filter: /.*/, namespace: "given" }, ({ path }) => ({
            contents: `module.exports = given[${JSON.stringify(path)}];`,
          }));
        },
      },
    ],
  });
  const module = { exports: {} as Record<string, unknown> };
  const run = compileFunction(result.outputFiles[0]!.text, ["given", "module", "exports"]) as (
    given: Readonly<Record<string, object>>,
    target: typeof module,
    exports: Record<string, unknown>,
  ) => void;
  run(modules, module, module.exports);
  return module.exports;
}
