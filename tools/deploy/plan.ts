/**
 * What a deployment and what its removal consist of, in the order in which a stop in between does least harm.
 * Reads, and leaves all writing to whoever applies the plan.
 */
import { join } from "node:path";
import { HEADER_UUID } from "../../behavior_pack/manifest.ts";
import type { CloudAccess } from "./cloud.ts";
import { planConfig, planConfigRemoval } from "./config.ts";
import { createDraft, type Draft, type Plan } from "./draft.ts";
import { listInstalledPacks } from "./installed-packs.ts";
import { putBetaApisBack, switchBetaApisOn } from "./level.ts";
import { planPackFolder, planPackFolderRemoval, type ServerPack } from "./pack.ts";
import { listRegistered, otherWorldsWithPack, planRegistration, planRegistrationRemoval } from "./registration.ts";
import type { ServerPlaces } from "./server.ts";

export function planDeployment(places: ServerPlaces, pack: ServerPack, cloud: CloudAccess | undefined): Plan {
  const draft = createDraft(places.serverDir);
  planPackFolder(draft, places, pack);
  planConfig(draft, places, pack.scriptModules, cloud);
  planBetaApis(draft, places);
  // Last, for from here on the server loads the pack.
  planRegistration(draft, places, pack.version);
  return draft.finish();
}

export function planRemoval(places: ServerPlaces): Plan {
  const draft = createDraft(places.serverDir);
  planRegistrationRemoval(draft, places);
  planBetaApisRemoval(draft, places);
  const others = otherWorldsWithPack(places);
  if (others.length > 0) {
    const names = others.map((name) => `"${name}"`).join(", ");
    draft.warn(`pack and configuration stay, for other worlds use them: ${names}. --remove --world NAME for each.`);
  } else {
    planConfigRemoval(draft, places);
    planPackFolderRemoval(draft, places);
  }
  return draft.finish();
}

function planBetaApis(draft: Draft, places: ServerPlaces): void {
  const path = levelPath(places);
  const bytes = draft.current(path);
  // That it exists was checked when the world was looked for.
  const result = switchBetaApisOn(bytes ?? new Uint8Array());
  if (result.ok) draft.write(path, result.bytes, "experiment Beta APIs on");
  else draft.refuse(`${path}: ${result.problem}`);
}

function planBetaApisRemoval(draft: Draft, places: ServerPlaces): void {
  const path = levelPath(places);
  draft.sweep(path);
  const bytes = draft.current(path);
  const original = draft.original(path);
  // Without a backup it was not us who switched it on.
  if (bytes === undefined || original.kind === "none") return;
  const result = putBetaApisBack(bytes, original.bytes);
  if (!result.ok) return draft.refuse(`${path}: ${result.problem}`);
  const needs = findOtherBetaPack(draft, places);
  if (needs !== undefined) {
    // The backup stays with it, so that a later --remove can still put it back.
    return draft.warn(`${draft.shown(path)}: Beta APIs stay on, for another pack of this world needs them: ${needs}`);
  }
  draft.restore(path, result.bytes, "experiment Beta APIs as it was before");
}

function findOtherBetaPack(draft: Draft, places: ServerPlaces): string | undefined {
  const registered = listRegistered(draft, places).filter((uuid) => uuid !== HEADER_UUID);
  const pack = listInstalledPacks(places.serverDir, places.worldDir).find(
    ({ uuid, betaModules }) => registered.includes(uuid) && betaModules.length > 0,
  );
  return pack === undefined ? undefined : `${draft.shown(pack.dir)} (${pack.betaModules.join(", ")})`;
}

function levelPath(places: ServerPlaces): string {
  return join(places.worldDir, "level.dat");
}
