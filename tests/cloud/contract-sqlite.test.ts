import { describe } from "vitest";
import { describeContract } from "./support/contract.ts";

describe("the service on SQLite", () => describeContract(() => undefined));
