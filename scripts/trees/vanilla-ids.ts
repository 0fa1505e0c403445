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
  /** `textures/items/apple`: paths of the game's own pictures, without extension; absent = nothing is said of them. */
  readonly textures?: ReadonlySet<string>;
}
