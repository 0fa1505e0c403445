/** What the pack is called and shows, to be changed: `pack.json`, and a picture beside it. */
import { useEffect, useState } from "preact/hooks";
import type { JSX } from "preact";
import { PACK_FILE } from "../../../../scripts/trees/parse-pack.ts";
import { packTexts, setPackTexts } from "../../../editing/trees/pack-text.ts";
import type { TreeSource } from "../../../files/tree-source.ts";
import type { Editor } from "../../../state/editor/editor.ts";
import { edit } from "../../../state/editor/session.ts";
import { treeSource } from "../../../state/trees.ts";
import { Dialog } from "../dialogs/dialog.tsx";
import { useDoing } from "../dialogs/use-doing.ts";
import { iconOf } from "./icon-picture.ts";

export function PackDialog({
  editor,
  onClose,
}: {
  readonly editor: Editor;
  readonly onClose: () => void;
}): JSX.Element {
  const before = packTexts(editor.files.value);
  const isNew = !editor.files.value.has(PACK_FILE);
  const [name, setName] = useState(before?.name ?? "");
  const [description, setDescription] = useState(before?.description ?? "");
  const [icon, setIcon] = useState<Uint8Array | null>(null);
  const { why, isBusy, run, say } = useDoing(onClose);

  async function save(): Promise<string | undefined> {
    try {
      const source = treeSource.value;
      const file = icon === null || source === null ? before?.icon : await addIcon(source, icon);
      const texts = { name, description, ...(file === undefined ? {} : { icon: file }) };
      return edit(setPackTexts(editor.files.value, texts)) ? undefined : "It is not saved: the file cannot be changed.";
    } catch (error) {
      return failure("It is not saved", error);
    }
  }

  return (
    <Dialog
      title="The pack"
      button="Save"
      isDisabled={isBusy || name.trim() === ""}
      why={why}
      onClose={onClose}
      onDo={() => run(save)}
    >
      <label class="field">
        Name
        <input type="text" value={name} maxLength={100} onInput={({ currentTarget }) => setName(currentTarget.value)} />
      </label>
      <label class="field">
        Description
        <textarea
          rows={2}
          value={description}
          maxLength={1_000}
          onInput={({ currentTarget }) => setDescription(currentTarget.value)}
        />
      </label>
      <label class="field">
        Icon
        <input
          type="file"
          accept="image/*"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            say(undefined);
            if (file === undefined) setIcon(null);
            else
              iconOf(file).then(setIcon, (error: unknown) =>
                say(failure(`${file.name} cannot be read as a picture`, error)),
              );
          }}
        />
        <small>
          {before?.icon === undefined ? "Now that of this project." : `Now ${before.icon}.`} The middle of any picture
          is taken.
        </small>
      </label>
      {icon !== null && <Preview icon={icon} />}
      {isNew && (
        <p>
          With this file the pack is one of its own. What players have made with the pack as it was is saved for that
          one, and stays with it.
        </p>
      )}
    </Dialog>
  );
}

const failure = (what: string, error: unknown): string =>
  `${what}: ${error instanceof Error ? error.message : String(error)}`;

function Preview({ icon }: { readonly icon: Uint8Array }): JSX.Element | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([icon as Uint8Array<ArrayBuffer>], { type: "image/png" }));
    setAddress(url);
    return () => URL.revokeObjectURL(url);
  }, [icon]);
  return address === null ? null : <img src={address} alt="The icon" width="96" height="96" />;
}

const MOST_NAMES = 100;

/** Under a name that is free: an icon that was there stays, so that going back to it is one edit. */
async function addIcon(source: TreeSource, icon: Uint8Array): Promise<string> {
  for (let number = 1; number <= MOST_NAMES; number++) {
    const name = number === 1 ? "pack_icon.png" : `pack_icon-${number}.png`;
    if (await source.addPicture(name, icon)) return name;
  }
  throw new Error(`there are ${MOST_NAMES} icons already`);
}
