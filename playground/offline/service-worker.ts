/**
 * Keeps the page's files in the browser, so that it opens without a network. All files of one version belong together: a newer
 * version is fetched as a whole, and takes its place when no tab shows the older one any more. Knows nothing of trees.
 */

/** Written in when the page is built: every file beside this one, and what names them all as they are. */
declare const FILES: readonly string[];
declare const VERSION: string;

/** The part of a service worker's surroundings that is used, in words that need no other library of types. */
interface Surroundings {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: "install" | "activate", listener: (event: Lasting) => void): void;
  addEventListener(type: "fetch", listener: (event: Fetching) => void): void;
}
interface Lasting {
  waitUntil(until: Promise<unknown>): void;
}
interface Fetching {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const surroundings = globalThis as unknown as Surroundings;
const { scope } = surroundings.registration;
/** Another such page may lie at another path of the same server. */
const PREFIX = `playground ${scope} `;
const CACHE = PREFIX + VERSION;

surroundings.addEventListener("install", (event) => event.waitUntil(keep()));
surroundings.addEventListener("activate", (event) => event.waitUntil(takeOver()));
surroundings.addEventListener("fetch", (event) => {
  const { method, url, mode } = event.request;
  if (method !== "GET" || !url.startsWith(scope)) return;
  const path = url.slice(scope.length).replace(/[?#].*$/, "");
  if (path === "" || path === "index.html") event.respondWith(given(scope, event.request));
  else if (mode !== "navigate" && FILES.includes(path)) event.respondWith(given(scope + path, event.request));
});

async function keep(): Promise<void> {
  const cache = await caches.open(CACHE);
  // Not what some cache in between remembers of an earlier version.
  await cache.addAll(
    [scope, ...FILES.map((file) => scope + file)].map((url) => new Request(url, { cache: "no-cache" })),
  );
}

async function takeOver(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(others.map((name) => caches.delete(name)));
  await surroundings.clients.claim();
}

async function given(url: string, request: Request): Promise<Response> {
  const kept = await (await caches.open(CACHE)).match(url);
  return kept ?? fetch(request);
}
