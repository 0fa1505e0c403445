/**
 * Why a call of another pack came to nothing: the calls themselves answer `false` or `null`, which is what scripts ask for in
 * every tick. Changes nothing.
 */

import type { Reason, Refusal } from "../../core/calls/protocol.ts";
import type { NodeState } from "../../core/progress/node-state.ts";
import type { AchievementNode, Tree } from "../../core/tree/tree.ts";
import type { Cloud } from "../cloud/cloud.ts";
import type { Roster } from "../players/roster.ts";
import type { Players } from "../ports.ts";
import type { Progression } from "../progress/progression.ts";
import type { PlayerRecords, PlayerSession } from "../records/player-records.ts";
import type { RecordSession } from "../records/record-session.ts";
import type { Arguments } from "./calling.ts";

export interface RefusalsOptions {
  readonly tree: Tree;
  readonly records: PlayerRecords;
  readonly progression: Progression;
  readonly cloud: Cloud;
  readonly holderOf: (session: PlayerSession, node: AchievementNode) => RecordSession;
  readonly players: Pick<Players, "isOnline">;
  /** Undefined until the world has loaded. */
  readonly world: () => { readonly roster: Roster } | undefined;
}

export interface Refusals {
  /** To be called before the call, which may change what it is about: a cloud node can be completed and not reported. */
  before(method: string, args: Arguments): NodeState | undefined;
  /** Asked only about a call whose result was `false` or `null`. */
  why(method: string, args: Arguments, before: NodeState | undefined): Refusal;
}

const CHANGES: ReadonlySet<string> = new Set(["addNodeProgress", "setNodeFinish", "setCloudStorage"]);

export function createRefusals(options: RefusalsOptions): Refusals {
  const { tree, records, progression, cloud, holderOf, players, world } = options;

  function playerProblem(playerId: unknown): Refusal | undefined {
    if (typeof playerId !== "string") return because("unknown-player", "playerId must be a string");
    if (records.open(playerId) || world()?.roster.name(playerId) !== undefined) return undefined;
    return because("unknown-player", `${playerId.slice(0, 80)} is not a player known to this world`);
  }

  function nodeOf(nodeId: unknown): AchievementNode | undefined {
    return typeof nodeId === "string" ? tree.node(nodeId) : undefined;
  }

  /** A change of progress that was not made. */
  function unchanged(method: string, args: Arguments, node: AchievementNode, before: NodeState | undefined): Refusal {
    const isSet = method === "setCloudStorage";
    if (isSet && (!node.cloud || node.autoSentCloud)) {
      return because("not-manual", `${node.id} is not a cloud node with "auto_sent_cloud": false`);
    }
    const session = records.open(args["playerId"] as string);
    if (!session) {
      if (isSet) return because("offline", "a report needs the player in the world");
      if (progression.isOutsideDates(node)) return because("outside-dates", `nothing counts for ${node.id} now`);
      return because("mailbox-full", "no more can be kept for this player until they join");
    }
    return stateProblem(before ?? progression.stateOf(session, node), node) ?? cloudProblem(args, session, node);
  }

  function cloudProblem(args: Arguments, session: PlayerSession, node: AchievementNode): Refusal {
    if (!node.cloud) return because("refused", "nothing changed");
    if (args["callback"] !== true) return because("no-callback", "a report to the cloud needs a callback");
    if (!cloud.covers(holderOf(session, node).playerId)) {
      return because("no-cloud", "there is no cloud in this world, or not for this player");
    }
    return because("refused", "there is nothing to report");
  }

  function aboutPlayer(args: Arguments): Refusal {
    const playerId = args["playerId"] as string;
    if (!players.isOnline(playerId)) return because("offline", "the player is not in the world");
    return because("refused", "nothing changed");
  }

  function why(method: string, args: Arguments, before: NodeState | undefined): Refusal {
    if (method === "getChildrenNode") return unknownNode(args["nodeId"]);
    if (method === "getNodes") return unknownNode(args["pageId"]);
    if (method === "watchProgress" || method === "unwatchProgress") return because("refused", "nothing changed");
    if (!world()) return because("not-loaded", "the world has not loaded yet");
    const node = nodeOf(args["nodeId"]);
    if ((CHANGES.has(method) || method === "getNodeDetailInfo") && !node) return unknownNode(args["nodeId"]);
    const { delta } = args;
    if (method !== "setNodeFinish" && CHANGES.has(method) && !(Number.isSafeInteger(delta) && (delta as number) > 0)) {
      return because("wrong-delta", "delta must be a whole number above 0");
    }
    if (method.includes("CloudStorage") && args["callback"] !== true) {
      return because("no-callback", "this call needs a callback");
    }
    const unknown = playerProblem(args["playerId"]);
    if (unknown) return unknown;
    if (CHANGES.has(method)) return unchanged(method, args, node!, before);
    const session = records.open(args["playerId"] as string);
    if (method === "getCloudStorage" && session && !cloud.covers(session.playerId)) {
      return because("no-cloud", "there is no cloud in this world, or not for this player");
    }
    if (method === "getNodeDetailInfo" && session && !session.read(node!)) {
      return because("unreadable", `the saved data of the page of ${node!.id} cannot be read`);
    }
    return aboutPlayer(args);
  }

  return {
    before(method, args) {
      const node = CHANGES.has(method) ? nodeOf(args["nodeId"]) : undefined;
      const session = node && typeof args["playerId"] === "string" ? records.open(args["playerId"]) : undefined;
      return session && progression.stateOf(session, node!);
    },
    why,
  };
}

const because = (reason: Reason, detail: string): Refusal => ({ reason, detail });

const unknownNode = (nodeId: unknown): Refusal =>
  because("unknown-node", `${String(nodeId).slice(0, 80)} is not a node of this pack, or not one that this call takes`);

/** Undefined where deeds count for the node. */
function stateProblem(state: NodeState, node: AchievementNode): Refusal | undefined {
  switch (state.kind) {
    case "complete":
      return because("complete", `${node.id} is complete`);
    case "resting":
      return because("resting", `${node.id} is complete until it can be done again`);
    case "locked": {
      const nodes = state.by.flatMap((lock) => lock.nodes.map((one) => one.id)).slice(0, 5);
      return because("locked", `${node.id} waits for ${nodes.join(", ")}`);
    }
    case "not yet":
    case "over":
      return because("outside-dates", `nothing counts for ${node.id} now`);
    case "unreadable":
      return because("unreadable", `the saved data of the page of ${node.id} cannot be read`);
    case "open":
      return undefined;
  }
}
