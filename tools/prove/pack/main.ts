/**
 * The pack with simulated players: plays the step that the kit names on the console and tells what came of it. Each step
 * stands for itself, so that one that throws takes no other with it.
 */
import { system, world } from "@minecraft/server";
import { itemSteps, watchInventories } from "./items.ts";
import { killSteps, watchDeaths } from "./kills.ts";
import { limitSteps } from "./limits.ts";
import { networkSteps, watchJoins } from "./network.ts";
import { listenToOurPack } from "./our-pack.ts";
import { nameOf, say, sayEnd, sayFailure } from "./say.ts";
import { sessionSteps } from "./sessions.ts";
import { signalSteps } from "./signals.ts";
import type { Steps } from "./steps.ts";

const STEPS: Steps = { ...sessionSteps, ...killSteps, ...itemSteps, ...limitSteps, ...signalSteps, ...networkSteps };

async function play(step: string): Promise<void> {
  try {
    const act = STEPS[step];
    if (act === undefined) throw new Error("there is no such step");
    await act();
  } catch (error) {
    sayFailure(step, error);
  }
  sayEnd(step);
}

const firstTick = system.currentTick;
listenToOurPack();
watchDeaths();
watchInventories();

system.afterEvents.scriptEventReceive.subscribe(
  ({ id, message, sourceType }) => {
    if (id !== "prove:step") return;
    say("console", { source: sourceType });
    void play(message);
  },
  { namespaces: ["prove"] },
);

world.afterEvents.worldLoad.subscribe(() => {
  say("start", { tick: firstTick, warn: true });
  console.info(`[prove] ${JSON.stringify({ step: "start", facts: { info: true } })}`);
  try {
    watchJoins();
  } catch (error) {
    sayFailure("account", nameOf(error));
  }
  sayEnd("start");
});

system.beforeEvents.shutdown.subscribe(() => {
  say("shutdown", { event: true, players: world.getAllPlayers().length });
});
