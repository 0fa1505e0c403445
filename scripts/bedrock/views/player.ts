/**
 * A player as goals look at them. What is read once is kept for the moment that the view is for; what the game refuses to
 * tell, as in chunks that are not loaded, is unknown.
 */

import { EquipmentSlot, world, type Player, type ScoreboardObjective } from "@minecraft/server";
import type { PlayerViews } from "../../app/ports.ts";
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
import { currentTick } from "../moment.ts";
import type { PlayerDirectory } from "../players.ts";
import { ask } from "./ask.ts";
import { blockView } from "./block.ts";
import { entityView, placeOf } from "./entity.ts";
import { itemView } from "./item.ts";
import { weatherIn } from "./weather.ts";

export function createPlayerViews(players: PlayerDirectory): PlayerViews {
  return {
    of(playerId) {
      const player = players.find(playerId);
      return player && new LivePlayer(playerId, player);
    },
    height(playerId) {
      try {
        return players.known(playerId)?.location.y;
      } catch {
        // That object is of no use any more; there may be another.
        return ask(() => players.find(playerId)?.location.y);
      }
    },
  };
}

type InSlot = (player: Player) => ItemView | null | undefined;

function inSlot(slot: EquipmentSlot): InSlot {
  return (player) => {
    const equipment = player.getComponent("minecraft:equippable");
    return equipment && (itemView(equipment.getEquipment(slot)) ?? null);
  };
}

const IN_SLOTS: Readonly<Record<HeldSlot, InSlot>> = {
  mainhand: inSlot(EquipmentSlot.Mainhand),
  offhand: inSlot(EquipmentSlot.Offhand),
  head: inSlot(EquipmentSlot.Head),
  chest: inSlot(EquipmentSlot.Chest),
  legs: inSlot(EquipmentSlot.Legs),
  feet: inSlot(EquipmentSlot.Feet),
};

const POSTURES: Readonly<Record<Posture, (player: Player) => boolean>> = {
  sneaking: (player) => player.isSneaking,
  sprinting: (player) => player.isSprinting,
  swimming: (player) => player.isSwimming,
  gliding: (player) => player.isGliding,
  in_water: (player) => player.isInWater,
  on_ground: (player) => player.isOnGround,
  climbing: (player) => player.isClimbing,
  falling: (player) => player.isFalling,
  flying: (player) => player.isFlying,
  sleeping: (player) => player.isSleeping,
};

/** In place of an answer: the game was not asked yet. */
const UNASKED = Symbol("unasked");
type Answer<Value> = Value | undefined | typeof UNASKED;

/** Functions of their own, since the engine makes one anew each time that it comes by. What most looks ask has a place of its own. */
class LivePlayer implements PlayerView {
  private knownPlace: Answer<Place> = UNASKED;
  private knownBiome: Answer<string> = UNASKED;
  private knownHealth: Answer<number> = UNASKED;
  private knownTags: Answer<readonly string[]> = UNASKED;
  private knownMount: Answer<EntityView | null> = UNASKED;
  private knownMode: Answer<string> = UNASKED;
  private knownLevel: Answer<number> = UNASKED;
  private knownXp: Answer<number> = UNASKED;
  private others: Map<string, unknown> | undefined;

  constructor(
    readonly id: string,
    private readonly player: Player,
  ) {}

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
    const others = (this.others ??= new Map<string, unknown>());
    const known = others.get(what);
    if (known !== undefined || others.has(what)) return known as Value | undefined;
    const answer = this.ask(question);
    others.set(what, answer);
    return answer;
  }

  place(): Place | undefined {
    if (this.knownPlace === UNASKED) this.knownPlace = placeOf(this.player);
    return this.knownPlace;
  }

  biome(): string | undefined {
    if (this.knownBiome === UNASKED) this.knownBiome = this.ask(biomeOf);
    return this.knownBiome;
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
    if (this.knownMode === UNASKED) this.knownMode = this.ask(modeOf);
    return this.knownMode;
  }

  item(slot: HeldSlot): ItemView | null | undefined {
    return this.askOnce(slot, IN_SLOTS[slot]);
  }

  effects(): ReadonlyMap<string, number> | undefined {
    return this.askOnce("effects", effectsOf);
  }

  riding(): EntityView | null | undefined {
    if (this.knownMount === UNASKED) this.knownMount = this.ask(mountOf);
    return this.knownMount;
  }

  is(posture: Posture): boolean | undefined {
    return this.askOnce(posture, POSTURES[posture]);
  }

  level(): number | undefined {
    if (this.knownLevel === UNASKED) this.knownLevel = this.ask(levelOf);
    return this.knownLevel;
  }

  totalXp(): number | undefined {
    if (this.knownXp === UNASKED) this.knownXp = this.ask(totalXpOf);
    return this.knownXp;
  }

  health(): number | undefined {
    if (this.knownHealth === UNASKED) this.knownHealth = this.ask(healthOf);
    return this.knownHealth;
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
    if (this.knownTags === UNASKED) this.knownTags = this.ask(tagsOf);
    return this.knownTags;
  }

  score(objective: string): number | undefined {
    try {
      return objectiveNow(objective)?.getScore(this.player);
    } catch {
      return undefined;
    }
  }

  isAlone(radius: number): boolean | undefined {
    return this.askOnce(`alone ${radius}`, (player) => {
      const near = player.dimension.getPlayers({ location: player.location, maxDistance: radius });
      return near.every((other) => (other as Player | undefined)?.id === player.id);
    });
  }

  block(where: "feet" | "head" | "below"): BlockView | undefined {
    return this.askOnce(`block ${where}`, (player) => {
      if (where === "below") return blockView(player.getBlockStandingOn());
      const place = where === "feet" ? player.location : player.getHeadLocation();
      return blockView(player.dimension.getBlock(place));
    });
  }
}

/** Of one tick: all who are looked at in it are asked for the same ones. */
const objectives = { tick: -1, known: new Map<string, ScoreboardObjective | undefined>() };

function objectiveNow(name: string): ScoreboardObjective | undefined {
  const { known } = objectives;
  const tick = currentTick();
  if (objectives.tick !== tick) known.clear();
  objectives.tick = tick;
  const found = known.get(name);
  if (found !== undefined || known.has(name)) return found;
  const objective = world.scoreboard.getObjective(name);
  known.set(name, objective);
  return objective;
}

const biomeOf = ({ dimension, location }: Player): string => dimension.getBiome(location).id;
const modeOf = (player: Player): string => player.getGameMode().toLowerCase();
const levelOf = ({ level }: Player): number => level;
const totalXpOf = (player: Player): number => player.getTotalXp();
const healthOf = (player: Player): number | undefined => player.getComponent("minecraft:health")?.currentValue;
const tagsOf = (player: Player): readonly string[] => player.getTags();

function mountOf(player: Player): EntityView | null {
  const mount = player.getComponent("minecraft:riding")?.entityRidingOn;
  return mount ? entityView(mount) : null;
}

function effectsOf(player: Player): ReadonlyMap<string, number> {
  const effects = new Map<string, number>();
  for (const effect of player.getEffects()) {
    const id = effect.typeId;
    effects.set(id.includes(":") ? id : `minecraft:${id}`, effect.amplifier);
  }
  return effects;
}
