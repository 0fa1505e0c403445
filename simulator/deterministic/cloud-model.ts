/**
 * The rules of the cloud service as its contract tells them, once more and from nobody's code: what a report, a repeat,
 * a conflict and a reset do to one network's players. Keeps everything in memory and remembers all that it stored, so
 * that a checker can ask what the truth is. Knows no faults; those are on the way to it.
 */

export interface ModelEntity {
  readonly achievement_id: string;
  readonly progress: number;
  readonly max_progress: number;
  readonly completed_at: number;
  readonly extra: string;
  readonly version: number;
}

export interface ModelReport {
  readonly op: string;
  readonly player: string;
  readonly node: string;
  readonly delta: number;
  readonly goal: number;
  readonly extra?: string;
  readonly base_version?: number;
}

export interface ModelResult {
  readonly op: string;
  readonly code: 0 | 5 | 6;
  readonly message: string;
  readonly entity: ModelEntity | null;
  readonly completed_now: boolean;
}

/** A report that was stored, with what it was answered. */
export interface StoredOperation {
  readonly report: ModelReport;
  readonly answer: ModelResult;
}

export interface CloudModel {
  /** Reports of one request, in order. */
  report(reports: readonly ModelReport[]): ModelResult[];
  /** Sorted by node id. */
  nodes(player: string): ModelEntity[];
  /** Null where there is nothing to reset. */
  reset(player: string, node: string): ModelEntity | null;
  erase(player: string): void;
  /** Everything ever stored, by operation id, in the order in which it was stored. */
  readonly stored: ReadonlyMap<string, StoredOperation>;
  entity(player: string, node: string): ModelEntity | null;
  /** Whether the node of the player was ever reset. */
  wasReset(player: string, node: string): boolean;
}

export function createCloudModel(nowSeconds: () => number): CloudModel {
  const entities = new Map<string, Map<string, ModelEntity>>();
  const stored = new Map<string, StoredOperation>();
  const erased = new Set<string>();
  const resets = new Set<string>();

  const entity = (player: string, node: string): ModelEntity | null => entities.get(player)?.get(node) ?? null;

  function keep(player: string, next: ModelEntity): void {
    const nodes = entities.get(player) ?? new Map<string, ModelEntity>();
    entities.set(player, nodes);
    nodes.set(next.achievement_id, next);
  }

  function judge(report: ModelReport): ModelResult {
    const { op, player, node, delta, goal, extra, base_version } = report;
    const present = entity(player, node);
    const refuse = (code: 5 | 6, message: string): ModelResult => ({
      op,
      code,
      message,
      entity: present,
      completed_now: false,
    });

    const known = stored.get(op);
    if (known) {
      const isRepeat = !erased.has(op) && contentOf(known.report) === contentOf(report);
      return isRepeat ? known.answer : refuse(6, "this op was used before for something else");
    }
    const version = present?.version ?? 0;
    if (extra !== undefined && base_version !== version) return refuse(5, "extra was based on another version");

    const before = present?.progress ?? 0;
    const progress = Math.max(before, Math.min(goal, before + delta));
    const completesNow = (present?.completed_at ?? 0) === 0 && progress >= goal;
    const next: ModelEntity = {
      achievement_id: node,
      progress,
      max_progress: goal,
      completed_at: completesNow ? nowSeconds() : (present?.completed_at ?? 0),
      extra: extra ?? present?.extra ?? "",
      version: version + 1,
    };
    keep(player, next);
    const answer: ModelResult = { op, code: 0, message: "", entity: next, completed_now: completesNow };
    stored.set(op, { report, answer });
    return answer;
  }

  return {
    report: (reports) => reports.map(judge),
    nodes: (player) =>
      [...(entities.get(player)?.values() ?? [])].sort((a, b) => (a.achievement_id < b.achievement_id ? -1 : 1)),
    reset(player, node) {
      const present = entity(player, node);
      if (!present) return null;
      resets.add(`${node} ${player}`);
      const next = { ...present, progress: 0, completed_at: 0, extra: "", version: present.version + 1 };
      keep(player, next);
      return next;
    },
    erase(player) {
      entities.delete(player);
      for (const [op, { report }] of stored) if (report.player === player) erased.add(op);
    },
    stored,
    entity,
    wasReset: (player, node) => resets.has(`${node} ${player}`),
  };
}

/** What makes a report with a known operation id the same one sent again. */
function contentOf({ player, node, delta, goal, extra, base_version }: ModelReport): string {
  return JSON.stringify([player, node, delta, goal, extra ?? null, base_version ?? null]);
}
