/**
 * Runs hosts and packs in real QuickJS, the engine of the game: one fresh engine a world, and in it a context for each pack.
 * The platform's modules are served as small modules that re-export what the host made.
 */
import { Scope, type QuickJSContext, type QuickJSHandle, type QuickJSRuntime } from "quickjs-emscripten-core";
import type { ApiModule } from "./host/api.ts";
import type { Engine, EngineOptions, PackToLoad } from "./engine.ts";
import { apiOf, type HostTexts, type Materials } from "./materials.ts";
import type { Pack } from "./pack.ts";
import { openEngine, TAKE_HOST } from "./quickjs-images.ts";
import { platformNames } from "./script-imports.ts";
import { SimulatorError, WatchdogError } from "./types.ts";

export async function openQuickJs(options: EngineOptions): Promise<Engine> {
  const { packs, materials } = options;
  let deadline = Infinity;
  let hasHung = false;
  const { runtime, contexts } = await openEngine({
    machineCode: materials.machineCode(),
    hostText: materials.hostText(),
    realms: packs.map(({ pack }) => ({
      platform: pack.modules.map((module) => module.name),
      entry: pack.entry,
      read: (name) => moduleText(pack, materials, name),
    })),
    isInterrupted() {
      hasHung ||= Date.now() > deadline;
      return hasHung;
    },
  });
  if (options.memoryLimitBytes !== undefined) runtime.setMemoryLimit(options.memoryLimitBytes);

  /** Every entry into the engine has the watchdog over it. */
  function guarded<Result>(enter: () => Result): Result {
    deadline = Date.now() + options.hangMilliseconds;
    try {
      return enter();
    } catch (error) {
      if (hasHung) {
        throw new WatchdogError(`the pack did not return within ${options.hangMilliseconds} ms: the world ends`, {
          cause: error,
        });
      }
      throw error;
    } finally {
      deadline = Infinity;
    }
  }

  const control = guarded(() => createHosts(contexts, packs));
  const context = contexts[0]!;
  let isAlive = true;

  function callText(name: string, text: string): string {
    const [nameHandle, textHandle] = [context.newString(name), context.newString(text)];
    try {
      const result = unwrap(context, context.callFunction(control, context.undefined, nameHandle, textHandle));
      const answer = context.getString(result);
      result.dispose();
      return answer;
    } finally {
      nameHandle.dispose();
      textHandle.dispose();
    }
  }

  return {
    loadPack: (loaded) => guarded(() => runModule(runtime, contexts[packs.indexOf(loaded)]!, loaded.pack)),
    call(name, callArguments) {
      if (!isAlive) throw new SimulatorError("the world is disposed");
      return guarded(() => {
        const text = callText(name, JSON.stringify(callArguments));
        // Also when the call was refused: this engine does not free the jobs that a disposed world leaves.
        runJobs(runtime, context);
        return parseAnswer(text);
      });
    },
    memory() {
      const handle = runtime.computeMemoryUsage();
      const use = context.dump(handle) as Record<string, number>;
      handle.dispose();
      return {
        usedBytes: use["memory_used_size"] ?? 0,
        objects: use["obj_count"] ?? 0,
      };
    },
    dispose() {
      // Nothing is freed one by one: the engine's memory goes as a whole.
      isAlive = false;
    },
  };
}

/** Each in its pack's context, the further ones over the world of the first. Returns the first one's control. */
function createHosts(contexts: readonly QuickJSContext[], packs: readonly PackToLoad[]): QuickJSHandle {
  return Scope.withScope((scope) => {
    const hosts: QuickJSHandle[] = [];
    contexts.forEach((context, index) => {
      const beside = hosts[0] ? [scope.manage(contexts[0]!.getProp(hosts[0], "shared"))] : [];
      hosts.push(scope.manage(createHost(context, packs[index]!.hostTexts, beside)));
    });
    return contexts[0]!.getProp(hosts[0]!, "control");
  });
}

