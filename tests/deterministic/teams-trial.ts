/**
 * One run of a network with nodes of teams: members do them in several worlds, some come from having no team, while the line to
 * the cloud and the worlds fail and the days go by; then faults stop, everybody visits every world, and all must agree.
 *
 * What must hold in the end:
 * - the team's account has every increment of its members once, up to the goal, and is completed once, or once a round;
 * - every member was paid once, or once for each of the team's rounds, in the whole network; after a crash at most so often,
 *   for what a world forgot it cannot pay;
 * - in every world each member reads what the team's account has.
 */

import { WEATHERS } from "../../simulator/deterministic/faulty-network.ts";
import { goalOf, SHARED, SHARED_ROUNDS } from "./stage/network-tree.ts";
import { accountOf, Worlds, type Site } from "./stage/worlds.ts";

const MEMBERS = ["-1", "-2", "-3"];
const TEAM_ACCOUNT = "team:red";
const STEPS = 60;
const SETTLING_TICKS = 8_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface TeamsResult {
  readonly problems: readonly string[];
  readonly trace: readonly string[];
  readonly completions: number;
  readonly rounds: number;
  readonly payments: number;
}

export class TeamsTrial extends Worlds {
  private skipped = 0;
  private readonly hasCrashes = this.random.chance(0.4);
  private readonly hasLateComer = this.random.chance(0.4);
  private readonly alone = new Set<string>(this.hasLateComer ? ["-3"] : []);
  /** What was added to the node that is done once, by the members and by who came later. */
  private added = 0;
  private addedAlone = 0;
  private isFaultless = true;

  protected override readonly tagsOf = (playerId: string): readonly string[] =>
    this.alone.has(playerId) ? [] : ["team_red"];

  run(): TeamsResult {
    for (let index = 1; index <= 2 + this.random.below(2); index++) this.open(`world${index}`);
    try {
      // Everybody is known everywhere before the first round ends.
      for (const site of this.sites) for (const playerId of MEMBERS) this.visit(site, playerId, false);
      for (let step = 0; step < STEPS && this.problems.length === 0; step++) this.step();
      this.settle();
      this.check();
    } catch (error) {
      this.complain(error instanceof Error ? String(error.stack) : String(error));
    }
    const completions = this.completing(TEAM_ACCOUNT, SHARED);
    const rounds = this.completing(TEAM_ACCOUNT, SHARED_ROUNDS);
    const payments = MEMBERS.reduce((sum, id) => sum + this.paid(id, SHARED) + this.paid(id, SHARED_ROUNDS), 0);
    return { problems: this.problems, trace: this.trace, completions, rounds, payments };
  }

  protected scriptEvent(): void {
    // Nobody listens.
  }

  protected override now(): number {
    return super.now() + this.skipped;
  }

  private step(): void {
    const { random } = this;
    const site = random.pick(this.sites);
    const playerId = random.pick(MEMBERS);
    const action = random.weighted({
      add: 30,
      move: 12,
      save: 4,
      crash: this.hasCrashes ? 3 : 0,
      shutdown: 1.5,
      weather: 4,
      day: 5,
      join: this.alone.size > 0 ? 2 : 0,
    });
    if (action === "save") this.save(site);
    else if (action === "crash") this.crash(site);
    else if (action === "shutdown") this.shutdown(site);
    else if (action === "weather") this.changeWeather();
    else if (action === "day") this.skipped += DAY;
    else if (action === "join") this.joinTeam();
    else if (action === "move" || !site.world.online.has(playerId)) this.move(site, playerId);
    else this.add(site, playerId);
    this.pass(random.pick([0, 0, 1, 5, 20, 60, 250, 1_300]));
  }

  private add(site: Site, playerId: string): void {
    // It is seen within a second in which team somebody is.
    if (this.hasLateComer) this.pass(25);
    if (!site.world.online.has(playerId)) return;
    const delta = this.random.between(1, 2);
    const node = this.random.pick([SHARED, SHARED_ROUNDS]);
    this.note(() => `${site.name}: ${playerId} adds ${delta} to ${node}`);
    const moved = site.world.app.calls.addNodeProgress(playerId, node, delta, () => undefined);
    if (node !== SHARED || !moved) return;
    if (this.alone.has(playerId)) this.addedAlone += delta;
    else this.added += delta;
  }

  private joinTeam(): void {
    // What is still on its way then from another server may be lost: it is taken along by nobody.
    for (const site of this.sites) if (site.world.online.has("-3")) this.leave(site, "-3");
    this.pass(100);
    this.note(() => `-3 joins the team`);
    this.alone.clear();
  }

  private move(site: Site, playerId: string): void {
    if (site.world.online.has(playerId)) return this.leave(site, playerId);
    for (const other of this.sites) if (other.world.online.has(playerId)) this.leave(other, playerId);
    this.join(site, playerId);
  }

