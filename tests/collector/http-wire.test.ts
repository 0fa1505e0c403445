import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { createHttpWire } from "../../simulator/network/http.ts";
import { exposeCollector } from "./expose-collector.ts";

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** @returns the address of one that answers what is asked of `quick`, and nothing else */
async function startServer(): Promise<string> {
  server = createServer(({ url }, response) => {
    if (url === "/quick") response.end();
  });
  await new Promise<void>((resolve) => server!.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const collectGarbage = exposeCollector();
const WARM_UPS = 3_000;
const request = (uri: string) => ({ id: 1, uri, method: "Get" as const, headers: [], body: "", timeoutSeconds: 10 });

it("a request that is never answered ends after its time limit, also when garbage was collected meanwhile", async () => {
  const uri = await startServer();
  const wire = createHttpWire({ millisecondsPerSecond: 100 });
  // An engine that knows a function well holds less of it: the garbage collector then takes what it would have held before.
  for (let warmUp = 0; warmUp < WARM_UPS; warmUp++) await wire.handler(request(`${uri}quick`));
  const answer = wire.handler(request(uri));
  const collecting = setInterval(collectGarbage, 20);
  await expect(answer).rejects.toThrow();
  clearInterval(collecting);
  expect(wire.underWay).toBe(0);
});

it("what is under way when the world's process ends, or asked afterwards, fails, also when garbage was collected meanwhile", async () => {
  const uri = await startServer();
  for (const drops of Array(WARM_UPS).keys()) await dropped(uri, drops % 100 === 0);
});

/** A request whose limit never comes, so that nothing else can end it. */
async function dropped(uri: string, isCollecting: boolean): Promise<void> {
  const wire = createHttpWire();
  const answer = wire.handler({ ...request(uri), timeoutSeconds: 1_000 });
  await new Promise(setImmediate);
  if (isCollecting) collectGarbage();
  wire.drop();
  await expect(answer).rejects.toThrow();
  await expect(wire.handler(request(uri))).rejects.toThrow();
  expect(wire.underWay).toBe(0);
}
