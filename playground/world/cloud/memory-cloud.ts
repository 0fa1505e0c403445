/** A cloud that lives as long as the page: the rules of the service's contract, with the worlds' own clock. */
import { answerRequest } from "../../../simulator/deterministic/cloud-http.ts";
import { createCloudModel } from "../../../simulator/deterministic/cloud-model.ts";
import type { CloudAnswer, PlaygroundCloud } from "./cloud.ts";

/** @param nowSeconds unix seconds in the worlds */
export function createMemoryCloud(nowSeconds: () => number): PlaygroundCloud {
  const model = createCloudModel(nowSeconds);
  return {
    kind: "memory",
    answer({ method, path, body }): CloudAnswer {
      if (method === "GET" && /^\/(?:healthz|readyz)$/.test(path)) return { status: 200, body: "{}" };
      return answerRequest(model, {
        method: method as "GET" | "POST" | "DELETE",
        path,
        ...(body === "" ? {} : { body }),
      });
    },
    entities: (account) => Promise.resolve(model.nodes(account)),
    reset(account, node) {
      model.reset(account, node);
      return Promise.resolve();
    },
  };
}
