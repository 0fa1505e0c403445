/**
 * How trees of other packs come into the tree, and what is said of what cannot: one text after the other (turns.ts), its nodes
 * some in a tick (adding.ts). What hangs on a node that is not there waits for it. How nodes fit is core's business.
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
import { createAdding, type Admitted, type ProvidedNode } from "./adding.ts";
import type { Provider, Providers } from "./providers.ts";
import type { Verdict, Verdicts } from "./verdicts.ts";
import type { Transfer } from "./transfers.ts";
import { createTurns } from "./turns.ts";

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

interface Arrival {
  readonly transfer: Transfer;
  readonly trees: IncomingTrees;
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
  const turns = createTurns<Arrival>(coming, clock);
  const adding = createAdding(growth, providers, clock);
  const admitted = new Map<string, Admitted>();
  /** Nodes of all packs that hang on nodes that are not there. */
  const pool = new Map<string, ProvidedNode>();
  let count = 0;

  const known = { has: (id: string) => tree.node(id) !== undefined || pool.has(id), idOfKey };

  function begin(arrival: Arrival): void {
    const { trees } = arrival;
    const verdict = admittedNow(arrival, clock.tick());
    admitted.set(verdict.checksum, verdict);
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
    if (!adding.isBusy) verdicts.tell(verdict);
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
      adding.push(one);
    }
    for (const node of fitting.waiting) pool.get(node.node_ID)!.of.waiting.add(node.node_ID);
    for (const { nodeId } of fitting.refused) pool.get(nodeId)!.of.waiting.delete(nodeId);
    for (const [of, refusals] of byTrees(fitting.refused, pool)) verdicts.refused(of, refusals, [], ownerInPool);
    for (const { nodeId } of fitting.refused) pool.delete(nodeId);
    count -= fitting.refused.length;
  }

  const ownerInPool = (nodeId: string): Provider | undefined => pool.get(nodeId)?.of.provider;

  /** Some of what is ready; those who are concerned are told when all of it is in the tree. */
  function addSome(): void {
    const touched = adding.addSome();
    if (!touched) return;
    for (const verdict of admitted.values())
      if (touched.has(verdict) || verdict.waiting.size > 0) verdicts.tell(verdict);
  }

  function tellWaiting(): void {
    for (const verdict of admitted.values()) {
      const { waiting, isWaitingTold, arrivedAt } = verdict;
      if (waiting.size === 0 || isWaitingTold || clock.tick() - arrivedAt < WAITING_TOLD_TICKS) continue;
      verdict.isWaitingTold = true;
      const needed = [...waiting].flatMap((nodeId) => hangsOn(pool.get(nodeId)!.node));
      verdicts.waiting(verdict, new Set(needed.filter((id) => !known.has(id))));
    }
  }

  return {
    arrived: (transfer, trees) => turns.arrived({ transfer, trees }),
    verdictOn: (checksum) => admitted.get(checksum),
    worldLoaded: turns.worldLoaded,
    get isBusy() {
      return !turns.isEmpty || adding.isBusy;
    },
    tick() {
      if (!turns.hasBegun()) return;
      if (adding.isBusy) return addSome();
      const next = turns.next();
      if (next) begin(next);
      if (pool.size > 0) tellWaiting();
    },
  };
}

function byTrees(
  refused: readonly RefusedNode[],
  pool: ReadonlyMap<string, ProvidedNode>,
): ReadonlyMap<Admitted, readonly RefusedNode[]> {
  const refusedOf = new Map<Admitted, RefusedNode[]>();
  for (const refusal of refused) {
    const { of } = pool.get(refusal.nodeId)!;
    refusedOf.set(of, [...(refusedOf.get(of) ?? []), refusal]);
  }
  return refusedOf;
}

/** Trees that have just come, and of which nothing is known yet. */
function admittedNow({ transfer, trees }: Arrival, now: number): Admitted {
  return {
    checksum: transfer.offer.checksum,
    provider: transfer.provider,
    added: 0,
    waiting: new Set(),
    refused: new Map(),
    texts: textsOf(trees),
    arrivedAt: now,
    isWaitingTold: false,
  };
}

const isSame = (one: NodeJson, other: NodeJson): boolean => JSON.stringify(one) === JSON.stringify(other);

function textsOf({ texts, nodes }: IncomingTrees): TreeTexts | undefined {
  if (Object.keys(texts.byLocale).length === 0) return undefined;
  const made = createTreeTexts(texts);
  placeTexts(nodes, texts, made);
  return made;
}
