/**
 * Our own checks of finished packs, for what Mojang's validator does not see. Each answers with findings as lines of
 * text, none when all is well. They read bytes only: a pack that was built elsewhere can be checked just the same.
 */
import { posix } from "node:path";
import { build } from "esbuild";
import { newQuickJSWASMModuleFromVariant, type QuickJSWASMModule } from "quickjs-emscripten-core";
import quickJsVariant from "@jitl/quickjs-wasmfile-release-sync";
import type { PackName } from "../../behavior_pack/manifest.ts";
import { isPackFile, type PackFiles } from "../packing/pack-files.ts";
import { unzipPack } from "../packing/zip.ts";

export interface PackToCheck {
  readonly pack: PackName;
  /** What lies in the pack's folder. */
  readonly files: PackFiles;
  /** The bytes of its .mcpack. */
  readonly archive: Uint8Array;
}

/** Parts of a manifest as they may be found, before anything is known to be right. */
interface FoundManifest {
  readonly header?: { readonly uuid?: unknown; readonly name?: unknown };
  readonly modules?: readonly { readonly type?: unknown; readonly entry?: unknown }[];
  readonly dependencies?: readonly { readonly module_name?: unknown; readonly version?: unknown }[];
}

export async function checkPacks(packs: readonly PackToCheck[]): Promise<string[]> {
  const findings: string[] = [];
  for (const { pack, files, archive } of packs) {
    const ofPack = [
      ...checkFileNames(files),
      ...checkArchive(files, archive),
      ...checkEntry(files),
      ...(pack === "world" ? checkStableVersions(files) : []),
      ...(await checkImports(files)),
      ...(await checkScriptsParse(files)),
      ...checkTexts(files),
    ];
    findings.push(...ofPack.map((finding) => `${pack} pack: ${finding}`));
  }
  return [...findings, ...checkSharedHeader(packs)];
}

export function checkFileNames(files: PackFiles): string[] {
  return [...files.keys()]
    .filter((path) => !isPackFile(path))
    .map((path) => `${path} is a stray file; expected only files that belong to a behavior pack`);
}

/** The archive must hold what the folder holds, with the manifest at its root. */
export function checkArchive(files: PackFiles, archive: Uint8Array): string[] {
  let packed: PackFiles;
  try {
    packed = unzipPack(archive);
  } catch (error) {
    return [`the .mcpack is not a zip archive (${String(error)})`];
  }
  if (!packed.has("manifest.json")) {
    return ["the .mcpack has no manifest.json at its root; the game finds no pack in it"];
  }
  const findings: string[] = [];
  for (const [path, bytes] of packed) {
    const inFolder = files.get(path);
    if (inFolder === undefined) findings.push(`the .mcpack has ${path}, which the folder has not`);
    else if (!Buffer.from(bytes).equals(inFolder)) findings.push(`${path} differs between the .mcpack and the folder`);
  }
  for (const path of files.keys()) {
    if (!packed.has(path)) findings.push(`the .mcpack lacks ${path}`);
  }
  return findings;
}

/** A manifest may name a script that is not there; the game then loads a pack without one. */
export function checkEntry(files: PackFiles): string[] {
  const scripts = (readManifest(files).modules ?? []).filter((module) => module.type === "script");
  if (scripts.length !== 1) return [`manifest.json has ${scripts.length} script modules; expected exactly one`];
  return scripts
    .filter(({ entry }) => typeof entry !== "string" || !files.has(entry))
    .map(({ entry }) => `manifest.json: modules: entry ${JSON.stringify(entry)} is not in the pack`);
}

/** A client or Realm without beta APIs does not load a pack that names a beta module. */
export function checkStableVersions(files: PackFiles): string[] {
  return (readManifest(files).dependencies ?? [])
    .filter(({ version }) => typeof version !== "string" || !/^\d+\.\d+\.\d+$/.test(version))
    .map(
      ({ module_name, version }) =>
        `manifest.json: dependencies: ${String(module_name)} ${JSON.stringify(version)} is not a stable version; expected one such as "2.10.0"`,
    );
}

/** An import that the manifest does not declare, or of a script that is not there, stops the whole script at load. */
export async function checkImports(files: PackFiles): Promise<string[]> {
  const declared = (readManifest(files).dependencies ?? []).map((dependency) => dependency.module_name);
  const findings: string[] = [];
  for (const [script, text] of scriptsOf(files)) {
    for (const path of await importsOf(text)) {
      const isOurs = path.startsWith(".");
      if (isOurs && !files.has(posix.join(posix.dirname(script), path)))
        findings.push(`${script} imports "${path}", which is not in the pack`);
      if (!isOurs && !declared.includes(path))
        findings.push(`${script} imports "${path}", which manifest.json does not declare`);
    }
  }
  return findings;
}

