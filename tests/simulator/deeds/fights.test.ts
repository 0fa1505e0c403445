/** Hits, harm and death: which signals come, in which order, with what in them, and what can be read of whom. */
import { expect, test } from "vitest";
import { scene } from "./scene.ts";

const SOURCE = `[event.damageSource.cause, who(event.damageSource.damagingEntity), who(event.damageSource.damagingProjectile)].join()`;
const LISTENERS = {
  entityHitEntity: `who(event.damagingEntity) + " " + id(event.hitEntity)`,
  projectileHitEntity: `[id(event.projectile), who(event.source), id(event.getEntityHit().entity), place(event.location)].join()`,
  entityHealthChanged: `[who(event.entity), event.oldValue, event.newValue].join()`,
  entityHurt: `[who(event.hurtEntity), event.damage, ${SOURCE}].join()`,
  entityDie: `[who(event.deadEntity), ${SOURCE}].join()`,
};

test("a hit by hand is a hit, a hurt and less health, until none is left and it is a death", async () => {
  const { does, told } = await scene(LISTENERS);
  const { entityId } = does({ do: "hit", entity: "cow", damage: 6, weapon: "iron_sword" });
  expect(told()).toEqual([
    "entityHitEntity: Ada cow",
    "entityHurt: cow,6,entityAttack,Ada,nobody",
    "entityHealthChanged: cow,10,4",
  ]);
  does({ do: "hit", entity: entityId!, damage: 6 });
  expect(told()).toEqual([
    "entityHitEntity: Ada cow",
    "entityHurt: cow,6,entityAttack,Ada,nobody",
    "entityHealthChanged: cow,4,0",
    "entityDie: cow,entityAttack,Ada,nobody",
  ]);
  expect(() => does({ do: "hit", entity: entityId!, damage: 6 })).toThrow(entityId);
});

test("a hit that takes nothing is a hit and no hurt", async () => {
  const { does, told } = await scene(LISTENERS);
  does({ do: "hit", entity: "cow", damage: 0 });
  expect(told()).toEqual(["entityHitEntity: Ada cow"]);
});

test("a projectile hits before it hurts, and the shooter is named though it is gone", async () => {
  const { does, told } = await scene(LISTENERS);
  does({ do: "kill", entity: "skeleton", projectile: "arrow", distance: 50, weapon: "bow" });
  expect(told()).toEqual([
    "projectileHitEntity: arrow,Ada,skeleton,50 64 0",
    "entityHurt: skeleton,20,projectile,Ada,arrow",
    "entityHealthChanged: skeleton,20,0",
    "entityDie: skeleton,projectile,Ada,arrow",
  ]);
  does({ do: "hit", entity: "skeleton", projectile: "arrow", projectileIsGone: true, nameless: true });
  expect(told()).toEqual([
    "projectileHitEntity: arrow,Ada,skeleton,1 64 0",
    "entityHurt: skeleton,1,projectile,nobody,arrow",
    "entityHealthChanged: skeleton,20,19",
  ]);
});

test("of a victim that is gone only id and type can be read; one that lies there is gone after a second", async () => {
  const { does, told, seen, world } = await scene(
    {
      entityDie: `(dead = event.deadEntity, [event.deadEntity.isValid, event.deadEntity.typeId].join())`,
      entityRemove: `event.typeId`,
    },
    { before: `let dead;`, questions: { place: `place(dead.location)`, valid: `dead.isValid`, type: `dead.typeId` } },
  );
  does({ do: "kill", entity: "cow", distance: 7, victimIsGone: true });
  expect(told()).toEqual(["entityDie: false,minecraft:cow", "entityRemove: minecraft:cow"]);
  does({ do: "kill", entity: "cow", distance: 7 });
  expect(told()).toEqual(["entityDie: true,minecraft:cow"]);
  expect(seen()).toEqual({ place: "7 64 0", valid: true, type: "minecraft:cow" });
  world.tick(20);
  expect(seen()).toEqual({ place: "InvalidEntityError", valid: false, type: "minecraft:cow" });
  expect(told()).toEqual(["entityRemove: minecraft:cow"]);
});

test("who suffers may be a player, by an entity, by nobody, and to death", async () => {
  const { does, told, seen, world, ada } = await scene(LISTENERS, {
    questions: {
      health: `player.getComponent("health").currentValue`,
      most: `player.getComponent("health").effectiveMax`,
    },
  });
  does({ do: "sufferDamage", damage: 5, cause: "lava" });
  expect(told()).toEqual(["entityHurt: Ada,5,lava,nobody,nobody", "entityHealthChanged: Ada,20,15"]);
  expect(seen()).toEqual({ health: 15, most: 20 });
  does({ do: "die", by: "skeleton", projectile: "arrow" });
  expect(told()).toEqual([
    "projectileHitEntity: arrow,skeleton,player,0 64 0",
    "entityHurt: Ada,15,projectile,skeleton,arrow",
    "entityHealthChanged: Ada,15,0",
    "entityDie: Ada,projectile,skeleton,arrow",
  ]);
  expect(seen()).toEqual({ health: 0, most: 20 });
  does({ do: "sufferDamage", damage: 5, cause: "lava" });
  expect(told()).toEqual([]);
  world.respawn(ada);
  expect(seen()).toEqual({ health: 20, most: 20 });
});