function createHost(
  context: QuickJSContext,
  { input, api }: HostTexts,
  beside: readonly QuickJSHandle[],
): QuickJSHandle {
  return Scope.withScope((scope) => {
    const create = scope.manage(unwrap(context, context.evalCode(TAKE_HOST, "take-host.js")));
    const texts = [input, api].map((text) => scope.manage(context.newString(text)));
    const host = unwrap(context, context.callFunction(create, context.undefined, ...texts, ...beside));
    // Only while modules are linked, and taken away before the pack's first line runs.
    context.setProp(context.global, "exportsOf", scope.manage(context.getProp(host, "exportsOf")));
    return host;
  });
}

/** The text of a module, or why there is none. */
function moduleText(pack: Pack, materials: Materials, name: string): string | Error {
  const platform = pack.modules.find((module) => module.name === name);
  if (platform) {
    const names = exportedNames(apiOf(materials, platform.apiFile), platformNames(pack, name));
    // One export each: QuickJS of this version does not export the names of a destructuring.
    const lines = names.map((one) => `export const ${one} = all.${one};`);
    return [`const all = exportsOf(${JSON.stringify(name)}, ${JSON.stringify(names)});`, ...lines].join("\n");
  }
  const text = pack.readScript(name);
  if (text !== undefined) return text;
  return new SimulatorError(
    name.startsWith("@minecraft/")
      ? `the module ${name} is imported but not named in the manifest's dependencies`
      : `the pack imports ${name}, which is neither a module of the platform nor a script of the pack`,
  );
}

export function exportedNames(api: ApiModule, wanted: Set<string> | undefined): string[] {
  const all = [api.enums, api.classes, api.constants, api.functions ?? {}].flatMap((table) => Object.keys(table));
  return wanted ? all.filter((name) => wanted.has(name)) : all;
}

function runModule(runtime: QuickJSRuntime, context: QuickJSContext, pack: Pack): void {
  const preload = pack.modules.map(({ name }) => `import ${JSON.stringify(name)};`).join("");
  unwrap(context, context.evalCode(preload, "platform-modules.js", { type: "module" })).dispose();
  runJobs(runtime, context);
  unwrap(context, context.evalCode("delete globalThis.exportsOf", "forget.js")).dispose();

  // A dynamic import tells how the module's evaluation ended; a module evaluated directly does not.
  let failure: Error | undefined;
  let hasEnded = false;
  const code = `(succeeded, failed) => { import(${JSON.stringify(pack.entry)}).then(() => succeeded(), failed); }`;
  const load = unwrap(context, context.evalCode(code, "load-pack.js"));
  const succeeded = context.newFunction("succeeded", () => {
    hasEnded = true;
  });
  const failed = context.newFunction("failed", (error) => {
    hasEnded = true;
    failure = toError(context.dump(error));
  });
  unwrap(context, context.callFunction(load, context.undefined, succeeded, failed)).dispose();
  for (const handle of [load, succeeded, failed]) handle.dispose();
  runJobs(runtime, context);
  if (failure) throw failure;
  if (!hasEnded) throw new SimulatorError("the pack's module never finished: top-level await is not supported");
}

function runJobs(runtime: QuickJSRuntime, context: QuickJSContext): void {
  const result = runtime.executePendingJobs();
  if (result.error) {
    const dumped: unknown = context.dump(result.error);
    result.error.dispose();
    throw toError(dumped);
  }
}

/** The library's own error holds the whole engine, which no test runner should ever print. */
function unwrap(context: QuickJSContext, result: ReturnType<QuickJSContext["evalCode"]>): QuickJSHandle {
  if (!result.error) return result.value;
  const dumped: unknown = context.dump(result.error);
  result.error.dispose();
  throw toError(dumped);
}

function toError(dumped: unknown): Error {
  if (typeof dumped !== "object" || dumped === null) return new Error(String(dumped));
  const { name, message, stack } = dumped as { name?: string; message?: string; stack?: string };
  const error = new Error(`${name ?? "Error"}: ${message ?? ""}`);
  error.stack = `${error.message}\n${stack ?? ""}`;
  return error;
}

export function parseAnswer(text: string): unknown {
  const answer = JSON.parse(text) as { value?: unknown; error?: { message: string; stack: string } };
  if (!answer.error) return answer.value;
  const error = new SimulatorError(answer.error.message);
  if (answer.error.stack !== "") error.stack = `SimulatorError: ${answer.error.message}\n${answer.error.stack}`;
  throw error;
}
