/**
 * A project as a source of trees: its files are in a store of this browser, and it is built in the browser after each change,
 * in whichever tab that was made. Knows no page.
 */
import type { PackFiles } from "../../../tools/packing/pack-files.ts";
import { decodeText } from "../../../tools/packing/decode-text.ts";
import type { TreesGiven } from "../../protocol/given.ts";
import type { FileClosed } from "../../protocol/server.ts";
import type { FileRead, SourceNews, TreeSource, WriteOutcome } from "../tree-source.ts";
import type { Builder } from "./builder.ts";
import type { Project, ProjectStore, StoredFile, StoreOutcome } from "./project-store.ts";
import { openTabLine, type TabLine, type TabOptions } from "./tabs.ts";

export interface ProjectSource extends TreeSource {
  readonly project: Project;
  /** All there is, also what is no text. */
  bytes(): Promise<PackFiles>;
  /** As if somebody else had written the file: whoever has it open takes it over. False: it is another one by now. */
  writeForAll(path: string, text: string): Promise<boolean>;
  /** Nobody is told anything any more. */
  close(): void;
}

export interface ProjectSourceOptions extends Pick<TabOptions, "id" | "channel" | "othersChanged"> {
  readonly store: ProjectStore;
  readonly project: Project;
  readonly builder: Builder;
  /** Something was written from here. */
  readonly wrote: () => void;
}

/** Files are written one after the other: what belongs together is built together. */
const TOGETHER_MILLISECONDS = 30;

export function openProjectSource(options: ProjectSourceOptions): ProjectSource {
  const { store, project, builder } = options;
  let listener: ((news: SourceNews) => void) | undefined;
  let tabs: TabLine | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let building: Promise<void> | undefined;
  /** How often a build was asked for. */
  let asked = 0;

  async function buildOnce(): Promise<void> {
    const number = asked;
    let news: SourceNews;
    let drawn: TreesGiven | undefined;
    try {
      news = await builder.world(await bytes(), project.name, (trees) => {
        drawn = trees;
        if (number === asked) listener?.({ kind: "trees", trees });
      });
      // The same ones need not be drawn again.
      if (news.kind === "built" && drawn !== undefined) news = { ...news, pack: { ...news.pack, trees: drawn } };
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      news = { kind: "wrong", problems: [{ line: text, text }] };
    }
    // Files have changed meanwhile: what they were is nothing new any more.
    if (number !== asked) return buildOnce();
    listener?.(news);
  }

  function build(): void {
    asked += 1;
    building ??= buildOnce().finally(() => (building = undefined));
  }

  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(build, TOGETHER_MILLISECONDS);
  }

  async function bytes(): Promise<PackFiles> {
    return new Map([...(await store.files(project.id))].map(([path, file]) => [path, file.bytes]));
  }

  async function change(path: string, known: string | null, content: Uint8Array | null): Promise<WriteOutcome> {
    const outcome = await store.change(project.id, path, known, content);
    if (outcome.kind === "written") {
      tabs?.changed([path]);
      options.wrote();
      soon();
    }
    return outcomeOf(path, outcome);
  }

  return {
    name: project.name,
    project,
    cloud: { kind: "memory" },
    bytes,
    follow(hear) {
      listener = hear;
      tabs = openTabLine({
        ...options,
        project: project.id,
        hear(paths) {
          listener?.({ kind: "files", changed: paths });
          soon();
        },
      });
      build();
    },
    async list() {
      const files = await store.files(project.id);
      return [...files].map(([path, file]) => ({ path, bytes: file.bytes.length }));
    },
    async read(path) {
      const file = await store.file(project.id, path);
      return file === null ? null : readingOf(file);
    },
    write: (path, text, known) => change(path, known, new TextEncoder().encode(text)),
    async writeForAll(path, text) {
      const before = await store.file(project.id, path);
      const outcome = await change(path, before?.version ?? null, new TextEncoder().encode(text));
      listener?.({ kind: "files", changed: [path] });
      return outcome.kind === "written";
    },
    addPicture: async (path, content) => (await change(path, null, content)).kind === "written",
    remove: (path, known) => change(path, known, null),
    close() {
      listener = undefined;
      clearTimeout(timer);
      tabs?.close();
    },
  };
}

function outcomeOf(path: string, outcome: StoreOutcome): WriteOutcome {
  if (outcome.kind === "written") return outcome;
  if (outcome.now === null) return { kind: "changed", now: { text: null, etag: null } };
  const now = readingOf(outcome.now);
  if ("closed" in now) throw new Error(`${path}: ${now.closed}`);
  return { kind: "changed", now: { text: now.text, etag: now.version } };
}

/** As it is, a byte order mark included. Of what is no UTF-8, the text that is guessed would be written over the rest. */
function readingOf({ bytes, version }: StoredFile): FileRead | FileClosed {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return { closed: decoded.problem, expected: "the file saved with the encoding UTF-8" };
  return { text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes), version };
}
