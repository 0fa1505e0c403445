/** The chosen node, to be changed: as a form, as text, in other languages; with what is wrong, and whether it is saved. */
import { useEffect, useState } from "preact/hooks";
import type { JSX } from "preact";
import type { Editor, Saving } from "../../state/editor/editor.ts";
import { EDITOR_TABS, editor, editorTab, openNode, type EditorTab } from "../../state/editor/session.ts";
import { notify } from "../../state/notices.ts";
import { Icon } from "../frame/icon.tsx";
import { Menu } from "../frame/menu.tsx";
import { ConflictNotes } from "./conflict-notes.tsx";
import { AddDialog, BeginDialog, CopyDialog, DeleteDialog, MoveDialog, RenameDialog } from "./dialogs/node-dialogs.tsx";
import { NodeForm } from "./form/node-form.tsx";
import { LanguagesTab } from "./languages/languages-tab.tsx";
import { PackDialog } from "./pack/pack-dialog.tsx";
import { ProblemsTab } from "./problems-tab.tsx";
import type { TextTab } from "./text/text-tab.tsx";
import "./editor.css";

export function EditorPanel(): JSX.Element {
  const present = editor.value;
  if (present === null || !present.isReady.value) return <p class="empty">The files of the trees are being read …</p>;
  return <Ready editor={present} />;
}

type Question = "begin" | "pack" | "add" | "page" | "copy" | "move" | "rename" | "delete";

function Ready({ editor: present }: { readonly editor: Editor }): JSX.Element {
  const [question, setQuestion] = useState<Question | null>(null);
  const node = openNode.value;
  const close = (): void => setQuestion(null);
  const isEmpty = present.nodes.value.byPath.size === 0;
  return (
    <div class="editor">
      <div class="editor-tools">
        <strong class="editor-node">{node?.id ?? "No node is chosen"}</strong>
        <History editor={present} />
        {isEmpty ? (
          <button type="button" class="button button-strong" onClick={() => setQuestion("begin")}>
            <Icon name="add" /> New tree
          </button>
        ) : (
          <button type="button" class="button" disabled={node === undefined} onClick={() => setQuestion("add")}>
            <Icon name="add" /> Child
          </button>
        )}
        <Menu button="Node" label="What to do with the node">
          {(shut) => {
            const row = (of: Question, says: string, needsNode = true): JSX.Element => (
              <button
                type="button"
                class="sheet-row"
                disabled={needsNode && node === undefined}
                onClick={() => {
                  shut();
                  setQuestion(of);
                }}
              >
                {says}
              </button>
            );
            return (
              <>
                {row("copy", "Copy …")}
                {row("move", "Move below another …")}
                {row("rename", "Rename its id …")}
                {row("delete", "Delete …")}
                {row("page", "New page …", false)}
                {row("pack", "Name and icon of the pack …", false)}
              </>
            );
          }}
        </Menu>
        <SaveState editor={present} />
      </div>
      <ConflictNotes editor={present} />
      <TabList editor={present} />
      <div class="editor-content" role="tabpanel" id="editor-content" aria-labelledby={`editor-tab-${editorTab.value}`}>
        <Content editor={present} />
      </div>
      {question === "begin" && <BeginDialog editor={present} onClose={close} />}
      {question === "pack" && <PackDialog editor={present} onClose={close} />}
      {question === "page" && <AddDialog editor={present} onClose={close} />}
      {node !== undefined && question === "add" && <AddDialog editor={present} node={node} onClose={close} />}
      {node !== undefined && question === "copy" && <CopyDialog editor={present} node={node} onClose={close} />}
      {node !== undefined && question === "move" && <MoveDialog editor={present} node={node} onClose={close} />}
      {node !== undefined && question === "rename" && <RenameDialog editor={present} node={node} onClose={close} />}
      {node !== undefined && question === "delete" && <DeleteDialog editor={present} node={node} onClose={close} />}
    </div>
  );
}

