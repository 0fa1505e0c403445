/** How many of an item can be had at the same time at all, by which a goal of having items is bounded. */
import { maxStackSize } from "../../../scripts/trees/facts/item-stacks.ts";
import { CARRYING_SLOTS } from "../../../scripts/trees/parse-items.ts";
