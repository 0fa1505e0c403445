/**
 * Players who press whatever there is, while their progress, languages, permissions and they themselves change: no screen is
 * wider than the game's, none is a dead end, nothing throws, and nothing is paid that was not earned.
 */
import { expect, it } from "vitest";
import type { NodeJson } from "../../../../scripts/core/tree/node.ts";
import { createRandom, type Random } from "../../../../simulator/deterministic/random.ts";
import type { Simulator } from "../../../../simulator/index.ts";
import { call, complaints, startTestWorld } from "../../../support/pack.ts";
import { expectFits } from "../screen-checks.ts";
import { walkerTree } from "./walker-tree.ts";
import { shortOrLong } from "../../../support/long.ts";
import { seeded } from "../../../support/seed.ts";

/** In each of the three trees; all of them together are 100,000 in the long run. */
const PRESSES = shortOrLong(300, 33_334);
/** Generous: a stuck walk shows, a slow machine does not. */
const LIMIT_MILLISECONDS = 120_000 + PRESSES * 300;
/** A walk in which so few of the steps change anything is stuck. */
const MOST_STEPS = PRESSES * 6 + 1_000;
const LOCALES = ["en_US", "zh_CN", "de_DE"];
const NAMES = ["Alex", "Mei", "Jürgen"];
/** Presses of the last button till the menu is closed, from wherever one is. */
const MOST_PRESSES_BACK = 25;
const TICKS_TO_A_FORM = 14;

interface Kind {
  readonly size: number;
  readonly style: "classic" | "auto" | "live";
  readonly isHonest: boolean;
}

interface Walk {
  readonly world: Simulator;
  readonly random: Random;
  readonly nodes: readonly NodeJson[];
  /** By name, the id of those who are here. */
  readonly here: Map<string, string>;
  /** Whether nobody is allowed to change others. */
  readonly isHonest: boolean;
  /** Answers after which the screen was another one, or showed something else. */
  presses: number;
  /** By name, the ids of nodes that were ever complete. */
  readonly completed: ReadonlyMap<string, Set<string>>;
}

it.each([
  ["5 nodes, classic forms", 5, "classic", true],
  ["139 nodes, both kinds of forms, directors among the players", 139, "auto", false],
  ["1,100 nodes, live forms", 1_100, "live", true],
] as const)(
  "nothing that is pressed in a tree of %s throws, is cut, leads nowhere or pays what was not earned",
  (_name, size, style, isHonest) => seeded((seed) => walks(createRandom(seed), { size, style, isHonest }))(),
  LIMIT_MILLISECONDS,
);

async function walks(random: Random, { size, style, isHonest }: Kind): Promise<void> {
  const nodes = walkerTree(size, random);
  const settings = { menu_style: style, tip_sound: "" };
  const world = await startTestWorld({ nodes, settings });
  const completed = new Map(NAMES.map((name) => [name, new Set<string>()]));
  const walk: Walk = { world, random, nodes, here: new Map(), isHonest, presses: 0, completed };
  for (const name of NAMES) joins(walk, name);
  let step = 0;
  for (; walk.presses < PRESSES && step < MOST_STEPS; step++) {
    takeStep(walk);
    if (step % 50 === 49) for (const playerId of walk.here.values()) leavesTheMenu(walk, playerId);
    if (step % 100 === 99) expect(complaints(world), `step ${step}`).toEqual([]);
  }
  if (isHonest) for (const [name, playerId] of walk.here) expectPaidOnce(walk, name, playerId);
  expect(complaints(world)).toEqual([]);
  expect(walk.presses).toBe(PRESSES);
}

function joins({ world, random, here }: Walk, name: string): void {
  here.set(name, world.join({ name, locale: LOCALES[NAMES.indexOf(name)]! }));
  world.tick(random.between(1, 3));
}

function takeStep(walk: Walk): void {
  const { world, random, here } = walk;
  const what = random.weighted({ press: 80, happen: 20 });
  if (what === "happen") return happens(walk);
  const name = random.pick(NAMES);
  const playerId = here.get(name);
  if (playerId === undefined) return joins(walk, name);
  if (!world.form(playerId)) opens(walk, playerId);
  const before = shown(walk, playerId);
  const isPressed = before !== undefined && answers(walk, playerId);
  world.tick(random.pick([1, 2, 2, 3]));
  look(walk, playerId);
  if (isPressed && shown(walk, playerId) !== before) walk.presses += 1;
}

/** All that the player sees of the menu. */
function shown({ world }: Walk, playerId: string): string | undefined {
  const form = world.form(playerId);
  return form && JSON.stringify(form);
}

function opens({ world, random }: Walk, playerId: string): void {
  world.command({ playerId }, "ach:menu");
  if (random.chance(0.1)) world.command({ playerId }, "ach:menu");
  for (let tick = 0; tick < TICKS_TO_A_FORM && !world.form(playerId); tick++) world.tick();
}

