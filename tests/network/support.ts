/**
 * What the network tests share: one service a file, one pack for most of them, and an extension in that pack through
 * which a test makes the calls of an author, with callbacks that behave as the test says.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import { message } from "../../scripts/core/text/message.ts";
import type { NodeJson } from "../../scripts/core/tree/node.ts";
import type { CloudEntity, CloudReport, CloudReportResult } from "../../scripts/core/cloud/protocol.ts";
import type { Simulator } from "../../simulator/index.ts";
import { startCloudProcess, type CloudProcess } from "../../simulator/network/cloud-process.ts";
import { startNetwork, type Network, type NetworkOptions, type NetworkWorld } from "../../simulator/network/network.ts";
import { child, root } from "../support/nodes.ts";
import { buildTestPack, completions, repliesTo, type TestPack } from "../support/pack.ts";

/** Beyond what any test counts up to. */
export const FAR = 1_000_000;
export const REWARD = "minecraft:diamond";

export const CLOUD_TREE: readonly NodeJson[] = [
  root("page"),
  child("far", "page", { is_cloud: true, goal_number: FAR }),
  child("far2", "page", { is_cloud: true, goal_number: FAR }),
  child("six", "page", { is_cloud: true, goal_number: 6 }),
  child("paying", "page", { is_cloud: true, goal_number: 3, reward: [{ type: "item", item: REWARD }] }),
  child("manual", "page", { is_cloud: true, auto_sent_cloud: false, goal_number: FAR }),
  child("kills", "page", {
    is_cloud: true,
    goal_number: 3,
    goal_details: { goal_type: "default_kill", entity_identifier: "minecraft:zombie" },
    reward: [{ type: "item", item: REWARD }],
  }),
  child("local", "page", { goal_number: 3 }),
];

const extension = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`extensions/${name}.js`, import.meta.url)), "utf8");

export const REMOTE_PACK: TestPack = { nodes: CLOUD_TREE, extension: extension("remote") };
export const HERDS_PACK: TestPack = { nodes: CLOUD_TREE, extension: extension("herds") };

export interface CloudService {
  readonly cloud: CloudProcess;
}

/** Starts the service for all tests of a file. */
export function useCloud(): CloudService {
  let running: CloudProcess | undefined;
  beforeAll(async () => {
    running = await startCloudProcess();
  });
  afterAll(() => running?.close());
  return {
    get cloud() {
      return running!;
    },
  };
}

export interface OpenNetworkOptions extends Partial<NetworkOptions> {
  /** Default `REMOTE_PACK`. */
  readonly pack?: TestPack;
}

export async function openNetwork(cloud: CloudProcess, options: OpenNetworkOptions = {}): Promise<Network> {
  const { pack = REMOTE_PACK, ...rest } = options;
  const network = await startNetwork({ packDirectory: await serverPack(pack), cloud, ...rest });
  onTestFinished(() => network.close());
  return network;
}

export async function serverPack(pack: TestPack): Promise<string> {
  return join(await buildTestPack(pack), "server");
}

let lastPlayer = 0;

/** A name that no other test uses: the service is one for all tests of a file. */
export function newPlayer(): string {
  lastPlayer += 1;
  return `Player${process.pid}x${lastPlayer}`;
}

/** Lets a player join and waits until their nodes have come from the cloud, as far as the line lets them. */
export async function joinWorld(network: Network, world: NetworkWorld, name: string): Promise<string> {
  const playerId = world.simulator.join({ name, permissionLevel: 1 });
  await network.tick(6);
  return playerId;
}

/** How a function of the author behaves when it is asked. */
export type Behaviour =
  | { readonly value: unknown }
  | { readonly throws: true }
  | { readonly promises: unknown }
  | { readonly repeats: string; readonly times: number }
  | Record<string, never>;

export interface ActOptions {
  /** What the callback does at its first, second … call; the last goes on for ever. Absent: the call brings none. */
  readonly callback?: readonly Behaviour[];
  readonly getExtra?: readonly Behaviour[];
}

