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
import type { Pack } from "../pack.ts";
import { exportedNames, parseAnswer } from "../quickjs.ts";
import { platformNames, reachedScripts, scriptPath } from "../script-imports.ts";
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

interface Realm {
  /** What `createHost` is in it. */
  readonly createHost: typeof CreateHost;
  /** The pack's scripts as a function of what it imports from. */
  evaluate(text: string, filename: string): unknown;
  /** Entered through a script, for only then the promise jobs run and the time limit holds. */
  enter<Result>(act: () => Result): Result;
  /** Runs the promise jobs that code of another realm has left in this one. */
  settle(): void;
}

export async function openNode(options: EngineOptions): Promise<Engine> {
  newQuickJsNames ??= await namesInQuickJs(options.materials);
  const known = newQuickJsNames;
  const realms = options.packs.map(() => newRealm(options));
  const hosts: CreatedHost[] = [];
  realms.forEach(({ createHost }, index) => {
    const { input, api } = options.packs[index]!.hostTexts;
    hosts.push(createHost(input, api, hosts[0]?.shared));
  });
  for (const { evaluate } of realms) {
    (evaluate(REMOVE_OTHERS, "engine-names.js") as (names: unknown) => void)(JSON.parse(known));
  }
  const { control } = hosts[0]!;
  let isAlive = true;

  /** Each realm has its own queue of promise jobs; what one of them leaves in another's is run in turns. */
  function settleAll(): void {
    if (realms.length > 1) for (let round = 0; round < 2; round += 1) for (const { settle } of realms) settle();
  }

  return {
    loadPack(loaded) {
      const index = options.packs.indexOf(loaded);
      const { evaluate, enter } = realms[index]!;
      const load = createLoader(loaded.pack, options.materials, hosts[index]!, evaluate);
      enter(() => load(loaded.pack.entry));
      settleAll();
    },
    call(name, callArguments) {
      if (!isAlive) throw new SimulatorError("the world is disposed");
      const text = realms[0]!.enter(() => control(name, JSON.stringify(callArguments)));
      settleAll();
      return parseAnswer(text);
    },
    memory() {
      return { usedBytes: process.memoryUsage().heapUsed };
    },
    dispose() {
      isAlive = false;
    },
  };
}

function newRealm({ materials, hangMilliseconds }: EngineOptions): Realm {
  // The realm's promise jobs run right after each script, so that calls are as synchronous as in QuickJS.
  const context = createContext(Object.create(null) as object, {
    microtaskMode: "afterEvaluate",
    codeGeneration: { strings: false, wasm: false },
  });
  const evaluate = (text: string, filename: string): unknown =>
    withWatchdog(
      hangMilliseconds,
      () => compiled(text, filename).runInContext(context, { timeout: hangMilliseconds }) as unknown,
    );
  const createHost = evaluate(materials.hostText(), "simulator-host.js") as typeof CreateHost;
  const leaveJob = evaluate("(job) => { globalThis.job = job; }", "leave-job.js") as (job: () => void) => void;
  return {
    createHost,
    evaluate,
    enter<Result>(act: () => Result): Result {
      let result: { value: Result } | undefined;
      leaveJob(() => {
        result = { value: act() };
      });
      // The name is gone before the pack runs.
      evaluate("(() => { const taken = globalThis.job; delete globalThis.job; taken(); })()", "enter.js");
      return result!.value;
    },
    settle: () => void evaluate("", "settle.js"),
  };
}

type Require = (name: string) => object;
type ModuleFunction = (require: Require, module: { exports: object }) => void;

/** Loads a script of the pack with all that it imports, each once; what imports each other in a circle sees the other grow. */
function createLoader(
  pack: Pack,
  materials: Materials,
  host: CreatedHost,
  evaluate: Realm["evaluate"],
): (path: string) => object {
  const loaded = new Map<string, { exports: object }>();
  const bodyOf = (path: string, text: string): ModuleFunction =>
    evaluate(asFunction(text, path), path) as ModuleFunction;
  // Made before any runs: promise jobs that one script leaves must not run before the next one has.
  const bodies = new Map([...reachedScripts(pack)].map(([path, text]) => [path, bodyOf(path, text)]));

  function lateBody(path: string): ModuleFunction {
    const text = pack.readScript(path);
    if (text !== undefined) return bodyOf(path, text);
    const problem = `the pack imports ${path}, which is neither a module of the platform nor a script of the pack`;
    throw new SimulatorError(problem);
  }

  return function load(path) {
    const known = loaded.get(path);
    if (known !== undefined) return checkedExports(path, known);
    const body = bodies.get(path) ?? lateBody(path);
    const module = { exports: {} };
    loaded.set(path, module);
    body(
      (name) => (name.startsWith(".") ? load(scriptPath(path, name)) : platformModule(pack, materials, host, name)),
      module,
    );
    return checkedExports(path, module);
  };
}

function platformModule(pack: Pack, materials: Materials, host: CreatedHost, name: string): object {
  const module = pack.modules.find((one) => one.name === name);
  if (!module) {
    throw new SimulatorError(`the module ${name} is imported but not named in the manifest's dependencies`);
  }
  const names = exportedNames(apiOf(materials, module.apiFile), platformNames(pack, name));
  return checkedExports(name, { exports: host.exportsOf(name, names) });
}

/** What a module exports; asking it for a name that it does not have is the error an import would be. */
function checkedExports(name: string, module: { readonly exports: object }): object {
  return new Proxy(module.exports, {
    get(target, key) {
      if (typeof key === "string" && key !== "__esModule" && !Object.hasOwn(target, key)) {
        throw new SyntaxError(`Could not find export '${key}' in module '${name}'`);
      }
      return Reflect.get(target, key) as unknown;
    },
  });
}

const functions = new Map<string, string>();

/** The module as a function of `require` and `module`, in strict mode as modules are. Made once, however many worlds run it. */
function asFunction(text: string, file: string): string {
  const key = `${file}\0${text}`;
  let made = functions.get(key);
  if (made === undefined) {
    const { code } = transformSync(text, {
      format: "cjs",
      target: "es2022",
      // Late imports become calls of `require`, too, for a bare realm has no loader.
      supported: { "dynamic-import": false },
      sourcefile: file,
      sourcemap: "inline",
    });
    made = `(function (require, module) { "use strict"; const exports = module.exports;\n${code}\n})`;
    functions.set(key, made);
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
