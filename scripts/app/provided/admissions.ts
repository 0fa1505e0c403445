/**
 * When and in which order trees of other packs come into the tree, and what is said of what cannot. Those who announce theirs
 * within the first second come in the order of their packs' uuids, whatever was loaded or sent first; whoever comes later, when
 * they are there. What hangs on a node that is not there waits for it. How nodes fit is core's business.
 *
 *   arrived ─turn─▶ looked through: refused | waiting | ready ─some a tick─▶ in the tree ─▶ all are told
 */

import { fitIn, hangsOn, refuseTaken, type RefusedNode } from "../../core/provided/fit-in.ts";
import { TREES_LIMITS } from "../../core/provided/format.ts";
import type { IncomingTrees } from "../../core/provided/incoming.ts";
import { createTreeTexts, type TreeTexts } from "../../core/text/tree-texts.ts";
import type { NodeJson } from "../../core/tree/node.ts";
import { placeTexts, type Tree } from "../../core/tree/tree.ts";
import type { Growth } from "../parts/growth.ts";
import type { Clock } from "../ports.ts";
import { createBudget } from "../work/budget.ts";
import type { Provider, Providers } from "./providers.ts";
import type { Verdict, Verdicts } from "./verdicts.ts";
import type { Transfer } from "./transfers.ts";

/** After the world has loaded: who has announced trees by then comes in the order of uuids. */
const GATHER_TICKS = 20;
/** For so long nobody waits for one before them who sends nothing. */
const PATIENCE_TICKS = 100;
const NODES_A_STEP = 32;
const NODES_A_TICK = 160;
const BUDGET_MILLISECONDS = 8;
/** What waits is told of when it has waited so long. */
const WAITING_TOLD_TICKS = 200;

export interface Admissions {
  /** Trees are all there. */
  arrived(transfer: Transfer, trees: IncomingTrees): void;
  /** What became of trees that came before; undefined: they did not. */
  verdictOn(checksum: string): Verdict | undefined;
  worldLoaded(): void;
  /** Whether trees that are there have not come into the tree. */
  readonly isBusy: boolean;
  /** To be called every tick. */
  tick(): void;
}

interface Ready {
  readonly node: NodeJson;
  readonly of: Admitted;
}

interface Admitted extends Verdict {
  readonly texts: TreeTexts | undefined;
  readonly arrivedAt: number;
  isWaitingTold: boolean;
}

export interface AdmissionsOptions {
  readonly tree: Tree;
  readonly growth: Growth;
  readonly providers: Providers;
  readonly verdicts: Verdicts;
  /** Those that are still coming. */
  readonly coming: () => Iterable<Transfer>;
  /** The node whose records lie under a key. */
  readonly idOfKey: (key: string) => string | undefined;
  readonly clock: Clock;
}

