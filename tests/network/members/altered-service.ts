/**
 * The cloud service behind somebody who alters what is asked and what is answered, as services by others may do it: one real
 * service, other habits.
 */
import http from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import type { CloudEntity, CloudReport, CloudReportResult } from "../../../scripts/core/cloud/protocol.ts";
import type { CloudProcess } from "../../../simulator/network/cloud-process.ts";

export interface Habits {
  readonly ask?: (report: CloudReport) => CloudReport;
  readonly answer?: (result: CloudReportResult, report: CloudReport) => unknown;
  readonly entity?: (entity: CloudEntity) => CloudEntity;
}

const same = <Value>(value: Value): Value => value;

/** @returns what a network is opened with in place of the service itself */
export async function alteredService(
  cloud: CloudProcess,
  habits: Habits,
): Promise<Pick<CloudProcess, "url" | "authorization">> {
  const { ask = same, answer = same, entity = same } = habits;
  const server = http.createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const body = Buffer.concat(chunks).toString();
      const asked = body === "" ? [] : (JSON.parse(body) as { reports: CloudReport[] }).reports;
      const { method = "GET", url = "/" } = request;
      const passed = asked.length > 0 ? JSON.stringify({ reports: asked.map(ask) }) : undefined;
      const heard = await cloud.ask(method, url, passed);
      const said = JSON.parse(heard.body) as { results?: CloudReportResult[]; entity?: CloudEntity[] };
      const told = said.results
        ? {
            results: said.results.map((each, place) =>
              answer({ ...each, entity: each.entity && entity(each.entity) }, asked[place]!),
            ),
          }
        : { ...said, ...(said.entity ? { entity: said.entity.map(entity) } : {}) };
      response.writeHead(heard.status, { "content-type": "application/json" }).end(JSON.stringify(told));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, authorization: cloud.authorization };
}
