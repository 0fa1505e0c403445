import { afterAll, beforeAll, describe } from "vitest";
import { describeContract } from "./contract/contract.ts";
import { startPostgres, type LocalPostgres } from "../../cloud/bench/local-postgres.ts";

describe("the service on PostgreSQL", () => {
  let server: LocalPostgres;
  let place: string;
  beforeAll(async () => {
    server = await startPostgres();
    place = await server.newDatabase();
  });
  afterAll(() => server.stop());

  describeContract(() => place);
});
