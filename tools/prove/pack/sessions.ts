/** The steps about joining, the menu, and what is there again after a reload and a restart. */
import { system, world } from "@minecraft/server";
import { ActionFormData, type ActionFormResponse } from "@minecraft/server-ui";
import { prepareGround, ticks } from "./ground.ts";
import { NODE_IDS } from "./node-ids.ts";
import { ask, progressOf } from "./our-pack.ts";
import { playerNamed, readyAlex } from "./players.ts";
import { nameOf, say } from "./say.ts";
import type { Steps } from "./steps.ts";

const FORM_TICKS = 100;

export const sessionSteps: Steps = {
  ground: async () => {
    await prepareGround();
    say("ground", { ready: true });
  },
  join: async () => {
    const alex = await playerNamed("Alex");
    say("join", {
      progress: await progressOf(alex, NODE_IDS.cow),
      listed: world.getAllPlayers().some((player) => (player as typeof player | undefined)?.name === "Alex"),
    });
  },
  menu: async () => {
    const alex = await readyAlex();
    let command = "";
    try {
      command = String(alex.runCommand("ach:menu").successCount);
    } catch (error) {
      command = nameOf(error);
    }
    let short = "";
    try {
      short = String(alex.runCommand("menu").successCount);
    } catch {
      short = "unknown";
    }
    await ticks(20);
    const answer = outcomeOf(new ActionFormData().title("Proof").button("One").show(alex));
    const shown = await Promise.race([answer, ticks(FORM_TICKS).then(() => "open")]);
    say("menu", { command, short, shown });
  },
  quit: async () => {
    const mei = await playerNamed("Mei");
    const known = await progressOf(mei, NODE_IDS.cow);
    const id = mei.id;
    const answer = outcomeOf(new ActionFormData().title("Proof").button("One").show(mei));
    await ticks(20);
    mei.disconnect();
    const form = await Promise.race([answer, ticks(FORM_TICKS).then(() => "open")]);
    await ticks(20);
    const offline = await ask("addNodeProgress", { playerId: id, nodeId: NODE_IDS.mailed, delta: 1 });
    say("quit", { form, known: known !== "no answer", offline: String(offline) });
  },
  // After a reload players are there already; the scripts have forgotten them, the world has not.
  reloaded: async () => {
    await ticks(40);
    const players = world.getAllPlayers().filter((player) => (player as typeof player | undefined) !== undefined);
    const alex = players.find((player) => player.name === "Alex");
    const progress = alex === undefined ? "no answer" : await progressOf(alex, NODE_IDS.cow);
    say("reloaded", {
      present: alex !== undefined,
      kept: typeof progress === "number" && progress > 0,
      tick: system.currentTick < 1_200,
    });
  },
  // Those two have mail: the world's properties are all that a simulated player leaves behind.
  restarted: async () => {
    const lea = await playerNamed("Lea");
    const alex = await playerNamed("Alex");
    const own = await progressOf(alex, NODE_IDS.cow);
    say("restarted", { mail: await progressOf(lea, NODE_IDS.mailed), own });
  },
  killed: async () => {
    const tom = await playerNamed("Tom");
    say("killed", { mail: await progressOf(tom, NODE_IDS.mailed) });
  },
};

function outcomeOf(showing: Promise<ActionFormResponse>): Promise<string> {
  return showing.then(
    (response) => (response.canceled ? `cancelled, ${String(response.cancelationReason)}` : "pressed"),
    (error: unknown) => (error instanceof Error ? error.name : String(error)),
  );
}
