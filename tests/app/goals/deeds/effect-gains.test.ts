/** Which effects that the game tells of are new to the player. */
import { describe, expect, it } from "vitest";
import { createEffectGains } from "../../../../scripts/app/goals/deeds/effect-gains.ts";

function setUp() {
  let tick = 0;
  const gains = createEffectGains({ tick: () => tick });
  const speed = { playerId: "ann", effect: "minecraft:speed" };
  return {
    gains,
    pass: (ticks: number) => void (tick += ticks),
    /** It is added, after it was told what they had. */
    announced: (has: number | undefined, amplifier = 0, isOurs = false): boolean => {
      gains.adding({ ...speed, has, isOurs });
      return gains.added({ ...speed, amplifier, ticks: 100, isOurs: () => false });
    },
    /** It is added, and nothing was told before. */
    sudden: (amplifier = 0, ticks = 100, isOurs = false): boolean =>
      gains.added({ ...speed, amplifier, ticks, isOurs: () => isOurs }),
  };
}

describe("an effect that was announced", () => {
  it("is got by who had it not, or had it weaker", () => {
    const { announced } = setUp();
    expect([announced(undefined), announced(0), announced(0, 1), announced(1, 0), announced(undefined)]).toEqual([
      true,
      false,
      true,
      false,
      true,
    ]);
  });

  it("is told apart from the same again in one tick, and from what a reward gave", () => {
    const { gains, announced } = setUp();
    const speed = { playerId: "ann", effect: "minecraft:speed" };
    gains.adding({ ...speed, has: undefined, isOurs: false });
    gains.adding({ ...speed, has: 0, isOurs: false });
    const added = (): boolean => gains.added({ ...speed, amplifier: 0, ticks: 100, isOurs: () => false });
    expect([added(), added()]).toEqual([true, false]);
    expect(announced(undefined, 0, true)).toBe(false);
    expect(gains.isBlind).toBe(false);
  });
});

describe("an effect that comes suddenly", () => {
  it("is a refresh while the last one lasts, and is got again when it is over", () => {
    const { sudden, pass, gains } = setUp();
    expect([sudden(), sudden(), sudden(1), sudden(0)]).toEqual([true, false, true, false]);
    pass(99);
    expect(sudden(1)).toBe(false);
    pass(101);
    expect(sudden()).toBe(true);
    expect(gains.isBlind).toBe(true);
  });

  it("is got again by who was seen without it, and not by who was seen with it", () => {
    const { sudden, gains } = setUp();
    sudden(0, -1);
    gains.look("ann", new Map([["minecraft:speed", 0]]));
    expect(sudden()).toBe(false);
    gains.look("ann", new Map());
    expect(sudden()).toBe(true);
    gains.look("bob", new Map([["minecraft:speed", 0]]));
    expect(
      gains.added({ playerId: "bob", effect: "minecraft:speed", amplifier: 0, ticks: 9, isOurs: () => false }),
    ).toBe(false);
  });

  it("is nothing that a reward gave", () => {
    const { sudden } = setUp();
    expect(sudden(0, 100, true)).toBe(false);
    expect(sudden(0, 100, false)).toBe(false);
  });
});
