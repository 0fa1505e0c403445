/**
 * A player as goals look at them. What is read once is kept for the moment that the view is for; what the game refuses to
 * tell, as in chunks that are not loaded, is unknown.
 */

import {
  world,
  type EquipmentSlot,
  type Dimension,
  type EntityEquippableComponent,
  type EntityHealthComponent,
  type Player,
  type Vector3,
} from "@minecraft/server";
import type {
  BlockView,
  EntityView,
  HeldSlot,
  ItemView,
  Place,
  PlayerView,
  Posture,
  Weather,
} from "../../core/goals/told/views.ts";
import { UNASKED, type Answer, type Other } from "./answers.ts";
import { blockView } from "./block.ts";
import { objectiveNow } from "./objectives.ts";
import { effectsOf, IN_SLOTS, isAloneWithin, itemOrNone, modeOf, mountOf, POSTURES } from "./player-questions.ts";
import { weatherIn } from "./weather.ts";

/** Functions of their own, since the engine makes one anew each time that it comes by. What most looks ask has a place of its own. */
export class LivePlayer implements PlayerView {
  private knownPlace: Answer<Place> = UNASKED;
  private knownBiome: Answer<string> = UNASKED;
  private knownHealth: Answer<number> = UNASKED;
  private knownTags: Answer<readonly string[]> = UNASKED;
  private knownMount: Answer<EntityView | null> = UNASKED;
  private knownMode: Answer<string> = UNASKED;
  private knownLevel: Answer<number> = UNASKED;
  private knownXp: Answer<number> = UNASKED;
  private knownSneaking: Answer<boolean> = UNASKED;
  private others: Record<string, Other | undefined> | undefined;
  private moment = 0;
  /** As the game told the place. */
  private location: Vector3 | undefined;
  private dimension: Dimension | undefined;
  private dimensionId = "";
  /** Of the player object: one that is of no use any more says so. */
  private healthComponent: EntityHealthComponent | undefined;
  private equipment: EntityEquippableComponent | undefined;

  constructor(
    readonly id: string,
    protected player: Player,
  ) {}

  /**
   * Another moment begins, at which the player is at a place.
   * @throws what the game throws when the player cannot be reached
   */
  protected beginMoment(): void {
    this.readPlace();
    this.knownBiome = UNASKED;
    this.knownHealth = UNASKED;
    this.knownTags = UNASKED;
    this.knownMount = UNASKED;
    this.knownMode = UNASKED;
    this.knownLevel = UNASKED;
    this.knownXp = UNASKED;
    this.knownSneaking = UNASKED;
    this.moment += 1;
  }

  protected another(player: Player): void {
    this.player = player;
    this.healthComponent = undefined;
    this.equipment = undefined;
  }

  /** Who stays where they were is at the same object: that is seen at a glance. */
  private readPlace(): void {
    const { player, knownPlace } = this;
    const location = player.location;
    const dimension = player.dimension;
    // The game may give the same object as before.
    if (dimension !== this.dimension) {
      this.dimensionId = dimension.id;
      this.dimension = dimension;
    }
    const { x, y, z } = location;
    if (
      typeof knownPlace === "object" &&
      x === knownPlace.x &&
      y === knownPlace.y &&
      z === knownPlace.z &&
      this.dimensionId === knownPlace.dimension
    ) {
      return;
    }
    this.location = location;
    this.knownPlace = { x, y, z, dimension: this.dimensionId };
  }

  /** What the game refuses is undefined. */
  private ask<Value>(question: (player: Player) => Value): Value | undefined {
    try {
      return question(this.player);
    } catch {
      return undefined;
    }
  }

  /** Of what few goals ask: the game is asked once. */
  private askOnce<Value>(what: string, question: (player: Player) => Value): Value | undefined {
    const known = this.others?.[what];
    if (known?.moment === this.moment) return known.answer as Value | undefined;
    const answer = this.ask(question);
    this.note(what, known, answer);
    return answer;
  }

  private note(what: string, known: Other | undefined, answer: unknown): void {
    const { moment } = this;
    if (known) {
      known.moment = moment;
      known.answer = answer;
    } else (this.others ??= {})[what] = { moment, answer };
  }

  place(): Place | undefined {
    if (this.knownPlace !== UNASKED) return this.knownPlace;
    try {
      this.readPlace();
    } catch {
      this.knownPlace = undefined;
    }
    return this.knownPlace as Place | undefined;
  }

  biome(): string | undefined {
    if (this.knownBiome !== UNASKED) return this.knownBiome;
    try {
      if (this.knownPlace === UNASKED) this.readPlace();
      return (this.knownBiome = this.dimension!.getBiome(this.location!).id);
    } catch {
      return (this.knownBiome = undefined);
    }
  }

