/**
 * How soon the playground shows something: after it was opened, in a browser that has nothing of it yet, and after a change of a
 * file. With the trees that ship, as the start server gives it and as any web server does.
 */
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { servePlainly } from "../../../tests/support/pages/plain-web-server.ts";
import { ensurePage } from "../../page/ensure-page.ts";
import { ensureStaticPage } from "../../page/ensure-static-page.ts";
import { PROJECT_DIR } from "../../project-dir.ts";
import { startPlayground } from "../../start/start-playground.ts";
import { withBrowser } from "./browser.ts";
import { printFigures, type Figure } from "../performance-page.ts";
import { inTemporaryFolder } from "../world.ts";

const TIMES = 5;
const FIRST_VIEW_SECONDS = 2;
const CHANGE_SECONDS = 1;
/** A page's first node, its file and its title. */
const FILE = "first-days/root.json";
const TITLE = "First Days";

export async function benchPage(): Promise<void> {
  await withBrowser(async (browser) => {
    await ensurePage(() => undefined);
    await inTemporaryFolder((folder) => measureStarted(browser, folder));
    await measureStatic(browser, await ensureStaticPage(() => undefined));
  });
}

async function measureStarted(browser: Browser, folder: string): Promise<void> {
  const trees = join(folder, "trees");
  cpSync(join(PROJECT_DIR, "achievements"), trees, { recursive: true });
  const silent = { cwd: folder, environment: {}, out: () => undefined, err: () => undefined };
  const options = { achievementsDir: trees, extensions: [], packs: [], port: 0, hasCloud: false };
  const running = await startPlayground(options, folder, silent);
  try {
    const page = await measureFirstView(browser, running.address, "npm start");
    const file = join(trees, FILE);
    const text = readFileSync(file, "utf8");
    const seconds = await measureChanges(page, (title) =>
      Promise.resolve(writeFileSync(file, text.replace(TITLE, title))),
    );
    printFigures([figure("npm start: from a file's change to the page", seconds, CHANGE_SECONDS)]);
    await page.context().close();
  } finally {
    await running.close();
  }
}

async function measureStatic(browser: Browser, pageDir: string): Promise<void> {
  const server = await servePlainly(pageDir);
  try {
    const page = await measureFirstView(browser, server.address, "without Node");
    await page.getByRole("navigation", { name: "Panels" }).getByRole("button", { name: "Editor" }).click();
    await page.getByRole("treeitem", { name: new RegExp(`^${TITLE}`) }).evaluate((one: HTMLElement) => one.click());
    const field = page.getByLabel("Title", { exact: true });
    await field.waitFor();
    const seconds = await measureChanges(page, (title) => field.fill(title));
    printFigures([figure("without Node: from the last stroke to the tree", seconds, CHANGE_SECONDS)]);
    await page.context().close();
  } finally {
    await server.close();
  }
}

/** @returns the page that was opened last */
async function measureFirstView(browser: Browser, address: string, what: string): Promise<Page> {
  const seconds: number[] = [];
  for (;;) {
    const context = await browser.newContext({ viewport: { width: 1_280, height: 800 } });
    const page = await context.newPage();
    seconds.push(
      await secondsOf(async () => {
        await page.goto(address, { waitUntil: "commit" });
        await page.locator(".tree-canvas").waitFor();
      }),
    );
    if (seconds.length < TIMES) {
      await context.close();
      continue;
    }
    printFigures([figure(`${what}: from nothing to the drawn tree`, seconds, FIRST_VIEW_SECONDS)]);
    await page.getByRole("button", { name: "Server 1: running" }).waitFor();
    return page;
  }
}

async function measureChanges(page: Page, change: (title: string) => Promise<void>): Promise<readonly number[]> {
  const seconds: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    // The one before has been built, and its world runs.
    await page.waitForTimeout(1_500);
    const title = `Changed ${time}`;
    seconds.push(
      await secondsOf(async () => {
        await change(title);
        await page.getByRole("treeitem", { name: new RegExp(`^${title}`) }).waitFor({ state: "attached" });
      }),
    );
  }
  return seconds;
}

async function secondsOf(act: () => Promise<void>): Promise<number> {
  const before = performance.now();
  await act();
  return (performance.now() - before) / 1_000;
}

/** The middle one of all. */
function figure(what: string, seconds: readonly number[], most: number): Figure {
  const sorted = [...seconds].sort((a, b) => a - b);
  const slowest = sorted.at(-1)!.toFixed(2);
  return {
    what: `${what} (slowest of ${seconds.length}: ${slowest} s)`,
    value: sorted[sorted.length >> 1]!,
    unit: "s",
    most,
  };
}
