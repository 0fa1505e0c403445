/** What is kept and shown of a world and its players: plain data, the same whether it is looked at or written to the disk. */
import type { Place } from "./deeds/written.ts";

export type GameModeName = "Survival" | "Creative" | "Adventure" | "Spectator";

/** The platform's command permission levels: any, game directors, admin, host, owner. */
export type PermissionLevel = 0 | 1 | 2 | 3 | 4;

export type PropertyValue = string | number | boolean | { x: number; y: number; z: number };

/** Dynamic properties of packs beside the one that the world was started with, by the uuid of their header. */
export type PropertiesOfPacks = Record<string, Record<string, PropertyValue>>;

export interface ItemSeen {
  typeId: string;
  amount: number;
  nameTag?: string;
  lore?: string[];
  enchantments?: Record<string, number>;
  dynamicProperties?: Record<string, PropertyValue>;
  otherPacks?: PropertiesOfPacks;
  damage?: number;
  potion?: string;
  lockMode?: string;
  keepOnDeath?: boolean;
}

export type EquipmentSlotName = "Head" | "Chest" | "Legs" | "Feet" | "Offhand" | "Mainhand";

export interface PlayerSeen {
  id: string;
  name: string;
  persistentId: string;
  online: boolean;
  locale: string;
  gameMode: GameModeName;
  permissionLevel: PermissionLevel;
  /** 36 slots, the first 9 are the hotbar. */
  inventory: (ItemSeen | null)[];
  equipment: Partial<Record<EquipmentSlotName, ItemSeen>>;
  level: number;
  xpAtCurrentLevel: number;
  totalXp: number;
  tags: string[];
  /** Remaining ticks by effect id without namespace. */
  effects: Record<string, { ticks: number; amplifier: number }>;
  /** Of the pack that the world was started with. */
  dynamicProperties: Record<string, PropertyValue>;
  otherPacks?: PropertiesOfPacks;
  dimension: string;
  /** Absent in saves that were made before there were places. */
  location?: Place;
  health?: number;
  hunger?: number;
}

export interface WorldSeen {
  tick: number;
  unixSeconds: number;
  /** Of the pack that the world was started with. */
  dynamicProperties: Record<string, PropertyValue>;
  otherPacks?: PropertiesOfPacks;
  /** Scores by objective, then by participant: a player's id, or the name of a made-up participant. */
  scoreboard: Record<string, { displayName: string; scores: Record<string, number> }>;
  playersOnline: string[];
  /** Structures that the pack placed, oldest first. */
  structures: { id: string; dimension: string; at: Place }[];
}

/** A world as the platform writes it to the disk: one consistent moment of everything. JSON. */
export interface WorldSave {
  /** 1: from before there were several packs; its dynamic properties are of whichever pack the next world starts with. */
  format: 1 | 2;
  /** The uuid of the header of the pack whose `dynamicProperties` these are. In format 2. */
  pack?: string;
  tick: number;
  unixSeconds: number;
  nextId: number;
  /** Of the pack that the world was started with. */
  dynamicProperties: Record<string, PropertyValue>;
  otherPacks?: PropertiesOfPacks;
  scoreboard: Record<string, { displayName: string; scores: Record<string, number> }>;
  players: SavedPlayer[];
  /** Time, weather and what was set of blocks and biomes. Absent: as in a new world. */
  surroundings?: SavedSurroundings;
}

export interface SavedSurroundings {
  absoluteTime: number;
  isTimeStopped: boolean;
  weather: "Clear" | "Rain" | "Thunder";
  difficulty: "Peaceful" | "Easy" | "Normal" | "Hard";
  dimensions: {
    id: string;
    biome: string;
    biomeAreas: { biome: string; from: Place; to: Place }[];
    /** By place, as `x,y,z`. */
    blocks: Record<
      string,
      { typeId: string; states: Record<string, string | number | boolean>; tags: readonly string[] }
    >;
  }[];
}

export type SavedPlayer = Omit<PlayerSeen, "online">;
