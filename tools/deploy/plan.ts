/**
 * What a deployment and what its removal consist of, in the order in which a stop in between does least harm.
 * Reads, and leaves all writing to whoever applies the plan.
 */
import { join } from "node:path";
import type { CloudAccess } from "./cloud/cloud.ts";
import { configuredCloud, planConfig, planConfigRemoval } from "./server/config.ts";
import { createDraft, type Draft, type Plan } from "./draft.ts";
import { listInstalledPacks } from "./installed-packs.ts";
import { putBetaApisBack, switchBetaApisOn } from "./server/level.ts";
import { nodeChange, nodeIdsIn } from "./nodes-of-pack.ts";
import {
  planPackFolder,
  planPackFolderRemoval,
  PROJECT_IDS,
  readDeployedPack,
  type PackIds,
  type ServerPack,
} from "./pack.ts";
import { listRegistered, otherWorldsWithPack, planRegistration, planRegistrationRemoval } from "./registration.ts";
import type { ServerPlaces } from "./server/server.ts";

/** @param packDir where the pack was named to be; undefined = the project's own */
export function planDeployment(
  places: ServerPlaces,
  pack: ServerPack,
  cloud: CloudAccess | undefined,
  packDir: string | undefined,
): Plan {
  const draft = createDraft(places.serverDir);
  const before = readDeployedPack(places);
  const replaced = before === undefined || before.ids.uuid === pack.ids.uuid ? undefined : before.ids;
  if (replaced !== undefined) planReplacement(draft, places, replaced);
  planPackFolder(draft, places, pack);
  if (before !== undefined) draft.say(nodeChange(nodeIdsIn(before.files), nodeIdsIn(pack.files)));
  const kept = replaced === undefined ? undefined : configuredCloud(draft, places, replaced);
  planConfig(draft, places, pack.ids, pack.scriptModules, cloud ?? kept);
  if (replaced !== undefined) planConfigRemoval(draft, places, replaced);
  planBetaApis(draft, places);
  draft.rememberPack(packDir);
  // Last, for from here on the server loads the pack.
  planRegistration(draft, places, pack.ids.uuid, pack.version, replaced?.uuid);
  return draft.finish();
}

/** Another pack takes the place of the one that is there, which only works where nobody else needs that one. */
function planReplacement(draft: Draft, places: ServerPlaces, replaced: PackIds): void {
  const others = otherWorldsWithPack(places, replaced.uuid);
  if (others.length > 0) {
    draft.refuse(
      `${others.map((name) => `"${name}"`).join(", ")}: this world uses the pack that is installed now, which has another uuid; ` +
        "expected the same pack for all worlds of a server, or --remove --world NAME for each of them before",
    );
  }
  draft.warn(
    "this pack has another uuid than the one that is installed. Saved progress belongs to the uuid: it stays in the world, but " +
      "players start anew with this pack. To keep their progress, give pack.json the uuid of before: " +
      replaced.uuid,
  );
}

export function planRemoval(places: ServerPlaces): Plan {
  const draft = createDraft(places.serverDir);
  const { ids } = readDeployedPack(places) ?? { ids: PROJECT_IDS };
  planRegistrationRemoval(draft, places, ids.uuid);
  planBetaApisRemoval(draft, places, ids.uuid);
  const others = otherWorldsWithPack(places, ids.uuid);
  if (others.length > 0) {
    const names = others.map((name) => `"${name}"`).join(", ");
    draft.warn(`pack and configuration stay, for other worlds use them: ${names}. --remove --world NAME for each.`);
  } else {
    planConfigRemoval(draft, places, ids);
    planPackFolderRemoval(draft, places);
    draft.rememberPack(undefined);
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

function planBetaApisRemoval(draft: Draft, places: ServerPlaces, ownUuid: string): void {
  const path = levelPath(places);
  draft.sweep(path);
  const bytes = draft.current(path);
  const original = draft.original(path);
  // Without a backup it was not us who switched it on.
  if (bytes === undefined || original.kind === "none") return;
  const result = putBetaApisBack(bytes, original.bytes);
  if (!result.ok) return draft.refuse(`${path}: ${result.problem}`);
  const needs = findOtherBetaPack(draft, places, ownUuid);
  if (needs !== undefined) {
    // The backup stays with it, so that a later --remove can still put it back.
    return draft.warn(`${draft.shown(path)}: Beta APIs stay on, for another pack of this world needs them: ${needs}`);
  }
  draft.restore(path, result.bytes, "experiment Beta APIs as it was before");
}

function findOtherBetaPack(draft: Draft, places: ServerPlaces, ownUuid: string): string | undefined {
  const registered = listRegistered(draft, places).filter((uuid) => uuid !== ownUuid);
  const pack = listInstalledPacks(places.serverDir, places.worldDir).find(
    ({ uuid, betaModules }) => registered.includes(uuid) && betaModules.length > 0,
  );
  return pack === undefined ? undefined : `${draft.shown(pack.dir)} (${pack.betaModules.join(", ")})`;
}

function levelPath(places: ServerPlaces): string {
  return join(places.worldDir, "level.dat");
}
