/**
 * A lean HTTP client for load: one keep-alive connection, one request at a time, nothing parsed that is not needed.
 * The usual clients cost more processor time than the service they are to measure.
 */
import net from "node:net";

export interface LoadAnswer {
  readonly status: number;
  readonly body: string;
  readonly retryAfterSeconds: number | undefined;
}

export interface LoadConnection {
  /** Rejects when the connection breaks before the answer is whole. */
  post(path: string, body: string): Promise<LoadAnswer>;
  close(): void;
}

interface Pending {
  resolve(answer: LoadAnswer): void;
  reject(error: Error): void;
}

const HEAD_END = "\r\n\r\n";

export function createLoadConnection(url: string, key: string): LoadConnection {
  const { hostname, port, host } = new URL(url);
  let socket: net.Socket | undefined;
  let received = "";
  let pending: Pending | undefined;

  function connect(): net.Socket {
    const opened = net.connect(Number(port), hostname);
    opened.setNoDelay(true);
    // Every character stays one byte, so that lengths count bytes.
    opened.setEncoding("latin1");
    opened.on("data", (data: string) => {
      received += data;
      takeAnswer();
    });
    const fail = (error?: Error) => {
      if (socket === opened) socket = undefined;
      received = "";
      const waiting = pending;
      pending = undefined;
      waiting?.reject(error ?? new Error("the connection was closed"));
    };
    opened.on("error", fail);
    opened.on("close", () => fail());
    return opened;
  }

  function takeAnswer(): void {
    const headEnd = received.indexOf(HEAD_END);
    if (headEnd < 0 || pending === undefined) return;
    const head = received.slice(0, headEnd);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
    const bodyStart = headEnd + HEAD_END.length;
    if (received.length < bodyStart + length) return;
    const body = Buffer.from(received.slice(bodyStart, bodyStart + length), "latin1").toString("utf8");
    received = received.slice(bodyStart + length);
    const retryAfter = /\r\nretry-after: (\d+)/i.exec(head)?.[1];
    const { resolve } = pending;
    pending = undefined;
    if (/\r\nconnection: close/i.test(head)) {
      socket?.destroy();
      socket = undefined;
    }
    resolve({
      status: Number(head.slice(9, 12)),
      body,
      retryAfterSeconds: retryAfter === undefined ? undefined : Number(retryAfter),
    });
  }

  return {
    post: (path, body) =>
      new Promise((resolve, reject) => {
        if (pending !== undefined) throw new Error("one request at a time");
        pending = { resolve, reject };
        socket ??= connect();
        socket.write(
          `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer ${key}\r\n` +
            `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}${HEAD_END}${body}`,
          "utf8",
        );
      }),
    close: () => {
      pending = undefined;
      socket?.destroy();
      socket = undefined;
    },
  };
}
