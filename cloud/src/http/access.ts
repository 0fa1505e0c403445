/**
 * Who may call: the key of a request, and what the log says of those that are refused, once at each change and then at most
 * once a minute. Whole keys never get into the log or into an answer.
 */
import type { FastifyReply, FastifyRequest } from "fastify";
import type { KeyCheck, KeyJudgement } from "../keys/access-keys.ts";
import type { QuietLog } from "../log/quiet-log.ts";
import { HttpProblem } from "./errors.ts";

export interface AccessParts {
  readonly checkKey: KeyCheck;
  readonly onUse: (id: string) => void;
  readonly quietLog: QuietLog;
}

const MAKE_ONE = "`key create NETWORK` makes one, which belongs into the server's secrets.json";

export async function authenticate(request: FastifyRequest, reply: FastifyReply, parts: AccessParts): Promise<void> {
  const judgement = await parts.checkKey(request.headers.authorization);
  if (judgement.kind === "accepted") {
    parts.onUse(judgement.id);
    request.access = { id: judgement.id, network: judgement.network };
    return;
  }
  const { thing, message } = describeRefusal(judgement);
  parts.quietLog.say(thing, "warn", { from: request.ip }, message);
  void reply.header("www-authenticate", "Bearer");
  throw new HttpProblem(401, "no or wrong key", "expected the header Authorization: Bearer KEY");
}

function describeRefusal(judgement: Exclude<KeyJudgement, { kind: "accepted" }>): { thing: string; message: string } {
  switch (judgement.kind) {
    case "missing":
      return { thing: "no key", message: `refused: a request came without a key; ${MAKE_ONE}` };
    case "malformed":
      return {
        thing: "malformed key",
        message: `refused: what a request gave as its key is none (cut off, or with quotation marks?); ${MAKE_ONE}`,
      };
    case "unknown":
      // Anybody can make up ids, so they do not count as different things.
      return {
        thing: "unknown key",
        message: `refused: this database has no key ${judgement.id} with that secret; \`key list\` shows what it has`,
      };
    case "revoked": {
      const { id, network, label } = judgement;
      const name = label === "" ? id : `${id} (${label})`;
      return {
        thing: `revoked key ${id}`,
        message: `refused: key ${name} of network ${network} is revoked, and a server still uses it; ${MAKE_ONE}`,
      };
    }
  }
}
