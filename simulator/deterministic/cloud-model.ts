/**
 * The rules of the cloud service as its contract tells them, once more and from nobody's code: what a report, a repeat,
 * a conflict, a reset and a round do to one network's players. Keeps everything in memory and remembers all that it
 * stored, so that a checker can ask what the truth is. Knows no faults; those are on the way to it.
 */

export interface ModelEntity {
  readonly achievement_id: string;
  readonly progress: number;
  readonly max_progress: number;
  readonly completed_at: number;
  readonly extra: string;
  readonly version: number;
  readonly completions: number;
  readonly round: number;
}

export interface ModelReport {
  readonly op: string;
  readonly player: string;
  readonly node: string;
  readonly delta: number;
  readonly goal: number;
  readonly extra?: string;
  readonly base_version?: number;
  readonly round?: number;
  readonly name?: string;
}

export interface ModelReset {
  readonly op: string;
  readonly player: string;
  readonly node: string;
  readonly reset: true;
}

export interface ModelResult {
  readonly op: string;
  readonly code: 0 | 5 | 6;
  readonly message: string;
  readonly entity: ModelEntity | null;
  readonly completed_now: boolean;
}

/** Something that was stored, with what it was answered. */
export interface StoredOperation<Report = ModelReport> {
  readonly report: Report;
  readonly answer: ModelResult;
}

export interface CloudModel {
  /** Reports of one request, in order. */
  report(reports: readonly (ModelReport | ModelReset)[]): ModelResult[];
  /** Sorted by node id. */
  nodes(player: string): ModelEntity[];
  /** An operator's reset; null where there is nothing to reset. */
  reset(player: string, node: string): ModelEntity | null;
  erase(player: string): void;
  /** Every increment ever stored, by operation id, in the order in which it was stored. */
  readonly stored: ReadonlyMap<string, StoredOperation>;
  /** Every reset ever stored, likewise. */
  readonly resets: ReadonlyMap<string, StoredOperation<ModelReset>>;
  entity(player: string, node: string): ModelEntity | null;
  /** Whether the node of the player was ever reset, by a world or by an operator. */
  wasReset(player: string, node: string): boolean;
}

export function createCloudModel(nowSeconds: () => number): CloudModel {
  const entities = new Map<string, Map<string, ModelEntity>>();
  const stored = new Map<string, StoredOperation>();
  const resets = new Map<string, StoredOperation<ModelReset>>();
  const erased = new Set<string>();
  const resetNodes = new Set<string>();

  const entity = (player: string, node: string): ModelEntity | null => entities.get(player)?.get(node) ?? null;

  function keep(player: string, next: ModelEntity): void {
    const nodes = entities.get(player) ?? new Map<string, ModelEntity>();
    entities.set(player, nodes);
    nodes.set(next.achievement_id, next);
  }

  function judge(report: ModelReport | ModelReset): ModelResult {
    const { op, player, node } = report;
    const known = stored.get(op) ?? resets.get(op);
    if (known) return answerKnown(known, report);

    const present = entity(player, node) ?? untouched(node);
    if ("reset" in report) {
      const answer = keepAndAnswer(report, resetOf(present), false);
      resets.set(op, { report, answer });
      resetNodes.add(`${node} ${player}`);
      return answer;
    }
    if (report.extra !== undefined && report.base_version !== present.version) {
      return refuse(report, 5, "extra was based on another version");
    }
    const { next, completesNow } = stepOf(present, report, nowSeconds());
    const answer = keepAndAnswer(report, next, completesNow);
    stored.set(op, { report, answer });
    return answer;
  }

  function answerKnown(
    { report: first, answer }: StoredOperation<ModelReport | ModelReset>,
    report: ModelReport | ModelReset,
  ): ModelResult {
    const { op, player, node } = report;
    if (!erased.has(op) && contentOf(first) === contentOf(report)) return answer;
    const isSameNode = !erased.has(op) && first.player === player && first.node === node;
    const refused = refuse(report, 6, "this op was used before for something else");
    return { ...refused, completed_now: isSameNode && answer.completed_now };
  }

  function refuse({ op, player, node }: ModelReport | ModelReset, code: 5 | 6, message: string): ModelResult {
    return { op, code, message, entity: entity(player, node), completed_now: false };
  }

  function keepAndAnswer(report: ModelReport | ModelReset, next: ModelEntity, completesNow: boolean): ModelResult {
    keep(report.player, next);
    return { op: report.op, code: 0, message: "", entity: next, completed_now: completesNow };
  }

  return {
    report: (reports) => reports.map(judge),
    nodes: (player) =>
      [...(entities.get(player)?.values() ?? [])].sort((a, b) => (a.achievement_id < b.achievement_id ? -1 : 1)),
    reset(player, node) {
      const present = entity(player, node);
      if (!present) return null;
      resetNodes.add(`${node} ${player}`);
      // Deleting twice is deleting once.
      if (present.progress === 0 && present.completed_at === 0 && present.extra === "") return present;
      const next = resetOf(present);
      keep(player, next);
      return next;
    },
    erase(player) {
      entities.delete(player);
      for (const [op, { report }] of [...stored, ...resets]) if (report.player === player) erased.add(op);
    },
    stored,
    resets,
    entity,
    wasReset: (player, node) => resetNodes.has(`${node} ${player}`),
  };
}

/** What a first report finds. */
function untouched(node: string): ModelEntity {
  const nothing = { progress: 0, max_progress: 0, completed_at: 0, extra: "", version: 0, completions: 0, round: 0 };
  return { achievement_id: node, ...nothing };
}

function resetOf(present: ModelEntity): ModelEntity {
  return { ...present, progress: 0, completed_at: 0, extra: "", version: present.version + 1 };
}

function stepOf(
  present: ModelEntity,
  { delta, goal, extra, round = 0 }: ModelReport,
  now: number,
): { readonly next: ModelEntity; readonly completesNow: boolean } {
  const version = present.version + 1;
  if (round < present.round) return { next: { ...present, version }, completesNow: false };
  const begins = round > present.round ? { ...present, progress: 0, completed_at: 0, round } : present;
  const progress = Math.max(begins.progress, Math.min(goal, begins.progress + delta));
  const completesNow = begins.completed_at === 0 && progress >= goal;
  return {
    next: {
      ...begins,
      progress,
      max_progress: goal,
      completed_at: completesNow ? now : begins.completed_at,
      extra: extra ?? begins.extra,
      version,
      completions: begins.completions + (completesNow ? 1 : 0),
    },
    completesNow,
  };
}

/** What makes a report with a known operation id the same one sent again. A name is for people and may have changed. */
function contentOf(report: ModelReport | ModelReset): string {
  const { player, node } = report;
  if ("reset" in report) return JSON.stringify([player, node, "reset"]);
  const { delta, goal, extra, base_version, round = 0 } = report;
  return JSON.stringify([player, node, delta, goal, extra ?? null, base_version ?? null, round]);
}
