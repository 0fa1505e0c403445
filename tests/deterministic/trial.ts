/**
 * One run of a whole network by one seed: worlds and players do everything they can do while the network and the
 * processes fail; then faults stop, every player visits every world, and everything must agree.
 *
 * What must hold in the end, for each player and node that was never revoked:
 * - the cloud's progress is the number of all different increments that no crash took back before they were sent, less
 *   those whose author gave them up, and never more than the goal; none was counted twice;
 * - the reward was paid once in the whole network. Nobody pays when the operation that completed the node was given up
 *   by its author or was forgotten, as a whole or with what it carried, by the world that sent it: the answer that
 *   says who pays can then reach nobody. A payment that a crash took back together with the rest of its world may, and
 *   must, come again;
 * - in every world progress, completion and version are the cloud's, and nothing is pending.
 * A revoked node may have been paid once for each time it completed.
 */

import { EMPTY_RECORD, type NodeRecord } from "../../scripts/core/record.ts";
import { answerRequest } from "../../simulator/deterministic/cloud-http.ts";
import { createCloudModel, type CloudModel, type ModelResult } from "../../simulator/deterministic/cloud-model.ts";
import { createFaultyNetwork, WEATHERS, type FaultyNetwork } from "../../simulator/deterministic/faulty-network.ts";
import { createRandom, type Random } from "../../simulator/deterministic/random.ts";
import { createAuthors, type Authors, type AuthorsCall } from "./authors.ts";
import {
  createIncrements,
  savedRecords,
  TIME_PASSED,
  type Cause,
  type Increments,
  type SavedBooks,
} from "./increments.ts";
import { CLOUD_NODES, COW, goalOf, isByHand } from "./network-tree.ts";
import { planted } from "./planted-bugs.ts";
import { createWireClient } from "./wire-client.ts";
import { EMPTY_WORLD, startNetworkWorld, type NetworkWorld, type SavedWorld } from "./world.ts";

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

const PLAYERS = ["-1", "-2"];
const STEPS = 50;
const MILLISECONDS_PER_TICK = 50;
const START_MILLISECONDS = 1_735_689_600_000;
const MAX_PROBLEMS = 12;
/** Longer than any pause that the line to the cloud makes. */
const SETTLING_TICKS = 6_000;
const LAST_LAPS = 2;

const accountOf = (playerId: string): string => `account${playerId}`;

interface Site {
  readonly name: string;
  world: NetworkWorld;
  cutOff: () => void;
  save: SavedWorld;
  books: SavedBooks;
  /** What mail may add when its player joins, by node and player; saved and rolled back with the world. */
  mail: Map<string, number>;
  savedMail: Map<string, number>;
  /** Of a pack that counts its operation ids. */
  readonly counter: { readonly name: string; sequence: number };
  savedSequence: number;
}

export function runTrial(seed: number, options: TrialOptions = {}): TrialResult {
  return new Trial(seed, options.trace === true).run();
}

class Trial {
  private readonly random: Random;
  private readonly model: CloudModel;
  private readonly network: FaultyNetwork;
  private readonly increments: Increments;
  private readonly authors: Authors;
  private readonly sites: Site[] = [];
  private readonly problems: string[] = [];
  private readonly trace: string[] = [];
  private readonly hasRevokes: boolean;
  private tick = 0;
  private crashes = 0;
  private repeats = 0;
  private otherwise = 0;
  private calm = false;

  constructor(
    private readonly seed: number,
    private readonly isTraced: boolean,
  ) {
    this.random = createRandom(seed);
    this.hasRevokes = this.random.chance(0.25);
    const model = createCloudModel(() => Math.floor(this.now() / 1_000));
    this.model = {
      ...model,
      report: (reports) => {
        const known = new Set(reports.map(({ op }) => op).filter((op) => model.stored.has(op)));
        for (const op of known) planted.repeated.add(op);
        const results = model.report(reports);
        this.repeats += known.size;
        for (const { op, code } of results) {
          if (code !== 6) continue;
          this.otherwise += 1;
          this.increments.wasSentOtherwise(op);
        }
        return results.map((result) => plantInAnswer(result, known.has(result.op)));
      },
    };
    const complain = (problem: string): void => this.complain(problem);
    this.network = createFaultyNetwork(this.random, (request) => {
      const response = answerRequest(this.model, request);
      this.note(() => `cloud: ${request.method} ${request.path} ${request.body ?? ""} ─▶ ${response.body}`);
      return response;
    });
    this.increments = createIncrements(this.model, complain);
    this.authors = createAuthors(this.random, this.increments, (op) => this.model.stored.has(op), complain);
  }

