/**
 * A player as goals look at them. What is read once is kept for the moment that the view is for; what the game refuses to
 * tell, as in chunks that are not loaded, is unknown.
 */

import { EquipmentSlot, world, type Player } from "@minecraft/server";
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

const SLOTS: Readonly<Record<HeldSlot, EquipmentSlot>> = {
  mainhand: EquipmentSlot.Mainhand,
  offhand: EquipmentSlot.Offhand,
  head: EquipmentSlot.Head,
  chest: EquipmentSlot.Chest,
  legs: EquipmentSlot.Legs,
  feet: EquipmentSlot.Feet,
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

class LivePlayer implements PlayerView {
  private readonly answers = new Map<string, unknown>();

  constructor(
    readonly id: string,
    private readonly player: Player,
  ) {}

  /** Asks the game once; what it refuses is undefined. */
  private ask<Answer>(what: string, question: (player: Player) => Answer): Answer | undefined {
    const known = this.answers.get(what);
    if (known !== undefined || this.answers.has(what)) return known as Answer | undefined;
    let answer: Answer | undefined;
    try {
      answer = question(this.player);
    } catch {
      answer = undefined;
    }
    this.answers.set(what, answer);
    return answer;
  }

  place(): Place | undefined {
    return this.ask("place", placeOf);
  }

  biome(): string | undefined {
    return this.ask("biome", ({ dimension, location }) => dimension.getBiome(location).id);
  }

  timeOfDay(): number | undefined {
    return this.ask("time", () => world.getTimeOfDay());
  }

  day(): number | undefined {
    return this.ask("day", () => world.getDay());
  }

  weather(): Weather | undefined {
    return this.ask("weather", ({ dimension }) => weatherIn(dimension.id));
  }

  moonPhase(): number | undefined {
    return this.ask("moon", () => world.getMoonPhase() as number);
  }

  difficulty(): string | undefined {
    return this.ask("difficulty", () => world.getDifficulty().toLowerCase());
  }

  gameMode(): string | undefined {
    return this.ask("mode", (player) => player.getGameMode().toLowerCase());
  }

  item(slot: HeldSlot): ItemView | null | undefined {
    return this.ask(slot, (player) => {
      const equipment = player.getComponent("minecraft:equippable");
      return equipment && (itemView(equipment.getEquipment(SLOTS[slot])) ?? null);
    });
  }

  effects(): ReadonlyMap<string, number> | undefined {
    return this.ask("effects", (player) => {
      const effects = new Map<string, number>();
      for (const effect of player.getEffects()) {
        const id = effect.typeId;
        effects.set(id.includes(":") ? id : `minecraft:${id}`, effect.amplifier);
      }
      return effects;
    });
  }

  riding(): EntityView | null | undefined {
    return this.ask("riding", (player) => {
      const mount = player.getComponent("minecraft:riding")?.entityRidingOn;
      return mount ? entityView(mount) : null;
    });
  }

  is(posture: Posture): boolean | undefined {
    return this.ask(posture, POSTURES[posture]);
  }

  level(): number | undefined {
    return this.ask("level", (player) => player.level);
  }

  totalXp(): number | undefined {
    return this.ask("xp", (player) => player.getTotalXp());
  }

  health(): number | undefined {
    return this.ask("health", (player) => player.getComponent("minecraft:health")?.currentValue);
  }

  hunger(): number | undefined {
    return this.ask("hunger", (player) => player.getComponent("minecraft:player.hunger")?.currentValue);
  }

  hasTag(tag: string): boolean | undefined {
    const all = this.answers.get("tags") as readonly string[] | undefined;
    return all ? all.includes(tag) : this.ask(`tag ${tag}`, (player) => player.hasTag(tag));
  }

  tags(): readonly string[] | undefined {
    return this.ask("tags", (player) => player.getTags());
  }

  score(objective: string): number | undefined {
    return this.ask(`score ${objective}`, (player) => world.scoreboard.getObjective(objective)?.getScore(player));
  }

  isAlone(radius: number): boolean | undefined {
    return this.ask(`alone ${radius}`, (player) => {
      const near = player.dimension.getPlayers({ location: player.location, maxDistance: radius });
      return near.every((other) => (other as Player | undefined)?.id === player.id);
    });
  }

  block(where: "feet" | "head" | "below"): BlockView | undefined {
    return this.ask(`block ${where}`, (player) => {
      if (where === "below") return blockView(player.getBlockStandingOn());
      const place = where === "feet" ? player.location : player.getHeadLocation();
      return blockView(player.dimension.getBlock(place));
    });
  }
}
