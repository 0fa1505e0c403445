/** Why no world runs, in words for the person at the page; undefined where one runs, or is about to. */
import { computed, type ReadonlySignal } from "@preact/signals";
import { problems, trees } from "./trees.ts";
import { servers } from "./views.ts";

export const nothingYet: ReadonlySignal<string | undefined> = computed(() => {
  const first = servers.value.find(({ server }) => server === 0);
  if (first?.state === "failed") return `The world does not start: ${first.problem ?? "its log says why"}`;
  if (trees.value !== null || problems.value.length === 0) return undefined;
  return "Nothing runs yet: the trees have problems. The world begins as soon as they are mended.";
});
