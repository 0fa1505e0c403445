/** Sends a workload's reports over HTTP as a world would: a broken connection or a refusal means "unknown, try again". */
import type { CloudReport, ReportsResponse } from "../../../scripts/core/cloud/protocol.ts";
import { createLoadConnection } from "../../../cloud/bench/load-client.ts";
import type { Send } from "./workload.ts";

const MAX_IDLE_CONNECTIONS = 4;

export interface HttpSender {
  readonly send: Send;
  /** How often each status was answered; 0 = no answer at all. */
  readonly statuses: ReadonlyMap<number, number>;
  close(): void;
}

/** `url` is asked before each request, so that a workload can follow a service from process to process. */
export function createHttpSender(url: () => string, key: string): HttpSender {
  const statuses = new Map<number, number>();
  const idle: { url: string; connection: ReturnType<typeof createLoadConnection> }[] = [];
  const count = (status: number) => statuses.set(status, (statuses.get(status) ?? 0) + 1);

  return {
    statuses,
    send: async (reports: readonly CloudReport[]) => {
      const target = url();
      const entry = idle.pop() ?? { url: target, connection: createLoadConnection(target, key) };
      try {
        const answer = await entry.connection.post("/v1/reports", JSON.stringify({ reports }));
        count(answer.status);
        if (answer.status === 200) return (JSON.parse(answer.body) as ReportsResponse).results;
        if (answer.status === 429 || answer.status >= 500) return undefined;
        throw new UnexpectedStatus(`answered ${answer.status}: ${answer.body}`);
      } catch (error) {
        if (error instanceof UnexpectedStatus) throw error;
        count(0);
        return undefined;
      } finally {
        if (entry.url === url() && idle.length < MAX_IDLE_CONNECTIONS) idle.push(entry);
        else entry.connection.close();
      }
    },
    close: () => {
      for (const { connection } of idle) connection.close();
    },
  };
}

class UnexpectedStatus extends Error {}
