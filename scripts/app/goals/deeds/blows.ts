/**
 * From hits and deaths to signals: remembers who hit whom, asks whose blow and whose kill it is, and tells of what the
 * players dealt, took, killed and died of. What counts is decided by the goals that watch.
 */

import type { Blow } from "../../../core/goals/told/fact.ts";
import type { GoalIndex } from "../../../core/goals/goal-index.ts";
import { damagerOf, isSharedKill, killersOf } from "../../../core/goals/told/kill-credit.ts";
import { distanceBetween } from "../../../core/goals/filters/patterns.ts";
import { plainItem } from "../../../core/goals/told/plain-item.ts";
import type { Signal, SignalKind } from "../../../core/goals/told/signal.ts";
import type { EntityView, ItemView, PlayerView } from "../../../core/goals/told/views.ts";
import type { Clock } from "../../ports.ts";
import { createRecentHits } from "./recent-hits.ts";

const PLAYER = "minecraft:player";

export interface Blows {
  hurt(blow: Blow): void;
  died(blow: Blow): void;
}

export interface BlowsOptions {
  readonly index: GoalIndex;
  readonly see: (signal: Signal) => void;
  readonly viewOf: (playerId: string) => PlayerView | undefined;
  readonly clock: Clock;
}

export function createBlows({ index, see, viewOf, clock }: BlowsOptions): Blows {
  const hits = createRecentHits();
  const deedOf = ({ victimId }: Blow): string => `${clock.tick()} ${victimId}`;
  const watches = (kind: SignalKind, key?: string): boolean => index.watchers(kind, key).length > 0;

  function dealt(kind: "kill" | "deal_damage", playerId: string, blow: Blow, amount: number): void {
    see(new DealtSignal(kind, playerId, blow, amount, deedOf(blow), viewOf));
  }

  function taken(kind: "die" | "take_damage", blow: Blow, amount: number): void {
    const { victimId, by, projectile, cause } = blow;
    const deed = deedOf(blow);
    see({
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
      const isWatched = watches("kill", victimType) || watches("deal_damage", victimType);
      const points = blow.amount > 0 ? Math.max(1, Math.floor(blow.amount)) : 0;
      if (isWatched && attacker.kind === "player" && attacker.playerId !== victimId) {
        hits.note(victimId, isSharedKill(victimType), attacker.playerId, clock.tick());
      }
      if (points === 0) return;
      if (watches("deal_damage", victimType)) {
        const playerId = damagerOf(blow, hits.of(victimId), clock.tick());
        if (playerId !== undefined) dealt("deal_damage", playerId, blow, points);
      }
      if (victimType === PLAYER && watches("take_damage")) taken("take_damage", blow, points);
    },
    died(blow) {
      const { victimId, victimType } = blow;
      if (watches("kill", victimType)) {
        const killers = killersOf(blow, hits.of(victimId), clock.tick());
        for (const playerId of killers) dealt("kill", playerId, blow, 1);
      }
      hits.forget(victimId);
      if (victimType === PLAYER && watches("die")) taken("die", blow, 1);
    },
  };
}

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
    readonly kind: SignalKind,
    readonly playerId: string,
    private readonly blow: Blow,
    readonly amount: number,
    readonly deed: string,
    private readonly viewOf: (playerId: string) => PlayerView | undefined,
  ) {
    this.key = blow.victimType;
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
