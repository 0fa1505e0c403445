/**
 * What data packs consist of, put together as the game does: several packs, overlays, filters, old and new names of folders. Finds
 * things by their ids and knows nothing of what they mean.
 */
import { compareIds } from "../../../../scripts/core/tree/ids.ts";
import type { ImportedTrees, SourceFiles } from "../../imported.ts";
import { isTable, listOf, numberOf, readJson, tableOf, textOf, type Json, type JsonTable } from "./json.ts";
import { unicodeOf } from "../../reading/text.ts";

/** Each in the folders that it had and has. */
const KINDS = {
  advancement: ["advancements", "advancement"],
  function: ["functions", "function"],
  loot_table: ["loot_tables", "loot_table"],
  predicate: ["predicates", "predicate"],
  tag: ["tags"],
} as const;
type Kind = keyof typeof KINDS;

export interface PackFiles {
  /** Of a kind, sorted. Those of tags begin with their registry: `mypack:block/logs` is `block/mypack:logs`. */
  ids(kind: Kind): readonly string[];
  /** The file that counts. */
  path(kind: Kind, id: string): string | undefined;
  /** Undefined where there is none, or it is none: that is told. */
  json(kind: Kind, id: string): Json;
  text(kind: Kind, id: string): string | undefined;
  /** Of a tag all files: later ones add to it. */
  tagFiles(id: string): readonly Json[];
  /** Language, as Java Edition calls it, → key → text. */
  readonly languages: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** What the packs say of themselves. */
  readonly descriptions: readonly { readonly root: string; readonly description: Json }[];
  readonly unread: ImportedTrees["unread"];
}

interface Place {
  readonly path: string;
  readonly root: string;
  /** Of its kind of folder: a later name goes before an earlier one. */
  readonly rank: number;
}

const FILE = /^((?:.+\/)?)data\/([a-z0-9_.-]+)\/(.+)$/;
const LANGUAGE = /^(?:.+\/)?assets\/[a-z0-9_.-]+\/lang\/([a-z]{2,3}_[a-z]{2,4})\.json$/i;

export function readPackFiles(source: SourceFiles): PackFiles {
  const unread: { path: string; why: string }[] = [];
  const tell = (path: string, why: string): undefined => void unread.push({ path, why });
  const read = (path: string): Json => {
    const bytes = source.bytes(path);
    if (bytes === undefined) return undefined;
    const result = readJson(bytes);
    return "wrong" in result ? tell(path, result.wrong) : result.value;
  };
  const metas = readMetas(source, read);
  const found: Record<Kind, Map<string, Place[]>> = {
    advancement: new Map(),
    function: new Map(),
    loot_table: new Map(),
    predicate: new Map(),
    tag: new Map(),
  };
  for (const path of source.paths) {
    const match = FILE.exec(path);
    if (match === null) continue;
    const [, root, namespace, rest] = match as unknown as [string, string, string, string];
    const layer = layerOf(root, metas);
    if (layer === undefined) continue;
    for (const kind of Object.keys(KINDS) as Kind[]) {
      const rank = (KINDS[kind] as readonly string[]).indexOf(rest.split("/", 1)[0]!);
      const inside = rest.slice(rest.indexOf("/") + 1);
      const ending = kind === "function" ? ".mcfunction" : ".json";
      if (rank === -1 || !rest.includes("/") || !inside.endsWith(ending)) continue;
      const id = idOfFile(kind, namespace, inside.slice(0, -ending.length));
      const places = found[kind].get(id) ?? [];
      places.push({ path, root: layer.order, rank });
      found[kind].set(id, places);
    }
  }
  for (const places of Object.values(found)) for (const each of places.values()) each.sort(byWeight);
  applyFilters(found, metas);
  const cache = new Map<string, Json>();
  const readOnce = (path: string): Json => {
    if (!cache.has(path)) cache.set(path, read(path));
    return cache.get(path);
  };
  const last = (kind: Kind, id: string): string | undefined => found[kind].get(id)?.at(-1)?.path;
  return {
    ids: (kind) => [...found[kind].keys()].sort(compareIds),
    path: last,
    json(kind, id) {
      const path = last(kind, id);
      return path === undefined ? undefined : readOnce(path);
    },
    text(kind, id) {
      const path = last(kind, id);
      const bytes = path === undefined ? undefined : source.bytes(path);
      return bytes === undefined ? undefined : unicodeOf(bytes);
    },
    tagFiles: (id) => (found.tag.get(id) ?? []).map(({ path }) => readOnce(path)),
    languages: readLanguages(source, read),
    descriptions: [...metas].map(([root, { meta }]) => ({ root, description: tableOf(meta["pack"])["description"] })),
    unread,
  };
}

/** `blocks/logs` of older packs is `block/logs`. */
const REGISTRIES: Readonly<Record<string, string>> = {
  blocks: "block",
  items: "item",
  entity_types: "entity_type",
  functions: "function",
  fluids: "fluid",
};

