/** Which page of the tree is looked at: the one that was opened, else the one of the chosen node, else the first. */
import { computed, effect, signal, untracked, type ReadonlySignal } from "@preact/signals";
import type { AchievementNode } from "../../scripts/core/tree/tree.ts";
import { selectedNode } from "./choices.ts";
import { tree } from "./trees.ts";

const wanted = signal<string | null>(null);

export const shownPage: ReadonlySignal<AchievementNode | null> = computed(() => {
  const now = tree.value;
  if (!now) return null;
  return now.pages.find(({ id }) => id === wanted.value) ?? now.pages[0] ?? null;
});

export function openPage(pageId: string): void {
  wanted.value = pageId;
}

// A node that is chosen elsewhere is looked at; one whose page changes with an edit stays in sight.
effect(() => {
  const id = selectedNode.value;
  const node = id === null ? undefined : untracked(() => tree.value)?.node(id);
  if (node) wanted.value = node.pageId;
});
