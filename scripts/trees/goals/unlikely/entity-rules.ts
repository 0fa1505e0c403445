/** What the unchanged game never does with entities, by what a goal asks of them. The facts are in facts/creatures.ts. */
import { quote, quoteChoices } from "../../../core/checks/issue.ts";
import { NEVER_KILLED } from "../../facts/entities.ts";
import {
  BRED,
  COLORED,
  CURED,
  EGG_LAYERS,
  HARMLESS,
  ONLY_OF_CREATURES,
  OPENED_ENTITIES,
  PROJECTILES,
  RIDDEN,
  SHORN,
  TAMED,
  TRUSTING,
  VARIED,
  WITH_YOUNG,
} from "../../facts/creatures.ts";
import { akin, asId, type GameRule } from "./game-rule.ts";

/** What players can do with a creature beside. */
const DEEDS: readonly (readonly [type: string, names: ReadonlySet<string>])[] = [
  ["breed", BRED],
  ["tame", TAMED],
  ["ride", RIDDEN],
  ["shear", SHORN],
];

/** `"minecraft:horse"`, or a goal type that goes with the creature. */
function insteadOf(name: string, names: ReadonlySet<string>, what: string, example: string): string {
  const other = akin(name, names);
  const types = DEEDS.filter(([, able]) => able !== names && able.has(name)).map(([type]) => type);
  const beside = types.length === 0 ? "" : `; for ${quote(name)} there is "goal_type": ${quoteChoices(types)}`;
  return `${what} such as ${asId(other ?? example)}${beside}`;
}

const those = (names: ReadonlySet<string>): readonly string[] => Array.from(names);

export const BREED: GameRule = {
  sort: "entity",
  can: (name) => BRED.has(name),
  never: (things, name) => {
    if (EGG_LAYERS.has(name)) return `scripts are told of no birth of ${things}`;
    return name.startsWith("villager") ? `no player feeds ${things} by hand` : `nobody breeds ${things}`;
  },
  instead: (name) => {
    if (EGG_LAYERS.has(name)) {
      return `"goal_type": "use_entity" with the food as "item", for a ${quote(name)} lays eggs when it was fed`;
    }
    const note = name.startsWith("villager") ? "; villagers pick their food up from the ground" : "";
    return `${insteadOf(name, BRED, "an animal that has young when two are fed,", "cow")}${note}`;
  },
  those: those(BRED),
};

export const TAME: GameRule = {
  sort: "entity",
  can: (name) => TAMED.has(name) || TRUSTING.has(name),
  never: (things) => `nobody tames ${things}`,
  instead: (name) => insteadOf(name, TAMED, "an animal that can be tamed,", "wolf"),
  those: those(TAMED),
};

export const CURE: GameRule = {
  sort: "entity",
  can: (name) => CURED.has(name) || name === "zombie_villager",
  never: (things) => `a golden apple does not cure ${things}`,
  instead: () => '"minecraft:zombie_villager_v2", or no entity at all',
  those: those(CURED),
};

export const SHEAR: GameRule = {
  sort: "entity",
  can: (name) => SHORN.has(name),
  never: (things) => `nobody shears ${things}`,
  instead: (name) => insteadOf(name, SHORN, "one that can be shorn,", "sheep"),
  those: those(SHORN),
};

export const RIDE: GameRule = {
  sort: "entity",
  can: (name) => RIDDEN.has(name),
  never: (things) => `no player rides ${things} without a command`,
  instead: (name) => insteadOf(name, RIDDEN, "a mount, boat or minecart", "horse"),
  those: those(RIDDEN),
};

export const OPEN_ENTITY: GameRule = {
  sort: "entity",
  can: (name) => OPENED_ENTITIES.has(name),
  never: (things) => `there is nothing to open on ${things}`,
  instead: () => 'one that carries things, such as "minecraft:chest_minecart"',
};

export const HURT_BY: GameRule = {
  sort: "entity",
  can: (name) => !HARMLESS.has(name),
  never: (things) => `players are never hurt by ${things}`,
  instead: () => 'one that attacks, such as "minecraft:zombie"',
  butNot: those(HARMLESS),
};

const shooter = 'what flies, such as "minecraft:arrow"; who shot it is said by another key';

/** Whoever shot it. */
export const PROJECTILE: GameRule = {
  sort: "entity",
  can: (name) => PROJECTILES.has(name),
  never: (things) => `nobody shoots or throws ${things}`,
  instead: () => shooter,
};

/** The player shot it. */
export const OWN_PROJECTILE: GameRule = {
  ...PROJECTILE,
  can: (name) => PROJECTILES.has(name) && !ONLY_OF_CREATURES.has(name),
  never: (things) => `no player shoots or throws ${things}`,
};

export const KILLED: GameRule = {
  sort: "entity",
  can: (name) => !NEVER_KILLED.has(name),
  never: (things) => `nobody kills ${things}`,
  instead: (name) => (PROJECTILES.has(name) ? 'a creature; what killed it is said by "projectile"' : "a creature"),
};

/** By the key of an ENTITY that says what it is like. */
export const LIKE: Readonly<Record<"baby" | "color" | "variant", GameRule>> = {
  baby: {
    sort: "entity",
    can: (name) => WITH_YOUNG.has(name),
    never: (things) => `there is no young ${things}`,
    instead: (name) =>
      name === "frog" ? '"minecraft:tadpole", without "baby"' : 'no "baby", or a creature that has young',
  },
  color: {
    sort: "entity",
    can: (name) => COLORED.has(name),
    never: (things) => `no colour is told of ${things}`,
    instead: () => 'no "color", or a creature that has one, such as "minecraft:sheep"',
  },
  variant: {
    sort: "entity",
    can: (name) => VARIED.has(name),
    never: (things) => `no variant is told of ${things}`,
    instead: () => 'no "variant", or a creature of several kinds, such as "minecraft:fox"',
  },
};
