/** What is wrong with the files as they are being edited. Asks the worker a moment after the last stroke, and never twice at once. */
import { signal, type ReadonlySignal } from "@preact/signals";
import type { Issue } from "../../../scripts/core/checks/issue.ts";
import type { FromChecker, ToChecker } from "../../checking/messages.ts";
import type { TreeFiles } from "../../editing/trees/change.ts";

export interface CheckResult {
  /** The files that it speaks of. */
  readonly of: TreeFiles;
  readonly issues: readonly Issue[];
  readonly warnings: readonly Issue[];
}

export interface Checks {
  /** Null before the first. */
  readonly result: ReadonlySignal<CheckResult | null>;
  /** The game's own pictures. */
  readonly textures: ReadonlySignal<readonly string[]>;
  look(files: TreeFiles): void;
}

/** The part of a worker that is used. */
export interface Checker {
  postMessage(message: ToChecker): void;
  onmessage: ((event: MessageEvent<FromChecker>) => void) | null;
}

const QUIET_MILLISECONDS = 120;

export function createChecks(checker: Checker): Checks {
  const result = signal<CheckResult | null>(null);
  const textures = signal<readonly string[]>([]);
  let known: TreeFiles = new Map();
  let wanted: TreeFiles | undefined;
  let asked: TreeFiles | undefined;
  let number = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function ask(): void {
    timer = undefined;
    if (asked !== undefined || wanted === undefined) return;
    const files = wanted;
    const changed = [...new Set([...known.keys(), ...files.keys()])]
      .filter((path) => known.get(path) !== files.get(path))
      .map((path) => [path, files.get(path) ?? null] as const);
    wanted = undefined;
    known = asked = files;
    checker.postMessage({ number: ++number, changed });
  }

  checker.onmessage = ({ data }) => {
    if (data.kind === "game") textures.value = data.textures;
    else if (data.number === number && asked !== undefined) {
      result.value = { of: asked, issues: data.issues, warnings: data.warnings };
      asked = undefined;
      if (timer === undefined) ask();
    }
  };

  return {
    result,
    textures,
    look(files) {
      wanted = files;
      clearTimeout(timer);
      timer = setTimeout(ask, QUIET_MILLISECONDS);
    },
  };
}
