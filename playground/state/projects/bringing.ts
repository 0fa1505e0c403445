/** Projects in and out: zips and folders that somebody brings or takes away, and packs. What they say is told as notices. */
import type { PackName } from "../../../behavior_pack/manifest.ts";
import { PACK_FILE } from "../../../scripts/trees/parse-pack.ts";
import type { PackFiles } from "../../../tools/packing/pack-files.ts";
import { archiveName } from "../../../tools/packing/pack-files.ts";
import { zipPack } from "../../../tools/packing/zip.ts";
import type { PacksBuild } from "../../building/messages.ts";
import type { Picked } from "../../files/incoming/picked.ts";
import { readZip } from "../../files/incoming/read-zip.ts";
import { treesIn } from "../../files/incoming/trees-in.ts";
import { notify } from "../notices.ts";
import {
  createOf,
  noteSaved,
  openProject,
  projectBuilder,
  projectSource,
  projectStore,
  shownFiles,
} from "./projects.ts";

/** A project of what was picked, which is open then. */
export async function bring(picking: Promise<Picked>): Promise<void> {
  const problem = await picking.then(bringPicked, (error: unknown) => wordsOf(error));
  if (problem !== undefined) notify({ kind: "problem", text: problem });
}

async function bringPicked({ title, files, isFolder }: Picked): Promise<string | undefined> {
  let given: PackFiles = files;
  if (!isFolder) {
    const zip = readZip(title, files.values().next().value!);
    if (!zip.ok) return zip.problem;
    given = zip.files;
  }
  const read = treesIn(title, given);
  if (!read.ok) return read.problem;
  const problem = await createOf(read.files, read.name);
  if (problem !== undefined) return `${title} was not taken over: ${problem}`;
  const { length } = read.outside;
  const left =
    length === 0
      ? ""
      : `; ${length} beside the trees were left out: ${read.outside.slice(0, 3).join(", ")}${length > 3 ? ", …" : ""}`;
  notify({ kind: "done", text: `${read.files.size} files of ${title} are a project now${left}.` });
  return undefined;
}

/** Gives the project to the person as a zip. */
export async function saveZip(): Promise<void> {
  const name = openProject.value?.name ?? "trees";
  download(`${fileName(name)}.zip`, zipPack(await shownFiles()), "application/zip");
  noteSaved();
}

const fileName = (name: string): string =>
  name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, "-").replace(/^\.+|[. ]+$/g, "") || "trees";

export async function makePacks(): Promise<PacksBuild> {
  const source = projectSource.value;
  if (source === null) throw new Error("no project is open");
  const before = await projectStore.value.downloads(source.project.id).catch(() => ({}));
  const build = await projectBuilder.packs(await shownFiles(), source.name, before);
  if (build.kind === "wrong" || build.packText === undefined) return build;
  const note = await source.writeForAll(PACK_FILE, build.packText).then(
    (isWritten) => (isWritten ? undefined : `${PACK_FILE} was changed meanwhile; make the packs again.`),
    (error: unknown) => `${PACK_FILE} could not be written: ${wordsOf(error)}`,
  );
  return note === undefined ? build : { ...build, notes: [...build.notes, note] };
}

export function downloadPack(pack: PackName, archive: Uint8Array): void {
  download(archiveName(pack), archive, "application/octet-stream");
  const project = openProject.value;
  if (project === null) return;
  // Without it, the next version does not grow by itself.
  projectStore.value.noteDownload(project.id, pack, archive).catch((error: unknown) => {
    notify({ kind: "problem", text: `It will not be known that this pack was downloaded: ${wordsOf(error)}` });
  });
}

function download(name: string, bytes: Uint8Array, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers begin to read it later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
