/**
 * A project's files into a folder of this machine that somebody has picked. Touches only files that read otherwise there, and
 * takes none away; what it would do is told before it is done.
 */
import { isSameBytes } from "../../../tools/packing/grown-version.ts";
import type { PackFiles } from "../../../tools/packing/pack-files.ts";

export interface FolderPlan {
  readonly added: readonly string[];
  /** There are other files of these names. */
  readonly replaced: readonly string[];
}

export async function planFor(folder: FileSystemDirectoryHandle, files: PackFiles): Promise<FolderPlan> {
  const added: string[] = [];
  const replaced: string[] = [];
  for (const [path, bytes] of files) {
    const there = await bytesAt(folder, path);
    if (there === undefined) added.push(path);
    else if (!isSameBytes(there, bytes)) replaced.push(path);
  }
  return { added, replaced };
}

export async function writeInto(folder: FileSystemDirectoryHandle, files: PackFiles, plan: FolderPlan): Promise<void> {
  for (const path of [...plan.added, ...plan.replaced]) {
    const names = path.split("/");
    let below = folder;
    for (const name of names.slice(0, -1)) below = await below.getDirectoryHandle(name, { create: true });
    const file = await below.getFileHandle(names.at(-1)!, { create: true });
    // What is written is put in its place at the end, whole.
    const stream = await file.createWritable();
    await stream.write(files.get(path)! as Uint8Array<ArrayBuffer>);
    await stream.close();
  }
}

async function bytesAt(folder: FileSystemDirectoryHandle, path: string): Promise<Uint8Array | undefined> {
  const names = path.split("/");
  try {
    let below = folder;
    for (const name of names.slice(0, -1)) below = await below.getDirectoryHandle(name);
    const file = await (await below.getFileHandle(names.at(-1)!)).getFile();
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if ((error as { name?: string }).name === "NotFoundError") return undefined;
    throw error;
  }
}
