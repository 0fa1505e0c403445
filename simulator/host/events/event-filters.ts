/**
 * What a subscription's options keep away, one rule for each key. An event says what it is about; an option that asks for
 * something the event is not about is a fault of the simulator and throws.
 */
import { matchesQuery } from "../entities/entity-query.ts";
import type { EventFilter } from "./events.ts";
import type { EntityState, Host } from "../host.ts";
import { fullId } from "../items/items.ts";
import type { BlockState } from "../terrain/dimension-state.ts";

/** What one event is about, as far as options ask for it. */
export interface Subject {
  /** Whom `entities`, `entityTypes` and `entityFilter` mean. */
  entity?: EntityState;
  /** Whom `playerFilter`, `tamingEntityFilter` and the entity filter of `accessSourceFilter` mean. */
  other?: EntityState | undefined;
  block?: BlockState;
  itemTypes?: readonly string[];
  cause?: string;
  eventId?: string;
  slot?: number;
  button?: string;
  buttonState?: string;
  swingSource?: string;
  hasHeldItem?: boolean;
}

type Rule = (host: Host, wanted: never, subject: Subject) => boolean;

/** The game looks an id up; a list of thousands is not to be searched for each event. */
const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

function isAmong(wanted: readonly string[], id: string): boolean {
  let set = sets.get(wanted);
  if (!set) sets.set(wanted, (set = new Set(wanted)));
  return set.has(id);
}

const RULES: Readonly<Record<string, Rule>> = {
  entities: ({ guard }, wanted: object[], { entity }) =>
    wanted.some((one) => guard.unwrap<EntityState>(one, "Entity").id === entity!.id),
  entityTypes: (_host, wanted: string[], { entity }) => isAmong(wanted, entity!.typeId),
  entityFilter: (host, wanted: Record<string, unknown>, { entity }) => matchesQuery(host, entity!, wanted),
  playerFilter: (host, wanted: Record<string, unknown>, { other }) => matchesQuery(host, other!, wanted),
  tamingEntityFilter: (host, wanted: Record<string, unknown>, { other }) => matchesQuery(host, other!, wanted),
  accessSourceFilter: (host, { entityFilter }: { entityFilter?: Record<string, unknown> }, { other }) =>
    !entityFilter || (other !== undefined && matchesQuery(host, other, entityFilter)),
  blockTypes: (_host, wanted: string[], { block }) => isAmong(wanted, block!.typeId),
  permutations: ({ guard }, wanted: object[], { block }) =>
    wanted.some((one) => {
      const { typeId, states } = guard.unwrap<BlockState>(one, "BlockPermutation");
      return typeId === block!.typeId && Object.entries(states).every(([key, value]) => block!.states[key] === value);
    }),
  blockFilter: ({ blocks }, wanted: object, { block }) => blocks.passesFilter(wanted, block!),
  itemFilter: ({ guard }, { includeTypes }: { includeTypes?: unknown[] }, { itemTypes }) =>
    !includeTypes ||
    includeTypes.some((one) =>
      itemTypes!.includes(
        typeof one === "string" ? fullId(one) : ((one as { id: string }).id ?? guard.unwrap<string>(one, "ItemType")),
      ),
    ),
  allowedDamageCauses: (_host, wanted: string[], { cause }) => wanted.includes(cause!),
  allowedHealCauses: (_host, wanted: string[], { cause }) => wanted.includes(cause!),
  eventTypes: (_host, wanted: string[], { eventId }) => wanted.includes(eventId!),
  allowedSlots: (_host, wanted: number[], { slot }) => wanted.includes(slot!),
  buttons: (_host, wanted: string[], { button }) => wanted.includes(button!),
  state: (_host, wanted: string, { buttonState }) => wanted === buttonState,
  swingSource: (_host, wanted: string, { swingSource }) => wanted === swingSource,
  heldItemOption: (_host, wanted: string, { hasHeldItem }) => (wanted === "AnyItem") === hasHeldItem,
};

export function passes(host: Host, options: Record<string, unknown>, subject: Subject): boolean {
  for (const [key, wanted] of Object.entries(options)) {
    if (wanted === undefined) continue;
    const rule = RULES[key];
    if (!rule) throw new Error(`the simulator does not imitate the event option ${key} yet`);
    if (!rule(host, wanted as never, subject)) return false;
  }
  return true;
}

export const about =
  (host: Host, subject: Subject): EventFilter =>
  (options) =>
    passes(host, options, subject);

export const aboutEntity = (host: Host, entity: EntityState): EventFilter => about(host, { entity });
