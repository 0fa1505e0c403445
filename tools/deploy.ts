/**
 * `npm run deploy`: puts the server pack on a Bedrock Dedicated Server, or takes it back. Flags in, a plan, its
 * application and an exit status out. Prints what happens; every rule is elsewhere.
 */
import { applyChanges } from "./deploy/apply.ts";
import { readCloud } from "./deploy/cloud.ts";
import type { Plan } from "./deploy/draft.ts";
import { probeCloud } from "./deploy/cloud-probe.ts";
import { readRecord } from "./deploy/record.ts";
import { callerDir } from "./arguments.ts";
import { DEPLOY_USAGE, parseDeployOptions, type DeployOptions } from "./deploy/options.ts";
import { readServerPack } from "./deploy/pack.ts";
import { PROJECT_DIR } from "./project-dir.ts";
import { planDeployment, planRemoval } from "./deploy/plan.ts";
import { findServer, type ServerPlaces } from "./deploy/server.ts";

async function main(args: readonly string[]): Promise<number> {
  const baseDir = callerDir(process.env, process.cwd(), PROJECT_DIR);
  const parsed = parseDeployOptions(args, process.env, baseDir);
  switch (parsed.kind) {
    case "help":
      process.stdout.write(DEPLOY_USAGE);
      return 0;
    case "wrong":
      process.stderr.write(`${parsed.problem}\n\n${DEPLOY_USAGE}`);
      return 1;
    case "options":
      return deploy(parsed.options).catch(refuseUnreadable);
  }
}

/** Until a plan is applied files are only read; one that cannot be read is the owner's to deal with, not a bug. */
function refuseUnreadable(error: unknown): number {
  if (!(error instanceof Error && "syscall" in error)) throw error;
  return refuse([`${error.message}; expected to be able to read it`]);
}

async function deploy(options: DeployOptions): Promise<number> {
  const server = findServer({ ...options, worldMayBeMissing: options.remove });
  const cloud = options.cloud === undefined ? undefined : readCloud(options.cloud);
  const problems = [...(server.ok ? [] : [server.problem]), ...(cloud?.ok === false ? cloud.problems : [])];
  if (!server.ok || problems.length > 0) return refuse(problems);
  const { places } = server;
  for (const warning of options.warnings) warn(warning);
  if (cloud?.ok === true) cloud.warnings.forEach(warn);
  if (places.isRunning && !options.dryRun) {
    return refuse([`${places.serverDir}: this server is running; expected a stopped one: the command stop ends it`]);
  }
  if (options.remove) return carryOut(planRemoval(places), places, options);

  const packDir = options.packDir ?? rememberedPack(places);
  const reading = await readServerPack(packDir);
  if (!reading.ok) return refuse(reading.problems);
  reading.warnings.forEach(warn);
  const access = cloud?.ok === true ? cloud.cloud : undefined;
  // A dry run leaves no trace, in the cloud's log neither.
  const probe = access === undefined || options.dryRun ? {} : await probeCloud(access);
  if (probe.problem !== undefined) return refuse([probe.problem]);
  if (probe.doubt !== undefined) print(probe.doubt);
  return carryOut(planDeployment(places, reading.pack, access, packDir), places, options);
}

/** Whoever deployed a pack of their own means it again when they name none. */
function rememberedPack(places: ServerPlaces): string | undefined {
  const reading = readRecord(places.serverDir);
  const pack = reading.ok ? reading.record.pack : undefined;
  if (pack !== undefined) print(`pack ${pack}, as last time; --pack names another`);
  return pack;
}

function carryOut(plan: Plan, places: ServerPlaces, options: DeployOptions): number {
  if (plan.problems.length > 0) return refuse(plan.problems);
  plan.warnings.forEach(warn);
  if (places.isRunning) warn("the server is running; it must be stopped before this is done in earnest");
  print(`server ${places.serverDir}, world "${places.worldName}"`);
  for (const line of plan.lines) print(`  ${line}`);
  if (plan.changes.length === 0) {
    print(options.remove ? "nothing to take back" : "nothing to do: all of it is already so");
    return 0;
  }
  if (options.dryRun) {
    print("--dry-run: nothing was changed");
    return 0;
  }
  const applying = applyChanges(places.serverDir, plan.changes);
  if (!applying.ok) {
    process.stderr.write(`${applying.problem}\n`);
    return 1;
  }
  // What cannot be found out for certain is at least said.
  print("done. If the server was running meanwhile, it will write over this: stop it and run the same command again.");
  if (!options.remove) print("Start the server and type ach:cloud in its console: it tells how the cloud is.");
  return 0;
}

function refuse(problems: readonly string[]): number {
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.stderr.write("\nnothing was changed\n");
  return 1;
}

function warn(warning: string): void {
  process.stderr.write(`warning: ${warning}\n`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

process.exitCode = await main(process.argv.slice(2));
