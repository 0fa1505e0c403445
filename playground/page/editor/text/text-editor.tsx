/**
 * The text of one file in CodeMirror. It stands in a root of its own, where the style sheets that CodeMirror makes are adopted
 * and not written into the page, which the content security policy would refuse.
 */
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, indentWithTab } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { search, searchKeymap } from "@codemirror/search";
import { Annotation, EditorState } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { useEffect, useRef } from "preact/hooks";
import type { JSX } from "preact";
import type { Issue } from "../../../../scripts/core/checks/issue.ts";
import { differenceOf } from "../../../editing/text/lines.ts";
import { completeNode, diagnosticsOf, explainNode, type NodeLanguage } from "./node-language.ts";

export interface TextEditorProps {
  /** Another file is another editor. */
  readonly path: string;
  /** With plain line breaks. */
  readonly text: string;
  readonly issues: readonly Issue[];
  readonly warnings: readonly Issue[];
  /** Absent: no node. */
  readonly language: NodeLanguage | undefined;
  readonly place: { readonly line: number; readonly column: number; readonly number: number } | undefined;
  readonly onEdit: (text: string) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** A change that came from elsewhere: the form, undo, the disk. */
const fromOutside = Annotation.define<boolean>();

export function TextEditor(props: TextEditorProps): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    const root = host.current!.shadowRoot ?? host.current!.attachShadow({ mode: "open" });
    const editor = new EditorView({
      state: EditorState.create({ doc: latest.current.text, extensions: extensionsFor(() => latest.current) }),
      parent: root,
      root,
    });
    // Whoever has no pointer scrolls it by keys, also without a place to write at.
    editor.scrollDOM.tabIndex = 0;
    view.current = editor;
    return () => editor.destroy();
  }, [props.path]);

  useEffect(() => {
    const editor = view.current!;
    const now = editor.state.doc.toString();
    if (now === props.text) return;
    const { at, end, by } = differenceOf(now, props.text);
    editor.dispatch({ changes: { from: at, to: end, insert: by }, annotations: fromOutside.of(true) });
  }, [props.path, props.text]);

  useEffect(() => {
    const { state } = view.current!;
    view.current!.dispatch(setDiagnostics(state, diagnosticsOf(props.issues, props.warnings, state.doc)));
  }, [props.path, props.issues, props.warnings]);

  useEffect(() => {
    const editor = view.current!;
    if (props.place === undefined) return;
    const { line: number, column } = props.place;
    const line = editor.state.doc.line(Math.max(1, Math.min(number, editor.state.doc.lines)));
    const anchor = Math.min(line.from + column - 1, line.to);
    editor.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: "center" }) });
    editor.focus();
  }, [props.path, props.place?.number]);

  return <div class="text-editor" ref={host} data-path={props.path} />;
}

function extensionsFor(latest: () => TextEditorProps) {
  const { language, path } = latest();
  const run = (act: () => void) => () => {
    act();
    return true;
  };
  return [
    lineNumbers(),
    lintGutter(),
    highlightSpecialChars(),
    highlightActiveLine(),
    drawSelection(),
    EditorView.lineWrapping,
    bracketMatching(),
    closeBrackets(),
    indentOnInput(),
    search({ top: true }),
    syntaxHighlighting(COLOURS),
    LOOK,
    EditorView.contentAttributes.of({ "aria-label": `Text of ${path}`, autocapitalize: "none" }),
    ...(path.endsWith(".json") ? [json()] : []),
    ...(language === undefined
      ? []
      : [autocompletion({ override: [completeNode(language)], icons: false }), explainNode(language)]),
    keymap.of([
      // What can be undone is the page's, for an edit may have changed several files.
      { key: "Mod-z", run: run(() => latest().onUndo()), preventDefault: true },
      { key: "Mod-y", run: run(() => latest().onRedo()), preventDefault: true },
      { key: "Mod-Shift-z", run: run(() => latest().onRedo()), preventDefault: true },
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...lintKeymap,
      ...searchKeymap,
      ...defaultKeymap,
      indentWithTab,
    ]),
    EditorView.updateListener.of((update) => {
      if (!update.docChanged || update.transactions.some((each) => each.annotation(fromOutside))) return;
      latest().onEdit(update.state.doc.toString());
    }),
  ];
}

const COLOURS = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--accent)" },
  { tag: tags.string, color: "var(--gold)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--focus)" },
  { tag: tags.comment, color: "var(--text-soft)" },
]);

const LOOK = EditorView.theme({
  "&": { height: "100%", fontSize: "0.9rem", color: "var(--text)", backgroundColor: "var(--ground)" },
  ".cm-content": { caretColor: "var(--text)", fontFamily: "ui-monospace, Consolas, monospace" },
  ".cm-cursor": { borderLeftColor: "var(--text)" },
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--accent-ground) !important",
  },
  ".cm-activeLine": { backgroundColor: "transparent" },
  ".cm-gutters": { backgroundColor: "var(--surface)", color: "var(--text-soft)", border: "0" },
  ".cm-tooltip": { backgroundColor: "var(--raised)", color: "var(--text)", border: "1px solid var(--line-strong)" },
  ".cm-tooltip .said": { padding: "0.35rem 0.5rem", maxWidth: "30rem" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: "var(--accent-ground)", color: "var(--text)" },
  ".cm-panels": { backgroundColor: "var(--raised)", color: "var(--text)" },
});
