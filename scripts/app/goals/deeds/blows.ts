/**
 * From hits and deaths to signals: remembers who hit whom, asks whose blow and whose kill it is, and tells of what the
 * players dealt, took, killed and died of. What counts is decided by the goals that watch.
 */

import type { Blow } from "../../../core/goals/told/fact.ts";
import type { GoalIndex, Watching } from "../../../core/goals/goal-index.ts";
import { damagerOf, isSharedKill, killersOf, onlyKillerOf, type Hit } from "../../../core/goals/told/kill-credit.ts";
import { distanceBetween } from "../../../core/goals/filters/patterns.ts";
import { plainItem } from "../../../core/goals/told/plain-item.ts";
import type { Signal } from "../../../core/goals/told/signal.ts";
import type { EntityView, ItemView, PlayerView } from "../../../core/goals/told/views.ts";
import type { Clock } from "../../ports.ts";
import type { Tracker } from "../tracker.ts";
import { createRecentHits } from "./recent-hits.ts";

const PLAYER = "minecraft:player";

type DealtKind = "kill" | "deal_damage";

export interface Blows {
  /** To be told of victims whose deaths or wounds some goal watches; of others it makes no difference. */
  hurt(blow: Blow): void;
  died(blow: Blow): void;
}

export interface BlowsOptions {
  readonly index: GoalIndex;
  readonly tracker: Pick<Tracker, "see" | "tally" | "offer">;
  readonly viewOf: (playerId: string) => PlayerView | undefined;
  readonly clock: Clock;
}

export function createBlows({ index, tracker, viewOf, clock }: BlowsOptions): Blows {
  const hits = createRecentHits();

  function dealt(kind: DealtKind, playerId: string, blow: Blow, amount: number, watching: Watching): void {
    const rest = tracker.tally(playerId, watching);
    if (rest.length > 0) tracker.offer(rest, new DealtSignal(kind, playerId, blow, amount, clock, viewOf));
  }

  function taken(kind: "die" | "take_damage", blow: Blow, amount: number): void {
    const { victimId, by, projectile, cause } = blow;
    const deed = deedOf(blow, clock.tick());
    tracker.see({
      kind,
      playerId: victimId,
      amount,
      deed,
      entity: by,
      by,
      projectile,
      cause,
      get item() {
        return weaponOf(projectile, blow);
      },
    });
  }

  return {
    hurt(blow) {
      const { victimId, victimType, attacker } = blow;
      const isByPlayer = attacker.kind === "player";
      if (isByPlayer && attacker.playerId !== victimId) {
        hits.note(victimId, isSharedKill(victimType), attacker.playerId, clock.tick());
      }
      const points = blow.amount > 0 ? Math.max(1, Math.floor(blow.amount)) : 0;
      if (points === 0) return;
      const watching = index.watching("deal_damage", victimType);
      if (watching.all.length > 0) {
        const playerId = damagerOf(blow, isByPlayer ? NO_HITS : hits.of(victimId), clock.tick());
        if (playerId !== undefined) dealt("deal_damage", playerId, blow, points, watching);
      }
      if (victimType === PLAYER && index.watches("take_damage")) taken("take_damage", blow, points);
    },
    died(blow) {
      const { victimId, victimType } = blow;
      const watching = index.watching("kill", victimType);
      if (watching.all.length > 0) {
        const killer = onlyKillerOf(blow);
        if (killer !== undefined) dealt("kill", killer, blow, 1, watching);
        else {
          const killers = killersOf(blow, hits.of(victimId), clock.tick());
          for (const playerId of killers) dealt("kill", playerId, blow, 1, watching);
        }
      }
      hits.forget(victimId);
      if (victimType === PLAYER && index.watches("die")) taken("die", blow, 1);
    },
  };
}

const NO_HITS: readonly Hit[] = [];

const deedOf = ({ victimId }: Blow, tick: number): string => `${tick} ${victimId}`;

/** Where it is not known which trident it was. */
const THROWN_TRIDENT = "minecraft:thrown_trident";
const TRIDENT = plainItem("minecraft:trident");

/** With what the player was hit. */
function weaponOf(projectile: EntityView | undefined, { held }: Blow): ItemView | undefined {
  return held ?? (projectile?.type === THROWN_TRIDENT ? TRIDENT : undefined);
}

/** What a player did to a victim; what few goals ask is read when they do. */
class DealtSignal implements Signal {
  readonly key: string;

  constructor(
    readonly kind: DealtKind,
    readonly playerId: string,
    private readonly blow: Blow,
    readonly amount: number,
    private readonly clock: Clock,
    private readonly viewOf: (playerId: string) => PlayerView | undefined,
  ) {
    this.key = blow.victimType;
  }

  get deed(): string {
    return deedOf(this.blow, this.clock.tick());
  }

  get entity(): EntityView {
    return this.blow.victim;
  }

  get projectile(): EntityView | undefined {
    return this.blow.projectile;
  }

  get cause(): string {
    return this.blow.cause;
  }

  get item(): ItemView | undefined {
    const { projectile } = this;
    if (projectile?.type === THROWN_TRIDENT) return weaponOf(projectile, this.blow);
    return this.viewOf(this.playerId)?.item("mainhand") ?? undefined;
  }

  get at() {
    return this.blow.at;
  }

  get distance(): number | undefined {
    return distanceBetween(this.viewOf(this.playerId)?.place(), this.blow.at);
  }
}
