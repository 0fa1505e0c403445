/** `ach:revoke`: takes progress and completion back. What was paid stays paid, what is owed stays owed. */

import { revokeOperation } from "../operations/progress-operations.ts";
import { defineScopeCommand } from "./common/scope-command.ts";

export const revokeCommand = defineScopeCommand({
  name: "revoke",
  description: "Takes achievements back",
  operation: revokeOperation,
});
