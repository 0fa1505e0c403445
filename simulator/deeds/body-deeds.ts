/** Deeds of a player's body (those of entities, where the game lets them): moving, sleeping, riding, effects, dying. */
import type { EntityWritten, ItemWritten, Place, DimensionName, Nothing, Whereabouts } from "./written.ts";

/** How somebody moves. On a mount, in a boat or in a minecart: ride first, then `walk`. */
export type Gait = "walk" | "sprint" | "sneak" | "swim" | "climb" | "glide" | "fly";

export interface BodyDeeds {
  /** What can be looked at, set without a word: nothing is sent. Those that are left out stay as they are. */
  setBody: {
    at?: Place;
    isSneaking?: boolean;
    isSprinting?: boolean;
    isSwimming?: boolean;
    isClimbing?: boolean;
    isGliding?: boolean;
    isFlying?: boolean;
    isInWater?: boolean;
    isOnGround?: boolean;
    isFalling?: boolean;
    isSleeping?: boolean;
    isJumping?: boolean;
    isEmoting?: boolean;
    health?: number;
    /** 0–20. */
    hunger?: number;
  };
  /** At once; into another dimension with `playerDimensionChange`. */
  teleport: { to: Place; dimension?: DimensionName };
  /** Moves in equal steps, one a tick, from the next tick on (default: 4 ticks a block). What is ridden comes along. */
  walk: { to: Place; ticks?: number; as?: Gait };
  /** Falls, a tick at a time, and lands: hurt from four blocks on (`cause` fall), unless into water. */
  fall: { blocks: number; into?: "water" | "ground"; ticks?: number };
  /**
   * The jump button pressed, and released two ticks later. Off the ground from then on, or (`isUpAtOnce`) by the time the
   * pack hears of the button; back after ten ticks.
   */
  jump: { isUpAtOnce?: boolean };
  /** The sneak button; `entityStartSneaking` or `entityStopSneaking`. */
  sneak: { on: boolean };
  emote: { piece?: string };
  /** Mounts an entity (clicking it); gives its id. */
  ride: { entity: EntityWritten } & Whereabouts;
  dismount: Nothing;
  /** Lies down (clicking a bed). `through`: after 100 ticks it is the next morning; else gets up after `ticks` (50). */
  sleep: { through?: boolean; ticks?: number; at?: Place };
  /** `effectAdd`, also when it is there already (a refresh). */
  gainEffect: { effect: string; ticks?: number; amplifier?: number };
  /** Nothing is sent, as in the game. */
  loseEffect: { effect: string };
  gainExperience: { points?: number; levels?: number };
  /** `entityHeal`. */
  heal: { amount: number; cause?: "Heal" | "Regeneration" | "SelfHeal" };
  /** Deadly damage with a totem in the off hand: `entityHeal` by TotemOfUndying, the totem is gone, three effects come. */
  useTotem: { cause?: string; by?: EntityWritten };
  /** Is hurt, by somebody or by nobody. */
  sufferDamage: { damage: number; cause?: string; by?: EntityWritten; projectile?: string };
  die: { cause?: string; by?: EntityWritten; projectile?: string };
  /** Armour and off hand: nothing is sent for them, as in the game. `null` takes off. */
  wear: { slot: "Head" | "Chest" | "Legs" | "Feet" | "Offhand"; item: ItemWritten | null };
}
