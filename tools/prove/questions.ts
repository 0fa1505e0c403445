/**
 * What a proof asks the real game: one row a question, with what we expect and how it is seen. Rules are elsewhere. `id` is
 * the fact that answers it, `<step>.<name>`; no `expected` = nothing documents it, so whatever is seen is new;
 * `byHand` = no simulated player can do it, so a person must.
 */
import type { FactValue } from "./facts.ts";

export interface Question {
  readonly id: string;
  readonly question: string;
  readonly expected?: FactValue;
  readonly byHand?: true;
}

const NOBODY = "nobody";
const PLAYER = "minecraft:player";

export const QUESTIONS: readonly Question[] = [
  // Start, log and console
  ask("start.ready", "Does the server with our pack and Beta APIs say that it started?", true),
  ask("start.experiment", "Does the log say Experiment(s) active: gtst?", true),
  ask("start.warn", "Do scripts' warnings reach the console with content-log-console-output-enabled?", true),
  ask("start.info", "Do scripts' informations reach the console, too?"),
  ask("start.tick", "At which tick do scripts start (system.currentTick at the top level)?", 0),
  ask("console.source", "Which source type has a script event of the console?", "Server"),
  ask("console.cloud", "Does the console answer ach:cloud?", "answered"),
  ask("console.info", "Does the console answer ach:info Alex?", "answered"),
  ask("console.grant", "Does the console answer ach:grant Alex only proof?", "answered"),
  ask("console.nobody", "Does the console answer ach:info of somebody who is not there?", "answered"),
  ask("log.errors", "How many errors are in the log that name our pack?", 0),

  // Our pack as it is shipped, beside simulated players of another pack
  ask("onlooker.spawn", "What is event.player for a simulated player, in a pack without server-gametest?", "undefined"),
  ask("onlooker.all", "What is in getAllPlayers() for a simulated player, in such a pack?", "undefined"),
  ask("shipped.cloud", "Does ach:cloud answer while such a player is there?", "answered"),
  ask("shipped.reload", "Does ach:cloud answer after /reload with such a player?", "answered"),

  // Cloud
  ask("cloud.reachable", "Does ach:cloud say that the cloud answers?", true),
  ask("cloud.mentioned", "Is the cloud's key anywhere in the log?", false),
  ask("account.told", "Does asyncPlayerJoin come for a simulated player?"),
  ask("account.account", "Has a simulated player a persistent id?"),
  ask("timeout.default", "What is HttpRequest.timeout before it is set?"),
  ask("timeout.outcome", "How does a request without a timeout end where nobody answers?"),
  ask("timeout.seconds", "After how many seconds does it end?"),

  // Players, menu
  ask("join.progress", "Does our pack know a simulated player once it names server-gametest (progress of a kill)?", 0),
  ask("join.listed", "Is the player in getAllPlayers()?", true),
  ask("menu.command", "Does /ach:menu run for a player?", "1"),
  ask("menu.short", "Does the short form /menu exist as well?", "1"),
  ask("menu.shown", "What becomes of a form that is shown to a simulated player while another is open?"),
  ask("book.given", "Does the game know the achievement book (give @s ach:book)?", 1),
  ask("book.used", "Which item does itemUse name when the book is used?", "ach:book"),
  ask("quit.form", "How does a form end whose player leaves?", "FormRejectError"),
  ask("quit.known", "Was the second player known before they left?", true),
  ask("quit.offline", "Is addNodeProgress true for a player who has left?", "true"),

  // Kills
  ask("kill-hand.counted", "Cow killed by hand: by how much does the node move?", 1),
  ask("kill-hand.killer", "… whom does entityDie name?", PLAYER),
  ask("kill-arrow.counted", "Chicken shot with a bow: by how much?", 1),
  ask("kill-arrow.cause", "… which cause?", "projectile"),
  ask("kill-arrow.killer", "… whom?", PLAYER),
  ask("kill-fire.counted", "Pig hit once, then burnt to death: by how much?", 1),
  ask("kill-fire.cause", "… which cause?", "fireTick"),
  ask("kill-fire.killer", "… whom?", NOBODY),
  ask("kill-fall.counted", "Cow hit once, then fallen to death: by how much?", 1),
  ask("kill-fall.cause", "… which cause?", "fall"),
  ask("kill-wolf.tamed", "Can a script tame a wolf for a simulated player?", true),
  ask("kill-wolf.counted", "Sheep killed by the player's wolf: by how much?", 1),
  ask("kill-wolf.killer", "… whom?", "minecraft:wolf"),
  ask("kill-dragon.died", "Does entityDie come for an ender dragon that a command kills?", true),
  ask("kill-dragon.counted", "… after the player hit it: by how much?", 1),
  ask("kill-dragon.cause", "… which cause?"),
  ask("kill-own-arrow.died", "Does one's own arrow kill?", true),
  ask("kill-own-arrow.counted", "… by how much does a goal on players move?", 0),
  ask("kill-own-arrow.killer", "… whom?", PLAYER),
  ask("kill-own-blast.died", "Does a blast of one's own kill?", true),
  ask("kill-own-blast.counted", "… by how much does a goal on players move?", 0),
  ask("kill-own-blast.killer", "… whom?", PLAYER),

  // Carrying and pay
  ask("carry.counted", "Three diamonds put into the inventory: by how much?", 3),
  ask("carry.event", "… does playerInventoryItemChange come?", true),
  ask("carry-tick.counted", "Two emeralds that leave within the tick: by how much?", 0),
  ask("carry-tick.event", "… does an event carry them?"),
  ask("carry-armour.worn", "Does a dispenser put a helmet on a simulated player?", true),
  ask("carry-armour.event", "… does playerInventoryItemChange come?", false),
  ask("carry-armour.counted", "… is it counted within 13 seconds?", 1),
  ask("carry-locked.before", "Four gold ingots under a locked node: progress?", 0),
  ask("carry-locked.after", "… and once its parent is complete?", 4),
  ask("pay-dead.dead", "Node completed by a dead player: items before the respawn?", 0),
  ask("pay-dead.respawned", "… and after it?", 1),

  // Open in the list of signals
  ask("pickup.item", "Does entityItemPickup come for an item?", true),
  ask("pickup.arrow", "… and for an arrow that is picked up?"),
  ask("target.source", "Whom does targetBlockHit name when an arrow hits: shooter or arrow?"),
  ask("target.projectile", "Is the arrow valid in projectileHitBlock?"),
  ask("dispenser.source", "Whom does projectileHitBlock name for a dispenser's arrow?", NOBODY),
  ask("hurt.told", "Which damage does entityHurt tell for a blow of 10 on an iron chestplate?"),
  ask("hurt.lost", "… and how much health is lost?"),
  ask("effects.added", "How often does effectAdd come for an effect given twice?", 2),
  ask("effects.name", "Which id does the effect have?", "minecraft:speed"),
  ask("effects.hero", "Is minecraft:village_hero an effect?", "accepted"),
  ask("totem.heal", "Which cause has entityHeal when a totem saves?", "TotemOfUndying"),
  ask("totem.alive", "… does the player live?", true),
  ask("villager.opened", "Does entityContainerOpened come when a player trades with a villager?"),
  ask("villager.old", "What becomes of a minecraft:villager that a script spawns?"),

  // Open in the list of platform facts
  ask("properties.longest", "Is a property of 32,767 bytes taken?", true),
  ask("properties.longer", "… and of 32,768?", false),
  ask("properties.bytes", "… and of 33,000 bytes in 11,000 characters?", false),
  ask("properties.key", "How long may a property's key be (the longest of 64 to 65,535 that was kept)?"),
  ask("properties.total", "How many full properties does a world take (200 were tried)?"),
  ask("lore.ascii", "How long may a line of lore be (50, 51, 100, 255), in ASCII?", 50),
  ask("lore.wide", "… and in characters of three bytes each?"),
  ask("lore.name", "How long may an item's name be (50, 51, 255, 256)?", 255),
  ask("events.longest", "Is a script event of 2,048 characters sent?", true),
  ask("events.longer", "… and of 2,049?", false),
  ask("handles.valid", "Is an entity valid that was removed?", false),
  ask("handles.error", "Which name has the error of an entity that is gone?", "InvalidActorError"),
  ask("handles.type", "Which typeId can still be read of it?", "minecraft:cow"),
  ask("handles.nobody", "What does a command give whose selector matches nobody?", "0"),
  ask("clocks.absolute", "How far does getAbsoluteTime go in a second without daylight cycle?", 0),

  // Reload, stop, kill
  ask("reloaded.info", "Does the console answer ach:info after /reload?", "answered"),
  ask("reloaded.present", "Is the simulated player still there after /reload?"),
  ask("reloaded.kept", "… with the progress of before?"),
  ask("reloaded.tick", "Does currentTick begin anew after /reload?", true),
  ask("stop.clean", "Does the server end with status 0 after stop?", true),
  ask("shutdown.event", "Does beforeEvents.shutdown come, and is what it logs seen?", true),
  ask("shutdown.players", "How many players are left in it?", 0),
  ask("restarted.mail", "Mail of before the stop: progress after the start?", 2),
  ask("restarted.own", "Does a simulated player keep their properties over a restart (progress of kills)?"),
  ask("kill.started", "Does the server start again after kill -9?", true),
  ask("kill.cloud", "… does ach:cloud answer?", "answered"),
  ask("killed.mail", "Mail of two seconds before kill -9: progress after the start (0 = lost, 3 = kept)?"),

  // What no simulated player can do
  byHand("hand.touch", "Touch: has the achievement book a use button?"),
  byHand("hand.menu", "Do the menu's buttons show their pictures, and are long texts cut?"),
  byHand("hand.creative", "Creative mode: does the book break no blocks?"),
  byHand("hand.account", "Two players with accounts: does ach:cloud know both, also after /reload?"),
  byHand("hand.locale", "A client in Chinese: is the menu Chinese?"),
  byHand("hand.tip", "Does a tip show in the action bar, with its sound?"),
];

function ask(id: string, question: string, expected?: FactValue): Question {
  return expected === undefined ? { id, question } : { id, question, expected };
}

function byHand(id: string, question: string): Question {
  return { id, question, byHand: true };
}
