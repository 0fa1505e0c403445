/**
 * The projects of this browser: which there are, which is open in this tab, and what is known of where they are kept. What is
 * in a project is edited as any trees are.
 */
import { computed, signal, type ReadonlySignal } from "@preact/signals";
import { v4 as randomId } from "uuid";
import startersAddress from "../../dist-parts/starters.bin?url";
import type { PackFiles } from "../../../tools/packing/pack-files.ts";
import { createBuilder } from "../../files/in-browser/builder.ts";
import { openIndexedStore } from "../../files/in-browser/indexed-store.ts";
import { createMemoryStore } from "../../files/in-browser/memory-store.ts";
import { openProjectSource, type ProjectSource } from "../../files/in-browser/project-source.ts";
import type { Project, ProjectStore } from "../../files/in-browser/project-store.ts";
import { startFiles, type Starter } from "../../files/in-browser/starters.ts";
import { keepOffline, type OfflineState } from "../../offline/keep-offline.ts";
import { selectedNode } from "../choices.ts";
import { editor } from "../editor/session.ts";
import { notify } from "../notices.ts";
import { follow } from "../trees.ts";

const store = signal<ProjectStore>(createMemoryStore());
const listed = signal<readonly Project[]>([]);
const source = signal<ProjectSource | null>(null);
const others = signal(0);
const offlineState = signal<OfflineState>("coming");
/** Whether something was made that is in no zip yet. */
const isUnsaved = signal(false);

/** The one that was opened last comes first. */
export const projects: ReadonlySignal<readonly Project[]> = listed;
export const openProject: ReadonlySignal<Project | null> = computed(() => source.value?.project ?? null);
export const projectSource: ReadonlySignal<ProjectSource | null> = source;
export const projectStore: ReadonlySignal<ProjectStore> = store;
/** False: this browser keeps nothing for the page, and what is made is gone with it. */
export const isKept: ReadonlySignal<boolean> = computed(() => store.value.isLasting);
/** Other tabs with the same project. */
export const otherTabs: ReadonlySignal<number> = others;
export const offline: ReadonlySignal<OfflineState> = offlineState;

const EXAMPLE = "Example";
const CHANNEL = "bedrock-achievements";
const tabId = randomId();
const builder = createBuilder();

export async function beginProjects(): Promise<void> {
  try {
    store.value = await openIndexedStore();
    listed.value = await store.value.list();
  } catch {
    store.value = createMemoryStore();
  }
  if (listed.value.length === 0) await beginWithExample();
  else {
    const wanted = location.hash.slice(1);
    await open(listed.value.find(({ id }) => id === wanted) ?? listed.value[0]!);
  }
  void keepOffline((state) => (offlineState.value = state));
}

async function beginWithExample(): Promise<void> {
  const files = await filesOf("example", EXAMPLE);
  let project: Project;
  try {
    project = await store.value.create(EXAMPLE, files);
  } catch {
    // No room for a few files is no room for work.
    store.value = createMemoryStore();
    project = await store.value.create(EXAMPLE, files);
  }
  // Before it is shown: a list that comes afterwards would move what somebody is about to press.
  listed.value = await store.value.list();
  await open(project);
}

async function filesOf(starter: Starter, name: string): Promise<PackFiles> {
  const response = await fetch(startersAddress);
  if (!response.ok) throw new Error(`the trees to begin with could not be loaded: ${response.status}`);
  return startFiles(new Uint8Array(await response.arrayBuffer()), starter, name);
}

/** False: it stays as it is, since something of the open project is not written. */
export async function switchTo(project: Project): Promise<boolean> {
  if (project.id === openProject.value?.id) return true;
  const why = await attempt(async () => {
    await writeAll();
    await open(project);
  });
  if (why !== undefined) notify({ kind: "problem", text: why });
  return why === undefined;
}

async function open(project: Project): Promise<void> {
  source.value?.close();
  others.value = 0;
  const opened = openProjectSource({
    store: store.value,
    project,
    builder,
    id: tabId,
    channel: typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(CHANNEL),
    othersChanged: (count) => (others.value = count),
    wrote: () => (isUnsaved.value = true),
  });
  source.value = opened;
  selectedNode.value = null;
  history.replaceState(null, "", `#${project.id}`);
  follow(opened);
  await store.value.noteOpened(project.id).catch(() => undefined);
  listed.value = await store.value.list();
}

/** Also what the build refuses. Rejects, with words why, where something stays unwritten that another project would take from sight. */
async function writeAll(): Promise<void> {
  const files = editor.value?.open;
  if (files === undefined) return;
  while (files.isWriting.value) await new Promise((resolve) => setTimeout(resolve, 20));
  if (files.unsaved.value.length > 0) await files.save();
  if (files.unsaved.value.length === 0) return;
  const why = files.problem.value ?? "Some files were changed elsewhere: choose in the editor which are to stay.";
  throw new Error(`${why} The project stays open.`);
}

/** @returns why there is none now; undefined: it is open */
export async function createFrom(starter: Starter, wanted: string): Promise<string | undefined> {
  const name = freeName(wanted);
  return await attempt(async () => addProject(name, await filesOf(starter, name)));
}

/** As {@link createFrom}. */
export async function createOf(files: PackFiles, wanted: string): Promise<string | undefined> {
  return await attempt(() => addProject(freeName(wanted), files));
}

async function addProject(name: string, files: PackFiles): Promise<void> {
  await writeAll();
  const project = await store.value.create(name, files);
  // So that the browser does not take it for a cache when it runs out of room. It may refuse.
  if (isKept.value && isSecureContext) void navigator.storage.persist().catch(() => false);
  await open(project);
}

export async function renameProject(name: string): Promise<string | undefined> {
  const present = openProject.value;
  if (present === null || name === present.name) return undefined;
  return await attempt(async () => {
    await writeAll();
    await store.value.rename(present.id, freeName(name));
    listed.value = await store.value.list();
    await open(listed.value.find(({ id }) => id === present.id) ?? present);
  });
}

/** The open one, for ever. */
export async function removeProject(): Promise<string | undefined> {
  const present = openProject.value;
  if (present === null) return undefined;
  return await attempt(async () => {
    await store.value.remove(present.id);
    listed.value = await store.value.list();
    const next = listed.value[0];
    if (next === undefined) await beginWithExample();
    else await open(next);
  });
}

async function attempt(act: () => Promise<void>): Promise<string | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function freeName(wanted: string): string {
  const name = wanted.trim() === "" ? "Trees" : wanted.trim();
  const taken = new Set(listed.value.map((project) => project.name));
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name} ${number}`;
    if (!taken.has(free)) return free;
  }
}

/**
 * All files of the open project as they are shown: also what is not written yet, and cannot be where the browser has no more
 * room or keeps nothing.
 */
export async function shownFiles(): Promise<PackFiles> {
  const open = editor.value?.open;
  const encoder = new TextEncoder();
  let files: Map<string, Uint8Array>;
  try {
    files = new Map(await source.value?.bytes());
  } catch {
    files = new Map([...(open?.files.value ?? [])].map(([path, text]) => [path, encoder.encode(text)]));
  }
  for (const path of open?.unsaved.value ?? []) {
    const text = open?.files.value.get(path);
    if (text === undefined) files.delete(path);
    else files.set(path, encoder.encode(text));
  }
  return files;
}

/** All that was made is somewhere else, too. */
export const noteSaved = (): void => void (isUnsaved.value = false);

export const projectBuilder = builder;

if (typeof addEventListener === "function") {
  addEventListener("beforeunload", (event) => {
    if (!isKept.value && isUnsaved.value) event.preventDefault();
  });
}
