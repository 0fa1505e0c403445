/**
 * When letters to a player are delivered: at their join, and those to a node that hangs on a cloud node once the cloud has
 * been asked. What a letter does is progression's business, how a mailbox is kept that of the mailboxes.
 */

import { isLocked } from "../../core/progress/node-state.ts";
import type { Letter } from "../../core/saving/mail.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { Cloud } from "../cloud/cloud.ts";
import type { Players } from "../ports.ts";
import type { MailedDeed } from "../goals/members/mailed-deeds.ts";
import type { MemberLetters } from "../goals/members/member-letters.ts";
import type { PlayerSession } from "../records/player-records.ts";
import type { Progression } from "../progress/progression.ts";
import type { KnownPlayers } from "./known-players.ts";

export interface Letters {
  /** Delivers what can be: with the cloud's answer everything, before it what needs none. */
  deliver(session: PlayerSession, isCloudKnown: boolean): void;
  /** Keeps what a deed makes for a player who is not here. */
  mail(playerId: string, deed: MailedDeed): void;
}

export interface LettersOptions {
  readonly players: Players;
  readonly progression: Pick<Progression, "take" | "isOutsideDates">;
  readonly members: MemberLetters;
  readonly cloud: () => Pick<Cloud, "covers">;
  readonly world: () => KnownPlayers | undefined;
}

export function createLetters({ players, progression, members, cloud, world }: LettersOptions): Letters {
  /** Whether it is known by now what the node hangs on. */
  const isKnown = (session: PlayerSession, node: AchievementNode): boolean =>
    !node.locks.some(({ nodes }) => nodes.some((each) => each.cloud)) || !cloud().covers(session.playerId);

  function isDue(session: PlayerSession, node: AchievementNode, letter: Letter, isCloudKnown: boolean): boolean {
    const { kind } = letter;
    if (!players.isReachable(session.playerId)) return false;
    if (kind === "members" && !members.canTake(node, letter)) return false;
    if (kind !== "progress" && kind !== "finish" && kind !== "members") return true;
    return isCloudKnown || isKnown(session, node) || !isLocked(node, session.read);
  }

  return {
    deliver(session, isCloudKnown) {
      world()?.mailboxes.deliver(
        session,
        (node, letter) => {
          if (letter.kind === "members") members.take(session, node, letter);
          else progression.take(session, node, letter);
        },
        (node, letter) => isDue(session, node, letter, isCloudKnown),
      );
    },
    mail(playerId, { node, delta, members: steps }) {
      const known = world();
      // Letters do not say when they were written, so what is outside the node's dates is not let in.
      if (progression.isOutsideDates(node) || known?.roster.name(playerId) === undefined) return;
      if (steps) known.mailboxes.post(playerId, "members", node.id, delta, { members: steps });
      else known.mailboxes.post(playerId, "progress", node.id, delta);
    },
  };
}
