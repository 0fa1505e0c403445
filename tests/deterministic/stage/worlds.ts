/**
 * The worlds of a trial: started, saved, killed and started again, players joining and leaving, time passing, every
 * record watched at each step. Knows what may happen to a world, not what is made to happen.
 */

import { EMPTY_RECORD } from "../../../scripts/core/progress/record.ts";
import { answerRequest } from "../../../simulator/deterministic/cloud-http.ts";
import { createCloudModel, type CloudModel, type ModelResult } from "../../../simulator/deterministic/cloud-model.ts";
import { createFaultyNetwork, type FaultyNetwork } from "../../../simulator/deterministic/faulty-network.ts";
import { createRandom, type Random } from "../../../simulator/deterministic/random.ts";
import { createAuthors, type Authors } from "./authors.ts";
import { savedRecords, type SavedBooks } from "./increments/books.ts";
import { createIncrements, type Increments } from "./increments/increments.ts";
import { TIME_PASSED, type Cause } from "./increments/observing.ts";
import { CLOUD_NODES } from "./network-tree.ts";
import { planted } from "../planted-bugs.ts";
import { createWireClient } from "./wire-client.ts";
import { EMPTY_WORLD, startNetworkWorld, type NetworkWorld, type SavedWorld } from "./world.ts";

export const PLAYERS = ["-1", "-2"];
const MILLISECONDS_PER_TICK = 50;
/** Cheap calls, and such as end a budget of time after a few of them. By the seed, which draws nothing else for it. */
const CALL_MICROSECONDS = [2, 4_000, 0, 1_500];
const START_MILLISECONDS = 1_735_689_600_000;
const MAX_PROBLEMS = 12;

export const accountOf = (playerId: string): string => `account${playerId}`;

export interface Site {
  readonly name: string;
  hasCloud: boolean;
  world: NetworkWorld;
  cutOff: () => void;
  save: SavedWorld;
  books: SavedBooks;
  /** What mail may add when its player joins, by node and player; saved and rolled back with the world. */
  mail: Map<string, number>;
  savedMail: Map<string, number>;
  /** Rewards, paid or owed, that its players brought along when it began as a copy, by node and player. */
  brought: ReadonlyMap<string, number>;
  /** Of a pack that counts its operation ids. */
  readonly counter: { readonly name: string; sequence: number };
  savedSequence: number;
}

export abstract class Worlds {
  protected readonly random: Random;
  protected readonly model: CloudModel;
  protected readonly network: FaultyNetwork;
  protected readonly increments: Increments;
  protected readonly authors: Authors;
  protected readonly sites: Site[] = [];
  protected readonly problems: string[] = [];
  protected readonly trace: string[] = [];
  /** Operations in the order in which the cloud stored them. */
  protected readonly order = new Map<string, number>();
  protected readonly hasRevokes: boolean;
  protected tick = 0;
  protected crashes = 0;
  protected repeats = 0;
  protected otherwise = 0;
  protected calm = false;

