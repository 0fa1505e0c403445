/**
 * The few kinds of filters that all goal types are made of: how what an author wrote becomes a test of an attribute, and
 * by which ids its watchers can be found. An attribute that the deed does not have fits no filter.
 */

import {
  blockTest,
  entityTest,
  idSet,
  itemTest,
  keysOf,
  keysOfBlock,
  keysOfEntity,
  keysOfItem,
  listOf,
  rangeTest,
  type BlockPattern,
  type EntityPattern,
  type Ids,
  type ItemPattern,
  type Range,
  type Test,
} from "./patterns.ts";
import type { BlockView, EntityView, ItemView } from "../told/views.ts";

export interface FilterKind {
  /** @param wanted what the author wrote, which passed the author's checks */
  test(wanted: never): Test<never>;
  /** Undefined: the wanted can be any. Absent: this kind never is what watchers are looked up by. */
  keys?(wanted: never): readonly string[] | undefined;
}

export const FILTER_KINDS = {
  entity: { test: (wanted: EntityPattern): Test<EntityView> => entityTest(wanted), keys: keysOfEntity },
  item: { test: (wanted: ItemPattern): Test<ItemView> => itemTest(wanted), keys: keysOfItem },
  block: { test: (wanted: BlockPattern): Test<BlockView> => blockTest(wanted), keys: keysOfBlock },
  range: { test: (wanted: Range): Test<number> => rangeTest(wanted) },
  /** Ids of the game without a pattern of their own, such as effects. */
  ids: {
    test: (wanted: Ids): Test<string> => {
      const set = idSet(wanted);
      return (id) => set.has(id);
    },
    keys: keysOf,
  },
  /** The platform's names of damage causes. */
  cause: { test: (wanted: Ids): Test<string> => wordTest(wanted) },
  /** Ways to move; `any` is all of them. */
  mode: {
    test: (wanted: Ids): Test<string> => (listOf(wanted).includes("any") ? () => true : wordTest(wanted)),
    keys: (wanted: Ids): readonly string[] | undefined => (listOf(wanted).includes("any") ? undefined : listOf(wanted)),
  },
  /** Exactly this text. */
  text: {
    test: (wanted: Ids): Test<string> => wordTest(wanted),
    keys: (wanted: Ids): readonly string[] => listOf(wanted),
  },
  flag: {
    test:
      (wanted: boolean): Test<boolean> =>
      (value) =>
        value === wanted,
  },
} as const satisfies Readonly<Record<string, FilterKind>>;

export type FilterKindName = keyof typeof FILTER_KINDS;

function wordTest(words: Ids): Test<string> {
  const set = new Set(listOf(words));
  return (word) => set.has(word);
}
