/** French. How to read and edit this: docs/translating.md. */

import { FRENCH_GRAMMAR, frenchMadeOf } from "../goals/grammars/french-grammar.ts";
import type { LanguageFile } from "../language-file.ts";

export const fr_FR = (): LanguageFile => ({
  name: "Français",
  numbers: { group: "\u00a0", decimal: "," },
  messages: {
    "tip.unlocked": "§6Succès débloqué\u00a0!§r",
    "announce.completed": "§e{player} a obtenu le succès §a[{title}§a]§r",
    "menu.title": "Succès",
    "menu.summary": "{done} succès sur {total}",
    "menu.nothing": "Il n’y a encore rien à voir ici. Sors et accomplis quelque chose de remarquable.",
    "menu.unreadable":
      "§cTa progression sur cette page n’a pas pu être lue. Elle est conservée telle quelle\u00a0; préviens les responsables du serveur.§r",
    "menu.claim": "Récupérer les récompenses ({count})",
    "menu.claimed": "§aRécompenses reçues.§r",
    "menu.claimedSome":
      "§eCertaines récompenses n’ont pas encore pu être données. Fais de la place dans ton inventaire et réessaie.§r",
    "menu.back": "Retour",
    "menu.close": "Fermer",
    "menu.previous": "Précédent ({page}/{pages})",
    "menu.next": "Suivant ({page}/{pages})",
    "menu.state.done": "§2Accompli§r",
    "menu.state.begun": "§6En cours§r",
    "menu.state.open": "Ouvert",
    "menu.state.locked": "§8Verrouillé§r",
    "menu.state.unreadable": "§cIllisible§r",
    "menu.lockedBy": "§cAccomplis d’abord «\u00a0{title}§r§c\u00a0».§r",
    "menu.progress": "Progression\u00a0: {progress}/{goal}",
    "menu.rewards": "§lRécompenses§r",
    "menu.rewardsPaid": "§7(reçues)§r",
    "reward.item": "{count} × {item}",
    "reward.xp": { by: "amount", one: "{amount} point d’expérience", other: "{amount} points d’expérience" },
    "reward.levels": { by: "amount", one: "{amount} niveau d’expérience", other: "{amount} niveaux d’expérience" },
    "reward.effect": "{effect} pendant {seconds}\u00a0s",
    "reward.other": "Une surprise",
    "reward.waiting":
      "§eTa récompense pour «\u00a0{title}§r§e\u00a0» t’attend\u00a0: récupère-la dans le menu des succès.§r",
    "command.noPlayer": "Aucun joueur ne correspond.",
    "command.onlyPlayers": "Seul un joueur peut ouvrir le menu.",
    "command.unknownNode": "Il n’y a pas de nœud «\u00a0{node}\u00a0».{hint}",
    "command.didYouMean": " Voulais-tu dire «\u00a0{node}\u00a0»\u00a0?",
    "command.deltaNeeded": "«\u00a0{mode}\u00a0» demande un nombre entier supérieur à 0 après le nœud.",
    "command.nodeUnwanted":
      "«\u00a0{mode}\u00a0» vaut pour tous les nœuds et n’en prend aucun\u00a0; pour «\u00a0{node}\u00a0», utilise only, from, through ou until.",
    "command.notMoved": "{player}\u00a0: «\u00a0{node}\u00a0» n’a pas bougé\u00a0: {state}.",
    "repair.noPage": "«\u00a0{node}\u00a0» n’est pas une page\u00a0; ce nœud est sur la page «\u00a0{page}\u00a0».",
    "info.state.some": "{count} parmi {nodes}",
    "command.nodeNeeded": "«\u00a0{mode}\u00a0» demande un nœud.",
    "command.unknownMode":
      "«\u00a0{mode}\u00a0» n’est pas un mode\u00a0; utilise only, from, through, until ou everything.",
    "command.granted": {
      one: "{player}\u00a0: {count} nœud accompli.",
      other: "{player}\u00a0: {count} nœuds accomplis.",
    },
    "command.nothingToGrant": "{player}\u00a0: tout cela est déjà accompli.",
    "command.revoked": { one: "{player}\u00a0: {count} nœud retiré.", other: "{player}\u00a0: {count} nœuds retirés." },
    "command.nothingToRevoke": "{player}\u00a0: il n’y avait rien à retirer.",
    "command.rewardReset": "{player}\u00a0: «\u00a0{node}\u00a0» peut de nouveau payer.",
    "command.nothingToReset": "{player}\u00a0: «\u00a0{node}\u00a0» n’a encore rien payé.",
    "command.progressed": "{player}\u00a0: «\u00a0{node}\u00a0» en est à {progress}/{goal}.",
    "command.notProgressed":
      "{player}\u00a0: «\u00a0{node}\u00a0» n’a pas bougé\u00a0; soit ce nœud est accompli, soit son parent ne l’est pas.",
    "command.badDelta": "Impossible d’ajouter {delta}\u00a0; donne un nombre entier supérieur à 0.",
    "command.unreadable":
      "§c{player}\u00a0: les données enregistrées de la page «\u00a0{page}\u00a0» sont illisibles ({reason}). Elles sont conservées et ne seront pas écrasées.§r",
    "command.mailed": "Cela attend {player} dans sa boîte aux lettres.",
    "command.mailOnline": "{player} est en ligne\u00a0; c’est fait tout de suite.",
    "command.mailUnknown": "Personne du nom de «\u00a0{player}\u00a0» n’est venu dans ce monde.",
    "command.mailFailed": "Rien n’a été envoyé à {player}\u00a0; le journal de contenu dit pourquoi.",
    "command.unknownMailKind": "«\u00a0{kind}\u00a0» ne s’envoie pas\u00a0; utilise grant, progress ou finish.",
    "info.player": {
      by: "total",
      one: "{player}\u00a0: {done} nœud sur {total} accompli, {started} en cours, {owed} avec des récompenses dues.",
      other:
        "{player}\u00a0: {done} nœuds sur {total} accomplis, {started} en cours, {owed} avec des récompenses dues.",
    },
    "info.owed": "Dû\u00a0: {nodes}",
    "info.node": "{player}, {node}\u00a0: {progress}/{goal}, {state}",
    "info.state.complete": "accompli",
    "info.state.open": "ouvert",
    "info.reward.none": "aucune récompense",
    "info.reward.owed": "récompense due (entrées {entries})",
    "info.reward.paid": "récompense payée",
    "info.reward.unpaid": "récompense pas encore gagnée",
    "cloud.none": "Aucun cloud n’est configuré\u00a0; les nœuds du cloud sont conservés dans ce monde.",
    "cloud.noAccount":
      "La plateforme n’a donné aucun identifiant durable pour ce joueur\u00a0; ses nœuds du cloud sont pour l’instant conservés dans ce monde.",
    "cloud.pending": "Rapports en route vers le cloud\u00a0: {count}.",
    "cloud.unasked": "Un cloud est configuré et n’a pas encore été interrogé.",
    "cloud.reachable": "§aLe cloud répond.§r",
    "cloud.unreachable": "§cLe cloud ne répond pas.§r",
    "cloud.breaker.closed": "Les rapports partent dès qu’ils arrivent.",
    "cloud.breaker.waiting": "§eRien n’est envoyé pendant encore {seconds}\u00a0s\u00a0; rien n’est perdu.§r",
    "cloud.breaker.open":
      "§eAprès des échecs répétés, rien n’est envoyé pendant encore {seconds}\u00a0s\u00a0; rien n’est perdu.§r",
    "cloud.breaker.probing": "§eUne requête vérifie si le cloud est de retour.§r",
    "cloud.lastError": "Dernière erreur\u00a0: {error}",
    "cloud.pendingOf": {
      one: "{player}\u00a0: {count} rapport pas encore enregistré",
      other: "{player}\u00a0: {count} rapports pas encore enregistrés",
    },
    "cloud.nothingPending": "Rien n’attend d’être transmis.",
    "info.cloud": "cloud {base} (version {version}) + {pending} en route",
    "tip.more": "§7… et encore {count}§r",
    "announce.more": {
      one: "§e… et {count} autre succès pour {player}§r",
      other: "§e… et {count} autres succès pour {player}§r",
    },
    "reward.waitingMany": {
      one: "§e{count} récompense t’attend\u00a0: récupère-la dans le menu des succès.§r",
      other: "§e{count} récompenses t’attendent\u00a0: récupère-les dans le menu des succès.§r",
    },
    "menu.claiming": "§aTes récompenses sont en cours de remise.§r",
    "command.underWay":
      "§e{command}\u00a0: {players}, pour chacun {nodes}. Cela prend un moment\u00a0; la réponse viendra quand ce sera fait.§r",
    "command.sum": "{command}\u00a0: fait pour {done} sur {players}\u00a0; modifié\u00a0: {nodes}.",
    "command.gone": {
      one: "{command}\u00a0: {count} joueur est parti avant que tout soit fait.",
      other: "{command}\u00a0: {count} joueurs sont partis avant que tout soit fait.",
    },
    "command.rewardOwed":
      "{player}\u00a0: «\u00a0{node}\u00a0» doit encore ce qui n’a pas été payé\u00a0; il n’y a rien à réinitialiser.",
    "info.account": "Identifiant du compte\u00a0: {account}",
    "info.noAccount": "Identifiant du compte\u00a0: inconnu dans ce monde.",
    "repair.nothing": "{player}\u00a0: rien n’est illisible sur la page «\u00a0{page}\u00a0».",
    "repair.done":
      "{player}\u00a0: les données illisibles de la page «\u00a0{page}\u00a0» sont conservées dans la propriété {kept}\u00a0; la page repart de zéro. §eSes succès sont de nouveau ouverts, et les récompenses déjà payées le seront encore une fois lorsqu’ils seront de nouveau accomplis.§r",
    "repair.failed":
      "{player}\u00a0: la page «\u00a0{page}\u00a0» n’a pas pu être mise de côté\u00a0; le journal de contenu dit pourquoi.",
    "forget.done":
      "Ce monde a oublié {player}\u00a0: le nom et la boîte aux lettres tout de suite, les pages à la prochaine connexion.",
    "forget.online": "{player} est en ligne. On ne peut oublier que les joueurs hors ligne.",
    "forget.unknown": "Personne du nom de «\u00a0{player}\u00a0» n’est venu dans ce monde.",
    "forget.failed": "Impossible d’oublier {player}\u00a0; le journal de contenu dit pourquoi.",
    "forget.badWord":
      "«\u00a0{word}\u00a0» n’est pas un endroit où oublier des joueurs\u00a0; le seul mot possible ici est cloud.",
    "forget.noCloud": "Aucun cloud n’est configuré\u00a0; seul ce monde pouvait oublier {player}.",
    "forget.noAccount":
      "Ce monde ne connaît pas le compte de {player}, le cloud garde donc sa progression. Efface-la auprès du service, par le nom\u00a0: player erase NETWORK {player}",
    "forget.cloudAsked": "Il est demandé au cloud d’effacer le compte {account}\u00a0; la réponse suivra.",
    "forget.cloudDone": "Le cloud a effacé le compte {account} de {player}.",
    "forget.cloudFailed":
      "Le cloud n’a pas effacé le compte {account} de {player}\u00a0: {problem}. Donne la commande encore une fois.",
    "players.several": {
      one: "{count} joueur a quitté ce monde sous le nom «\u00a0{name}\u00a0»\u00a0: {list}. Donne l’identifiant au lieu du nom.",
      other:
        "{count} joueurs ont quitté ce monde sous le nom «\u00a0{name}\u00a0»\u00a0: {list}. Donne l’identifiant au lieu du nom.",
    },
    "menu.cloudAway":
      "§eLe cloud est injoignable pour le moment. Ce sera accompli dès qu’il le saura\u00a0; rien n’est perdu.§r",
    "cloud.sameAccount":
      "La plateforme donne {player} et {other} pour un seul compte\u00a0; les nœuds du cloud de {player} sont pour l’instant conservés dans ce monde.",
    "menu.lockedBySome": "§cAccomplis-en d’abord encore {count} de «\u00a0{title}§r§c\u00a0».§r",
    "menu.notFoundYet": "§o???§r",
    "menu.opensAt": "§cÀ partir du {time}.§r",
    "menu.closedAt": "§cTerminé depuis le {time}.§r",
    "menu.again": "§eDe nouveau à partir du {time}.§r",
    "menu.state.notYet": "§8Pas encore§r",
    "menu.state.over": "§8Terminé§r",
    "info.state.locked": "attend {nodes}",
    "info.state.notYet": "pas avant le {time}",
    "info.state.over": "terminé depuis le {time}",
    "info.state.resting": "accompli, de nouveau à partir du {time}",
    "announce.goal": "§e{player} a atteint l’objectif §a[{title}§a]§r",
    "announce.challenge": "§e{player} a relevé le défi §5[{title}§5]§r",
    "reward.itemOf": "{count} × {item} ({details})",
    "reward.loot": "Butin",
    "reward.structure": "Une structure",
    "reward.unlock": "Le succès «\u00a0{title}§r\u00a0»",
    "reward.progress": "{amount} de plus pour «\u00a0{title}§r\u00a0»",
    "reward.choice": "Au choix\u00a0: {labels}",
    "reward.random": "Au hasard\u00a0: {rewards}",
    "reward.or": " / ",
    "menu.choose": "Choisis ta récompense\u00a0:",
    "menu.chooseOf": "Choisis ta récompense (encore {count} à choisir)\u00a0:",
    "menu.later": "Plus tard",
    "menu.toChoose": "§aCertaines de tes récompenses sont à choisir.§r",
    "menu.milestone": "- {at} succès de cette page\u00a0: {rewards}",
    "menu.goal": "But\u00a0: {goal}",
    "menu.criteria": "§lListe§r",
    "menu.criteriaPart": "§lListe§r ({first}–{last} sur {total})",
    "info.noGoal": "Seuls les scripts et les commandes le font avancer.",
    "info.moreCriteria": "… et encore {count}",
    "info.badWord": "«\u00a0{word}\u00a0» n’est pas connu ici\u00a0; après le nœud, le seul mot possible est why.",
    "why.counted": "La dernière action a compté {ago}.",
    "why.noneCounted": "Aucune action n’a compté depuis la connexion.",
    "why.refused": "Actions qui n’ont pas compté\u00a0:",
    "why.noneRefused":
      "Aucune action que le but surveille n’a été refusée depuis la connexion. Les actions avec d’autres choses que celles qu’il nomme ne sont pas regardées.",
    "why.ago": "il y a {seconds}\u00a0s",
    "why.agoMinutes": "il y a {minutes}\u00a0min",
    "why.filter": "{key} ne convenait pas",
    "why.filterWanted": "{key} ne convenait pas\u00a0; attendu\u00a0: {wanted}",
    "why.now": "En ce moment\u00a0: {reason}",
    "why.locked": "le nœud est verrouillé",
    "why.notYet": "c’était trop tôt pour le nœud",
    "why.over": "le temps du nœud est écoulé",
    "why.resting": "le nœud se repose jusqu’au prochain tour",
    "why.unreadable": "les données enregistrées du nœud sont illisibles",
    "why.gameMode": "les buts ne comptent pas dans le mode de jeu du joueur (réglage counted_game_modes)",
    "why.done": "cette partie est déjà faite",
    "why.turn": "ce n’était pas le tour de cette partie",
    "why.seen": "cette valeur a déjà compté",
    "why.otherValue": "cette valeur n’est pas de celles qui comptent",
    "why.noValue": "l’action n’a pas ce qui distingue ses valeurs",
    "milestone.reached": {
      by: "at",
      one: "§6{at} succès de «\u00a0{title}§r§6\u00a0» est accompli\u00a0!§r",
      other: "§6{at} succès de «\u00a0{title}§r§6\u00a0» sont accomplis\u00a0!§r",
    },
    "count.players": { one: "{count} joueur", other: "{count} joueurs" },
    "count.nodes": { one: "{count} nœud", other: "{count} nœuds" },
    "menu.percent": "{percent}\u00a0%",
    "menu.search": "Rechercher",
    "menu.searchFor": "Que cherches-tu\u00a0?",
    "menu.searchHint": "Un mot du titre ou de la description",
    "menu.searchAgain": "Chercher autre chose",
    "menu.found": {
      one: "{count} résultat pour «\u00a0{query}\u00a0»",
      other: "{count} résultats pour «\u00a0{query}\u00a0»",
    },
    "menu.nextUp": "À suivre",
    "menu.pinned": "Épinglés",
    "menu.news": "Nouveau",
    "menu.below": "{count} en dessous",
    "menu.after": "Avant\u00a0: {title}",
    "menu.then": "Ensuite\u00a0: {title}",
    "menu.rarity": "§7{percent} des joueurs l’ont.§r",
    "menu.rarity.few": "§7Moins de {percent} des joueurs l’ont.§r",
    "menu.rarity.nobody": "§7Personne ne l’a encore.§r",
    "menu.rarityHere": "§7Obtenu par {done} des {count} joueurs présents.§r",
    "menu.rarityHere.nobody": "§7Aucun des {count} joueurs présents ne l’a encore.§r",
    "menu.nodeBefore": "< Précédent\u00a0: {title}",
    "menu.nodeAfter": "> Suivant\u00a0: {title}",
    "menu.claimThis": "Récupérer les récompenses",
    "menu.claimChoose": "Récupérer\u00a0: choisis ta récompense",
    "menu.rewardsToClaim": "§e(à récupérer)§r",
    "menu.rewardsComing": "§e(en route)§r",
    "menu.rewardsNotYet": "§7(pas encore gagnées)§r",
    "reward.named": "{count} × «\u00a0{name}§r\u00a0» ({item})",
    "reward.also": ", ",
    "menu.cloud.waiting": "§eEn attente de transmission au cloud.§r",
    "menu.cloud.away":
      "§eLe cloud ne répond pas pour le moment. Ce que tu as fait est gardé ici et sera transmis plus tard\u00a0; rien n’est perdu.§r",
    "menu.cloud.stored": "§7Enregistré dans le cloud.§r",
    "menu.cloud.notCovered": "§eConservé pour l’instant dans ce monde, pas dans le cloud.§r",
    "menu.allBelow": "Les {count} qui suivent",
    "menu.fold": "Replier la branche",
    "menu.unfold": "Déplier la branche",
    "menu.foldAll": "Replier toutes les branches",
    "menu.unfoldAll": "Déplier toutes les branches",
    "menu.listing": "Filtrer et trier",
    "menu.filter.all": "Tous",
    "menu.filter.open": "Ouverts",
    "menu.filter.begun": "En cours",
    "menu.filter.done": "Accomplis",
    "menu.filter.claimable": "Avec une récompense à prendre",
    "menu.order.tree": "Comme dans l’arbre",
    "menu.order.closest": "Les plus proches du but d’abord",
    "menu.order.newest": "Les plus récents d’abord",
    "menu.shown": "Affichés\u00a0: {what}",
    "menu.sorted": "Tri\u00a0: {by}",
    "menu.noneListed": "Rien de tel ici pour le moment.",
    "menu.goToPart": "Aller à une partie",
    "menu.part": "Partie {page} sur {pages}",
    "menu.first": "Début (1/{pages})",
    "menu.last": "Fin ({pages}/{pages})",
    "menu.completedAt": "Accompli le {time}.",
    "menu.state.resting": "§2Accompli pour l’instant§r",
    "menu.continue": "Reprendre là où tu étais",
    "menu.settings": "Paramètres",
    "menu.pin": "Épingler",
    "menu.unpin": "Désépingler",
    "menu.tooManyPins": "§eTu peux épingler {count} succès à la fois. Désépingles-en d’abord un.§r",
    "settings.about": "Ces réglages ne valent que pour toi, quels que soient ceux du monde.",
    "settings.quiet": "Calme\u00a0: ni messages ni sons",
    "settings.announcements": "Lire ce que les autres accomplissent",
    "settings.menuStyle": "Menu",
    "settings.menuStyle.auto": "Le meilleur pour chaque écran",
    "settings.menuStyle.classic": "Avec des icônes",
    "settings.menuStyle.live": "Vivant, sous tes yeux",
    "settings.asTheWorld": "Comme le monde",
    "settings.language": "Langue",
    "settings.asTheGame": "Comme dans le jeu",
    "settings.notKept": "§eCela ne vaut que jusqu’à ton départ\u00a0: impossible de l’enregistrer.§r",
    "admin.title": "Administration",
    "admin.players": "De qui s’agit-il\u00a0?",
    "admin.here": "§2●§r En ligne",
    "admin.away": "○ Hors ligne",
    "admin.findPlayer": "Chercher un joueur",
    "admin.partOfName": "Une partie du nom, ou l’identifiant",
    "admin.worldSettings": "Réglages du monde",
    "admin.worldSettingsKept": "§aEnregistré\u00a0: cela vaut désormais pour tous.§r",
    "admin.worldSettingsNotKept": "§eCela vaut jusqu’à l’arrêt du monde\u00a0: impossible de l’enregistrer.§r",
    "admin.world.about": "Pour tous les joueurs de ce monde, dès maintenant.",
    "admin.world.fixed": "La configuration du serveur impose déjà\u00a0:",
    "admin.world.allFixed": "La configuration du serveur impose tout cela\u00a0; c’est là qu’on le change.",
    "admin.world.book": "Livre des succès aux nouveaux venus",
    "admin.world.announce": "Annoncer à tous qui accomplit quoi",
    "admin.world.tipDisplay": "Où les messages apparaissent",
    "admin.world.tipDisplay.action_bar": "Au-dessus de la barre rapide",
    "admin.world.tipDisplay.title": "Au milieu de l’écran",
    "admin.world.tipSeconds": "Durée d’un message, en secondes",
    "admin.world.tipSound": "Un son avec chaque message",
    "admin.achievements": "Voir les succès",
    "admin.awayNow":
      "§eHors ligne. La progression se verra à son retour\u00a0; ce que tu envoies maintenant l’attend.§r",
    "admin.unreadable":
      "§cLa progression sur cette page n’a pas pu être lue. Elle est conservée telle quelle, jusqu’à ce que tu fasses réparer la page.§r",
    "admin.repair": "Réparer la page «\u00a0{page}\u00a0»",
    "admin.retry": "Envoyer au cloud maintenant ({count})",
    "admin.retried": "Le cloud est de nouveau interrogé. Ce qui attend part dès qu’il répond.",
    "admin.grantAll": "Tout accomplir",
    "admin.revokeAll": "Tout retirer",
    "admin.forget": "Oublier ce joueur",
    "admin.forgetInCloud": "Oublier ce joueur, dans le cloud aussi",
    "admin.grant": "Accomplir…",
    "admin.revoke": "Retirer…",
    "admin.progress": "Ajouter de la progression",
    "admin.rewardReset": "Le laisser payer de nouveau",
    "admin.mailGrant": "Accomplir à son retour",
    "admin.mailFinish": "Accomplir à son retour, s’il est ouvert",
    "admin.mailProgress": "Ajouter à son retour",
    "admin.scope.only": "Celui-ci seulement",
    "admin.scope.from": "Celui-ci et tous les suivants ({count})",
    "admin.scope.until": "Celui-ci et tous ceux d’avant ({count})",
    "admin.scope.through": "Tous ceux de ce chemin ({count})",
    "admin.confirm.grant": {
      one: "{count} succès de {player} sera accompli, s’il ne l’est pas encore, et donnera sa récompense. Une récompense donnée ne se reprend pas.",
      other:
        "{count} succès de {player} seront accomplis, s’ils ne le sont pas encore, et donneront leurs récompenses. Une récompense donnée ne se reprend pas.",
    },
    "admin.confirm.revoke": {
      one: "{player} perdra {count} succès et sa progression. Elle ne reviendra pas\u00a0; ce qui a été donné reste donné.",
      other:
        "{player} perdra {count} succès et leur progression. Elle ne reviendra pas\u00a0; ce qui a été donné reste donné.",
    },
    "admin.confirm.progress":
      "«\u00a0{title}§r\u00a0» de {player} avancera de {count}. Si cela l’accomplit, la récompense est donnée.",
    "admin.confirm.rewardReset":
      "«\u00a0{title}§r\u00a0» donnera encore une fois sa récompense à {player} au prochain accomplissement.",
    "admin.confirm.repair":
      "Les données illisibles de la page «\u00a0{page}\u00a0» de {player} seront mises de côté et conservées. La page repart de zéro, et ses récompenses pourront être données une fois de plus.",
    "admin.confirm.forget":
      "Tout ce que ce monde garde de {player} sera effacé\u00a0: le nom et le courrier tout de suite, la progression à la prochaine connexion. Rien ne reviendra.",
    "admin.confirm.forgetInCloud":
      "Tout ce que le cloud et ce monde gardent de {player} sera effacé, pour tous les serveurs du réseau. Rien ne reviendra.",
    "admin.confirm.mail":
      "«\u00a0{title}§r\u00a0» sera accompli au retour de {player} et donnera sa récompense. Une lettre ne se reprend pas.",
    "admin.confirm.mailProgress":
      "«\u00a0{title}§r\u00a0» avancera de {count} au retour de {player}. Une lettre ne se reprend pas.",
    "admin.no": "Non, retour",
    "admin.yes": "§4Oui, le faire§r",
    "admin.left": "{player} n’est plus là\u00a0; rien n’a été fait.",
    "admin.notAllowed": "§cTu n’en as plus le droit\u00a0; rien n’a été fait.§r",
  },
  goals: {
    goals: {
      break_block: "Casse {#block}[ avec {tool}][ ({own})]",
      breed: "Fais se reproduire {#entity|animal}",
      claim: "Récupère {#|récompense} dans le menu",
      complete: "Accomplis {#|succès}",
      "complete.nodes": "Accomplis {nodes}",
      "complete.page": "Accomplis {#|succès} de la page {page}",
      consume_item: "Mange ou bois{times} quelque chose",
      "consume_item.item": "Mange ou bois {#item}",
      cure: "Soigne {#entity|zombie-villageois}",
      deal_damage:
        "Inflige[ à {entity}] {span} de dégâts[ avec {weapon}][ avec {projectile}][ par {cause}][ en coups de {amount} points]",
      "deal_damage.hits":
        "Frappe{times} {entity}[ avec {weapon}][ avec {projectile}][ par {cause}][ pour {amount} points]",
      take_damage:
        "Encaisse {span} de dégâts[ infligés par {by}][ avec {weapon}][ avec {projectile}][ par {cause}][ en coups de {amount} points]",
      "take_damage.hits":
        "Prends des dégâts{times}[ infligés par {by}][ avec {weapon}][ avec {projectile}][ par {cause}][ pour {amount} points]",
      default_get: "Aie {#item_dict} sur toi",
      default_kill: "Tue {#entity_identifier}",
      die: "Meurs{times}[ par {cause}][, sous les coups {by:of}]",
      drop_item: "Jette {#item}",
      effect: "Reçois{times} un effet[ de niveau {amplifier}]",
      "effect.effect": "Reçois{times} l’effet {effect}[ de niveau {amplifier}]",
      "effect.at_once": "Cumule{times} {at_once} effets à la fois[ (parmi {effect})][ de niveau {amplifier}]",
      emote: "Utilise{times} une emote",
      enchant: "Enchante {#item}",
      event: "Déclenche{times} l’événement {event}",
      experience: "Gagne {span} d’expérience",
      fall: "Survis à {#|chute}[ de {blocks} blocs]",
      fish: "Pêche{times} quelque chose",
      "fish.item": "Pêche {#item}",
      have_item: "Aie {#item} sur toi",
      "have_item.where_kept": "Aie {#item}[ {where_kept}]",
      join: "Rejoins{times} le monde",
      "join.days": { one: "Rejoins le monde un jour", other: "Rejoins le monde {n} jours différents" },
      "join.streak": { one: "Rejoins le monde un jour", other: "Rejoins le monde {n} jours de suite" },
      jump: "Saute{times}",
      kill: "Tue {#entity}[ avec {weapon}][ avec {projectile}][ par {cause}][ à {distance} blocs de distance]",
      "kill~entity": {
        one: "Tue une créature[ avec {weapon}][ avec {projectile}][ par {cause}][ à {distance} blocs de distance]",
        other:
          "Tue {n} espèces de créatures[ avec {weapon}][ avec {projectile}][ par {cause}][ à {distance} blocs de distance]",
      },
      level: "Atteins le niveau {n}",
      open_container: "Ouvre {#|conteneur}",
      "open_container.block": "Ouvre{times} {block}",
      "open_container.entity": "Ouvre{times} {entity}",
      pick_up_item: "Ramasse {#item}",
      place_block: "Place {#block}[ avec {tool}]",
      play_time: "Joue pendant {span}",
      press: "Actionne{times} un bouton, un levier ou une plaque de pression",
      "press.block": "Actionne{times} {block}",
      ride: "Monte{times} sur {entity|monture}",
      score: "Atteins {span} dans {objective}",
      shear: "Tonds {#entity|animal}",
      shoot: "Touche{times} quelque chose d’un tir[ ({projectile:nom})][ à {distance} blocs de distance]",
      "shoot.entity": "Touche{times} {entity} d’un tir[ ({projectile:nom})][ à {distance} blocs de distance]",
      "shoot.block": "Touche{times} {block} d’un tir[ ({projectile:nom})][ à {distance} blocs de distance]",
      sleep: "Passe {#|nuit} à dormir",
      sneak: "Marche à pas de loup pendant {span}",
      survive: "Survis {span} sans mourir",
      tag: "Porte{times} la marque {tag}",
      tame: "Apprivoise {#entity|animal}",
      totem: "Laisse{times} un totem d’immortalité te sauver",
      trade: "Marchande{times}",
      "trade.item": "Obtiens{times} {item} en marchandant",
      travel: "Parcours {span}[ {by}]",
      use_block: "Utilise{times} {block}",
      "use_block.item": "Utilise{times} {item} sur {block}",
      use_entity: "Interagis{times} avec {entity}",
      "use_entity.item": "Utilise{times} {item} sur {entity}",
      use_item: "Utilise{times} {item}",
      visit: "Rends-toi à {#|endroit}",
      "visit.+":
        "Rends-toi{times}[ {dimension:in}][ dans le biome {biome}][ en {place}][ à une hauteur de {y}][ dans {in_block:the}]",
      "visit~biome": { one: "Visite un biome", other: "Visite {n} biomes différents" },
      "visit~dimension": { one: "Visite une dimension", other: "Visite {n} dimensions différentes" },
      wear: "Porte{times} {all}",
    },
    combinations: {
      any_of: "L’un de ces buts{times}{where}\u00a0: {list}",
      all_of: "Tous ces buts{where}\u00a0: {list}",
      some_of: "{n} de ces {m} buts{where}\u00a0: {list}",
      some_nodes: "{n} parmi {list}",
      sequence: "Dans cet ordre[ en {span}]{times}{where}\u00a0: {list}",
      distinct: "{goal}, {each}[\u00a0: {values}]",
      values: "{goal}[\u00a0: {values}]",
      within: "{goal}, en {span}",
    },
    each: {
      entity: "chaque fois une autre espèce",
      item: "chaque fois un autre objet",
      block: "chaque fois un autre bloc",
      biome: "chaque fois dans un autre biome",
      dimension: "chaque fois dans une autre dimension",
      effect: "chaque fois un autre effet",
      day: "chaque fois un autre jour",
      player: "chaque fois une autre personne",
      position: "chaque fois à un autre endroit",
    },
    conditions: {
      holding: "avec {v} en main",
      offhand: "avec {v} dans la main secondaire",
      wearing: "en portant {v}",
      riding: "sur {v}",
      sneaking: "à pas de loup",
      "!sneaking": "sans marcher à pas de loup",
      sprinting: "en sprintant",
      "!sprinting": "sans sprinter",
      swimming: "en nageant",
      "!swimming": "sans nager",
      gliding: "en planant",
      "!gliding": "sans planer",
      on_ground: "les deux pieds sur terre",
      "!on_ground": "sans toucher le sol",
      in_water: "dans l’eau",
      "!in_water": "hors de l’eau",
      in_block: "dans {v:the}",
      on_block: "sur {v:the}",
      biome: "dans le biome {v}",
      dimension: "{v:in}",
      near: "à moins de {radius} blocs de {x}, {y}, {z}[ {dimension:in}]",
      y: "à une hauteur de {v}",
      time: "à l’heure {v} du jour",
      weather: "par {v}",
      moon: "à la phase de lune {v}",
      effect: "sous l’effet {v}",
      level: "à un niveau de {v}",
      health: "avec {v} points de vie",
      hunger: "avec {v} points de faim",
      alone: "sans autre joueur à moins de {v} blocs",
      tag: "avec la marque {v}",
      score: "avec {v} points dans {objective}",
      difficulty: "en difficulté {v}",
      game_mode: "en mode {v}",
    },
    qualities: {
      baby: "bébé {noun}",
      "!baby": "{noun} adulte",
      form: "{noun} ({v})",
      family: "{noun} de la famille {v}",
      name: "{noun} du nom de {v}",
      tag: "{noun} avec la marque {v}",
      color: "{noun} ({v})",
      variant: "{noun} de variante {v}",
      enchantments: "{noun} avec {v}",
      potion: "{noun} ({v})",
      durability: "{noun} avec {v} points de durabilité",
      states: "{noun} avec {v}",
    },
    place: "{x}, {y}, {z}[ {dimension:in}]",
    nouns: { entity: "créature", item: "objet", block: "bloc" },
    terms: {
      "own.false": "pas ceux que tu as placés",
      "own.true": "seulement ceux que tu as placés",
      "where_kept.hotbar": "dans la barre d’action",
      "where_kept.mainhand": "en main",
      "where_kept.offhand": "dans la main secondaire",
      "time.day": "de jour",
      "time.night": "de nuit",
      "weather.clear": "temps clair",
      "weather.rain": "temps de pluie",
      "weather.thunder": "temps d’orage",
      "form.drink": "à boire",
      "form.splash": "jetable",
      "form.lingering": "persistante",
      "color.0": "blanc",
      "color.1": "orange",
      "color.2": "magenta",
      "color.3": "bleu clair",
      "color.4": "jaune",
      "color.5": "vert clair",
      "color.6": "rose",
      "color.7": "gris",
      "color.8": "gris clair",
      "color.9": "cyan",
      "color.10": "violet",
      "color.11": "bleu",
      "color.12": "marron",
      "color.13": "vert",
      "color.14": "rouge",
      "color.15": "noir",
      "difficulty.peaceful": "Paisible",
      "difficulty.easy": "Facile",
      "difficulty.normal": "Normale",
      "difficulty.hard": "Difficile",
      "game_mode.survival": "Survie",
      "game_mode.creative": "Créatif",
      "game_mode.adventure": "Aventure",
      "game_mode.spectator": "Spectateur",
      "mode.walk": "à pied",
      "mode.sprint": "en sprintant",
      "mode.sneak": "à pas de loup",
      "mode.swim": "à la nage",
      "mode.climb": "en grimpant",
      "mode.fall": "en tombant",
      "mode.glide": "en planant",
      "mode.fly": "en volant",
      "mode.boat": "en bateau",
      "mode.minecart": "en wagonnet",
      "mode.horse": "à cheval",
      "mode.pig": "à dos de cochon",
      "mode.strider": "à dos d’arpenteur",
      "cause.anvil": "une enclume",
      "cause.blockExplosion": "un bloc qui explose",
      "cause.campfire": "un feu de camp",
      "cause.contact": "des blocs piquants",
      "cause.drowning": "noyade",
      "cause.entityAttack": "une attaque",
      "cause.entityExplosion": "une explosion",
      "cause.fall": "une chute",
      "cause.fallingBlock": "un bloc qui tombe",
      "cause.fire": "le feu",
      "cause.fireTick": "des brûlures",
      "cause.fireworks": "un feu d’artifice",
      "cause.flyIntoWall": "un mur heurté en vol",
      "cause.freezing": "le gel",
      "cause.lava": "la lave",
      "cause.lightning": "la foudre",
      "cause.maceSmash": "un coup de masse d’armes",
      "cause.magic": "la magie",
      "cause.magma": "un bloc de magma",
      "cause.projectile": "un projectile",
      "cause.sonicBoom": "une onde sonique",
      "cause.soulCampfire": "un feu de camp des âmes",
      "cause.stalactite": "une stalactite",
      "cause.stalagmite": "une stalagmite",
      "cause.starve": "la faim",
      "cause.suffocation": "étouffement",
      "cause.thorns": "des épines",
      "cause.void": "le vide",
      "cause.wither": "le wither",
    },
    units: {
      seconds: { one: "{n} seconde", other: "{n} secondes" },
      minutes: { one: "{n} minute", other: "{n} minutes" },
      hours: { one: "{n} heure", other: "{n} heures" },
      days: { one: "{n} jour", other: "{n} jours" },
      blocks: { one: "{n} bloc", other: "{n} blocs" },
      points: { one: "{n} point", other: "{n} points" },
    },
    times: " {n} fois",
    more: { one: "{n} autre", other: "{n} autres" },
    grammar: FRENCH_GRAMMAR,
  },
  names: {
    item: `
acacia_boat=bateau en acacia; activator_rail=rail déclencheur; allium=allium; amethyst_block=bloc d’améthyste
amethyst_cluster=agrégat d’améthyste; amethyst_shard=éclat d’améthyste; ancient_debris=débris antiques
andesite=andésite; anvil=enclume; apple=pomme; armadillo_scute=écaille de tatou; armor_stand=porte-armure
arrow=flèche; axe=hache; axolotl_bucket=seau d’axolotl; azalea=azalée; azure_bluet=houstonie bleue
baked_potato=pomme de terre cuite; bamboo=bambou; bamboo_raft=radeau de bambou; banner=bannière; barrel=tonneau
bars=barreaux; basalt=basalte; beacon=balise; bed=lit; bedrock=bedrock; bee_nest=nid d’abeilles; beef=bœuf cru
beehive=ruche; beetroot=betterave; beetroot_seeds=graines de betterave; beetroot_soup=soupe de betteraves; bell=cloche
big_dripleaf=grande foliogoutte; blackstone=roche noire; blast_furnace=haut fourneau; blaze_powder=poudre de blaze
blaze_rod=bâton de blaze; blue_ice=glace bleue; blue_orchid=orchidée bleue; boat=bateau; bone=os; bone_block=bloc d’os
bone_meal=poudre d’os; book=livre; bookshelf=bibliothèque; boots=bottes; bow=arc; bowl=bol; bread=pain
breeze_rod=bâton de breeze; brewing_stand=alambic; brick=brique; brick_block=bloc de briques; bricks=bloc de briques
brown_mushroom=champignon brun; brown_mushroom_block=bloc de champignon brun; brush=pinceau
bubble_column=colonne de bulles; bucket=seau; bulb=ampoule; bundle=sac; button=bouton; cactus=cactus; cake=gâteau
calcite=calcite; campfire=feu de camp; candle=bougie; carpet=tapis; carrot=carotte
carrot_on_a_stick=carotte sur un bâton; cartography_table=table de cartographie; carved_pumpkin=citrouille sculptée
cauldron=chaudron; chain=chaîne; charcoal=charbon de bois; chest=coffre; chest_boat=bateau de stockage
chest_minecart=wagonnet de stockage; chestplate=plastron; chicken=poulet cru; chorus_flower=fleur de chorus
chorus_fruit=chorus; clay=argile; clay_ball=boule d’argile; clock=montre; coal=charbon; coal_block=bloc de charbon
coal_ore=minerai de charbon; coarse_dirt=terre stérile; cobbled_deepslate=pierre des abîmes; cobblestone=pavé
cocoa_beans=fèves de cacao; cod=morue crue; cod_bucket=seau de morue; command_block=bloc de commande
comparator=comparateur de redstone; compass=boussole; composter=composteur; concrete=béton
concrete_powder=béton en poudre; conduit=conduit; cooked_beef=steak; cooked_chicken=poulet rôti
cooked_cod=morue cuite; cooked_mutton=mouton cuit; cooked_porkchop=côtelette de porc cuite; cooked_rabbit=lapin cuit
cooked_salmon=saumon cuit; cookie=cookie; copper=cuivre; copper_block=bloc de cuivre; copper_ingot=lingot de cuivre
copper_ore=minerai de cuivre; cornflower=bleuet; crafter=fabricateur; crafting_table=établi
creeper_head=tête de creeper; crossbow=arbalète; crying_obsidian=obsidienne pleureuse; dandelion=pissenlit
dark_prismarine=prismarine sombre; daylight_detector=capteur de lumière; deadbush=arbuste mort
decorated_pot=pot décoré; deepslate=ardoise des abîmes; deepslate_bricks=ardoise des abîmes taillée
deepslate_tiles=ardoise des abîmes carrelée; detector_rail=rail détecteur; diamond=diamant
diamond_block=bloc de diamant; diamond_ore=minerai de diamant; diorite=diorite; dirt=terre
dirt_with_roots=terre racineuse; dispenser=distributeur; door=porte; dragon_breath=souffle de dragon
dragon_egg=œuf de dragon; dragon_head=tête de dragon; dried_ghast=ghast desséché; dried_kelp=algue séchée
dried_kelp_block=bloc d’algue séchée; dripstone_block=bloc de spéléothème; dropper=dropper; dye=teinture
echo_shard=éclat d’écho; egg=œuf; elytra=élytres; emerald=émeraude; emerald_block=bloc d’émeraude
emerald_ore=minerai d’émeraude; empty_map=carte vide; enchanted_book=livre enchanté
enchanted_golden_apple=pomme dorée enchantée; enchanting_table=table d’enchantement
end_bricks=pierre taillée de l’End; end_crystal=cristal de l’End; end_portal=portail de l’End
end_portal_frame=structure de portail de l’End; end_rod=barre de l’End; end_stone=pierre de l’End
ender_chest=coffre de l’End; ender_eye=œil de l’End; ender_pearl=perle de l’End; experience_bottle=fiole d’expérience
farmland=terre labourée; feather=plume; fence=barrière; fence_gate=portillon
fermented_spider_eye=œil d’araignée fermenté; fern=fougère; filled_map=carte; fire=feu; fire_charge=boule de feu
firework_rocket=fusée de feu d’artifice; firework_star=étoile de feu d’artifice; fishing_rod=canne à pêche
fletching_table=table d’archerie; flint=silex; flint_and_steel=briquet; flower_pot=pot de fleurs
flowering_azalea=azalée fleurie; flowing_lava=lave; flowing_water=eau; frame=cadre; frog_spawn=œufs de grenouille
fungus=champignon; furnace=fourneau; ghast_tear=larme de ghast; glass=verre; glass_bottle=fiole; glass_pane=vitre
glazed_terracotta=terre cuite émaillée; glistering_melon_slice=tranche de pastèque scintillante
glow_berries=baies lumineuses; glow_frame=cadre luisant; glow_ink_sac=poche d’encre luisante
glow_lichen=lichen lumineux; glowstone=pierre lumineuse; glowstone_dust=pierre lumineuse en poudre
goat_horn=corne de chèvre; gold_block=bloc d’or; gold_ingot=lingot d’or; gold_nugget=pépite d’or
gold_ore=minerai d’or; golden_apple=pomme dorée; golden_carrot=carotte dorée; golden_rail=rail de propulsion
granite=granite; grass_block=bloc d’herbe; grass_path=chemin de terre; grate=grille; gravel=gravier; grindstone=meule
gunpowder=poudre à canon; hanging_roots=racines suspendues; hanging_sign=pancarte suspendue; hardened_clay=terre cuite
harness=harnais; hay_block=botte de paille; heart_of_the_sea=cœur de la mer; heavy_core=noyau lourd; helmet=casque
hoe=houe; honey_block=bloc de miel; honey_bottle=fiole de miel; honeycomb=rayon de miel
honeycomb_block=bloc de rayon de miel; hopper=entonnoir; hopper_minecart=wagonnet à entonnoir
horse_armor=armure pour cheval; hyphae=hyphes; ice=glace; ink_sac=poche d’encre; iron_bars=barreaux de fer
iron_block=bloc de fer; iron_ingot=lingot de fer; iron_nugget=pépite de fer; iron_ore=minerai de fer; jukebox=jukebox
kelp=algue; ladder=échelle; lantern=lanterne; lapis_block=bloc de lapis-lazuli; lapis_lazuli=lapis-lazuli
lapis_ore=minerai de lapis-lazuli; large_fern=grande fougère; lava=lave; lava_bucket=seau de lave; lead=laisse
leather=cuir; leather_chestplate=tunique en cuir; leather_helmet=coiffe en cuir; leather_leggings=pantalon en cuir
leaves=feuilles; lectern=pupitre; leggings=jambières; lever=levier; lightning_rod=paratonnerre; lilac=lilas
lily_of_the_valley=muguet; lingering_potion=potion persistante; lit_pumpkin=citrouille-lanterne; lodestone=magnétite
lodestone_compass=boussole magnétisée; log=bûche; loom=métier à tisser; mace=masse d’armes; magma=bloc de magma
magma_cream=crème de magma; mangrove_propagule=propagule de palétuvier; mangrove_roots=racines de palétuvier
melon_block=pastèque; melon_seeds=graines de pastèque; melon_slice=tranche de pastèque; milk_bucket=seau de lait
minecart=wagonnet; mob_spawner=générateur de créatures; moss_block=bloc de mousse; moss_carpet=tapis de mousse
mossy_cobblestone=pavé moussu; mud=boue; mud_bricks=briques de terre crue; mushroom_stew=soupe de champignons
music_disc_11=disque «\u00a011\u00a0»; music_disc_13=disque «\u00a013\u00a0»; music_disc_5=disque «\u00a05\u00a0»; music_disc_cat=disque «\u00a0chat\u00a0»
music_disc_creator=disque «\u00a0Creator\u00a0»; music_disc_lava_chicken=disque «\u00a0Poulet de lave\u00a0»
music_disc_otherside=disque «\u00a0otherside\u00a0»; music_disc_pigstep=disque «\u00a0Pigstep\u00a0»
music_disc_precipice=disque «\u00a0Precipice\u00a0»; music_disc_relic=disque «\u00a0Relic\u00a0»; music_disc_tears=disque «\u00a0Larmes\u00a0»
mutton=mouton cru; mycelium=mycélium; name_tag=badge; nautilus_shell=coquille de nautile
nether_brick=bloc de briques du Nether; nether_gold_ore=minerai d’or du Nether; nether_sprouts=germes du Nether
nether_star=étoile du Nether; nether_wart=verrue du Nether; nether_wart_block=bloc de verrues du Nether
netherbrick=brique du Nether; netherite_block=bloc de netherite; netherite_ingot=lingot de netherite
netherite_scrap=fragment de netherite; netherite_upgrade_smithing_template=modèle de forge d’amélioration en netherite
netherrack=netherrack; noteblock=bloc musical; nylium=nylium; oak_boat=bateau en chêne; observer=observateur
obsidian=obsidienne; ochre_froglight=grenouilloupe ocre; ominous_bottle=fiole funeste
ominous_trial_key=clé des épreuves funestes; oxeye_daisy=marguerite; packed_ice=glace compactée; packed_mud=terre crue
painting=tableau; paper=papier; pearlescent_froglight=grenouilloupe nacrée; peony=pivoine
phantom_membrane=membrane de phantom; pickaxe=pioche; piglin_head=tête de piglin; pink_petals=pétales roses
piston=piston; pitcher_plant=planturne; pitcher_pod=gousse de planturne; planks=planches; player_head=tête de joueur
podzol=podzol; pointed_dripstone=spéléothème pointu; poisonous_potato=pomme de terre empoisonnée
popped_chorus_fruit=chorus éclaté; poppy=coquelicot; porkchop=côtelette de porc crue; portal=portail
potato=pomme de terre; potion=potion; powder_snow=neige poudreuse; powder_snow_bucket=seau de neige poudreuse
pressure_plate=plaque de pression; prismarine=prismarine; prismarine_bricks=briques de prismarine
prismarine_crystals=cristaux de prismarine; prismarine_shard=éclat de prismarine; pufferfish=poisson-globe
pufferfish_bucket=seau de poisson-globe; pumpkin=citrouille; pumpkin_pie=tarte à la citrouille
pumpkin_seeds=graines de citrouille; purpur_block=bloc de purpur; purpur_pillar=pilier de purpur
quartz=quartz du Nether; quartz_block=bloc de quartz; quartz_bricks=briques de quartz
quartz_ore=minerai de quartz du Nether; rabbit=lapin cru; rabbit_foot=patte de lapin; rabbit_hide=peau de lapin
rabbit_stew=ragoût de lapin; rail=rail; raw_copper=cuivre brut; raw_copper_block=bloc de cuivre brut; raw_gold=or brut
raw_gold_block=bloc d’or brut; raw_iron=fer brut; raw_iron_block=bloc de fer brut
recovery_compass=boussole de récupération; red_mushroom=champignon rouge; red_mushroom_block=bloc de champignon rouge
red_sand=sable rouge; redstone=poudre de redstone; redstone_block=bloc de redstone; redstone_lamp=lampe à redstone
redstone_ore=minerai de redstone; redstone_torch=torche de redstone; repeater=répéteur de redstone
resin_block=bloc de résine; resin_brick=brique de résine; resin_bricks=bloc de briques de résine
resin_clump=amas de résine; respawn_anchor=ancre de réapparition; roots=racines; rose_bush=rosier
rotten_flesh=chair putréfiée; saddle=selle; salmon=saumon cru; salmon_bucket=seau de saumon; sand=sable
sandstone=grès; sapling=pousse; scaffolding=échafaudage; sculk=sculk; sculk_catalyst=catalyseur de sculk
sculk_sensor=capteur de sculk; sculk_shrieker=hurleur de sculk; sculk_vein=veine de sculk
sea_lantern=lanterne aquatique; sea_pickle=cornichon de mer; seagrass=herbe aquatique; shears=cisailles
shield=bouclier; short_grass=herbe courte; shovel=pelle; shroomlight=champilampe; shulker_box=boîte de shulker
shulker_shell=carapace de shulker; sign=pancarte; skeleton_skull=crâne de squelette; slab=dalle; slime=bloc de slime
slime_ball=boule de slime; small_dripleaf_block=petite foliogoutte; smithing_table=table de forge; smoker=fumoir
smooth_basalt=basalte lisse; smooth_stone=pierre lisse; sniffer_egg=œuf de renifleur; snow=bloc de neige
snow_layer=neige; snowball=boule de neige; soul_campfire=feu de camp des âmes; soul_lantern=lanterne des âmes
soul_sand=sable des âmes; soul_soil=terre des âmes; soul_torch=torche des âmes; spawn_egg=œuf d’apparition
spear=lance; spider_eye=œil d’araignée; splash_potion=potion jetable; sponge=éponge; spore_blossom=fleur sporifère
spyglass=longue-vue; stained_glass=verre; stained_glass_pane=vitre; stairs=escalier; stem=tige; stick=bâton
sticky_piston=piston collant; stone=pierre; stone_bricks=pierre taillée; stonecutter_block=tailleur de pierre
string=ficelle; sugar=sucre; sugar_cane=canne à sucre; sunflower=tournesol; suspicious_gravel=gravier suspect
suspicious_sand=sable suspect; suspicious_stew=ragoût suspect; sweet_berries=baies sucrées; sword=épée
tadpole_bucket=seau de têtard; tall_grass=herbe haute; target=bloc cible; terracotta=terre cuite
tinted_glass=verre teinté; tnt=TNT; tnt_minecart=wagonnet à TNT; torch=torche; torchflower=torche-fleur
torchflower_seeds=graines de torche-fleur; totem_of_undying=totem d’immortalité; trapdoor=trappe
trapped_chest=coffre piégé; trial_key=clé des épreuves; trial_spawner=générateur des épreuves; trident=trident
tripwire_hook=crochet de déclenchement; tropical_fish=poisson tropical; tropical_fish_bucket=seau de poisson tropical
tuff=tuf; tuff_bricks=tuf taillé; tulip=tulipe; turtle_egg=œuf de tortue; turtle_helmet=carapace de tortue
turtle_scute=écaille de tortue; twisting_vines=lianes tortueuses; undyed_shulker_box=boîte de shulker
vault=coffre-fort; verdant_froglight=grenouilloupe verte; vine=lianes; wall=muret
warped_fungus_on_a_stick=champignon biscornu sur un bâton; warped_wart_block=bloc de verrues biscornues; water=eau
water_bucket=seau d’eau; waterlily=nénuphar; web=toile d’araignée; weeping_vines=lianes pleureuses
wet_sponge=éponge mouillée; wheat=blé; wheat_seeds=graines de blé; wind_charge=boule de vent
wither_rose=rose de Wither; wither_skeleton_skull=crâne de wither squelette; wolf_armor=armure pour loup; wood=bois
wool=laine; writable_book=livre vierge; written_book=livre édité; zombie_head=tête de zombie
`,
    entity: `
allay=Allay; area_effect_cloud=nuage d’effet persistant; armadillo=tatou; armor_stand=porte-armure; arrow=flèche
axolotl=axolotl; bat=chauve-souris; bee=abeille; blaze=blaze; boat=bateau; bogged=embourbé; breeze=breeze
breeze_wind_charge_projectile=boule de vent de breeze; camel=dromadaire; camel_husk=dromadaire momifié; cat=chat
cave_spider=araignée venimeuse; chest_boat=bateau de stockage; chest_minecart=wagonnet de stockage; chicken=poule
cod=morue; command_block_minecart=wagonnet avec bloc de commande; copper_golem=golem de cuivre; cow=vache
creaking=grinceur; creeper=creeper; dolphin=dauphin; donkey=âne; dragon_fireball=boule de feu de dragon; drowned=noyé
egg=œuf; elder_guardian=grand gardien; ender_crystal=cristal de l’End; ender_dragon=dragon de l’Ender
ender_pearl=perle de l’End; enderman=endman; endermite=endmite; evocation_illager=évocateur
eye_of_ender_signal=œil de l’End; fireball=boule de feu; fireworks_rocket=fusée de feu d’artifice
fishing_hook=hameçon; fox=renard; frog=grenouille; ghast=ghast; glow_squid=poulpe lumineux; goat=chèvre
guardian=gardien; happy_ghast=ghast joyeux; hoglin=hoglin; hopper_minecart=wagonnet à entonnoir; horse=cheval
husk=zombie momifié; iron_golem=golem de fer; lightning_bolt=éclair; lingering_potion=potion persistante; llama=lama
llama_spit=crachat de lama; magma_cube=cube de magma; minecart=wagonnet; mooshroom=mooshroom; mule=mule
nautilus=nautile; npc=PNJ; ocelot=ocelot; panda=panda; parched=squelette desséché; parrot=perroquet; phantom=phantom
pig=cochon; piglin=piglin; piglin_brute=piglin barbare; pillager=pillard; player=joueur; polar_bear=ours polaire
pufferfish=poisson-globe; rabbit=lapin; ravager=ravageur; salmon=saumon; sheep=mouton; shulker=shulker
shulker_bullet=projectile de shulker; silverfish=poisson d’argent; skeleton=squelette; skeleton_horse=cheval-squelette
slime=slime; small_fireball=petite boule de feu; sniffer=renifleur; snow_golem=golem de neige; snowball=boule de neige
spider=araignée; splash_potion=potion jetable; squid=poulpe; stray=vagabond; strider=arpenteur; tadpole=têtard
thrown_trident=trident; tnt=TNT; tnt_minecart=wagonnet à TNT; trader_llama=lama de marchand
tropicalfish=poisson tropical; turtle=tortue; vex=vex; villager=villageois; villager_v2=villageois
vindicator=vindicateur; wandering_trader=marchand ambulant; warden=Warden; wind_charge_projectile=boule de vent
witch=sorcière; wither=Wither; wither_skeleton=wither squelette; wither_skull=crâne de Wither
wither_skull_dangerous=crâne de Wither bleu; wolf=loup; xp_bottle=fiole d’expérience; xp_orb=orbe d’expérience
zoglin=zoglin; zombie=zombie; zombie_horse=cheval-zombie; zombie_nautilus=nautile-zombie
zombie_pigman=piglin zombifié; zombie_villager=zombie-villageois; zombie_villager_v2=zombie-villageois
`,
    effect: `
absorption=Absorption; bad_omen=Mauvais présage; blindness=Cécité; conduit_power=Force de conduit; darkness=Obscurité
fatal_poison=Poison mortel; fire_resistance=Résistance au feu; haste=Célérité; health_boost=Bonus de vie; hunger=Faim
infested=Infestation; instant_damage=Dégâts instantanés; instant_health=Santé instantanée; invisibility=Invisibilité
jump_boost=Sauts améliorés; levitation=Lévitation; mining_fatigue=Fatigue; nausea=Nausée; night_vision=Vision nocturne
oozing=Viscosité; poison=Poison; raid_omen=Présage d’invasion; regeneration=Régénération; resistance=Résistance
saturation=Satiété; slow_falling=Chute lente; slowness=Lenteur; speed=Rapidité; strength=Force
trial_omen=Présage d’épreuve; village_hero=Héros du village; water_breathing=Respiration aquatique; weakness=Faiblesse
weaving=Tissage; wind_charged=Souffle; wither=Wither
`,
    enchantment: `
aqua_affinity=Affinité aquatique; bane_of_arthropods=Fléau des arthropodes; binding=Malédiction du lien éternel
blast_protection=Protection contre les explosions; breach=Brèche; channeling=Canalisation; density=Densité
depth_strider=Agilité aquatique; efficiency=Efficacité; feather_falling=Chute amortie; fire_aspect=Aura de feu
fire_protection=Protection contre le feu; flame=Flamme; fortune=Fortune; frost_walker=Semelles givrantes
impaling=Empalement; infinity=Infinité; knockback=Recul; looting=Butin; loyalty=Loyauté
luck_of_the_sea=Chance de la mer; lure=Appât; mending=Raccommodage; multishot=Tir multiple; piercing=Perforation
power=Puissance; projectile_protection=Protection contre les projectiles; protection=Protection; punch=Frappe
quick_charge=Salve rapide; respiration=Respiration; riptide=Impulsion; sharpness=Tranchant; silk_touch=Toucher de soie
smite=Châtiment; soul_speed=Rapidité des âmes; swift_sneak=Furtivité rapide; thorns=Épines; unbreaking=Solidité
vanishing=Malédiction de disparition; wind_burst=Rafale de vent
`,
    potion: `
awkward=étrange; fire_resistance=résistance au feu; harming=dégâts; healing=soin; infested=infestation
invisibility=invisibilité; leaping=saut; mundane=banale; nightvision=vision nocturne; oozing=viscosité; poison=poison
regeneration=régénération; slow_falling=chute lente; slowness=lenteur; strength=force; swiftness=rapidité
thick=épaisse; turtle_master=maître tortue; water=eau; water_breathing=respiration aquatique; weakness=faiblesse
weaving=tissage; wind_charged=souffle; wither=wither
`,
    dimension: `
overworld=la Surface; nether=le Nether; the_end=l’End
`,
    biome: `
bamboo_jungle=jungle de bambous; basalt_deltas=deltas de basalte; beach=plage; birch_forest=forêt de bouleaux
cherry_grove=cerisaie; cold_beach=plage enneigée; cold_ocean=océan froid; cold_taiga=taïga enneigée
crimson_forest=forêt carmin; deep_cold_ocean=océan profond froid; deep_dark=abîmes
deep_frozen_ocean=océan profond gelé; deep_lukewarm_ocean=océan profond tiède; deep_ocean=océan profond
deep_warm_ocean=océan profond chaud; desert=désert; dripstone_caves=grottes de spéléothèmes
extreme_hills=collines venteuses; flower_forest=forêt fleurie; forest=forêt; frozen_ocean=océan gelé
frozen_peaks=pics gelés; frozen_river=rivière gelée; grove=bosquet; hell=terres désolées du Nether
ice_plains=plaine enneigée; ice_plains_spikes=pics de glace; jagged_peaks=pics dentelés; jungle=jungle
jungle_edge=jungle clairsemée; lukewarm_ocean=océan tiède; lush_caves=grottes luxuriantes; mangrove_swamp=mangrove
meadow=prairie; mega_taiga=taïga ancienne à pins; mesa=badlands; mesa_bryce=badlands érodées
mesa_plateau_stone=badlands boisées; mushroom_island=champ de champignons; ocean=océan; pale_garden=jardin pâle
plains=plaine; redwood_taiga_mutated=taïga ancienne à sapins; river=rivière; roofed_forest=forêt sombre
savanna=savane; savanna_mutated=savane venteuse; savanna_plateau=plateau de savane; snowy_slopes=pentes enneigées
soulsand_valley=vallée des âmes; stone_beach=côte rocheuse; stony_peaks=pics rocheux
sunflower_plains=plaine de tournesols; swampland=marais; taiga=taïga; the_end=End; warm_ocean=océan chaud
warped_forest=forêt biscornue
`,
    material: `
acacia=en acacia; andesite=en andésite; bamboo=en bambou; birch=en bouleau; black=noir; blackstone=en roche noire
blue=bleu; brick=en briques; brown=marron; chainmail=en cotte de mailles; cherry=en cerisier; chiseled=sculpté
cobbled_deepslate=en pierres des abîmes; cobblestone=en pavés; copper=en cuivre; cracked=craquelé; crimson=carmin
cut=taillé; cyan=cyan; dark_oak=en chêne noir; dark_prismarine=en prismarine sombre; deepslate=des abîmes
deepslate_brick=en ardoise des abîmes taillée; deepslate_tile=en ardoise des abîmes carrelée; diamond=en diamant
diorite=en diorite; end_brick=en pierre taillée de l’End; exposed=exposé; gold=en or; golden=en or; granite=en granite
gray=gris; green=vert; infested=infesté; iron=en fer; jungle=en acajou; leather=en cuir; light_blue=bleu clair
light_gray=gris clair; lime=vert clair; long=prolongé; magenta=magenta; mangrove=en palétuvier; mossy=moussu
mud_brick=en briques de terre crue; nether_brick=en briques du Nether; netherite=en netherite; oak=en chêne
orange=orange; oxidized=oxydé; pale_oak=en chêne pâle; pink=rose; polished=poli; prismarine=en prismarine
purple=violet; purpur=en purpur; quartz=en quartz; red=rouge; red_nether_brick=en briques rouges du Nether
red_sandstone=en grès rouge; sandstone=en grès; smooth=lisse; spruce=en sapin; stone=en pierre
stone_brick=en pierre taillée; stripped=écorcé; strong=renforcé; tuff=en tuf; warped=biscornu; waxed=ciré
weathered=érodé; white=blanc; wooden=en bois; yellow=jaune
`,
    madeOf: frenchMadeOf,
  },
});
