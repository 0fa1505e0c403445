/**
 * Registration of a pack's commands in the startup event, by the platform's rules. A pack has one namespace; names are the
 * world's.
 */
import type { CommandAnswer, CommandOrigin } from "../../types.ts";
import type { CommandParameter, Host, RegisteredCommand } from "../host.ts";
import { asPack } from "../packs/packs.ts";

const MAX_PARAMETERS = 8;

export type Callback = (origin: object, ...values: unknown[]) => unknown;

/** Calls a pack's callback for a typed line. */
export type CallCommand = (
  command: RegisteredCommand,
  callback: Callback,
  line: string,
  origin: CommandOrigin,
) => CommandAnswer;

interface GivenCommand {
  name: string;
  description: string;
  permissionLevel: number;
  cheatsRequired?: boolean;
  mandatoryParameters?: CommandParameter[];
  optionalParameters?: CommandParameter[];
}

export function defineCommandRegistry(host: Host, call: CallCommand): void {
  const { guard } = host;
  const { commands, commandEnums: enums, running } = host.shared;
  let packNamespace: string | undefined;

  const refuse = (reason: string, message: string): Error => guard.error("CustomCommandError", message, { reason });

  function checkName(name: string): void {
    if (!host.shared.isStarting) throw refuse("RegistryReadOnly", `'${name}' was registered after the startup event.`);
    const match = /^([A-Za-z0-9_.-]+):([A-Za-z0-9_./-]+)$/.exec(name);
    if (!match) {
      throw guard.error("NamespaceNameError", `The name '${name}' needs a namespace.`, { reason: "NoNamespace" });
    }
    if (match[1] === "minecraft") {
      throw guard.error("NamespaceNameError", `The namespace of '${name}' is not allowed.`, {
        reason: "DisallowedNamespace",
      });
    }
    if (packNamespace !== undefined && packNamespace !== match[1]) {
      throw refuse("NamespaceMismatch", `'${name}' has another namespace than '${packNamespace}'.`);
    }
    packNamespace = match[1];
  }

  function checkParameters(command: string, parameters: readonly CommandParameter[]): void {
    if (parameters.length > MAX_PARAMETERS) {
      throw refuse("ParameterLimit", `'${command}' has more than ${MAX_PARAMETERS} parameters.`);
    }
    for (const { name, type } of parameters) {
      if (type === "Enum" && !enums.has(name)) {
        throw refuse("EnumDependencyMissing", `'${command}' needs the enum '${name}', which is not registered.`);
      }
    }
  }

  guard.define("CustomCommandRegistry", {
    call: {
      registerEnum(_registry: unknown, name: string, values: string[]) {
        checkName(name);
        if (enums.has(name)) throw refuse("AlreadyRegistered", `The enum '${name}' is registered already.`);
        enums.set(name, [...values]);
      },
      registerCommand(_registry: unknown, command: GivenCommand, callback: Callback) {
        checkName(command.name);
        if (commands.has(command.name)) {
          throw refuse("AlreadyRegistered", `The command '${command.name}' is registered already.`);
        }
        const mandatory = (command.mandatoryParameters ?? []).map((one) => ({ ...one }));
        const optional = (command.optionalParameters ?? []).map((one) => ({ ...one }));
        checkParameters(command.name, [...mandatory, ...optional]);
        const registered: RegisteredCommand = {
          name: command.name,
          description: command.description,
          permissionLevel: command.permissionLevel,
          cheatsRequired: command.cheatsRequired ?? true,
          mandatory,
          optional,
          run: (line, origin) => asPack(running, host.pack, () => call(registered, callback, line, origin)),
        };
        commands.set(command.name, registered);
      },
    },
  });
}
