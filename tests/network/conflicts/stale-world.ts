/** A world whose player's node was moved by another server since the world looked. */
import { playerInOneWorld } from "../scenes.ts";
import { reportElsewhere, type CloudService } from "../support.ts";

/** Whatever extra is reported of `far` now conflicts. */
export async function staleWorld(service: CloudService) {
  const scene = await playerInOneWorld(service);
  await reportElsewhere(service.cloud, scene.account, { node: "far", delta: 3, extra: "theirs", base_version: 0 });
  return scene;
}
