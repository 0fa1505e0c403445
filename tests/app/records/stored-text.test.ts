import { describe, expect, it } from "vitest";
import { createStoredText, type Loaded, type StoredText } from "../../../scripts/app/records/stored-text.ts";
import { memoryProperties, type MemoryProperties } from "../../support/memory-properties.ts";

const KEY = "ach:page/r";

/** Long texts of characters of one to four bytes, told apart by their mark. */
function longText(mark: string, length: number): string {
  return `${mark}:` + "aé字😀".repeat(Math.ceil(length / 5));
}

function open(properties: MemoryProperties): { stored: StoredText; loaded: Loaded } {
  const stored = createStoredText(properties, KEY, properties.keys());
  return { stored, loaded: stored.load() };
}

/** Properties that hold what a series of saves leaves. */
function saved(...texts: string[]): MemoryProperties {
  const properties = memoryProperties();
  const { stored } = open(properties);
  for (const text of texts) stored.save(text);
  return properties;
}

const cases: [string, string, string][] = [
  ["a short text by a short one", "old", "new"],
  ["a short text by a long one", "old", longText("new", 100_000)],
  ["a long text by a short one", longText("old", 100_000), "new"],
  ["a long text by a longer one", longText("old", 70_000), longText("new", 200_000)],
  ["a long text by a shorter long one", longText("old", 200_000), longText("new", 70_000)],
];

describe("a stored text", () => {
  it.each(cases)(
    "is the old or the new one after a stop at any single write when it replaces %s",
    (_what, before, after) => {
      const total = (() => {
        const properties = saved("first", before);
        const writes = properties.writes;
        const { stored } = open(properties);
        stored.save(after);
        return properties.writes - writes;
      })();
      expect(total).toBeGreaterThan(0);

      const seen = new Set<string>();
      for (let stopAfter = 0; stopAfter <= total; stopAfter++) {
        const properties = saved("first", before);
        const { stored } = open(properties);
        properties.stopAfter = properties.writes + stopAfter;
        try {
          stored.save(after);
        } catch {
          // The stop; what counts is what the next start finds.
        }
        const disk = memoryProperties(properties.values);
        const { stored: again, loaded } = open(disk);
        if (loaded.state !== "loaded") throw new Error(`after ${stopAfter} writes the text is ${loaded.state}`);
        expect([before, after]).toContain(loaded.text);
        seen.add(loaded.text);

        // The next save works from there and leaves no litter.
        again.save("last");
        expect([...disk.values.keys()]).toEqual([KEY]);
        expect(open(disk).loaded).toEqual({ state: "loaded", text: "last" });
      }
      expect(seen).toEqual(new Set([before, after]));
    },
  );

  it("is absent or whole after a stop during its very first save", () => {
    const text = longText("new", 100_000);
    for (let stopAfter = 0; stopAfter < 10; stopAfter++) {
      const properties = memoryProperties();
      const { stored } = open(properties);
      properties.stopAfter = stopAfter;
      try {
        stored.save(text);
      } catch {
        // As above.
      }
      const { loaded } = open(memoryProperties(properties.values));
      if (loaded.state !== "absent") expect(loaded).toEqual({ state: "loaded", text });
    }
  });

  it.each<[string, (properties: MemoryProperties) => void]>([
    ["a chunk is missing", ({ values }) => values.delete([...values.keys()].find((key) => key !== KEY)!)],
    [
      "a chunk was cut",
      ({ values }) => {
        const key = [...values.keys()].filter((each) => each !== KEY).pop()!;
        values.set(key, (values.get(key) as string).slice(0, -1));
      },
    ],
    [
      "two chunks are swapped",
      ({ values }) => {
        const [first, second] = [...values.keys()].filter((key) => key !== KEY);
        const kept = values.get(first!);
        values.set(first!, values.get(second!));
        values.set(second!, kept);
      },
    ],
    ["the head is something else", ({ values }) => values.set(KEY, "{}")],
    ["the head is no text", ({ values }) => values.set(KEY, 5)],
  ])("is unreadable, and never saved over, when %s", (_what, damage) => {
    const properties = saved(longText("old", 100_000));
    damage(properties);
    const damaged = new Map(properties.values);
    const { stored, loaded } = open(properties);
    expect(loaded.state).toBe("unreadable");
    expect(() => stored.save("new")).toThrow();
    expect(properties.values).toEqual(damaged);
  });
});
