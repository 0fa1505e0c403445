/**
 * A deployment that was killed, at every change and in two states of the change it was at. In one process, for a kill
 * between two steps leaves what the steps before it left.
 */
import { mkdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { applyChanges } from "../../tools/deploy/apply.ts";
import { readCloud } from "../../tools/deploy/cloud/cloud.ts";
import { STAGING_FOLDER, TEMPORARY_SUFFIX, type Change, type Plan } from "../../tools/deploy/draft.ts";
import { readServerPack, type ServerPack } from "../../tools/deploy/pack.ts";
import { planDeployment, planRemoval } from "../../tools/deploy/plan.ts";
import { findServer, type ServerPlaces } from "../../tools/deploy/server/server.ts";
import { CONFIG_DIRS, createPack, createServer, snapshot, WORLD, writeFiles, KEY } from "./fake-server.ts";

const LEFT_OF_THE_NEXT = ["its folder", "half of it"] as const;
type LeftOfTheNext = (typeof LEFT_OF_THE_NEXT)[number] | "nothing";

const OWNERS_FILES = {
  [`${WORLD}/world_behavior_packs.json`]: [{ pack_id: "a", version: [1, 0, 0] }],
  [`${CONFIG_DIRS[0]!}/variables.json`]: { tip_seconds: 9 },
};

function placesOf(server: string): ServerPlaces {
  const found = findServer({ serverDir: server, world: undefined, worldMayBeMissing: false });
  if (!found.ok) throw new Error(found.problem);
  return found.places;
}

async function readPack(version: string): Promise<ServerPack> {
  const reading = await readServerPack(createPack(version));
  if (!reading.ok) throw new Error(reading.problems.join());
  return reading.pack;
}

function planOf(server: string, pack: ServerPack): Plan {
  const cloud = readCloud({ url: "http://127.0.0.1:8787", key: KEY });
  if (!cloud.ok) throw new Error(cloud.problems.join());
  return planDeployment(placesOf(server), pack, cloud.cloud, undefined);
}

function carryOut(server: string, plan: Plan): void {
  expect(plan.problems).toEqual([]);
  expect(applyChanges(server, plan.changes)).toEqual({ ok: true });
}

/** What is on the disk when the process was killed after `done` changes. */
function interrupt(server: string, plan: Plan, done: number, left: LeftOfTheNext): void {
  expect(applyChanges(server, plan.changes.slice(0, done))).toEqual({ ok: true });
  const folder = plan.changes.findIndex(({ kind }) => kind === "folder");
  // The earlier pack is only cleared away when all else is done.
  if (folder !== -1 && folder < done) leaveStaging(server, plan.changes[folder]!, "old");
  const next = plan.changes[done];
  if (next === undefined || left === "nothing") return;
  if (next.kind === "folder") leaveStaging(server, next, "new");
  else if (left === "its folder") mkdirSync(dirname(next.path), { recursive: true });
  else writeFiles(server, { [relative(server, next.path) + TEMPORARY_SUFFIX]: "half" });
}

function leaveStaging(server: string, change: Change, which: "old" | "new"): void {
  const staging = join(relative(server, dirname(change.path)), STAGING_FOLDER);
  writeFiles(server, { [`${staging}/${which}/manifest.json`]: "{" });
}

/** Runs a trial for every moment, on a new server each. */
async function atEveryMoment(
  files: Readonly<Record<string, unknown>>,
  installed: string | undefined,
  trial: (server: string, pack: ServerPack, before: Record<string, string>) => void,
): Promise<void> {
  const pack = await readPack("1.0.0");
  const earlier = installed === undefined ? undefined : await readPack(installed);
  let count = 1;
  for (let done = 0; done <= count; done++) {
    for (const left of LEFT_OF_THE_NEXT) {
      const server = createServer(files);
      const before = snapshot(server);
      if (earlier !== undefined) carryOut(server, planOf(server, earlier));
      const plan = planOf(server, pack);
      count = plan.changes.length;
      interrupt(server, plan, done, left);
      trial(server, pack, before);
    }
  }
  expect(count).toBeGreaterThan(installed === undefined ? 8 : 1);
}

describe.each([
  ["a first one", {}, undefined],
  ["a first one over the owner's files", OWNERS_FILES, undefined],
  ["one over an earlier version", OWNERS_FILES, "0.9.0"],
])("a deployment that was killed: %s", (_what, files, installed) => {
  it("is taken back without a trace", async () => {
    await atEveryMoment(files, installed, (server, _pack, before) => {
      carryOut(server, planRemoval(placesOf(server)));
      expect(snapshot(server)).toEqual(before);
    });
  });

  it("is finished by the same command", async () => {
    const whole = createServer(files);
    if (installed !== undefined) carryOut(whole, planOf(whole, await readPack(installed)));
    carryOut(whole, planOf(whole, await readPack("1.0.0")));
    const wanted = snapshot(whole);
    await atEveryMoment(files, installed, (server, pack) => {
      carryOut(server, planOf(server, pack));
      expect(snapshot(server)).toEqual(wanted);
      expect(planOf(server, pack).changes).toEqual([]);
    });
  });
});

describe("a removal that was killed", () => {
  it("is finished by the same command", async () => {
    const pack = await readPack("1.0.0");
    let count = 1;
    for (let done = 0; done <= count; done++) {
      const server = createServer(OWNERS_FILES);
      const before = snapshot(server);
      carryOut(server, planOf(server, pack));
      const plan = planRemoval(placesOf(server));
      count = plan.changes.length;
      interrupt(server, plan, done, "nothing");
      carryOut(server, planRemoval(placesOf(server)));
      expect(snapshot(server)).toEqual(before);
    }
    expect(count).toBeGreaterThan(8);
  });
});
