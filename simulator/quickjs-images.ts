/**
 * QuickJS engines that have read their scripts already. Reading them costs more than most tests do: so the memory of an
 * engine that has just read the host's script and the packs', and has run nothing of them, is kept as an image and copied
 * for further worlds. Knows nothing of what the scripts do; an image serves only packs whose every script is the same.
 */
import releaseVariant from "@jitl/quickjs-wasmfile-release-sync";
import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSContext,
  type QuickJSRuntime,
  type QuickJSWASMModule,
} from "quickjs-emscripten-core";

const STACK_BYTES = 128 * 1024;
/** What an engine's memory has from the start. One that has grown is not kept, for no new one could hold it. */
const INITIAL_BYTES = 256 * 65_536;
/** An image takes some megabytes, and tests seldom start more packs than these by turns. */
const MOST_IMAGES = 8;
/** Where an engine keeps the value of the host's script until it is taken. */
const HOST_NAME = "simulatorHost";

export interface EngineInput {
  readonly machineCode: Promise<WebAssembly.Module>;
  /** An expression. */
  readonly hostText: string;
  /** One for each pack. */
  readonly realms: readonly RealmInput[];
  isInterrupted(): boolean;
}

export interface RealmInput {
  /** The platform's modules that the pack may import, whose texts follow from their names and the pack's scripts. */
  readonly platform: readonly string[];
  /** The module that the pack starts with. */
  readonly entry: string;
  /** The text of a module, or why there is none. */
  read(name: string): string | Error;
}

export interface OpenedEngine {
  readonly module: QuickJSWASMModule;
  readonly runtime: QuickJSRuntime;
  /** As many as realms, in their order. */
  readonly contexts: readonly QuickJSContext[];
}

/** Evaluated in each realm of an opened engine, once: the value of the host's script, of which nothing stays in the realm. */
export const TAKE_HOST = `(() => { const host = ${HOST_NAME}; delete globalThis.${HOST_NAME}; return host; })()`;

interface Image {
  readonly hostText: string;
  /** What was read, a realm each. */
  readonly realms: readonly RealmRead[];
  readonly bytes: Uint8Array;
}

/** The names that the engine was asked for, and the texts that the pack gave. None: the host alone. */
interface RealmRead {
  readonly imports: string;
  readonly scripts: ReadonlyMap<string, string>;
}

/** The last used last. */
const images: Image[] = [];

/**
 * An engine of its own for each world, as each server is a process of its own: many runtimes in one WASM memory trip
 * over this engine's own assertion when they are freed. Only the machine code is shared.
 */
export async function newQuickJs(machineCode: Promise<WebAssembly.Module>): Promise<QuickJSWASMModule> {
  return newQuickJSWASMModuleFromVariant(newVariant(releaseVariant, { wasmModule: await machineCode }));
}

/** An engine that has run the host's script and read the packs', where they can be read: what cannot fails when it runs. */
export async function openEngine(input: EngineInput): Promise<OpenedEngine> {
  const imports = input.realms.map(({ platform, entry }) =>
    [...platform, entry].map((name) => `import ${JSON.stringify(name)};`).join(""),
  );
  const known = imageOf(
    input,
    ({ imports: read, scripts }, index) =>
      read === imports[index] && [...scripts].every(([name, text]) => input.realms[index]!.read(name) === text),
  );
  if (known !== undefined) return copyOf(known, input);
  const engine = await engineWithHost(input);
  const read = imports.map((texts) => ({ imports: texts, scripts: new Map<string, string>() }));
  engine.runtime.setModuleLoader((name, context) => {
    const index = engine.contexts.indexOf(context);
    const text = input.realms[index]!.read(name);
    if (typeof text !== "string") return { error: text };
    if (!input.realms[index]!.platform.includes(name)) read[index]!.scripts.set(name, text);
    return text;
  });
  for (const [index, context] of engine.contexts.entries()) {
    const reading = context.evalCode(imports[index]!, "read.js", { type: "module", compileOnly: true });
    // An engine that has tried in vain is not as if it had not.
    if (reading.error !== undefined) return engineWithHost(input);
  }
  keepImage(engine, { hostText: input.hostText, realms: read });
  return engine;
}

function imageOf(
  { hostText, realms }: EngineInput,
  isIt: (read: RealmRead, index: number) => boolean,
): Image | undefined {
  return images.find(
    (image) => image.hostText === hostText && image.realms.length === realms.length && image.realms.every(isIt),
  );
}

async function engineWithHost(input: EngineInput): Promise<OpenedEngine> {
  const known = imageOf(input, ({ imports }) => imports === "");
  if (known !== undefined) return copyOf(known, input);
  const engine = await emptyEngine(input);
  for (const context of engine.contexts) {
    const result = context.evalCode(`globalThis.${HOST_NAME} = ${input.hostText}`, "simulator-host.js");
    if (result.error) throw new Error(`the host's script does not run: ${JSON.stringify(context.dump(result.error))}`);
    result.value.dispose();
  }
  const realms = input.realms.map(() => ({ imports: "", scripts: new Map<string, string>() }));
  keepImage(engine, { hostText: input.hostText, realms });
  return engine;
}

/** All engines come to be by the same steps, so that what the library has noted of one is true of its copies. */
async function emptyEngine(input: EngineInput): Promise<OpenedEngine> {
  const module = await newQuickJs(input.machineCode);
  const runtime = module.newRuntime();
  runtime.setMaxStackSize(STACK_BYTES);
  runtime.setInterruptHandler(() => input.isInterrupted());
  const contexts = input.realms.map(() => runtime.newContext());
  runtime.setModuleLoader((name, context) => {
    const text = input.realms[contexts.indexOf(context)]!.read(name);
    return typeof text === "string" ? text : { error: text };
  });
  return { module, runtime, contexts };
}

async function copyOf(image: Image, input: EngineInput): Promise<OpenedEngine> {
  images.push(...images.splice(images.indexOf(image), 1));
  const engine = await emptyEngine(input);
  memoryOf(engine).set(image.bytes);
  return engine;
}

function keepImage(engine: OpenedEngine, read: Omit<Image, "bytes">): void {
  const memory = memoryOf(engine);
  if (memory.length > INITIAL_BYTES) return;
  const words = new Int32Array(memory.buffer);
  let used = words.length;
  while (words[used - 1] === 0) used--;
  images.push({ ...read, bytes: memory.slice(0, used * Int32Array.BYTES_PER_ELEMENT) });
  if (images.length > MOST_IMAGES) images.shift();
}

function memoryOf({ module }: OpenedEngine): Uint8Array {
  return new Uint8Array(module.getWasmMemory().buffer);
}
