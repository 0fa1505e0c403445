/** What is asked before a project is begun, renamed or deleted. */
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { Starter } from "../../files/in-browser/starters.ts";
import { saveZip } from "../../state/projects/bringing.ts";
import { createFrom, openProject, removeProject, renameProject } from "../../state/projects/projects.ts";
import { Dialog } from "../editor/dialogs/dialog.tsx";
import { useDoing } from "../editor/dialogs/use-doing.ts";

export interface ProjectDialogProps {
  readonly onClose: () => void;
}

const STARTS: readonly (readonly [starter: Starter, says: string])[] = [
  ["first page", "A first page, with two achievements to go on from"],
  ["example", "The example: more than 200 achievements on 8 pages"],
];

export function NewProjectDialog({ onClose }: ProjectDialogProps): JSX.Element {
  const [name, setName] = useState("My Achievements");
  const [starter, setStarter] = useState<Starter>("first page");
  const { why, isBusy, run } = useDoing(onClose);
  return (
    <Dialog
      title="A new project"
      button="Begin"
      isDisabled={isBusy || name.trim() === ""}
      why={why}
      onClose={onClose}
      onDo={() => run(() => createFrom(starter, name))}
    >
      <NameField name={name} onInput={setName} />
      <fieldset class="choices">
        <legend>Begin with</legend>
        {STARTS.map(([value, says]) => (
          <label key={value} class="switch">
            <input type="radio" name="starter" checked={starter === value} onChange={() => setStarter(value)} />
            {says}
          </label>
        ))}
      </fieldset>
    </Dialog>
  );
}

export function RenameProjectDialog({ onClose }: ProjectDialogProps): JSX.Element {
  const [name, setName] = useState(openProject.value?.name ?? "");
  const { why, isBusy, run } = useDoing(onClose);
  return (
    <Dialog
      title="Rename the project"
      button="Rename"
      isDisabled={isBusy || name.trim() === ""}
      why={why}
      onClose={onClose}
      onDo={() => run(() => renameProject(name))}
    >
      <NameField name={name} onInput={setName} />
      <p>That is its name in this browser. What players read is in the pack's own file.</p>
    </Dialog>
  );
}

export function RemoveProjectDialog({ onClose }: ProjectDialogProps): JSX.Element {
  const { why, isBusy, run } = useDoing(onClose);
  return (
    <Dialog
      title={`Delete ${openProject.value?.name ?? ""}`}
      button="Delete"
      isHarmful
      isDisabled={isBusy}
      why={why}
      onClose={onClose}
      onDo={() => run(removeProject)}
    >
      <p>All its files go from this browser, and nothing brings them back.</p>
      <button type="button" class="button" onClick={() => void saveZip()}>
        Save as zip first
      </button>
    </Dialog>
  );
}

function NameField({
  name,
  onInput,
}: {
  readonly name: string;
  readonly onInput: (name: string) => void;
}): JSX.Element {
  return (
    <label class="field">
      Name
      <input type="text" value={name} maxLength={100} onInput={({ currentTarget }) => onInput(currentTarget.value)} />
    </label>
  );
}
