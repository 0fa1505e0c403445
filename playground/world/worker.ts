/** The worker: takes what the page sends, one after the other where that matters, and sends what comes of it. No rules. */
import { openQuickJs } from "../../simulator/quickjs.ts";
import type { ToPage, ToWorker } from "../protocol/messages.ts";
import { pageMaterials } from "./page-materials.ts";
import { createPlayground } from "./playground.ts";

/** The part of a worker's surroundings that is used, in words that need no other library of types. */
interface Surroundings {
  onmessage: ((event: { readonly data: ToWorker }) => void) | null;
  postMessage(message: ToPage): void;
}

const surroundings = globalThis as unknown as Surroundings;

const materials = pageMaterials();
// It is needed with the first pack, which is still on its way; what goes wrong is told then.
materials.machineCode().catch(() => undefined);

const playground = createPlayground({
  materials,
  openEngine: openQuickJs,
  show: (changes) => surroundings.postMessage({ kind: "changes", changes }),
});

surroundings.onmessage = ({ data }) => {
  switch (data.kind) {
    case "load":
      void playground
        .load(data.pack, data.cloud)
        .then((problem) => surroundings.postMessage({ kind: "loaded", problem }));
      return;
    case "ask":
      void playground
        .perform(data.command)
        .then((answer) => surroundings.postMessage({ kind: "answer", id: data.id, answer }));
  }
};
