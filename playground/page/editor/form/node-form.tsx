/** The chosen node as a form that follows from the JSON schema: what is needed, what is there, and all that can be added. */
import { useMemo } from "preact/hooks";
import type { JSX } from "preact";
import { moveMember, removeMember, setValue } from "../../../editing/trees/edit-node.ts";
import { moveNode } from "../../../editing/trees/move-node.ts";
import type { NodeFile } from "../../../editing/trees/nodes.ts";
import { OWN_ID } from "../../../editing/schema/references.ts";
import type { Editor } from "../../../state/editor/editor.ts";
import { edit, openText } from "../../../state/editor/session.ts";
import { Combobox } from "./combobox.tsx";
import { AnyField } from "./field.tsx";
import { FieldRow } from "./field-row.tsx";
import { FormContext, pathText, type FormAccess } from "./form-access.ts";
import { ObjectFields } from "./object-fields.tsx";

/** They are changed by what changes other files as well, or mean something to text editors alone. */
const ELSEWHERE: ReadonlySet<string> = new Set([OWN_ID, "parent_node", "$schema", "translations"]);
const ALWAYS = ["node_description", "goal_details", "reward"];

export function NodeForm({ editor, node }: { readonly editor: Editor; readonly node: NodeFile }): JSX.Element {
  const { schema, files, nodes } = editor;
  const known = useKnownNodes(editor);
  const issues = editor.issues.value.filter((issue) => issue.file === node.path);
  const access: FormAccess = {
    Field: AnyField,
    schema,
    issues,
    known,
    textures: editor.textures.value,
    set(path, value, goesOn) {
      edit(setValue(files.value, schema, fresh(), path, value), goesOn ? `${node.path} ${pathText(path)}` : undefined);
    },
    removeMember: (path, index) => void edit(removeMember(files.value, nodes.value, fresh(), path, index)),
    moveMember: (path, from, to) => void edit(moveMember(files.value, nodes.value, fresh(), path, from, to)),
  };
  /** As it is by now: two strokes may come before the form is drawn anew. */
  const fresh = (): NodeFile => nodes.value.byPath.get(node.path) ?? node;

  if (!node.isWhole) return <Unreadable node={node} problems={issues.map(({ problem }) => problem)} />;
  const below = new Set(nodes.value.below(node.id).map(({ id }) => id));
  return (
    <FormContext.Provider value={access}>
      <div class="node-form">
        <FieldRow label="Parent" path={["parent_node"]} says="The node above this one. Without one it is a page.">
          {({ id, describedBy, isWrong }) => (
            <Combobox
              id={id}
              describedBy={describedBy}
              isWrong={isWrong}
              label="Parent"
              value={node.parent ?? ""}
              isClosed
              offers={[
                { value: "", label: "— a page of its own —" },
                ...known.filter((each) => !below.has(each.id)).map(({ id: value, title }) => ({ value, says: title })),
              ]}
              onChoose={(parent) =>
                edit(moveNode(files.value, nodes.value, schema, node.id, parent === "" ? undefined : parent))
              }
            />
          )}
        </FieldRow>
        <ObjectFields part={schema} value={node.value} path={[]} without={ELSEWHERE} always={ALWAYS} />
      </div>
    </FormContext.Provider>
  );
}

/** Nodes with their titles, in the order of the ids. */
export function useKnownNodes(editor: Editor): readonly { readonly id: string; readonly title: string }[] {
  const nodes = editor.nodes.value;
  return useMemo(
    () =>
      [...nodes.byId.values()]
        .map(({ id, value }) => ({ id, title: typeof value["title"] === "string" ? value["title"] : "" }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    [nodes],
  );
}

function Unreadable({
  node,
  problems,
}: {
  readonly node: NodeFile;
  readonly problems: readonly string[];
}): JSX.Element {
  return (
    <div class="empty">
      <p>
        {node.path} has a slip in its brackets, commas or quotation marks, so it cannot be shown as a form
        {problems.length > 0 ? `: ${problems[0]!}` : ""}.
      </p>
      <button type="button" class="button" onClick={() => openText(node.path)}>
        Mend its text
      </button>
    </div>
  );
}
