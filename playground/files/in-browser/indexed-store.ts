/**
 * Projects in the browser's database. Each change is a transaction, so that of two tabs that write the same file one sees what
 * the other has written, and a project is there whole or not at all.
 */
import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import { v4 as randomId } from "uuid";
import type { PackName } from "../../../behavior_pack/manifest.ts";
import type { Project, ProjectStore, StoredFile } from "./project-store.ts";

interface Schema extends DBSchema {
  projects: { key: string; value: Project & { readonly opened: number } };
  files: { key: [project: string, path: string]; value: StoredFile };
  downloads: { key: [project: string, pack: string]; value: Uint8Array };
}

/** @throws Error where the browser has none for this page */
export async function openIndexedStore(name = "bedrock-achievements"): Promise<ProjectStore> {
  const database = await openDB<Schema>(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore("projects", { keyPath: "id" });
      fresh.createObjectStore("files");
      fresh.createObjectStore("downloads");
    },
  });
  return { isLasting: true, ...projectsIn(database), ...filesIn(database), ...downloadsIn(database) };
}

function projectsIn(
  database: IDBPDatabase<Schema>,
): Pick<ProjectStore, "list" | "create" | "rename" | "remove" | "noteOpened"> {
  const update = (id: string, change: object): Promise<void> =>
    written(async () => {
      const transaction = database.transaction("projects", "readwrite");
      const before = await transaction.store.get(id);
      if (before !== undefined) await transaction.store.put({ ...before, ...change });
      await transaction.done;
    });
  return {
    async list() {
      const all = await database.getAll("projects");
      return all.sort((a, b) => b.opened - a.opened).map(({ id, name }) => ({ id, name }));
    },
    create: (name, files) =>
      written(async () => {
        const project = { id: randomId(), name };
        const transaction = database.transaction(["projects", "files"], "readwrite");
        const store = transaction.objectStore("files");
        const puts = [...files].map(([path, bytes]) => store.put({ bytes, version: randomId() }, [project.id, path]));
        const put = transaction.objectStore("projects").put({ ...project, opened: Date.now() });
        await finished(transaction, [...puts, put]);
        return project;
      }),
    rename: (id, name) => update(id, { name }),
    noteOpened: (id) => update(id, { opened: Date.now() }),
    async remove(id) {
      const transaction = database.transaction(["projects", "files", "downloads"], "readwrite");
      await Promise.all([
        transaction.objectStore("projects").delete(id),
        transaction.objectStore("files").delete(allOf(id)),
        transaction.objectStore("downloads").delete(allOf(id)),
        transaction.done,
      ]);
    },
  };
}

function filesIn(database: IDBPDatabase<Schema>): Pick<ProjectStore, "files" | "file" | "change"> {
  return {
    async files(id) {
      const transaction = database.transaction("files");
      const [keys, values] = await Promise.all([
        transaction.store.getAllKeys(allOf(id)),
        transaction.store.getAll(allOf(id)),
      ]);
      return new Map(keys.map(([, path], index) => [path, values[index]!]));
    },
    file: async (id, path) => (await database.get("files", [id, path])) ?? null,
    change: (id, path, known, bytes) =>
      written(async () => {
        const transaction = database.transaction(["projects", "files"], "readwrite");
        const files = transaction.objectStore("files");
        const now = (await files.get([id, path])) ?? null;
        if ((now?.version ?? null) !== known) return { kind: "changed", now };
        if ((await transaction.objectStore("projects").get(id)) === undefined) throw new Error("the project is gone");
        const version = randomId();
        const act = bytes === null ? files.delete([id, path]) : files.put({ bytes, version }, [id, path]);
        await finished(transaction, [act]);
        return { kind: "written", version: bytes === null ? "" : version };
      }),
  };
}

function downloadsIn(database: IDBPDatabase<Schema>): Pick<ProjectStore, "downloads" | "noteDownload"> {
  return {
    async downloads(id) {
      const [world, server] = await Promise.all(
        (["world", "server"] as const).map((pack: PackName) => database.get("downloads", [id, pack])),
      );
      return { ...(world && { world }), ...(server && { server }) };
    },
    noteDownload: (id, pack, archive) =>
      written(async () => {
        await database.put("downloads", archive, [id, pack]);
      }),
  };
}

const allOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);

/** Where a transaction fails as a whole, its parts are told only that it failed, and the transaction why. */
async function finished(
  transaction: { readonly done: Promise<void> },
  acts: readonly Promise<unknown>[],
): Promise<void> {
  await Promise.all([Promise.allSettled(acts), transaction.done]);
}

/** What browsers say of a write that does not fit is nothing for a person. */
async function written<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if ((error as { name?: string }).name === "QuotaExceededError") {
      throw new Error("this browser has no more room for this page; save your trees as a zip", { cause: error });
    }
    throw error;
  }
}
