/** server-admin: variables, secrets and the join event of a dedicated server. A secret never turns into text in the pack. */
import type { Host } from "../host.ts";
import type { ServerAdmin } from "../packs/packs.ts";

export function defineServerAdmin(host: Host): ServerAdmin {
  const { guard, events, execution, config } = host;
  const { variables = {}, secrets = {} } = config.dedicatedServer ?? {};

  guard.define("SecretString", { construct: (value: string) => ({ value }) });
  guard.define("ServerSecrets", {
    get: { names: () => Object.keys(secrets) },
    call: {
      get: (_state: unknown, name: string) =>
        Object.hasOwn(secrets, name) ? guard.wrap("SecretString", { value: secrets[name] }) : undefined,
    },
  });
  guard.define("ServerVariables", {
    get: { names: () => Object.keys(variables) },
    call: {
      get: (_state: unknown, name: string) =>
        Object.hasOwn(variables, name) ? (JSON.parse(JSON.stringify(variables[name])) as unknown) : undefined,
    },
  });

  interface Joining {
    name: string;
    persistentId: string;
    isRefused: boolean;
  }
  guard.define("AsyncPlayerJoinBeforeEvent", {
    get: { name: (joining: Joining) => joining.name, persistentId: (joining: Joining) => joining.persistentId },
    call: {
      isValid: (joining: Joining) => !joining.isRefused,
      disconnect(joining: Joining) {
        joining.isRefused = true;
      },
    },
  });

  return {
    askJoin(name, persistentId) {
      const callbacks = events.callbacks("admin.beforeEvents.asyncPlayerJoin");
      if (callbacks.length === 0) return undefined;
      const joining: Joining = { name, persistentId, isRefused: false };
      const answers = callbacks.map((callback) => {
        const event = guard.wrap("AsyncPlayerJoinBeforeEvent", joining);
        return execution.run("restricted", "a callback of asyncPlayerJoin", () => callback(event));
      });
      // A callback that fails has been logged; the platform turns the player away.
      return Promise.all(answers).then(
        () => !joining.isRefused,
        () => false,
      );
    },
  };
}

/** For server-net, which sends the secret's text on the wire. */
export function secretText(host: Host, value: unknown): string {
  if (typeof value === "string") return value;
  return host.guard.unwrap<{ value: string }>(value, "SecretString").value;
}
