/**
 * `bedrock-achievements deploy`: puts the server pack on a Bedrock Dedicated Server, or takes it back. Flags in, a plan, its
 * application and an exit status out. Says what happens; every rule is elsewhere.
 */
import { applyChanges } from "./apply.ts";
import { readCloud } from "./cloud/cloud.ts";
import { configuredCloud } from "./server/config.ts";
import { createDraft, type Plan } from "./draft.ts";
import { probeCloud } from "./cloud/cloud-probe.ts";
import { readRecord } from "./record.ts";
import { callerDir } from "../command-line/arguments.ts";
import { DEPLOY_USAGE, parseDeployOptions, type DeployOptions } from "./options.ts";
import { buildServerPack, readServerPack } from "./pack.ts";
import { PROJECT_DIR } from "../project-dir.ts";
import { processTerminal, type Terminal } from "../command-line/terminal.ts";
import { planDeployment, planRemoval } from "./plan.ts";
import { adviseOnServer } from "./server/server-advice.ts";
import { findServer, type ServerPlaces } from "./server/server.ts";

/** @returns the exit status */
export async function deployCommand(args: readonly string[], terminal: Terminal = processTerminal): Promise<number> {
  const baseDir = callerDir(terminal.environment, terminal.cwd, PROJECT_DIR);
  const parsed = parseDeployOptions(args, terminal.environment, baseDir);
  switch (parsed.kind) {
    case "help":
      terminal.out(DEPLOY_USAGE);
      return 0;
    case "wrong":
      terminal.err(`${parsed.problem}\n\n${DEPLOY_USAGE}`);
      return 1;
    case "options":
      return deploy(parsed.options, terminal).catch((error: unknown) => refuseUnreadable(error, terminal));
  }
}

/** Until a plan is applied files are only read; one that cannot be read is the owner's to deal with, not a bug. */
function refuseUnreadable(error: unknown, terminal: Terminal): number {
  if (!(error instanceof Error && "syscall" in error)) throw error;
  return refuse([`${error.message}; expected to be able to read it`], terminal);
}

async function deploy(options: DeployOptions, terminal: Terminal): Promise<number> {
  const server = findServer({ ...options, worldMayBeMissing: options.remove });
  const cloud = options.cloud === undefined ? undefined : readCloud(options.cloud);
  const problems = [...(server.ok ? [] : [server.problem]), ...(cloud?.ok === false ? cloud.problems : [])];
  if (!server.ok || problems.length > 0) return refuse(problems, terminal);
  const { places } = server;
  const warn = (warning: string): void => terminal.err(`warning: ${warning}\n`);
  for (const warning of options.warnings) warn(warning);
  if (cloud?.ok === true) cloud.warnings.forEach(warn);
  if (places.isRunning && !options.dryRun) {
    return refuse(
      [`${places.serverDir}: this server is running; expected a stopped one: the command stop ends it`],
      terminal,
    );
  }
  if (options.remove) return carryOut(planRemoval(places), places, options, terminal);

  const packDir = options.packDir ?? (options.achievementsDir ? undefined : rememberedPack(places, terminal));
  const reading = await (options.achievementsDir === undefined
    ? readServerPack(packDir)
    : buildServerPack(options.achievementsDir));
  if (!reading.ok) return refuse(reading.problems, terminal);
  reading.warnings.forEach(warn);
  const access = cloud?.ok === true ? cloud.cloud : undefined;
  // A dry run leaves no trace, in the cloud's log neither.
  const probe = access === undefined || options.dryRun ? {} : await probeCloud(access);
  if (probe.problem !== undefined) return refuse([probe.problem], terminal);
  if (probe.doubt !== undefined) terminal.out(`${probe.doubt}\n`);
  const plan = planDeployment(places, reading.pack, access, packDir);
  const kept = configuredCloud(createDraft(places.serverDir), places, reading.pack.ids);
  const status = carryOut(plan, places, options, terminal);
  // Last, where it is read: nothing of it hinders the deployment.
  const advice = adviseOnServer({ serverDir: places.serverDir, hasCloud: (access ?? kept) !== undefined });
  if (status === 0) for (const line of advice) terminal.out(`note: ${line}.\n`);
  return status;
}

/** Whoever deployed a pack of their own means it again when they name none. */
function rememberedPack(places: ServerPlaces, terminal: Terminal): string | undefined {
  const reading = readRecord(places.serverDir);
  const pack = reading.ok ? reading.record.pack : undefined;
  if (pack !== undefined) terminal.out(`pack ${pack}, as last time; --pack names another\n`);
  return pack;
}

function carryOut(plan: Plan, places: ServerPlaces, options: DeployOptions, terminal: Terminal): number {
  const print = (line: string): void => terminal.out(`${line}\n`);
  const warn = (warning: string): void => terminal.err(`warning: ${warning}\n`);
  if (plan.problems.length > 0) return refuse(plan.problems, terminal);
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
    terminal.err(`${applying.problem}\n`);
    return 1;
  }
  // What cannot be found out for certain is at least said.
  print("done. If the server was running meanwhile, it will write over this: stop it and run the same command again.");
  if (!options.remove) print("Start the server and type ach:cloud in its console: it tells how the cloud is.");
  return 0;
}

function refuse(problems: readonly string[], terminal: Terminal): number {
  for (const problem of problems) terminal.err(`${problem}\n`);
  terminal.err("\nnothing was changed\n");
  return 1;
}
