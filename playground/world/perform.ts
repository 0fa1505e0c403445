/** What each command does, one row each. Knows how to reach the worlds; what they do then is the simulator's. */
import type { Simulator } from "../../simulator/types.ts";
import type {
  CommandName,
  CommandResults,
  Commands,
  PropertyRead,
  PursuitEnd,
  ServerIndex,
} from "../protocol/commands.ts";
import type { PlaygroundClock } from "./clock.ts";
import type { Network } from "./servers/network.ts";

/** What commands reach. */
export interface Reach {
  readonly clock: PlaygroundClock;
  readonly network: Network;
  readProperty(command: Commands["readProperty"]): PropertyRead;
  pursue(command: Commands["pursue"]): Promise<PursuitEnd>;
  endPursuit(): void;
  beginAnew(): Promise<void>;
}

/** What has no result is done when it returns, or resolves. */
type Done<Name extends CommandName> = Name extends keyof CommandResults
  ? CommandResults[Name] | Promise<CommandResults[Name]>
  : void | Promise<void>;

type Row<Name extends CommandName> = (reach: Reach, command: Commands[Name]) => Done<Name>;

const MOST_STEPS = 72_000;
const MOST_SECONDS = 400 * 86_400;

/** A row that does something in a world and gives nothing back. */
const inWorld =
  <Name extends CommandName>(
    act: (world: Simulator, command: Commands[Name]) => unknown,
  ): ((reach: Reach, command: Commands[Name] & { readonly server: ServerIndex }) => void) =>
  (reach, command) => {
    act(reach.network.world(command.server), command);
  };

export const COMMANDS: { readonly [Name in CommandName]: Row<Name> } = {
  run: ({ clock }, { speed = 1 }) => clock.run(within(speed, 0.05, 100)),
  stop: ({ clock }) => clock.stop(),
  step: ({ clock }, { ticks }) => clock.step(within(ticks, 1, MOST_STEPS)),
  leap: ({ clock }, { seconds }) => clock.leap(within(seconds, 1, MOST_SECONDS)),

  startServer: (reach, { server }) => reach.network.servers[server]!.start(),
  stopServer: (reach, { server }) => reach.network.servers[server]!.stop(),
  crash: (reach, { server }) => reach.network.servers[server]!.startAgain("crash"),
  restart: (reach, { server }) => reach.network.servers[server]!.startAgain("restart"),
  save: (reach, { server }) => reach.network.servers[server]!.save(),
  beginAnew: (reach) => reach.beginAnew(),

  join(reach, { server, ...player }) {
    const playerId = reach.network.world(server).join(player);
    // On a dedicated server they are in once the pack was asked.
    reach.network.servers[server]!.tick();
    return { playerId };
  },
  leave: inWorld<"leave">((world, { playerId }) => world.leave(playerId)),
  respawn: inWorld<"respawn">((world, { playerId }) => world.respawn(playerId)),
  setLocale: inWorld<"setLocale">((world, { playerId, locale }) => world.setLocale(playerId, locale)),
  setGameMode: inWorld<"setGameMode">((world, { playerId, gameMode }) => world.setGameMode(playerId, gameMode)),
  setPermissionLevel: inWorld<"setPermissionLevel">((world, { playerId, level }) =>
    world.setPermissionLevel(playerId, level),
  ),
  setDimension: inWorld<"setDimension">((world, { playerId, dimension }) => world.changeDimension(playerId, dimension)),
  setTag: inWorld<"setTag">((world, { playerId, tag, present }) => world.setTag(playerId, tag, present)),
  deed: (reach, { server, who, deed }) => reach.network.world(server).deed(who, deed),
  pursue: (reach, command) => reach.pursue(command),
  endPursuit: (reach) => reach.endPursuit(),
  command: (reach, { server, origin, line }) => reach.network.world(server).command(origin, line),
  scriptEvent(reach, { server, id, message }) {
    reach.network.world(server).scriptEventFromPack(id, message);
    return { status: "success" };
  },

  press: inWorld<"press">((world, { playerId, button }) => world.press(playerId, button)),
  submitForm: inWorld<"submitForm">((world, { playerId, values }) => world.submitForm(playerId, [...values])),
  fillField: inWorld<"fillField">((world, { playerId, field, value }) => world.fillField(playerId, field, value)),
  closeForm: inWorld<"closeForm">((world, { playerId }) => world.closeForm(playerId)),
  setBusy: inWorld<"setBusy">((world, { playerId, busy }) => world.setBusy(playerId, busy)),

  setCloudFault({ network }, { fault }) {
    network.fault = fault;
  },
  async resetCloudNode(reach, { account, node }) {
    await reach.network.cloud?.reset(account, node);
    reach.network.touch(account);
  },
  readProperty: (reach, command) => reach.readProperty(command),
};

function within(value: number, least: number, most: number): number {
  if (!(value >= least && value <= most)) throw new Error(`${value} is not between ${least} and ${most}`);
  return value;
}
