/**
 * One run of a network with a node of every day: players do it in several worlds whose clocks differ, over days and nights,
 * while the line to the cloud and the worlds fail; then faults stop, and everything must agree.
 *
 * What must hold in the end, for each player:
 * - no round was completed twice, rounds came in their order, none before its day, and no more of them than there were days;
 * - each was paid once in the whole network; after a crash at most once, for the operation that completed it may be forgotten;
 * - every world reads what the cloud has: the same round and progress, or nothing done in the round after a complete one.
 */

import { WEATHERS } from "../../simulator/deterministic/faulty-network.ts";
import { dayAt } from "../../scripts/core/time/calendar.ts";
import { ROUNDS, goalOf } from "./stage/network-tree.ts";
import { accountOf, PLAYERS, Worlds, type Site } from "./stage/worlds.ts";

const STEPS = 60;
const SETTLING_TICKS = 6_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Of each world's clock, in milliseconds. */
const SKEWS = [0, 9 * 60_000, -7 * 60_000];

export interface RoundsResult {
  readonly problems: readonly string[];
  readonly trace: readonly string[];
  readonly completions: number;
  readonly days: number;
}

export class RoundsTrial extends Worlds {
  private skipped = 0;
  private readonly hasCrashes = this.random.chance(0.5);
  private readonly firstDay = this.day();

  run(): RoundsResult {
    for (let index = 1; index <= 2 + this.random.below(2); index++) this.open(`world${index}`);
    try {
      for (let step = 0; step < STEPS && this.problems.length === 0; step++) this.step();
      this.settle();
      for (const playerId of PLAYERS) this.check(playerId);
    } catch (error) {
      this.complain(error instanceof Error ? String(error.stack) : String(error));
    }
    const completions = PLAYERS.reduce((sum, playerId) => sum + this.completing(playerId).length, 0);
    return { problems: this.problems, trace: this.trace, completions, days: this.day() - this.firstDay };
  }

  protected scriptEvent(): void {
    // Nobody listens.
  }

  protected override now(): number {
    return super.now() + this.skipped;
  }

  protected override nowAt(site: Site): number {
    return this.now() + SKEWS[this.sites.indexOf(site)]!;
  }

  private day(): number {
    return dayAt(Math.floor(this.now() / 1_000), 0);
  }

  private step(): void {
    const { random } = this;
    const site = random.pick(this.sites);
    const playerId = random.pick(PLAYERS);
    const action = random.weighted({
      add: 30,
      move: 10,
      save: 4,
      crash: this.hasCrashes ? 3 : 0,
      shutdown: 1.5,
      weather: 4,
      hours: 6,
      midnight: 6,
    });
    if (action === "save") this.save(site);
    else if (action === "crash") this.crash(site);
    else if (action === "shutdown") this.shutdown(site);
    else if (action === "weather") this.changeWeather();
    else if (action === "hours") this.skipped += random.between(1, 30) * HOUR;
    else if (action === "midnight") this.skipToMidnight();
    else if (action === "move" || !site.world.online.has(playerId)) this.move(site, playerId);
    else this.add(site, playerId);
    this.pass(random.pick([0, 0, 1, 5, 20, 60, 250]));
  }

  /** So near that the worlds do not agree on the day. */
  private skipToMidnight(): void {
    const skip = DAY - (this.now() % DAY) - this.random.between(-10, 12) * 60_000;
    this.skipped += skip < 0 ? skip + DAY : skip;
  }

  private add(site: Site, playerId: string): void {
    const delta = this.random.between(1, 2);
    this.note(() => `${site.name}: ${playerId} adds ${delta}`);
    site.world.app.calls.addNodeProgress(playerId, ROUNDS, delta, () => undefined);
  }

  private move(site: Site, playerId: string): void {
    if (site.world.online.has(playerId)) return this.leave(site, playerId);
    if (this.random.chance(0.7)) {
      for (const other of this.sites) if (other.world.online.has(playerId)) this.leave(other, playerId);
    }
    this.join(site, playerId);
  }