function Content({ editor: present }: { readonly editor: Editor }): JSX.Element {
  const node = openNode.value;
  switch (editorTab.value) {
    case "form":
      if (node === undefined) return <p class="empty">Choose a node in the tree, or begin a new one.</p>;
      return <NodeForm key={node.path} editor={present} node={node} />;
    case "text":
      return <LaterText editor={present} />;
    case "languages":
      return <LanguagesTab editor={present} />;
    case "problems":
      return <ProblemsTab editor={present} />;
  }
}

/** What edits texts is large, and nobody needs it at first sight. */
let loadedText: typeof TextTab | undefined;

function LaterText({ editor: present }: { readonly editor: Editor }): JSX.Element {
  const [Tab, setTab] = useState(() => loadedText);
  useEffect(() => {
    if (Tab !== undefined) return;
    void import("./text/text-tab.tsx").then((module) => {
      loadedText = module.TextTab;
      setTab(() => module.TextTab);
    });
  }, [Tab]);
  return Tab === undefined ? <p class="empty">The text is being opened …</p> : <Tab editor={present} />;
}

function History({ editor: present }: { readonly editor: Editor }): JSX.Element {
  const { done, undone } = present.history.value;
  const say = (why: string | undefined): void => {
    if (why !== undefined) notify({ kind: "problem", text: why });
  };
  const last = done.at(-1)?.says;
  const next = undone.at(-1)?.says;
  return (
    <div class="group">
      <button
        type="button"
        class="button"
        aria-label={last === undefined ? "Undo" : `Undo: ${last}`}
        title={last === undefined ? "Undo" : `Undo: ${last}`}
        disabled={last === undefined}
        onClick={() => say(present.undo())}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        class="button"
        aria-label={next === undefined ? "Do again" : `Do again: ${next}`}
        title={next === undefined ? "Do again" : `Do again: ${next}`}
        disabled={next === undefined}
        onClick={() => say(present.redo())}
      >
        <Icon name="redo" />
      </button>
    </div>
  );
}

const SAVING_WORDS: Readonly<Record<Saving, string>> = {
  saved: "Saved",
  soon: "Not saved yet …",
  writing: "Saving …",
  "held back": "Not saved: the build would refuse it",
  conflict: "Not saved: changed elsewhere",
  failed: "Not saved",
};

function SaveState({ editor: present }: { readonly editor: Editor }): JSX.Element {
  const saving = present.saving.value;
  const canSave = saving === "held back" || saving === "failed";
  return (
    <div class={`save-state save-${saving.replace(" ", "-")}`}>
      <span role="status">{present.open.problem.value ?? SAVING_WORDS[saving]}</span>
      {canSave && (
        <button type="button" class="button" onClick={() => void present.saveNow()}>
          {saving === "failed" ? "Try again" : "Save all the same"}
        </button>
      )}
    </div>
  );
}

const TAB_WORDS: Readonly<Record<EditorTab, string>> = {
  form: "Form",
  text: "Text",
  languages: "Languages",
  problems: "Problems",
};

function TabList({ editor: present }: { readonly editor: Editor }): JSX.Element {
  const count = present.issues.value.length;
  const go = (step: number): void => {
    const at = (EDITOR_TABS.indexOf(editorTab.value) + step + EDITOR_TABS.length) % EDITOR_TABS.length;
    editorTab.value = EDITOR_TABS[at]!;
    document.getElementById(`editor-tab-${editorTab.value}`)?.focus();
  };
  return (
    <div
      class="editor-tabs"
      role="tablist"
      aria-label="Ways to edit"
      onKeyDown={(event) => {
        if (event.key === "ArrowRight") go(1);
        if (event.key === "ArrowLeft") go(-1);
      }}
    >
      {EDITOR_TABS.map((tab) => (
        <button
          key={tab}
          id={`editor-tab-${tab}`}
          type="button"
          role="tab"
          class="editor-tab"
          aria-selected={editorTab.value === tab}
          aria-controls="editor-content"
          tabIndex={editorTab.value === tab ? 0 : -1}
          onClick={() => (editorTab.value = tab)}
        >
          {TAB_WORDS[tab]}
          {tab === "problems" && count > 0 && <span class="editor-count">{count}</span>}
        </button>
      ))}
    </div>
  );
}
