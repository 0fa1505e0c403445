/**
 * `where`: what must hold for the player at the moment of a deed. Each condition is a test of its own with a name, so that
 * it can be said which of them refused; what cannot be read does not hold. Reading is the player view's business.
 */

import {
  blockTest,
  entityTest,
  idSet,
  itemTest,
  listOf,
  placeTest,
  rangeTest,
  type BlockPattern,
  type EntityPattern,
  type Ids,
  type ItemPattern,
  type PlacePattern,
  type Range,
  type Test,
} from "./patterns.ts";
import type { HeldSlot, PlayerView, Posture, WornSlot } from "../told/views.ts";

export interface Where {
  readonly dimension?: Ids;
  readonly biome?: Ids;
  readonly y?: Range;
  readonly time?: "day" | "night" | Range;
  readonly weather?: Ids;
  readonly moon?: Range;
  readonly holding?: ItemPattern;
  readonly offhand?: ItemPattern;
  readonly wearing?: { readonly [Slot in WornSlot]?: ItemPattern };
  readonly effect?: Ids;
  readonly riding?: EntityPattern;
  readonly sneaking?: boolean;
  readonly sprinting?: boolean;
  readonly swimming?: boolean;
  readonly gliding?: boolean;
  readonly in_water?: boolean;
  readonly on_ground?: boolean;
  readonly level?: Range;
  readonly health?: Range;
  readonly hunger?: Range;
  readonly tag?: Ids;
  readonly score?: Readonly<Record<string, Range>>;
  readonly near?: PlacePattern;
  readonly alone?: number;
  readonly in_block?: BlockPattern;
  readonly on_block?: BlockPattern;
  readonly difficulty?: Ids;
  readonly game_mode?: Ids;
}

export type PlayerTest = Test<PlayerView>;

export interface NamedTest<Subject> {
  /** The key that an author wrote. */
  readonly name: string;
  readonly test: Test<Subject>;
}

/** Times of the day, from `signals.md` of the platform's own clock: both included. */
const DAY: Range = { min: 0, max: 11_999 };
const NIGHT: Range = { min: 12_542, max: 23_459 };

const posture =
  (name: Posture) =>
  (wanted: boolean): PlayerTest =>
  (player) =>
    player.is(name) === wanted;

function held(slot: HeldSlot, pattern: ItemPattern): PlayerTest {
  const test = itemTest(pattern);
  return (player) => {
    const item = player.item(slot);
    return item !== undefined && item !== null && test(item);
  };
}

function anyWord(words: Ids, read: (player: PlayerView) => string | undefined): PlayerTest {
  const wanted = new Set(listOf(words).map((word) => word.toLowerCase()));
  return (player) => {
    const word = read(player);
    return word !== undefined && wanted.has(word);
  };
}

function anyId(ids: Ids, read: (player: PlayerView) => string | undefined): PlayerTest {
  const wanted = idSet(ids);
  return (player) => {
    const id = read(player);
    return id !== undefined && wanted.has(id);
  };
}

function inRange(range: Range, read: (player: PlayerView) => number | undefined): PlayerTest {
  const test = rangeTest(range);
  return (player) => test(read(player));
}

/** Mostly it is one, which is asked for at every look. */
function allOf(tests: readonly PlayerTest[]): PlayerTest {
  const [only, ...others] = tests;
  return only && others.length === 0 ? only : (player) => tests.every((test) => test(player));
}

/** How each condition is made ready. In the order in which they are asked: what is cheap to read comes first. */
const CONDITIONS: { readonly [Name in keyof Where]-?: (wanted: NonNullable<Where[Name]>) => PlayerTest } = {
  sneaking: posture("sneaking"),
  sprinting: posture("sprinting"),
  swimming: posture("swimming"),
  gliding: posture("gliding"),
  in_water: posture("in_water"),
  on_ground: posture("on_ground"),
  time: (time) => inRange(time === "day" ? DAY : time === "night" ? NIGHT : time, (player) => player.timeOfDay()),
  weather: (weather) => anyWord(weather, (player) => player.weather()),
  moon: (moon) => inRange(moon, (player) => player.moonPhase()),
  difficulty: (difficulty) => anyWord(difficulty, (player) => player.difficulty()),
  game_mode: (modes) => anyWord(modes, (player) => player.gameMode()),
  level: (level) => inRange(level, (player) => player.level()),
  dimension: (ids) => anyId(ids, (player) => player.place()?.dimension),
  y: (y) => inRange(y, (player) => player.place()?.y),
  near: (near) => {
    const test = placeTest(near);
    return (player) => test(player.place());
  },
  tag: (tags) => (player) => listOf(tags).every((tag) => player.hasTag(tag) === true),
  health: (health) => inRange(health, (player) => player.health()),
  hunger: (hunger) => inRange(hunger, (player) => player.hunger()),
  riding: (pattern) => {
    const test = entityTest(pattern);
    return (player) => {
      const mount = player.riding();
      return mount !== undefined && mount !== null && test(mount);
    };
  },
  score: (scores) => {
    const tests = Object.entries(scores).map(([objective, range]) =>
      inRange(range, (player) => player.score(objective)),
    );
    return allOf(tests);
  },
  effect: (ids) => {
    const wanted = [...idSet(ids)];
    return (player) => {
      const effects = player.effects();
      return effects !== undefined && wanted.every((id) => effects.has(id));
    };
  },
  biome: (ids) => anyId(ids, (player) => player.biome()),
  holding: (pattern) => held("mainhand", pattern),
  offhand: (pattern) => held("offhand", pattern),
  wearing: (worn) => {
    const tests = Object.entries(worn).map(([slot, pattern]) => held(slot as WornSlot, pattern));
    return allOf(tests);
  },
  in_block: (pattern) => {
    const test = blockTest(pattern);
    return (player) => {
      const [feet, head] = [player.block("feet"), player.block("head")];
      return (feet !== undefined && test(feet)) || (head !== undefined && test(head));
    };
  },
  on_block: (pattern) => {
    const test = blockTest(pattern);
    return (player) => {
      const below = player.block("below");
      return below !== undefined && test(below);
    };
  },
  alone: (radius) => (player) => player.isAlone(radius) === true,
};

export const CONDITION_NAMES = Object.keys(CONDITIONS) as readonly (keyof Where)[];

/** The tests of a `where`, in the order in which they are to be asked. */
export function conditionTests(where: Where): NamedTest<PlayerView>[] {
  const tests: NamedTest<PlayerView>[] = [];
  for (const name of CONDITION_NAMES) {
    const wanted = where[name];
    if (wanted === undefined) continue;
    tests.push({ name: `where.${name}`, test: (CONDITIONS[name] as (value: unknown) => PlayerTest)(wanted) });
  }
  return tests;
}

/** Several `where`s as one: a condition named in more of them must hold in each. */
export const allConditions = (wheres: readonly Where[]): NamedTest<PlayerView>[] => wheres.flatMap(conditionTests);
