/** What the worlds' cloud is to them: answers requests, and can be looked at and reset as its operator could. */
import type { CloudEntity } from "../../../scripts/core/cloud/protocol.ts";
import type { CloudView } from "../../protocol/views.ts";

export interface CloudRequest {
  readonly method: string;
  /** From `/v1` on. */
  readonly path: string;
  readonly body: string;
}

export interface CloudAnswer {
  readonly status: number;
  readonly body: string;
  readonly retryAfterSeconds?: number;
}

export interface PlaygroundCloud {
  readonly kind: CloudView["kind"];
  /** At once, or later. Throws or rejects when it cannot be reached. */
  answer(request: CloudRequest): CloudAnswer | Promise<CloudAnswer>;
  /** All that is kept of an account. */
  entities(account: string): Promise<readonly CloudEntity[]>;
  reset(account: string, node: string): Promise<void>;
}
