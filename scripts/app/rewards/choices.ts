/**
 * The choices that rewards leave to a player: which is to be made next, and what becomes of one that was made. It is kept in the
 * same write that notes what was given of it; how the player is asked is the menu's business.
 */

import { choicesOf, choose, type OpenChoice } from "../../core/rewards/ledger.ts";
import { mayAsk } from "../../core/rewards/rewards.ts";
import { compareIds } from "../../core/tree/ids.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { Paid, Payments } from "./payments.ts";
import type { PlayerSession } from "../records/player-records.ts";

/** To be told how many lists of a node's rewards a player has got from the menu. */
export type Claimed = (session: PlayerSession, node: AchievementNode, lists: number) => void;

export interface Choices {
  /** The first choice that the player has to make before all is paid that they are owed, or that one node owes. */
  next(
    session: PlayerSession,
    of?: AchievementNode,
  ): { readonly node: AchievementNode; readonly choice: OpenChoice } | undefined;
  /**
   * Takes the player's choice, keeps it and pays the node.
   * @param option as the {@link OpenChoice} names it
   * @returns what is left of what the node owes; undefined where the choice was made already
   */
  take(session: PlayerSession, node: AchievementNode, option: string): Paid["left"] | undefined;
}

export function createChoices(payments: Payments, claimed: Claimed): Choices {
  return {
    next(session, of) {
      const asking = (of ? [of] : session.owing()).filter(({ rewards }) => mayAsk(rewards));
      for (const node of asking.sort((a, b) => compareIds(a.id, b.id))) {
        const record = session.read(node);
        const choice = record && choicesOf(record, node.rewards)[0];
        if (choice) return { node, choice };
      }
      return undefined;
    },
    take(session, node, option) {
      const record = session.read(node);
      const chosen = record && choose(record, node.rewards, option);
      if (!chosen || chosen === record) return undefined;
      let left: Paid["left"] = "something";
      session.batch(() => {
        session.write(node, chosen, "now");
        payments.pay(session, [node], (_node, paid) => {
          left = paid.left;
          claimed(session, node, paid.lists);
        });
      });
      return left;
    },
  };
}
