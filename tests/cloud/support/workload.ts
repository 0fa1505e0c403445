/**
 * Clients that behave as worlds do, only worse: hot and cold nodes, stale extras, repeats, lost replies, the same
 * report twice at the same moment. Everything they are answered goes into a history.
 */
import { setTimeout as sleep } from "node:timers/promises";
import type { CloudReport, CloudReportResult } from "../../../scripts/core/cloud/protocol.ts";
import type { History } from "./history.ts";
import { createRandom, type Random } from "../../../simulator/deterministic/random.ts";

/** The results, or `undefined` when no answer came: whether the reports were stored is then unknown. */
export type Send = (reports: readonly CloudReport[]) => Promise<readonly CloudReportResult[] | undefined>;

export interface WorkloadOptions {
  readonly seed: number;
  readonly workers: number;
  /** Fresh reports of all workers together. */
  readonly operations: number;
  readonly maxBatch: number;
  /** One for each worker. */
  readonly connect: (worker: number) => Send;
  readonly history: History;
  /** Asked before each request; workers stop early when it is true. */
  readonly isOver?: () => boolean;
}

const HOT_NODES = 4;
const COLD_PLAYERS = 300;
const COLD_NODES = 20;
const REMEMBERED_ANSWERS = 50;
const RETRY_PAUSE_MS = 5;
const GOALS = [1, 5, 40, 1_000_000];

const HOT_SHARE = 0.4;
const EXTRA_SHARE = 0.3;
const REPEAT_SHARE = 0.3;
const LOST_REPLY_SHARE = 0.08;
const SAME_MOMENT_SHARE = 0.05;
const REUSED_AFTER_CONFLICT_SHARE = 0.5;

export async function runWorkload(options: WorkloadOptions): Promise<void> {
  const share = Math.ceil(options.operations / options.workers);
  await Promise.all(Array.from({ length: options.workers }, (_, worker) => runWorker(options, worker, share)));
}

async function runWorker(options: WorkloadOptions, worker: number, share: number): Promise<void> {
  const { history } = options;
  const random = createRandom(options.seed * 1_000 + worker);
  const send = options.connect(worker);
  const answered: { report: CloudReport; result: CloudReportResult }[] = [];
  const freeOperations: string[] = [];
  const seenVersions = new Map<string, number>();
  let made = 0;

  const makeReport = (): CloudReport => {
    made += 1;
    const op = freeOperations.pop() ?? `${options.seed.toString(36)}-${worker}-${made}`;
    const { player, node, goal } = chooseNode(random);
    const withExtra = random.chance(EXTRA_SHARE);
    const seen = seenVersions.get(`${node} ${player}`) ?? 0;
    const base_version = random.chance(0.1) ? Math.max(0, seen - 1) : seen;
    return {
      op,
      player,
      node,
      delta: withExtra && random.chance(0.2) ? 0 : 1 + random.below(3),
      goal,
      ...(withExtra && { extra: `from ${op}`, base_version }),
    };
  };

  while (made < share && options.isOver?.() !== true) {
    const fresh = Array.from({ length: 1 + random.below(options.maxBatch) }, makeReport);
    const earlier = random.chance(REPEAT_SHARE) ? answered[random.below(answered.length)] : undefined;
    const reports = earlier === undefined ? fresh : [...fresh, earlier.report];

    if (random.chance(LOST_REPLY_SHARE)) void send(reports).catch(() => undefined);
    const sameMoment = random.chance(SAME_MOMENT_SHARE) ? send(reports) : undefined;
    const results = await sendUntilAnswered(send, reports);
    const others = await sameMoment;

    for (const [index, report] of fresh.entries()) {
      const result = results[index] as CloudReportResult;
      history.add(report, result);
      if (result.entity !== null) seenVersions.set(`${report.node} ${report.player}`, result.entity.version);
      if (result.code === 0) {
        if (others !== undefined) compareWithOther(history, result, others[index]);
        answered.push({ report, result });
        if (answered.length > REMEMBERED_ANSWERS) answered.shift();
      } else if (others === undefined && random.chance(REUSED_AFTER_CONFLICT_SHARE)) {
        freeOperations.push(report.op);
      }
    }
    if (earlier !== undefined) history.addRepeat(earlier.result, results[fresh.length] as CloudReportResult);
  }
}

/** Two answers to one report sent twice at once: both stored means both the same. */
function compareWithOther(history: History, result: CloudReportResult, other: CloudReportResult | undefined): void {
  if (other?.code === 0) history.addRepeat(result, other);
}

async function sendUntilAnswered(send: Send, reports: readonly CloudReport[]): Promise<readonly CloudReportResult[]> {
  for (;;) {
    const results = await send(reports);
    if (results !== undefined) return results;
    await sleep(RETRY_PAUSE_MS);
  }
}

function chooseNode(random: Random): Pick<CloudReport, "player" | "node" | "goal"> {
  const isHot = random.chance(HOT_SHARE);
  const player = isHot ? "hot" : `cold-${random.below(COLD_PLAYERS)}`;
  const number = random.below(isHot ? HOT_NODES : COLD_NODES);
  return { player, node: `Node${number}`, goal: GOALS[number % GOALS.length] as number };
}
