/** The steps about modules that only a dedicated server has: who joins, and how long a request without a limit waits. */
import * as admin from "@minecraft/server-admin";
import * as net from "@minecraft/server-net";
import { ticks } from "./ground.ts";
import { playerNamed } from "./players.ts";
import { say } from "./say.ts";
import type { Steps } from "./steps.ts";

/** Longer than anybody would have a request wait. */
const LONGEST_WAIT_SECONDS = 60;

let joins = 0;
let isAccountTold = false;

/** Not before the world has loaded: earlier it cannot be subscribed. */
export function watchJoins(): void {
  admin.beforeEvents.asyncPlayerJoin.subscribe((event) => {
    joins++;
    // Whether there is one, never which.
    isAccountTold = event.persistentId !== "";
    return Promise.resolve();
  });
}

export const networkSteps: Steps = {
  account: async () => {
    const before = joins;
    await playerNamed("Kim");
    await ticks(20);
    say("account", { told: joins > before, account: isAccountTold });
  },
  timeout: async () => {
    const url = String(admin.variables.get("silent_url"));
    const request = new net.HttpRequest(`${url}/`);
    const begin = Date.now();
    const answer = net.http.request(request).then(
      (response) => `status ${response.status}`,
      (error: unknown) => (error instanceof Error ? error.name : String(error)),
    );
    const limit = ticks(LONGEST_WAIT_SECONDS * 20).then(() => "still waiting");
    const outcome = await Promise.race([answer, limit]);
    const seconds = Math.round((Date.now() - begin) / 1_000);
    say("timeout", { default: String(request.timeout), outcome, seconds });
    if (outcome === "still waiting") net.http.cancelAll("the proof waits no longer");
  },
};
