import { describe, expect, it } from "vitest";
import { putBetaApisBack, switchBetaApisOn, type LevelResult } from "../../tools/deploy/server/level.ts";
import { createLevel, readLevel, type Experiments } from "./fake-server.ts";

const ON = { experiments_ever_used: 1, saved_with_toggled_experiments: 1, gametest: 1 };
const OFF = { experiments_ever_used: 0, saved_with_toggled_experiments: 0 };

function bytesOf(result: LevelResult): Buffer {
  if (!result.ok) throw new Error(result.problem);
  return Buffer.from(result.bytes);
}

describe("switching Beta APIs on in a level.dat", () => {
  it.each<[string, Experiments | undefined, Experiments]>([
    ["no experiments at all", undefined, { gametest: 1, experiments_ever_used: 1, saved_with_toggled_experiments: 1 }],
    ["none on", OFF, ON],
    ["it off", { ...OFF, gametest: 0 }, ON],
    ["another one on", { data_driven_biomes: 1, ...ON, gametest: 0 }, { data_driven_biomes: 1, ...ON }],
  ])("works in a world with %s", (_what, before, after) => {
    const result = readLevel(bytesOf(switchBetaApisOn(createLevel(before))));
    expect(result.root.value["experiments"]).toEqual(readLevel(createLevel(after)).root.value["experiments"]);
  });

  it("changes nothing else: what is put back is the earlier file, byte for byte", () => {
    for (const experiments of [undefined, {}, OFF, { ...OFF, gametest: 0 }, { gametest: 1 }, { other: 1 }]) {
      const before = createLevel(experiments);
      const on = bytesOf(switchBetaApisOn(before));
      expect(on).not.toEqual(before);
      expect(bytesOf(putBetaApisBack(on, before))).toEqual(before);
    }
  });

  it("gives a header with the same version and the new length", () => {
    const before = createLevel();
    const on = bytesOf(switchBetaApisOn(before));
    expect(readLevel(on).version).toBe(readLevel(before).version);
    expect(readLevel(on).length).toBe(on.length - 8);
  });

  it("gives the same bytes when it is on already", () => {
    const before = createLevel(ON);
    expect(bytesOf(switchBetaApisOn(before))).toEqual(before);
  });

  it.each([
    ["cut off", createLevel().subarray(0, -3)],
    ["cut off, with a length that fits", fitted(createLevel().subarray(0, -3))],
    ["followed by something", Buffer.concat([createLevel(), Buffer.from("more")])],
    ["followed by something that its length includes", fitted(Buffer.concat([createLevel(), Buffer.from("more")]))],
    ["empty", Buffer.of()],
    ["a header only", Buffer.alloc(8)],
    ["something else", fitted(Buffer.from("this is no level.dat at all, but some text"))],
    ["one whose experiments are a number", createLevel(undefined, { experiments: { type: "int", value: 1 } })],
    ["one with a text that would not survive", withBrokenText()],
  ])("refuses a file that is %s", (_what, bytes) => {
    expect(switchBetaApisOn(bytes).ok).toBe(false);
  });
});

/** With the length in the header that it has. */
function fitted(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeInt32LE(copy.length - 8, 4);
  return copy;
}

function withBrokenText(): Buffer {
  const bytes = createLevel();
  bytes[bytes.indexOf("Welt")] = 0xff;
  return bytes;
}
