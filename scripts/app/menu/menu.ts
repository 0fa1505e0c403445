/**
 * The menu's conversation with one player: show a form, wait while their screen is busy, check the pressed button's
 * intent against what is true by then, show the next form. A form on the screen stays valid until a newer one is shown,
 * however often the menu is opened meanwhile. What forms say is the menu model's business.
 */

import { formFor, type Intent, type MenuView } from "../../core/menu/menu-model.ts";
import type { Settings } from "../../core/settings/settings.ts";
import { languageOf, type Language } from "../../core/text/languages.ts";
import { message } from "../../core/text/message.ts";
import { zoneSeconds } from "../../core/time/calendar.ts";
import type { Tree } from "../../core/tree/tree.ts";
import type { Cloud } from "../cloud/cloud.ts";
import type { ChecklistOf } from "../goals/members/checklists.ts";
import type { Choices } from "../rewards/choices.ts";
import type { Completions } from "../progress/completions.ts";
import { describeError } from "../progress/listeners.ts";
import type { PlayerRecords, PlayerSession } from "../records/player-records.ts";
import type { Progression } from "../progress/progression.ts";
import { createConversations, type Conversation } from "./conversations.ts";
import type { FormAnswer, FormModel, Forms, Log, Players, Scheduler } from "../ports.ts";

/** A busy screen (chat open, another form) is asked again this often … */
const RETRY_TICKS = 5;
/** … for half a minute. */
const MAX_RETRIES = 120;

export interface Menu {
  /** Opens the menu for an online player; a menu that is still waiting for their screen gives way to this one. */
  open(playerId: string): void;
}

export interface MenuOptions {
  readonly tree: Tree;
  readonly records: PlayerRecords;
  readonly progression: Progression;
  readonly checklistOf: ChecklistOf;
  readonly completions: Completions;
  readonly choices: Choices;
  readonly cloud: Cloud;
  readonly players: Players;
  readonly forms: Forms;
  readonly scheduler: Scheduler;
  readonly log: Log;
  readonly settings: Settings;
}

export function createMenu(options: MenuOptions): Menu {
  const {
    tree,
    records,
    progression,
    checklistOf,
    completions,
    choices,
    cloud,
    players,
    forms,
    scheduler,
    log,
    settings,
  } = options;
  const conversations = createConversations();

  function viewOf(playerId: string, notice: string | undefined): MenuView | undefined {
    const session = records.open(playerId);
    if (!session) return undefined;
    const locale = players.locale(playerId) ?? settings.default_language;
    return {
      tree,
      locale,
      language: languageOf(locale, settings.default_language),
      record: (node) => session.read(node),
      state: (node) => progression.stateOf(session, node),
      checklist: checklistOf,
      summary: (pageId) => session.summary(pageId),
      outline: records.outlineOf,
      owing: session.owing().length,
      zoneEast: zoneSeconds(settings.time_zone) ?? 0,
      isCloudAway: cloud.covers(playerId) && cloud.isAway(),
      ...(notice === undefined ? {} : { notice }),
    };
  }

  async function show(playerId: string, form: FormModel, conversation: Conversation): Promise<FormAnswer> {
    for (let attempt = 0; attempt < MAX_RETRIES && conversations.goesOn(playerId, conversation); attempt++) {
      conversation.isShowing = true;
      const answer = await forms.show(playerId, form);
      conversation.isShowing = false;
      if (answer.kind !== "busy") {
        if (answer.kind !== "gone") conversations.answered(playerId, conversation);
        return answer;
      }
      // Where another form of ours takes the screen, that one is the menu, and this one has come too late.
      if (conversations.isOtherShowing(playerId, conversation)) break;
      await new Promise<void>((resolve) => scheduler.after(RETRY_TICKS, resolve));
    }
    return { kind: "closed" };
  }

  /** Pays what is owed and says how it went, in the player's language. */
  function claim(session: PlayerSession, language: Language): string {
    const { left, toChoose, underWay } = completions.claimAll(session);
    if (left > 0) return message(language, "menu.claimedSome");
    if (underWay > 0) return message(language, "menu.claiming");
    return message(language, toChoose > 0 ? "menu.toChoose" : "menu.claimed");
  }

  /** Takes a choice and says how it went; nothing where it was made already. */
  function take(session: PlayerSession, nodeId: string, option: string, language: Language): string | undefined {
    const node = tree.keeper(nodeId);
    const left = node && choices.take(session, node, option);
    if (left === undefined) return undefined;
    return message(language, left === "something" ? "menu.claimedSome" : "menu.claimed");
  }

  /** Does what was asked for and cannot be shown; what is shown next is what the player still has to choose, or `otherwise`. */
  function act(
    playerId: string,
    intent: Intent,
    otherwise: Intent,
  ): { readonly next: Intent; readonly notice?: string } {
    if (intent.kind !== "claim" && intent.kind !== "chosen") return { next: intent };
    const session = records.open(playerId);
    if (!session) return { next: otherwise };
    const language = languageOf(players.locale(playerId), settings.default_language);
    const notice =
      intent.kind === "claim" ? claim(session, language) : take(session, intent.nodeId, intent.option, language);
    const open = choices.next(session);
    const next: Intent = open ? { kind: "choose", nodeId: open.node.id, part: 0 } : otherwise;
    return { next, ...(notice === undefined ? {} : { notice }) };
  }

  async function converse(playerId: string, conversation: Conversation): Promise<void> {
    let intent: Intent = { kind: "pages", part: 0 };
    /** Where the player was before they claimed. */
    let shown: Intent = intent;
    while (conversations.goesOn(playerId, conversation) && intent.kind !== "close") {
      const { next, notice } = act(playerId, intent, shown);
      const view = viewOf(playerId, notice);
      if (!view) return;
      const form = formFor(view, next);
      if (next.kind !== "choose") shown = next;
      const answer = await show(playerId, form, conversation);
      if (answer.kind !== "pressed") return;
      const pressed = form.buttons[answer.index];
      if (!pressed) return;
      intent = pressed.intent;
    }
  }

  return {
    open(playerId) {
      const conversation = conversations.begin(playerId);
      // Commands run where forms may not be shown; a scheduled task may.
      scheduler.soon(() => {
        converse(playerId, conversation)
          .catch((error: unknown) => log.error(`the menu of player ${playerId} failed: ${describeError(error)}`))
          .finally(() => conversations.end(playerId, conversation));
      });
    },
  };
}