  private changeWeather(): void {
    const name = this.random.weighted({ calm: 3, mixed: 5, lossy: 3, outage: 2, overload: 1 });
    this.note(() => `the weather becomes ${name}`);
    this.network.setWeather(WEATHERS[name]);
  }

  private settle(): void {
    this.note(() => "faults stop");
    this.calm = true;
    this.network.setWeather(WEATHERS.calm);
    for (const site of this.sites) for (const playerId of [...site.world.online]) this.leave(site, playerId);
    this.passUntil(() => this.sites.find(({ world }) => world.isReporting())?.name);
    for (let lap = 1; lap <= 2; lap++) {
      for (const playerId of PLAYERS) for (const site of this.sites) this.visit(site, playerId, lap === 2);
    }
  }

  private visit(site: Site, playerId: string, isLast: boolean): void {
    if (this.problems.length > 0) return;
    this.join(site, playerId);
    this.passUntil(() => this.restless(site, playerId));
    this.pass(3);
    if (isLast) this.compare(site, playerId);
    this.leave(site, playerId);
  }

  private restless(site: Site, playerId: string): string | undefined {
    const { cloud } = site.world.record(playerId, ROUNDS);
    const version = this.model.entity(accountOf(playerId), ROUNDS)?.version ?? 0;
    if ((cloud?.version ?? 0) === version && !cloud?.reports && !cloud?.pending) return undefined;
    return `${site.name}, ${playerId} (${JSON.stringify(cloud)}, the cloud has version ${version})`;
  }

  private passUntil(restless: () => string | undefined): void {
    for (let waited = 0; waited < SETTLING_TICKS && this.problems.length === 0; waited += 20) {
      this.pass(20);
      if (this.network.underWay === 0 && restless() === undefined) return;
    }
    if (this.problems.length === 0) this.complain(`${restless() ?? "the network"} never came to rest`);
  }

  private compare(site: Site, playerId: string): void {
    const entity = this.model.entity(accountOf(playerId), ROUNDS);
    if (!entity) return;
    const record = site.world.record(playerId, ROUNDS);
    const where = `${site.name}, ${playerId}`;
    const isComplete = entity.completed_at > 0;
    const progress = this.progress(site, playerId, ROUNDS);
    if ((record.round ?? 0) > entity.round) {
      if (!isComplete) this.complain(`${where}: is in round ${record.round}, the cloud not done with ${entity.round}`);
      if (progress > 0) this.complain(`${where}: has ${progress} in a round that the cloud does not know`);
    } else {
      const expected = isComplete ? goalOf(ROUNDS) : entity.progress;
      if (record.round !== undefined && record.round < entity.round) this.complain(`${where}: is behind`);
      if (progress !== expected) this.complain(`${where}: progress is ${progress}, the cloud's is ${expected}`);
    }
  }

  private completing(playerId: string) {
    return [...this.model.stored.values()].filter(
      ({ report, answer }) => report.player === accountOf(playerId) && answer.completed_now,
    );
  }

  private check(playerId: string): void {
    const completing = this.completing(playerId);
    const rounds = completing.map(({ report }) => report.round ?? 0);
    const days = this.day() - this.firstDay + 1;
    for (const [index, round] of rounds.entries()) {
      if (index > 0 && round <= rounds[index - 1]!) this.complain(`${playerId}: round ${round} came out of order`);
      // By the clock that is ahead of all others.
      const at = completing[index]!.answer.entity!.completed_at + Math.max(...SKEWS) / 1_000;
      if (round > dayAt(at, 0)) this.complain(`${playerId}: round ${round} is of a day to come`);
    }
    // The clock that is ahead is a day ahead at midnight.
    if (rounds.length > days + 1) this.complain(`${playerId}: ${rounds.length} rounds in ${days} days`);
    const paid = this.sites.reduce((sum, { world }) => sum + (world.paid(playerId).get(ROUNDS) ?? 0), 0);
    const isRight = this.crashes > 0 ? paid <= rounds.length : paid === rounds.length;
    if (!isRight) this.complain(`${playerId}: paid ${paid} times for ${rounds.length} rounds`);
  }
}
