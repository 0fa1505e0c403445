/**
 * Runs host and pack in a bare V8 realm: faster, and with Node's debugger. What QuickJS of that version does not have
 * is taken out of the realm, so that a pack does not pass here and fail in the game.
 */
import { createContext, Script } from "node:vm";
import { createHash } from "node:crypto";
import { transformSync } from "esbuild";
import type { CreatedHost, createHost as CreateHost } from "../host/main.ts";
import type { Engine, EngineOptions } from "../engine.ts";
import { apiOf, type Materials } from "../materials.ts";
import { newQuickJs } from "../quickjs-images.ts";
import { exportedNames, parseAnswer, platformNames } from "../quickjs.ts";
import { SimulatorError, WatchdogError } from "../types.ts";

const scripts = new Map<string, Script>();
let newQuickJsNames: string | undefined;

/** All built-in objects by path, each with the names of its members. Runs in either engine. */
const LIST_BUILT_INS = `(() => {
  const seen = new Set(), found = {};
  const visit = (path, value) => {
    if ((typeof value !== "object" && typeof value !== "function") || value === null || seen.has(value)) return;
    seen.add(value);
    const names = Object.getOwnPropertyNames(value);
    found[path] = names;
    for (const name of names) {
      if (name === "caller" || name === "callee" || name === "arguments") continue;
      const entry = Object.getOwnPropertyDescriptor(value, name);
      if (entry && "value" in entry && name !== "constructor") visit(path + "." + name, entry.value);
    }
  };
  for (const name of Object.getOwnPropertyNames(globalThis)) if (name !== "globalThis") visit(name, globalThis[name]);
  return JSON.stringify(found);
})()`;

const REMOVE_OTHERS = `(known) => {
  for (const path of Object.keys(known)) {
    let object = globalThis;
    for (const name of path.split(".")) object = object === undefined || object === null ? undefined : object[name];
    if ((typeof object !== "object" && typeof object !== "function") || object === null) continue;
    const allowed = new Set(known[path]);
    for (const name of Object.getOwnPropertyNames(object)) {
      if (allowed.has(name) || typeof name !== "string") continue;
      const entry = Object.getOwnPropertyDescriptor(object, name);
      if (entry.configurable && typeof entry.value === "function") delete object[name];
    }
  }
}`;

export async function openNode(options: EngineOptions): Promise<Engine> {
  newQuickJsNames ??= await namesInQuickJs(options.materials);
  // The realm's promise jobs run right after each script, so that calls are as synchronous as in QuickJS.
  const context = createContext(Object.create(null) as object, {
    microtaskMode: "afterEvaluate",
    codeGeneration: { strings: false, wasm: false },
  });
  const { pack, hangMilliseconds } = options;
  const run = (script: Script): unknown =>
    withWatchdog(hangMilliseconds, () => script.runInContext(context, { timeout: hangMilliseconds }) as unknown);

  const createHost = run(compiled(options.materials.hostText(), "simulator-host.js")) as typeof CreateHost;
  const host = createHost(options.hostTexts.input, options.hostTexts.api);
  (run(compiled(REMOVE_OTHERS, "engine-names.js")) as (names: unknown) => void)(JSON.parse(newQuickJsNames));

  const leaveJob = run(compiled("(job) => { globalThis.job = job; }", "leave-job.js")) as (job: () => void) => void;
  let isAlive = true;

  /** Entered through a script, for only then the promise jobs run and the time limit holds; the name is gone before the pack runs. */
  function inRealm<Result>(enter: () => Result): Result {
    let result: { value: Result } | undefined;
    leaveJob(() => {
      result = { value: enter() };
    });
    run(compiled("(() => { const taken = globalThis.job; delete globalThis.job; taken(); })()", "enter.js"));
    return result!.value;
  }

  return {
    loadPack() {
      const text = pack.readScript(pack.entry) ?? "";
      const main = run(compiled(asFunction(text, pack.entry), pack.entry)) as (require: unknown) => void;
      inRealm(() => main((name: string) => platformModule(options, host, name)));
    },
    call(name, callArguments) {
      if (!isAlive) throw new SimulatorError("the world is disposed");
      return inRealm(() => parseAnswer(host.control(name, JSON.stringify(callArguments))));
    },
    memory() {
      return { usedBytes: process.memoryUsage().heapUsed };
    },
    dispose() {
      isAlive = false;
    },
  };
}

/** A module of the platform; asking it for a name that it does not have is the error an import would be. */
function platformModule({ pack, materials }: EngineOptions, host: CreatedHost, name: string): object {
  const module = pack.modules.find((one) => one.name === name);
  if (name.startsWith(".")) throw new SimulatorError(`the engine "node" runs packs of one script; ${name} is another`);
  if (!module) {
    throw new SimulatorError(`the module ${name} is imported but not named in the manifest's dependencies`);
  }
  const names = exportedNames(apiOf(materials, module.apiFile), platformNames(pack, name));
  const exported = host.exportsOf(name, names);
  return new Proxy(exported, {
    get(target, key) {
      if (typeof key === "string" && key !== "__esModule" && !Object.hasOwn(target, key)) {
        throw new SyntaxError(`Could not find export '${key}' in module '${name}'`);
      }
      return Reflect.get(target, key) as unknown;
    },
  });
}

const functions = new Map<string, string>();

/** The module as a function of `require`, in strict mode as modules are. Made once, however many worlds run it. */
function asFunction(text: string, file: string): string {
  let made = functions.get(text);
  if (made === undefined) {
    const { code } = transformSync(text, { format: "cjs", target: "es2022", sourcefile: file, sourcemap: "inline" });
    made = `(function (require) { "use strict"; const module = { exports: {} }, exports = module.exports;\n${code}\n})`;
    functions.set(text, made);
  }
  return made;
}

function compiled(text: string, filename: string): Script {
  const key = `${filename}:${createHash("sha1").update(text).digest("hex")}`;
  let script = scripts.get(key);
  if (!script) {
    script = new Script(text, { filename });
    scripts.set(key, script);
  }
  return script;
}

function withWatchdog<Result>(hangMilliseconds: number, enter: () => Result): Result {
  try {
    return enter();
  } catch (error) {
    if ((error as { code?: string }).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
    throw new WatchdogError(`the pack did not return within ${hangMilliseconds} ms: the world ends`, { cause: error });
  }
}

async function namesInQuickJs(materials: Materials): Promise<string> {
  const context = (await newQuickJs(materials.machineCode())).newContext();
  const result = context.unwrapResult(context.evalCode(LIST_BUILT_INS));
  const text = context.getString(result);
  result.dispose();
  context.dispose();
  return text;
}
