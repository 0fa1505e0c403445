/** Saves the project into a folder of this machine: which files that would change is shown before it is done. */
import { useEffect, useState } from "preact/hooks";
import type { JSX } from "preact";
import { planFor, writeInto, type FolderPlan } from "../../files/outgoing/to-folder.ts";
import { wordsOf } from "../../state/projects/bringing.ts";
import { noteSaved, shownFiles } from "../../state/projects/projects.ts";
import { notify } from "../../state/notices.ts";
import { Dialog } from "../editor/dialogs/dialog.tsx";
import type { ProjectDialogProps } from "./project-dialogs.tsx";
import type { PackFiles } from "../../../tools/packing/pack-files.ts";

interface Chosen {
  readonly folder: FileSystemDirectoryHandle;
  readonly files: PackFiles;
  readonly plan: FolderPlan;
}

export function FolderDialog({ onClose }: ProjectDialogProps): JSX.Element | null {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [why, setWhy] = useState<string | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    void choose().then(
      (found) => (found === undefined ? onClose() : setChosen(found)),
      (error: unknown) => {
        notify({ kind: "problem", text: `The folder cannot be used: ${wordsOf(error)}` });
        onClose();
      },
    );
  }, []);
  if (chosen === null) return null;
  const { folder, files, plan } = chosen;
  const isSame = plan.added.length + plan.replaced.length === 0;
  return (
    <Dialog
      title={`Save into ${folder.name === "" ? "the folder" : folder.name}`}
      button="Save"
      isDisabled={isBusy || isSame}
      why={why}
      onClose={onClose}
      onDo={() => {
        setBusy(true);
        writeInto(folder, files, plan).then(
          () => {
            noteSaved();
            notify({ kind: "done", text: `Saved: ${plan.added.length} new files, ${plan.replaced.length} changed.` });
            onClose();
          },
          (error: unknown) => {
            setBusy(false);
            setWhy(`Not all of it is saved: ${wordsOf(error)}`);
          },
        );
      }}
    >
      {isSame && <p>The folder has all of it already.</p>}
      {plan.added.length > 0 && <p>New: {named(plan.added)}</p>}
      {plan.replaced.length > 0 && <p>Written over, since they read otherwise: {named(plan.replaced)}</p>}
      <p>Other files of the folder stay as they are.</p>
    </Dialog>
  );
}

async function choose(): Promise<Chosen | undefined> {
  let folder: FileSystemDirectoryHandle;
  try {
    folder = await globalThis.showDirectoryPicker!({ id: "trees", mode: "readwrite" });
  } catch (error) {
    if ((error as { name?: string }).name === "AbortError") return undefined;
    throw error;
  }
  const files = await shownFiles();
  return { folder, files, plan: await planFor(folder, files) };
}

const MOST_NAMED = 8;

const named = (paths: readonly string[]): string =>
  paths.length <= MOST_NAMED
    ? paths.join(", ")
    : `${paths.slice(0, MOST_NAMED).join(", ")} and ${paths.length - MOST_NAMED} more`;
