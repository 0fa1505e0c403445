/** A button, lever, plate, tripwire or target is pressed, by hand or foot or by what is shot. */
import { wrapEntity, wrapPlayer } from "../guard/handles.ts";
import { UsageError } from "../host.ts";
import type { EntityState } from "../host.ts";
import { pressedAs } from "../terrain/block-rules.ts";
import { projectileHitsBlock, shot } from "./blows.ts";
import { clickBlock } from "./clicks.ts";
import type { BlockPlace, DeedRun, DeedTools } from "./tools.ts";

const FULL_POWER = 15;

export const press: DeedRun<"press"> = (tools, who, deed) => {
  const one = tools.someone(who);
  const place = tools.block(one, deed.block, deed.at);
  const kind = pressedAs(place.block.typeId);
  if (!kind) throw new UsageError(`${place.block.typeId} is nothing that is pressed`);
  const projectile =
    deed.projectile === undefined
      ? undefined
      : shot(tools, deed.projectile, one, place.at, deed.projectileIsGone === true);
  const source = projectile && deed.sourceIsShooter !== true ? projectile : one;
  if (!source) throw new UsageError("say who presses it");
  const isByHand = projectile === undefined && one?.player !== undefined && (kind === "button" || kind === "lever");
  if (isByHand && !clickBlock(tools, one.player!, place)) return {};
  if (projectile) projectileHitsBlock(tools.host, projectile, one, place);
  SIGNALS[kind](tools, place, source, deed.power ?? FULL_POWER);
  return { entityId: source.id };
};

type Sends = (tools: DeedTools, place: BlockPlace, source: EntityState, power: number) => void;

const SIGNALS: Record<NonNullable<ReturnType<typeof pressedAs>>, Sends> = {
  button: (tools, place, source) =>
    tell(tools, place, "buttonPush", "ButtonPushAfterEvent", () => ({ source: wrapEntity(tools.host, source) })),
  lever(tools, place, source, power) {
    const { player } = source;
    if (!player) throw new UsageError("only players move levers");
    tell(tools, place, "leverAction", "LeverActionAfterEvent", () => ({
      player: wrapPlayer(tools.host, player),
      isPowered: power > 0,
    }));
  },
  plate: (tools, place, source, power) =>
    tell(tools, place, "pressurePlatePush", "PressurePlatePushAfterEvent", () => ({
      source: wrapEntity(tools.host, source),
      redstonePower: power,
      previousRedstonePower: 0,
    })),
  tripwire: (tools, place, source, power) =>
    tell(tools, place, "tripWireTrip", "TripWireTripAfterEvent", () => ({
      sources: [wrapEntity(tools.host, source)],
      isPowered: power > 0,
    })),
  target: (tools, place, source, power) =>
    tell(tools, place, "targetBlockHit", "TargetBlockHitAfterEvent", () => ({
      source: wrapEntity(tools.host, source),
      redstonePower: power,
      previousRedstonePower: 0,
      hitVector: { x: 1, y: 0, z: 0 },
    })),
};

function tell(
  { host }: DeedTools,
  { dimension, at }: BlockPlace,
  signal: string,
  className: string,
  fields: () => Record<string, unknown>,
): void {
  const { events, guard, blocks } = host;
  events.queue(`world.afterEvents.${signal}`, () =>
    guard.record(className, {
      block: blocks.wrapBlock(dimension, at),
      dimension: guard.wrap("Dimension", dimension),
      ...fields(),
    }),
  );
}
