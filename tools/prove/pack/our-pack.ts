/** Asks the pack under proof, over its script events, as any other pack could. */
import { system, type Player } from "@minecraft/server";
import { ticks } from "./ground.ts";

type Reply = { readonly id: number; readonly result?: unknown; readonly error?: string };

const REPLY = "prove:reply";
const ANSWER_TICKS = 40;
export const NO_ANSWER = "no answer";

const replies = new Map<number, Reply>();
let lastId = 0;

export function listenToOurPack(): void {
  system.afterEvents.scriptEventReceive.subscribe(
    ({ id, message }) => {
      if (id !== REPLY) return;
      const reply = JSON.parse(message) as Reply;
      replies.set(reply.id, reply);
    },
    { namespaces: ["prove"] },
  );
}

export async function ask(method: string, args: Readonly<Record<string, unknown>>): Promise<unknown> {
  const id = ++lastId;
  system.sendScriptEvent("ach:call", JSON.stringify({ id, reply: REPLY, method, args }));
  for (let tick = 0; tick < ANSWER_TICKS && !replies.has(id); tick++) await ticks(1);
  const reply = replies.get(id);
  replies.delete(id);
  return reply === undefined ? NO_ANSWER : (reply.error ?? reply.result);
}

/** `no answer` when our pack is silent or does not know the player. */
export async function progressOf(player: Player, nodeId: string): Promise<number | typeof NO_ANSWER> {
  const info = await ask("getNodeDetailInfo", { playerId: player.id, nodeId });
  const progress = (info as { progress?: unknown } | null)?.progress;
  return typeof progress === "number" ? progress : NO_ANSWER;
}

/** By how much a deed moved a node. */
export async function countedBy(
  player: Player,
  nodeId: string,
  deed: () => Promise<void>,
  waitTicks = 20,
): Promise<number | typeof NO_ANSWER> {
  const before = await progressOf(player, nodeId);
  await deed();
  await ticks(waitTicks);
  const after = await progressOf(player, nodeId);
  return before === NO_ANSWER || after === NO_ANSWER ? NO_ANSWER : after - before;
}
