/**
 * What a goal can ask of the things that a deed is about: an entity, an item, a block, the player. Adapters fulfil these
 * over the game's objects and read what is asked when it is asked, no earlier; what cannot be read is `undefined`, and no
 * test holds for it. Nothing here decides what counts.
 */

export interface EntityView {
  readonly id: string;
  /** Such as `minecraft:cow`; also readable of an entity that is gone. */
  readonly type: string;
  hasFamily(family: string): boolean | undefined;
  isBaby(): boolean | undefined;
  /** Its name tag; of a player the name. */
  name(): string | undefined;
  hasTag(tag: string): boolean | undefined;
  color(): number | undefined;
  variant(): number | undefined;
}

export interface PotionView {
  /** Such as `minecraft:swiftness`; without namespace where the game has none. */
  readonly effect: string;
  readonly form: "drink" | "splash" | "lingering";
}

export interface ItemView {
  /** Such as `minecraft:apple`. */
  readonly type: string;
  readonly amount: number;
  hasTag(tag: string): boolean;
  /** Levels by name without `minecraft:`; of an enchanted book those in it. */
  enchantments(): Readonly<Record<string, number>>;
  name(): string | undefined;
  potion(): PotionView | undefined;
  /** Points left; undefined for what does not wear out. */
  durability(): number | undefined;
}

export interface BlockView {
  /** Such as `minecraft:stone`. */
  readonly type: string;
  hasTag(tag: string): boolean;
  state(name: string): string | number | boolean | undefined;
}

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** Such as `minecraft:overworld`. */
  readonly dimension: string;
}

export type WornSlot = "head" | "chest" | "legs" | "feet";
export type HeldSlot = "mainhand" | "offhand" | WornSlot;
export type Weather = "clear" | "rain" | "thunder";
export type Posture =
  | "sneaking"
  | "sprinting"
  | "swimming"
  | "gliding"
  | "in_water"
  | "on_ground"
  | "climbing"
  | "falling"
  | "flying"
  | "sleeping";

/** A player at one moment. */
export interface PlayerView {
  readonly id: string;
  place(): Place | undefined;
  /** Such as `minecraft:plains`; undefined where the chunk is not loaded. */
  biome(): string | undefined;
  /** 0 to 23999. */
  timeOfDay(): number | undefined;
  /** Of the world: whole days since it began. */
  day(): number | undefined;
  weather(): Weather | undefined;
  moonPhase(): number | undefined;
  /** In small letters, such as `hard`. */
  difficulty(): string | undefined;
  /** In small letters. */
  gameMode(): string | undefined;
  /** What a slot holds; `null` when it is empty. */
  item(slot: HeldSlot): ItemView | null | undefined;
  /** Amplifiers by effect, such as `minecraft:speed`. */
  effects(): ReadonlyMap<string, number> | undefined;
  /** `null` when they ride nothing. */
  riding(): EntityView | null | undefined;
  is(posture: Posture): boolean | undefined;
  level(): number | undefined;
  /** All experience points that their level and its bar stand for. */
  totalXp(): number | undefined;
  health(): number | undefined;
  hunger(): number | undefined;
  hasTag(tag: string): boolean | undefined;
  tags(): readonly string[] | undefined;
  /** Undefined where there is no such objective, or no score of theirs. */
  score(objective: string): number | undefined;
  /** Whether no other player is within so many blocks. */
  isAlone(radius: number): boolean | undefined;
  block(where: "feet" | "head" | "below"): BlockView | undefined;
}
