/**
 * The playground as a person has it: the start server with trees in a folder of its own, and a page of it in Chromium. One
 * browser a test file, one page a scene. A page's errors fail its test.
 *
 *   const openPage = useBrowser();
 *   test("…", async () => {
 *     const { page, folder } = await openPage({ nodes: [root("farm"), …] });
 */
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, onTestFinished } from "vitest";
import type { NodeJson } from "../../../scripts/core/tree/node.ts";
import type { StartOptions } from "../../../tools/start/options.ts";
import { ensurePage } from "../../../tools/page/ensure-page.ts";
import { startPlayground } from "../../../tools/start/start-playground.ts";

export interface Scene {
  /** Each is a file `<id>.json`. */
  readonly nodes?: readonly NodeJson[];
  /** Further files of the trees' folder by path; objects as JSON. */
  readonly files?: Readonly<Record<string, unknown>>;
  /** A folder with trees instead of the above. */
  readonly achievementsDir?: string;
  /** With the real cloud service; else the page has one in memory, which starts sooner. */
  readonly hasCloud?: boolean;
  readonly packs?: readonly string[];
  readonly extensions?: readonly string[];
  /** Default 1280 × 800. */
  readonly size?: { readonly width: number; readonly height: number };
}

export interface OpenedScene {
  readonly page: Page;
  /** The folder of the trees. */
  readonly folder: string;
  readonly address: string;
  /** What the command has printed. */
  printed(): string;
}

/** Beside it, a socket's path of 108 bytes has room for the names that Chromium gives. */
const LONGEST_TEMPORARY = 60;

/** To be called once a file; the browser is there for all its tests. */
export function useBrowser(): (scene: Scene) => Promise<OpenedScene> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    [browser] = await Promise.all([openBrowser(), ensurePage(() => undefined)]);
  });
  afterAll(() => browser?.close());
  return (scene) => openScene(browser!, scene);
}

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    // Its sandbox needs what a container seldom has; it is shown our own page only. And imitating a graphics card costs a
    // third of all that a scene does, where nobody looks.
    args: ["--no-sandbox", "--disable-gpu"],
    env: { ...process.env, ...shortTemporary() },
  });
}

/** Chromium listens on a socket in its temporary folder, and does not start where the path to it is too long for one. */
function shortTemporary(): { readonly TMPDIR?: string } {
  const isTooLong = process.platform !== "win32" && tmpdir().length > LONGEST_TEMPORARY;
  return isTooLong ? { TMPDIR: "/tmp" } : {};
}

async function openScene(browser: Browser, scene: Scene): Promise<OpenedScene> {
  const folder = scene.achievementsDir ?? writeTrees(scene);
  let printed = "";
  const write = (text: string): void => void (printed += text);
  const options: StartOptions = {
    achievementsDir: folder,
    extensions: scene.extensions ?? [],
    packs: scene.packs ?? [],
    port: 0,
    hasCloud: scene.hasCloud ?? false,
  };
  const running = await startPlayground(options, folder, { cwd: folder, environment: {}, out: write, err: write });
  onTestFinished(() => running.close());
  const page = await browser.newPage({ viewport: scene.size ?? { width: 1280, height: 800 } });
  const errors = errorsOf(page);
  // Before the server goes, or the page would complain of that.
  onTestFinished(async () => {
    await page.close();
    expect(errors).toEqual([]);
  });
  await page.goto(running.address);
  return { page, folder, address: running.address, printed: () => printed };
}

/** What the console and the page's scripts complain of, from now on. */
export function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") errors.push(message.text());
  });
  return errors;
}

function writeTrees({ nodes = [], files = {} }: Scene): string {
  const folder = mkdtempSync(join(inject("runFolder"), "trees-"));
  const all = { ...Object.fromEntries(nodes.map((node) => [`${node.node_ID}.json`, node])), ...files };
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), typeof content === "string" ? content : JSON.stringify(content, undefined, 2));
  }
  return folder;
}

/** Has a player join by the page's own header. */
export async function joinAs(page: Page, name: string): Promise<void> {
  const menu = page.locator(".menu-players > button");
  await menu.click();
  await page.getByLabel("New player").fill(name);
  await page.getByRole("button", { name: "Join", exact: true }).click();
  await page.getByRole("button", { name: `Players: ${name} is looked at` }).waitFor();
  await page.keyboard.press("Escape");
}
