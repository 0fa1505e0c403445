/**
 * Values of the dedicated server's `variables.json`. Reached only from the server pack's entry.
 */

import { variables } from "@minecraft/server-admin";

/** The configured value; undefined when there is none or no configuration at all. */
export function serverVariable(key: string): unknown {
  return variables.get(key);
}
