/**
 * The editor of the page: files that are open, what is wrong with them, what can be undone, and when they are written. Files are
 * written by themselves a moment after the last stroke, unless that would bring in something that the build refuses.
 */
import { computed, effect, signal, type ReadonlySignal } from "@preact/signals";
import type { Issue } from "../../../scripts/core/checks/issue.ts";
import type { NodeSchema } from "../../editing/schema/parts.ts";
import type { TreeFiles } from "../../editing/trees/change.ts";
import { NO_HISTORY, redo, undo, withDone, type History, type Step } from "../../editing/trees/history.ts";
import { createNodeReader, type Nodes } from "../../editing/trees/nodes.ts";
import type { Outcome } from "../../editing/trees/outcome.ts";
import type { Checks } from "./checks.ts";
import type { OpenFiles } from "./open-files.ts";

export type Saving =
  | "saved"
  /** A moment after the last stroke, or when it has been checked. */
  | "soon"
  | "writing"
  /** The build would refuse them. */
  | "held back"
  /** Others changed the same files. */
  | "conflict"
  | "failed";

export interface Editor {
  readonly open: OpenFiles;
  readonly files: ReadonlySignal<TreeFiles>;
  readonly nodes: ReadonlySignal<Nodes>;
  readonly schema: NodeSchema;
  readonly issues: ReadonlySignal<readonly Issue[]>;
  readonly warnings: ReadonlySignal<readonly Issue[]>;
  readonly textures: ReadonlySignal<readonly string[]>;
  readonly history: ReadonlySignal<History>;
  readonly saving: ReadonlySignal<Saving>;
  /** Nothing is edited before the files have been read. */
  readonly isReady: ReadonlySignal<boolean>;
  /** Undefined: it was done, or there was nothing to do; else why not. `at`: strokes at the same place are one step. */
  perform(outcome: Outcome, at?: string): string | undefined;
  undo(): string | undefined;
  redo(): string | undefined;
  /** Also what the build refuses. */
  saveNow(): Promise<void>;
}

const IDLE_MILLISECONDS = 400;

/** @param select is told which node to look at after an edit */
export function createEditor(
  open: OpenFiles,
  checks: Checks,
  schema: NodeSchema,
  select: (id: string) => void,
): Editor {
  const history = signal<History>(NO_HISTORY);
  const isReady = signal(false);
  /** What was wrong already with what is written. */
  const old = signal<ReadonlySet<string>>(new Set());
  const read = createNodeReader();
  const nodes = computed(() => read(open.files.value));
  const issues = computed(() => [...closedFiles(open), ...(checks.result.value?.issues ?? [])]);
  const warnings = computed(() => checks.result.value?.warnings ?? []);
  const isChecked = computed(() => checks.result.value?.of === open.files.value);
  /** What others bring in meanwhile holds back nothing that is edited here. */
  const isOthers = ({ file }: Issue): boolean => open.taken.value.has(file) && !open.unsaved.value.includes(file);
  const isWorse = computed(() => issues.value.some((issue) => !old.value.has(keyOf(issue)) && !isOthers(issue)));
  let timer: ReturnType<typeof setTimeout> | undefined;

  const saving = computed((): Saving => {
    if (open.isWriting.value) return "writing";
    if (open.problem.value !== null) return "failed";
    if (open.conflicts.value.size > 0) return "conflict";
    if (open.unsaved.value.length === 0) return "saved";
    return isChecked.value && isWorse.value ? "held back" : "soon";
  });

  effect(() => checks.look(open.files.value));
  effect(() => {
    if (isChecked.value && open.unsaved.value.length === 0) {
      const said = new Set(issues.value.map(keyOf));
      if (said.size !== old.peek().size || [...said].some((key) => !old.peek().has(key))) old.value = said;
      open.seen();
    }
  });
  effect(() => {
    // Each edit and each check begins the wait anew.
    const isDue = saving.value === "soon" && isChecked.value && open.files.value.size >= 0;
    clearTimeout(timer);
    if (isDue) timer = setTimeout(() => void open.save(), IDLE_MILLISECONDS);
  });

  function go(step: Step): string | undefined {
    if (step.kind === "none") return "There is nothing more.";
    history.value = step.history;
    if (step.kind === "step") {
      open.apply(step.change);
      return undefined;
    }
    const what = step.paths.join(", ");
    return `“${step.says}” stays as it is: ${what} was changed by others since, and their work would be lost.`;
  }

  void open.load().then(() => (isReady.value = true));

  return {
    open,
    files: open.files,
    nodes,
    schema,
    issues,
    warnings,
    textures: checks.textures,
    history,
    saving,
    isReady,
    perform(outcome, at) {
      if (outcome.kind === "refused") return outcome.why;
      if (outcome.kind === "same") return undefined;
      open.apply(outcome.change);
      history.value = withDone(history.value, outcome.change, at);
      if (outcome.select !== undefined) select(outcome.select);
      return undefined;
    },
    undo: () => go(undo(history.value, open.files.value)),
    redo: () => go(redo(history.value, open.files.value)),
    saveNow: () => open.save(),
  };
}

/** What cannot be edited here is said beside what is wrong with the rest. */
function closedFiles(open: OpenFiles): Issue[] {
  return [...open.closed.value].map(([file, { closed: problem, expected }]) => ({
    file,
    path: "$",
    code: "unreadable",
    problem,
    expected,
  }));
}

/** The same problem after lines have moved. */
const keyOf = ({ file, code, path, problem }: Issue): string => [file, code, path, problem].join("\n");
