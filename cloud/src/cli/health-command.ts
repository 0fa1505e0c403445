/**
 * `health`: asks the service that was started with the same settings whether it is ready, for containers and supervisors.
 * It asks on this machine, so whose name the certificate bears does not matter.
 */
import http from "node:http";
import https from "node:https";
import { UsageProblem, type CommandCall } from "./command.ts";

const TIMEOUT_MS = 3_000;

export async function health({ settings }: CommandCall): Promise<number> {
  if (settings.port === 0) throw new UsageProblem("--port is 0, any free one; expected the one the service listens on");
  const isEncrypted = settings["tls-cert"] !== "";
  const { status, text } = await ask(isEncrypted, reachable(settings.host), settings.port);
  if (status === 200) {
    process.stdout.write("ready\n");
    return 0;
  }
  throw new Error(`not ready: answered ${status} ${text}`);
}

/** Of an address to listen on, the one to ask. */
function reachable(host: string): string {
  if (host === "0.0.0.0") return "127.0.0.1";
  return host === "::" ? "::1" : host;
}

function ask(isEncrypted: boolean, host: string, port: number): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => reject(new Error(`not ready: ${host}:${port} does not answer (${error.message})`));
    const options = { host, port, path: "/readyz", timeout: TIMEOUT_MS, rejectUnauthorized: false };
    const request = (isEncrypted ? https : http).get(options, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => (text += part));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
      response.on("error", fail);
    });
    request.on("timeout", () => request.destroy(new Error(`nothing within ${TIMEOUT_MS} ms`)));
    request.on("error", fail);
  });
}
