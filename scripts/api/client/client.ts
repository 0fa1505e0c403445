/**
 * The client in terms of the game's port: which message each call is, what its answer means, and who is told of what the
 * achievements pack broadcasts.
 */

import { COMPLETE_EVENT, PROGRESS_EVENT, READY_EVENT, TOLD_EVENT, type Hello } from "../../core/calls/protocol.ts";
import { createConversation, parsed, type Functions, type Reply } from "./conversation.ts";
import { createHearers } from "./hearers.ts";
import type { Game } from "./ports.ts";
import { createProviding } from "./provide.ts";
import { createPresence } from "./presence.ts";
import { createRewardFunctions } from "./reward-functions.ts";
import type { AchievementsClient, CompletionEvent, NotDone, ProgressEvent, WhyNot } from "./types.ts";

/** About one node and nothing else. */
const NODE_CALLS = new Set(["addNodeProgress", "setNodeFinish", "getNodeDetailInfo", "setCloudStorage"]);

export function createClient(namespace: string, game: Game): AchievementsClient {
  checkNamespace(namespace);
  const replyEvent = `${namespace}:achievements`;
  const rewardFunctions = createRewardFunctions(game);
  const conversation = createConversation(game, replyEvent, rewardFunctions.reward);
  const readiness = createHearers<undefined>("onReady", game);
  const completions = createHearers<CompletionEvent>("onComplete", game);
  const progress = createHearers<ProgressEvent>("onProgress", game, (isHeard) => {
    if (presence.protocol !== undefined) void conversation.call(isHeard ? "watchProgress" : "unwatchProgress", {});
  });
  const presence = createPresence(game, conversation, () => {
    if (progress.any) void conversation.call("watchProgress", {});
    providing.arrived();
    readiness.tell(undefined);
  });

  function hear(eventId: string, message: string): void {
    if (eventId === replyEvent) {
      const other = conversation.receive(message);
      if (other?.["trees"] !== undefined) providing.hear(other);
    } else if (eventId === READY_EVENT) presence.ready(parsed(message)?.["protocol"]);
    else if (eventId === COMPLETE_EVENT && completions.any) {
      const event = parsed(message);
      if (event) completions.tell(event as unknown as CompletionEvent);
    } else if (eventId === PROGRESS_EVENT && progress.any) {
      const events = parsed(message)?.["events"];
      if (Array.isArray(events)) for (const event of events as ProgressEvent[]) progress.tell(event);
    }
  }

  /** What trees are brought by is no call of their author's: it waits for nothing but the pack. */
  const providing = createProviding(
    game,
    () => presence,
    async (args) => {
      const known = await presence.known();
      const reply = known && (await conversation.call("provideTrees", args));
      return refusalOf(known, reply) ?? reply!;
    },
  );

  async function call<Result>(
    none: Result,
    method: string,
    args: Readonly<Record<string, unknown>>,
    functions?: Functions,
  ): Promise<never> {
    const known = await presence.known();
    // Calls about nodes of our own, and lists of nodes, mean something only when these are there.
    if (known && method !== "openMenu")
      await providing.settled(NODE_CALLS.has(method) ? String(args["nodeId"]) : undefined);
    const reply = known && (await conversation.call(method, args, functions));
    const refused = refusalOf(known, reply);
    return (refused ? { result: none, ...refused } : { result: reply!.result }) as never;
  }

  const end = game.listen([namespace, "ach"], (eventId, message, isFromPack) => {
    // A player with cheats can send script events, too.
    if (isFromPack) hear(eventId, message);
  });
  void presence.known();

  return {
    addNodeProgress: (playerId, nodeId, delta, callback, getExtra) =>
      call(false, "addNodeProgress", { playerId, nodeId, delta }, { callback, getExtra }),
    setNodeFinish: (playerId, nodeId, callback, getExtra) =>
      call(false, "setNodeFinish", { playerId, nodeId }, { callback, getExtra }),
    getChildrenNode: (nodeId) => call(null, "getChildrenNode", { nodeId }),
    getNodeDetailInfo: (playerId, nodeId) => call(null, "getNodeDetailInfo", { playerId, nodeId }),
    getCloudStorage: (playerId, callback) => call(false, "getCloudStorage", { playerId }, { callback }),
    setCloudStorage: (playerId, nodeId, delta, callback, getExtra) =>
      call(false, "setCloudStorage", { playerId, nodeId, delta }, { callback, getExtra }),
    openMenu: (player) => call(false, "openMenu", { playerId: idOf(player) }),
    getPages: () => call(null, "getPages", {}),
    getNodes: (pageId) => call(null, "getNodes", { pageId }),
    tellEvent(event, player, count = 1) {
      void presence.known().then(async (known) => {
        await providing.settled();
        if (known) tell(game, { id: event, player, count });
      });
    },
    provideTrees: (trees) => providing.provide(trees),
    registerRewardFunctions: (nameSpaceAndSystem, functions) => rewardFunctions.register(nameSpaceAndSystem, functions),
    hello: () => presence.known(),
    get protocol() {
      return presence.protocol;
    },
    onReady: (listener) => readiness.add(listener),
    onComplete: (listener) => completions.add(listener),
    onProgress: (listener) => progress.add(listener),
    end() {
      if (progress.any) void conversation.call("unwatchProgress", {});
      end();
    },
  };
}

/** @throws on a namespace that is not the pack's own */
function checkNamespace(namespace: string): void {
  if (!/^[A-Za-z0-9_.-]{1,64}$/.test(namespace) || namespace === "ach" || namespace === "minecraft") {
    throw new TypeError(`${JSON.stringify(namespace)} is no namespace of your own, such as "castle"`);
  }
}

function tell(game: Game, event: object): void {
  try {
    game.send(TOLD_EVENT, JSON.stringify(event));
  } catch (error) {
    game.warn(`[achievements] an event could not be sent: ${String(error)}`);
  }
}

/** Undefined, which is a wrong argument, of what is no player. */
function idOf(player: string | { readonly id: string }): string | undefined {
  try {
    return typeof player === "string" ? player : player.id;
  } catch {
    return undefined;
  }
}

function refusalOf(known: Hello | undefined, reply: Reply | undefined): NotDone | undefined {
  if (!known) return { reason: "no-pack", detail: "no achievements pack answers in this world" };
  if (!reply) return { reason: "no-answer", detail: "the achievements pack has not answered" };
  if (reply.error !== undefined) {
    const detail = typeof reply.error === "string" ? reply.error : "the message could not be used";
    return { reason: detail.startsWith("there is no method") ? "too-old" : "error", detail };
  }
  if (reply.result !== false && reply.result !== null) return undefined;
  const { reason = "refused", detail = "the content log may say more" } = reply;
  return { reason: reason as WhyNot, detail: String(detail) };
}
