/**
 * The checker: from all answers that clients got and the state at the end, finds every increment that was lost or
 * doubled, every gap in versions, every conflict that should not have been, every completion too many.
 * It knows the rules of the protocol by itself and nothing of the service's code.
 */
import { isDeepStrictEqual } from "node:util";
import type { CloudEntity, CloudReport, CloudReportResult } from "../../../scripts/core/cloud/protocol.ts";

interface StoredStep {
  readonly op: string;
  readonly delta: number;
  readonly goal: number;
  readonly extra: string | undefined;
  readonly base: number | undefined;
  readonly entity: CloudEntity;
  readonly completedNow: boolean;
}

interface SeenConflict {
  readonly base: number;
  readonly entity: CloudEntity | null;
}

/** What was answered about one player's node. */
interface NodeHistory {
  readonly steps: StoredStep[];
  readonly conflicts: readonly SeenConflict[];
}

const MAX_PROBLEMS = 20;

export interface History {
  /** An answer to a report that had not been answered before. */
  add(report: CloudReport, result: CloudReportResult): void;
  /** An answer to a report that had been answered with `first`. */
  addRepeat(first: CloudReportResult, repeated: CloudReportResult): void;
  /** Everything that is wrong; empty when all is right. `readPlayer` gives the state at the end. */
  check(readPlayer: (player: string) => Promise<readonly CloudEntity[]>): Promise<string[]>;
  readonly storedCount: number;
  readonly conflictCount: number;
  readonly completionCount: number;
}

export function createHistory(): History {
  /** player → node → steps. */
  const steps = new Map<string, Map<string, StoredStep[]>>();
  const conflicts = new Map<string, SeenConflict[]>();
  const problems: string[] = [];
  let storedCount = 0;
  let conflictCount = 0;
  let completionCount = 0;

  function complain(problem: string): void {
    if (problems.length < MAX_PROBLEMS) problems.push(problem);
  }

  function add(report: CloudReport, result: CloudReportResult): void {
    const { code, entity } = result;
    if (result.op !== report.op) complain(`${report.op}: the answer is about ${result.op}`);
    if (code === 0 && entity !== null) {
      storedCount += 1;
      if (result.completed_now) completionCount += 1;
      const nodes = steps.get(report.player) ?? new Map<string, StoredStep[]>();
      steps.set(report.player, nodes);
      const list = nodes.get(report.node) ?? [];
      nodes.set(report.node, list);
      list.push({
        op: report.op,
        delta: report.delta,
        goal: report.goal,
        extra: report.extra,
        base: report.base_version,
        entity,
        completedNow: result.completed_now,
      });
    } else if (code === 5 && report.base_version !== undefined) {
      conflictCount += 1;
      const key = `${report.node} ${report.player}`;
      const list = conflicts.get(key) ?? [];
      conflicts.set(key, list);
      list.push({ base: report.base_version, entity });
    } else {
      complain(`${report.op}: answered ${JSON.stringify(result)} to ${JSON.stringify(report)}`);
    }
  }

  return {
    add,
    addRepeat: (first, repeated) => {
      if (isDeepStrictEqual(first, repeated)) return;
      complain(`${first.op}: answered ${JSON.stringify(first)} first and ${JSON.stringify(repeated)} when repeated`);
    },
    check: async (readPlayer) => {
      for (const [player, nodes] of steps) {
        const final = new Map((await readPlayer(player)).map((entity) => [entity.achievement_id, entity]));
        for (const [node, list] of nodes) {
          const history = { steps: list, conflicts: conflicts.get(`${node} ${player}`) ?? [] };
          checkNode(`${player} ${node}`, node, history, final.get(node), complain);
        }
        for (const node of final.keys()) {
          if (!nodes.has(node)) complain(`${player} ${node}: is there, but no report of it was ever answered`);
        }
      }
      return problems;
    },
    get storedCount() {
      return storedCount;
    },
    get conflictCount() {
      return conflictCount;
    },
    get completionCount() {
      return completionCount;
    },
  };
}

/** Follows the steps of a node by the rules, in the order of their versions, to the state at the end. */
function checkNode(
  where: string,
  node: string,
  { steps: list, conflicts }: NodeHistory,
  final: CloudEntity | undefined,
  complain: (problem: string) => void,
): void {
  list.sort((a, b) => a.entity.version - b.entity.version);
  let before: Required<CloudEntity> = {
    achievement_id: node,
    progress: 0,
    max_progress: 0,
    completed_at: 0,
    extra: "",
    version: 0,
    completions: 0,
    round: 0,
  };
  const states: (CloudEntity | null)[] = [null];
  for (const step of list) {
    const version = before.version + 1;
    if (step.entity.version !== version) {
      complain(
        `${where}: version ${version} is ${step.entity.version > version ? "missing" : "there twice"} (${step.op})`,
      );
      return;
    }
    if (step.base !== undefined && step.base !== before.version) {
      complain(`${where}: extra based on ${step.base} was stored over version ${before.version} (${step.op})`);
    }
    const expected = stateAfter(before, step);
    const completes = expected.completions > before.completions;
    if (!isDeepStrictEqual({ ...step.entity }, expected)) {
      complain(`${where}: ${step.op} answered ${JSON.stringify(step.entity)}, expected ${JSON.stringify(expected)}`);
    }
    if (completes && step.entity.completed_at === 0) complain(`${where}: ${step.op} crossed the goal unnoticed`);
    if (step.completedNow !== completes) {
      complain(`${where}: ${step.op} has completed_now ${step.completedNow}, expected ${completes}`);
    }
    before = { ...expected, ...step.entity };
    states.push(step.entity);
  }
  if (!isDeepStrictEqual(final, before)) {
    complain(`${where}: ends as ${JSON.stringify(final)}, expected ${JSON.stringify(before)}`);
  }
  for (const { base, entity } of conflicts) {
    const version = entity?.version ?? 0;
    if (version === base) complain(`${where}: conflict although extra was based on the present version ${base}`);
    if (!isDeepStrictEqual(states[version], entity)) {
      complain(`${where}: a conflict showed ${JSON.stringify(entity)}, which was never the state`);
    }
  }
}

function stateAfter(before: Required<CloudEntity>, step: StoredStep): Required<CloudEntity> {
  const progress = Math.max(before.progress, Math.min(before.progress + step.delta, step.goal));
  const completes = before.completed_at === 0 && progress >= step.goal;
  return {
    achievement_id: before.achievement_id,
    progress,
    max_progress: step.goal,
    completed_at: completes ? step.entity.completed_at : before.completed_at,
    extra: step.extra ?? before.extra,
    version: before.version + 1,
    completions: before.completions + (completes ? 1 : 0),
    round: 0,
  };
}
