import { describe } from "vitest";
import { describeContract } from "./contract/contract.ts";

describe("the service on SQLite", () => describeContract(() => undefined));
