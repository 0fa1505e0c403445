/**
 * What the parser must know of the game itself, as sets that are handed in: the lists are long, change with every
 * game version and stay out of the bundle.
 */
export interface VanillaIds {
  /** With namespace: `minecraft:stone`. */
  readonly blocks: ReadonlySet<string>;
  /** With namespace: `minecraft:apple`. */
  readonly items: ReadonlySet<string>;
  /** With namespace: `minecraft:cow`; `minecraft:player` among them. */
  readonly entities: ReadonlySet<string>;
  /** Without namespace: `night_vision`. */
  readonly effects: ReadonlySet<string>;
  /** Without namespace: `long_strength`, one name for all forms. */
  readonly potions: ReadonlySet<string>;
  /** Without namespace, as scripts name them: `binding`, not `binding_curse`. */
  readonly enchantments: ReadonlySet<string>;
  /** With namespace: `minecraft:plains`. */
  readonly biomes: ReadonlySet<string>;
  /** With namespace: `minecraft:overworld`. */
  readonly dimensions: ReadonlySet<string>;
  /** The platform's names of damage causes: `entityAttack`. */
  readonly damageCauses: ReadonlySet<string>;
  /** By block, with namespace: the type of each of its states; absent = nothing is said of states. */
  readonly blockStates?: BlockStates;
  /** By state, in whatever block: the values that it can have; absent = nothing is said of them. */
  readonly stateValues?: Readonly<Record<string, readonly (string | number | boolean)[]>>;
  /** `textures/items/apple`: paths of the game's own pictures, without extension; absent = nothing is said of them. */
  readonly textures?: ReadonlySet<string>;
}

export type StateType = "boolean" | "number" | "string";
/** As plain objects, for what can be written as JSON. */
export type BlockStates = Readonly<Record<string, Readonly<Record<string, StateType>>>>;
