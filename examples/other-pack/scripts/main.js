/**
 * A worked example of another pack that moves achievements: nothing of theirs is built in, everything goes over script
 * events. It belongs to the nodes in examples/achievements/castle, which must be built into the achievements pack.
 */
import { ScriptEventSource, system, world } from "@minecraft/server";

/** Answers come back on this event; the namespace is this pack's own. */
const REPLY_EVENT = "castle:reply";

/** How long this pack waits for a result: without the achievements pack in the world nobody answers. */
const RESULT_TICKS = 20;
/** How long questions about a call are answered; a report to a cloud can take its time. */
const QUESTION_TICKS = 6000;

/** Calls under way: id → what to do with the result, and the functions that may be asked for. */
const calls = new Map();
let lastId = 0;

/**
 * Calls a method of the achievements pack.
 * @param {string} method such as "addNodeProgress"
 * @param {Record<string, string | number>} args named arguments
 * @param {{ callback?: (data: any) => unknown, getExtra?: () => string }} functions answer the questions about this call
 * @returns {Promise<any>} the result; rejects when the call was refused or nobody answered
 */
function call(method, args, functions = {}) {
  const id = ++lastId;
  const mayBeAsked = functions.callback !== undefined || functions.getExtra !== undefined;
  return new Promise((resolve, reject) => {
    calls.set(id, { resolve, reject, functions, mayBeAsked });
    const wanted = { callback: functions.callback !== undefined, getExtra: functions.getExtra !== undefined };
    const message = { id, reply: REPLY_EVENT, method, args: { ...args, ...wanted } };
    system.sendScriptEvent("ach:call", JSON.stringify(message));
    system.runTimeout(() => reject(new Error(`${method}: no answer; is the achievements pack there?`)), RESULT_TICKS);
    if (mayBeAsked) system.runTimeout(() => calls.delete(id), QUESTION_TICKS);
  });
}

/** One message of the achievements pack: a result, an error, or a question. */
function receive(message) {
  const open = calls.get(message.id);
  if (open === undefined) return;
  if (message.ask !== undefined) {
    // "callback" or "getExtra". The answer is due within 100 ticks; a value of undefined says nothing, which is fine.
    const value = open.functions[message.ask]?.(message.data);
    system.sendScriptEvent("ach:answer", JSON.stringify({ id: message.id, seq: message.seq, value }));
    return;
  }
  if (message.error !== undefined) open.reject(new Error(message.error));
  else open.resolve(message.result);
  if (!open.mayBeAsked) calls.delete(message.id);
}

system.afterEvents.scriptEventReceive.subscribe(
  (event) => {
    // Players with cheats can send script events, too; packs and the console come as Server.
    if (event.sourceType !== ScriptEventSource.Server) return;
    if (event.id === REPLY_EVENT) receive(JSON.parse(event.message));
    else if (event.id === "ach:complete") celebrate(JSON.parse(event.message));
  },
  { namespaces: ["castle", "ach"] },
);

/** What the castle itself does: its door and its treasury. */
world.afterEvents.playerBreakBlock.subscribe(({ player, brokenBlockPermutation }) => {
  if (brokenBlockPermutation.type.id !== "minecraft:gold_block") return;
  plunder(player.id).catch((error) => console.warn(`[castle] ${error}`));
});

async function plunder(playerId) {
  await call("setNodeFinish", { playerId, nodeId: "castle" });
  await call(
    "addNodeProgress",
    { playerId, nodeId: "castle_treasure", delta: 1 },
    {
      // Asked only about cloud nodes: what to do with the answer of the cloud, and what to store with the progress.
      callback: (answer) => answer === null || answer.code === 5,
      getExtra: () => JSON.stringify({ lastTreasure: "gold" }),
    },
  );
  const info = await call("getNodeDetailInfo", { playerId, nodeId: "castle_treasure" });
  console.info(`[castle] treasure ${info.progress}/${info.goal_number}`);
}

world.afterEvents.playerSpawn.subscribe(({ player, initialSpawn }) => {
  if (!initialSpawn) return;
  call("getCloudStorage", { playerId: player.id }, { callback: tellCloud }).catch((error) =>
    console.warn(`[castle] ${error}`),
  );
});

function tellCloud(storage) {
  console.info(storage === null ? "[castle] no cloud" : `[castle] ${storage.entity.length} nodes in the cloud`);
}

function celebrate({ achievementId, title }) {
  if (achievementId === "castle_treasure") world.sendMessage(`The treasury is empty: ${title}!`);
}