/** @returns whether it is an answer as a player gives it */
function answers(walk: Walk, playerId: string): boolean {
  const { world, random } = walk;
  const { kind, buttons } = world.form(playerId)!;
  if (isStrange(walk, playerId)) return false;
  if (kind === "modal") fillsIn(walk, playerId);
  else if (kind === "live" && random.chance(0.3) && writes(walk, playerId)) return true;
  else if (buttons.length > 0) world.press(playerId, random.below(buttons.length));
  return kind === "modal" || buttons.length > 0;
}

/** Now and then a form is closed, or answered as no client of the game would. */
function isStrange({ world, random }: Walk, playerId: string): boolean {
  switch (random.weighted({ no: 95, closed: 2, malformed: 1, noButton: 2 })) {
    case "no":
      return false;
    case "closed":
      world.closeForm(playerId);
      return true;
    case "malformed":
      world.answerMalformed(playerId);
      return true;
    case "noButton":
      if (world.form(playerId)!.kind === "modal") return false;
      world.answerRaw(playerId, { canceled: false, selection: random.between(-3, 40) });
      return true;
  }
}

function valueFor({ random, nodes }: Walk, kind: string): string | number | boolean {
  if (/toggle/i.test(kind)) return random.chance(0.5);
  if (/dropdown|slider/i.test(kind)) return random.below(2);
  return random.pick(["", " ", "a", "node", "\n§", "zzzz", "§l😀", random.pick(nodes).title.slice(0, 12)]);
}

function fillsIn(walk: Walk, playerId: string): void {
  const { world } = walk;
  const fields = (world.form(playerId)!.controls ?? []).filter(({ kind }) => !/label|header|divider/i.test(kind));
  world.submitForm(
    playerId,
    fields.map(({ kind }) => valueFor(walk, kind)),
  );
}

/** @returns whether there was something to write into */
function writes(walk: Walk, playerId: string): boolean {
  const { world, random } = walk;
  const controls = (world.form(playerId)!.controls ?? []).filter(({ kind }) => !/label|header|divider/i.test(kind));
  if (controls.length === 0) return false;
  const field = random.below(controls.length);
  world.fillField(playerId, field, valueFor(walk, controls[field]!.kind));
  return true;
}

function happens(walk: Walk): void {
  const { world, random, here, completed } = walk;
  const name = random.pick(NAMES);
  const playerId = here.get(name);
  if (playerId === undefined) return joins(walk, name);
  const node = random.pick(walk.nodes);
  const id = node.node_ID;
  switch (random.weighted({ step: 6, finish: 3, revoke: 2, leave: 1, locale: 1, permission: 1, busy: 1, wait: 1 })) {
    case "step":
      call(world, "addNodeProgress", { playerId, nodeId: id, delta: random.between(1, 4) });
      completed.get(name)!.add(id);
      return;
    case "finish":
      call(world, "setNodeFinish", { playerId, nodeId: id });
      completed.get(name)!.add(id);
      return;
    case "revoke":
      world.command("console", `ach:revoke ${JSON.stringify(name)} only ${id}`);
      return;
    case "leave":
      world.leave(playerId);
      here.delete(name);
      return;
    case "locale":
      world.setLocale(playerId, random.pick([...LOCALES, "zh_TW", "xx_YY"]));
      return;
    case "permission":
      if (!walk.isHonest) world.setPermissionLevel(playerId, random.pick([0, 1, 2]));
      return;
    case "busy":
      world.setBusy(playerId, true);
      world.tick(random.between(1, 8));
      world.setBusy(playerId, false);
      return;
    case "wait":
      world.tick(random.between(10, 30));
  }
}

/** What is on the screen fits it. */
function look(walk: Walk, playerId: string): void {
  const form = walk.world.form(playerId);
  if (!form) return;
  expectFits(form);
}

/** Whatever screen it is: its last button leads to where the menu can be closed. */
function leavesTheMenu(walk: Walk, playerId: string): void {
  const { world } = walk;
  world.setBusy(playerId, false);
  const way: string[] = [];
  for (let form = world.form(playerId); form; form = world.form(playerId)) {
    way.push(`${form.title}: ${form.buttons.at(-1)?.text ?? form.kind}`);
    if (way.length > MOST_PRESSES_BACK) throw new Error(`no way back: ${way.join(" → ")}`);
    if (form.kind === "modal") world.closeForm(playerId);
    else world.press(playerId, form.buttons.length - 1);
    // A list that is being gathered gives way to whoever presses again.
    world.tick(TICKS_TO_A_FORM);
  }
}

/** Each reward is a point of experience that is paid once. */
function expectPaidOnce({ world, nodes, completed }: Walk, name: string, playerId: string): void {
  const earned = nodes.filter((node) => node.reward && completed.get(name)!.has(node.node_ID));
  expect(world.player(playerId).totalXp).toBeLessThanOrEqual(earned.length);
}
