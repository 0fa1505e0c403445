/** Any file of the trees as text: the chosen node's, or another one. */
import { useMemo } from "preact/hooks";
import type { JSX } from "preact";
import { withBreaksOf, withPlainBreaks } from "../../../editing/text/lines.ts";
import { outcomeOf } from "../../../editing/trees/outcome.ts";
import type { Editor } from "../../../state/editor/editor.ts";
import { edit, openFile, openText, wantedPlace } from "../../../state/editor/session.ts";
import { notify } from "../../../state/notices.ts";
import { Combobox } from "../form/combobox.tsx";
import { useKnownNodes } from "../form/node-form.tsx";
import { TextEditor } from "./text-editor.tsx";

export function TextTab({ editor }: { readonly editor: Editor }): JSX.Element {
  const path = openFile.value;
  const files = editor.files.value;
  const known = useKnownNodes(editor);
  const paths = useMemo(() => [...files.keys()].sort().map((value) => ({ value })), [files]);
  const issues = useMemo(() => editor.issues.value.filter(({ file }) => file === path), [editor.issues.value, path]);
  const warnings = useMemo(
    () => editor.warnings.value.filter(({ file }) => file === path),
    [editor.warnings.value, path],
  );
  const language = useMemo(() => ({ schema: editor.schema, nodes: () => knownNodes.current }), [editor]);
  const knownNodes = useMemo(() => ({ current: known }), []);
  knownNodes.current = known;
  if (path === undefined) return <p class="empty">There is no file yet.</p>;
  const text = files.get(path) ?? "";
  const place = wantedPlace.value?.path === path ? wantedPlace.value : undefined;
  const say = (why: string | undefined): void => {
    if (why !== undefined) notify({ kind: "problem", text: why });
  };
  return (
    <div class="text-tab">
      <Combobox label="File" value={path} offers={paths} isClosed onChoose={(chosen) => openText(chosen)} />
      <TextEditor
        path={path}
        text={withPlainBreaks(text)}
        issues={issues}
        warnings={warnings}
        language={editor.nodes.value.byPath.has(path) ? language : undefined}
        place={place}
        onEdit={(edited) => {
          const now = editor.files.value.get(path) ?? "";
          edit(outcomeOf(editor.files.value, new Map([[path, withBreaksOf(now, edited)]]), path), `text ${path}`);
        }}
        onUndo={() => say(editor.undo())}
        onRedo={() => say(editor.redo())}
      />
    </div>
  );
}
