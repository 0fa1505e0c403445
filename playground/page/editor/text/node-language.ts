/** What CodeMirror asks while a node's text is written: what could stand here, what is said of it, and what is wrong. */
import type { CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { startCompletion } from "@codemirror/autocomplete";
import type { Diagnostic } from "@codemirror/lint";
import type { Text } from "@codemirror/state";
import { hoverTooltip, type EditorView } from "@codemirror/view";
import type { Issue } from "../../../../scripts/core/checks/issue.ts";
import { completionAt, helpAt, type KnownNode } from "../../../editing/schema/completion.ts";
import type { NodeSchema } from "../../../editing/schema/parts.ts";

export interface NodeLanguage {
  readonly schema: NodeSchema;
  readonly nodes: () => readonly KnownNode[];
}

export const completeNode =
  ({ schema, nodes }: NodeLanguage) =>
  (context: CompletionContext): CompletionResult | null => {
    const text = context.state.doc.toString();
    const isBegun = context.matchBefore(/["\w:.-]+$/) !== null;
    if (!context.explicit && !isBegun) return null;
    const found = completionAt(schema, text, context.pos, nodes());
    if (found === undefined || found.offers.length === 0) return null;
    const typed = text.slice(found.from, context.pos);
    return {
      from: found.from,
      to: found.to,
      filter: false,
      options: found.offers
        .filter(({ label }) => isMeant(label, typed))
        .slice(0, MOST)
        .map((offer) => ({
          label: offer.label,
          type: offer.kind === "key" ? "property" : "constant",
          ...(offer.says === undefined ? {} : { info: offer.says }),
          apply: (view: EditorView) => {
            view.dispatch({
              changes: { from: found.from, to: Math.max(found.to, view.state.selection.main.head), insert: offer.text },
              selection: { anchor: found.from + caretIn(offer.text) },
              userEvent: "input.complete",
            });
            if (/["[{][\]}"]$/.test(offer.text)) startCompletion(view);
          },
        })),
    };
  };

/** Of the game's ids there are more than anybody reads. */
const MOST = 200;

function isMeant(label: string, typed: string): boolean {
  const word = typed.replace(/^"|"$/g, "").toLowerCase();
  return label.toLowerCase().includes(word);
}

/** Between brackets or quotation marks that were opened, else behind it all. */
const caretIn = (text: string): number => (/: (?:""|\[\]|\{\})$/.test(text) ? text.length - 1 : text.length);

export const explainNode = ({ schema }: NodeLanguage) =>
  hoverTooltip((view, position) => {
    const said = helpAt(schema, view.state.doc.toString(), position);
    if (said === undefined) return null;
    return {
      pos: said.from,
      end: said.to,
      above: true,
      create: () => {
        const dom = document.createElement("div");
        dom.className = "said";
        dom.textContent = `${said.key}: ${said.says}`;
        return { dom };
      },
    };
  });

/** Lines and columns count as in messages, from 1. */
export function diagnosticsOf(issues: readonly Issue[], warnings: readonly Issue[], doc: Text): Diagnostic[] {
  const place = (issue: Issue): { readonly from: number; readonly to: number } => {
    const line = doc.line(Math.max(1, Math.min(issue.line ?? 1, doc.lines)));
    const from = Math.min(line.from + (issue.column ?? 1) - 1, line.to);
    const word = /^(?:"(?:[^"\\]|\\.)*"?|[\w.+-]+|.)/.exec(line.text.slice(from - line.from))?.[0].length ?? 0;
    return { from, to: Math.min(from + word, line.to) };
  };
  const says = (issue: Issue): string => `${issue.path}: ${issue.problem}; expected ${issue.expected}`;
  const wrong = issues.map((issue): Diagnostic => ({ ...place(issue), severity: "error", message: says(issue) }));
  const odd = warnings.map((issue): Diagnostic => ({ ...place(issue), severity: "warning", message: says(issue) }));
  return [...wrong, ...odd];
}