test("another pack may forbid damage, or change it, before it counts", async () => {
  const { does, told, seen } = await scene(
    {
      "beforeEvents.entityHurt": [
        `(answer(() => event.hurtEntity.addTag("x")) === "ReferenceError" && (event.cancel = event.damage === 3, event.damage = 2, "restricted"))`,
        `{ allowedDamageCauses: ["fire"] }`,
      ],
      entityHurt: `event.damage`,
    },
    { questions: { health: `player.getComponent("health").currentValue` } },
  );
  for (const damage of [3, 7]) does({ do: "sufferDamage", damage, cause: "fire" });
  does({ do: "sufferDamage", damage: 1, cause: "lava" });
  expect(told()).toEqual(["entityHurt: restricted", "entityHurt: restricted", "entityHurt: 2", "entityHurt: 1"]);
  expect(seen()).toEqual({ health: 17 });
});

test("the options of hurts and deaths keep away what does not fit", async () => {
  const victims = [
    { type: "cow" },
    { type: "zombie", families: ["zombie"] },
    { type: "wolf", name: "Rex", tags: ["mine"] },
    { type: "pig" },
  ];
  const options = [
    [`{ entityTypes: ["minecraft:cow", "minecraft:pig"] }`, ["cow", "pig"]],
    [`{ entityFilter: { type: "minecraft:zombie" } }`, ["zombie"]],
    [`{ entityFilter: { families: ["mob"] } }`, ["cow", "wolf", "pig"]],
    [`{ entityFilter: { name: "Rex" } }`, ["wolf"]],
    [`{ entityFilter: { tags: ["mine"] } }`, ["wolf"]],
    [`{ entityFilter: { excludeTypes: ["cow", "wolf"] } }`, ["zombie", "pig"]],
    [`{ allowedDamageCauses: ["fall", "fire"] }`, []],
  ] as const;
  for (const [filter, expected] of options) {
    const { does, told } = await scene({ entityHurt: [`id(event.hurtEntity)`, filter] });
    for (const entity of victims) does({ do: "kill", entity });
    expect(told(), filter).toEqual(expected.map((one) => `entityHurt: ${one}`));
  }
});

test("what is shot may hit a block, or somebody without hurting them; a dispenser's is nobody's", async () => {
  const { does, told, world } = await scene({
    ...LISTENERS,
    projectileHitBlock: `[id(event.projectile), who(event.source), id(event.getBlockHit().block), place(event.location)].join()`,
  });
  does({ do: "shoot", projectile: "snowball", entity: "blaze", distance: 12 });
  does({ do: "shoot", projectile: "arrow", block: "target", at: { x: 30, y: 65, z: 0 } });
  world.deed(null, { do: "shoot", projectile: "arrow", block: "target" });
  expect(told()).toEqual([
    "projectileHitEntity: snowball,Ada,blaze,12 64 0",
    "projectileHitBlock: arrow,Ada,target,30 65 0",
    "projectileHitBlock: arrow,nobody,target,1 64 0",
  ]);
  expect(() => does({ do: "shoot", projectile: "snowball" })).toThrow("block");
});

test("a projectile that is gone can be asked for its type only", async () => {
  const { does, told } = await scene({
    projectileHitEntity: `[event.projectile.isValid, event.projectile.typeId, answer(() => event.projectile.location)].join()`,
  });
  does({ do: "shoot", projectile: "egg", entity: "cow", projectileIsGone: true });
  expect(told()).toEqual(["projectileHitEntity: false,minecraft:egg,InvalidEntityError"]);
});

test("the owner of what is shot is told by its component; of others there is none", async () => {
  const { does, told } = await scene({
    projectileHitEntity: `[event.projectile.getComponent("projectile").owner.name, event.getEntityHit().entity.getComponent("projectile")].join()`,
  });
  does({ do: "shoot", projectile: "egg", entity: "cow" });
  expect(told()).toEqual(["projectileHitEntity: Ada,"]);
});

test("arms swing for a reason, with something in the hand or not", async () => {
  const { does, told } = await scene({
    playerSwingStart: [`event.swingSource + " " + item(event.heldItemStack)`, `{ heldItemOption: "AnyItem" }`],
  });
  does({ do: "swing", source: "Attack" });
  does({ do: "hold", item: "stick" });
  does({ do: "swing", source: "Mine" });
  expect(told()).toEqual(["playerSwingStart: Mine 1 stick"]);
});

test("what the simulator does not know is refused by name", async () => {
  const { does } = await scene({});
  for (const [deed, word] of [
    [{ do: "kill", entity: "unicorn" }, "unicorn"],
    [{ do: "kill", entity: "minecraft:player" }, "players join"],
    [{ do: "hit", entity: "cow", cause: "boredom" }, "boredom"],
    [{ do: "hit", entity: "cow", projectile: "spitball" }, "spitball"],
    [{ do: "hit", entity: "cow", weapon: "spoon" }, "spoon"],
    [{ do: "dance" }, "dance"],
  ] as const) {
    expect(() => does(deed as never), word).toThrow(word);
  }
});
