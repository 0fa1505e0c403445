/**
 * What a pack's scripts import from the platform, found by looking at their texts: each name that a module hands out costs a
 * world's start, and most packs take few. Knows no engine; whether an import is right is found out when it is linked.
 */
import type { Pack } from "./pack.ts";

const RELATIVE_IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*["'](\.[^"'\n]*)["']/g;
/** A script that is named only while the pack runs: nobody can tell what it imports. */
const LATE_IMPORT = /\bimport\s*\((?!\s*(["'])[^"'\n]*\1\s*\))/;

const scriptsOfPack = new WeakMap<Pack, ReadonlyMap<string, string>>();

/** Names that the pack takes from a module of the platform; undefined = all of them. */
export function platformNames(pack: Pack, moduleName: string): Set<string> | undefined {
  const names = new Set<string>();
  for (const text of reachedScripts(pack).values()) {
    const ofScript = LATE_IMPORT.test(text) ? undefined : importedNames(text, moduleName);
    if (ofScript === undefined) return undefined;
    for (const name of ofScript) names.add(name);
  }
  return names;
}

/** The path of a script as one that is beside it, or in a folder near it, names it. */
export function scriptPath(from: string, specifier: string): string {
  const parts = from.split("/").slice(0, -1);
  for (const part of specifier.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

/** The entry and what it leads to, by path, as far as it can be told before it runs. */
export function reachedScripts(pack: Pack): ReadonlyMap<string, string> {
  const known = scriptsOfPack.get(pack);
  if (known !== undefined) return known;
  const texts = new Map<string, string>();
  const waiting = [pack.entry];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const text = texts.has(path) ? undefined : pack.readScript(path);
    if (text === undefined) continue;
    texts.set(path, text);
    for (const [, specifier] of text.matchAll(RELATIVE_IMPORT)) waiting.push(scriptPath(path, specifier!));
  }
  scriptsOfPack.set(pack, texts);
  return texts;
}

/** Names that a script imports from a platform module; `undefined`: all of them (`import * as`). */
function importedNames(text: string, moduleName: string): Set<string> | undefined {
  const names = new Set<string>();
  const quoted = moduleName.replace(/[/-]/g, "\\$&");
  const pattern = new RegExp(`(?:import|export)\\s*([^'";]*?)\\s*from\\s*["']${quoted}["']`, "g");
  for (const match of text.matchAll(pattern)) {
    const clause = match[1] ?? "";
    if (clause.includes("*")) return undefined;
    const inner = /\{([\s\S]*)\}/.exec(clause)?.[1] ?? "";
    for (const part of inner.split(",")) {
      const name = part.trim().split(/\s+as\s+/)[0];
      if (name) names.add(name);
    }
  }
  return names;
}
