/** `ach:revoke`: takes progress and completion back. What was paid stays paid, what is owed stays owed. */

import { defineScopeCommand } from "./common/scope-command.ts";

export const revokeCommand = defineScopeCommand({
  name: "revoke",
  description: "Takes achievements back",
  visit: ({ progression }, session, node) => progression.revoke(session, node),
  done: "command.revoked",
  nothing: "command.nothingToRevoke",
});
