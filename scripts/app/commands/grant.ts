/** `ach:grant`: completes nodes, even where a parent is not complete. */

import { defineScopeCommand } from "./common/scope-command.ts";

export const grantCommand = defineScopeCommand({
  name: "grant",
  description: "Completes achievements",
  visit: ({ progression }, session, node) => progression.grant(session, node),
  done: "command.granted",
  nothing: "command.nothingToGrant",
});
