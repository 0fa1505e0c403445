/** German. How to read and edit this: docs/translating.md. */

import { GERMAN_GRAMMAR, germanMadeOf } from "../goals/grammars/german-grammar.ts";
import type { LanguageFile } from "../language-file.ts";

export const de_DE = (): LanguageFile => ({
  name: "Deutsch",
  numbers: { group: ".", decimal: "," },
  messages: {
    "tip.unlocked": "§6Erfolg freigeschaltet!§r",
    "announce.completed": "§e{player} hat einen Erfolg errungen: §a[{title}§a]§r",
    "menu.title": "Erfolge",
    "menu.summary": { by: "total", one: "{done} von {total} Erfolg", other: "{done} von {total} Erfolgen" },
    "menu.nothing": "Hier gibt es noch nichts zu sehen. Geh hinaus und vollbring etwas Bemerkenswertes.",
    "menu.unreadable":
      "§cDein Fortschritt auf dieser Seite konnte nicht gelesen werden. Er bleibt, wie er ist; bitte sag es denen, die den Server betreiben.§r",
    "menu.claim": "Belohnungen abholen ({count})",
    "menu.claimed": "§aBelohnungen erhalten.§r",
    "menu.claimedSome":
      "§eEinige Belohnungen konnten noch nicht ausgegeben werden. Mach Platz im Inventar und versuch es noch einmal.§r",
    "menu.back": "Zurück",
    "menu.close": "Schließen",
    "menu.previous": "Vorige ({page}/{pages})",
    "menu.next": "Nächste ({page}/{pages})",
    "menu.state.done": "§2Geschafft§r",
    "menu.state.begun": "§6Begonnen§r",
    "menu.state.open": "Offen",
    "menu.state.locked": "§8Gesperrt§r",
    "menu.state.unreadable": "§cNicht lesbar§r",
    "menu.lockedBy": "§cSchließ zuerst „{title}§r§c“ ab.§r",
    "menu.progress": "Fortschritt: {progress}/{goal}",
    "menu.rewards": "§lBelohnungen§r",
    "menu.rewardsPaid": "§7(erhalten)§r",
    "reward.item": "{count} × {item}",
    "reward.xp": { by: "amount", one: "{amount} Erfahrungspunkt", other: "{amount} Erfahrungspunkte" },
    "reward.levels": { by: "amount", one: "{amount} Erfahrungsstufe", other: "{amount} Erfahrungsstufen" },
    "reward.effect": "{effect} für {seconds}\u00a0s",
    "reward.other": "Eine Überraschung",
    "reward.waiting": "§eDeine Belohnung für „{title}§r§e“ wartet: Hol sie im Erfolgsmenü ab.§r",
    "command.noPlayer": "Kein Spieler passt darauf.",
    "command.onlyPlayers": "Nur Spieler können das Menü öffnen.",
    "command.unknownNode": "Es gibt keinen Knoten „{node}“.{hint}",
    "command.didYouMean": " Meintest du „{node}“?",
    "command.deltaNeeded": "„{mode}“ braucht hinter dem Knoten eine ganze Zahl über 0.",
    "command.nodeUnwanted":
      "„{mode}“ meint alle Knoten und nimmt keinen einzelnen; nimm für „{node}“ only, from, through oder until.",
    "command.notMoved": "{player}: „{node}“ hat sich nicht bewegt: {state}.",
    "repair.noPage": "„{node}“ ist keine Seite; der Knoten steht auf der Seite „{page}“.",
    "info.state.some": "{count} von {nodes}",
    "command.nodeNeeded": "„{mode}“ braucht einen Knoten.",
    "command.unknownMode": "„{mode}“ gibt es nicht; möglich sind only, from, through, until und everything.",
    "command.granted": "{player}: {count} Knoten abgeschlossen.",
    "command.nothingToGrant": "{player}: Das ist alles schon abgeschlossen.",
    "command.revoked": "{player}: {count} Knoten zurückgenommen.",
    "command.nothingToRevoke": "{player}: Es gab nichts zurückzunehmen.",
    "command.rewardReset": "{player}: „{node}“ kann wieder auszahlen.",
    "command.nothingToReset": "{player}: „{node}“ hat noch nichts ausgezahlt.",
    "command.progressed": "{player}: „{node}“ steht bei {progress}/{goal}.",
    "command.notProgressed":
      "{player}: „{node}“ hat sich nicht bewegt; entweder ist der Knoten abgeschlossen oder der davor ist es nicht.",
    "command.badDelta": "{delta} lässt sich nicht hinzuzählen; nimm eine ganze Zahl über 0.",
    "command.unreadable":
      "§c{player}: Die gespeicherten Daten der Seite „{page}“ sind nicht lesbar ({reason}). Sie bleiben erhalten und werden nicht überschrieben.§r",
    "command.mailed": "Es wartet im Briefkasten auf {player}.",
    "command.mailOnline": "{player} ist online; es ist sofort geschehen.",
    "command.mailUnknown": "In dieser Welt war noch niemand namens „{player}“.",
    "command.mailFailed": "An {player} ging keine Post; das Inhaltsprotokoll sagt, warum.",
    "command.unknownMailKind": "„{kind}“ lässt sich nicht verschicken; möglich sind grant, progress und finish.",
    "info.player":
      "{player}: {done} von {total} Knoten abgeschlossen, {started} begonnen, {owed} mit offenen Belohnungen.",
    "info.owed": "Offen: {nodes}",
    "info.node": "{player}, {node}: {progress}/{goal}, {state}",
    "info.state.complete": "abgeschlossen",
    "info.state.open": "offen",
    "info.reward.none": "keine Belohnung",
    "info.reward.owed": "Belohnung steht aus (Einträge {entries})",
    "info.reward.paid": "Belohnung ausgezahlt",
    "info.reward.unpaid": "Belohnung noch nicht verdient",
    "cloud.none": "Es ist keine Cloud eingerichtet; Cloud-Knoten liegen in dieser Welt.",
    "cloud.noAccount":
      "Die Plattform hat für diesen Spieler keine dauerhafte Kennung genannt; die Cloud-Knoten liegen vorerst in dieser Welt.",
    "cloud.pending": "Meldungen auf dem Weg zur Cloud: {count}.",
    "cloud.unasked": "Eine Cloud ist eingerichtet, wurde aber noch nicht gefragt.",
    "cloud.reachable": "§aDie Cloud antwortet.§r",
    "cloud.unreachable": "§cDie Cloud antwortet nicht.§r",
    "cloud.breaker.closed": "Meldungen werden gesendet, wie sie kommen.",
    "cloud.breaker.waiting": "§eNoch {seconds}\u00a0s lang wird nichts gesendet; verloren geht nichts.§r",
    "cloud.breaker.open":
      "§eNach wiederholten Fehlern wird noch {seconds}\u00a0s lang nichts gesendet; verloren geht nichts.§r",
    "cloud.breaker.probing": "§eEine Anfrage prüft gerade, ob die Cloud wieder da ist.§r",
    "cloud.lastError": "Letzter Fehler: {error}",
    "cloud.pendingOf": {
      one: "{player}: {count} Meldung noch nicht gespeichert",
      other: "{player}: {count} Meldungen noch nicht gespeichert",
    },
    "cloud.nothingPending": "Nichts wartet darauf, gemeldet zu werden.",
    "info.cloud": "Cloud {base} (Version {version}) + {pending} unterwegs",
    "tip.more": "§7… und {count} weitere§r",
    "announce.more": {
      one: "§e… und {count} weiterer Erfolg für {player}§r",
      other: "§e… und {count} weitere Erfolge für {player}§r",
    },
    "reward.waitingMany": {
      one: "§e{count} Belohnung wartet: Hol sie im Erfolgsmenü ab.§r",
      other: "§e{count} Belohnungen warten: Hol sie im Erfolgsmenü ab.§r",
    },
    "menu.claiming": "§aDeine Belohnungen werden ausgegeben.§r",
    "command.underWay":
      "§e{command}: {players}, je {nodes}. Das dauert einen Augenblick; die Antwort kommt, wenn es fertig ist.§r",
    "command.sum": "{command}: fertig ({done} / {players}), {nodes} geändert.",
    "command.gone": {
      one: "{command}: {count} Spieler ging, bevor alles erledigt war.",
      other: "{command}: {count} Spieler gingen, bevor alles erledigt war.",
    },
    "command.rewardOwed": "{player}: „{node}“ schuldet noch, was nicht ausgezahlt ist; zurückzusetzen gibt es nichts.",
    "info.account": "Kontokennung: {account}",
    "info.noAccount": "Kontokennung: in dieser Welt nicht bekannt.",
    "repair.nothing": "{player}: Auf der Seite „{page}“ ist nichts unlesbar.",
    "repair.done":
      "{player}: Die unlesbaren Daten der Seite „{page}“ bleiben als Eigenschaft {kept} erhalten; die Seite beginnt von vorn. §eIhre Erfolge sind wieder offen, und was sie schon ausgezahlt haben, zahlen sie beim nächsten Abschluss noch einmal.§r",
    "repair.failed": "{player}: Die Seite „{page}“ ließ sich nicht beiseitelegen; das Inhaltsprotokoll sagt, warum.",
    "forget.done":
      "{player} ist in dieser Welt vergessen: Name und Briefkasten sofort, die Seiten beim nächsten Beitritt.",
    "forget.online": "{player} ist online. Vergessen werden kann nur, wer offline ist.",
    "forget.unknown": "In dieser Welt war noch niemand namens „{player}“.",
    "forget.failed": "{player} konnte nicht vergessen werden; das Inhaltsprotokoll sagt, warum.",
    "forget.badWord": "„{word}“ ist kein Ort, an dem Spieler vergessen werden; das einzige Wort hier ist cloud.",
    "forget.noCloud": "Es ist keine Cloud eingerichtet; nur diese Welt könnte {player} vergessen.",
    "forget.noAccount":
      "Das Konto von {player} ist in dieser Welt nicht bekannt, also behält die Cloud den Fortschritt. Lösch ihn beim Dienst über den Namen: player erase NETWORK {player}",
    "forget.cloudAsked": "Die Cloud ist gebeten, das Konto {account} zu löschen; die Antwort kommt.",
    "forget.cloudDone": "Die Cloud hat das Konto {account} von {player} gelöscht.",
    "forget.cloudFailed":
      "Die Cloud hat das Konto {account} von {player} nicht gelöscht: {problem}. Gib den Befehl noch einmal.",
    "players.several": {
      one: "{count} Spieler verließ diese Welt unter dem Namen „{name}“: {list}. Gib statt des Namens die Kennung an.",
      other:
        "{count} Spieler verließen diese Welt unter dem Namen „{name}“: {list}. Gib statt des Namens die Kennung an.",
    },
    "menu.cloudAway":
      "§eDie Cloud ist gerade nicht erreichbar. Das gilt als geschafft, sobald sie davon weiß; verloren geht nichts.§r",
    "cloud.sameAccount":
      "Die Plattform nennt {player} und {other} als ein Konto; die Cloud-Knoten von {player} liegen vorerst in dieser Welt.",
    "menu.lockedBySome": "§cSchließ zuerst noch {count} von „{title}§r§c“ ab.§r",
    "menu.notFoundYet": "§o???§r",
    "menu.opensAt": "§cAb {time}.§r",
    "menu.closedAt": "§cVorbei seit {time}.§r",
    "menu.again": "§eWieder ab {time}.§r",
    "menu.state.notYet": "§8Noch nicht§r",
    "menu.state.over": "§8Vorbei§r",
    "info.state.locked": "wartet auf {nodes}",
    "info.state.notYet": "nicht vor {time}",
    "info.state.over": "vorbei seit {time}",
    "info.state.resting": "abgeschlossen, wieder ab {time}",
    "announce.goal": "§e{player} hat ein Ziel erreicht: §a[{title}§a]§r",
    "announce.challenge": "§e{player} hat eine Herausforderung gemeistert: §5[{title}§5]§r",
    "reward.itemOf": "{count} × {item} ({details})",
    "reward.loot": "Beute",
    "reward.structure": "Ein Bauwerk",
    "reward.unlock": "Der Erfolg „{title}§r“",
    "reward.progress": "{amount} mehr bei „{title}§r“",
    "reward.choice": "Nach Wahl: {labels}",
    "reward.random": "Zufällig: {rewards}",
    "reward.or": " / ",
    "menu.choose": "Such dir deine Belohnung aus:",
    "menu.chooseOf": "Such dir deine Belohnung aus (noch {count}):",
    "menu.later": "Später",
    "menu.toChoose": "§aEinige deiner Belohnungen darfst du dir aussuchen.§r",
    "menu.milestone": {
      by: "at",
      one: "- {at} Erfolg dieser Seite: {rewards}",
      other: "- {at} Erfolge dieser Seite: {rewards}",
    },
    "menu.goal": "Ziel: {goal}",
    "menu.criteria": "§lCheckliste§r",
    "menu.criteriaPart": "§lCheckliste§r ({first}–{last} von {total})",
    "info.noGoal": "Nur Skripte und Befehle bewegen ihn.",
    "info.moreCriteria": "… und {count} weitere",
    "info.badWord": "„{word}“ ist hier nicht bekannt; nach dem Knoten kann nur why stehen.",
    "why.counted": "Die letzte Tat zählte {ago}.",
    "why.noneCounted": "Seit dem Beitritt hat keine Tat gezählt.",
    "why.refused": "Taten, die nicht zählten:",
    "why.noneRefused":
      "Seit dem Beitritt wurde keine Tat abgelehnt, auf die das Ziel achtet. Taten mit anderen Dingen, als es nennt, werden nicht angesehen.",
    "why.ago": "vor {seconds}\u00a0s",
    "why.agoMinutes": "vor {minutes}\u00a0min",
    "why.filter": "{key} passte nicht",
    "why.filterWanted": "{key} passte nicht; verlangt: {wanted}",
    "why.now": "Gerade jetzt: {reason}",
    "why.locked": "der Knoten ist gesperrt",
    "why.notYet": "es war zu früh für den Knoten",
    "why.over": "die Zeit des Knotens ist vorbei",
    "why.resting": "der Knoten ruht bis zur nächsten Runde",
    "why.unreadable": "die gespeicherten Daten des Knotens sind nicht lesbar",
    "why.gameMode": "im Spielmodus des Spielers zählen Ziele nicht (Einstellung counted_game_modes)",
    "why.done": "dieses Glied ist schon fertig",
    "why.turn": "dieses Glied war nicht an der Reihe",
    "why.seen": "dieser Wert hat schon gezählt",
    "why.otherValue": "dieser Wert ist keiner von denen, die zählen",
    "why.noValue": "der Tat fehlt, woran ihre Werte unterschieden werden",
    "milestone.reached": {
      by: "at",
      one: "§6{at} Erfolg von „{title}§r§6“ ist geschafft!§r",
      other: "§6{at} Erfolge von „{title}§r§6“ sind geschafft!§r",
    },
    "count.players": "{count} Spieler",
    "count.nodes": "{count} Knoten",
    "menu.percent": "{percent}\u00a0%",
    "menu.search": "Suchen",
    "menu.searchFor": "Wonach suchst du?",
    "menu.searchHint": "Ein Wort aus Titel oder Beschreibung",
    "menu.searchAgain": "Etwas anderes suchen",
    "menu.found": "{count} gefunden für „{query}“",
    "menu.nextUp": "Als Nächstes",
    "menu.pinned": "Angeheftet",
    "menu.news": "Neues",
    "menu.below": "{count} darunter",
    "menu.after": "Davor: {title}",
    "menu.then": "Danach: {title}",
    "menu.rarity": "§7{percent} der Spieler haben das.§r",
    "menu.rarity.few": "§7Weniger als {percent} der Spieler haben das.§r",
    "menu.rarity.nobody": "§7Das hat noch niemand.§r",
    "menu.rarityHere": "§7Geschafft von {done} der {count} Spieler, die gerade hier sind.§r",
    "menu.rarityHere.nobody": "§7Von den {count} Spielern, die gerade hier sind, hat das noch niemand.§r",
    "menu.nodeBefore": "< Vorheriger: {title}",
    "menu.nodeAfter": "> Nächster: {title}",
    "menu.claimThis": "Belohnungen abholen",
    "menu.claimChoose": "Abholen: Such dir deine Belohnung aus",
    "menu.rewardsToClaim": "§e(abholbereit)§r",
    "menu.rewardsComing": "§e(unterwegs)§r",
    "menu.rewardsNotYet": "§7(noch nicht verdient)§r",
    "reward.named": "{count} × „{name}§r“ ({item})",
    "reward.also": ", ",
    "menu.cloud.waiting": "§eWartet darauf, der Cloud gemeldet zu werden.§r",
    "menu.cloud.away":
      "§eDie Cloud antwortet gerade nicht. Was du getan hast, bleibt hier erhalten und wird später gemeldet; verloren geht nichts.§r",
    "menu.cloud.stored": "§7In der Cloud gespeichert.§r",
    "menu.cloud.notCovered": "§eLiegt vorerst in dieser Welt, nicht in der Cloud.§r",
    "menu.allBelow": "Alle {count}, die folgen",
    "menu.fold": "Zweig einklappen",
    "menu.unfold": "Zweig ausklappen",
    "menu.foldAll": "Alle Zweige einklappen",
    "menu.unfoldAll": "Alle Zweige ausklappen",
    "menu.listing": "Filtern und sortieren",
    "menu.filter.all": "Alle",
    "menu.filter.open": "Offen",
    "menu.filter.begun": "Begonnen",
    "menu.filter.done": "Geschafft",
    "menu.filter.claimable": "Mit Belohnung zum Abholen",
    "menu.order.tree": "Wie im Baum",
    "menu.order.closest": "Am nächsten am Ziel zuerst",
    "menu.order.newest": "Neueste zuerst",
    "menu.shown": "Gezeigt: {what}",
    "menu.sorted": "Sortiert: {by}",
    "menu.noneListed": "So etwas gibt es hier gerade nicht.",
    "menu.goToPart": "Zu einem Teil springen",
    "menu.part": "Teil {page} von {pages}",
    "menu.first": "Anfang (1/{pages})",
    "menu.last": "Ende ({pages}/{pages})",
    "menu.completedAt": "Geschafft am {time}.",
    "menu.state.resting": "§2Fürs Erste geschafft§r",
    "menu.continue": "Weiter, wo du warst",
    "menu.settings": "Einstellungen",
    "menu.pin": "Anheften",
    "menu.unpin": "Nicht mehr anheften",
    "menu.tooManyPins": "§eMehr als {count} Erfolge lassen sich nicht anheften. Mach erst einen los.§r",
    "settings.about": "Das gilt nur für dich, egal, was in der Welt eingestellt ist.",
    "settings.quiet": "Ruhe: keine Hinweise, keine Töne",
    "settings.announcements": "Lesen, was andere erreichen",
    "settings.menuStyle": "Menü",
    "settings.menuStyle.auto": "Was am besten passt",
    "settings.menuStyle.classic": "Mit Symbolen",
    "settings.menuStyle.live": "Bewegt sich mit",
    "settings.asTheWorld": "Wie in der Welt eingestellt",
    "settings.language": "Sprache",
    "settings.asTheGame": "Wie im Spiel",
    "settings.notKept": "§eDas gilt nur, bis du gehst; gespeichert werden konnte es nicht.§r",
    "admin.title": "Verwaltung",
    "admin.players": "Um wen geht es?",
    "admin.here": "§2●§r Online",
    "admin.away": "○ Offline",
    "admin.findPlayer": "Spieler suchen",
    "admin.partOfName": "Teil des Namens oder die ID",
    "admin.worldSettings": "Einstellungen der Welt",
    "admin.worldSettingsKept": "§aGespeichert; es gilt ab jetzt für alle.§r",
    "admin.worldSettingsNotKept": "§eDas gilt, bis die Welt endet; gespeichert werden konnte es nicht.§r",
    "admin.world.about": "Gilt ab jetzt für alle in dieser Welt.",
    "admin.world.fixed": "Der Server gibt schon vor:",
    "admin.world.allFixed": "All das gibt die Konfiguration des Servers vor; geändert wird es dort.",
    "admin.world.book": "Erfolgsbuch für alle, die neu sind",
    "admin.world.announce": "Allen sagen, wer was geschafft hat",
    "admin.world.tipDisplay": "Wo Hinweise erscheinen",
    "admin.world.tipDisplay.action_bar": "Über der Schnellleiste",
    "admin.world.tipDisplay.title": "Mitten im Bild",
    "admin.world.tipSeconds": "Sekunden, die ein Hinweis bleibt",
    "admin.world.tipSound": "Ein Ton zu jedem Hinweis",
    "admin.achievements": "Erfolge ansehen",
    "admin.awayNow":
      "§eOffline. Der Fortschritt ist erst nach der Rückkehr zu sehen; was du jetzt schickst, wartet bis dahin.§r",
    "admin.unreadable":
      "§cDer Fortschritt auf dieser Seite konnte nicht gelesen werden. Er bleibt, wie er ist, bis du die Seite reparieren lässt.§r",
    "admin.repair": "Seite „{page}“ reparieren",
    "admin.retry": "Jetzt an die Cloud senden ({count})",
    "admin.retried": "Die Cloud wird jetzt noch einmal gefragt. Was wartet, wird gesendet, sobald sie antwortet.",
    "admin.grantAll": "Alles abschließen",
    "admin.revokeAll": "Alles zurücknehmen",
    "admin.forget": "Diesen Spieler vergessen",
    "admin.forgetInCloud": "Auch in der Cloud vergessen",
    "admin.grant": "Abschließen …",
    "admin.revoke": "Zurücknehmen …",
    "admin.progress": "Fortschritt hinzufügen",
    "admin.rewardReset": "Noch einmal auszahlen lassen",
    "admin.mailGrant": "Später abschließen",
    "admin.mailFinish": "Später abschließen, wenn offen",
    "admin.mailProgress": "Später Fortschritt hinzufügen",
    "admin.scope.only": "Nur diesen",
    "admin.scope.from": "Diesen und alle, die folgen ({count})",
    "admin.scope.until": "Diesen und alle davor ({count})",
    "admin.scope.through": "Alle auf diesem Weg ({count})",
    "admin.confirm.grant": {
      one: "{count} Erfolg von {player} wird abgeschlossen, falls er es noch nicht ist, und zahlt seine Belohnung aus. Was ausgezahlt ist, lässt sich nicht zurückholen.",
      other:
        "{count} Erfolge von {player} werden abgeschlossen, soweit sie es noch nicht sind, und zahlen ihre Belohnungen aus. Was ausgezahlt ist, lässt sich nicht zurückholen.",
    },
    "admin.confirm.revoke": {
      one: "{player} verliert Abschluss und Fortschritt von {count} Erfolg. Der Fortschritt lässt sich nicht zurückholen; was ausgezahlt ist, bleibt ausgezahlt.",
      other:
        "{player} verliert Abschluss und Fortschritt von {count} Erfolgen. Der Fortschritt lässt sich nicht zurückholen; was ausgezahlt ist, bleibt ausgezahlt.",
    },
    "admin.confirm.progress":
      "„{title}§r“ von {player} rückt um {count} weiter. Wird das Ziel damit erreicht, gibt es die Belohnung.",
    "admin.confirm.rewardReset": "„{title}§r“ zahlt {player} beim nächsten Abschluss noch einmal aus.",
    "admin.confirm.repair":
      "Die unlesbaren Daten der Seite „{page}“ von {player} werden beiseitegelegt und dort aufbewahrt. Die Seite beginnt von vorn, und ihre Belohnungen können noch einmal ausgezahlt werden.",
    "admin.confirm.forget":
      "Alles, was diese Welt über {player} weiß, wird gelöscht: Name und Post sofort, der Fortschritt beim nächsten Beitritt. Das lässt sich nicht zurückholen.",
    "admin.confirm.forgetInCloud":
      "Alles, was die Cloud und diese Welt über {player} wissen, wird gelöscht, für jeden Server des Netzwerks. Das lässt sich nicht zurückholen.",
    "admin.confirm.mail":
      "„{title}§r“ wird abgeschlossen, sobald {player} zurück ist, und zahlt die Belohnung aus. Ein Brief lässt sich nicht zurückholen.",
    "admin.confirm.mailProgress":
      "„{title}§r“ rückt um {count} weiter, sobald {player} zurück ist. Ein Brief lässt sich nicht zurückholen.",
    "admin.no": "Nein, zurück",
    "admin.yes": "§4Ja, ausführen§r",
    "admin.left": "{player} ist nicht mehr da; es ist nichts geschehen.",
    "admin.notAllowed": "§cDas darfst du nicht mehr; es ist nichts geschehen.§r",
  },
  goals: {
    goals: {
      break_block: "Bau[ mit {tool:dat}] {#block} ab[ ({own})]",
      breed: "Züchte {#entity|Tier}",
      claim: "Hol {#|Belohnung} im Menü ab",
      complete: "Schließ {#|Erfolg} ab",
      "complete.nodes": "Schließ {nodes} ab",
      "complete.page": "Schließ {#|Erfolg} der Seite {page} ab",
      consume_item: "Iss oder trink{times} etwas",
      "consume_item.item": "Iss oder trink {#item}",
      cure: "Heile {#entity|Zombiedorfbewohner}",
      deal_damage:
        "Richte[ bei {entity:dat}][ mit {weapon:dat}][ mit {projectile:dat}][ durch {cause}][ in Treffern zu {amount} Punkten] {span} Schaden an",
      "deal_damage.hits":
        "Triff{times} {entity}[ mit {weapon:dat}][ mit {projectile:dat}][ durch {cause}][ für {amount} Punkte]",
      take_damage:
        "Steck[ von {by:dat}][ mit {weapon:dat}][ mit {projectile:dat}][ durch {cause}][ in Treffern zu {amount} Punkten] {span} Schaden ein",
      "take_damage.hits":
        "Werde{times} verletzt[ von {by:dat}][ mit {weapon:dat}][ mit {projectile:dat}][ durch {cause}][ für {amount} Punkte]",
      default_get: "Hab {#item_dict} dabei",
      default_kill: "Töte {#entity_identifier}",
      die: "Stirb{times}[ durch {cause}][, getötet von {by:dat}]",
      drop_item: "Wirf {#item} weg",
      effect: "Erhalte{times} einen Effekt[ der Stufe {amplifier}]",
      "effect.effect": "Erhalte{times} den Effekt {effect}[ der Stufe {amplifier}]",
      "effect.at_once": "Hab{times} {at_once} Effekte gleichzeitig[ (aus: {effect})][ auf Stufe {amplifier}]",
      emote: "Benutze{times} ein Emote",
      enchant: "Verzaubere {#item}",
      event: "Löse{times} das Ereignis {event} aus",
      experience: "Sammle {span} Erfahrung",
      fall: "Überlebe {#|Sturz}[ aus {blocks} Blöcken Höhe]",
      fish: "Angle{times} etwas",
      "fish.item": "Angle {#item}",
      have_item: "Hab {#item} dabei",
      "have_item.where_kept": "Hab {#item}[ {where_kept}]",
      join: "Betritt{times} die Welt",
      "join.days": { one: "Betritt die Welt an einem Tag", other: "Betritt die Welt an {n} verschiedenen Tagen" },
      "join.streak": { one: "Betritt die Welt an einem Tag", other: "Betritt die Welt an {n} Tagen in Folge" },
      jump: "Spring{times}",
      kill: "Töte {#entity}[ mit {weapon:dat}][ mit {projectile:dat}][ durch {cause}][ aus {distance} Blöcken Entfernung]",
      "kill~entity": {
        one: "Töte eine Kreatur[ mit {weapon:dat}][ mit {projectile:dat}][ durch {cause}][ aus {distance} Blöcken Entfernung]",
        other:
          "Töte {n} verschiedene Arten von Kreaturen[ mit {weapon:dat}][ mit {projectile:dat}][ durch {cause}][ aus {distance} Blöcken Entfernung]",
      },
      level: "Erreiche Stufe {n}",
      open_container: "Öffne {#|Behälter}",
      "open_container.block": "Öffne{times} {block}",
      "open_container.entity": "Öffne{times} {entity}",
      pick_up_item: "Heb {#item} auf",
      place_block: "Platziere {#block}[ mit {tool:dat}]",
      play_time: "Spiel {span} lang",
      press: "Betätige{times} einen Knopf, einen Hebel oder eine Druckplatte",
      "press.block": "Betätige{times} {block}",
      ride: "Besteig{times} {entity|Reittier}",
      score: "Erreiche {span} in {objective}",
      shear: "Schere {#entity|Tier}",
      shoot: "Triff{times} etwas mit einem Schuss[ ({projectile:nom})][ aus {distance} Blöcken Entfernung]",
      "shoot.entity": "Triff{times} {entity} mit einem Schuss[ ({projectile:nom})][ aus {distance} Blöcken Entfernung]",
      "shoot.block": "Triff{times} {block} mit einem Schuss[ ({projectile:nom})][ aus {distance} Blöcken Entfernung]",
      sleep: "Schlaf {#|Nacht} durch",
      sneak: "Schleiche {span} lang",
      survive: "Überlebe {span}, ohne zu sterben",
      tag: "Trag{times} die Markierung {tag}",
      tame: "Zähme {#entity|Tier}",
      totem: "Lass dich{times} von einem Totem der Unsterblichkeit retten",
      trade: "Handle{times}",
      "trade.item": "Erhandle{times} {item}",
      travel: "Leg[ {by}] {span} zurück",
      use_block: "Benutze{times} {block}",
      "use_block.item": "Benutze{times} {item} an {block:dat}",
      use_entity: "Interagiere{times} mit {entity:dat}",
      "use_entity.item": "Benutze{times} {item} an {entity:dat}",
      use_item: "Benutze{times} {item}",
      visit: "Besuch {#|Ort}",
      "visit.+": "Geh{times}[ {dimension:into}][ in das Biom {biome}][ zu {place}][ auf Höhe {y}][ in {in_block}]",
      "visit~biome": { one: "Besuch ein Biom", other: "Besuch {n} verschiedene Biome" },
      "visit~dimension": { one: "Besuch eine Dimension", other: "Besuch {n} verschiedene Dimensionen" },
      wear: "Trag{times} {all}",
    },
    combinations: {
      any_of: "Eins davon{times}{where}: {list}",
      all_of: "Alles davon{where}: {list}",
      some_of: "{n} von diesen {m}{where}: {list}",
      some_nodes: "{n} von {list}",
      sequence: "In dieser Reihenfolge[ innerhalb von {span}]{times}{where}: {list}",
      distinct: "{goal}, {each}[: {values}]",
      values: "{goal}[: {values}]",
      within: "{goal}, innerhalb von {span}",
    },
    each: {
      entity: "jedes Mal eine andere Art",
      item: "jedes Mal ein anderer Gegenstand",
      block: "jedes Mal ein anderer Block",
      biome: "jedes Mal in einem anderen Biom",
      dimension: "jedes Mal in einer anderen Dimension",
      effect: "jedes Mal ein anderer Effekt",
      day: "jedes Mal an einem anderen Tag",
      player: "jedes Mal jemand anders",
      position: "jedes Mal an einem anderen Ort",
    },
    conditions: {
      time: "zur Tageszeit {v}",
      weather: "bei {v}",
      moon: "bei Mondphase {v}",
      dimension: "{v:in}",
      biome: "im Biom {v}",
      near: "im Umkreis von {radius} Blöcken um {x}, {y}, {z}[ {dimension:in}]",
      y: "auf Höhe {v}",
      in_block: "mitten in {v:dat}",
      on_block: "stehend auf {v:dat}",
      in_water: "im Wasser",
      "!in_water": "außerhalb von Wasser",
      on_ground: "mit beiden Füßen auf dem Boden",
      "!on_ground": "ohne Boden unter den Füßen",
      holding: "mit {v:dat} in der Hand",
      offhand: "mit {v:dat} in der Zweithand",
      wearing: "mit {v:dat} am Leib",
      riding: "reitend auf {v:dat}",
      sneaking: "beim Schleichen",
      "!sneaking": "ohne zu schleichen",
      sprinting: "beim Sprinten",
      "!sprinting": "ohne zu sprinten",
      swimming: "beim Schwimmen",
      "!swimming": "ohne zu schwimmen",
      gliding: "beim Gleiten",
      "!gliding": "ohne zu gleiten",
      effect: "unter dem Effekt {v}",
      level: "auf Stufe {v}",
      health: "bei {v} Lebenspunkten",
      hunger: "bei {v} Hungerpunkten",
      alone: "ohne andere Spieler im Umkreis von {v} Blöcken",
      tag: "mit der Markierung {v}",
      score: "mit {v} Punkten in {objective}",
      difficulty: "auf Schwierigkeit {v}",
      game_mode: "im Modus {v}",
    },
    qualities: {
      baby: "{noun} (Jungtier)",
      "!baby": "{noun} (ausgewachsen)",
      form: "{noun} ({v})",
      family: "{noun} der Gruppe {v}",
      name: "{noun} namens {v}",
      tag: "{noun} mit der Markierung {v}",
      color: "{noun} ({v})",
      variant: "{noun} der Variante {v}",
      enchantments: "{noun} mit {v}",
      potion: "{noun} ({v})",
      durability: "{noun} mit {v} Punkten Haltbarkeit",
      states: "{noun} mit {v}",
    },
    place: "{x}, {y}, {z}[ {dimension:in}]",
    nouns: { entity: "Kreatur", item: "Gegenstand", block: "Block" },
    terms: {
      "own.false": "nicht selbst platziert",
      "own.true": "selbst platziert",
      "where_kept.hotbar": "in der Schnellzugriffsleiste",
      "where_kept.mainhand": "in der Hand",
      "where_kept.offhand": "in der Zweithand",
      "time.day": "tagsüber",
      "time.night": "nachts",
      "weather.clear": "klarem Himmel",
      "weather.rain": "Regen",
      "weather.thunder": "Gewitter",
      "form.drink": "trinkbar",
      "form.splash": "Wurftrank",
      "form.lingering": "Verweiltrank",
      "color.0": "weiß",
      "color.1": "orange",
      "color.2": "magenta",
      "color.3": "hellblau",
      "color.4": "gelb",
      "color.5": "hellgrün",
      "color.6": "rosa",
      "color.7": "grau",
      "color.8": "hellgrau",
      "color.9": "türkis",
      "color.10": "violett",
      "color.11": "blau",
      "color.12": "braun",
      "color.13": "grün",
      "color.14": "rot",
      "color.15": "schwarz",
      "difficulty.peaceful": "Friedlich",
      "difficulty.easy": "Einfach",
      "difficulty.normal": "Normal",
      "difficulty.hard": "Schwer",
      "game_mode.survival": "Überleben",
      "game_mode.creative": "Kreativ",
      "game_mode.adventure": "Abenteuer",
      "game_mode.spectator": "Zuschauer",
      "mode.walk": "zu Fuß",
      "mode.sprint": "im Sprint",
      "mode.sneak": "schleichend",
      "mode.swim": "schwimmend",
      "mode.climb": "kletternd",
      "mode.fall": "im Fallen",
      "mode.glide": "im Gleitflug",
      "mode.fly": "im Flug",
      "mode.boat": "mit dem Boot",
      "mode.minecart": "mit der Lore",
      "mode.horse": "zu Pferd",
      "mode.pig": "auf einem Schwein",
      "mode.strider": "auf einem Schreiter",
      "cause.anvil": "einen Amboss",
      "cause.blockExplosion": "einen explodierenden Block",
      "cause.campfire": "ein Lagerfeuer",
      "cause.contact": "stachelige Blöcke",
      "cause.drowning": "Ertrinken",
      "cause.entityAttack": "einen Angriff",
      "cause.entityExplosion": "eine Explosion",
      "cause.fall": "einen Sturz",
      "cause.fallingBlock": "einen fallenden Block",
      "cause.fire": "Feuer",
      "cause.fireTick": "Verbrennen",
      "cause.fireworks": "Feuerwerk",
      "cause.flyIntoWall": "eine Wand im Flug",
      "cause.freezing": "Erfrieren",
      "cause.lava": "Lava",
      "cause.lightning": "einen Blitz",
      "cause.maceSmash": "einen Schmetterschlag",
      "cause.magic": "Magie",
      "cause.magma": "einen Magmablock",
      "cause.projectile": "ein Geschoss",
      "cause.sonicBoom": "einen Schallknall",
      "cause.soulCampfire": "ein Seelenlagerfeuer",
      "cause.stalactite": "einen Stalaktiten",
      "cause.stalagmite": "einen Stalagmiten",
      "cause.starve": "Verhungern",
      "cause.suffocation": "Ersticken",
      "cause.thorns": "Dornen",
      "cause.void": "die Leere",
      "cause.wither": "Verfall",
    },
    units: {
      seconds: { one: "{n} Sekunde", other: "{n} Sekunden" },
      minutes: { one: "{n} Minute", other: "{n} Minuten" },
      hours: { one: "{n} Stunde", other: "{n} Stunden" },
      days: { one: "{n} Tag", other: "{n} Tage" },
      blocks: { one: "{n} Block", other: "{n} Blöcke" },
      points: { one: "{n} Punkt", other: "{n} Punkte" },
    },
    times: " {n}-mal",
    more: { one: "{n} weiteres", other: "{n} weitere" },
    grammar: GERMAN_GRAMMAR,
  },
  names: {
    item: `
acacia_boat=Akazienboot; activator_rail=Aktivierungsschiene; allium=Zierlauch; amethyst_block=Amethystblock
amethyst_cluster=Amethysthaufen; amethyst_shard=Amethystscherbe; ancient_debris=antiker Schrott; andesite=Andesit
anvil=Amboss; apple=Apfel; armadillo_scute=Gürteltier-Hornschild; armor_stand=Rüstungsständer; arrow=Pfeil; axe=Axt
axolotl_bucket=Axolotleimer; azalea=Azalee; azure_bluet=Porzellansternchen; baked_potato=Ofenkartoffel; bamboo=Bambus
bamboo_raft=Bambusfloß; banner=Banner; barrel=Fass; bars=Gitter; basalt=Basalt; beacon=Leuchtfeuer; bed=Bett
bedrock=Grundgestein; bee_nest=Bienennest; beef=rohes Rindfleisch; beehive=Bienenstock; beetroot=rote Bete
beetroot_seeds=Rote-Bete-Samen; beetroot_soup=Borschtsch; bell=Glocke; big_dripleaf=großes Tropfblatt
blackstone=Schwarzstein; blast_furnace=Schmelzofen; blaze_powder=Lohenstaub; blaze_rod=Lohenrute; blue_ice=blaues Eis
blue_orchid=blaue Orchidee; boat=Boot; bone=Knochen; bone_block=Knochenblock; bone_meal=Knochenmehl; book=Buch
bookshelf=Bücherregal; boots=Stiefel; bow=Bogen; bowl=Schüssel; bread=Brot; breeze_rod=Böenrute
brewing_stand=Braustand; brick=Ziegel; brick_block=Ziegelsteine; bricks=Ziegel; brown_mushroom=brauner Pilz
brown_mushroom_block=brauner Pilzblock; brush=Pinsel; bubble_column=Blasensäule; bucket=Eimer; bulb=Leuchte
bundle=Bündel; button=Knopf; cactus=Kaktus; cake=Kuchen; calcite=Kalzit; campfire=Lagerfeuer; candle=Kerze
carpet=Teppich; carrot=Karotte; carrot_on_a_stick=Karottenangel; cartography_table=Kartentisch
carved_pumpkin=geschnitzter Kürbis; cauldron=Kessel; chain=Kette; charcoal=Holzkohle; cherry_wood=Kirschholz
chest=Truhe; chest_boat=Truhenboot; chest_minecart=Güterlore; chestplate=Harnisch; chicken=rohes Hühnchen
chorus_flower=Chorusblüte; chorus_fruit=Chorusfrucht; clay=Ton; clay_ball=Tonkugel; clock=Uhr; coal=Kohle
coal_block=Kohleblock; coal_ore=Steinkohle; coarse_dirt=grobe Erde; cobbled_deepslate=Bruchtiefenschiefer
cobblestone=Bruchstein; cocoa_beans=Kakaobohnen; cod=roher Kabeljau; cod_bucket=Eimer voll Kabeljau
command_block=Befehlsblock; comparator=Redstone-Komparator; compass=Kompass; composter=Kompostierer; concrete=Beton
concrete_powder=Trockenbeton; conduit=Aquisator; cooked_beef=Steak; cooked_chicken=gebratenes Hühnchen
cooked_cod=gebratener Kabeljau; cooked_mutton=gebratenes Hammelfleisch; cooked_porkchop=gebratenes Schweinefleisch
cooked_rabbit=gebratenes Kaninchen; cooked_salmon=gebratener Lachs; cookie=Keks; copper=Kupfer
copper_block=Kupferblock; copper_ingot=Kupferbarren; copper_ore=Kupfererz; cornflower=Kornblume; crafter=Werker
crafting_table=Werkbank; creeper_head=Creeper-Kopf; crossbow=Armbrust; crying_obsidian=weinender Obsidian
dandelion=Löwenzahn; dark_prismarine=dunkler Prismarin; daylight_detector=Tageslicht-Detektor
deadbush=abgestorbener Strauch; decorated_pot=verzierter Krug; deepslate=Tiefenschiefer
deepslate_bricks=Tiefenschieferziegel; deepslate_tiles=Tiefenschieferfliesen; detector_rail=Sensorschiene
diamond=Diamant; diamond_block=Diamantblock; diamond_ore=Diamanterz; diorite=Diorit; dirt=Erde
dirt_with_roots=wurzelige Erde; dispenser=Werfer; door=Tür; dragon_breath=Drachenatem; dragon_egg=Drachenei
dragon_head=Drachenkopf; dried_ghast=getrockneter Ghast; dried_kelp=getrockneter Seetang
dried_kelp_block=getrockneter Seetangblock; dripstone_block=Tropfsteinblock; dropper=Spender; dye=Farbstoff
echo_shard=Echoscherbe; egg=Ei; elytra=Elytren; emerald=Smaragd; emerald_block=Smaragdblock; emerald_ore=Smaragderz
empty_map=leere Karte; enchanted_book=verzaubertes Buch; enchanted_golden_apple=verzauberter goldener Apfel
enchanting_table=Zaubertisch; end_bricks=Endsteinziegel; end_crystal=Enderkristall; end_portal=Endportal
end_portal_frame=Endportalrahmen; end_rod=Endstab; end_stone=Endstein; ender_chest=Endertruhe; ender_eye=Enderauge
ender_pearl=Enderperle; experience_bottle=Erfahrungsfläschchen; farmland=Ackerboden; feather=Feder; fence=Zaun
fence_gate=Zauntor; fermented_spider_eye=fermentiertes Spinnenauge; fern=Farn; filled_map=Karte; fire=Feuer
fire_charge=Feuerkugel; firework_rocket=Feuerwerksrakete; firework_star=Feuerwerksstern; fishing_rod=Angel
fletching_table=Bognertisch; flint=Feuerstein; flint_and_steel=Feuerzeug; flower_pot=Blumentopf
flowering_azalea=blühende Azalee; flowing_lava=Lava; flowing_water=Wasser; frame=Rahmen; frog_spawn=Froschlaich
fungus=Pilz; furnace=Ofen; ghast_tear=Ghast-Träne; glass=Glas; glass_bottle=Glasflasche; glass_pane=Glasscheibe
glazed_terracotta=glasierte Keramik; glistering_melon_slice=funkelnde Melonenscheibe; glow_berries=Leuchtbeeren
glow_frame=Leuchtrahmen; glow_ink_sac=Leuchttintenbeutel; glow_lichen=Leuchtflechte; glowstone=Leuchtstein
glowstone_dust=Leuchtstein-Staub; goat_horn=Bockshorn; gold_block=Goldblock; gold_ingot=Goldbarren
gold_nugget=Goldklumpen; gold_ore=Golderz; golden_apple=goldener Apfel; golden_carrot=goldene Karotte
golden_rail=Antriebsschiene; granite=Granit; grass_block=Grasblock; grass_path=Trampelpfad; grate=Rost; gravel=Kies
grindstone=Schleifstein; gunpowder=Schwarzpulver; hanging_roots=Hängewurzeln; hanging_sign=Hängeschild
hardened_clay=Keramik; harness=Geschirr; hay_block=Strohballen; heart_of_the_sea=Herz des Meeres
heavy_core=schwerer Kern; helmet=Helm; hoe=Hacke; honey_block=Honigblock; honey_bottle=Honigflasche
honeycomb=Honigwabe; honeycomb_block=Honigwabenblock; hopper=Trichter; hopper_minecart=Trichterlore
horse_armor=Rossharnisch; hyphae=Hyphen; ice=Eis; ink_sac=Tintenbeutel; iron_bars=Eisengitter; iron_block=Eisenblock
iron_ingot=Eisenbarren; iron_nugget=Eisenklumpen; iron_ore=Eisenerz; jukebox=Plattenspieler; jungle_wood=Tropenholz
kelp=Seetang; ladder=Leiter; lantern=Laterne; lapis_block=Lapislazuliblock; lapis_lazuli=Lapislazuli
lapis_ore=Lapislazulierz; large_fern=großer Farn; lava=Lava; lava_bucket=Lavaeimer; lead=Leine; leather=Leder
leather_boots=Lederstiefel; leather_chestplate=Lederjacke; leather_helmet=Lederkappe; leather_leggings=Lederhose
leaves=Laub; lectern=Lesepult; leggings=Beinschutz; lever=Hebel; lightning_rod=Blitzstab; lilac=Flieder
lily_of_the_valley=Maiglöckchen; lingering_potion=Verweiltrank; lit_pumpkin=Kürbislaterne; lodestone=Leitstein
lodestone_compass=Leitsteinkompass; log=Stamm; loom=Webstuhl; mace=Streitkolben; magma=Magmablock
magma_cream=Magmacreme; mangrove_propagule=Mangrovenkeimling; mangrove_roots=Mangrovenwurzeln; melon_block=Melone
melon_seeds=Melonenkerne; melon_slice=Melonenscheibe; milk_bucket=Milcheimer; minecart=Lore
mob_spawner=Monsterspawner; moss_block=Moosblock; moss_carpet=Moosteppich; mossy_cobblestone=bemooster Bruchstein
mud=Schlamm; mud_bricks=Schlammziegel; mushroom_stew=Pilzsuppe; music_disc_11=Schallplatte „11“
music_disc_13=Schallplatte „13“; music_disc_5=Schallplatte „5“; music_disc_cat=Schallplatte „Katze“
music_disc_creator=Schallplatte „Creator“; music_disc_lava_chicken=Schallplatte „Lava-Huhn“
music_disc_otherside=Schallplatte „otherside“; music_disc_pigstep=Schallplatte „Pigstep“
music_disc_precipice=Schallplatte „Precipice“; music_disc_relic=Schallplatte „Relikt“
music_disc_tears=Schallplatte „Tears“; mutton=rohes Hammelfleisch; mycelium=Myzel; name_tag=Namensschild
nautilus_shell=Nautilusschale; nether_brick=Netherziegelsteine; nether_gold_ore=Nethergolderz
nether_sprouts=Nethersprossen; nether_star=Netherstern; nether_wart=Netherwarze; nether_wart_block=Netherwarzenblock
netherbrick=Netherziegel; netherite_block=Netheritblock; netherite_ingot=Netheritbarren
netherite_scrap=Netheritschrott; netherite_upgrade_smithing_template=Schmiedevorlage zur Netheritaufwertung
netherrack=Netherstein; noteblock=Notenblock; nylium=Nezel; oak_boat=Eichenholzboot; observer=Beobachter
obsidian=Obsidian; ochre_froglight=ockerfarbenes Froschlicht; ominous_bottle=ominöse Flasche
ominous_trial_key=ominöser Prüfungsschlüssel; oxeye_daisy=Margerite; packed_ice=Packeis; packed_mud=fester Schlamm
painting=Gemälde; paper=Papier; pearlescent_froglight=perlmuttfarbenes Froschlicht; peony=Pfingstrose
phantom_membrane=Phantomhaut; pickaxe=Spitzhacke; piglin_head=Piglin-Kopf; pink_petals=rosa Blütenblätter
piston=Kolben; pitcher_plant=Kannenpflanze; pitcher_pod=Kannenkapsel; planks=Bretter; player_head=Spielerkopf
podzol=Podsol; pointed_dripstone=spitzer Tropfstein; poisonous_potato=giftige Kartoffel
popped_chorus_fruit=geplatzte Chorusfrucht; poppy=Mohn; porkchop=rohes Schweinefleisch; portal=Portal
potato=Kartoffel; potion=Trank; powder_snow=Pulverschnee; powder_snow_bucket=Pulverschneeeimer
pressure_plate=Druckplatte; prismarine=Prismarin; prismarine_bricks=Prismarinziegel
prismarine_crystals=Prismarinkristalle; prismarine_shard=Prismarinscherbe; pufferfish=Kugelfisch
pufferfish_bucket=Eimer voll Kugelfisch; pumpkin=Kürbis; pumpkin_pie=Kürbiskuchen; pumpkin_seeds=Kürbiskerne
purpur_block=Purpurblock; purpur_pillar=Purpursäule; quartz=Netherquarz; quartz_block=Quarzblock
quartz_bricks=Quarzziegel; quartz_ore=Netherquarzerz; rabbit=rohes Kaninchen; rabbit_foot=Hasenpfote
rabbit_hide=Kaninchenfell; rabbit_stew=Kaninchenragout; rail=Schiene; raw_copper=Rohkupfer
raw_copper_block=Rohkupferblock; raw_gold=Rohgold; raw_gold_block=Rohgoldblock; raw_iron=Roheisen
raw_iron_block=Roheisenblock; recovery_compass=Bergungskompass; red_mushroom=roter Pilz
red_mushroom_block=roter Pilzblock; red_sand=roter Sand; redstone=Redstone-Staub; redstone_block=Redstone-Block
redstone_lamp=Redstone-Lampe; redstone_ore=Redstone-Erz; redstone_torch=Redstone-Fackel; repeater=Redstone-Verstärker
resin_block=Harzblock; resin_brick=Harzziegel; resin_bricks=Harzziegelsteine; resin_clump=Harzklumpen
respawn_anchor=Seelenanker; roots=Wurzeln; rose_bush=Rosenstrauch; rotten_flesh=verrottetes Fleisch; saddle=Sattel
salmon=roher Lachs; salmon_bucket=Eimer voll Lachs; sand=Sand; sandstone=Sandstein; sapling=Setzling
scaffolding=Gerüst; sculk=Sculk; sculk_catalyst=Sculk-Katalysator; sculk_sensor=Sculk-Sensor
sculk_shrieker=Sculk-Kreischer; sculk_vein=Sculk-Ader; sea_lantern=Seelaterne; sea_pickle=Meeresgurke
seagrass=Seegras; shears=Schere; shield=Schild; short_grass=niedriges Gras; shovel=Schaufel; shroomlight=Pilzlicht
shulker_box=Shulker-Kiste; shulker_shell=Shulkerhülle; sign=Holzschild; skeleton_skull=Skelettschädel; slab=Stufe
slime=Schleimblock; slime_ball=Schleimball; small_dripleaf_block=kleines Tropfblatt; smithing_table=Schmiedetisch
smoker=Räucherofen; smooth_basalt=glatter Basalt; smooth_stone=glatter Stein; sniffer_egg=Schnüfflerei
snow=Schneeblock; snow_layer=Schnee; snowball=Schneeball; soul_campfire=Seelenlagerfeuer; soul_lantern=Seelenlaterne
soul_sand=Seelensand; soul_soil=Seelenerde; soul_torch=Seelenfackel; spawn_egg=Spawn-Ei; spear=Speer
spider_eye=Spinnenauge; splash_potion=Wurftrank; sponge=Schwamm; spore_blossom=Sporenblüte; spyglass=Fernrohr
stained_glass=Glas; stained_glass_pane=Glasscheibe; stairs=Treppe; stem=Stiel; stick=Stock
sticky_piston=klebriger Kolben; stone=Stein; stone_bricks=Steinziegel; stonecutter_block=Steinsäge; string=Faden
sugar=Zucker; sugar_cane=Zuckerrohr; sunflower=Sonnenblume; suspicious_gravel=seltsamer Kies
suspicious_sand=seltsamer Sand; suspicious_stew=verdächtige Suppe; sweet_berries=Süßbeeren; sword=Schwert
tadpole_bucket=Kaulquappeneimer; tall_grass=hohes Gras; target=Zielblock; terracotta=Keramik
tinted_glass=getöntes Glas; tnt=TNT; tnt_minecart=TNT-Lore; torch=Fackel; torchflower=Fackelblume
torchflower_seeds=Fackelblumensamen; totem_of_undying=Totem der Unsterblichkeit; trapdoor=Falltür
trapped_chest=Redstone-Truhe; trial_key=Prüfungsschlüssel; trial_spawner=Prüfungsspawner; trident=Dreizack
tripwire_hook=Haken; tropical_fish=Tropenfisch; tropical_fish_bucket=Eimer voll Tropenfisch; tuff=Tuffstein
tuff_bricks=Tuffsteinziegel; tulip=Tulpe; turtle_egg=Schildkrötenei; turtle_helmet=Schildkrötenpanzer
turtle_scute=Schildkröten-Hornschild; twisting_vines=Zwirbelranken; undyed_shulker_box=Shulker-Kiste; vault=Tresor
verdant_froglight=grünliches Froschlicht; vine=Ranken; wall=Mauer; warped_fungus_on_a_stick=Wirrpilz auf einem Stock
warped_wart_block=Wirrwarzenblock; water=Wasser; water_bucket=Wassereimer; waterlily=Seerosenblatt; web=Spinnennetz
weeping_vines=Trauerranken; wet_sponge=nasser Schwamm; wheat=Weizen; wheat_seeds=Weizensamen; wind_charge=Windkugel
wither_rose=Wither-Rose; wither_skeleton_skull=Wither-Skelettschädel; wolf_armor=Wolfspanzer; wood=Holz; wool=Wolle
writable_book=Buch und Feder; written_book=beschriebenes Buch; zombie_head=Zombiekopf
`,
    entity: `
allay=Hilfsgeist; area_effect_cloud=Effektwolke; armadillo=Gürteltier; armor_stand=Rüstungsständer; arrow=Pfeil
axolotl=Axolotl; bat=Fledermaus; bee=Biene; blaze=Lohe; boat=Boot; bogged=Sumpfskelett; breeze=Böe
breeze_wind_charge_projectile=Windkugel einer Böe; camel=Dromedar; camel_husk=Wüstendromedar; cat=Katze
cave_spider=Höhlenspinne; chest_boat=Truhenboot; chest_minecart=Güterlore; chicken=Huhn; cod=Kabeljau
command_block_minecart=Lore mit Befehlsblock; copper_golem=Kupfergolem; cow=Kuh; creaking=Knarz; creeper=Creeper
dolphin=Delfin; donkey=Esel; dragon_fireball=Drachenfeuerkugel; drowned=Ertrunkener; egg=Ei
elder_guardian=Großwächter; ender_crystal=Enderkristall; ender_dragon=Enderdrache; ender_pearl=Enderperle
enderman=Enderman; endermite=Endermilbe; evocation_illager=Magier; eye_of_ender_signal=Enderauge; fireball=Feuerkugel
fireworks_rocket=Feuerwerksrakete; fishing_hook=Angelhaken; fox=Fuchs; frog=Frosch; ghast=Ghast
glow_squid=Leuchttintenfisch; goat=Ziege; guardian=Wächter; happy_ghast=glücklicher Ghast; hoglin=Hoglin
hopper_minecart=Trichterlore; horse=Pferd; husk=Wüstenzombie; iron_golem=Eisengolem; lightning_bolt=Blitz
lingering_potion=Verweiltrank; llama=Lama; llama_spit=Lamaspucke; magma_cube=Magmawürfel; minecart=Lore
mooshroom=Pilzkuh; mule=Maultier; nautilus=Nautilus; npc=NPC; ocelot=Ozelot; panda=Panda; parched=Dörrskelett
parrot=Papagei; phantom=Phantom; pig=Schwein; piglin=Piglin; piglin_brute=Piglin-Barbar; pillager=Plünderer
player=Spieler; polar_bear=Eisbär; pufferfish=Kugelfisch; rabbit=Kaninchen; ravager=Verwüster; salmon=Lachs
sheep=Schaf; shulker=Shulker; shulker_bullet=Shulkergeschoss; silverfish=Silberfischchen; skeleton=Skelett
skeleton_horse=Skelettpferd; slime=Schleim; small_fireball=kleine Feuerkugel; sniffer=Schnüffler
snow_golem=Schneegolem; snowball=Schneeball; spider=Spinne; splash_potion=Wurftrank; squid=Tintenfisch
stray=Eiswanderer; strider=Schreiter; tadpole=Kaulquappe; thrown_trident=Dreizack; tnt=TNT; tnt_minecart=TNT-Lore
trader_llama=Händlerlama; tropicalfish=Tropenfisch; turtle=Schildkröte; vex=Plagegeist; villager=Dorfbewohner
villager_v2=Dorfbewohner; vindicator=Diener; wandering_trader=fahrender Händler; warden=Wärter
wind_charge_projectile=Windkugel; witch=Hexe; wither=Wither; wither_skeleton=Wither-Skelett
wither_skull=Wither-Schädel; wither_skull_dangerous=blauer Wither-Schädel; wolf=Wolf; xp_bottle=Erfahrungsfläschchen
xp_orb=Erfahrungskugel; zoglin=Zoglin; zombie=Zombie; zombie_horse=Zombiepferd; zombie_nautilus=Zombienautilus
zombie_pigman=zombifizierter Piglin; zombie_villager=Zombiedorfbewohner; zombie_villager_v2=Zombiedorfbewohner
`,
    effect: `
absorption=Absorption; bad_omen=böses Omen; blindness=Blindheit; conduit_power=Meereskraft; darkness=Finsternis
fatal_poison=tödliche Vergiftung; fire_resistance=Feuerresistenz; haste=Eile; health_boost=Extraenergie; hunger=Hunger
infested=Befall; instant_damage=Direktschaden; instant_health=Direktheilung; invisibility=Unsichtbarkeit
jump_boost=Sprungkraft; levitation=Schwebekraft; mining_fatigue=Abbaulähmung; nausea=Übelkeit; night_vision=Nachtsicht
oozing=Schleimen; poison=Vergiftung; raid_omen=Überfallsomen; regeneration=Regeneration; resistance=Resistenz
saturation=Sättigung; slow_falling=sanfter Fall; slowness=Langsamkeit; speed=Schnelligkeit; strength=Stärke
trial_omen=Prüfungsomen; village_hero=Held des Dorfes; water_breathing=Unterwasseratmung; weakness=Schwäche
weaving=Weben; wind_charged=Windladung; wither=Verfall
`,
    enchantment: `
aqua_affinity=Wasseraffinität; bane_of_arthropods=Nemesis der Gliederfüßer; binding=Fluch der Bindung
blast_protection=Explosionsschutz; breach=Durchbruch; channeling=Entladung; density=Dichte; depth_strider=Wasserläufer
efficiency=Effizienz; feather_falling=Federfall; fire_aspect=Verbrennung; fire_protection=Feuerschutz; flame=Flamme
fortune=Glück; frost_walker=Eisläufer; impaling=Harpune; infinity=Unendlichkeit; knockback=Rückstoß
looting=Plünderung; loyalty=Treue; luck_of_the_sea=Glück des Meeres; lure=Köder; mending=Reparatur
multishot=Mehrfachschuss; piercing=Durchschuss; power=Stärke; projectile_protection=Schusssicher; protection=Schutz
punch=Schlag; quick_charge=Schnellladen; respiration=Atmung; riptide=Sog; sharpness=Schärfe; silk_touch=Behutsamkeit
smite=Bann; soul_speed=Seelenläufer; swift_sneak=Huschen; thorns=Dornen; unbreaking=Haltbarkeit
vanishing=Fluch des Verschwindens; wind_burst=Windstoß
`,
    potion: `
awkward=seltsam; fire_resistance=Feuerresistenz; harming=Schaden; healing=Heilung; infested=Befall
invisibility=Unsichtbarkeit; leaping=Sprungkraft; mundane=gewöhnlich; nightvision=Nachtsicht; oozing=Schleimen
poison=Vergiftung; regeneration=Regeneration; slow_falling=sanfter Fall; slowness=Langsamkeit; strength=Stärke
swiftness=Schnelligkeit; thick=dickflüssig; turtle_master=Schildkrötenmeister; water=Wasser
water_breathing=Unterwasseratmung; weakness=Schwäche; weaving=Weben; wind_charged=Windladung; wither=Verfall
`,
    dimension: `
overworld=Oberwelt; nether=Nether; the_end=Ende
`,
    biome: `
bamboo_jungle=Bambusdschungel; basalt_deltas=Basaltdeltas; beach=Strand; birch_forest=Birkenwald
cherry_grove=Kirschhain; cold_beach=verschneiter Strand; cold_ocean=kalter Ozean; cold_taiga=verschneite Taiga
crimson_forest=Karmesinwald; deep_cold_ocean=kalte Tiefsee; deep_dark=tiefes Dunkel
deep_frozen_ocean=vereiste Tiefsee; deep_lukewarm_ocean=lauwarme Tiefsee; deep_ocean=Tiefsee
deep_warm_ocean=warme Tiefsee; desert=Wüste; dripstone_caves=Tropfsteinhöhlen; extreme_hills=zerzauste Hügel
flower_forest=Blumenwald; forest=Wald; frozen_ocean=vereister Ozean; frozen_peaks=vereiste Gipfel
frozen_river=vereister Fluss; grove=Hain; hell=Nether-Ödland; ice_plains=verschneite Ebene
ice_plains_spikes=Eiszapfentundra; jagged_peaks=zerklüftete Gipfel; jungle=Dschungel; jungle_edge=lichter Dschungel
lukewarm_ocean=lauwarmer Ozean; lush_caves=üppige Höhlen; mangrove_swamp=Mangrovensumpf; meadow=Alm
mega_taiga=Kiefernurwaldtaiga; mesa=Tafelberge; mesa_bryce=abgetragene Tafelberge
mesa_plateau_stone=bewaldete Tafelberge; mushroom_island=Pilzland; ocean=Ozean; pale_garden=blasser Garten
plains=Ebene; redwood_taiga_mutated=Fichtenurwaldtaiga; river=Fluss; roofed_forest=dichter Wald; savanna=Savanne
savanna_mutated=zerzauste Savanne; savanna_plateau=Savannenhochebene; snowy_slopes=verschneite Hänge
soulsand_valley=Seelensandtal; stone_beach=steinige Küste; stony_peaks=steinige Gipfel
sunflower_plains=Sonnenblumenebene; swampland=Sumpf; taiga=Taiga; the_end=Ende; warm_ocean=warmer Ozean
warped_forest=Wirrwald
`,
    material: `
acacia=Akazien; andesite=Andesit; bamboo=Bambus; birch=Birken; black=schwarz; blackstone=Schwarzstein; blue=blau
brick=Ziegel; brown=braun; chainmail=Kettenhemd-; cherry=Kirschholz; chiseled=gemeißelt
cobbled_deepslate=Bruchtiefenschiefer; cobblestone=Bruchstein; copper=Kupfer; cracked=rissig; crimson=Karmesin
cut=geschnitten; cyan=türkis; dark_oak=Schwarzeichen; dark_prismarine=Dunkelprismarin; deepslate=Tiefenschiefer-
deepslate_brick=Tiefenschieferziegel; deepslate_tile=Tiefenschieferfliesen; diamond=Diamant; diorite=Diorit
end_brick=Endsteinziegel; exposed=angelaufen; gold=Gold; golden=Gold; granite=Granit; gray=grau; green=grün
infested=befallen; iron=Eisen; jungle=Tropenholz; leather=Leder; light_blue=hellblau; light_gray=hellgrau
lime=hellgrün; long=verlängert; magenta=magenta; mangrove=Mangroven; mossy=bemoost; mud_brick=Schlammziegel
nether_brick=Netherziegel; netherite=Netherit; oak=Eichen; orange=orange; oxidized=oxidiert; pale_oak=Blasseichen
pink=rosa; polished=poliert; prismarine=Prismarin; purple=violett; purpur=Purpur; quartz=Quarz; red=rot
red_nether_brick=Rotnetherziegel; red_sandstone=Rotsandstein; sandstone=Sandstein; smooth=glatt; spruce=Fichten
stone=Stein; stone_brick=Steinziegel; stripped=abgezogen; strong=verstärkt; tuff=Tuffstein; warped=Wirr
waxed=gewachst; weathered=verwittert; white=weiß; wooden=Holz; yellow=gelb
`,
    madeOf: germanMadeOf,
  },
});
