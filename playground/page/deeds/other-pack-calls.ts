/**
 * Calls of an imagined other pack that keeps an `extra` with its progress: it is asked for the extra and told the outcome as
 * any pack is, and answers as was chosen before. So a conflict between two servers can be made, and both sides seen.
 */
import { effect, signal, type ReadonlySignal } from "@preact/signals";
import type { CloudEntity } from "../../../scripts/core/cloud/protocol.ts";
import type { ServerIndex } from "../../protocol/commands.ts";
import { worldKey } from "../../protocol/views.ts";
import { act } from "../../state/link.ts";
import { scriptEvents, servers } from "../../state/views.ts";

export interface OtherPackCall {
  readonly id: string;
  readonly server: ServerIndex;
  readonly playerName: string;
  readonly nodeId: string;
  readonly delta: number;
  readonly extra: string;
  readonly onConflict: "send again" | "drop it";
  /** What was said, oldest first. */
  readonly said: readonly string[];
}

const REPLY = "playground:reply";
const MOST_CALLS = 20;

const made = signal<readonly OtherPackCall[]>([]);
/** The newest first. */
export const calls: ReadonlySignal<readonly OtherPackCall[]> = made;
let lastId = 0;

export function makeCall(given: Omit<OtherPackCall, "id" | "said">, playerId: string): void {
  const id = `call-${Date.now().toString(36)}-${++lastId}`;
  made.value = [{ ...given, id, said: [] }, ...made.value].slice(0, MOST_CALLS);
  const args = { playerId, nodeId: given.nodeId, delta: given.delta, callback: true, getExtra: true };
  send(given.server, "ach:call", { id, reply: REPLY, method: "addNodeProgress", args });
}

const send = (server: ServerIndex, id: string, message: object): void =>
  void act("scriptEvent", { server, id, message: JSON.stringify(message) });

/** What is sent to the reply's name. */
interface Reply {
  readonly id: string;
  readonly seq?: number;
  readonly ask?: "callback" | "getExtra";
  readonly data?: { readonly code?: number; readonly message?: string; readonly entity?: CloudEntity } | null;
  readonly result?: unknown;
  readonly error?: string;
}

const heard = new Map<ServerIndex, unknown>();

effect(() => {
  for (const { server } of servers.value) {
    const all = scriptEvents.of(worldKey(server));
    const before = all.indexOf(heard.get(server) as (typeof all)[number]);
    const news = all.slice(before + 1);
    heard.set(server, all.at(-1));
    for (const { id, message } of news) if (id === REPLY) hear(server, JSON.parse(message) as Reply);
  }
});

function hear(server: ServerIndex, reply: Reply): void {
  const call = made.peek().find((one) => one.id === reply.id && one.server === server);
  if (!call) return;
  const answer = (value: unknown): void => send(server, "ach:answer", { id: reply.id, seq: reply.seq, value });
  if (reply.ask === "getExtra") {
    say(call.id, `Asked for the extra: “${call.extra}”.`);
    answer(call.extra);
  } else if (reply.ask === "callback") {
    say(call.id, outcomeOf(reply, call));
    answer(call.onConflict === "send again");
  } else if (reply.error !== undefined) say(call.id, `Refused: ${reply.error}`);
  else say(call.id, reply.result === true ? "Taken: the report is under way." : "Not taken.");
}

function say(id: string, text: string): void {
  made.value = made.peek().map((call) => (call.id === id ? { ...call, said: [...call.said, text] } : call));
}

function outcomeOf({ data }: Reply, { onConflict }: OtherPackCall): string {
  if (!data) return "The request failed; the report waits.";
  const { code, entity, message } = data;
  const there = entity
    ? `the cloud has ${entity.progress}/${entity.max_progress}, version ${entity.version}, extra “${entity.extra}”`
    : "the cloud has nothing";
  if (code === 5) return `Conflict: ${there}. Answer: ${onConflict}.`;
  return code === 0 ? `Stored: ${there}.` : `Code ${code ?? "?"}: ${message ?? ""}`;
}
