/** `ach:grant`: completes nodes, even where a parent is not complete. */

import { grantOperation } from "../operations/progress-operations.ts";
import { defineScopeCommand } from "./common/scope-command.ts";

export const grantCommand = defineScopeCommand({
  name: "grant",
  description: "Completes achievements",
  operation: grantOperation,
});
