/**
 * How many pictures a second the drawn tree shows while it is dragged and zoomed, in Chromium on the playground's own page:
 * browsers paint at most sixty.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { bigTree } from "../../tests/support/big-tree.ts";
import { ensurePage } from "../page/ensure-page.ts";
import { startPlayground } from "../start/start-playground.ts";
import { withBrowser } from "./page/browser.ts";
import { inTemporaryFolder } from "./world.ts";

const SIZES = [161, 1_100, 5_000];
const SECONDS = 3;
const AT_LEAST = 30;

/** In the page: begins to count pictures, or ends it and gives the milliseconds between them. */
const COUNT = `(() => {
  const gaps = [];
  let last = performance.now();
  let goesOn = true;
  const count = (now) => {
    gaps.push(now - last);
    last = now;
    if (goesOn) requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  globalThis.endCount = () => ((goesOn = false), gaps.slice(1));
})()`;

export async function benchTree(): Promise<void> {
  await withBrowser(async (browser) => {
    await ensurePage(() => undefined);
    for (const size of SIZES) {
      // All on one page of the tree, which is the most that can be on a screen.
      await inTemporaryFolder((folder) =>
        measure(() => browser.newPage({ viewport: { width: 1_280, height: 800 } }), folder, size),
      );
    }
  });
}

async function measure(newPage: () => Promise<Page>, folder: string, size: number): Promise<void> {
  const trees = join(folder, "trees");
  mkdirSync(trees);
  for (const node of bigTree(size, 1)) writeFileSync(join(trees, `${node.node_ID}.json`), JSON.stringify(node));
  const silent = { cwd: folder, environment: {}, out: () => undefined, err: () => undefined };
  const options = { achievementsDir: trees, extensions: [], packs: [], port: 0, hasCloud: false };
  const running = await startPlayground(options, folder, silent);
  const page = await newPage();
  try {
    await page.goto(running.address);
    await page.locator(".tree-canvas").waitFor({ timeout: 120_000 });
    await page.getByRole("button", { name: "Stop the time" }).click();
    const box = (await page.locator(".tree-canvas").boundingBox())!;
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const drag = async (at: number): Promise<void> =>
      page.mouse.move(middle.x + 150 * Math.sin(at / 9), middle.y + 100 * Math.sin(at / 7));
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    await count(page, `${size} nodes, dragged`, drag);
    await page.mouse.up();
    await count(page, `${size} nodes, zoomed`, (at) => page.mouse.wheel(0, (at >> 4) % 2 === 0 ? 60 : -60));
    await page.getByRole("button", { name: "All", exact: true }).click();
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    await count(page, `${size} nodes, all in sight, dragged`, drag);
    await page.mouse.up();
  } finally {
    await page.close();
    await running.close();
  }
}

async function count(page: Page, what: string, act: (at: number) => Promise<void>): Promise<void> {
  await page.evaluate(COUNT);
  const end = Date.now() + SECONDS * 1_000;
  for (let at = 0; Date.now() < end; at++) await act(at);
  const gaps: number[] = await page.evaluate("endCount()");
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const worst = Math.max(...gaps);
  console.log(
    `  ${what}: ${(1_000 / mean).toFixed(0)} pictures a second (target: at least ${AT_LEAST}), the slowest after ${worst.toFixed(0)} ms`,
  );
}
