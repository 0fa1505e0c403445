/**
 * What somebody has picked or dropped in the browser → files by path. Knows the browser's ways to hand over files and folders;
 * which of them are trees is decided elsewhere.
 */
import type { PackFiles } from "../../../tools/packing/pack-files.ts";
import { isStray, MOST_BYTES, MOST_FILES } from "./trees-in.ts";

export interface Picked {
  /** Of the folder, or of the file. */
  readonly title: string;
  readonly files: PackFiles;
  readonly isFolder: boolean;
}

interface Found {
  readonly path: string;
  readonly file: () => Promise<File>;
}

/** Files of an `<input webkitdirectory>`. */
export function pickedFolder(list: FileList): Promise<Picked> {
  const files = Array.from(list);
  const title = files[0]?.webkitRelativePath.split("/")[0] ?? "";
  const found = files.map((file) => ({
    path: file.webkitRelativePath.slice(title.length + 1),
    file: () => Promise.resolve(file),
  }));
  return readAll(title, found, true);
}

export function pickedFile(file: File): Promise<Picked> {
  return readAll(file.name, [{ path: file.name, file: () => Promise.resolve(file) }], false);
}

export async function handedFolder(folder: FileSystemDirectoryHandle): Promise<Picked> {
  return readAll(folder.name, await foundIn(folder, ""), true);
}

/** To be called while the drop is being handled: afterwards the browser has forgotten what it was. Undefined: nothing of files. */
export function dropped(items: DataTransferItemList): Promise<Picked> | undefined {
  const given = Array.from(items).filter(({ kind }) => kind === "file");
  const there = given.map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const [first] = there;
  if (first === undefined) {
    // Not everything that can be dropped lies in a folder.
    const file = given[0]?.getAsFile();
    return file ? pickedFile(file) : undefined;
  }
  if (there.length === 1 && first.isFile) return fileOf(first as FileSystemFileEntry).then(pickedFile);
  if (there.length === 1) {
    return foundBelow(first as FileSystemDirectoryEntry, "").then((found) => readAll(first.name, found, true));
  }
  return Promise.all(
    there.map((entry) =>
      entry.isFile
        ? Promise.resolve([foundFile(entry, "")])
        : foundBelow(entry as FileSystemDirectoryEntry, `${entry.name}/`),
    ),
  ).then((found) => readAll("Dropped files", found.flat(), true));
}

async function foundIn(folder: FileSystemDirectoryHandle, under: string): Promise<Found[]> {
  const found: Found[] = [];
  for await (const [name, handle] of folder.entries()) {
    const path = under + name;
    if (isStray(path)) continue;
    if (handle.kind === "directory") found.push(...(await foundIn(handle as FileSystemDirectoryHandle, `${path}/`)));
    else found.push({ path, file: () => (handle as FileSystemFileHandle).getFile() });
    if (found.length > MOST_FILES) break;
  }
  return found;
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

const foundFile = (entry: FileSystemEntry, under: string): Found => ({
  path: under + entry.name,
  file: () => fileOf(entry as FileSystemFileEntry),
});

async function foundBelow(folder: FileSystemDirectoryEntry, under: string): Promise<Found[]> {
  const reader = folder.createReader();
  const found: Found[] = [];
  for (;;) {
    // It gives some at a time.
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (entries.length === 0) return found;
    for (const entry of entries) {
      if (isStray(under + entry.name)) continue;
      if (entry.isFile) found.push(foundFile(entry, under));
      else found.push(...(await foundBelow(entry as FileSystemDirectoryEntry, `${under}${entry.name}/`)));
    }
    if (found.length > MOST_FILES) return found;
  }
}

async function readAll(title: string, found: readonly Found[], isFolder: boolean): Promise<Picked> {
  const wanted = found.filter(({ path }) => !isStray(path));
  if (wanted.length > MOST_FILES) {
    throw new Error(`${title} holds more than ${MOST_FILES} files; expected the folder of the trees alone`);
  }
  const files = new Map<string, Uint8Array>();
  let total = 0;
  for (const { path, file } of wanted) {
    const read = await file();
    total += read.size;
    if (total > MOST_BYTES) {
      throw new Error(`${title} holds more than ${MOST_BYTES / 1e6} MB; expected the folder of the trees alone`);
    }
    files.set(path, new Uint8Array(await read.arrayBuffer()));
  }
  return { title, files, isFolder };
}
