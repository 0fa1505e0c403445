/**
 * The page that needs no server of ours, as a person has it: its files on a web server that knows nothing of them, at a path of
 * its own, in a browser profile of each scene's own. A page's errors fail its test.
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished } from "vitest";
import { ensureStaticPage } from "../../tools/page/ensure-static-page.ts";
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

const PATH = "/some/place/";
/** What any web server knows; the rest is bytes. */
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".json": "application/json",
};

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
  const server = await serve(pageDir);
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${PATH}`;
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

async function serve(pageDir: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://any").pathname;
    const file = join(pageDir, path.slice(PATH.length) || "index.html");
    if (!path.startsWith(PATH) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}
