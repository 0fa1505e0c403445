/**
 * What the last import wrote, as short as three-way comparisons allow: a hash of each value. Kept in a file of the output; without
 * it nobody could tell an author's edits from what the source said.
 */
import { hashText } from "../../../scripts/core/saving/node-key.ts";
import type { DraftNode, DraftTexts, NodeValue } from "../output/drafts.ts";

export interface Base {
  /** Whose import it was. */
  readonly importer: string;
  /** By id. */
  readonly nodes: ReadonlyMap<string, BaseNode>;
  /** Language → key → hash. */
  readonly texts: ReadonlyMap<string, Hashes>;
  /** Of other files, by path. */
  readonly files: Hashes;
}

export interface BaseNode {
  readonly path: string;
  /** As the source said. */
  readonly keys: Hashes;
  /** Keys that were written otherwise than that, by no author, so that the whole builds; `LEFT_OUT` where they were not. */
  readonly made: Hashes;
}

/** No hash is empty. */
const LEFT_OUT = "";

export type Hashes = ReadonlyMap<string, string>;

const FORMAT = 1;
const HASH_LENGTH = 8;

/** Whether a key is as the last import left it. */
export const isAsLeft = ({ keys, made }: BaseNode, key: string, value: unknown): boolean =>
  made.has(key) ? made.get(key) === hashOrNone(value) : keys.get(key) === (hashOrNone(value) || undefined);

/** What is written otherwise than the source says; `isKept`: as the author had it. */
export function madeOtherwise(source: NodeValue, written: NodeValue, isKept: (key: string) => boolean): Hashes {
  const keys = new Set([...Object.keys(source), ...Object.keys(written)]);
  const made = [...keys].filter((key) => !isKept(key) && hashOrNone(source[key]) !== hashOrNone(written[key]));
  return new Map(made.map((key) => [key, hashOrNone(written[key])]));
}

const hashOrNone = (value: unknown): string => (value === undefined ? LEFT_OUT : hashOf(value));

/** The order of keys aside. */
export function hashOf(value: unknown): string {
  return hashText(JSON.stringify(inOrder(value)), HASH_LENGTH);
}

export const hashOfBytes = (bytes: Uint8Array): string => hashText(Buffer.from(bytes).toString("latin1"), HASH_LENGTH);

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, member]) => [key, inOrder(member)]);
}

export function baseOf(
  importer: string,
  nodes: readonly DraftNode[],
  texts: DraftTexts,
  files: ReadonlyMap<string, Uint8Array>,
  made: ReadonlyMap<string, Hashes>,
): Base {
  return {
    importer,
    nodes: new Map(
      nodes.map(({ path, value }) => [
        value.node_ID,
        { path, keys: hashesOf(Object.entries(value)), made: made.get(value.node_ID) ?? new Map<string, string>() },
      ]),
    ),
    texts: new Map([...texts].map(([locale, table]) => [locale, hashesOf(table)])),
    files: new Map([...files].map(([path, bytes]) => [path, hashOfBytes(bytes)])),
  };
}

const hashesOf = (entries: Iterable<readonly [string, unknown]>): Hashes =>
  new Map([...entries].map(([key, value]) => [key, hashOf(value)]));

/** A line a node, for whoever compares versions of it. */
export function baseText(base: Base): string {
  const lines = (entries: readonly string[]): string =>
    entries.length === 0 ? "" : `\n    ${entries.join(",\n    ")}\n  `;
  const nodes = [...base.nodes].map(
    ([id, { path, keys, made }]) =>
      `${JSON.stringify(id)}: ${JSON.stringify({
        path,
        keys: Object.fromEntries(keys),
        ...(made.size === 0 ? {} : { made: Object.fromEntries(made) }),
      })}`,
  );
  const texts = [...base.texts].map(
    ([locale, table]) => `${JSON.stringify(locale)}: ${JSON.stringify(Object.fromEntries(table))}`,
  );
  const files = [...base.files].map(([path, hash]) => `${JSON.stringify(path)}: ${JSON.stringify(hash)}`);
  return (
    `{\n  "format": ${FORMAT},\n  "importer": ${JSON.stringify(base.importer)},\n  "nodes": {${lines(nodes)}},\n` +
    `  "texts": {${lines(texts)}},\n  "files": {${lines(files)}}\n}\n`
  );
}

/** Undefined where it is none, or of a later format. */
export function parseBase(text: string): Base | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isTable(value) || value["format"] !== FORMAT || typeof value["importer"] !== "string") return undefined;
  const { nodes, texts, files } = value;
  if (!isTable(nodes) || !isTable(texts) || !isTable(files)) return undefined;
  const readNodes = Object.entries(nodes).flatMap(([id, node]) =>
    isTable(node) && typeof node["path"] === "string" && isTable(node["keys"])
      ? [[id, { path: node["path"], keys: textsOf(node["keys"]), made: textsOf(madeIn(node)) }] as const]
      : [],
  );
  return {
    importer: value["importer"],
    nodes: new Map(readNodes),
    texts: new Map(
      Object.entries(texts).flatMap(([locale, table]) => (isTable(table) ? [[locale, textsOf(table)]] : [])),
    ),
    files: textsOf(files),
  };
}

/** Earlier imports did not keep it. */
const madeIn = ({ made }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  isTable(made) ? made : {};

const isTable = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const textsOf = (table: Readonly<Record<string, unknown>>): Hashes =>
  new Map(Object.entries(table).flatMap(([key, value]) => (typeof value === "string" ? [[key, value]] : [])));
