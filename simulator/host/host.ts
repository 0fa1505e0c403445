/**
 * The shapes that the rooms of the host share: the world's state, and the services each room gets.
 * No rules here.
 */
import type {
  DedicatedServerOptions,
  EquipmentSlotName,
  GameModeName,
  LogLine,
  PermissionLevel,
  PropertyValue,
  SavedPlayer,
  ScreenSeen,
} from "../types.ts";
import type { WorldClock } from "./clock.ts";
import type { Events } from "./events.ts";
import type { Execution } from "./execution.ts";
import type { Guard } from "./guard.ts";

export interface HostConfig {
  startTick: number;
  startSeconds: number;
  seed: number;
  cheats: boolean;
  jobStepsPerTick: number;
  refusesEventFilters: boolean;
  hostCallMicroseconds: number;
  /** See the option of this name. */
  refuses: string[];
  invalidEntityErrorName: string;
  /** Items that are there beside the game's own. */
  customItems: string[];
  dedicatedServer?: DedicatedServerOptions;
}

/** Ids of the game by kind, each as one text with a space before and after every id: cheap to hand in and to search. */
export interface VanillaIds {
  items: string;
  blocks: string;
  entities: string;
  effects: string;
  enchantments: string;
}

export function isVanilla(ids: VanillaIds, kind: keyof VanillaIds, id: string): boolean {
  return !id.includes(" ") && ids[kind].includes(` ${id} `);
}

export interface ItemState {
  typeId: string;
  amount: number;
  nameTag?: string | undefined;
  lore: string[];
  enchantments: Map<string, number>;
  properties: Map<string, PropertyValue>;
  keepOnDeath: boolean;
  lockMode: string;
}

export interface ContainerState {
  slots: (ItemState | undefined)[];
  owner: PlayerState;
}

export interface EffectState {
  untilTick: number;
  amplifier: number;
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
  properties: Map<string, PropertyValue>;
  dimension: string;
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
  screen: ScreenSeen;
  busy: boolean;
  /** Made by another pack with a module that this pack does not have. */
  isSimulated: boolean;
  form?: OpenForm | undefined;
}

export interface OpenForm {
  kind: "action" | "message" | "modal";
  title: string;
  body: string;
  buttons: { text: string; icon?: string }[];
  controls: { kind: string; label: string }[];
  resolve(response: Record<string, unknown>): void;
  reject(reason: "MalformedResponse" | "PlayerQuit" | "ServerShutdown"): void;
}

export interface ObjectiveState {
  id: string;
  displayName: string;
  scores: Map<string, number>;
  valid: boolean;
}

export interface WorldState {
  tick: number;
  loaded: boolean;
  nextId: number;
  properties: Map<string, PropertyValue>;
  objectives: Map<string, ObjectiveState>;
  /** Players in the world now, by id. */
  online: Map<string, PlayerState>;
  /** Players the world has seen and who are not in it, by id. */
  offline: Map<string, SavedPlayer>;
  sentScriptEvents: { id: string; message: string; tick: number }[];
}

/** What every room gets. */
export interface Host {
  config: HostConfig;
  guard: Guard;
  execution: Execution;
  events: Events;
  world: WorldState;
  clock: WorldClock;
  vanilla: VanillaIds;
  log(level: LogLine["level"], text: string): void;
  nextId(): string;
  /** Called after each single write of a dynamic property. */
  onPropertyWrite(): void;
  runVanillaCommand(line: string, runner: EntityState | undefined): number;
}

/** An error of the driver's use, not of the pack. */
export class UsageError extends Error {
  override readonly name = "SimulatorError";
}