  run(): TrialResult {
    try {
      for (let index = 2 + this.random.below(2); index > 0; index--) this.open(`world${index}`);
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

  // ---- what happens

  private step(): void {
    const { random } = this;
    const site = random.pick(this.sites);
    const playerId = random.pick(PLAYERS);
    const isHere = site.world.online.has(playerId);
    const action = random.weighted({
      call: 14,
      callFromElsewhere: 5,
      silent: 5,
      finish: 1,
      byHand: 4,
      reportByHand: 5,
      kill: 8,
      worldOnly: 1,
      mail: 2,
      revoke: this.hasRevokes ? 2 : 0,
      move: 8,
      save: 4,
      crash: 3,
      shutdown: 1.5,
      weather: 4,
      storage: 1,
    });
    if (action === "mail") this.mail(site, playerId);
    else if (action === "save") this.save(site);
    else if (action === "crash") this.crash(site);
    else if (action === "shutdown") this.shutdown(site);
    else if (action === "weather") this.changeWeather();
    else if (action === "move" || !isHere) this.move(site, playerId);
    else if (action === "call") this.call(site, playerId, random.pick(["animals", "long", "after_animals", "kills"]));
    else if (action === "callFromElsewhere") this.callFromElsewhere(site, playerId, random.pick(["animals", "long"]));
    else if (action === "silent") this.addSilently(site, playerId, random.pick(["animals", "long", "kills"]));
    else if (action === "finish") this.finish(site, playerId, random.pick(["animals", "kills", "after_animals"]));
    else if (action === "byHand") this.addSilently(site, playerId, "by_hand");
    else if (action === "reportByHand") this.reportByHand(site, playerId, random.between(1, 4));
    else if (action === "kill") this.kill(site, playerId);
    else if (action === "worldOnly") this.addSilently(site, playerId, "world_only");
    else if (action === "storage") this.readStorage(site, playerId);
    else this.revoke(site, playerId, random.pick(CLOUD_NODES));
    this.pass(random.pick([0, 0, 0, 1, 2, 5, 20, 20, 60, 250]));
  }

  private call(site: Site, playerId: string, nodeId: string): void {
    const delta = this.random.between(1, 3);
    const own = this.authors.call(site.name, playerId, nodeId);
    this.adding(site, playerId, nodeId, delta, `calls addNodeProgress ${nodeId} +${delta}`, (calls) =>
      own.returned(calls.addNodeProgress(playerId, nodeId, delta, own.callback, own.getExtra)),
    );
  }

  private addSilently(site: Site, playerId: string, nodeId: string): void {
    const delta = this.random.between(1, 3);
    this.adding(site, playerId, nodeId, delta, `adds ${nodeId} +${delta} without a callback`, (calls) =>
      calls.addNodeProgress(playerId, nodeId, delta),
    );
  }

  private finish(site: Site, playerId: string, nodeId: string): void {
    const own = this.authors.call(site.name, playerId, nodeId);
    this.adding(site, playerId, nodeId, goalOf(nodeId), `calls setNodeFinish ${nodeId}`, (calls) =>
      own.returned(calls.setNodeFinish(playerId, nodeId, own.callback, own.getExtra)),
    );
  }

  private reportByHand(site: Site, playerId: string, delta: number): void {
    const own = this.authors.call(site.name, playerId, "by_hand");
    this.adding(site, playerId, "by_hand", delta, `calls setCloudStorage +${delta}`, (calls) =>
      own.returned(calls.setCloudStorage(playerId, "by_hand", delta, own.callback, own.getExtra)),
    );
  }

  /** One call that moves one node, and what must be true of it at once. */
  private adding(
    site: Site,
    playerId: string,
    nodeId: string,
    atMost: number,
    what: string,
    act: (calls: NetworkWorld["app"]["calls"]) => void,
  ): void {
    this.note(() => `${site.name}: ${playerId} ${what}`);
    const before = this.progress(site, playerId, nodeId);
    act(site.world.app.calls);
    if (!CLOUD_NODES.includes(nodeId)) return;
    const added = this.observe(site, playerId, nodeId, { kind: "added", atMost });
    const moved = this.progress(site, playerId, nodeId) - before;
    if (!isByHand(nodeId) && added !== moved) {
      this.complain(`${site.name}: ${playerId} moved ${nodeId} by ${moved}, but ${added} are to be reported`);
    }
  }

  /** Another pack calls over script events and answers questions when it likes. */
  private callFromElsewhere(site: Site, playerId: string, nodeId: string): void {
    const delta = this.random.between(1, 3);
    const own = this.authors.call(site.name, playerId, nodeId);
    const id = ++this.lastCall;
    this.elsewhere.set(id, { own, site: site.name, playerId, nodeId });
    const args = { playerId, nodeId, delta, callback: true, getExtra: own.getExtra !== undefined };
    const text = JSON.stringify({ id, reply: "other:reply", method: "addNodeProgress", args });
    this.adding(site, playerId, nodeId, delta, `is moved ${nodeId} +${delta} by another pack (call ${id})`, () =>
      site.world.app.scriptCalls.receive("ach:call", text, undefined),
    );
  }

  private lastCall = 0;
  private readonly elsewhere = new Map<number, { own: AuthorsCall; site: string; playerId: string; nodeId: string }>();

  private scriptEvent(site: Site, eventId: string, message: string): void {
    if (eventId !== "other:reply") return;
    const { id, seq, ask, data, result } = JSON.parse(message) as {
      id: number;
      seq?: number;
      ask?: "callback" | "getExtra";
      data?: unknown;
      result?: unknown;
    };
    const { own, playerId, nodeId } = this.elsewhere.get(id)!;
    if (result !== undefined) own.returned(result);
    if (ask === undefined) return;
    const patience = this.calm ? 1 : this.random.pick([1, 1, 1, 2, 10, 60, 90, 130, Infinity]);
    // It says nothing in time, which counts as nothing said: a refusal of a conflict.
    if (patience > 90) this.authors.silent(site.name, playerId, nodeId);
    let value: unknown = true;
    try {
      if (patience <= 90) value = ask === "callback" ? own.callback(data ?? null) : own.getExtra?.();
    } catch {
      return this.authors.silent(site.name, playerId, nodeId);
    }
    if (patience === Infinity) return;
    site.world.after(patience, () =>
      site.world.app.scriptCalls.receive("ach:answer", JSON.stringify({ id, seq, value }), undefined),
    );
  }

  private kill(site: Site, playerId: string): void {
    this.adding(site, playerId, "kills", 1, "kills a cow", () =>
      site.world.app.see({ kind: "kill", playerId, entityType: COW }),
    );
  }

  private mail(site: Site, playerId: string): void {
    if (site.world.online.has(playerId)) return;
    const nodeId = this.random.pick(["animals", "long", "by_hand"]);
    const delta = this.random.between(1, 3);
    this.note(() => `${site.name}: ${playerId} is mailed ${nodeId} +${delta}`);
    if (!site.world.app.calls.addNodeProgress(playerId, nodeId, delta)) return;
    const key = `${nodeId} ${playerId}`;
    site.mail.set(key, (site.mail.get(key) ?? 0) + delta);
  }

  private revoke(site: Site, playerId: string, nodeId: string): void {
    this.note(() => `${site.name}: ${playerId} is revoked ${nodeId}`);
    const { ok } = site.world.app.commands.revoke("en_US", [playerId], "only", nodeId);
    if (!ok) return;
    this.revoked.add(`${nodeId} ${playerId}`);
    this.authors.excuse(site.name, `${nodeId} ${playerId}`);
    this.observe(site, playerId, nodeId, { kind: "revoked" });
  }

  private readonly revoked = new Set<string>();

  private readStorage(site: Site, playerId: string): void {
    site.world.app.calls.getCloudStorage(playerId, () => undefined);
  }

  private changeWeather(): void {
    const name = this.random.weighted({ calm: 2, mixed: 6, lossy: 3, outage: 2, overload: 1, hostile: 1 });
    this.note(() => `the weather becomes ${name}`);
    this.network.setWeather(WEATHERS[name]);
  }

  /** He leaves where he is, most of the time, and joins here; or he leaves this world. */
  private move(site: Site, playerId: string): void {
    if (site.world.online.has(playerId)) return this.leave(site, playerId);
    // Two servers may both believe that he is theirs.
    if (this.random.chance(0.6)) {
      for (const other of this.sites) if (other.world.online.has(playerId)) this.leave(other, playerId);
    }
    this.join(site, playerId);
  }

  private join(site: Site, playerId: string): void {
    this.note(() => `${site.name}: ${playerId} joins`);
    site.world.join(playerId);
    for (const nodeId of CLOUD_NODES) {
      const key = `${nodeId} ${playerId}`;
      this.observe(site, playerId, nodeId, { kind: "added", atMost: site.mail.get(key) ?? 0 });
      site.mail.delete(key);
    }
  }

  private leave(site: Site, playerId: string): void {
    this.note(() => `${site.name}: ${playerId} leaves`);
    site.world.leave(playerId);
    const left = savedRecords(site.world.save());
    for (const nodeId of CLOUD_NODES) {
      const record = left.get(`${nodeId} ${playerId}`) ?? EMPTY_RECORD;
      this.increments.observe(site.name, playerId, nodeId, record, TIME_PASSED);
    }
  }

  // ---- worlds

  private open(name: string): void {
    const unstarted = {
      name,
      save: EMPTY_WORLD,
      books: new Map(),
      mail: new Map(),
      savedMail: new Map(),
      counter: { name, sequence: 0 },
      savedSequence: 0,
    };
    const site = unstarted as unknown as Site;
    this.sites.push(site);
    this.start(site);
  }

  private start(site: Site): void {
    const client = createWireClient({
      send: (request, settle) =>
        this.network.send(request, (outcome) => {
          this.note(() => `${site.name}: hears of ${request.method} ${request.path}: ${JSON.stringify(outcome)}`);
          settle(outcome);
        }),
      leaving: (reports) => {
        this.note(() => `${site.name}: sends ${JSON.stringify(reports)}`);
        for (const report of reports) {
          this.authors.leaving(
            site.name,
            PLAYERS.find((id) => accountOf(id) === report.player)!,
            report,
          );
        }
      },
    });
    site.cutOff = () => client.cancelAll();
    planted.counter = site.counter;
    site.world = startNetworkWorld({
      save: site.save,
      client,
      random: () => this.random.fraction(),
      nowMilliseconds: () => this.now(),
      accountOf,
      rewardFails: () => !this.calm && this.random.chance(0.1),
      scriptEvent: (eventId, message) => this.scriptEvent(site, eventId, message),
      log: (text) => {
        this.note(() => `${site.name}: log: ${text}`);
        if (text.startsWith("error")) this.complain(`${site.name}: ${text}`);
      },
    });
  }

  private save(site: Site): void {
    this.note(() => `${site.name} is saved`);
    site.save = site.world.save();
    site.books = this.increments.copyBooks(site.name);
    site.savedMail = new Map(site.mail);
    site.savedSequence = site.counter.sequence;
  }

  private crash(site: Site): void {
    this.note(() => `${site.name} crashes`);
    this.crashes += 1;
    this.authors.excuse(site.name);
    site.cutOff();
    site.mail = new Map(site.savedMail);
    site.counter.sequence = site.savedSequence;
    this.increments.restarted(site.name, site.save, site.books, "crash");
    this.start(site);
  }

  private shutdown(site: Site): void {
    for (const playerId of [...site.world.online]) this.leave(site, playerId);
    this.note(() => `${site.name} shuts down`);
    this.authors.excuse(site.name);
    site.world.app.shutdown();
    this.save(site);
    this.increments.restarted(site.name, site.save, site.books, "shutdown");
    this.start(site);
  }

  private pass(ticks: number): void {
    for (let count = 0; count < ticks && this.problems.length === 0; count++) {
      this.tick += 1;
      this.network.tick();
      for (const site of this.sites) {
        site.world.tick();
        for (const playerId of site.world.online) {
          for (const nodeId of CLOUD_NODES) this.observe(site, playerId, nodeId, TIME_PASSED);
        }
      }
    }
  }

  // ---- the end

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

  private checkPayments(where: string, playerId: string, nodeId: string): void {
    const paid = this.sites.reduce((sum, { world }) => sum + (world.paid(playerId).get(nodeId) ?? 0), 0);
    const completing = [...this.model.stored.values()].filter(
      ({ report, answer }) => report.player === accountOf(playerId) && report.node === nodeId && answer.completed_now,
    );
    const hasReward = this.sites[0]!.world.node(nodeId).rewards.length > 0;
    const owing = completing.filter(({ report }) => !this.increments.isForgotten(report.op));
    if (paid > (hasReward ? completing.length : 0)) {
      this.complain(`${where}: paid ${paid} times for ${completing.length} completions`);
    }
    if (this.revoked.has(`${nodeId} ${playerId}`)) return;
    if (hasReward && paid < owing.length)
      this.complain(`${where}: never paid, though ${owing[0]!.report.op} completed it`);
  }

  // ---- helpers

  private observe(site: Site, playerId: string, nodeId: string, cause: Cause): number {
    return this.increments.observe(site.name, playerId, nodeId, site.world.record(playerId, nodeId), cause);
  }

  private progress(site: Site, playerId: string, nodeId: string): number {
    return (site.world.app.calls.getNodeDetailInfo(playerId, nodeId) as { progress: number }).progress;
  }

  private now(): number {
    return START_MILLISECONDS + this.tick * MILLISECONDS_PER_TICK;
  }

  private complain(problem: string): void {
    this.note(() => `PROBLEM ${problem}`);
    if (this.problems.length < MAX_PROBLEMS) this.problems.push(problem);
  }

  private note(line: () => string): void {
    if (this.isTraced) this.trace.push(`${String(this.tick).padStart(6)} ${line()}`);
  }
}

function plantInAnswer(result: ModelResult, isRepeat: boolean): ModelResult {
  if (planted.bug === "a repeated answer does not say who completed the node" && isRepeat) {
    return { ...result, completed_now: false };
  }
  if (planted.bug === "every server that sees a completion pays" && result.code === 0) {
    return { ...result, completed_now: (result.entity?.completed_at ?? 0) > 0 };
  }
  return result;
}
