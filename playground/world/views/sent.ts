/** What the page knows by now, so that only what changed is sent to it. Compares values by what they say. */
import type { Changes, SingleViews, StreamViews, TableViews } from "../../protocol/views.ts";

export interface Sent {
  single<Name extends keyof SingleViews>(name: Name, value: SingleViews[Name]): void;
  table<Name extends keyof TableViews>(name: Name, key: string, value: TableViews[Name]): void;
  /** All keys of the table that begin so and are not among `keys` are gone. */
  keepOnly(name: keyof TableViews, prefix: string, keys: ReadonlySet<string>): void;
  stream<Name extends keyof StreamViews>(name: Name, key: string, items: readonly StreamViews[Name][]): void;
  /** What is to be sent; undefined when nothing is. */
  take(): Changes | undefined;
  /** Nothing is known any more. */
  forget(): void;
}

type Table = Record<string, unknown>;

export function createSent(): Sent {
  const singles = new Map<string, string>();
  const tables = new Map<string, Map<string, string>>();
  let isAnew = true;
  let single: Table = {};
  let changed: Record<string, Table> = {};
  let streams: Record<string, Record<string, unknown[]>> = {};

  const tableOf = (name: string): Map<string, string> => {
    const table = tables.get(name) ?? new Map<string, string>();
    tables.set(name, table);
    return table;
  };

  return {
    single(name, value) {
      const text = JSON.stringify(value);
      if (singles.get(name) === text) return;
      singles.set(name, text);
      single[name] = value;
    },
    table(name, key, value) {
      const text = JSON.stringify(value);
      const table = tableOf(name);
      if (table.get(key) === text) return;
      table.set(key, text);
      (changed[name] ??= {})[key] = value;
    },
    keepOnly(name, prefix, keys) {
      const table = tableOf(name);
      for (const key of table.keys()) {
        if (!key.startsWith(prefix) || keys.has(key)) continue;
        table.delete(key);
        (changed[name] ??= {})[key] = null;
      }
    },
    stream(name, key, items) {
      if (items.length > 0) ((streams[name] ??= {})[key] ??= []).push(...(items as unknown[]));
    },
    take() {
      const parts = { single, tables: changed, streams };
      const isEmpty = Object.values(parts).every((part) => Object.keys(part).length === 0);
      if (isEmpty && !isAnew) return undefined;
      const changes = { ...parts, ...(isAnew ? { isAnew } : {}) } as Changes;
      isAnew = false;
      single = {};
      changed = {};
      streams = {};
      return changes;
    },
    forget() {
      singles.clear();
      tables.clear();
      single = {};
      changed = {};
      streams = {};
      isAnew = true;
    },
  };
}
