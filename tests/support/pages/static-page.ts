/**
 * The page that needs no server of ours, as a person has it: its files on a web server that knows nothing of them, at a path of
 * its own, in a browser profile of each scene's own. A page's errors fail its test.
 */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished } from "vitest";
import { ensureStaticPage } from "../../../tools/page/ensure-static-page.ts";
import { servePlainly } from "./plain-web-server.ts";
import { errorsOf, openBrowser } from "./playground-page.ts";

export interface StaticScene {
  /** Default 1280 × 800. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Runs in the page before its own scripts. */
  readonly before?: () => void;
}

export interface OpenedStaticScene {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly address: string;
  /** The web server is gone, as it is without a network. */
  goOffline(): Promise<void>;
  /** Another tab of the same browser. */
  openTab(address?: string): Promise<Page>;
}

/** To be called once a file; the browser is there for all its tests. */
export function useStaticPage(): (scene?: StaticScene) => Promise<OpenedStaticScene> {
  let browser: Browser | undefined;
  let pageDir = "";
  beforeAll(async () => {
    [browser, pageDir] = await Promise.all([openBrowser(), ensureStaticPage(() => undefined)]);
  });
  afterAll(() => browser?.close());
  return (scene = {}) => openScene(browser!, pageDir, scene);
}

async function openScene(browser: Browser, pageDir: string, scene: StaticScene): Promise<OpenedStaticScene> {
  const { address, close } = await servePlainly(pageDir);
  const context = await browser.newContext({ viewport: scene.size ?? { width: 1280, height: 800 } });
  if (scene.before) await context.addInitScript(scene.before);
  const errors: string[][] = [];
  onTestFinished(async () => {
    await context.close();
    await close();
    expect(errors.flat()).toEqual([]);
  });
  async function openTab(at = address): Promise<Page> {
    const page = await context.newPage();
    errors.push(errorsOf(page));
    await page.goto(at);
    return page;
  }
  return { page: await openTab(), context, address, goOffline: close, openTab };
}
