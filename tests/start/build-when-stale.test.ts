import { existsSync, mkdirSync, mkdtempSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, inject, it } from "vitest";
import { buildWhenStale, type StaleBuild } from "../../tools/page/build-when-stale.ts";

/** Something that is made of this project's package.json, and how often it was. */
function created(): { build: StaleBuild; made: () => number; mostAtOnce: () => number } {
  const dir = join(mkdtempSync(join(inject("runFolder"), "stale-")), "made");
  let [made, atOnce, mostAtOnce] = [0, 0, 0];
  const make = async (unfinished: string): Promise<void> => {
    made += 1;
    mostAtOnce = Math.max(mostAtOnce, (atOnce += 1));
    mkdirSync(unfinished, { recursive: true });
    await sleep(20);
    writeFileSync(join(unfinished, "mark"), "");
    atOnce -= 1;
  };
  const build = { dir, mark: "mark", sources: ["package.json"], make };
  return { build, made: () => made, mostAtOnce: () => mostAtOnce };
}

const quietly = (): void => undefined;

it("what is stale is made once, however many ask at once, and not again while it is fresh", async () => {
  const { build, made } = created();
  await Promise.all(Array.from({ length: 20 }, () => buildWhenStale(build, quietly)));
  await buildWhenStale(build, quietly);
  expect([made(), existsSync(join(build.dir, "mark"))]).toEqual([1, true]);
});

it("is never made by two at once, also when each finds it stale", async () => {
  const { build, made, mostAtOnce } = created();
  const never = { ...build, mark: "another mark" };
  await Promise.all(Array.from({ length: 12 }, () => buildWhenStale(never, quietly)));
  expect([made(), mostAtOnce()]).toEqual([12, 1]);
});

it("is made by the next when whoever was at it has died", async () => {
  const { build, made } = created();
  const lock = `${build.dir}-lock`;
  mkdirSync(lock);
  const longAgo = new Date(Date.now() - 3_600_000);
  utimesSync(lock, longAgo, longAgo);
  await buildWhenStale(build, quietly);
  expect([made(), existsSync(lock)]).toEqual([1, false]);
});
