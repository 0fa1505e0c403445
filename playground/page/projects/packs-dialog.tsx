/** Both packs of the open project, made when the dialog opens, to be downloaded one by one; or why there are none. */
import { useEffect, useState } from "preact/hooks";
import type { JSX } from "preact";
import type { PackName } from "../../../behavior_pack/manifest.ts";
import { archiveName } from "../../../tools/packing/pack-files.ts";
import type { PacksBuild } from "../../building/messages.ts";
import { downloadPack, makePacks, wordsOf } from "../../state/projects/bringing.ts";
import { Dialog } from "../editor/dialogs/dialog.tsx";
import type { ProjectDialogProps } from "./project-dialogs.tsx";

const FOR_WHOM: readonly (readonly [pack: PackName, says: string])[] = [
  ["world", "For worlds, Realms and most servers: open it on the device that has the game"],
  ["server", "For Bedrock Dedicated Server, with its cloud"],
];

export function PacksDialog({ onClose }: ProjectDialogProps): JSX.Element {
  const [build, setBuild] = useState<PacksBuild | null>(null);
  const [failure, setFailure] = useState<string | undefined>(undefined);
  useEffect(() => {
    makePacks().then(setBuild, (error: unknown) => setFailure(wordsOf(error)));
  }, []);
  return (
    <Dialog title="Packs" why={failure} onClose={onClose}>
      {build === null && failure === undefined && <p role="status">The packs are being made …</p>}
      {build?.kind === "packs" && <Made {...build} />}
      {build?.kind === "wrong" && (
        <>
          <p>There are no packs while the trees are wrong:</p>
          <ol class="packs-problems" tabIndex={0} aria-label="What is wrong">
            {build.problems.map(({ line }) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </>
      )}
    </Dialog>
  );
}

function Made({ name, version, notes, archives }: Extract<PacksBuild, { readonly kind: "packs" }>): JSX.Element {
  return (
    <>
      <p>
        {name} {version}
      </p>
      <ul class="packs">
        {FOR_WHOM.map(([pack, says]) => (
          <li key={pack}>
            <button type="button" class="button button-strong" onClick={() => downloadPack(pack, archives[pack])}>
              {archiveName(pack)}
            </button>
            <small>
              {says}. {Math.ceil(archives[pack].length / 1_000)} kB
            </small>
          </li>
        ))}
      </ul>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </>
  );
}