export function createAdmissions(options: AdmissionsOptions): Admissions {
  const { tree, growth, providers, verdicts, coming, idOfKey, clock } = options;
  const arrivals: { readonly transfer: Transfer; readonly trees: IncomingTrees }[] = [];
  const admitted = new Map<string, Admitted>();
  /** Nodes of all packs that hang on nodes that are not there. */
  const pool = new Map<string, Ready>();
  let ready: Ready[] = [];
  let gatheredAt = Infinity;
  let count = 0;

  const known = { has: (id: string) => tree.node(id) !== undefined || pool.has(id), idOfKey };

  /** Whether the pack that is next must let another one come before. */
  function hasOneBefore({ provider, offeredAt }: Transfer): boolean {
    if (offeredAt > gatheredAt) return false;
    for (const other of coming()) {
      const isEarlier = other.offeredAt <= gatheredAt && other.provider.uuid < provider.uuid;
      if (isEarlier && clock.tick() - other.heardAt < PATIENCE_TICKS) return true;
    }
    return false;
  }

  function begin({ transfer, trees }: (typeof arrivals)[number]): void {
    const { provider, offer } = transfer;
    const verdict: Admitted = {
      checksum: offer.checksum,
      provider,
      added: 0,
      waiting: new Set(),
      refused: new Map(),
      texts: textsOf(trees),
      arrivedAt: clock.tick(),
      isWaitingTold: false,
    };
    admitted.set(offer.checksum, verdict);
    const refused = new Map<string, RefusedNode>();
    for (const [nodeId, problem] of trees.wrong) refused.set(nodeId, { nodeId, why: "wrong", by: problem });
    const fresh = trees.nodes.filter((node) => !isThere(node, verdict));
    const room = Math.max(0, TREES_LIMITS.nodesOfAll - count);
    const left = refuseTaken(fresh, known, refused);
    const taken = left.slice(0, room);
    if (taken.length < left.length) verdicts.tooMany(verdict, left.length - taken.length);
    verdicts.refused(verdict, refused.values(), trees.wrongLines, ownerInPool);
    count += taken.length;
    for (const node of taken) pool.set(node.node_ID, { node, of: verdict });
    sortOut();
    if (ready.length === 0) verdicts.tell(verdict);
  }

  /** The same pack has brought the same node before, in other trees or before a reload of its scripts. */
  function isThere(node: NodeJson, verdict: Admitted): boolean {
    const { node_ID } = node;
    const { provider } = verdict;
    const waits = pool.get(node_ID);
    if (waits?.of.provider === provider && isSame(waits.node, node)) {
      // It waits on as one of the trees that came last.
      pool.delete(node_ID);
      waits.of.waiting.delete(node_ID);
      count -= 1;
      return false;
    }
    const there = providers.ofId(node_ID) === provider ? tree.node(node_ID) : undefined;
    if (!there || !isSame(there.json, node)) return false;
    verdict.added += 1;
    return true;
  }

  function sortOut(): void {
    const all = [...pool.values()].map(({ node }) => node);
    const fitting = fitIn(all, (id) => tree.node(id) !== undefined);
    for (const { node_ID } of fitting.ready) {
      const one = pool.get(node_ID)!;
      pool.delete(node_ID);
      one.of.waiting.delete(node_ID);
      ready.push(one);
    }
    for (const node of fitting.waiting) pool.get(node.node_ID)!.of.waiting.add(node.node_ID);
    const byVerdict = new Map<Admitted, RefusedNode[]>();
    for (const refusal of fitting.refused) {
      const { of } = pool.get(refusal.nodeId)!;
      byVerdict.set(of, [...(byVerdict.get(of) ?? []), refusal]);
      of.waiting.delete(refusal.nodeId);
    }
    for (const [verdict, refusals] of byVerdict) verdicts.refused(verdict, refusals, [], ownerInPool);
    for (const { nodeId } of fitting.refused) pool.delete(nodeId);
    count -= fitting.refused.length;
  }

  const ownerInPool = (nodeId: string): Provider | undefined => pool.get(nodeId)?.of.provider;

  /** Adds some of what is ready; of one pack at a time, since texts are a pack's. */
  function addSome(): void {
    const budget = createBudget(clock, BUDGET_MILLISECONDS);
    let added = 0;
    const touched = new Set<Admitted>();
    while (added < Math.min(ready.length, NODES_A_TICK) && !budget.isSpent()) {
      const { of } = ready[added]!;
      let end = added;
      while (end < ready.length && end - added < NODES_A_STEP && ready[end]!.of === of) end += 1;
      const step = ready.slice(added, end).map(({ node }) => node);
      for (const { node_ID } of step) providers.note(node_ID, of.provider);
      growth.add(step, of.texts);
      of.added += step.length;
      touched.add(of);
      added = end;
    }
    ready = ready.slice(added);
    if (ready.length > 0) return;
    growth.tell();
    for (const verdict of admitted.values())
      if (touched.has(verdict) || verdict.waiting.size > 0) verdicts.tell(verdict);
  }

  function tellWaiting(): void {
    for (const verdict of admitted.values()) {
      const { waiting, isWaitingTold, arrivedAt } = verdict;
      if (waiting.size === 0 || isWaitingTold || clock.tick() - arrivedAt < WAITING_TOLD_TICKS) continue;
      verdict.isWaitingTold = true;
      const missing = new Set<string>();
      for (const nodeId of waiting) {
        for (const id of hangsOn(pool.get(nodeId)!.node)) if (!known.has(id)) missing.add(id);
      }
      verdicts.waiting(verdict, missing);
    }
  }

  return {
    arrived: (transfer, trees) => void arrivals.push({ transfer, trees }),
    verdictOn: (checksum) => admitted.get(checksum),
    worldLoaded() {
      gatheredAt = clock.tick() + GATHER_TICKS;
    },
    get isBusy() {
      return arrivals.length > 0 || ready.length > 0;
    },
    tick() {
      if (clock.tick() < gatheredAt) return;
      if (ready.length > 0) return addSome();
      arrivals.sort((one, other) => inTurn(one.transfer, other.transfer, gatheredAt));
      const next = arrivals[0];
      if (next && !hasOneBefore(next.transfer)) {
        arrivals.shift();
        begin(next);
      }
      if (pool.size > 0) tellWaiting();
    },
  };
}

const isSame = (one: NodeJson, other: NodeJson): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Those who announced in time by uuid, and then the others as they came. */
function inTurn(one: Transfer, other: Transfer, gatheredAt: number): number {
  const [isEarly, isOtherEarly] = [one.offeredAt <= gatheredAt, other.offeredAt <= gatheredAt];
  if (isEarly !== isOtherEarly) return isEarly ? -1 : 1;
  if (!isEarly) return one.offeredAt - other.offeredAt;
  return keyOf(one) < keyOf(other) ? -1 : 1;
}

const keyOf = ({ provider, offer }: Transfer): string => `${provider.uuid} ${offer.checksum}`;

function textsOf({ texts, nodes }: IncomingTrees): TreeTexts | undefined {
  if (Object.keys(texts.byLocale).length === 0) return undefined;
  const made = createTreeTexts(texts);
  placeTexts(nodes, texts, made);
  return made;
}
