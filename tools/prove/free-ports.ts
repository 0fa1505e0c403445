/** Ports that nobody uses at this moment, and an address where somebody listens and never answers. */
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";

/** Two UDP ports for the game, which are different ones. */
export async function findFreeUdpPorts(): Promise<{ readonly v4: number; readonly v6: number }> {
  const sockets = [createSocket("udp4"), createSocket("udp4")];
  const ports = await Promise.all(
    sockets.map(async (socket) => {
      socket.bind(0);
      await once(socket, "listening");
      return socket.address().port;
    }),
  );
  for (const socket of sockets) socket.close();
  return { v4: ports[0]!, v6: ports[1]! };
}

export interface SilentServer {
  readonly url: string;
  readonly close: () => void;
}

export async function startSilentServer(): Promise<SilentServer> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on("error", () => undefined).on("close", () => open.delete(socket));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  server.unref();
  const close = (): void => {
    for (const socket of open) socket.destroy();
    server.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}
