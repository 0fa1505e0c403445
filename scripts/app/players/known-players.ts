/** The players whom this world knows, there or not: names, letters, who is to be forgotten. A shape only. */

import type { Forgetting } from "./forgetting.ts";
import type { Mailboxes } from "./mailboxes.ts";
import type { Roster } from "./roster.ts";

export interface KnownPlayers {
  readonly roster: Roster;
  readonly mailboxes: Mailboxes;
  readonly forgetting: Forgetting;
}
