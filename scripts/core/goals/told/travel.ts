/**
 * Ways to move: which one it is, and how far a player came by it between two looks. What is too fast for the way they
 * moved was a teleport and moves nothing. When players are looked at is not said here.
 */

import type { TravelMode } from "../types/travel.ts";
import type { Place, PlayerView } from "./views.ts";

/** A player at one look. */
export interface Stop {
  /** Who stays is moved on to the look that finds them there. */
  tick: number;
  readonly place: Place;
  readonly mode: TravelMode;
  readonly isFalling: boolean;
}

export interface Trip {
  readonly mode: TravelMode;
  readonly blocks: number;
}

const HORSES = ["horse", "donkey", "mule", "skeleton_horse", "zombie_horse", "camel"];
const BOATS = ["boat", "chest_boat"];
const MINECARTS = ["minecart", "chest_minecart", "hopper_minecart", "tnt_minecart", "command_block_minecart"];
/** By the type of what is ridden. Rafts are boats to the game. */
const RIDDEN: ReadonlyMap<string, TravelMode> = new Map([
  ...HORSES.map((name) => [`minecraft:${name}`, "horse"] as const),
  ...BOATS.map((name) => [`minecraft:${name}`, "boat"] as const),
  ...MINECARTS.map((name) => [`minecraft:${name}`, "minecart"] as const),
  ["minecraft:pig", "pig"],
  ["minecraft:strider", "strider"],
]);

/** Blocks a second that can be reached by each way, with effects and in favourable places. What is faster is a teleport. */
const FASTEST: Readonly<Record<TravelMode, number>> = {
  walk: 15,
  sprint: 15,
  sneak: 15,
  climb: 15,
  swim: 20,
  fall: 80,
  fly: 40,
  glide: 90,
  boat: 80,
  minecart: 50,
  horse: 40,
  pig: 25,
  strider: 25,
  other: 60,
};

/** Of two ways within a second the one named first counts; all that is ridden comes before. */
const ORDER: readonly TravelMode[] = ["glide", "fly", "swim", "climb", "fall", "sneak", "sprint", "walk"];
const TICKS_PER_SECOND = 20;
/** Who was not looked at for longer was away. */
const LONGEST_TICKS = 60;

/**
 * Who stands where they stood is not asked how they move: it makes no difference.
 * @param last where they were at the look before
 */
export function stopOf(view: PlayerView, tick: number, last: Stop | undefined): Stop | undefined {
  const place = view.place();
  if (!place) return undefined;
  if (last && isSame(place, last.place)) return { tick, place, mode: "walk", isFalling: false };
  return { tick, place, mode: modeOf(view), isFalling: view.is("falling") === true };
}

/** As it is of whoever was at the same place at the look before. */
export const isResting = ({ mode, isFalling }: Stop): boolean => mode === "walk" && !isFalling;

function isSame(one: Place, other: Place): boolean {
  return one.x === other.x && one.y === other.y && one.z === other.z && one.dimension === other.dimension;
}

/** Falling aside, which is told by where they come to. */
function modeOf(view: PlayerView): TravelMode {
  const mount = view.riding();
  if (mount) return RIDDEN.get(mount.type) ?? "other";
  if (view.is("gliding")) return "glide";
  if (view.is("flying")) return "fly";
  if (view.is("swimming")) return "swim";
  if (view.is("climbing")) return "climb";
  if (view.is("sneaking")) return "sneak";
  return view.is("sprinting") ? "sprint" : "walk";
}

/** @returns undefined when they did not move, or not by themselves */
export function tripBetween(from: Stop, to: Stop): Trip | undefined {
  const ticks = to.tick - from.tick;
  if (ticks > LONGEST_TICKS || from.place.dimension !== to.place.dimension) return undefined;
  const [dx, dy, dz] = [to.place.x - from.place.x, to.place.y - from.place.y, to.place.z - from.place.z];
  const blocks = Math.hypot(dx, dy, dz);
  if (blocks === 0) return undefined;
  const seenAs = earlier(from.mode, to.mode);
  const mode = isFall(from, to, Math.hypot(dx, dz), dy) ? "fall" : seenAs;
  return blocks <= (fastestOf(mode, from, to) * ticks) / TICKS_PER_SECOND ? { mode, blocks } : undefined;
}

function fastestOf(mode: TravelMode, from: Stop, to: Stop): number {
  // A teleport takes riders off.
  if (rankOf(mode) < 0 && from.mode !== to.mode) return FASTEST.horse / 2;
  // Who was not seen to fall did not fall for long.
  if (mode === "fall" && !from.isFalling && !to.isFalling) return FASTEST.walk;
  return FASTEST[mode];
}

const rankOf = (mode: TravelMode): number => ORDER.indexOf(mode);

function earlier(one: TravelMode, other: TravelMode): TravelMode {
  return rankOf(one) < rankOf(other) ? one : other;
}

/**
 * Whoever jumps while they run falls for moments, too; a fall is when they come down more than along, which no stairs do. It
 * may be over before anybody looks.
 */
function isFall(from: Stop, to: Stop, along: number, dy: number): boolean {
  if (rankOf(earlier(from.mode, to.mode)) < rankOf("fall")) return false;
  if (from.isFalling && to.isFalling && dy === 0) return true;
  const isSeen = from.isFalling || to.isFalling;
  return isSeen ? dy < 0 && -dy >= along : -dy >= 1 && -dy > along;
}
