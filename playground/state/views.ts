/**
 * What the page knows of the worlds, as signals that follow what the worker sends. A component that reads one of them is drawn
 * anew when it changes, and only then. Nobody else writes here.
 */
import { batch, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import type {
  Changes,
  ClockView,
  CloudView,
  NodesView,
  PlayerView,
  ServerView,
  StreamViews,
  TableViews,
} from "../protocol/views.ts";

/** Of each stream, so much is kept. */
const MOST_LINES = 5_000;

const clockView = signal<ClockView>({ isRunning: false, speed: 1, seconds: 0 });
const serverViews = signal<readonly ServerView[]>([]);
const playerViews = signal<readonly PlayerView[]>([]);
const cloudView = signal<CloudView>({ kind: "none", fault: "none", underWay: 0 });

export const clock: ReadonlySignal<ClockView> = clockView;
export const servers: ReadonlySignal<readonly ServerView[]> = serverViews;
export const players: ReadonlySignal<readonly PlayerView[]> = playerViews;
export const cloud: ReadonlySignal<CloudView> = cloudView;

/** One value a key. Asking for a key that is not there gives undefined, and what comes later is seen. */
export interface Table<Value> {
  of(key: string): Value | undefined;
  /** Of all keys that are there. */
  keys(): readonly string[];
}

/** Lines that are added at the end. */
export interface Stream<Item> {
  of(key: string): readonly Item[];
}

interface Cells<Value> {
  readonly cell: (key: string) => Signal<Value | undefined>;
  readonly keys: Signal<readonly string[]>;
  put(key: string, value: Value | undefined): void;
  clear(): void;
}

function createCells<Value>(): Cells<Value> {
  const cells = new Map<string, Signal<Value | undefined>>();
  const keys = signal<readonly string[]>([]);
  function cell(key: string): Signal<Value | undefined> {
    const known = cells.get(key) ?? signal<Value | undefined>(undefined);
    cells.set(key, known);
    return known;
  }
  return {
    cell,
    keys,
    put(key, value) {
      const isNew = cell(key).peek() === undefined;
      cell(key).value = value;
      if (value === undefined) keys.value = keys.peek().filter((one) => one !== key);
      else if (isNew) keys.value = [...keys.peek(), key];
    },
    clear() {
      for (const one of cells.values()) one.value = undefined;
      keys.value = [];
    },
  };
}

const tableCells = {
  screens: createCells<TableViews["screens"]>(),
  nodes: createCells<TableViews["nodes"]>(),
  properties: createCells<TableViews["properties"]>(),
  commands: createCells<TableViews["commands"]>(),
  entities: createCells<TableViews["entities"]>(),
};

const streamCells = {
  log: createCells<readonly StreamViews["log"][]>(),
  costs: createCells<readonly StreamViews["costs"][]>(),
  scriptEvents: createCells<readonly StreamViews["scriptEvents"][]>(),
  requests: createCells<readonly StreamViews["requests"][]>(),
};

const tableOf = <Value>({ cell, keys }: Cells<Value>): Table<Value> => ({
  of: (key) => cell(key).value,
  keys: () => keys.value,
});

const streamOf = <Item>({ cell }: Cells<readonly Item[]>): Stream<Item> => ({
  of: (key) => cell(key).value ?? NOTHING,
});
const NOTHING: readonly never[] = [];

/** By `playerKey`. */
export const screens = tableOf(tableCells.screens);
/** By `pageKey`. */
export const nodes = tableOf(tableCells.nodes);
/** By `playerKey`, or `worldKey`. */
export const properties = tableOf(tableCells.properties);
/** By `worldKey`. */
export const commands = tableOf(tableCells.commands);
/** By account. */
export const entities = tableOf(tableCells.entities);
/** By `worldKey`, as all streams. */
export const log = streamOf(streamCells.log);
export const costs = streamOf(streamCells.costs);
export const scriptEvents = streamOf(streamCells.scriptEvents);
export const requests = streamOf(streamCells.requests);

/** For the worker's link alone. */
export function take({ single = {}, tables = {}, streams = {}, isAnew }: Changes): void {
  batch(() => {
    if (isAnew) for (const cells of [...Object.values(tableCells), ...Object.values(streamCells)]) cells.clear();
    if (single.clock) clockView.value = single.clock;
    if (single.servers) serverViews.value = single.servers;
    if (single.players) playerViews.value = single.players;
    if (single.cloud) cloudView.value = single.cloud;
    for (const [name, table] of Object.entries(tables)) {
      const cells = tableCells[name as keyof TableViews] as Cells<unknown>;
      for (const [key, value] of Object.entries(table)) cells.put(key, put(name, cells, key, value));
    }
    for (const [name, stream] of Object.entries(streams)) {
      const cells = streamCells[name as keyof StreamViews] as Cells<readonly unknown[]>;
      for (const [key, items] of Object.entries(stream)) {
        cells.put(key, [...(cells.cell(key).peek() ?? []), ...(items as readonly unknown[])].slice(-MOST_LINES));
      }
    }
  });
}

/** Of nodes only those come that changed. */
function put(name: string, cells: Cells<unknown>, key: string, value: unknown): unknown {
  if (value === null) return undefined;
  return name === "nodes" ? { ...(cells.cell(key).peek() as NodesView | undefined), ...(value as NodesView) } : value;
}
