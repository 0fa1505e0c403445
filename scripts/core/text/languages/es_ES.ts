/** Spanish. How to read and edit this: docs/translating.md. */

import { SPANISH_GRAMMAR, spanishThing } from "../goals/grammars/spanish-grammar.ts";
import type { LanguageFile } from "../language-file.ts";

export const es_ES = (): LanguageFile => ({
  name: "Español",
  numbers: { group: ".", decimal: ",", groupFrom: 10_000 },
  messages: {
    "tip.unlocked": "§6¡Logro desbloqueado!§r",
    "announce.completed": "§e{player} ha conseguido el logro §a[{title}§a]§r",
    "menu.title": "Logros",
    "menu.summary": { by: "total", one: "{done} de {total} logro", other: "{done} de {total} logros" },
    "menu.nothing": "Aquí todavía no hay nada que ver. Sal y haz algo memorable.",
    "menu.unreadable":
      "§cNo se ha podido leer tu progreso en esta página. Se conserva tal como está; avisa a quien lleva el servidor.§r",
    "menu.claim": "Recoger recompensas ({count})",
    "menu.claimed": "§aRecompensas recibidas.§r",
    "menu.claimedSome":
      "§eAlgunas recompensas no se han podido entregar todavía. Haz sitio en tu inventario y vuelve a intentarlo.§r",
    "menu.back": "Atrás",
    "menu.close": "Cerrar",
    "menu.previous": "Anterior ({page}/{pages})",
    "menu.next": "Siguiente ({page}/{pages})",
    "menu.state.done": "§2Completado§r",
    "menu.state.begun": "§6En curso§r",
    "menu.state.open": "Abierto",
    "menu.state.locked": "§8Bloqueado§r",
    "menu.state.unreadable": "§cIlegible§r",
    "menu.lockedBy": "§cCompleta antes «{title}§r§c».§r",
    "menu.progress": "Progreso: {progress}/{goal}",
    "menu.rewards": "§lRecompensas§r",
    "menu.rewardsPaid": "§7(recibidas)§r",
    "reward.item": "{count} × {item}",
    "reward.xp": "{amount} de experiencia",
    "reward.levels": { by: "amount", one: "{amount} nivel de experiencia", other: "{amount} niveles de experiencia" },
    "reward.effect": "{effect} durante {seconds} s",
    "reward.other": "Una sorpresa",
    "reward.waiting": "§eTe espera la recompensa de «{title}§r§e»: abre el menú de logros para recogerla.§r",
    "command.noPlayer": "Ningún jugador coincide.",
    "command.onlyPlayers": "Solo un jugador puede abrir el menú.",
    "command.unknownNode": "No existe el nodo «{node}».{hint}",
    "command.didYouMean": " ¿Querías decir «{node}»?",
    "command.deltaNeeded": "«{mode}» necesita un número entero mayor que 0 después del nodo.",
    "command.nodeUnwanted":
      "«{mode}» abarca todos los nodos y no admite ninguno; para «{node}» usa only, from, through o until.",
    "command.notMoved": "{player}: «{node}» no ha cambiado: {state}.",
    "repair.noPage": "«{node}» no es una página; está en la página «{page}».",
    "info.state.some": "{count} de {nodes}",
    "command.nodeNeeded": "«{mode}» necesita un nodo.",
    "command.unknownMode": "«{mode}» no es un modo; usa only, from, through, until o everything.",
    "command.granted": { one: "{player}: {count} nodo completado.", other: "{player}: {count} nodos completados." },
    "command.nothingToGrant": "{player}: todo eso ya está completo.",
    "command.revoked": { one: "{player}: {count} nodo retirado.", other: "{player}: {count} nodos retirados." },
    "command.nothingToRevoke": "{player}: no había nada que retirar.",
    "command.rewardReset": "{player}: «{node}» puede volver a dar su recompensa.",
    "command.nothingToReset": "{player}: «{node}» no ha dado ninguna recompensa todavía.",
    "command.progressed": "{player}: «{node}» está en {progress}/{goal}.",
    "command.notProgressed": "{player}: «{node}» no ha cambiado; está completo, o no lo está el nodo del que depende.",
    "command.badDelta": "No se puede sumar {delta}; usa un número entero mayor que 0.",
    "command.unreadable":
      "§c{player}: los datos guardados de la página «{page}» no se pueden leer ({reason}). Se conservan y no se sobrescribirán.§r",
    "command.mailed": "Espera a {player} en el buzón.",
    "command.mailOnline": "{player} está en línea; se ha hecho al momento.",
    "command.mailUnknown": "Nadie llamado «{player}» ha estado en este mundo.",
    "command.mailFailed": "No se ha enviado nada a {player}; el registro de contenido dice por qué.",
    "command.unknownMailKind": "«{kind}» no se puede enviar; usa grant, progress o finish.",
    "info.player": {
      by: "total",
      one: "{player}: {done} de {total} nodo completado, {started} en curso, {owed} con recompensas pendientes.",
      other: "{player}: {done} de {total} nodos completados, {started} en curso, {owed} con recompensas pendientes.",
    },
    "info.owed": "Pendientes: {nodes}",
    "info.node": "{player}, {node}: {progress}/{goal}, {state}",
    "info.state.complete": "completo",
    "info.state.open": "abierto",
    "info.reward.none": "sin recompensa",
    "info.reward.owed": "recompensa pendiente (entradas {entries})",
    "info.reward.paid": "recompensa entregada",
    "info.reward.unpaid": "recompensa aún no ganada",
    "cloud.none": "No hay nube configurada; los nodos de nube se guardan en este mundo.",
    "cloud.noAccount":
      "La plataforma no ha dado ningún identificador permanente de este jugador; por ahora, sus nodos de nube se guardan en este mundo.",
    "cloud.pending": "Informes en camino a la nube: {count}.",
    "cloud.unasked": "Hay una nube configurada y aún no se le ha preguntado nada.",
    "cloud.reachable": "§aLa nube responde.§r",
    "cloud.unreachable": "§cLa nube no responde.§r",
    "cloud.breaker.closed": "Los informes se envían según llegan.",
    "cloud.breaker.waiting": "§eNo se enviará nada durante otros {seconds} s; no se pierde nada.§r",
    "cloud.breaker.open": "§eTras varios fallos, no se enviará nada durante otros {seconds} s; no se pierde nada.§r",
    "cloud.breaker.probing": "§eUna petición está comprobando si la nube ha vuelto.§r",
    "cloud.lastError": "Último error: {error}",
    "cloud.pendingOf": {
      one: "{player}: {count} informe sin guardar todavía",
      other: "{player}: {count} informes sin guardar todavía",
    },
    "cloud.nothingPending": "No hay nada por informar.",
    "info.cloud": "nube {base} (versión {version}) + {pending} pendientes",
    "tip.more": "§7… y {count} más§r",
    "announce.more": {
      one: "§e… y {count} logro más de {player}§r",
      other: "§e… y {count} logros más de {player}§r",
    },
    "reward.waitingMany": {
      one: "§eTe espera {count} recompensa: abre el menú de logros para recogerla.§r",
      other: "§eTe esperan {count} recompensas: abre el menú de logros para recogerlas.§r",
    },
    "menu.claiming": "§aSe están entregando tus recompensas.§r",
    "command.underWay":
      "§e{command}: {players}, {nodes} por cada uno. Tardará un poco; la respuesta llega cuando esté hecho.§r",
    "command.sum": "{command}: hecho para {done} de {players}, cambios en {nodes}.",
    "command.gone": {
      one: "{command}: {count} jugador se ha ido antes de que terminara lo suyo.",
      other: "{command}: {count} jugadores se han ido antes de que terminara lo suyo.",
    },
    "command.rewardOwed": "{player}: «{node}» aún debe lo que no ha entregado; no hay nada que restablecer.",
    "info.account": "Identificador de cuenta: {account}",
    "info.noAccount": "Identificador de cuenta: desconocido en este mundo.",
    "repair.nothing": "{player}: no hay nada ilegible en la página «{page}».",
    "repair.done":
      "{player}: los datos ilegibles de la página «{page}» se conservan como la propiedad {kept}; la página empieza de cero. §eSus logros vuelven a estar abiertos, y las recompensas que ya se dieron se darán otra vez cuando vuelvan a completarse.§r",
    "repair.failed": "{player}: no se ha podido apartar la página «{page}»; el registro de contenido dice por qué.",
    "forget.done":
      "{player} queda en el olvido en este mundo: su nombre y su buzón, ahora mismo; sus páginas, la próxima vez que entre.",
    "forget.online": "{player} está en línea. Solo se puede olvidar a quien está desconectado.",
    "forget.unknown": "Nadie llamado «{player}» ha estado en este mundo.",
    "forget.failed": "No se ha podido olvidar a {player}; el registro de contenido dice por qué.",
    "forget.badWord": "«{word}» no es un lugar donde olvidar jugadores; aquí la única palabra es cloud.",
    "forget.noCloud": "No hay nube configurada; solo este mundo podría olvidar a {player}.",
    "forget.noAccount":
      "La cuenta de {player} no se conoce en este mundo, así que la nube conserva su progreso. Bórrala en el servicio, por nombre: player erase NETWORK {player}",
    "forget.cloudAsked": "Se ha pedido a la nube que borre la cuenta {account}; la respuesta está por llegar.",
    "forget.cloudDone": "La nube ha borrado la cuenta {account} de {player}.",
    "forget.cloudFailed":
      "La nube no ha borrado la cuenta {account} de {player}: {problem}. Vuelve a ejecutar el comando.",
    "players.several": {
      one: "{count} jugador ha dejado este mundo con el nombre «{name}»: {list}. Indica el identificador en lugar del nombre.",
      other:
        "{count} jugadores han dejado este mundo con el nombre «{name}»: {list}. Indica el identificador en lugar del nombre.",
    },
    "menu.cloudAway":
      "§eAhora mismo no se llega a la nube. Esto quedará completo en cuanto la nube se entere; no se pierde nada.§r",
    "cloud.sameAccount":
      "La plataforma presenta a {player} y a {other} como una misma cuenta; por ahora, los nodos de nube de {player} se guardan en este mundo.",
    "menu.lockedBySome": "§cCompleta antes {count} más de «{title}§r§c».§r",
    "menu.notFoundYet": "§o???§r",
    "menu.opensAt": "§cA partir de {time}.§r",
    "menu.closedAt": "§cTerminó: {time}.§r",
    "menu.again": "§eOtra vez: {time}.§r",
    "menu.state.notYet": "§8Aún no§r",
    "menu.state.over": "§8Terminado§r",
    "info.state.locked": "espera a {nodes}",
    "info.state.notYet": "no antes de {time}",
    "info.state.over": "terminado desde {time}",
    "info.state.resting": "completo, otra vez a partir de {time}",
    "announce.goal": "§e{player} ha alcanzado el objetivo §a[{title}§a]§r",
    "announce.challenge": "§e{player} ha completado el desafío §5[{title}§5]§r",
    "reward.itemOf": "{count} × {item} ({details})",
    "reward.loot": "Botín",
    "reward.structure": "Una estructura",
    "reward.unlock": "El logro «{title}§r»",
    "reward.progress": "{amount} más de «{title}§r»",
    "reward.choice": "A elegir: {labels}",
    "reward.random": "Al azar: {rewards}",
    "reward.or": " / ",
    "menu.choose": "Elige tu recompensa:",
    "menu.chooseOf": "Elige tu recompensa (quedan {count} por elegir):",
    "menu.later": "Más tarde",
    "menu.toChoose": "§aAlgunas de tus recompensas las eliges tú.§r",
    "menu.milestone": {
      by: "at",
      one: "- {at} logro de esta página: {rewards}",
      other: "- {at} logros de esta página: {rewards}",
    },
    "menu.goal": "Objetivo: {goal}",
    "menu.criteria": "§lLista§r",
    "menu.criteriaPart": "§lLista§r ({first}–{last} de {total})",
    "info.noGoal": "Solo lo mueven los scripts y los comandos.",
    "info.moreCriteria": "… y {count} más",
    "info.badWord": "«{word}» no significa nada aquí; tras el nodo, la única palabra es why.",
    "why.counted": "Lo último que contó fue {ago}.",
    "why.noneCounted": "Nada ha contado desde que entró.",
    "why.refused": "Lo que no contó:",
    "why.noneRefused":
      "Desde que entró no se ha rechazado nada de lo que vigila el objetivo. Lo que se hace con cosas distintas de las que nombra no se mira.",
    "why.ago": "hace {seconds} s",
    "why.agoMinutes": "hace {minutes} min",
    "why.filter": "{key} no encajaba",
    "why.filterWanted": "{key} no encajaba; se pedía: {wanted}",
    "why.now": "Ahora mismo: {reason}",
    "why.locked": "el nodo está bloqueado",
    "why.notYet": "era demasiado pronto para el nodo",
    "why.over": "el plazo del nodo ha terminado",
    "why.resting": "el nodo descansa hasta su próxima ronda",
    "why.unreadable": "los datos guardados del nodo no se pueden leer",
    "why.gameMode": "los objetivos no cuentan en el modo de juego del jugador (ajuste counted_game_modes)",
    "why.done": "esta parte ya está hecha",
    "why.turn": "no era el turno de esta parte",
    "why.seen": "este valor ya había contado",
    "why.otherValue": "este valor no es de los que cuentan",
    "why.noValue": "lo hecho no tiene aquello por lo que se distinguen sus valores",
    "milestone.reached": {
      by: "at",
      one: "§6¡{at} logro de «{title}§r§6» completado!§r",
      other: "§6¡{at} logros de «{title}§r§6» completados!§r",
    },
    "count.players": { one: "{count} jugador", other: "{count} jugadores" },
    "count.nodes": { one: "{count} nodo", other: "{count} nodos" },
    "menu.percent": "{percent} %",
    "menu.search": "Buscar",
    "menu.searchFor": "¿Qué buscas?",
    "menu.searchHint": "Una palabra del título o de la descripción",
    "menu.searchAgain": "Buscar otra cosa",
    "menu.found": { one: "{count} resultado para «{query}»", other: "{count} resultados para «{query}»" },
    "menu.nextUp": "A continuación",
    "menu.pinned": "Fijado",
    "menu.news": "Novedades",
    "menu.below": "{count} debajo",
    "menu.after": "Antes: {title}",
    "menu.then": "Después: {title}",
    "menu.rarity": "§7Lo tiene el {percent} de los jugadores.§r",
    "menu.rarity.few": "§7Lo tiene menos del {percent} de los jugadores.§r",
    "menu.rarity.nobody": "§7Nadie lo tiene todavía.§r",
    "menu.rarityHere": "§7Conseguido por {done} de los {count} jugadores que están aquí.§r",
    "menu.rarityHere.nobody": "§7Ninguno de los {count} jugadores que están aquí lo tiene todavía.§r",
    "menu.nodeBefore": "< Anterior: {title}",
    "menu.nodeAfter": "> Siguiente: {title}",
    "menu.claimThis": "Recoger recompensas",
    "menu.claimChoose": "Recoger: elige tu recompensa",
    "menu.rewardsToClaim": "§e(por recoger)§r",
    "menu.rewardsComing": "§e(en camino)§r",
    "menu.rewardsNotYet": "§7(aún sin conseguir)§r",
    "reward.named": "{count} × «{name}§r» ({item})",
    "reward.also": ", ",
    "menu.cloud.waiting": "§eA la espera de enviarse a la nube.§r",
    "menu.cloud.away":
      "§eLa nube no responde ahora mismo. Lo que has hecho se guarda aquí y se enviará más tarde; no se pierde nada.§r",
    "menu.cloud.stored": "§7Guardado en la nube.§r",
    "menu.cloud.notCovered": "§ePor ahora se guarda en este mundo, no en la nube.§r",
    "menu.allBelow": "Todos los siguientes ({count})",
    "menu.fold": "Plegar lo de debajo",
    "menu.unfold": "Desplegar lo de debajo",
    "menu.foldAll": "Plegar todas las ramas",
    "menu.unfoldAll": "Desplegar todas las ramas",
    "menu.listing": "Filtrar y ordenar",
    "menu.filter.all": "Todos",
    "menu.filter.open": "Abiertos",
    "menu.filter.begun": "En curso",
    "menu.filter.done": "Completados",
    "menu.filter.claimable": "Con recompensa por recoger",
    "menu.order.tree": "Como en el árbol",
    "menu.order.closest": "Los más avanzados primero",
    "menu.order.newest": "Los más recientes primero",
    "menu.shown": "Mostrar: {what}",
    "menu.sorted": "Orden: {by}",
    "menu.noneListed": "Ahora mismo no hay nada así.",
    "menu.goToPart": "Ir a una parte",
    "menu.part": "Parte {page} de {pages}",
    "menu.first": "Primera (1/{pages})",
    "menu.last": "Última ({pages}/{pages})",
    "menu.completedAt": "Completado: {time}.",
    "menu.state.resting": "§2Hecho por ahora§r",
    "menu.continue": "Seguir donde estabas",
    "menu.settings": "Ajustes",
    "menu.pin": "Fijar",
    "menu.unpin": "Quitar de fijados",
    "menu.tooManyPins": "§eSolo puedes tener fijados {count} logros a la vez. Quita uno primero.§r",
    "settings.about": "Solo valen para ti, diga lo que diga el mundo.",
    "settings.quiet": "Silencio: sin avisos ni sonidos",
    "settings.announcements": "Leer lo que logran los demás",
    "settings.menuStyle": "Menú",
    "settings.menuStyle.auto": "Lo mejor para cada pantalla",
    "settings.menuStyle.classic": "Con iconos",
    "settings.menuStyle.live": "Se actualiza mientras miras",
    "settings.asTheWorld": "Como diga el mundo",
    "settings.language": "Idioma",
    "settings.asTheGame": "Como en el juego",
    "settings.notKept": "§eVale hasta que salgas; no se ha podido guardar.§r",
    "admin.title": "Administración",
    "admin.players": "¿De quién se trata?",
    "admin.here": "§2●§r En línea",
    "admin.away": "○ Sin conexión",
    "admin.findPlayer": "Buscar a un jugador",
    "admin.partOfName": "Parte del nombre, o el identificador",
    "admin.worldSettings": "Ajustes del mundo",
    "admin.worldSettingsKept": "§aGuardado: desde ahora vale para todos.§r",
    "admin.worldSettingsNotKept": "§eVale hasta que se cierre el mundo; no se ha podido guardar.§r",
    "admin.world.about": "Para todos en este mundo, desde ahora.",
    "admin.world.fixed": "La configuración del servidor ya fija:",
    "admin.world.allFixed": "Todo esto lo fija la configuración del servidor; se cambia allí.",
    "admin.world.book": "Libro de logros para quien llega por primera vez",
    "admin.world.announce": "Anunciar a todos quién logra qué",
    "admin.world.tipDisplay": "Dónde aparecen los avisos",
    "admin.world.tipDisplay.action_bar": "Sobre la barra rápida",
    "admin.world.tipDisplay.title": "En medio de la pantalla",
    "admin.world.tipSeconds": "Segundos que dura un aviso",
    "admin.world.tipSound": "Un sonido con cada aviso",
    "admin.achievements": "Ver sus logros",
    "admin.awayNow": "§eSin conexión. Su progreso se podrá ver cuando vuelva; lo que envíes ahora le espera.§r",
    "admin.unreadable":
      "§cNo se ha podido leer su progreso en esta página. Se conserva tal como está hasta que mandes reparar la página.§r",
    "admin.repair": "Reparar la página «{page}»",
    "admin.retry": "Enviar ahora a la nube ({count})",
    "admin.retried": "Se vuelve a preguntar a la nube. Lo que espera se envía en cuanto responda.",
    "admin.grantAll": "Completarlo todo",
    "admin.revokeAll": "Retirarlo todo",
    "admin.forget": "Olvidar a este jugador",
    "admin.forgetInCloud": "Olvidar también en la nube",
    "admin.grant": "Completar…",
    "admin.revoke": "Retirar…",
    "admin.progress": "Añadir progreso",
    "admin.rewardReset": "Que vuelva a dar su recompensa",
    "admin.mailGrant": "Completar al volver",
    "admin.mailFinish": "Completar al volver, si está abierto",
    "admin.mailProgress": "Añadir progreso al volver",
    "admin.scope.only": "Solo este",
    "admin.scope.from": "Este y todos los que siguen ({count})",
    "admin.scope.until": "Este y todos los anteriores ({count})",
    "admin.scope.through": "Todos los de su camino ({count})",
    "admin.confirm.grant": {
      one: "Se completará {count} logro de {player}, si aún no lo está, y dará su recompensa. Lo que se ha dado no se puede recuperar.",
      other:
        "Se completarán {count} logros de {player}, los que aún no lo estén, y darán sus recompensas. Lo que se ha dado no se puede recuperar.",
    },
    "admin.confirm.revoke": {
      one: "{player} perderá {count} logro y su progreso. El progreso no se puede recuperar; lo que se ha dado queda dado.",
      other:
        "{player} perderá {count} logros y su progreso. El progreso no se puede recuperar; lo que se ha dado queda dado.",
    },
    "admin.confirm.progress": "«{title}§r» de {player} avanzará {count}. Si con eso se completa, dará su recompensa.",
    "admin.confirm.rewardReset": "«{title}§r» volverá a dar su recompensa a {player} la próxima vez que se complete.",
    "admin.confirm.repair":
      "Los datos ilegibles de la página «{page}» de {player} se apartarán y se conservarán. La página empieza de cero, y sus recompensas podrán darse otra vez.",
    "admin.confirm.forget":
      "Se borrará todo lo que este mundo guarda de {player}: el nombre y las cartas ahora mismo, el progreso cuando vuelva a entrar. No se puede recuperar.",
    "admin.confirm.forgetInCloud":
      "Se borrará todo lo que la nube y este mundo guardan de {player}, en todos los servidores de la red. No se puede recuperar.",
    "admin.confirm.mail":
      "«{title}§r» se completará cuando {player} vuelva y dará su recompensa. Una carta no se puede retirar.",
    "admin.confirm.mailProgress": "«{title}§r» avanzará {count} cuando {player} vuelva. Una carta no se puede retirar.",
    "admin.no": "No, volver",
    "admin.yes": "§4Sí, hacerlo§r",
    "admin.left": "{player} ya no está; no se ha hecho nada.",
    "admin.notAllowed": "§cYa no tienes permiso; no se ha hecho nada.§r",
  },
  goals: {
    goals: {
      break_block: "Rompe {#block}[ con {tool}][ {own}]",
      breed: "Cría {#entity|animal}",
      claim: "Recoge {#|recompensa} desde el menú",
      complete: "Completa {#|logro}",
      "complete.nodes": "Completa {nodes}",
      "complete.page": "Completa {#|logro} de la página {page}",
      consume_item: "Come o bebe algo{times}",
      "consume_item.item": "Come o bebe {#item}",
      cure: "Cura a {#entity|aldeano zombi}",
      deal_damage:
        "Causa {span} de daño[ a {entity}][ con {weapon}][ con {projectile}][ por {cause}][ en golpes de {amount}]",
      "deal_damage.hits":
        "Golpea{times} a {entity}[ con {weapon}][ con {projectile}][ por {cause}][ con {amount} puntos de daño]",
      take_damage:
        "Recibe {span} de daño[ de {by}][ con {weapon}][ con {projectile}][ por {cause}][ en golpes de {amount}]",
      "take_damage.hits":
        "Recibe daño{times}[ de {by}][ con {weapon}][ con {projectile}][ por {cause}][, de {amount} puntos]",
      default_get: "Lleva {#item_dict}",
      default_kill: "Mata a {#entity_identifier}",
      die: "Muere{times}[ por {cause}][ a manos de {by}]",
      drop_item: "Suelta {#item}",
      effect: "Recibe un efecto{times}[ de nivel {amplifier}]",
      "effect.effect": "Recibe el efecto {effect}[ de nivel {amplifier}]{times}",
      "effect.at_once": "Ten {at_once} efectos a la vez[, de entre {effect}][, de nivel {amplifier}]{times}",
      emote: "Haz un gesto{times}",
      enchant: "Encanta {#item}",
      event: "Haz que ocurra {event}{times}",
      experience: "Gana {span} de experiencia",
      fall: "Sobrevive a {#|caída}[ de {blocks} bloques]",
      fish: "Pesca algo{times} con una caña",
      "fish.item": "Pesca {#item}",
      have_item: "Ten {#item}[ {where_kept}]",
      join: "Entra en el mundo{times}",
      "join.days": { one: "Entra un día", other: "Entra {n} días distintos" },
      "join.streak": { one: "Entra un día", other: "Entra {n} días seguidos" },
      jump: "Salta{times}",
      kill: "Mata a {#entity}[ con {weapon}][ con {projectile}][ por {cause}][ desde {distance} bloques]",
      "kill~entity":
        "Mata a criaturas de {#|tipo distinto}[ con {weapon}][ con {projectile}][ por {cause}][ desde {distance} bloques]",
      level: "Alcanza el nivel {n}",
      open_container: "Abre {#|contenedor}",
      "open_container.block": "Abre{times} {block}",
      "open_container.entity": "Abre{times} {entity}",
      pick_up_item: "Recoge {#item}",
      place_block: "Coloca {#block}[ con {tool}]",
      play_time: "Juega durante {span}",
      press: "Acciona{times} un botón, una palanca o una placa",
      "press.block": "Acciona{times} {block}",
      ride: "Monta{times} en {entity|animal o vehículo}",
      score: "Alcanza {span} en {objective}",
      shear: "Esquila {#entity|animal}",
      shoot: "Acierta con un disparo{times}[ de {projectile}][ desde {distance} bloques]",
      "shoot.entity": "Acierta{times} a {entity}[ con {projectile}][ desde {distance} bloques]",
      "shoot.block": "Acierta{times} a {block}[ con {projectile}][ desde {distance} bloques]",
      sleep: "Duerme {#|noche}",
      sneak: "Agáchate durante {span}",
      survive: "Sobrevive {span} sin morir",
      tag: "Ten la etiqueta {tag}{times}",
      tame: "Domestica {#entity|animal}",
      totem: "Sálvate con un tótem de la inmortalidad{times}",
      trade: "Comercia{times}",
      "trade.item": "Consigue{times} {item} comerciando",
      travel: "Recorre {span}[ {by}]",
      use_block: "Usa{times} {block}",
      "use_block.item": "Usa{times} {item} en {block}",
      use_entity: "Interactúa{times} con {entity}",
      "use_entity.item": "Usa{times} {item} con {entity}",
      use_item: "Usa{times} {item}",
      visit: "Ve a {#|lugar}",
      "visit.in_block":
        "Métete{times} en {in_block}[ en {dimension}][ en el bioma {biome}][ en {place}][ a una altura de {y}]",
      "visit.place":
        "Ve{times} hasta {place}[ en {dimension}][ en el bioma {biome}][ a una altura de {y}][ en {in_block}]",
      "visit.biome":
        "Ve{times} hasta el bioma {biome}[ en {dimension}][ a una altura de {y}][ en {in_block}][ en {place}]",
      "visit.+": "Ve{times}[ hasta {dimension}][ a una altura de {y}]",
      "visit~biome": "Visita {#|bioma distinto}",
      "visit~dimension": "Visita {#|dimensión distinta}",
      wear: "Ponte{times} {all}",
    },
    combinations: {
      any_of: "Cualquiera de estas cosas{times}{where}: {list}",
      all_of: "Todo esto{where}: {list}",
      some_of: "{n} de estas {m} cosas{where}: {list}",
      some_nodes: "{n} de {list}",
      sequence: "En este orden[, en menos de {span}]{times}{where}: {list}",
      distinct: "{goal}, {each}[: {values}]",
      values: "{goal}[: {values}]",
      within: "{goal}, en menos de {span}",
    },
    each: {
      entity: "cada vez de otro tipo",
      item: "cada vez otro objeto",
      block: "cada vez otro bloque",
      biome: "cada vez en otro bioma",
      dimension: "cada vez en otra dimensión",
      effect: "cada vez otro efecto",
      day: "cada vez otro día",
      player: "cada vez otro jugador",
      position: "cada vez en otro lugar",
    },
    conditions: {
      holding: "con {v} en la mano",
      offhand: "con {v} en la mano secundaria",
      wearing: "llevando {v}",
      riding: "montando en {v}",
      sneaking: "mientras te agachas",
      "!sneaking": "sin agacharte",
      sprinting: "mientras corres",
      "!sprinting": "sin correr",
      swimming: "mientras nadas",
      "!swimming": "sin nadar",
      gliding: "mientras planeas",
      "!gliding": "sin planear",
      on_ground: "con los pies en el suelo",
      "!on_ground": "sin tocar el suelo",
      in_water: "en el agua",
      "!in_water": "fuera del agua",
      in_block: "dentro de {v}",
      on_block: "encima de {v}",
      biome: "en el bioma {v}",
      dimension: "en {v}",
      near: "a menos de {radius} bloques de {x}, {y}, {z}[ en {dimension}]",
      y: "a una altura de {v}",
      time: "cuando el reloj del día marca {v}",
      weather: "con {v}",
      moon: "en la fase lunar {v}",
      effect: "bajo el efecto de {v}",
      level: "con nivel {v}",
      health: "con {v} puntos de salud",
      hunger: "con {v} puntos de hambre",
      alone: "sin nadie más a menos de {v} bloques",
      tag: "con la etiqueta {v}",
      score: "con {v} puntos en {objective}",
      difficulty: "en dificultad {v}",
      game_mode: "en modo {v}",
    },
    qualities: {
      baby: "cría de {noun}",
      "!baby": "{noun} en edad adulta",
      form: "{noun} {v}",
      family: "{noun} de la familia {v}",
      name: "{noun} con el nombre {v}",
      tag: "{noun} con la etiqueta {v}",
      color: "{noun} de color {v}",
      variant: "{noun} de la variante {v}",
      enchantments: "{noun} con {v}",
      potion: "{noun} {v}",
      durability: "{noun} con {v} puntos de durabilidad",
      states: "{noun} con {v}",
    },
    place: "{x}, {y}, {z}[ en {dimension}]",
    nouns: { entity: "criatura", item: "objeto", block: "bloque" },
    terms: {
      "own.false": "que no hayas puesto tú",
      "own.true": "que hayas puesto tú",
      "where_kept.hotbar": "en la barra activa",
      "where_kept.mainhand": "en la mano",
      "where_kept.offhand": "en la mano secundaria",
      "time.day": "de día",
      "time.night": "de noche",
      "weather.clear": "cielo despejado",
      "weather.rain": "lluvia",
      "weather.thunder": "tormenta",
      "form.drink": "para beber",
      "form.splash": "de salpicadura",
      "form.lingering": "persistente",
      "color.0": "blanco",
      "color.1": "naranja",
      "color.2": "magenta",
      "color.3": "azul claro",
      "color.4": "amarillo",
      "color.5": "verde lima",
      "color.6": "rosa",
      "color.7": "gris",
      "color.8": "gris claro",
      "color.9": "cian",
      "color.10": "morado",
      "color.11": "azul",
      "color.12": "marrón",
      "color.13": "verde",
      "color.14": "rojo",
      "color.15": "negro",
      "difficulty.peaceful": "pacífica",
      "difficulty.easy": "fácil",
      "difficulty.normal": "normal",
      "difficulty.hard": "difícil",
      "game_mode.survival": "supervivencia",
      "game_mode.creative": "creativo",
      "game_mode.adventure": "aventura",
      "game_mode.spectator": "espectador",
      "mode.walk": "caminando",
      "mode.sprint": "corriendo",
      "mode.sneak": "agachándote",
      "mode.swim": "nadando",
      "mode.climb": "trepando",
      "mode.fall": "cayendo",
      "mode.glide": "planeando",
      "mode.fly": "volando",
      "mode.boat": "en barco",
      "mode.minecart": "en vagoneta",
      "mode.horse": "a caballo",
      "mode.pig": "montando un cerdo",
      "mode.strider": "montando un lavagante",
      "cause.anvil": "un yunque",
      "cause.blockExplosion": "la explosión de un bloque",
      "cause.campfire": "una fogata",
      "cause.contact": "bloques con espinas",
      "cause.drowning": "ahogamiento",
      "cause.entityAttack": "un ataque",
      "cause.entityExplosion": "una explosión",
      "cause.fall": "una caída",
      "cause.fallingBlock": "un bloque en caída",
      "cause.fire": "fuego",
      "cause.fireTick": "quemaduras",
      "cause.fireworks": "fuegos artificiales",
      "cause.flyIntoWall": "un choque en vuelo",
      "cause.freezing": "congelación",
      "cause.lava": "lava",
      "cause.lightning": "un rayo",
      "cause.maceSmash": "un mazazo",
      "cause.magic": "magia",
      "cause.magma": "magma",
      "cause.projectile": "un proyectil",
      "cause.sonicBoom": "un estallido sónico",
      "cause.soulCampfire": "una fogata de alma",
      "cause.stalactite": "una estalactita",
      "cause.stalagmite": "una estalagmita",
      "cause.starve": "hambre",
      "cause.suffocation": "asfixia",
      "cause.thorns": "espinas",
      "cause.void": "el vacío",
      "cause.wither": "el efecto Wither",
    },
    units: {
      seconds: { one: "{n} segundo", other: "{n} segundos" },
      minutes: { one: "{n} minuto", other: "{n} minutos" },
      hours: { one: "{n} hora", other: "{n} horas" },
      days: { one: "{n} día", other: "{n} días" },
      blocks: { one: "{n} bloque", other: "{n} bloques" },
      points: { one: "{n} punto", other: "{n} puntos" },
    },
    times: { one: " {n} vez", other: " {n} veces" },
    more: "{n} más",
    grammar: SPANISH_GRAMMAR,
  },
  names: {
    item: `
acacia_boat=barco de acacia; activator_rail=raíl activador; allium=allium; amethyst_block=bloque de amatista
amethyst_cluster=cúmulo de amatista; amethyst_shard=fragmento de amatista; ancient_debris=restos ancestrales
andesite=andesita; anvil=yunque; apple=manzana; armadillo_scute=escama de armadillo
armor_stand=soporte para armaduras; arrow=flecha; axe=hacha; axolotl_bucket=cubo de ajolote; azalea=azalea
azure_bluet=sosa; baked_potato=patata asada; bamboo=bambú; bamboo_raft=balsa de bambú; banner=estandarte
barrel=barril; bars=barras; basalt=basalto; beacon=faro; bed=cama; bedrock=lecho de roca; bee_nest=nido de abejas
beef=ternera cruda; beehive=colmena; beetroot=remolacha; beetroot_seeds=semillas de remolacha
beetroot_soup=sopa de remolacha; bell=campana; big_dripleaf=goteoja grande; blackstone=rocanegra
blast_furnace=horno de fusión; blaze_powder=polvo de llama; blaze_rod=vara de llama; blue_ice=hielo azul
blue_orchid=orquídea azul; boat=barco; bone=hueso; bone_block=bloque de hueso; bone_meal=polvo de hueso; book=libro
bookshelf=estantería; boots=botas; bow=arco; bowl=cuenco; bread=pan; breeze_rod=vara de brisa
brewing_stand=soporte para pociones; brick=ladrillo; brick_block=bloque de ladrillos; bricks=ladrillos
brown_mushroom=champiñón marrón; brown_mushroom_block=bloque de champiñón marrón; brush=pincel
bubble_column=columna de burbujas; bucket=cubo; bulb=bombilla; bundle=lote; button=botón; cactus=cactus; cake=pastel
calcite=calcita; campfire=fogata; candle=vela; carpet=alfombra; carrot=zanahoria; carrot_on_a_stick=palo y zanahoria
cartography_table=mesa de cartografía; carved_pumpkin=calabaza tallada; cauldron=caldero; chain=cadena
charcoal=carbón; chest=cofre; chest_boat=barco con cofre; chest_minecart=vagoneta con cofre; chestplate=coraza
chicken=pollo crudo; chorus_flower=flor coral; chorus_fruit=fruta coral; clay=arcilla; clay_ball=bola de arcilla
clock=reloj; coal=hulla; coal_block=bloque de hulla; coal_ore=mineral de hulla; coarse_dirt=tierra basta
cobbled_deepslate=pizarra abismal empedrada; cobblestone=adoquín; cocoa_beans=granos de cacao; cod=bacalao crudo
cod_bucket=cubo de bacalao; command_block=bloque de comandos; comparator=comparador de redstone; compass=brújula
composter=compostador; concrete=hormigón; concrete_powder=polvo de hormigón; conduit=conducto; cooked_beef=filete
cooked_chicken=pollo cocinado; cooked_cod=bacalao cocinado; cooked_mutton=cordero cocinado
cooked_porkchop=chuleta de cerdo cocinada; cooked_rabbit=conejo cocinado; cooked_salmon=salmón cocinado
cookie=galleta; copper=cobre; copper_block=bloque de cobre; copper_horse_armor=armadura de cobre para caballo
copper_ingot=lingote de cobre; copper_ore=mineral de cobre; cornflower=aciano; crafter=fabricante
crafting_table=mesa de trabajo; creeper_head=cabeza de Creeper; crossbow=ballesta; crying_obsidian=obsidiana llorosa
dandelion=diente de león; dark_prismarine=prismarina oscura; daylight_detector=detector de luz diurna
deadbush=arbusto muerto; decorated_pot=vasija decorada; deepslate=pizarra abismal
deepslate_bricks=ladrillos de pizarra abismal; deepslate_tiles=baldosas de pizarra abismal
detector_rail=raíl detector; diamond=diamante; diamond_block=bloque de diamante
diamond_horse_armor=armadura de diamante para caballo; diamond_ore=mineral de diamante; diorite=diorita; dirt=tierra
dirt_with_roots=tierra con raíces; dispenser=dispensador; door=puerta; dragon_breath=aliento de dragón
dragon_egg=huevo de dragón; dragon_head=cabeza de dragón; dried_ghast=Ghast seco; dried_kelp=alga marina seca
dried_kelp_block=bloque de algas marinas secas; dripstone_block=bloque de espeleotema; dropper=soltador; dye=tinte
echo_shard=fragmento de eco; egg=huevo; elytra=elytra; emerald=esmeralda; emerald_block=bloque de esmeralda
emerald_ore=mineral de esmeralda; empty_map=mapa vacío; enchanted_book=libro encantado
enchanted_golden_apple=manzana dorada encantada; enchanting_table=mesa de encantamientos
end_bricks=ladrillos de piedra de End; end_crystal=cristal de End; end_portal=portal de End
end_portal_frame=estructura de portal de End; end_rod=vara de End; end_stone=piedra de End; ender_chest=cofre de Ender
ender_eye=ojo de Ender; ender_pearl=perla de Ender; experience_bottle=botella de hechizo; farmland=tierra de cultivo
feather=pluma; fence=valla; fence_gate=puerta de valla; fermented_spider_eye=ojo de araña fermentado; fern=helecho
filled_map=mapa; fire=fuego; fire_charge=descarga de fuego; firework_rocket=cohete de fuegos artificiales
firework_star=estrella de fuegos artificiales; fishing_rod=caña de pescar; fletching_table=mesa de emplumado
flint=pedernal; flint_and_steel=chisquero de pedernal; flower_pot=maceta; flowering_azalea=azalea florecida
flowing_lava=lava; flowing_water=agua; frame=marco; frog_spawn=huevas de rana; fungus=hongos; furnace=horno
ghast_tear=lágrima de Ghast; glass=cristal; glass_bottle=botella de cristal; glass_pane=panel de cristal
glazed_terracotta=terracota acristalada; glistering_melon_slice=rodaja de sandía resplandeciente
glow_berries=bayas resplandecientes; glow_frame=marco brillante; glow_ink_sac=bolsa de tinta brillante
glow_lichen=liquen resplandeciente; glowstone=piedra brillante; glowstone_dust=polvo de piedra brillante
goat_horn=cuerno de cabra; gold_block=bloque de oro; gold_ingot=lingote de oro; gold_nugget=pepita de oro
gold_ore=mineral de oro; golden_apple=manzana de oro; golden_carrot=zanahoria dorada
golden_horse_armor=armadura de oro para caballo; golden_rail=raíl propulsado; granite=granito
grass_block=bloque de hierba; grass_path=camino de tierra; grate=rejilla; gravel=grava; grindstone=piedra de afilar
gunpowder=pólvora; hanging_roots=raíces colgantes; hanging_sign=señal colgante; hardened_clay=terracota; harness=arnés
hay_block=fardo de heno; heart_of_the_sea=corazón del mar; heavy_core=núcleo pesado; helmet=casco; hoe=azada
honey_block=bloque de miel; honey_bottle=bote de miel; honeycomb=panal; honeycomb_block=bloque de panales
hopper=embudo; hopper_minecart=vagoneta con embudo; horse_armor=armadura para caballo; hyphae=hifas; ice=hielo
ink_sac=bolsa de tinta; iron_bars=barras de hierro; iron_block=bloque de hierro
iron_horse_armor=armadura de hierro para caballo; iron_ingot=lingote de hierro; iron_nugget=pepita de hierro
iron_ore=mineral de hierro; jukebox=tocadiscos; kelp=alga marina; ladder=escalera de mano; lantern=linterna
lapis_block=bloque de lapislázuli; lapis_lazuli=lapislázuli; lapis_ore=mineral de lapislázuli
large_fern=helecho grande; lava=lava; lava_bucket=cubo de lava; lead=rienda; leather=cuero
leather_chestplate=túnica de cuero; leather_helmet=gorra de cuero; leather_horse_armor=armadura de cuero para caballo
leather_leggings=pantalones de cuero; leaves=hojas; lectern=atril; leggings=mallas; lever=palanca
lightning_rod=pararrayos; lilac=lila; lily_of_the_valley=lirio del valle; lingering_potion=poción persistente
lit_furnace=horno encendido; lit_pumpkin=calabaza iluminada; lodestone=magnetita
lodestone_compass=brújula de magnetita; log=tronco; loom=telar; mace=maza; magma=bloque de magma
magma_cream=crema de magma; mangrove_propagule=propágulo de mangle; mangrove_roots=raíces de mangle
melon_block=sandía; melon_seeds=semillas de sandía; melon_slice=rodaja de sandía; milk_bucket=cubo de leche
minecart=vagoneta; mob_spawner=generador de monstruos; moss_block=bloque de musgo; moss_carpet=alfombra de musgo
mossy_cobblestone=adoquín musgoso; mud=barro; mud_bricks=ladrillos de barro; mushroom_stew=estofado de champiñones
music_disc_11=disco de música «11»; music_disc_13=disco de música «13»; music_disc_5=disco de música «5»
music_disc_cat=disco de música «cat»; music_disc_creator=disco de música «Creator»
music_disc_lava_chicken=disco de música «Lava Chicken»; music_disc_otherside=disco de música «otherside»
music_disc_pigstep=disco de música «Pigstep»; music_disc_precipice=disco de música «Precipice»
music_disc_relic=disco de música «Relic»; music_disc_tears=disco de música «Tears»; mutton=cordero crudo
mycelium=micelio; name_tag=etiqueta de nombre; nautilus_shell=concha de Nautilus; nether_brick=ladrillos de inframundo
nether_gold_ore=mineral de oro del Inframundo; nether_sprouts=brotes del Inframundo
nether_star=estrella de inframundo; nether_wart=verruga de inframundo
nether_wart_block=bloque de verruga de inframundo; netherbrick=ladrillo de inframundo
netherite_block=bloque de inframundita; netherite_horse_armor=armadura de inframundita para caballo
netherite_ingot=lingote de inframundita; netherite_scrap=fragmento de inframundita
netherite_upgrade_smithing_template=molde de mejora de inframundita; netherrack=infiedra; noteblock=bloque de nota
nylium=nylium; oak_boat=barco de roble; observer=observador; obsidian=obsidiana; ochre_froglight=ranaluz ocre
ominous_bottle=botella ominosa; ominous_trial_key=llave de prueba ominosa; oxeye_daisy=margarita
packed_ice=hielo compacto; packed_mud=barro compacto; painting=cuadro; paper=papel
pearlescent_froglight=ranaluz perlada; peony=peonía; phantom_membrane=membrana de fantasma; pickaxe=pico
piglin_head=cabeza de piglin; pink_petals=pétalos rosas; piston=pistón; pitcher_plant=planta jarra
pitcher_pod=semilla jarra; planks=tablones; player_head=cabeza de jugador; podzol=podsol
pointed_dripstone=espeleotema en punta; poisonous_potato=patata venenosa; popped_chorus_fruit=fruta coral horneada
poppy=amapola; porkchop=chuleta de cerdo cruda; portal=portal; potato=patata; potion=poción
powder_snow=nieve en polvo; powder_snow_bucket=cubo de nieve en polvo; pressure_plate=plato de presión
prismarine=prismarina; prismarine_bricks=ladrillos de prismarina; prismarine_crystals=cristales de prismarina
prismarine_shard=fragmento de prismarina; pufferfish=pez globo; pufferfish_bucket=cubo de peces globo
pumpkin=calabaza; pumpkin_pie=tarta de calabaza; pumpkin_seeds=semillas de calabaza; purpur_block=bloque de púrpura
purpur_pillar=pilar de púrpura; quartz=cuarzo de inframundo; quartz_block=bloque de cuarzo
quartz_bricks=ladrillos de cuarzo; quartz_ore=mineral de cuarzo de inframundo; rabbit=conejo crudo
rabbit_foot=pata de conejo; rabbit_hide=piel de conejo; rabbit_stew=estofado de conejo; rail=raíl
raw_copper=cobre bruto; raw_copper_block=bloque de cobre bruto; raw_gold=oro bruto; raw_gold_block=bloque de oro bruto
raw_iron=hierro bruto; raw_iron_block=bloque de hierro bruto; recovery_compass=brújula de recuperación
red_mushroom=champiñón rojo; red_mushroom_block=bloque de champiñón rojo; red_sand=arena roja
redstone=polvo de redstone; redstone_block=bloque de redstone; redstone_lamp=lámpara de redstone
redstone_ore=mineral de redstone; redstone_torch=antorcha de redstone; repeater=repetidor de redstone
resin_block=bloque de resina; resin_brick=ladrillo de resina; resin_bricks=ladrillos de resina
resin_clump=grumo de resina; respawn_anchor=ancla de regeneración; roots=raíces; rose_bush=rosal
rotten_flesh=carne podrida; saddle=montura; salmon=salmón crudo; salmon_bucket=cubo de salmón; sand=arena
sandstone=arenisca; sapling=brote; scaffolding=andamio; sculk=sculk; sculk_catalyst=catalizador de sculk
sculk_sensor=sensor de sculk; sculk_shrieker=chillón de sculk; sculk_vein=veta de sculk; sea_lantern=linterna del mar
sea_pickle=escabeche marino; seagrass=fondo marino; shears=tijeras; shield=escudo; short_grass=hierba corta
shovel=pala; shroomlight=champiluz; shulker_box=caja de Shulker; shulker_shell=caparazón de Shulker; sign=señal
skeleton_skull=calavera de esqueleto; slab=losa; slime=bloque de limo; slime_ball=bola de limo
small_dripleaf_block=goteoja pequeña; smithing_table=mesa de herrería; smoker=ahumador; smooth_basalt=basalto liso
smooth_stone=piedra lisa; sniffer_egg=huevo de rastreador; snow=bloque de nieve; snow_layer=nieve
snowball=bola de nieve; soul_campfire=fogata de alma; soul_lantern=linterna de alma; soul_sand=arena de almas
soul_soil=tierra de alma; soul_torch=antorcha de alma; spawn_egg=huevo generador; spear=lanza; spider_eye=ojo de araña
splash_potion=poción de salpicadura; sponge=esponja; spore_blossom=flor de espora; spyglass=catalejo
stained_glass=cristal tintado; stained_glass_pane=panel de cristal tintado; stairs=escaleras; stem=tallo; stick=palo
sticky_piston=pistón adhesivo; stone=piedra; stone_bricks=ladrillos de piedra; stonecutter_block=cortapiedras
string=cuerda; sugar=azúcar; sugar_cane=caña de azúcar; sunflower=girasol; suspicious_gravel=grava sospechosa
suspicious_sand=arena sospechosa; suspicious_stew=estofado sospechoso; sweet_berries=bayas dulces; sword=espada
tadpole_bucket=cubo de renacuajo; tall_grass=hierba alta; target=objetivo; terracotta=terracota
tinted_glass=cristal pigmentado; tnt=dinamita; tnt_minecart=vagoneta con dinamita; torch=antorcha
torchflower=bastón de emperador; torchflower_seeds=semillas de bastón de emperador
totem_of_undying=tótem de la inmortalidad; trapdoor=escotilla; trapped_chest=cofre trampa; trial_key=llave de prueba
trial_spawner=generador de prueba; trident=tridente; tripwire_hook=gancho de cable trampa; tropical_fish=pez tropical
tropical_fish_bucket=cubo de peces tropicales; tuff=toba volcánica; tuff_bricks=ladrillos de toba volcánica
tulip=tulipán; turtle_egg=huevo de tortuga; turtle_helmet=caparazón de tortuga; turtle_scute=escama de tortuga
twisting_vines=enredaderas enroscadas; undyed_shulker_box=caja de Shulker; vault=caja fuerte
verdant_froglight=ranaluz verdosa; vine=enredadera; wall=pared; warped_fungus_on_a_stick=hongos deformados en un palo
warped_wart_block=bloque de verruga deformado; water=agua; water_bucket=cubo de agua; waterlily=nenúfar; web=telaraña
weeping_vines=enredaderas lloronas; wet_sponge=esponja húmeda; wheat=trigo; wheat_seeds=semillas de trigo
wind_charge=carga de viento; wither_rose=rosa del Wither; wither_skeleton_skull=calavera de esqueleto Wither
wolf_armor=armadura para lobo; wood=madera; wool=lana; writable_book=libro y pluma; written_book=libro escrito
zombie_head=cabeza de zombi
`,
    entity: `
allay=allay; area_effect_cloud=nube de efecto de área; armadillo=armadillo; armor_stand=soporte para armaduras
arrow=flecha; axolotl=ajolote; bat=murciélago; bee=abeja; blaze=Blaze; boat=barco; bogged=empantanado; breeze=brisa
breeze_wind_charge_projectile=carga de viento de brisa; camel=camello; camel_husk=camello pusilánime; cat=gato
cave_spider=araña de las cuevas; chest_boat=barco con cofre; chest_minecart=vagoneta con cofre; chicken=gallina
cod=bacalao; command_block_minecart=vagoneta con bloque de comandos; copper_golem=gólem de cobre; cow=vaca
creaking=crujidor; creeper=Creeper; dolphin=delfín; donkey=burro; dragon_fireball=bola de fuego de dragón
drowned=ahogado; egg=huevo; elder_guardian=guardián anciano; ender_crystal=cristal de Ender
ender_dragon=dragona de Ender; ender_pearl=perla de Ender; enderman=Enderman; endermite=Endermite
evocation_illager=evocador; eye_of_ender_signal=ojo de Ender; fireball=bola de fuego
fireworks_rocket=cohete de fuegos artificiales; fishing_hook=anzuelo; fox=zorro; frog=rana; ghast=Ghast
glow_squid=calamar brillante; goat=cabra; guardian=guardián; happy_ghast=Ghast feliz; hoglin=hoglin
hopper_minecart=vagoneta con embudo; horse=caballo; husk=pusilánime; iron_golem=gólem de hierro; lightning_bolt=rayo
lingering_potion=poción persistente; llama=llama; llama_spit=saliva de llama; magma_cube=cubo de magma
minecart=vagoneta; mooshroom=champiñaca; mule=mula; nautilus=Nautilus; npc=PNJ; ocelot=ocelote; panda=panda
parched=reseco; parrot=loro; phantom=fantasma; pig=cerdo; piglin=piglin; piglin_brute=piglin bruto; pillager=saqueador
player=jugador; polar_bear=oso polar; pufferfish=pez globo; rabbit=conejo; ravager=devastador; salmon=salmón
sheep=oveja; shulker=Shulker; shulker_bullet=bala de Shulker; silverfish=pez plateado; skeleton=esqueleto
skeleton_horse=caballo esqueleto; slime=limo; small_fireball=bola de fuego pequeña; sniffer=rastreador
snow_golem=gólem de nieve; snowball=bola de nieve; spider=araña; splash_potion=poción de salpicadura; squid=calamar
stray=errante; strider=lavagante; tadpole=renacuajo; thrown_trident=tridente; tnt=dinamita
tnt_minecart=vagoneta con dinamita; trader_llama=llama de comerciante; tropicalfish=pez tropical; turtle=tortuga
vex=Vex; villager=aldeano; villager_v2=aldeano; vindicator=vindicador; wandering_trader=vendedor errante
warden=Warden; wind_charge_projectile=carga de viento; witch=bruja; wither=Wither; wither_skeleton=esqueleto de Wither
wither_skull=calavera de Wither; wither_skull_dangerous=calavera de Wither azul; wolf=lobo
xp_bottle=botella de hechizo; xp_orb=orbe de experiencia; zoglin=zoglin; zombie=zombi; zombie_horse=caballo zombi
zombie_nautilus=Nautilus zombi; zombie_pigman=piglin zombi; zombie_villager=aldeano zombi
zombie_villager_v2=aldeano zombi
`,
    effect: `
absorption=Absorción; bad_omen=Mal presagio; blindness=Ceguera; conduit_power=Poder del conducto; darkness=Oscuridad
fatal_poison=Veneno mortal; fire_resistance=Resistencia al fuego; haste=Prisa; health_boost=Mejora de salud
hunger=Hambre; infested=Infestado; instant_damage=Daño instantáneo; instant_health=Salud instantánea
invisibility=Invisibilidad; jump_boost=Impulso en salto; levitation=Levitación; mining_fatigue=Fatiga de extracción
nausea=Náuseas; night_vision=Visión nocturna; oozing=Supuración; poison=Veneno; raid_omen=Presagio de asalto
regeneration=Regeneración; resistance=Resistencia; saturation=Saturación; slow_falling=Caída lenta; slowness=Lentitud
speed=Velocidad; strength=Fuerza; trial_omen=Presagio de prueba; village_hero=Héroe de la aldea
water_breathing=Respiración acuática; weakness=Debilidad; weaving=Tejer; wind_charged=Carga de viento; wither=Wither
`,
    enchantment: `
aqua_affinity=Afinidad al agua; bane_of_arthropods=Maldición de los artrópodos; binding=Maldición de vinculación
blast_protection=Protección de ráfagas; breach=Incumplimiento; channeling=Canalización; density=Densidad
depth_strider=Agilidad acuática; efficiency=Eficiencia; feather_falling=Caída de pluma; fire_aspect=Aspecto ígneo
fire_protection=Protección del fuego; flame=Llama; fortune=Fortuna; frost_walker=Paso helado; impaling=Empalar
infinity=Infinidad; knockback=Derribar; looting=Saqueo; loyalty=Lealtad; luck_of_the_sea=Suerte marina; lure=Atracción
mending=Reparación; multishot=Disparo múltiple; piercing=Penetrante; power=Poder
projectile_protection=Protección contra proyectiles; protection=Protección; punch=Puñetazo; quick_charge=Carga rápida
respiration=Respiración; riptide=Corriente; sharpness=Afilado; silk_touch=Toque sedoso; smite=Aporrear
soul_speed=Velocidad de almas; swift_sneak=Acecho rápido; thorns=Espinas; unbreaking=Irrompible
vanishing=Maldición de desvanecimiento; wind_burst=Ráfaga de viento
`,
    potion: `
awkward=rara; fire_resistance=ignífuga; harming=de daño; healing=de curación; infested=de infestación
invisibility=de invisibilidad; leaping=de salto; mundane=mundana; nightvision=de visión nocturna; oozing=de supuración
poison=de veneno; regeneration=de regeneración; slow_falling=de caída lenta; slowness=de lentitud; strength=de fuerza
swiftness=de rapidez; thick=gruesa; turtle_master=de la tortuga maestra; water=de agua
water_breathing=de respiración acuática; weakness=de debilidad; weaving=de tejido; wind_charged=de carga de viento
wither=de decadencia
`,
    dimension: `
nether=el Inframundo; overworld=el Mundo superior; the_end=el End
`,
    biome: `
bamboo_jungle=jungla de bambú; basalt_deltas=deltas de basalto; beach=playa; birch_forest=bosque de abedules
cherry_grove=arboleda de cerezos; cold_beach=playa nevada; cold_ocean=océano frío; cold_taiga=taiga nevada
crimson_forest=bosque carmesí; deep_cold_ocean=océano frío profundo; deep_dark=oscuridad profunda
deep_frozen_ocean=océano helado profundo; deep_lukewarm_ocean=océano tibio profundo; deep_ocean=océano profundo
deep_warm_ocean=océano cálido profundo; desert=desierto; dripstone_caves=cuevas de espeleotemas
extreme_hills=colinas ventosas; flower_forest=bosque florido; forest=bosque; frozen_ocean=océano helado
frozen_peaks=picos helados; frozen_river=río helado; grove=arboleda; hell=páramos del Inframundo
ice_plains=llanuras nevadas; ice_plains_spikes=púas de hielo; jagged_peaks=picos escarpados; jungle=jungla
jungle_edge=jungla dispersa; lukewarm_ocean=océano tibio; lush_caves=cuevas frondosas; mangrove_swamp=manglar
meadow=pradera; mega_taiga=taiga de pinos centenarios; mesa=tierras baldías; mesa_bryce=tierras baldías erosionadas
mesa_plateau_stone=tierras baldías boscosas; mushroom_island=campos de champiñones; ocean=océano
pale_garden=jardín pálido; plains=llanuras; redwood_taiga_mutated=taiga de abetos centenarios; river=río
roofed_forest=bosque oscuro; savanna=sabana; savanna_mutated=sabana ventosa; savanna_plateau=meseta de sabana
snowy_slopes=laderas nevadas; soulsand_valley=valle de arena de almas; stone_beach=costa rocosa
stony_peaks=picos rocosos; sunflower_plains=llanuras de girasoles; swampland=pantano; taiga=taiga; the_end=End
warm_ocean=océano cálido; warped_forest=bosque deformado
`,
    material: `
acacia=de acacia; andesite=de andesita; bamboo=de bambú; birch=de abedul; black=negro/negra; blackstone=de rocanegra
blue=azul; brick=de ladrillos; brown=marrón; chainmail=de cota de malla; cherry=de cerezo
chiseled=cincelado/cincelada; cobbled_deepslate=de pizarra abismal empedrada; cobblestone=de adoquines
copper=de cobre; cracked=agrietado/agrietada; crimson=carmesí; cut=cortado/cortada; cyan=cian
dark_oak=de roble oscuro; dark_prismarine=de prismarina oscura; deepslate=de pizarra abismal
deepslate_brick=de ladrillos de pizarra abismal; deepslate_tile=de baldosas de pizarra abismal; diamond=de diamante
diorite=de diorita; end_brick=de ladrillos de piedra de End; exposed=expuesto/expuesta; gold=de oro; golden=de oro
granite=de granito; gray=gris; green=verde; infested=infestado/infestada; iron=de hierro; jungle=de jungla
leather=de cuero; light_blue=azul claro; light_gray=gris claro; lime=verde lima; long=de larga duración
magenta=magenta; mangrove=de mangle; mossy=musgoso/musgosa; mud_brick=de ladrillos de barro
nether_brick=de ladrillos de inframundo; netherite=de inframundita; oak=de roble; orange=naranja
oxidized=oxidado/oxidada; pale_oak=de roble pálido; pink=rosa; polished=pulido/pulida; prismarine=de prismarina
purple=morado/morada; purpur=de púrpura; quartz=de cuarzo; red=rojo/roja
red_nether_brick=de ladrillos del Inframundo rojos; red_sandstone=de arenisca roja; sandstone=de arenisca
smooth=liso/lisa; spruce=de abeto; stone=de piedra; stone_brick=de ladrillos de piedra; stripped=sin corteza
strong=de gran potencia; tuff=de toba volcánica; warped=deformado/deformada; waxed=encerado/encerada
weathered=erosionado/erosionada; white=blanco/blanca; wooden=de madera; yellow=amarillo/amarilla
`,
    madeOf: spanishThing,
  },
});