function idOfFile(kind: Kind, namespace: string, inside: string): string {
  if (kind !== "tag") return `${namespace}:${inside}`;
  const slash = inside.startsWith("worldgen/") ? inside.indexOf("/", 9) : inside.indexOf("/");
  const registry = inside.slice(0, slash).replace(/^worldgen\//, "");
  return `${REGISTRIES[registry] ?? registry}/${namespace}:${inside.slice(slash + 1)}`;
}

const byWeight = (a: Place, b: Place): number =>
  compareIds(a.root, b.root) || a.rank - b.rank || compareIds(a.path, b.path);

interface Meta {
  readonly meta: JsonTable;
  /** Folders that lie over the pack, in the order in which they do. */
  readonly overlays: readonly string[];
}

/** By the folder that `pack.mcmeta` lies in, with a slash at its end. */
function readMetas(source: SourceFiles, read: (path: string) => Json): ReadonlyMap<string, Meta> {
  const metas = new Map<string, Meta>();
  for (const path of source.paths) {
    if (!/(?:^|\/)pack\.mcmeta$/.test(path)) continue;
    const meta = tableOf(read(path));
    metas.set(path.slice(0, -"pack.mcmeta".length), { meta, overlays: activeOverlays(meta) });
  }
  return metas;
}

/** Formats that no game has: packs write them for "all to come". */
const LATER_THAN_ALL = 1000;

/** Those of the newest game that the pack is for. */
function activeOverlays(meta: JsonTable): readonly string[] {
  const pack = tableOf(meta["pack"]);
  const entries = listOf(tableOf(meta["overlays"])["entries"]).filter(isTable);
  const ranges = [pack["supported_formats"], pack["pack_format"], pack["max_format"]].map((value) => rangeOf(value));
  const overlays = entries.map((entry) => ({
    directory: textOf(entry["directory"]),
    range:
      rangeOf(entry["formats"]) ??
      rangeOf({ min_inclusive: first(entry["min_format"]), max_inclusive: first(entry["max_format"]) }),
  }));
  const bounds = [
    ...ranges.map((range) => range?.[1] ?? 0).filter((bound) => bound < LATER_THAN_ALL),
    ...overlays.map(({ range }) => range?.[0] ?? 0),
  ];
  const newest = Math.max(0, ...bounds);
  return overlays.flatMap(({ directory, range }) =>
    directory !== undefined && range !== undefined && range[0] <= newest && newest <= range[1] ? [directory] : [],
  );
}

const first = (value: Json): Json => (Array.isArray(value) ? value[0] : value);

function rangeOf(value: Json): readonly [number, number] | undefined {
  if (Array.isArray(value)) {
    const [min, max] = value.map(numberOf);
    return min === undefined ? undefined : [min, max ?? min];
  }
  if (isTable(value)) {
    const min = numberOf(value["min_inclusive"]);
    const max = numberOf(value["max_inclusive"]);
    return min === undefined && max === undefined ? undefined : [min ?? 0, max ?? Infinity];
  }
  const number = numberOf(value);
  return number === undefined ? undefined : [number, number];
}

/** Where a folder with `data` in it stands; undefined where it is an overlay that does not count. */
function layerOf(root: string, metas: ReadonlyMap<string, Meta>): { readonly order: string } | undefined {
  if (metas.has(root)) return { order: `${root} 0000` };
  for (const [above, { meta, overlays }] of metas) {
    if (!root.startsWith(above)) continue;
    const directory = root.slice(above.length).replace(/\/$/, "");
    const index = overlays.indexOf(directory);
    if (index !== -1) return { order: `${above} ${String(index + 1).padStart(4, "0")}` };
    const isOverlay = listOf(tableOf(meta["overlays"])["entries"]).some(
      (entry) => tableOf(entry)["directory"] === directory,
    );
    if (isOverlay) return undefined;
  }
  return { order: `${root} 0000` };
}

/** A pack can hide files of those below it. */
function applyFilters(found: Readonly<Record<Kind, Map<string, Place[]>>>, metas: ReadonlyMap<string, Meta>): void {
  for (const [root, { meta }] of metas) {
    for (const block of listOf(tableOf(meta["filter"])["block"]).map(tableOf)) {
      const namespace = patternOf(block["namespace"]);
      const path = patternOf(block["path"]);
      for (const [kind, places] of Object.entries(found)) {
        for (const [id, each] of places) {
          const [, ofFile, rest] = FILE.exec(each[0]!.path)!.slice(1) as [string, string, string];
          if (!namespace(ofFile) || !path(rest)) continue;
          const kept = each.filter((place) => compareIds(place.root, `${root} `) >= 0);
          if (kept.length === 0) found[kind as Kind].delete(id);
          else places.set(id, kept);
        }
      }
    }
  }
}

function patternOf(value: Json): (text: string) => boolean {
  const pattern = textOf(value);
  if (pattern === undefined) return () => true;
  // Those that take for ever are hardly longer than this.
  if (pattern.length > 200 || /[+*}]\)?[+*{]/.test(pattern)) return () => false;
  try {
    const expression = new RegExp(`^(?:${pattern})$`);
    return (text) => expression.test(text);
  } catch {
    return () => false;
  }
}

function readLanguages(
  source: SourceFiles,
  read: (path: string) => Json,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const languages = new Map<string, Map<string, string>>();
  for (const path of source.paths) {
    const match = LANGUAGE.exec(path);
    if (match === null) continue;
    const language = match[1]!.toLowerCase();
    const table = languages.get(language) ?? new Map<string, string>();
    for (const [key, text] of Object.entries(tableOf(readLanguage(path, source, read)))) {
      if (typeof text === "string") table.set(key, text);
    }
    languages.set(language, table);
  }
  return languages;
}

/** Some have comments behind a number sign, as older language files had. */
function readLanguage(path: string, source: SourceFiles, read: (path: string) => Json): Json {
  const bytes = source.bytes(path);
  if (bytes === undefined) return undefined;
  const text = unicodeOf(bytes);
  const plain = text.replace(/"(?:[^"\\\r\n]|\\.)*"|#[^\r\n]*/g, (part) => (part.startsWith("#") ? "" : part));
  const result = readJson(new TextEncoder().encode(plain));
  return "wrong" in result ? read(path) : result.value;
}
