/**
 * One run of a whole network by one seed: worlds and players do everything they can do while the network and the
 * processes fail; then faults stop, every player visits every world, and everything must agree.
 *
 * What must hold in the end, for each player and node that was never revoked:
 * - the cloud's progress is the number of all different increments that no crash took back before they were sent, less
 *   those whose author gave them up, and never more than the goal; none was counted twice;
 * - in every world progress, completion and version are the cloud's, and nothing is pending.
 *
 * What must hold for every node, also a revoked one:
 * - the reward was paid once in the whole network, and once more for each time an operator allowed it. Nobody pays when
 *   the operation that first completed the node was given up by its author or was forgotten by the world that sent it:
 *   the answer that says who pays can then reach nobody. A payment that a crash took back together with the rest of its
 *   world may, and must, come again;
 *   Worlds that began as copies of one without a cloud may have been paid there, and each for what they report alike;
 * - each revocation took back once, what was reported before it did not come after it, and what came after it is there.
 */

import type { NodeRecord } from "../../../scripts/core/progress/record.ts";
import { WEATHERS } from "../../../simulator/deterministic/faulty-network.ts";
import type { Authors } from "./authors.ts";
import { Happenings } from "./happenings.ts";
import { CLOUD_NODES, goalOf } from "./network-tree.ts";
import { accountOf, PLAYERS, type Site } from "./worlds.ts";

export interface TrialResult {
  readonly seed: number;
  readonly problems: readonly string[];
  /** What happened, for a reader; empty unless asked for. */
  readonly trace: readonly string[];
  readonly told: Authors["told"];
  readonly stored: number;
  readonly payments: number;
  readonly crashes: number;
  /** Reports that the cloud knew already, and those of them that had another content. */
  readonly repeats: number;
  readonly otherwise: number;
}

export interface TrialOptions {
  readonly trace?: boolean;
}

const STEPS = 50;
const STEPS_WITHOUT_CLOUD = 15;
/** Longer than any pause that the line to the cloud makes. */
const SETTLING_TICKS = 6_000;
const LAST_LAPS = 2;

export function runTrial(seed: number, options: TrialOptions = {}): TrialResult {
  return new Trial(seed, options.trace === true).run();
}

class Trial extends Happenings {
  run(): TrialResult {
    try {
      if (this.random.chance(0.3)) this.beginWithoutCloud();
      else this.open("world1");
      for (let index = this.sites.length + 1; index <= 2 || index <= 2 + this.random.below(2); index++) {
        this.open(`world${index}`);
      }
      for (let step = 0; step < STEPS && this.problems.length === 0; step++) this.step();
      if (this.problems.length === 0) this.settle();
      if (this.problems.length === 0) this.checkEnd();
    } catch (error) {
      this.complain(error instanceof Error ? String(error.stack) : String(error));
    }
    const payments = this.sites.reduce(
      (sum, { world }) =>
        sum + PLAYERS.flatMap((id) => [...world.paid(id).values()]).reduce((total, count) => total + count, 0),
      0,
    );
    const { seed, problems, trace, crashes, repeats, otherwise } = this;
    const { told } = this.authors;
    return { seed, problems, trace, told, stored: this.model.stored.size, payments, crashes, repeats, otherwise };
  }

  /** The first world runs without a cloud for a while, and two worlds of the network begin as it is then. */
  private beginWithoutCloud(): void {
    const site = this.open("world1", false);
    for (let step = 0; step < STEPS_WITHOUT_CLOUD && this.problems.length === 0; step++) this.step();
    this.connectWithCopy(site, "world2");
  }

  private settle(): void {
    this.note(() => "faults stop");
    this.calm = true;
    this.authors.calmDown();
    this.network.setWeather(WEATHERS.calm);
    for (const site of this.sites) for (const playerId of [...site.world.online]) this.leave(site, playerId);
    // What players left behind goes on without them.
    this.passUntil(() => this.sites.find(({ world }) => world.isReporting())?.name);
    for (let lap = 1; lap <= LAST_LAPS; lap++) {
      for (const playerId of PLAYERS) {
        for (const site of this.sites) if (this.problems.length === 0) this.visit(site, playerId, lap === LAST_LAPS);
      }
    }
  }

  private visit(site: Site, playerId: string, isLast: boolean): void {
    this.join(site, playerId);
    this.passUntilQuiet(site, playerId);
    const pending = site.world.record(playerId, "by_hand").cloud?.pending ?? 0;
    if (pending > 0) {
      this.reportByHand(site, playerId, pending);
      this.passUntilQuiet(site, playerId);
    }
    // Rewards that could not be given before are given now.
    this.pass(3);
    if (isLast) for (const nodeId of CLOUD_NODES) this.checkNode(site, playerId, nodeId);
    if (this.problems.length === 0) this.leave(site, playerId);
  }

