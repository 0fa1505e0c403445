import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { connect, type Socket } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { startFaultProxy } from "../../simulator/network/fault-proxy.ts";

/** Calls for each connection that a server of this process accepts from here on. */
function onAccepted(accepted: (socket: Socket) => void): void {
  const listen = (message: unknown): void => accepted((message as { socket: Socket }).socket);
  subscribe("net.server.socket", listen);
  onTestFinished(() => void unsubscribe("net.server.socket", listen));
}

it("a line that is cut in the moment in which a world gives up holds nothing more of what it asked", async () => {
  const line = await startFaultProxy("http://127.0.0.1:1");
  onTestFinished(() => line.close());
  line.choose(() => ({ kind: "silence" }));
  onAccepted((socket) => socket.once("end", () => process.nextTick(line.cut)));
  const world = connect(Number(new URL(line.url).port), "127.0.0.1");
  world.on("error", () => undefined);
  world.write("GET / HTTP/1.1\r\nHost: here\r\n\r\n");
  await expect.poll(() => line.holding).toBe(1);
  world.end();
  await line.idle();
  expect(line.holding).toBe(0);
});
