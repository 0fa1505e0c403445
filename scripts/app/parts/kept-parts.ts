/** What is kept of players, made ready: their wishes and records, where members of combinations lie, who is read when. */

import { createGoalIndex, type GrowingGoalIndex } from "../../core/goals/goal-index.ts";
import type { GoalTable } from "../../core/goals/goal-table.ts";
import { createSpoken } from "../../core/text/spoken.ts";
import type { GrowingTree } from "../../core/tree/tree.ts";
import { createChecklists, type ChecklistOf } from "../goals/members/checklists.ts";
import { createSlots, type SlotsOf } from "../goals/members/member-slots.ts";
import { createRecount } from "../goals/members/recount.ts";
import type { KnownPlayers } from "../players/known-players.ts";
import { createWishStore, withChosenLanguages, type WishStore } from "../players/wish-store.ts";
import type { Players } from "../ports.ts";
import { createPlayerRecords, type PlayerRecords } from "../records/player-records.ts";
import { createOneATick, type OneATick } from "../work/one-a-tick.ts";
import type { AppPorts } from "./app-ports.ts";

export interface KeptParts {
  readonly wishes: WishStore;
  /** With the language that each of them chose. */
  readonly players: Players;
  readonly index: GrowingGoalIndex;
  readonly slotsOf: SlotsOf;
  readonly checklistOf: ChecklistOf;
  readonly joins: OneATick;
  readonly records: PlayerRecords;
}

export function createKeptParts(
  tree: GrowingTree,
  ports: AppPorts,
  world: () => KnownPlayers | undefined,
  table: GoalTable | undefined,
): KeptParts {
  const { worldProperties, clock, log } = ports;
  const wishes = createWishStore(ports.players, log);
  const players = withChosenLanguages(ports.players, wishes, createSpoken(tree));
  const index = createGoalIndex(tree, table);
  const slotsOf = createSlots(index, () => (world() ? worldProperties : undefined), log);
  const joins = createOneATick(() => clock.tick());
  const records = createPlayerRecords({
    tree,
    players,
    clock,
    log,
    recount: createRecount(index, slotsOf),
    beforeOpen: (playerId) => joins.hurry(playerId),
    beforeLoad(playerId, properties) {
      const isForgotten = world()?.forgetting.finish(playerId, properties) === true;
      if (isForgotten) wishes.forget(playerId);
      return isForgotten;
    },
  });
  return { wishes, players, index, slotsOf, checklistOf: createChecklists(index, slotsOf), joins, records };
}