  /** Until every node of the player has the cloud's version and nothing to report. */
  private passUntilQuiet(site: Site, playerId: string): void {
    this.passUntil(() => {
      for (const nodeId of CLOUD_NODES) {
        const { cloud } = site.world.record(playerId, nodeId);
        const entity = this.model.entity(accountOf(playerId), nodeId);
        const isQuiet = cloud
          ? !cloud.reports && !cloud.reset && !cloud.asked && cloud.version === (entity?.version ?? 0)
          : entity === null;
        if (!isQuiet) {
          return `${site.name}, ${playerId}, ${nodeId} (${JSON.stringify(cloud)}, the cloud has ${JSON.stringify(entity)})`;
        }
      }
      return undefined;
    });
  }

  private passUntil(restless: () => string | undefined): void {
    for (let waited = 0; waited < SETTLING_TICKS && this.problems.length === 0; waited += 20) {
      this.pass(20);
      if (this.network.underWay === 0 && restless() === undefined) return;
    }
    if (this.problems.length === 0) this.complain(`${restless() ?? "the network"} never came to rest`);
  }

  private checkNode(site: Site, playerId: string, nodeId: string): void {
    const entity = this.model.entity(accountOf(playerId), nodeId);
    const record: NodeRecord = site.world.record(playerId, nodeId);
    const where = `${site.name}, ${playerId}, ${nodeId}`;
    const isComplete = (entity?.completed_at ?? 0) > 0;
    const expected = isComplete ? goalOf(nodeId) : (entity?.progress ?? 0);
    const progress = this.progress(site, playerId, nodeId);
    if (progress !== expected) this.complain(`${where}: progress is ${progress}, the cloud's is ${expected}`);
    if ((record.completedAt !== undefined) !== isComplete) {
      this.complain(`${where}: complete is ${record.completedAt !== undefined}, in the cloud it is ${isComplete}`);
    }
    if ((record.cloud?.pending ?? 0) > 0) this.complain(`${where}: ${record.cloud?.pending} are still pending`);
  }

  private checkEnd(): void {
    this.authors.check();
    this.increments.checkDoubles();
    this.increments.checkLosses(accountOf, (op) => this.order.get(op));
    this.checkResets();
    for (const playerId of PLAYERS) {
      for (const nodeId of CLOUD_NODES) {
        const player = accountOf(playerId);
        const entity = this.model.entity(player, nodeId);
        const where = `${nodeId} of ${playerId}`;
        if (!this.revoked.has(`${nodeId} ${playerId}`)) {
          const all = this.increments.expected(accountOf, player, nodeId);
          const expected = Math.min(goalOf(nodeId), all);
          const progress = entity?.progress ?? 0;
          if (progress !== expected) this.complain(`${where}: the cloud has ${progress} of ${expected} (${all} made)`);
        }
        this.checkPayments(where, playerId, nodeId);
      }
    }
  }

  /** One revocation takes back once, however often it was sent. */
  private checkResets(): void {
    const stored = new Map<string, number>();
    for (const { report } of this.model.resets.values()) {
      const key = `${report.node} ${report.player}`;
      stored.set(key, (stored.get(key) ?? 0) + 1);
    }
    for (const [key, count] of stored) {
      const ordered = this.revocations.get(key) ?? 0;
      if (count > ordered) this.complain(`${key}: was reset ${count} times for ${ordered} revocations`);
    }
  }

  private checkPayments(where: string, playerId: string, nodeId: string): void {
    const key = `${nodeId} ${playerId}`;
    const paid = this.sites.reduce(
      (sum, { world, brought }) => sum + (world.paid(playerId).get(nodeId) ?? 0) - (brought.get(key) ?? 0),
      0,
    );
    const completing = [...this.model.stored.values()].filter(
      ({ report, answer }) => report.player === accountOf(playerId) && report.node === nodeId && answer.completed_now,
    );
    const hasReward = this.sites[0]!.world.node(nodeId).rewards.length > 0;
    // A world without a cloud pays by itself, and copies of a world repeat each other's operations: to the network the
    // copy is the world after a crash.
    const copied = this.sites.some(({ brought }) => brought.has(key)) ? 1 : 0;
    const repeated = completing[0]?.report.op.startsWith("W-") ? 1 : 0;
    const allowed = 1 + (this.rewardResets.get(key) ?? 0) + copied + repeated;
    if (paid > (hasReward ? Math.min(completing.length + copied + repeated, allowed) : 0)) {
      this.complain(`${where}: paid ${paid} times for ${completing.length} completions, of ${allowed} allowed`);
    }
    const first = completing[0]?.report.op;
    if (hasReward && paid === 0 && first !== undefined && !this.increments.isForgotten(first))
      this.complain(`${where}: never paid, though ${first} completed it`);
  }
}
