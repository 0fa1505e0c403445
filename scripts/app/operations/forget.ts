/**
 * Forgets a player who is not here: name and mailbox at once, all that is kept on them at their next join. Where the cloud
 * is to forget them too it goes first, so that it can be asked again when it could not.
 */

import { describeError } from "../progress/listeners.ts";
import type { OperationContext } from "./operation.ts";

export type ForgetOutcome = "done" | "online" | "failed";

export type CloudForgetOutcome =
  | { readonly kind: "no cloud" }
  /** The world does not know the account, and forgot the player alone. */
  | { readonly kind: "no account"; readonly here: ForgetOutcome }
  /** What came of it is told later. */
  | { readonly kind: "asked"; readonly account: string };

/** What the cloud has answered: that it would not, or that it did, and what was done here then. */
export type CloudErased = { readonly account: string } & (
  { readonly problem: string } | { readonly problem?: undefined; readonly here: ForgetOutcome }
);

export function forget({ players, world, log }: OperationContext, playerId: string): ForgetOutcome {
  if (players.isOnline(playerId)) return "online";
  try {
    world()?.forgetting.forget(playerId);
  } catch (error) {
    log.error(`player ${playerId} could not be forgotten: ${describeError(error)}. Try again`);
    return "failed";
  }
  return "done";
}

export function forgetInCloudToo(
  context: OperationContext,
  playerId: string,
  erased: (outcome: CloudErased) => void,
): CloudForgetOutcome {
  const { cloud } = context;
  if (cloud.status().absent !== undefined) return { kind: "no cloud" };
  const account = context.world()?.roster.accountId(playerId);
  if (account === undefined) return { kind: "no account", here: forget(context, playerId) };
  cloud.erase(account, (problem) =>
    erased(problem === undefined ? { account, here: forget(context, playerId) } : { account, problem }),
  );
  return { kind: "asked", account };
}
