/** How goals of animals and villagers are reached: fed, tamed, bred, shorn, cured, ridden. */
import type { EntityPattern, ItemPattern } from "../../../scripts/core/goals/filters/patterns.ts";
import { deed, wait } from "../act.ts";
import { ANIMALS, BRED, FED_WITH, MOUNTS, PETS, THINGS } from "../choices.ts";
import { entity, entityType, item } from "../specimens.ts";
import { own, type Maker } from "./maker.ts";

export const useEntity: Maker = (goal, making) => {
  const wanted = own<ItemPattern>(goal, "item");
  return [
    deed({
      do: "useEntity",
      entity: entity(own<EntityPattern>(goal, "entity"), ANIMALS, making),
      ...(wanted === undefined && making.nth.item === undefined ? {} : { item: item(wanted, THINGS, making) }),
    }),
    wait(3),
  ];
};

export const tame: Maker = (goal, making) => [
  deed({ do: "tame", entity: entity(own<EntityPattern>(goal, "entity"), PETS, making), item: "minecraft:bone" }),
  wait(4),
];

export const breed: Maker = (goal, making) => {
  const type = entityType(own<EntityPattern>(goal, "entity"), BRED, making);
  const food = FED_WITH[type.slice(type.indexOf(":") + 1)] ?? "wheat";
  return [deed({ do: "breed", entity: type, item: { typeId: `minecraft:${food}`, amount: 2 }, ticks: 10 }), wait(25)];
};

export const cure: Maker = (goal, making) => [
  deed({
    do: "cure",
    entity: entity(own<EntityPattern>(goal, "entity"), ["minecraft:zombie_villager_v2"], making),
    ticks: 20,
  }),
  wait(45),
];

export const shear: Maker = (goal, making) => [
  deed({ do: "shear", entity: entity(own<EntityPattern>(goal, "entity"), ["minecraft:sheep"], making) }),
  wait(4),
];

export const ride: Maker = (goal, making) => [
  { kind: "dismount-if-riding" },
  wait(25),
  deed({ do: "ride", entity: entity(own<EntityPattern>(goal, "entity"), MOUNTS, making), distance: 0 }),
  wait(25),
  { kind: "dismount-if-riding" },
  wait(2),
];
