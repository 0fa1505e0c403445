/** What is asked before nodes are added, copied, moved, renamed or deleted. */
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import { addNode, beginTree, freeId, idRefusal } from "../../../editing/trees/add-node.ts";
import { copyNode, deleteNode, moveNode, whoNames, type Children } from "../../../editing/trees/move-node.ts";
import type { NodeFile } from "../../../editing/trees/nodes.ts";
import { renameNode } from "../../../editing/trees/rename-node.ts";
import type { Editor } from "../../../state/editor/editor.ts";
import { edit } from "../../../state/editor/session.ts";
import { Combobox } from "../form/combobox.tsx";
import { useKnownNodes } from "../form/node-form.tsx";
import { Dialog } from "./dialog.tsx";

export interface NodeDialogProps {
  readonly editor: Editor;
  readonly node: NodeFile;
  readonly onClose: () => void;
}

/** @param node absent: a page */
export function AddDialog({
  editor,
  node,
  onClose,
}: Omit<NodeDialogProps, "node"> & { readonly node?: NodeFile | undefined }): JSX.Element {
  const [title, setTitle] = useState("");
  const [typed, setTyped] = useState<string | null>(null);
  const nodes = editor.nodes.value;
  const lead = node === undefined ? "" : leadOf(node, nodes.childrenOf(node.id));
  const id = typed ?? freeId(lead + idOf(title === "" ? (node === undefined ? "page" : "node") : title), nodes);
  const why = idRefusal(id, nodes);
  return (
    <Dialog
      title={node === undefined ? "A new page" : `A new node below ${node.id}`}
      button="Add"
      isDisabled={why !== undefined}
      why={why}
      onClose={onClose}
      onDo={() => {
        const parent = node === undefined ? {} : { parent: node.id };
        if (edit(addNode(editor.files.value, nodes, { id, title, ...parent }))) onClose();
      }}
    >
      <label class="field">
        Title
        <input type="text" value={title} onInput={(event) => setTitle(event.currentTarget.value)} />
      </label>
      <IdField id={id} onInput={setTyped} says="Progress is saved under the id. It is also the order in lists." />
    </Dialog>
  );
}

/** Where there are no nodes yet. */
export function BeginDialog({ editor, onClose }: Omit<NodeDialogProps, "node">): JSX.Element {
  const [name, setName] = useState("My Achievements");
  return (
    <Dialog
      title="A new tree"
      button="Begin"
      isDisabled={name.trim() === ""}
      onClose={onClose}
      onDo={() => {
        if (edit(beginTree(editor.files.value, name))) onClose();
      }}
    >
      <label class="field">
        Name
        <input type="text" value={name} maxLength={100} onInput={({ currentTarget }) => setName(currentTarget.value)} />
      </label>
      <p>It begins with a page of this name, and with a pack.json where there is none.</p>
    </Dialog>
  );
}

function IdField({
  id,
  says,
  onInput,
}: {
  readonly id: string;
  readonly says: string;
  readonly onInput: (id: string) => void;
}): JSX.Element {
  return (
    <label class="field">
      Id
      <input
        type="text"
        value={id}
        autocapitalize="none"
        spellcheck={false}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <small>{says}</small>
    </label>
  );
}

const idOf = (title: string): string =>
  title
    .replace(/§./g, "")
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .toLowerCase()
    .slice(0, 40) || "node";

/** With what the ids of brothers and sisters begin, up to their last `_` or dot. */
function leadOf(node: NodeFile, children: readonly NodeFile[]): string {
  const ids = children.map(({ id }) => id);
  let lead = ids[0] ?? "";
  for (const id of ids) while (!id.startsWith(lead)) lead = lead.slice(0, -1);
  const cut = Math.max(lead.lastIndexOf("_"), lead.lastIndexOf("."), lead.lastIndexOf(":"));
  return cut === -1 ? `${node.id}_`.slice(0, 20) : lead.slice(0, cut + 1);
}

