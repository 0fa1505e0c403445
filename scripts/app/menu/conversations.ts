/**
 * Which of a player's menus still go on: two can overlap (a double tap, the book and a command at once). Decides which of
 * them gives way; a form on the screen stays valid until a newer one has been shown. Knows no forms.
 */

/** One menu, from its opening to its last form. */
export interface Conversation {
  /** Whether a form of it has been handed to the player's screen and not been answered yet. */
  isShowing: boolean;
}

export interface Conversations {
  /** A new one. What still waits for the screen gives way to it; what is on the screen does not. */
  begin(playerId: string): Conversation;
  goesOn(playerId: string, conversation: Conversation): boolean;
  /** Whether a form of another menu is on the screen, or on its way there. */
  isOtherShowing(playerId: string, conversation: Conversation): boolean;
  /** Its form was on the screen and got an answer, so whatever was there before it is not any more. */
  answered(playerId: string, conversation: Conversation): void;
  end(playerId: string, conversation: Conversation): void;
}

export function createConversations(): Conversations {
  /** The oldest first. */
  const running = new Map<string, readonly Conversation[]>();
  const of = (playerId: string): readonly Conversation[] => running.get(playerId) ?? [];

  function keep(playerId: string, staying: readonly Conversation[]): void {
    if (staying.length > 0) running.set(playerId, staying);
    else running.delete(playerId);
  }

  return {
    begin(playerId) {
      const conversation: Conversation = { isShowing: false };
      keep(playerId, [...of(playerId).filter((older) => older.isShowing), conversation]);
      return conversation;
    },
    goesOn: (playerId, conversation) => of(playerId).includes(conversation),
    isOtherShowing: (playerId, conversation) => of(playerId).some((other) => other !== conversation && other.isShowing),
    answered(playerId, conversation) {
      const place = of(playerId).indexOf(conversation);
      if (place > 0) keep(playerId, of(playerId).slice(place));
    },
    end(playerId, conversation) {
      keep(
        playerId,
        of(playerId).filter((other) => other !== conversation),
      );
    },
  };
}
