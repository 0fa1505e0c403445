/** Projects that live as long as the page, for browsers that keep nothing. */
import { v4 as randomId } from "uuid";
import type { Downloads, Project, ProjectStore, StoredFile } from "./project-store.ts";

interface Kept {
  project: Project;
  readonly files: Map<string, StoredFile>;
  downloads: Downloads;
}

export function createMemoryStore(): ProjectStore {
  /** The one that was opened last is the last. */
  const all = new Map<string, Kept>();
  const of = (id: string): Kept => {
    const kept = all.get(id);
    if (kept === undefined) throw new Error("the project is gone");
    return kept;
  };
  const stored = (bytes: Uint8Array): StoredFile => ({ bytes, version: randomId() });

  return {
    isLasting: false,
    list: later(() => [...all.values()].map(({ project }) => project).reverse()),
    create: later((name, files) => {
      const project = { id: randomId(), name };
      const entries = [...files].map(([path, bytes]) => [path, stored(bytes)] as const);
      all.set(project.id, { project, files: new Map(entries), downloads: {} });
      return project;
    }),
    rename: later((id, name) => void (of(id).project = { id, name })),
    remove: later((id) => void all.delete(id)),
    noteOpened: later((id) => {
      const kept = of(id);
      all.delete(id);
      all.set(id, kept);
    }),
    files: later((id) => new Map(of(id).files)),
    file: later((id, path) => of(id).files.get(path) ?? null),
    change: later((id, path, known, bytes) => {
      const { files } = of(id);
      const now = files.get(path) ?? null;
      if ((now?.version ?? null) !== known) return { kind: "changed", now };
      const file = bytes === null ? undefined : stored(bytes);
      if (file === undefined) files.delete(path);
      else files.set(path, file);
      return { kind: "written", version: file?.version ?? "" };
    }),
    downloads: later((id) => of(id).downloads),
    noteDownload: later((id, pack, archive) => {
      const kept = of(id);
      kept.downloads = { ...kept.downloads, [pack]: archive };
    }),
  };
}

/** As others do it that must wait for a disk. */
const later =
  <Given extends unknown[], Result>(act: (...given: Given) => Result) =>
  (...given: Given): Promise<Result> =>
    new Promise((resolve) => resolve(act(...given)));