export function CopyDialog({ editor, node, onClose }: NodeDialogProps): JSX.Element {
  const nodes = editor.nodes.value;
  const [id, setId] = useState(freeId(node.id, nodes));
  const [isWhole, setWhole] = useState(false);
  const below = nodes.below(node.id).length - 1;
  const why = idRefusal(id, nodes);
  return (
    <Dialog
      title={`Copy ${node.id}`}
      button="Copy"
      isDisabled={why !== undefined}
      why={why}
      onClose={onClose}
      onDo={() => {
        const copying = { id: node.id, newId: id, withChildren: isWhole };
        if (edit(copyNode(editor.files.value, nodes, editor.schema, copying))) onClose();
      }}
    >
      <IdField id={id} onInput={setId} says="Of the copy." />
      {below > 0 && (
        <label class="switch">
          <input type="checkbox" checked={isWhole} onChange={(event) => setWhole(event.currentTarget.checked)} />
          with the {below} below it
        </label>
      )}
    </Dialog>
  );
}

export function MoveDialog({ editor, node, onClose }: NodeDialogProps): JSX.Element {
  const nodes = editor.nodes.value;
  const [parent, setParent] = useState(node.parent ?? "");
  const known = useKnownNodes(editor);
  const below = new Set(nodes.below(node.id).map(({ id }) => id));
  const offers = known.filter(({ id }) => !below.has(id)).map(({ id, title }) => ({ value: id, says: title }));
  return (
    <Dialog
      title={`Move ${node.id}`}
      button="Move"
      onClose={onClose}
      onDo={() => {
        const to = parent === "" ? undefined : parent;
        if (edit(moveNode(editor.files.value, nodes, editor.schema, node.id, to))) onClose();
      }}
    >
      <p>All that hangs below it moves along.</p>
      <Combobox
        label="New parent"
        value={parent}
        isClosed
        offers={[{ value: "", label: "— a page of its own —" }, ...offers]}
        onChoose={setParent}
      />
    </Dialog>
  );
}

export function RenameDialog({ editor, node, onClose }: NodeDialogProps): JSX.Element {
  const nodes = editor.nodes.value;
  const [id, setId] = useState(node.id);
  const why = id === node.id ? undefined : idRefusal(id, nodes);
  const named = whoNames(nodes, editor.schema, new Set([node.id])).length;
  return (
    <Dialog
      title={`Rename ${node.id}`}
      button="Rename"
      isDisabled={why !== undefined || id === node.id}
      why={why}
      onClose={onClose}
      onDo={() => {
        if (edit(renameNode(editor.files.value, nodes, editor.schema, node.id, id))) onClose();
      }}
    >
      <IdField id={id} onInput={setId} says="The nodes of a page stand in the order of their ids." />
      <p>
        {named === 0 ? "No other node names it." : `It is changed in the ${named} other nodes that name it, too.`} What
        players have made of it so far is saved under the old id and stays there: under the new one they begin anew.
      </p>
    </Dialog>
  );
}

export function DeleteDialog({ editor, node, onClose }: NodeDialogProps): JSX.Element {
  const nodes = editor.nodes.value;
  const below = nodes.below(node.id).length - 1;
  const canRehang = node.parent !== undefined;
  const [children, setChildren] = useState<Children>(canRehang ? "rehang" : "delete");
  const gone = children === "delete" ? nodes.below(node.id) : [node];
  const names = whoNames(nodes, editor.schema, new Set(gone.map(({ id }) => id))).filter(
    ({ id, parent }) => !(children === "rehang" && parent === node.id && nodes.byId.has(id)),
  );
  return (
    <Dialog
      title={`Delete ${node.id}`}
      button="Delete"
      isHarmful
      onClose={onClose}
      onDo={() => {
        if (edit(deleteNode(editor.files.value, nodes, editor.schema, node.id, children))) onClose();
      }}
    >
      {below > 0 && (
        <fieldset class="choices">
          <legend>{below === 1 ? "The one below it" : `The ${below} below it`}</legend>
          {canRehang && (
            <label class="switch">
              <input
                type="radio"
                name="children"
                checked={children === "rehang"}
                onChange={() => setChildren("rehang")}
              />
              stay, and hang below {node.parent}
            </label>
          )}
          <label class="switch">
            <input
              type="radio"
              name="children"
              checked={children === "delete"}
              onChange={() => setChildren("delete")}
            />
            go, too
          </label>
        </fieldset>
      )}
      {names.length > 0 && (
        <p>
          Named by {names.map(({ id }) => id).join(", ")}: the build will refuse these places until they are changed.
        </p>
      )}
      <p>It can be undone here as long as the page is open.</p>
    </Dialog>
  );
}
