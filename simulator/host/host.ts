/**
 * The shapes that the rooms of the host share: the world's state, and the services each room gets.
 * No rules here.
 */
import type { FormElement } from "./forms/elements.ts";
import type {
  CommandAnswer,
  CommandOrigin,
  DedicatedServerOptions,
  EquipmentSlotName,
  GameModeName,
  LogLine,
  PermissionLevel,
  SavedPlayer,
  ScreenSeen,
} from "../types.ts";
import type { EntityDetails, GivenItem, Place } from "../deeds/written.ts";
import type { WorldClock } from "./clock.ts";
import type { Course } from "./course.ts";
import type { Events, Waiting } from "./events/events.ts";
import type { Execution } from "./execution.ts";
import type { Guard } from "./guard/guard.ts";
import type { PropertiesByPack } from "./packs/pack-properties.ts";
import type { PackInWorld, RunningPack } from "./packs/packs.ts";
import type { BlockState, DimensionState } from "./terrain/dimension-state.ts";

export interface HostConfig {
  startTick: number;
  startSeconds: number;
  seed: number;
  cheats: boolean;
  jobStepsPerTick: number;
  refusesEventFilters: boolean;
  hostCallMicroseconds: number;
  timesOfAnswers?: number;
  /** See the option of this name. */
  refuses: string[];
  invalidEntityErrorName: string;
  /** Items that are there beside the game's own. */
  customItems: string[];
  /** See the options of these names. */
  lootTables: Record<string, GivenItem[]>;
  functions: Record<string, string[]>;
  structures: string[];
  signalOrderSeed?: number;
  dedicatedServer?: DedicatedServerOptions;
  /** Of its header, in lower case. */
  packUuid: string;
  /** Set for all packs but the main one, that which the world is started with: whom its lines in the log are of. */
  besides?: { packName: string; isLoadedFirst: boolean };
  /** Whether there are other packs in the world. */
  hasOthers: boolean;
}

/** Ids of the game by kind, each as one text with a space before and after every id: cheap to hand in and to search. */
export interface VanillaIds {
  items: string;
  blocks: string;
  entities: string;
  effects: string;
  enchantments: string;
  biomes: string;
  potions: string;
}

/** Answers of {@link isVanilla}: the same ids are asked for again and again, and the texts are long. */
const answers = new Map<string, boolean>();

export function isVanilla(ids: VanillaIds, kind: keyof VanillaIds, id: string): boolean {
  const question = `${kind} ${id}`;
  const known = answers.get(question);
  if (known !== undefined) return known;
  const answer = !id.includes(" ") && ids[kind].includes(` ${id} `);
  answers.set(question, answer);
  return answer;
}

export interface ItemState {
  typeId: string;
  amount: number;
  nameTag?: string | undefined;
  lore: string[];
  enchantments: Map<string, number>;
  properties: PropertiesByPack;
  keepOnDeath: boolean;
  lockMode: string;
  /** How much of its durability is used up. */
  damage?: number | undefined;
  /** The id of the potion's effect, for the three kinds of potions. */
  potion?: string | undefined;
  /** Besides those that items of its type have. */
  tags?: readonly string[] | undefined;
}

export interface ContainerState {
  slots: (ItemState | undefined)[];
  owner: PlayerState;
}

export interface EffectState {
  untilTick: number;
  amplifier: number;
}

export interface BodyFlags {
  isSneaking: boolean;
  isSprinting: boolean;
  isSwimming: boolean;
  isClimbing: boolean;
  isGliding: boolean;
  isFlying: boolean;
  isInWater: boolean;
  isOnGround: boolean;
  isFalling: boolean;
  isSleeping: boolean;
  isJumping: boolean;
  isEmoting: boolean;
}

export interface EntityState {
  id: string;
  typeId: string;
  valid: boolean;
  /** There, but its objects cannot be used for the moment. */
  isUnloaded: boolean;
  nameTag: string;
  tags: Set<string>;
  effects: Map<string, EffectState>;
  properties: PropertiesByPack;
  dimension: string;
  location: Place;
  /** Blocks a tick; absent at rest. */
  velocity?: Place | undefined;
  /** Never changed: another one takes its place. */
  body: Readonly<BodyFlags>;
  /** Health points; those of a full life of its kind while nothing has changed them. */
  health: number;
  maxHealth: number;
  /** Set where the driver told it. */
  details?: EntityDetails | undefined;
  ridingOn?: EntityState | undefined;
  riders?: EntityState[];
  /** Of an item on the ground. */
  item?: ItemState | undefined;
  /** Set for players only. */
  player?: PlayerState;
  /** The id of the player who tamed it. */
  tamedTo?: string | undefined;
  isProjectile?: boolean;
  /** Who shot it. */
  owner?: EntityState | undefined;
}

