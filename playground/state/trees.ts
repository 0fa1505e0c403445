/**
 * The trees that the worlds run with, where they come from, and what is wrong with them as they lie there now. The trees that
 * are shown stay the last right ones while there are problems.
 */
import { batch, computed, signal, type ReadonlySignal } from "@preact/signals";
import { createTree, type Tree } from "../../scripts/core/tree/tree.ts";
import type { SourceNews, TreeSource } from "../files/tree-source.ts";
import type { PackGiven, TreesGiven } from "../protocol/given.ts";
import type { Problem } from "../protocol/server.ts";
import { act, load } from "./link.ts";
import { notify } from "./notices.ts";

const given = signal<TreesGiven | null>(null);
const source = signal<TreeSource | null>(null);
const wrong = signal<readonly Problem[]>([]);
const warned = signal<readonly Problem[]>([]);
const changes = signal<{ readonly paths: readonly string[]; readonly number: number }>({ paths: [], number: 0 });
const isThere = signal(true);
const isOld = signal(false);

/** Null until the first build. */
export const trees: ReadonlySignal<TreesGiven | null> = given;
export const tree: ReadonlySignal<Tree | null> = computed(() => {
  const now = given.value;
  return now && createTree(now.nodes, now.settings.time_zone, now.texts);
});
/** Null until the page knows it. */
export const treeSource: ReadonlySignal<TreeSource | null> = source;
/** Of the files as they are now: the build would refuse them. */
export const problems: ReadonlySignal<readonly Problem[]> = wrong;
export const warnings: ReadonlySignal<readonly Problem[]> = warned;
/** The files that were written, were made or went lastly, by whomever; `number` grows with each news. */
export const changedFiles: ReadonlySignal<{ readonly paths: readonly string[]; readonly number: number }> = changes;
/** Whether the source can be reached. */
export const isConnected: ReadonlySignal<boolean> = isThere;
/** Whether the page is to be loaded anew, once nothing is lost by it. */
export const isOutOfDate: ReadonlySignal<boolean> = isOld;

/** From now on, the worlds follow this source; after another one, they begin anew. */
export function follow(from: TreeSource): void {
  if (source.value !== null) {
    isOtherSource = true;
    batch(() => {
      given.value = null;
      wrong.value = warned.value = [];
    });
  }
  source.value = from;
  from.follow((news) => void hear(from, news));
}

/** What the worlds have in them belongs to the trees of an earlier source. */
let isOtherSource = false;

async function hear(from: TreeSource, news: SourceNews): Promise<void> {
  if (from !== source.value) return;
  switch (news.kind) {
    case "trees":
      batch(() => {
        wrong.value = [];
        given.value = news.trees;
      });
      return;
    case "built": {
      wrong.value = [];
      warned.value = news.warnings;
      await run(news.pack, from);
      return;
    }
    case "wrong":
      wrong.value = news.problems;
      // Nobody of the earlier trees' worlds belongs to these.
      if (isOtherSource && running !== undefined) await act("beginAnew", {});
      return;
    case "files":
      changes.value = { paths: news.changed, number: changes.value.number + 1 };
      return;
    case "page":
      isOld.value = true;
      return;
    case "connection":
      isThere.value = news.isThere;
  }
}

/** What the worlds run with, or are about to. */
let running: { readonly text: string; readonly trees: TreesGiven } | undefined;

/** Trees that are right are shown before the worlds have them: a world takes longer to start than a drawing to be made. */
async function run(pack: PackGiven, { cloud }: TreeSource): Promise<void> {
  const text = JSON.stringify(pack);
  // A server that is there again tells what there is, whether or not it is new.
  if (text === running?.text && !isOtherSource) return;
  const before = running;
  running = { text, trees: pack.trees };
  given.value = pack.trees;
  const isAnew = isOtherSource;
  isOtherSource = false;
  const problem = await load(pack, cloud);
  if (isAnew) await act("beginAnew", {});
  if (problem === null) return;
  notify({ kind: "problem", text: `The pack does not start: ${problem}` });
  if (running.text !== text || before === undefined) return;
  running = before;
  given.value = before.trees;
}
