/** The players whom this world knows, there or not: names, letters, who is to be forgotten. Nothing is known before the world has loaded. */

import type { Tree } from "../../core/tree/tree.ts";
import type { Log, PropertyStore } from "../ports.ts";
import { createForgetting, type Forgetting } from "./forgetting.ts";
import { createMailboxes, type Mailboxes } from "./mailboxes.ts";
import { createRoster, type Roster } from "./roster.ts";

export interface KnownPlayers {
  readonly roster: Roster;
  readonly mailboxes: Mailboxes;
  readonly forgetting: Forgetting;
}

/** To be called when the world has loaded. */
export function openKnownPlayers(worldProperties: PropertyStore, tree: Tree, log: Log): KnownPlayers {
  const roster = createRoster(worldProperties, log);
  const mailboxes = createMailboxes(worldProperties, tree, log);
  return { roster, mailboxes, forgetting: createForgetting(worldProperties, roster, mailboxes) };
}
