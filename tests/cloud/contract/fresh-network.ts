/**
 * A service for all tests of the contract, and for each of them a network of its own in which nothing has happened yet.
 */
import { afterAll, beforeAll, beforeEach } from "vitest";
import type { CloudEntity, CloudReport, CloudReportResult, CloudReset } from "../../../scripts/core/cloud/protocol.ts";
import { aReport, startService, type Answer, type Call, type TestService } from "../support/service.ts";

/** The network of the running test: what it asks of the service, it asks with this network's key. */
export interface FreshNetwork {
  readonly service: TestService;
  /** Of this network alone, for names that no other test uses. */
  readonly number: number;
  call(method: string, target: string, sent?: Omit<Call, "key">): Promise<Answer>;
  report(...reports: (Partial<CloudReport> | CloudReset)[]): Promise<CloudReportResult[]>;
  /** A report that is right but for the changes, alone in its request. */
  one(changes?: Partial<CloudReport>): Promise<CloudReportResult>;
  nodes(player?: string): Promise<CloudEntity[]>;
  versions(): Promise<number[]>;
}

/** `place` is asked once the tests begin; undefined means a database of its own in a temporary folder. */
export function useFreshNetworks(place: () => string | undefined): FreshNetwork {
  let service: TestService;
  let key: string;
  let networks = 0;

  beforeAll(async () => {
    const where = place();
    service = await startService(where === undefined ? {} : { place: where });
  });
  afterAll(() => service.stop());
  beforeEach(async () => {
    networks += 1;
    key = await service.newKey(`network-${networks}`);
  });

  const report = (...reports: (Partial<CloudReport> | CloudReset)[]) => service.report(key, ...reports);
  const nodes = (player = "alice") => service.nodes(key, player);
  return {
    get service() {
      return service;
    },
    get number() {
      return networks;
    },
    call: (method, target, sent = {}) => service.call(method, target, { ...sent, key }),
    report,
    one: async (changes) => (await report(aReport(changes)))[0]!,
    nodes,
    versions: async () => (await nodes()).map(({ version }) => version),
  };
}