async function importsOf(script: string): Promise<ReadonlySet<string>> {
  const imports = new Set<string>();
  try {
    await build({
      stdin: { contents: script, loader: "js" },
      bundle: true,
      write: false,
      format: "esm",
      logLevel: "silent",
      plugins: [
        {
          name: "collect imports",
          setup(esbuild) {
            esbuild.onResolve({ filter: /.*/ }, ({ path, kind }) => {
              if (kind === "entry-point") return undefined;
              imports.add(path);
              return { path, external: true };
            });
          },
        },
      ],
    });
  } catch {
    // A script that cannot be read at all is told of by checkScriptsParse.
  }
  return imports;
}

/** Compiles with the engine that the game's own is built on, without running anything. */
export async function checkScriptsParse(files: PackFiles): Promise<string[]> {
  const runtime = (await loadQuickJs()).newRuntime();
  // Compiling asks for the imported modules, but not yet for what they export.
  runtime.setModuleLoader(() => "");
  const findings: string[] = [];
  for (const [script, text] of scriptsOf(files)) {
    const context = runtime.newContext();
    const result = context.evalCode(text, script, { type: "module", compileOnly: true });
    if (result.error === undefined) {
      result.value.dispose();
    } else {
      const error = context.dump(result.error) as { name?: string; message?: string; stack?: string };
      const line = new RegExp(`${script.replaceAll(".", "\\.")}(:\\d+)`).exec(error.stack ?? "")?.[1] ?? "";
      findings.push(`${script}${line} does not parse in QuickJS: ${error.name ?? "Error"}: ${error.message ?? ""}`);
      result.error.dispose();
    }
    context.dispose();
  }
  runtime.dispose();
  return findings;
}

/** Every language the pack names has a file, and all files have the same keys. */
export function checkTexts(files: PackFiles): string[] {
  // A pack that names itself in its manifest needs no texts for it.
  if (readManifest(files).header?.name !== "pack.name" && !files.has("texts/languages.json")) return [];
  const languages = readJson(files, "texts/languages.json");
  if (!Array.isArray(languages) || !languages.every((language) => typeof language === "string")) {
    return ["texts/languages.json is not a list of languages"];
  }
  const findings: string[] = [];
  const keys = new Map<string, ReadonlySet<string>>();
  for (const language of languages) {
    const text = files.get(`texts/${language}.lang`);
    if (text === undefined)
      findings.push(`texts/languages.json names ${language}, but texts/${language}.lang is missing`);
    else keys.set(language, keysWithText(text));
  }
  for (const path of files.keys()) {
    const language = /^texts\/(.+)\.lang$/.exec(path)?.[1];
    if (language !== undefined && !languages.includes(language))
      findings.push(`texts/languages.json does not name ${path}`);
  }
  const allKeys = new Set(["pack.name", "pack.description", ...[...keys.values()].flatMap((set) => [...set])]);
  for (const [language, own] of keys) {
    for (const key of allKeys) {
      if (!own.has(key)) findings.push(`texts/${language}.lang has no text for ${key}`);
    }
  }
  return findings;
}

/** Dynamic properties belong to the header's UUID: with two of them a world would lose its progress when it moves. */
export function checkSharedHeader(packs: readonly Pick<PackToCheck, "pack" | "files">[]): string[] {
  const uuids = packs.map(({ files }) => readManifest(files).header?.uuid);
  return new Set(uuids).size === 1 && typeof uuids[0] === "string"
    ? []
    : [`the packs' header UUIDs are ${uuids.map(String).join(" and ")}; expected the same one in all`];
}

function keysWithText(bytes: Uint8Array): ReadonlySet<string> {
  const lines = Buffer.from(bytes).toString("utf8").split(/\r?\n/);
  return new Set(lines.flatMap((line) => /^([^#=]+)=.*\S/.exec(line)?.[1]?.trim() ?? []));
}

/** Path and text of each. */
function scriptsOf(files: PackFiles): [path: string, text: string][] {
  const scripts = [...files].filter(([path]) => path.endsWith(".js"));
  return scripts.map(([path, bytes]) => [path, Buffer.from(bytes).toString("utf8")]);
}

function readManifest(files: PackFiles): FoundManifest {
  const manifest = readJson(files, "manifest.json");
  return typeof manifest === "object" && manifest !== null ? manifest : {};
}

function readJson(files: PackFiles, path: string): unknown {
  try {
    return JSON.parse(Buffer.from(files.get(path) ?? []).toString("utf8"));
  } catch {
    return undefined;
  }
}

let quickJs: Promise<QuickJSWASMModule> | undefined;

function loadQuickJs(): Promise<QuickJSWASMModule> {
  quickJs ??= newQuickJSWASMModuleFromVariant(quickJsVariant);
  return quickJs;
}
