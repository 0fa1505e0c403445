/** What an outsider sees of a world: progress through calls, rewards in inventories, experience and scores, and the broadcasts. */
import type { Simulator } from "../../../simulator/index.ts";
import { completions } from "../../support/pack.ts";

let asked = 0;

/** The answers to many calls that are made in one tick. */
export function callAll(world: Simulator, calls: readonly [string, Record<string, unknown>][]): unknown[] {
  const first = asked;
  for (const [method, args] of calls) {
    world.scriptEventFromPack("ach:call", JSON.stringify({ id: `w${asked++}`, reply: "test:world", method, args }));
  }
  world.tick(2);
  const answers = new Map<unknown, unknown>();
  for (const { id, message } of world.sentScriptEvents(calls.length + 100)) {
    if (id !== "test:world") continue;
    const answer = JSON.parse(message) as Record<string, unknown>;
    if ("error" in answer) throw new Error(String(answer["error"]));
    answers.set(answer["id"], answer["result"]);
  }
  return calls.map((_, index) => answers.get(`w${first + index}`));
}

export function progressSeen(world: Simulator, playerId: string, nodes: readonly string[]): Record<string, number> {
  const infos = callAll(
    world,
    nodes.map((nodeId) => ["getNodeDetailInfo", { playerId, nodeId }]),
  ) as { progress: number }[];
  return Object.fromEntries(nodes.map((id, index) => [id, infos[index]!.progress]));
}

/** What a reward with this key has given so far. */
export function paidSeen(world: Simulator, playerId: string, key: string): number {
  const player = world.player(playerId);
  if (key === "xp") return player.totalXp;
  if (key.startsWith("minecraft:")) {
    return player.inventory.reduce((sum, item) => sum + (item?.typeId === key ? item.amount : 0), 0);
  }
  const { scoreboard } = world.world();
  return key.split("|").reduce((sum, objective) => sum + (scoreboard[objective]?.scores[playerId] ?? 0), 0);
}

export function toldSeen(world: Simulator, playerId: string): Record<string, number> {
  const told: Record<string, number> = {};
  for (const each of completions(world)) {
    if (each.playerId === playerId) told[each.achievementId] = (told[each.achievementId] ?? 0) + 1;
  }
  return told;
}

/** Claims all that the menu offers, choosing now the first and now the other; what is owed by that, too, when it opens anew. */
export function claimSeen(world: Simulator, playerId: string, choice: () => string): void {
  let presses: number;
  do {
    presses = 0;
    inMenu(world, playerId, (press) => {
      while (presses < 200 && press([choice(), "Claim rewards"])) presses++;
    });
  } while (presses > 0);
}

/** Presses the menu's claim once, makes some of the choices and leaves the others open. */
export function claimSomeSeen(world: Simulator, playerId: string, most: number, choice: () => string): void {
  inMenu(world, playerId, (press) => {
    if (press(["Claim rewards"])) for (let made = 0; made < most && press([choice()]); made++);
  });
}

/** @param visit presses the first button whose text is among those given, and says whether there is one */
function inMenu(
  world: Simulator,
  playerId: string,
  visit: (press: (wanted: readonly string[]) => boolean) => void,
): void {
  world.command({ playerId }, "ach:menu");
  world.tick(2);
  visit((wanted) => {
    const texts = world.form(playerId)?.buttons.map(({ text }) => text) ?? [];
    const button = wanted.find((each) => texts.some((text) => text.includes(each)));
    if (button === undefined) return false;
    world.press(playerId, button);
    world.tick(3);
    return true;
  });
  if (world.form(playerId)) world.closeForm(playerId);
  world.tick(2);
}
