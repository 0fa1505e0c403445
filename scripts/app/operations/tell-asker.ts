/** Tells whoever asked for something what came of it later; the log, where they are no player or gone. */

import type { Asker, OperationContext } from "./operation.ts";

export function tellAsker({ players, screen, log }: OperationContext, { askedBy }: Asker, text: string): void {
  if (askedBy !== undefined && players.isOnline(askedBy)) screen.tell(askedBy, text);
  else log.info(text);
}