/** A callback that takes what it is told and answers nothing. */
export const CALLBACK: ActOptions = { callback: [{}] };

export interface Act {
  /** What the call returned. */
  readonly result: unknown;
  /** What the callback was given so far. */
  heard(): ({ code: number; message: string; details?: string; entity: CloudEntity } | null)[];
  /** How often `getExtra` was called so far. */
  asked(): number;
}

let lastAct = 0;

/** Has the extension make a call; the call runs in the next tick, which is made here. */
export function act(world: Simulator, method: string, args: readonly unknown[], options: ActOptions = {}): Act {
  const n = ++lastAct;
  world.scriptEventFromPack("test:do", JSON.stringify({ n, method, args, ...options }));
  world.tick();
  const said = (): Record<string, unknown>[] =>
    world
      .sentScriptEvents()
      .filter(({ id }) => id === "test:said")
      .map((event) => JSON.parse(event.message) as Record<string, unknown>)
      .filter((each) => each["n"] === n);
  const first = said().find((each) => "result" in each);
  if (!first) throw new Error(`${method} was not called; the log says ${JSON.stringify(world.contentLog())}`);
  return {
    result: first["result"],
    heard: () => said().flatMap((each) => ("heard" in each ? [each["heard"] as never] : [])),
    asked: () => said().filter((each) => "asked" in each).length,
  };
}

/** Another pack's side of a call over script events. */
export interface CallFromPack {
  result(): unknown;
  /** What the other pack was asked so far: for an extra, or for its callback's word. */
  questions(): Record<string, unknown>[];
  /** Answers the newest question. */
  answer(value: unknown): void;
}

/** Has another pack make a call that brings a callback and `getExtra`. */
export function callFromPack(world: Simulator, method: string, args: Readonly<Record<string, unknown>>): CallFromPack {
  const id = `pack-${++lastAct}`;
  const send = (event: string, message: unknown): void => world.scriptEventFromPack(event, JSON.stringify(message));
  const questions = (): Record<string, unknown>[] => repliesTo(world, id).filter((each) => "ask" in each);
  send("ach:call", { id, reply: "test:reply", method, args: { ...args, callback: true, getExtra: true } });
  return {
    result: () => repliesTo(world, id)[0],
    questions,
    answer(value) {
      send("ach:answer", { id, seq: questions().at(-1)!["seq"], value });
    },
  };
}

/** The cloud's own copy, asked past all worlds. */
export async function storedOf(cloud: CloudProcess, account: string): Promise<Record<string, CloudEntity>> {
  const { body } = await cloud.ask("GET", `/v1/players/${encodeURIComponent(account)}/nodes`);
  const { entity } = JSON.parse(body) as { entity: CloudEntity[] };
  return Object.fromEntries(entity.map((each) => [each.achievement_id, each]));
}

/** Reports for a player as another server of the network would. */
export async function reportElsewhere(
  cloud: CloudProcess,
  account: string,
  report: Partial<CloudReport>,
): Promise<CloudReportResult> {
  const op = `elsewhere-${++lastAct}`;
  const reports = [{ op, player: account, delta: 1, goal: FAR, ...report }];
  const { body } = await cloud.ask("POST", "/v1/reports", JSON.stringify({ reports }));
  return (JSON.parse(body) as { results: CloudReportResult[] }).results[0]!;
}

export function accountOf(world: Simulator, playerId: string): string {
  return world.player(playerId).persistentId;
}

/** What a command answers to an operator on the console. */
export function ask(world: Simulator, command: string): string {
  return world.command("console", command).message ?? "";
}

/** Whether the operators' commands say that nothing waits to be reported. */
export function isNothingPending(world: Simulator): boolean {
  return ask(world, "ach:cloud").includes(message("en_US", "cloud.nothingPending"));
}

/** The nodes whose completion a world announced since it started. */
export const completedIn = (world: Simulator): string[] => completions(world).map(({ achievementId }) => achievementId);