export interface PlayerState extends EntityState {
  name: string;
  persistentId: string;
  locale: string;
  gameMode: GameModeName;
  permissionLevel: PermissionLevel;
  inventory: ContainerState;
  equipment: Map<EquipmentSlotName, ItemState>;
  selectedSlot: number;
  totalXp: number;
  /** 0–20. */
  hunger: number;
  screen: ScreenSeen;
  busy: boolean;
  /** Made by another pack with a module that this pack does not have. */
  isSimulated: boolean;
  form?: OpenForm | undefined;
}

export interface OpenForm {
  readonly kind: "action" | "message" | "modal" | "live";
  readonly title: string;
  readonly body: string;
  readonly buttons: { text: string; icon?: string }[];
  readonly controls: { kind: string; label: string; value?: unknown; options?: string[] }[];
  readonly elements: FormElement[];
  /** Of a live form, which stays. */
  click?(button: number): void;
  fill?(field: number, value: unknown): void;
  resolve(response: Record<string, unknown>): void;
  reject(reason: "MalformedResponse" | "PlayerQuit" | "ServerShutdown"): void;
}

export interface ObjectiveState {
  id: string;
  displayName: string;
  scores: Map<string, number>;
  valid: boolean;
}

/** Time and weather. */
export interface SkyState {
  /** The world's time at tick 0: it runs with the ticks. */
  timeOffset: number;
  /** Set while the time stands still. */
  stoppedAt?: number | undefined;
  weather: "Clear" | "Rain" | "Thunder";
  difficulty: "Peaceful" | "Easy" | "Normal" | "Hard";
}

export interface WorldState {
  tick: number;
  loaded: boolean;
  nextId: number;
  properties: PropertiesByPack;
  objectives: Map<string, ObjectiveState>;
  dimensions: Map<string, DimensionState>;
  sky: SkyState;
  /** All that are neither players nor gone, by id. */
  entities: Map<string, EntityState>;
  /** Players in the world now, by id. */
  online: Map<string, PlayerState>;
  /** Players the world has seen and who are not in it, by id. */
  offline: Map<string, SavedPlayer>;
  structures: { id: string; dimension: string; at: Place }[];
  sentScriptEvents: { id: string; message: string; tick: number }[];
}

export interface CommandParameter {
  name: string;
  type: string;
}

/** A custom command. */
export interface RegisteredCommand {
  name: string;
  description: string;
  permissionLevel: number;
  cheatsRequired: boolean;
  mandatory: CommandParameter[];
  optional: CommandParameter[];
  /** Runs a line that begins with it, as the pack whose it is. */
  run(line: string, origin: CommandOrigin): CommandAnswer;
}

/** What the packs of a world have in common. */
export interface SharedWorld {
  readonly running: RunningPack;
  /** In the order in which they are loaded. */
  readonly packs: PackInWorld[];
  readonly world: WorldState;
  readonly clock: WorldClock;
  readonly course: Course;
  readonly commands: Map<string, RegisteredCommand>;
  /** Values by the name of the enum. */
  readonly commandEnums: Map<string, string[]>;
  readonly lines: LogLine[];
  /** After-events until they are delivered. */
  waiting: Waiting[];
  /** Whether commands can be registered. */
  isStarting: boolean;
  nextId(): string;
  nextRequestId(): number;
  /** Called after each single write of a dynamic property. */
  onPropertyWrite(): void;
}

/** Blocks as the pack sees them. */
export interface Blocks {
  wrapBlock(dimension: DimensionState, at: Place): object;
  wrapPermutation(block: BlockState): object;
  /** What is at a place; throws as the platform does where nothing can be read. */
  read(dimension: DimensionState, at: Place): BlockState;
  /** Whether a `BlockFilter` lets this block through. */
  passesFilter(filter: object, block: BlockState): boolean;
}

/** What every room gets. Each pack has rooms of its own, over the one world. */
export interface Host {
  config: HostConfig;
  /** Whose rooms these are. */
  pack: PackInWorld;
  shared: SharedWorld;
  /** Of the pack that runs. */
  guard: Guard;
  execution: Execution;
  events: Events;
  world: WorldState;
  clock: WorldClock;
  vanilla: VanillaIds;
  blocks: Blocks;
  course: Course;
  log(level: LogLine["level"], text: string): void;
  nextId(): string;
  runVanillaCommand(line: string, runner: EntityState | undefined): number;
}

/** An error of the driver's use, not of the pack. */
export class UsageError extends Error {
  override readonly name = "SimulatorError";
}
