/**
 * Asks the cloud once whether it is there and knows the key, before a server is configured with them. Reads nothing of
 * any player, changes nothing, and never says the key.
 */
import type { CloudAccess } from "./cloud.ts";

/** A problem is certain; a doubt may only be true of this moment, or of this machine. */
export type CloudProbe = { readonly problem?: string; readonly doubt?: string };

const PATIENCE_MILLISECONDS = 5_000;

export async function probeCloud({ url, authorization }: CloudAccess): Promise<CloudProbe> {
  try {
    const response = await fetch(`${url}/v1/nodes/stats`, {
      headers: { authorization },
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
      redirect: "manual",
    });
    await response.arrayBuffer();
    if (response.ok) return {};
    if (response.status === 401) {
      return {
        problem: `the cloud at ${url} does not know this key, or it was revoked; expected one of \`npm run cloud -- key list\`, or a new one`,
      };
    }
    return {
      doubt: `${url} answers with status ${response.status}, which the cloud service would not: is it really there?`,
    };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
    return { doubt: `the cloud at ${url} does not answer now (${code}), so the key could not be tried` };
  }
}
