/** A player wants a page listed in another way, or branches of it folded. */

import type { FoldAction, ListAction } from "../../../core/menu/action.ts";
import type { Act } from "./action-context.ts";

export const list: Act<ListAction> = ({ of, listing }, { memory }) => {
  memory.listings.set(of.pageId, listing);
  return { next: of };
};

export const fold: Act<FoldAction> = ({ nodeIds, isFolded, then }, { memory }) => {
  for (const id of nodeIds) {
    if (isFolded) memory.folded.add(id);
    else memory.folded.delete(id);
  }
  return { next: then };
};
