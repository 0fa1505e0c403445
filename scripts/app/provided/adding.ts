/**
 * Adds nodes of other packs that fit to the tree, some in each tick. Knows nothing of why they fit.
 */

import type { TreeTexts } from "../../core/text/tree-texts.ts";
import type { NodeJson } from "../../core/tree/node.ts";
import type { Growth } from "../parts/growth.ts";
import type { Clock } from "../ports.ts";
import { createBudget } from "../work/budget.ts";
import type { Providers } from "./providers.ts";
import type { Verdict } from "./verdicts.ts";

const NODES_A_STEP = 32;
const NODES_A_TICK = 160;
const BUDGET_MILLISECONDS = 8;

/** Trees of one text that were looked through. */
export interface Admitted extends Verdict {
  readonly texts: TreeTexts | undefined;
  readonly arrivedAt: number;
  isWaitingTold: boolean;
}

/** A node, and of which trees it is. */
export interface ProvidedNode {
  readonly node: NodeJson;
  readonly of: Admitted;
}

export interface Adding {
  push(node: ProvidedNode): void;
  /** Whether some are to be added. */
  readonly isBusy: boolean;
  /** @returns those whose nodes were added now, once all are in the tree; undefined while there are more */
  addSome(): ReadonlySet<Admitted> | undefined;
}

export function createAdding(growth: Growth, providers: Providers, clock: Clock): Adding {
  let ready: ProvidedNode[] = [];

  return {
    push: (node) => void ready.push(node),
    get isBusy() {
      return ready.length > 0;
    },
    addSome() {
      const budget = createBudget(clock, BUDGET_MILLISECONDS);
      let added = 0;
      const touched = new Set<Admitted>();
      while (added < Math.min(ready.length, NODES_A_TICK) && !budget.isSpent()) {
        // Of one pack at a time, since texts are a pack's.
        const { of } = ready[added]!;
        let end = added;
        while (end < ready.length && end - added < NODES_A_STEP && ready[end]!.of === of) end += 1;
        const step = ready.slice(added, end).map(({ node }) => node);
        for (const { node_ID } of step) providers.note(node_ID, of.provider);
        growth.add(step, of.texts);
        of.added += step.length;
        touched.add(of);
        added = end;
      }
      ready = ready.slice(added);
      if (ready.length > 0) return undefined;
      growth.tell();
      return touched;
    },
  };
}
