/**
 * A goal that is no combination, made ready: its tests, and the ids by which it is found. Knows no player and no progress.
 */

import { allConditions, type NamedTest, type Where } from "./filters/conditions.ts";
import { FILTER_KINDS } from "./filters/filters.ts";
import { measureOf, type GoalJson, type GoalType, type Measure } from "./goal-type.ts";
import { goalTypeOf } from "./goal-types.ts";
import { needOf, type Combination, type Leaf } from "./parts.ts";
import { isIds, keysOfItem, withNamespace, type ItemPattern } from "./filters/patterns.ts";
import type { Signal } from "./told/signal.ts";
import { itemOf, wantedEnchantments } from "./types/default-get.ts";
import type { ItemView, PlayerView } from "./told/views.ts";

/** What a leaf is made of. */
export interface LeafMaking {
  readonly goal: GoalJson;
  readonly parent: Combination | undefined;
  readonly key: string;
  /** Of the goal and of all combinations above it. */
  readonly wheres: readonly Where[];
  /** See {@link Leaf.distincts}. */
  readonly distincts: readonly Combination[];
}

/** Its tests are made when the first deed asks for them: of thousands of goals few are asked in an hour. */
export class PlannedLeaf implements Leaf {
  readonly kind = "leaf";
  readonly json: GoalJson;
  readonly parent: Combination | undefined;
  readonly key: string;
  readonly need: number;
  readonly type: GoalType;
  readonly measure: Measure;
  readonly per: number;
  readonly distincts: readonly Combination[];
  private readonly wheres: readonly Where[];
  private madeTests: readonly NamedTest<Signal>[] | undefined;
  private madeFurther: readonly NamedTest<Signal>[] | undefined;
  private madeConditions: readonly NamedTest<PlayerView>[] | undefined;
  private madeHolds: readonly NamedTest<PlayerView>[] | undefined;
  private madeValue: ((player: PlayerView) => number | undefined) | undefined;

  constructor({ goal, parent, key, wheres, distincts }: LeafMaking) {
    const type = goalTypeOf(goal);
    if (!type) throw new Error(`there is no goal type ${goal.goal_type}; the build should have refused it`);
    this.json = goal;
    this.parent = parent;
    this.key = key;
    this.need = needOf(goal);
    this.type = type;
    this.measure = measureOf(type, goal);
    this.per = type.per?.(goal) ?? 1;
    this.wheres = wheres;
    this.distincts = distincts;
  }

  get tests(): readonly NamedTest<Signal>[] {
    const { type, json } = this;
    return (this.madeTests ??= [...filterTests(type, json), ...(type.extraTests?.(json) ?? [])]);
  }

  get furtherTests(): readonly NamedTest<Signal>[] {
    return (this.madeFurther ??= isKeyAll(this.type, this.json)
      ? this.tests.filter(({ name }) => name !== this.type.key)
      : this.tests);
  }

  get conditions(): readonly NamedTest<PlayerView>[] {
    return (this.madeConditions ??= allConditions(this.wheres));
  }

  get holds(): readonly NamedTest<PlayerView>[] {
    return (this.madeHolds ??= this.type.holds?.(this.json) ?? []);
  }

  get value(): ((player: PlayerView) => number | undefined) | undefined {
    return (this.madeValue ??= this.type.value?.(this.json));
  }

  get isPerItem(): boolean {
    return this.type.signal === "carry" && this.distincts.some(({ by }) => by === "item");
  }
}

function filterTests(type: GoalType, goal: GoalJson): NamedTest<Signal>[] {
  const tests: NamedTest<Signal>[] = [];
  for (const [name, { kind, reads }] of Object.entries(type.filters)) {
    if (goal[name] === undefined) continue;
    const test = (FILTER_KINDS[kind].test as (wanted: unknown) => (value: unknown) => boolean)(goal[name]);
    tests.push({
      name,
      test: (signal) => {
        const value = signal[reads];
        return value !== undefined && test(value);
      },
    });
  }
  return tests;
}

/** Whether the ids by which the goal is found are all that it asks of what it is found by. */
function isKeyAll(type: GoalType, goal: GoalJson): boolean {
  return type.key !== undefined && isIds(goal[type.key]) && keysOfGoal(type, goal) !== undefined;
}

/** The ids by which a goal is found; undefined = any. */
export function keysOfGoal(type: GoalType, goal: GoalJson): readonly string[] | undefined {
  if (type.name === "default_get") return [withNamespace(itemOf(goal))];
  if (type.key === undefined || goal[type.key] === undefined) return undefined;
  const { kind } = type.filters[type.key]!;
  const keys = (FILTER_KINDS[kind] as { keys?: (wanted: unknown) => readonly string[] | undefined }).keys;
  return keys?.(goal[type.key]);
}

/** Whether a carried stack is one of those that a `default_get` or `have_item` counts. */
export function carriedTest(leaf: Leaf): (item: ItemView) => boolean {
  if (leaf.type.name === "default_get") {
    const type = withNamespace(itemOf(leaf.json));
    const wanted = wantedEnchantments(leaf.json);
    return (item) => {
      if (item.type !== type) return false;
      if (wanted.length === 0) return true;
      const has = item.enchantments();
      return wanted.every(([name, level]) => has[name] === level);
    };
  }
  const pattern = leaf.json["item"] as ItemPattern | undefined;
  const tests = leaf.tests;
  if (pattern === undefined || tests.length === 0) return () => true;
  const keys = keysOfItem(pattern);
  const set = keys && new Set(keys);
  return (item) => (set === undefined || set.has(item.type)) && tests.every(({ test }) => test({ item } as Signal));
}

/** Whether two stacks of one type and amount are the same to the leaf, wherever they lie. */
export function asksTypeOnly({ type, json }: Leaf): boolean {
  if (type.name === "default_get") return wantedEnchantments(json).length === 0;
  const { item, where_kept } = json as { readonly item?: unknown; readonly where_kept?: unknown };
  return where_kept === undefined && (item === undefined || typeof item === "string" || Array.isArray(item));
}