  timeOfDay(): number | undefined {
    return this.askOnce("time", () => world.getTimeOfDay());
  }

  day(): number | undefined {
    return this.askOnce("day", () => world.getDay());
  }

  weather(): Weather | undefined {
    return this.askOnce("weather", ({ dimension }) => weatherIn(dimension.id));
  }

  moonPhase(): number | undefined {
    return this.askOnce("moon", () => world.getMoonPhase() as number);
  }

  difficulty(): string | undefined {
    return this.askOnce("difficulty", () => world.getDifficulty().toLowerCase());
  }

  gameMode(): string | undefined {
    if (this.knownMode !== UNASKED) return this.knownMode;
    try {
      return (this.knownMode = modeOf(this.player));
    } catch {
      return (this.knownMode = undefined);
    }
  }

  item(slot: HeldSlot): ItemView | null | undefined {
    const { moment, others } = this;
    const known = others?.[slot];
    if (known === undefined) {
      const item = this.readItem(IN_SLOTS[slot]);
      (this.others ??= {})[slot] = { moment, answer: item };
      return item;
    }
    if (known.moment !== moment) {
      known.answer = this.readItem(IN_SLOTS[slot]);
      known.moment = moment;
    }
    return known.answer as ItemView | null | undefined;
  }

  private readItem(slot: EquipmentSlot): ItemView | null | undefined {
    const kept = this.equipment;
    if (kept) {
      try {
        return itemOrNone(kept.getEquipment(slot));
      } catch {
        this.equipment = undefined;
      }
    }
    return this.ask((player) => {
      this.equipment = player.getComponent("minecraft:equippable");
      return this.equipment && itemOrNone(this.equipment.getEquipment(slot));
    });
  }

  effects(): ReadonlyMap<string, number> | undefined {
    return this.askOnce("effects", effectsOf);
  }

  riding(): EntityView | null | undefined {
    if (this.knownMount !== UNASKED) return this.knownMount;
    try {
      return (this.knownMount = mountOf(this.player));
    } catch {
      return (this.knownMount = undefined);
    }
  }

  is(posture: Posture): boolean | undefined {
    if (posture !== "sneaking") return this.askOnce(posture, POSTURES[posture]);
    if (this.knownSneaking !== UNASKED) return this.knownSneaking;
    try {
      return (this.knownSneaking = this.player.isSneaking);
    } catch {
      return (this.knownSneaking = undefined);
    }
  }

  level(): number | undefined {
    if (this.knownLevel !== UNASKED) return this.knownLevel;
    try {
      return (this.knownLevel = this.player.level);
    } catch {
      return (this.knownLevel = undefined);
    }
  }

  totalXp(): number | undefined {
    if (this.knownXp !== UNASKED) return this.knownXp;
    try {
      return (this.knownXp = this.player.getTotalXp());
    } catch {
      return (this.knownXp = undefined);
    }
  }

  health(): number | undefined {
    if (this.knownHealth === UNASKED) this.knownHealth = this.readHealth();
    return this.knownHealth;
  }

  private readHealth(): number | undefined {
    const kept = this.healthComponent;
    if (kept) {
      try {
        return kept.currentValue;
      } catch {
        this.healthComponent = undefined;
      }
    }
    return this.ask((player) => {
      this.healthComponent = player.getComponent("minecraft:health");
      return this.healthComponent?.currentValue;
    });
  }

  hunger(): number | undefined {
    return this.askOnce("hunger", (player) => player.getComponent("minecraft:player.hunger")?.currentValue);
  }

  hasTag(tag: string): boolean | undefined {
    const all = this.knownTags;
    if (all !== UNASKED && all) return all.includes(tag);
    return this.askOnce(`tag ${tag}`, (player) => player.hasTag(tag));
  }

  tags(): readonly string[] | undefined {
    if (this.knownTags !== UNASKED) return this.knownTags;
    try {
      return (this.knownTags = this.player.getTags());
    } catch {
      return (this.knownTags = undefined);
    }
  }

  score(objective: string): number | undefined {
    try {
      return objectiveNow(objective)?.getScore(this.player);
    } catch {
      return undefined;
    }
  }

  isAlone(radius: number): boolean | undefined {
    return this.askOnce(`alone ${radius}`, (player) => isAloneWithin(player, radius));
  }

  block(where: "feet" | "head" | "below"): BlockView | undefined {
    return this.askOnce(`block ${where}`, (player) => {
      if (where === "below") return blockView(player.getBlockStandingOn());
      const place = where === "feet" ? player.location : player.getHeadLocation();
      return blockView(player.dimension.getBlock(place));
    });
  }
}