  constructor(
    protected readonly seed: number,
    protected readonly isTraced: boolean,
  ) {
    this.random = createRandom(seed);
    this.hasRevokes = this.random.chance(0.25);
    const model = createCloudModel(() => Math.floor(this.now() / 1_000));
    this.model = {
      ...model,
      report: (reports) => {
        const isKnown = (op: string): boolean => model.stored.has(op) || model.resets.has(op);
        const known = new Set(reports.map(({ op }) => op).filter(isKnown));
        for (const op of known) planted.repeated.add(op);
        const results = model.report(reports);
        for (const { op } of reports) if (isKnown(op) && !this.order.has(op)) this.order.set(op, this.order.size);
        this.repeats += known.size;
        for (const { op, code, entity } of results) {
          if (code !== 6) continue;
          this.otherwise += 1;
          // Then the entity does not tell any more whether that was the first completion.
          if ((entity?.completions ?? 0) > 1) this.increments.wasSentOtherwise(op);
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

  /** The tags of a player, where they can be asked. */
  protected readonly tagsOf: ((playerId: string) => readonly string[]) | undefined;

  /** A script event that a world's pack sent. */
  protected abstract scriptEvent(site: Site, eventId: string, message: string): void;

  protected open(name: string, hasCloud = true): Site {
    const unstarted = {
      name,
      hasCloud,
      save: EMPTY_WORLD,
      books: new Map(),
      mail: new Map(),
      savedMail: new Map(),
      brought: new Map(),
      counter: { name, sequence: 0 },
      savedSequence: 0,
    };
    const site = unstarted as unknown as Site;
    this.sites.push(site);
    this.start(site);
    return site;
  }

  /** The network's first world ran without a cloud; now it gets one, and so does a copy of it. */
  protected connectWithCopy(site: Site, name: string): void {
    for (const playerId of [...site.world.online]) this.leave(site, playerId);
    site.world.app.shutdown();
    this.save(site);
    site.hasCloud = true;
    this.increments.restarted(site.name, site.save, site.books, "shutdown");
    this.note(() => `${site.name} gets a cloud, and a copy of it is ${name}`);
    const copy = this.open(name);
    Object.assign(copy, { save: site.save, mail: new Map(site.mail), savedMail: new Map(site.savedMail) });
    const brought = new Map<string, number>();
    for (const [key, { owed }] of savedRecords(site.save)) if (owed) brought.set(key, 1);
    for (const id of PLAYERS) for (const [node, count] of site.world.paid(id)) brought.set(`${node} ${id}`, count);
    copy.brought = brought;
    this.increments.copyWorld(site.name, name);
    copy.books = this.increments.copyBooks(name);
    this.start(site);
    this.start(copy);
  }

  protected start(site: Site): void {
    const client = createWireClient({
      send: (request, settle) =>
        this.network.send(request, (outcome) => {
          this.note(() => `${site.name}: hears of ${request.method} ${request.path}: ${JSON.stringify(outcome)}`);
          settle(outcome);
        }),
      leaving: (reports) => {
        this.note(() => `${site.name}: sends ${JSON.stringify(reports)}`);
        for (const report of reports) {
          const playerId = PLAYERS.find((id) => accountOf(id) === report.player);
          if (playerId !== undefined) this.authors.leaving(site.name, playerId, report);
        }
      },
    });
    site.cutOff = () => client.cancelAll();
    planted.counter = site.counter;
    site.world = startNetworkWorld({
      save: site.save,
      client: site.hasCloud ? client : undefined,
      random: () => this.random.fraction(),
      nowMilliseconds: () => this.nowAt(site),
      callMicroseconds: CALL_MICROSECONDS[this.seed % CALL_MICROSECONDS.length]!,
      accountOf,
      tagsOf: this.tagsOf,
      rewardFails: () => !this.calm && this.random.chance(0.1),
      scriptEvent: (eventId, message) => this.scriptEvent(site, eventId, message),
      log: (text) => {
        this.note(() => `${site.name}: log: ${text}`);
        if (text.startsWith("error")) this.complain(`${site.name}: ${text}`);
      },
    });
  }

  protected save(site: Site): void {
    this.note(() => `${site.name} is saved`);
    site.save = site.world.save();
    site.books = this.increments.copyBooks(site.name);
    site.savedMail = new Map(site.mail);
    site.savedSequence = site.counter.sequence;
  }

  protected crash(site: Site): void {
    this.note(() => `${site.name} crashes`);
    this.crashes += 1;
    this.authors.excuse(site.name);
    site.cutOff();
    site.mail = new Map(site.savedMail);
    site.counter.sequence = site.savedSequence;
    this.increments.restarted(site.name, site.save, site.books, "crash");
    this.start(site);
  }

  protected shutdown(site: Site): void {
    for (const playerId of [...site.world.online]) this.leave(site, playerId);
    this.note(() => `${site.name} shuts down`);
    this.authors.excuse(site.name);
    site.world.app.shutdown();
    this.save(site);
    this.increments.restarted(site.name, site.save, site.books, "shutdown");
    this.start(site);
  }

  protected pass(ticks: number): void {
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

  protected join(site: Site, playerId: string): void {
    this.note(() => `${site.name}: ${playerId} joins`);
    site.world.join(playerId);
    for (const nodeId of CLOUD_NODES) {
      const key = `${nodeId} ${playerId}`;
      this.observe(site, playerId, nodeId, { kind: "added", atMost: site.mail.get(key) ?? 0 });
      site.mail.delete(key);
    }
  }

  protected leave(site: Site, playerId: string): void {
    this.note(() => `${site.name}: ${playerId} leaves`);
    site.world.leave(playerId);
    const left = savedRecords(site.world.save());
    for (const nodeId of CLOUD_NODES) {
      const record = left.get(`${nodeId} ${playerId}`) ?? EMPTY_RECORD;
      this.increments.observe(site.name, playerId, nodeId, record, TIME_PASSED);
    }
  }

  protected observe(site: Site, playerId: string, nodeId: string, cause: Cause): number {
    return this.increments.observe(site.name, playerId, nodeId, site.world.record(playerId, nodeId), cause);
  }

  protected progress(site: Site, playerId: string, nodeId: string): number {
    return (site.world.app.calls.getNodeDetailInfo(playerId, nodeId) as { progress: number }).progress;
  }

  /** By the world's own clock. */
  protected nowAt(_site: Site): number {
    return this.now();
  }

  protected now(): number {
    return START_MILLISECONDS + this.tick * MILLISECONDS_PER_TICK;
  }

  protected complain(problem: string): void {
    this.note(() => `PROBLEM ${problem}`);
    if (this.problems.length < MAX_PROBLEMS) this.problems.push(problem);
  }

  protected note(line: () => string): void {
    if (this.isTraced) this.trace.push(`${String(this.tick).padStart(6)} ${line()}`);
  }
}

function plantInAnswer(result: ModelResult, isRepeat: boolean): ModelResult {
  if (planted.bug === "a repeated answer does not say who completed the node" && isRepeat) {
    return { ...result, completed_now: false };
  }
  if (planted.bug === "a node that is completed again pays again" && result.entity) {
    return { ...result, entity: { ...result.entity, completions: Math.min(1, result.entity.completions) } };
  }
  if (planted.bug?.startsWith("the answer that an operation was used before") && result.code === 6) {
    return { ...result, completed_now: false };
  }
  if (planted.bug === "every server that sees a completion pays" && result.code === 0) {
    return { ...result, completed_now: (result.entity?.completed_at ?? 0) > 0 };
  }
  return result;
}
