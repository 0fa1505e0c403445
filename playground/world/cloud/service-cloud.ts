/** The real cloud service, behind the page's own server, which knows its address and its key. */
import type { CloudEntity } from "../../../scripts/core/cloud/protocol.ts";
import type { CloudGiven } from "../../protocol/given.ts";
import type { CloudAnswer, CloudRequest, PlaygroundCloud } from "./cloud.ts";

type ServiceGiven = Extract<CloudGiven, { readonly kind: "service" }>;

export function createServiceCloud({ path: root, headers }: ServiceGiven): PlaygroundCloud {
  async function answer({ method, path, body }: CloudRequest): Promise<CloudAnswer> {
    const response = await fetch(root + path, {
      method,
      headers: { ...headers, ...(body === "" ? {} : { "content-type": "application/json" }) },
      ...(body === "" ? {} : { body }),
    });
    const retryAfter = response.headers.get("retry-after");
    return {
      status: response.status,
      body: await response.text(),
      ...(retryAfter === null ? {} : { retryAfterSeconds: Number(retryAfter) }),
    };
  }

  const nodesOf = (account: string): string => `/v1/players/${encodeURIComponent(account)}/nodes`;

  return {
    kind: "service",
    answer,
    async entities(account) {
      const { status, body } = await answer({ method: "GET", path: nodesOf(account), body: "" });
      if (status !== 200) throw new Error(`the cloud service answers ${status}`);
      return (JSON.parse(body) as { entity: CloudEntity[] }).entity;
    },
    async reset(account, node) {
      const path = `${nodesOf(account)}/${encodeURIComponent(node)}`;
      const { status } = await answer({ method: "DELETE", path, body: "" });
      if (status !== 200 && status !== 404) throw new Error(`the cloud service answers ${status}`);
    },
  };
}
