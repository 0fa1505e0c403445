/** A world of achievements of all kinds, with the client's pack in it and a player who is there. */
import type { Simulator, SimulatorOptions } from "../../../simulator/index.ts";
import { writeClientPack } from "../../support/client-pack.ts";
import { child, root } from "../../support/nodes.ts";
import { startTestWorld } from "../../support/pack.ts";

export const NODES = [
  root("Root", { goal_number: 5 }),
  child("Locked", "Root", { depend_parent: true }),
  child("Done", "Root"),
  child("Daily", "Root", { repeat: { every: "day" } }),
  child("Early", "Root", { not_before: "2999-01-01T00:00:00Z" }),
  child("Cloud", "Root", { is_cloud: true, goal_number: 3 }),
  child("Manual", "Root", { is_cloud: true, auto_sent_cloud: false }),
  root("Second", { title: 'Another "page"' }),
];

export async function beside(options: Partial<SimulatorOptions> = {}): Promise<{ world: Simulator; alex: string }> {
  const world = await startTestWorld({ nodes: NODES }, { otherPacks: [writeClientPack()], ...options });
  const alex = world.join({ name: "Alex" });
  world.tick(4);
  return { world, alex };
}
