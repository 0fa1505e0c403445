/**
 * Reads and writes the JSON files of a server's owner, so that what a command does not know of survives it.
 * Decides nothing about their content.
 */
import { isDeepStrictEqual } from "node:util";
import { readJson } from "../../../scripts/trees/json/read-json.ts";

export type JsonObject = Readonly<Record<string, unknown>>;

export type OwnersJson =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: string };

/** Strict, as a duplicate key or too large a number would be lost when the file is written again. */
export function readOwnersJson(bytes: Uint8Array): OwnersJson {
  const text = Buffer.from(bytes).toString("utf8");
  if (!Buffer.from(text, "utf8").equals(bytes))
    return { ok: false, problem: "it is not UTF-8; expected JSON in UTF-8" };
  const reading = readJson(text);
  // A comment is one, too: it would be lost.
  const slip = reading.slips[0];
  if (slip === undefined) return { ok: true, value: reading.value };
  const { line, column } = reading.positionAt(slip.at);
  const what = slip.code === "not-json" ? "not JSON: " : "";
  return { ok: false, problem: `${what}line ${line}:${column}: ${slip.problem}; expected ${slip.expected}` };
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** With the indentation of the file that is replaced. The same value gives the same bytes as it has there. */
export function formatJson(value: unknown, like: Uint8Array | undefined): Uint8Array {
  if (like !== undefined && hasJson(like, value)) return like;
  const text = like === undefined ? "" : Buffer.from(like).toString("utf8");
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? 2;
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  return Buffer.from(`${JSON.stringify(value, undefined, indent)}\n`.replaceAll("\n", lineEnd), "utf8");
}

/** Whether a file holds this value, however it is written. */
export function hasJson(bytes: Uint8Array, value: unknown): boolean {
  const reading = readOwnersJson(bytes);
  // Both through JSON, for the reader's objects and ours must only differ in content. The order of keys does not count.
  return reading.ok && isDeepStrictEqual(throughJson(reading.value), throughJson(value));
}

function throughJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}

/** A pack's manifest as the game reads it, which takes comments; undefined when it is none. */
export function readManifestJson(text: string): JsonObject | undefined {
  // Texts first, so that the // of an address is none.
  const plain = text.replace(
    /("(?:[^"\\\n]|\\.)*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g,
    (_match, quoted?: string) => quoted ?? "",
  );
  const reading = readJson(plain);
  return reading.slips.length === 0 && isJsonObject(reading.value) ? reading.value : undefined;
}