  private changeWeather(): void {
    const name = this.random.weighted({ calm: 3, mixed: 5, lossy: 3, outage: 2, overload: 1 });
    this.note(() => `the weather becomes ${name}`);
    this.isFaultless &&= name === "calm";
    this.network.setWeather(WEATHERS[name]);
  }

  private settle(): void {
    this.note(() => "faults stop");
    this.calm = true;
    this.network.setWeather(WEATHERS.calm);
    this.alone.clear();
    for (const site of this.sites) for (const playerId of [...site.world.online]) this.leave(site, playerId);
    this.passUntil(() => this.sites.find(({ world }) => world.isReporting())?.name);
    for (let lap = 1; lap <= 3; lap++) {
      for (const playerId of MEMBERS) for (const site of this.sites) this.visit(site, playerId, lap === 3);
    }
  }

  private visit(site: Site, playerId: string, isLast: boolean): void {
    if (this.problems.length > 0) return;
    this.join(site, playerId);
    this.pass(100);
    this.passUntil(() => (site.world.isReporting() ? `${site.name}, ${playerId}` : undefined));
    this.pass(60);
    if (isLast) for (const nodeId of [SHARED, SHARED_ROUNDS]) this.compare(site, playerId, nodeId);
    this.leave(site, playerId);
  }

  private passUntil(restless: () => string | undefined): void {
    for (let waited = 0; waited < SETTLING_TICKS && this.problems.length === 0; waited += 20) {
      this.pass(20);
      if (this.network.underWay === 0 && restless() === undefined) return;
    }
    if (this.problems.length === 0) this.complain(`${restless() ?? "the network"} never came to rest`);
  }

  private compare(site: Site, playerId: string, nodeId: string): void {
    const entity = this.model.entity(TEAM_ACCOUNT, nodeId);
    const isOver = entity !== null && entity.completed_at > 0;
    const record = site.world.record(playerId, nodeId);
    const isDone = record.completedAt !== undefined;
    const progress = this.progress(site, playerId, nodeId);
    const where = `${site.name}, ${playerId}, ${nodeId}`;
    // What was alone done today is done for today.
    if (nodeId === SHARED_ROUNDS && isDone && this.isLateComer(playerId)) return;
    // A world may have begun the round after the one that others completed, or take it for completed today.
    if (nodeId === SHARED_ROUNDS && isOver && (isDone || progress === 0)) return;
    const expected = isOver ? goalOf(nodeId) : (entity?.progress ?? 0);
    if (progress !== expected) {
      this.complain(
        `${where}: progress is ${progress}, the team's is ${expected}: ${JSON.stringify([entity, record])}`,
      );
    }
    if (isDone !== isOver) this.complain(`${where}: complete is ${isDone}, the team's is ${isOver}`);
  }

  private completing(account: string, nodeId: string): number {
    return [...this.model.stored.values()].filter(
      ({ report, answer }) => report.player === account && report.node === nodeId && answer.completed_now,
    ).length;
  }

  private paid(playerId: string, nodeId: string): number {
    return this.sites.reduce((sum, { world }) => sum + (world.paid(playerId).get(nodeId) ?? 0), 0);
  }

  private check(): void {
    const progress = this.model.entity(TEAM_ACCOUNT, SHARED)?.progress ?? 0;
    const goal = goalOf(SHARED);
    const all = this.added + this.addedAlone;
    if (progress > Math.min(goal, all)) this.complain(`the team has ${progress}, only ${all} were made`);
    // What somebody made alone is the lesser of the two, or is brought along.
    const alone = this.isFaultless ? this.addedAlone : 0;
    const least = Math.min(goal, this.hasLateComer ? Math.max(this.added, alone) : all);
    if (this.crashes === 0 && progress < least) this.complain(`the team has ${progress} of at least ${least}`);
    if (this.completing(TEAM_ACCOUNT, SHARED) > 1) this.complain(`the team completed ${SHARED} more than once`);
    for (const playerId of MEMBERS) {
      const isLate = this.isLateComer(playerId);
      this.checkPaid(playerId, SHARED, progress >= goal ? 1 : 0, isLate ? 0 : undefined);
      if (!isLate) this.checkPaid(playerId, SHARED_ROUNDS, this.completing(TEAM_ACCOUNT, SHARED_ROUNDS), undefined);
      else this.checkRoundsAlone(playerId);
    }
  }

  /** @param least how often at least; as often as `times` when left out */
  private checkPaid(playerId: string, nodeId: string, times: number, least: number = times): void {
    const paid = this.paid(playerId, nodeId);
    if (paid > times || (this.crashes === 0 && paid < least)) {
      this.complain(`${playerId} was paid ${paid} times for ${times} completions of ${nodeId}`);
    }
  }

  private isLateComer(playerId: string): boolean {
    return this.hasLateComer && playerId === "-3";
  }

  private checkRoundsAlone(playerId: string): void {
    const paid = this.paid(playerId, SHARED_ROUNDS);
    const own = this.completing(accountOf(playerId), SHARED_ROUNDS);
    if (paid > own) this.complain(`${playerId} was paid ${paid} times for ${own} rounds of their own`);
  }
}
