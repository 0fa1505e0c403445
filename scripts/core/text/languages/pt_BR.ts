/** Brazilian Portuguese. How to read and edit this: docs/translating.md. */

import { PORTUGUESE_GRAMMAR, portugueseThing } from "../goals/grammars/portuguese-grammar.ts";
import type { LanguageFile } from "../language-file.ts";

export const pt_BR = (): LanguageFile => ({
  name: "Português (Brasil)",
  numbers: { group: ".", decimal: "," },
  messages: {
    "tip.unlocked": "§6Conquista desbloqueada!§r",
    "announce.completed": "§e{player} ganhou a conquista §a[{title}§a]§r",
    "menu.title": "Conquistas",
    "menu.summary": { by: "total", one: "{done} de {total} conquista", other: "{done} de {total} conquistas" },
    "menu.nothing": "Ainda não há nada para ver aqui. Vá lá fora e faça algo memorável.",
    "menu.unreadable":
      "§cNão foi possível ler o seu progresso nesta página. Ele fica guardado como está; avise quem cuida do servidor.§r",
    "menu.claim": "Resgatar recompensas ({count})",
    "menu.claimed": "§aRecompensas recebidas.§r",
    "menu.claimedSome":
      "§eAlgumas recompensas ainda não puderam ser entregues. Abra espaço no inventário e tente de novo.§r",
    "menu.back": "Voltar",
    "menu.close": "Fechar",
    "menu.previous": "Anterior ({page}/{pages})",
    "menu.next": "Próxima ({page}/{pages})",
    "menu.state.done": "§2Concluída§r",
    "menu.state.begun": "§6Iniciada§r",
    "menu.state.open": "Aberta",
    "menu.state.locked": "§8Bloqueada§r",
    "menu.state.unreadable": "§cIlegível§r",
    "menu.lockedBy": "§cConclua “{title}§r§c” primeiro.§r",
    "menu.progress": "Progresso: {progress}/{goal}",
    "menu.rewards": "§lRecompensas§r",
    "menu.rewardsPaid": "§7(recebidas)§r",
    "reward.item": "{count} × {item}",
    "reward.xp": "{amount} de experiência",
    "reward.levels": { by: "amount", one: "{amount} nível de experiência", other: "{amount} níveis de experiência" },
    "reward.effect": "{effect} por {seconds} s",
    "reward.other": "Uma surpresa",
    "reward.waiting": "§eA recompensa de “{title}§r§e” espera por você: abra o menu de conquistas para resgatá-la.§r",
    "command.noPlayer": "Nenhum jogador corresponde.",
    "command.onlyPlayers": "Só um jogador pode abrir o menu.",
    "command.unknownNode": "Não existe o nó “{node}”.{hint}",
    "command.didYouMean": " Você quis dizer “{node}”?",
    "command.deltaNeeded": "“{mode}” precisa de um número inteiro maior que 0 depois do nó.",
    "command.nodeUnwanted":
      "“{mode}” vale para todos os nós e não aceita nenhum; para “{node}” use only, from, through ou until.",
    "command.notMoved": "{player}: “{node}” não mudou: {state}.",
    "repair.noPage": "“{node}” não é uma página; está na página “{page}”.",
    "info.state.some": "{count} de {nodes}",
    "command.nodeNeeded": "“{mode}” precisa de um nó.",
    "command.unknownMode": "“{mode}” não é um modo; use only, from, through, until ou everything.",
    "command.granted": { one: "{player}: {count} nó concluído.", other: "{player}: {count} nós concluídos." },
    "command.nothingToGrant": "{player}: tudo isso já está concluído.",
    "command.revoked": { one: "{player}: {count} nó retirado.", other: "{player}: {count} nós retirados." },
    "command.nothingToRevoke": "{player}: não havia nada para retirar.",
    "command.rewardReset": "{player}: “{node}” pode dar a recompensa de novo.",
    "command.nothingToReset": "{player}: “{node}” ainda não deu nenhuma recompensa.",
    "command.progressed": "{player}: “{node}” está em {progress}/{goal}.",
    "command.notProgressed": "{player}: “{node}” não mudou; está concluído, ou o nó do qual depende não está.",
    "command.badDelta": "Não dá para somar {delta}; use um número inteiro maior que 0.",
    "command.unreadable":
      "§c{player}: os dados salvos da página “{page}” não podem ser lidos ({reason}). Eles são mantidos e não serão sobrescritos.§r",
    "command.mailed": "Está à espera de {player} na caixa de correio.",
    "command.mailOnline": "{player} está on-line; foi feito na hora.",
    "command.mailUnknown": "Ninguém chamado “{player}” esteve neste mundo.",
    "command.mailFailed": "Nada foi enviado a {player}; o log de conteúdo diz por quê.",
    "command.unknownMailKind": "“{kind}” não pode ser enviado; use grant, progress ou finish.",
    "info.player": {
      by: "total",
      one: "{player}: {done} de {total} nó concluído, {started} em andamento, {owed} com recompensas pendentes.",
      other: "{player}: {done} de {total} nós concluídos, {started} em andamento, {owed} com recompensas pendentes.",
    },
    "info.owed": "Pendentes: {nodes}",
    "info.node": "{player}, {node}: {progress}/{goal}, {state}",
    "info.state.complete": "concluído",
    "info.state.open": "aberto",
    "info.reward.none": "sem recompensa",
    "info.reward.owed": "recompensa pendente (entradas {entries})",
    "info.reward.paid": "recompensa entregue",
    "info.reward.unpaid": "recompensa ainda não ganha",
    "cloud.none": "Nenhuma nuvem configurada; os nós da nuvem ficam guardados neste mundo.",
    "cloud.noAccount":
      "A plataforma não informou nenhum identificador permanente deste jogador; por enquanto, seus nós da nuvem ficam guardados neste mundo.",
    "cloud.pending": "Relatórios a caminho da nuvem: {count}.",
    "cloud.unasked": "Há uma nuvem configurada, e nada foi perguntado a ela ainda.",
    "cloud.reachable": "§aA nuvem responde.§r",
    "cloud.unreachable": "§cA nuvem não responde.§r",
    "cloud.breaker.closed": "Os relatórios são enviados conforme chegam.",
    "cloud.breaker.waiting": "§eNada será enviado por mais {seconds} s; nada se perde.§r",
    "cloud.breaker.open": "§eDepois de várias falhas, nada será enviado por mais {seconds} s; nada se perde.§r",
    "cloud.breaker.probing": "§eUma requisição está verificando se a nuvem voltou.§r",
    "cloud.lastError": "Último erro: {error}",
    "cloud.pendingOf": {
      one: "{player}: {count} relatório ainda não guardado",
      other: "{player}: {count} relatórios ainda não guardados",
    },
    "cloud.nothingPending": "Não há nada a relatar.",
    "info.cloud": "nuvem {base} (versão {version}) + {pending} pendentes",
    "tip.more": "§7… e mais {count}§r",
    "announce.more": {
      one: "§e… e mais {count} conquista de {player}§r",
      other: "§e… e mais {count} conquistas de {player}§r",
    },
    "reward.waitingMany": {
      one: "§e{count} recompensa espera por você: abra o menu de conquistas para resgatá-la.§r",
      other: "§e{count} recompensas esperam por você: abra o menu de conquistas para resgatá-las.§r",
    },
    "menu.claiming": "§aSuas recompensas estão sendo entregues.§r",
    "command.underWay":
      "§e{command}: {players}, {nodes} para cada um. Vai demorar um pouco; a resposta chega quando estiver pronto.§r",
    "command.sum": "{command}: feito para {done} de {players}, mudanças em {nodes}.",
    "command.gone": {
      one: "{command}: {count} jogador saiu antes que terminasse.",
      other: "{command}: {count} jogadores saíram antes que terminasse.",
    },
    "command.rewardOwed": "{player}: “{node}” ainda deve o que não entregou; não há nada a redefinir.",
    "info.account": "Identificador da conta: {account}",
    "info.noAccount": "Identificador da conta: desconhecido neste mundo.",
    "repair.nothing": "{player}: não há nada ilegível na página “{page}”.",
    "repair.done":
      "{player}: os dados ilegíveis da página “{page}” ficam guardados como a propriedade {kept}; a página recomeça do zero. §eSuas conquistas voltam a ficar abertas, e as recompensas já entregues serão entregues de novo quando elas forem concluídas outra vez.§r",
    "repair.failed": "{player}: não foi possível separar a página “{page}”; o log de conteúdo diz por quê.",
    "forget.done":
      "{player} foi esquecido neste mundo: o nome e a caixa de correio, agora mesmo; as páginas, na próxima vez que entrar.",
    "forget.online": "{player} está on-line. Só é possível esquecer quem está off-line.",
    "forget.unknown": "Ninguém chamado “{player}” esteve neste mundo.",
    "forget.failed": "Não foi possível esquecer {player}; o log de conteúdo diz por quê.",
    "forget.badWord": "“{word}” não é um lugar onde esquecer jogadores; aqui a única palavra é cloud.",
    "forget.noCloud": "Nenhuma nuvem configurada; só este mundo poderia esquecer {player}.",
    "forget.noAccount":
      "A conta de {player} não é conhecida neste mundo, então a nuvem mantém o progresso. Apague-a no serviço, pelo nome: player erase NETWORK {player}",
    "forget.cloudAsked": "Foi pedido à nuvem que apague a conta {account}; a resposta já vem.",
    "forget.cloudDone": "A nuvem apagou a conta {account} de {player}.",
    "forget.cloudFailed": "A nuvem não apagou a conta {account} de {player}: {problem}. Execute o comando de novo.",
    "players.several": {
      one: "{count} jogador deixou este mundo com o nome “{name}”: {list}. Informe o identificador em vez do nome.",
      other:
        "{count} jogadores deixaram este mundo com o nome “{name}”: {list}. Informe o identificador em vez do nome.",
    },
    "menu.cloudAway":
      "§eNão dá para alcançar a nuvem agora. Isto fica concluído assim que a nuvem souber; nada se perde.§r",
    "cloud.sameAccount":
      "A plataforma informa {player} e {other} como uma só conta; por enquanto, os nós da nuvem de {player} ficam guardados neste mundo.",
    "menu.lockedBySome": "§cConclua mais {count} de “{title}§r§c” primeiro.§r",
    "menu.notFoundYet": "§o???§r",
    "menu.opensAt": "§cA partir de {time}.§r",
    "menu.closedAt": "§cEncerrada: {time}.§r",
    "menu.again": "§eDe novo: {time}.§r",
    "menu.state.notYet": "§8Ainda não§r",
    "menu.state.over": "§8Encerrada§r",
    "info.state.locked": "espera por {nodes}",
    "info.state.notYet": "não antes de {time}",
    "info.state.over": "encerrado desde {time}",
    "info.state.resting": "concluído, de novo a partir de {time}",
    "announce.goal": "§e{player} alcançou o objetivo §a[{title}§a]§r",
    "announce.challenge": "§e{player} concluiu o desafio §5[{title}§5]§r",
    "reward.itemOf": "{count} × {item} ({details})",
    "reward.loot": "Espólio",
    "reward.structure": "Uma estrutura",
    "reward.unlock": "A conquista “{title}§r”",
    "reward.progress": "Mais {amount} de “{title}§r”",
    "reward.choice": "À sua escolha: {labels}",
    "reward.random": "Na sorte: {rewards}",
    "reward.or": " / ",
    "menu.choose": "Escolha a sua recompensa:",
    "menu.chooseOf": "Escolha a sua recompensa (ainda {count} a escolher):",
    "menu.later": "Depois",
    "menu.toChoose": "§aAlgumas das suas recompensas você pode escolher.§r",
    "menu.milestone": {
      by: "at",
      one: "- {at} conquista desta página: {rewards}",
      other: "- {at} conquistas desta página: {rewards}",
    },
    "menu.goal": "Objetivo: {goal}",
    "menu.criteria": "§lLista§r",
    "menu.criteriaPart": "§lLista§r ({first}–{last} de {total})",
    "info.noGoal": "Só scripts e comandos o movem.",
    "info.moreCriteria": "… e mais {count}",
    "info.badWord": "“{word}” não significa nada aqui; depois do nó, a única palavra é why.",
    "why.counted": "A última coisa que contou foi {ago}.",
    "why.noneCounted": "Nada contou desde que entrou.",
    "why.refused": "O que não contou:",
    "why.noneRefused":
      "Desde que entrou, nada do que o objetivo observa foi recusado. O que se faz com coisas que ele não cita não é observado.",
    "why.ago": "há {seconds} s",
    "why.agoMinutes": "há {minutes} min",
    "why.filter": "{key} não servia",
    "why.filterWanted": "{key} não servia; o pedido era: {wanted}",
    "why.now": "Neste momento: {reason}",
    "why.locked": "o nó está bloqueado",
    "why.notYet": "era cedo demais para o nó",
    "why.over": "o prazo do nó acabou",
    "why.resting": "o nó descansa até a próxima rodada",
    "why.unreadable": "os dados salvos do nó não podem ser lidos",
    "why.gameMode": "os objetivos não contam no modo de jogo do jogador (configuração counted_game_modes)",
    "why.done": "esta parte já está feita",
    "why.turn": "não era a vez desta parte",
    "why.seen": "este valor já tinha contado",
    "why.otherValue": "este valor não é dos que contam",
    "why.noValue": "falta ao que foi feito aquilo que distingue os valores",
    "milestone.reached": {
      by: "at",
      one: "§6{at} conquista de “{title}§r§6” concluída!§r",
      other: "§6{at} conquistas de “{title}§r§6” concluídas!§r",
    },
    "count.players": { one: "{count} jogador", other: "{count} jogadores" },
    "count.nodes": { one: "{count} nó", other: "{count} nós" },
    "menu.percent": "{percent}%",
    "menu.search": "Buscar",
    "menu.searchFor": "O que você procura?",
    "menu.searchHint": "Uma palavra do título ou da descrição",
    "menu.searchAgain": "Buscar outra coisa",
    "menu.found": { one: "{count} resultado para “{query}”", other: "{count} resultados para “{query}”" },
    "menu.nextUp": "A seguir",
    "menu.pinned": "Fixada",
    "menu.news": "Novidades",
    "menu.below": "{count} abaixo",
    "menu.after": "Antes: {title}",
    "menu.then": "Depois: {title}",
    "menu.rarity": "§7{percent} dos jogadores têm isto.§r",
    "menu.rarity.few": "§7Menos de {percent} dos jogadores têm isto.§r",
    "menu.rarity.nobody": "§7Ninguém tem isto ainda.§r",
    "menu.rarityHere": "§7Conquistada por {done} dos {count} jogadores que estão aqui.§r",
    "menu.rarityHere.nobody": "§7Nenhum dos {count} jogadores que estão aqui tem isto ainda.§r",
    "menu.nodeBefore": "< Anterior: {title}",
    "menu.nodeAfter": "> Próxima: {title}",
    "menu.claimThis": "Resgatar recompensas",
    "menu.claimChoose": "Resgatar: escolha a sua recompensa",
    "menu.rewardsToClaim": "§e(a resgatar)§r",
    "menu.rewardsComing": "§e(a caminho)§r",
    "menu.rewardsNotYet": "§7(ainda não conquistadas)§r",
    "reward.named": "{count} × “{name}§r” ({item})",
    "reward.also": ", ",
    "menu.cloud.waiting": "§eAguardando envio à nuvem.§r",
    "menu.cloud.away":
      "§eA nuvem não está respondendo agora. O que você fez fica guardado aqui e será enviado depois; nada se perde.§r",
    "menu.cloud.stored": "§7Guardado na nuvem.§r",
    "menu.cloud.notCovered": "§ePor enquanto fica neste mundo, não na nuvem.§r",
    "menu.allBelow": "Todas as seguintes ({count})",
    "menu.fold": "Recolher o que está abaixo",
    "menu.unfold": "Expandir o que está abaixo",
    "menu.foldAll": "Recolher todos os ramos",
    "menu.unfoldAll": "Expandir todos os ramos",
    "menu.listing": "Filtrar e ordenar",
    "menu.filter.all": "Todas",
    "menu.filter.open": "Em aberto",
    "menu.filter.begun": "Em andamento",
    "menu.filter.done": "Concluídas",
    "menu.filter.claimable": "Com recompensa a resgatar",
    "menu.order.tree": "Como na árvore",
    "menu.order.closest": "As mais adiantadas primeiro",
    "menu.order.newest": "As mais recentes primeiro",
    "menu.shown": "Mostrar: {what}",
    "menu.sorted": "Ordem: {by}",
    "menu.noneListed": "No momento não há nada assim.",
    "menu.goToPart": "Ir para uma parte",
    "menu.part": "Parte {page} de {pages}",
    "menu.first": "Primeira (1/{pages})",
    "menu.last": "Última ({pages}/{pages})",
    "menu.completedAt": "Concluída: {time}.",
    "menu.state.resting": "§2Feita por enquanto§r",
    "menu.continue": "Continuar de onde parou",
    "menu.settings": "Configurações",
    "menu.pin": "Fixar",
    "menu.unpin": "Desafixar",
    "menu.tooManyPins": "§eVocê só pode fixar {count} conquistas por vez. Desafixe uma primeiro.§r",
    "settings.about": "Isto vale só para você, não importa o que diga o mundo.",
    "settings.quiet": "Silêncio: sem avisos nem sons",
    "settings.announcements": "Ler o que os outros conquistam",
    "settings.menuStyle": "Menu",
    "settings.menuStyle.auto": "O melhor para cada tela",
    "settings.menuStyle.classic": "Com ícones",
    "settings.menuStyle.live": "Atualizado enquanto você olha",
    "settings.asTheWorld": "Como o mundo disser",
    "settings.language": "Idioma",
    "settings.asTheGame": "Como no jogo",
    "settings.notKept": "§eVale até você sair; não foi possível salvar.§r",
    "admin.title": "Administração",
    "admin.players": "De quem se trata?",
    "admin.here": "§2●§r On-line",
    "admin.away": "○ Off-line",
    "admin.findPlayer": "Buscar um jogador",
    "admin.partOfName": "Parte do nome, ou o ID",
    "admin.worldSettings": "Configurações do mundo",
    "admin.worldSettingsKept": "§aSalvo: vale para todos a partir de agora.§r",
    "admin.worldSettingsNotKept": "§eVale até o mundo ser fechado; não foi possível salvar.§r",
    "admin.world.about": "Para todos neste mundo, a partir de agora.",
    "admin.world.fixed": "A configuração do servidor já define:",
    "admin.world.allFixed": "Tudo isto é definido na configuração do servidor; mude lá.",
    "admin.world.book": "Livro de conquistas para quem chega",
    "admin.world.announce": "Anunciar a todos quem conquista o quê",
    "admin.world.tipDisplay": "Onde os avisos aparecem",
    "admin.world.tipDisplay.action_bar": "Acima da barra de acesso rápido",
    "admin.world.tipDisplay.title": "No meio da tela",
    "admin.world.tipSeconds": "Segundos que um aviso dura",
    "admin.world.tipSound": "Um som a cada aviso",
    "admin.achievements": "Ver as conquistas",
    "admin.awayNow":
      "§eOff-line. O progresso poderá ser visto quando voltar; o que você enviar agora fica esperando.§r",
    "admin.unreadable":
      "§cNão foi possível ler o progresso nesta página. Ele fica guardado como está até você mandar reparar a página.§r",
    "admin.repair": "Reparar a página “{page}”",
    "admin.retry": "Enviar à nuvem agora ({count})",
    "admin.retried": "A nuvem está sendo consultada de novo. O que espera é enviado assim que ela responder.",
    "admin.grantAll": "Concluir tudo",
    "admin.revokeAll": "Retirar tudo",
    "admin.forget": "Esquecer este jogador",
    "admin.forgetInCloud": "Esquecer também na nuvem",
    "admin.grant": "Concluir…",
    "admin.revoke": "Retirar…",
    "admin.progress": "Adicionar progresso",
    "admin.rewardReset": "Deixar dar a recompensa de novo",
    "admin.mailGrant": "Concluir ao voltar",
    "admin.mailFinish": "Concluir ao voltar, se aberta",
    "admin.mailProgress": "Adicionar progresso ao voltar",
    "admin.scope.only": "Só esta",
    "admin.scope.from": "Esta e todas as seguintes ({count})",
    "admin.scope.until": "Esta e todas as anteriores ({count})",
    "admin.scope.through": "Todas do caminho dela ({count})",
    "admin.confirm.grant": {
      one: "{count} conquista de {player} será concluída, se ainda não estiver, e dará a recompensa. O que foi dado não pode ser tomado de volta.",
      other:
        "{count} conquistas de {player} serão concluídas, as que ainda não estiverem, e darão as recompensas. O que foi dado não pode ser tomado de volta.",
    },
    "admin.confirm.revoke": {
      one: "{player} vai perder {count} conquista e o progresso dela. O progresso não pode ser recuperado; o que foi dado continua dado.",
      other:
        "{player} vai perder {count} conquistas e o progresso delas. O progresso não pode ser recuperado; o que foi dado continua dado.",
    },
    "admin.confirm.progress":
      "“{title}§r” de {player} vai avançar {count}. Se isso a concluir, a recompensa será dada.",
    "admin.confirm.rewardReset":
      "“{title}§r” vai dar a recompensa a {player} mais uma vez quando for concluída de novo.",
    "admin.confirm.repair":
      "Os dados ilegíveis da página “{page}” de {player} serão separados e guardados. A página recomeça do zero, e as recompensas dela poderão ser dadas mais uma vez.",
    "admin.confirm.forget":
      "Tudo o que este mundo guarda de {player} será apagado: o nome e as cartas agora, o progresso na próxima entrada. Não pode ser recuperado.",
    "admin.confirm.forgetInCloud":
      "Tudo o que a nuvem e este mundo guardam de {player} será apagado, em todos os servidores da rede. Não pode ser recuperado.",
    "admin.confirm.mail":
      "“{title}§r” será concluída quando {player} voltar e dará a recompensa. Uma carta não pode ser retirada.",
    "admin.confirm.mailProgress":
      "“{title}§r” vai avançar {count} quando {player} voltar. Uma carta não pode ser retirada.",
    "admin.no": "Não, voltar",
    "admin.yes": "§4Sim, fazer§r",
    "admin.left": "{player} não está mais aqui; nada foi feito.",
    "admin.notAllowed": "§cVocê não pode mais fazer isso; nada foi feito.§r",
  },
  goals: {
    goals: {
      break_block: "Quebre {#block}[ com {tool}][ {own}]",
      breed: "Cruze {#entity|animal}",
      claim: "Resgate {#|recompensa} pelo menu",
      complete: "Conclua {#|conquista}",
      "complete.nodes": "Conclua {nodes}",
      "complete.page": "Conclua {#|conquista} da página {page}",
      consume_item: "Coma ou beba algo{times}",
      "consume_item.item": "Coma ou beba {#item}",
      cure: "Cure {#entity|aldeão zumbi}",
      deal_damage:
        "Cause {span} de dano[ contra {entity}][ com {weapon}][ com {projectile}][ por {cause}][ em golpes de {amount}]",
      "deal_damage.hits":
        "Acerte{times} {entity}[ com {weapon}][ com {projectile}][ por {cause}][ com {amount} pontos de dano]",
      take_damage:
        "Receba {span} de dano[ de {by}][ com {weapon}][ com {projectile}][ por {cause}][ em golpes de {amount}]",
      "take_damage.hits":
        "Receba dano{times}[ de {by}][ com {weapon}][ com {projectile}][ por {cause}][, de {amount} pontos]",
      default_get: "Carregue {#item_dict}",
      default_kill: "Mate {#entity_identifier}",
      die: "Morra{times}[ por {cause}][ pelas mãos de {by}]",
      drop_item: "Largue {#item}",
      effect: "Receba um efeito{times}[ de nível {amplifier}]",
      "effect.effect": "Receba o efeito {effect}[ de nível {amplifier}]{times}",
      "effect.at_once": "Tenha {at_once} efeitos ao mesmo tempo[, entre {effect}][, de nível {amplifier}]{times}",
      emote: "Faça um gesto{times}",
      enchant: "Encante {#item}",
      event: "Faça {event} acontecer{times}",
      experience: "Ganhe {span} de experiência",
      fall: "Sobreviva a {#|queda}[ de {blocks} blocos]",
      fish: "Pesque algo{times} com uma vara",
      "fish.item": "Pesque {#item}",
      have_item: "Tenha {#item}[ {where_kept}]",
      join: "Entre no mundo{times}",
      "join.days": "Entre em {#|dia diferente}",
      "join.streak": { one: "Entre em um dia", other: "Entre {n} dias seguidos" },
      jump: "Pule{times}",
      kill: "Mate {#entity}[ com {weapon}][ com {projectile}][ por {cause}][ a {distance} blocos de distância]",
      "kill~entity":
        "Mate criaturas de {#|tipo diferente}[ com {weapon}][ com {projectile}][ por {cause}][ a {distance} blocos de distância]",
      level: "Alcance o nível {n}",
      open_container: "Abra {#|recipiente}",
      "open_container.block": "Abra{times} {block}",
      "open_container.entity": "Abra{times} {entity}",
      pick_up_item: "Pegue {#item}",
      place_block: "Coloque {#block}[ com {tool}]",
      play_time: "Jogue por {span}",
      press: "Acione{times} um botão, uma alavanca ou uma placa",
      "press.block": "Acione{times} {block}",
      ride: "Monte{times} em {entity|animal ou veículo}",
      score: "Alcance {span} em {objective}",
      shear: "Tosquie {#entity|animal}",
      shoot: "Acerte um disparo{times}[ de {projectile}][ a {distance} blocos de distância]",
      "shoot.entity": "Acerte{times} {entity}[ com {projectile}][ a {distance} blocos de distância]",
      "shoot.block": "Acerte{times} {block}[ com {projectile}][ a {distance} blocos de distância]",
      sleep: "Durma por {#|noite}",
      sneak: "Fique agachado por {span}",
      survive: "Sobreviva por {span} sem morrer",
      tag: "Tenha a tag {tag}{times}",
      tame: "Dome {#entity|animal}",
      totem: "Escape da morte com um totem da imortalidade{times}",
      trade: "Negocie{times}",
      "trade.item": "Consiga{times} {item} negociando",
      travel: "Percorra {span}[ {by}]",
      use_block: "Use{times} {block}",
      "use_block.item": "Use{times} {item} em {block}",
      use_entity: "Interaja{times} com {entity}",
      "use_entity.item": "Use{times} {item} em {entity}",
      use_item: "Use{times} {item}",
      visit: "Vá até {#|lugar}",
      "visit.in_block":
        "Entre{times} em {in_block}[ no {dimension}][ no bioma {biome}][ em {place}][ a uma altura de {y}]",
      "visit.place": "Vá{times} até {place}[ no {dimension}][ no bioma {biome}][ a uma altura de {y}][ em {in_block}]",
      "visit.biome":
        "Vá{times} até o bioma {biome}[ no {dimension}][ a uma altura de {y}][ em {in_block}][ em {place}]",
      "visit.+": "Vá{times}[ até o {dimension}][ a uma altura de {y}]",
      "visit~biome": "Visite {#|bioma diferente}",
      "visit~dimension": "Visite {#|dimensão diferente}",
      wear: "Vista{times} {all}",
    },
    combinations: {
      any_of: "Qualquer destas coisas{times}{where}: {list}",
      all_of: "Tudo isto{where}: {list}",
      some_of: "{n} destas {m} coisas{where}: {list}",
      some_nodes: "{n} de {list}",
      sequence: "Nesta ordem[, em até {span}]{times}{where}: {list}",
      distinct: "{goal}, {each}[: {values}]",
      values: "{goal}[: {values}]",
      within: "{goal} em até {span}",
    },
    each: {
      entity: "cada vez de outro tipo",
      item: "cada vez outro item",
      block: "cada vez outro bloco",
      biome: "cada vez em outro bioma",
      dimension: "cada vez em outra dimensão",
      effect: "cada vez outro efeito",
      day: "cada vez em outro dia",
      player: "cada vez outro jogador",
      position: "cada vez em outro lugar",
    },
    conditions: {
      holding: "com {v} na mão",
      offhand: "com {v} na mão secundária",
      wearing: "vestindo {v}",
      riding: "montando {v}",
      sneaking: "enquanto agacha",
      "!sneaking": "sem agachar",
      sprinting: "enquanto corre",
      "!sprinting": "sem correr",
      swimming: "enquanto nada",
      "!swimming": "sem nadar",
      gliding: "enquanto plana",
      "!gliding": "sem planar",
      on_ground: "com os pés no chão",
      "!on_ground": "fora do chão",
      in_water: "dentro d'água",
      "!in_water": "fora d'água",
      in_block: "dentro de {v}",
      on_block: "em cima de {v}",
      biome: "no bioma {v}",
      dimension: "no {v}",
      near: "a menos de {radius} blocos de {x}, {y}, {z}[ no {dimension}]",
      y: "a uma altura de {v}",
      time: "quando o relógio do dia marca {v}",
      weather: "com {v}",
      moon: "na fase da lua {v}",
      effect: "sob o efeito de {v}",
      level: "com nível {v}",
      health: "com {v} pontos de vida",
      hunger: "com {v} pontos de fome",
      alone: "sem mais ninguém a menos de {v} blocos",
      tag: "com a tag {v}",
      score: "com {v} pontos em {objective}",
      difficulty: "na dificuldade {v}",
      game_mode: "no modo {v}",
    },
    qualities: {
      baby: "filhote de {noun}",
      "!baby": "{noun} em idade adulta",
      form: "{noun} {v}",
      family: "{noun} da família {v}",
      name: "{noun} com o nome {v}",
      tag: "{noun} com a tag {v}",
      color: "{noun} de cor {v}",
      variant: "{noun} da variante {v}",
      enchantments: "{noun} com {v}",
      potion: "{noun} {v}",
      durability: "{noun} com {v} pontos de durabilidade",
      states: "{noun} com {v}",
    },
    place: "{x}, {y}, {z}[ no {dimension}]",
    nouns: { entity: "criatura", item: "item", block: "bloco" },
    terms: {
      "own.false": "que você não colocou",
      "own.true": "que foi você que colocou",
      "where_kept.hotbar": "na barra rápida",
      "where_kept.mainhand": "na mão",
      "where_kept.offhand": "na mão secundária",
      "time.day": "de dia",
      "time.night": "à noite",
      "weather.clear": "céu limpo",
      "weather.rain": "chuva",
      "weather.thunder": "tempestade",
      "form.drink": "de beber",
      "form.splash": "arremessável",
      "form.lingering": "prolongada",
      "color.0": "branca",
      "color.1": "laranja",
      "color.2": "magenta",
      "color.3": "azul-clara",
      "color.4": "amarela",
      "color.5": "verde-limão",
      "color.6": "rosa",
      "color.7": "cinza",
      "color.8": "cinza-clara",
      "color.9": "ciano",
      "color.10": "roxa",
      "color.11": "azul",
      "color.12": "marrom",
      "color.13": "verde",
      "color.14": "vermelha",
      "color.15": "preta",
      "difficulty.peaceful": "pacífica",
      "difficulty.easy": "fácil",
      "difficulty.normal": "normal",
      "difficulty.hard": "difícil",
      "game_mode.survival": "sobrevivência",
      "game_mode.creative": "criativo",
      "game_mode.adventure": "aventura",
      "game_mode.spectator": "espectador",
      "mode.walk": "caminhando",
      "mode.sprint": "correndo",
      "mode.sneak": "agachando",
      "mode.swim": "nadando",
      "mode.climb": "escalando",
      "mode.fall": "caindo",
      "mode.glide": "planando",
      "mode.fly": "voando",
      "mode.boat": "de barco",
      "mode.minecart": "de carrinho de minas",
      "mode.horse": "a cavalo",
      "mode.pig": "montando um porco",
      "mode.strider": "montando um lavagante",
      "cause.anvil": "uma bigorna",
      "cause.blockExplosion": "explosão de um bloco",
      "cause.campfire": "uma fogueira",
      "cause.contact": "blocos espinhosos",
      "cause.drowning": "afogamento",
      "cause.entityAttack": "um ataque",
      "cause.entityExplosion": "uma explosão",
      "cause.fall": "uma queda",
      "cause.fallingBlock": "um bloco em queda",
      "cause.fire": "fogo",
      "cause.fireTick": "queimadura",
      "cause.fireworks": "fogos de artifício",
      "cause.flyIntoWall": "uma batida em pleno voo",
      "cause.freezing": "congelamento",
      "cause.lava": "lava",
      "cause.lightning": "um raio",
      "cause.maceSmash": "um golpe de maça",
      "cause.magic": "magia",
      "cause.magma": "magma",
      "cause.projectile": "um projétil",
      "cause.sonicBoom": "uma explosão sônica",
      "cause.soulCampfire": "uma fogueira das almas",
      "cause.stalactite": "uma estalactite",
      "cause.stalagmite": "uma estalagmite",
      "cause.starve": "fome",
      "cause.suffocation": "sufocamento",
      "cause.thorns": "espinhos",
      "cause.void": "queda no vazio",
      "cause.wither": "decomposição",
    },
    units: {
      seconds: { one: "{n} segundo", other: "{n} segundos" },
      minutes: { one: "{n} minuto", other: "{n} minutos" },
      hours: { one: "{n} hora", other: "{n} horas" },
      days: { one: "{n} dia", other: "{n} dias" },
      blocks: { one: "{n} bloco", other: "{n} blocos" },
      points: { one: "{n} ponto", other: "{n} pontos" },
    },
    times: { one: " {n} vez", other: " {n} vezes" },
    more: "mais {n}",
    grammar: PORTUGUESE_GRAMMAR,
  },
  names: {
    item: `
acacia_boat=barco de acácia; activator_rail=trilho ativador; allium=allium; amethyst_block=bloco de ametista
amethyst_cluster=agregado de ametista; amethyst_shard=fragmento de ametista; ancient_debris=detritos ancestrais
andesite=andesito; anvil=bigorna; apple=maçã; armadillo_scute=escama de tatu; armor_stand=suporte de armaduras
arrow=flecha; axe=machado; axolotl_bucket=balde com axolote; azalea=azaleia; azure_bluet=flor-silvestre-azul
baked_potato=batata assada; bamboo=bambu; bamboo_raft=jangada de bambu; banner=estandarte; barrel=barril; bars=grade
basalt=basalto; beacon=sinalizador; bed=cama; bedrock=rocha matriz; bee_nest=colmeia; beef=bife cru
beehive=colmeia artificial; beetroot=beterraba; beetroot_seeds=sementes de beterraba; beetroot_soup=sopa de beterraba
bell=sino; big_dripleaf=plantaforma grande; blackstone=pedra-negra; blast_furnace=fornalha potente
blaze_powder=pó de chamas; blaze_rod=vara incandescente; blue_ice=gelo azul; blue_orchid=orquídea azul; boat=barco
bone=osso; bone_block=bloco de ossos; bone_meal=farinha de osso; book=livro; bookshelf=estante de livros; boots=botas
bow=arco; bowl=tigela; bread=pão; breeze_rod=bastão de vórtice; brewing_stand=suporte de poções; brick=tijolo
brick_block=bloco de tijolos; bricks=tijolos; brown_mushroom=cogumelo marrom
brown_mushroom_block=bloco de cogumelo marrom; brush=pincel; bubble_column=coluna de bolhas; bucket=balde
bulb=lâmpada; bundle=pacote; button=botão; cactus=cacto; cake=bolo; calcite=calcita; campfire=fogueira; candle=vela
carpet=carpete; carrot=cenoura; carrot_on_a_stick=cenoura no palito; cartography_table=bancada de cartografia
carved_pumpkin=abóbora entalhada; cauldron=caldeirão; chain=corrente; charcoal=carvão vegetal; chest=baú
chest_boat=barco com baú; chest_minecart=carrinho de minas com baú; chestplate=peitoral; chicken=frango cru
chorus_flower=flor de coro; chorus_fruit=fruta do coro; clay=argila; clay_ball=bola de barro; clock=relógio
coal=carvão; coal_block=bloco de carvão; coal_ore=minério de carvão; coarse_dirt=terra infértil
cobbled_deepslate=pedregulho de ardosiabissal; cobblestone=pedregulho; cocoa_beans=sementes de cacau; cod=bacalhau cru
cod_bucket=balde com bacalhau; command_block=bloco de comando; comparator=comparador de redstone; compass=bússola
composter=composteira; concrete=concreto; concrete_powder=cimento; conduit=canal; cooked_beef=bife
cooked_chicken=frango assado; cooked_cod=bacalhau assado; cooked_mutton=carneiro assado
cooked_porkchop=costeleta de porco assada; cooked_rabbit=coelho assado; cooked_salmon=salmão assado; cookie=biscoito
copper=cobre; copper_block=bloco de cobre; copper_horse_armor=armadura de cobre para cavalo
copper_ingot=barra de cobre; copper_ore=minério de cobre; cornflower=centáurea; crafter=bancada automática
crafting_table=bancada de trabalho; creeper_head=cabeça de Creeper; crossbow=besta; crying_obsidian=obsidiana chorona
dandelion=dente-de-leão; dark_prismarine=prismarinho escuro; daylight_detector=detector de luz solar
deadbush=arbusto morto; decorated_pot=vaso decorado; deepslate=ardosiabissal
deepslate_bricks=tijolos de ardosiabissal; deepslate_tiles=ladrilhos de ardosiabissal; detector_rail=trilho detector
diamond=diamante; diamond_block=bloco de diamante; diamond_horse_armor=armadura de diamante para cavalo
diamond_ore=minério de diamante; diorite=diorito; dirt=terra; dirt_with_roots=terra com raiz; dispenser=ejetor
door=porta; dragon_breath=bafo do dragão; dragon_egg=ovo do dragão; dragon_head=cabeça do dragão
dried_ghast=Ghast seco; dried_kelp=algas secas; dried_kelp_block=bloco de algas secas
dripstone_block=bloco de espeleotema; dropper=liberador; dye=corante; echo_shard=fragmento de eco; egg=ovo
elytra=élitros; emerald=esmeralda; emerald_block=bloco de esmeraldas; emerald_ore=minério de esmeralda
empty_map=mapa em branco; enchanted_book=livro encantado; enchanted_golden_apple=maçã dourada encantada
enchanting_table=mesa de encantamentos; end_bricks=tijolos de pedra do End; end_crystal=cristal do End
end_portal=portal do End; end_portal_frame=moldura do portal do End; end_rod=vara do End; end_stone=pedra do End
ender_chest=baú de Ender; ender_eye=olho de Ender; ender_pearl=pérola de Ender
experience_bottle=frasco de experiência; farmland=terra arada; feather=pena; fence=cerca; fence_gate=portão
fermented_spider_eye=olho de aranha fermentado; fern=samambaia; filled_map=mapa; fire=fogo; fire_charge=bola de fogo
firework_rocket=fogos de artifício; firework_star=estrela de fogos de artifício; fishing_rod=vara de pescar
fletching_table=bancada de arco e flecha; flint=sílex; flint_and_steel=pederneira; flower_pot=vaso de flor
flowering_azalea=azaleia florida; flowing_lava=lava; flowing_water=água; frame=moldura; frog_spawn=ovas de sapo
fungus=fungo; furnace=fornalha; ghast_tear=lágrima de Ghast; glass=vidro; glass_bottle=frasco de vidro
glass_pane=painel de vidro; glazed_terracotta=azulejo; glistering_melon_slice=fatia de melancia reluzente
glow_berries=bagas brilhantes; glow_frame=moldura brilhante; glow_ink_sac=bolsa de tinta brilhante
glow_lichen=líquen brilhante; glowstone=pedra luminosa; glowstone_dust=pó de pedra luminosa; goat_horn=chifre de cabra
gold_block=bloco de ouro; gold_ingot=barra de ouro; gold_nugget=pepita de ouro; gold_ore=minério de ouro
golden_apple=maçã dourada; golden_carrot=cenoura dourada; golden_horse_armor=armadura de ouro para cavalo
golden_rail=trilho elétrico; granite=granito; grass_block=bloco de grama; grass_path=caminho de terra; grate=grade
gravel=cascalho; grindstone=rebolo; gunpowder=pólvora; hanging_roots=raízes suspensas; hanging_sign=placa suspensa
hardened_clay=terracota; harness=arreio; hay_block=fardo de feno; heart_of_the_sea=coração do mar
heavy_core=núcleo pesado; helmet=capacete; hoe=enxada; honey_block=bloco de mel; honey_bottle=frasco de mel
honeycomb=favo de mel; honeycomb_block=bloco de favo de mel; hopper=funil; hopper_minecart=carrinho de minas com funil
horse_armor=armadura para cavalo; hyphae=hifas; ice=gelo; ink_sac=bolsa de tinta; iron_bars=grade de ferro
iron_block=bloco de ferro; iron_horse_armor=armadura de ferro para cavalo; iron_ingot=barra de ferro
iron_nugget=pepita de ferro; iron_ore=minério de ferro; jukebox=jukebox; kelp=alga; ladder=escada de mão
lantern=lampião; lapis_block=bloco de lápis-lazúli; lapis_lazuli=lápis-lazúli; lapis_ore=minério de lápis-lazúli
large_fern=samambaia grande; lava=lava; lava_bucket=balde de lava; lead=laço; leather=couro
leather_chestplate=túnica de couro; leather_helmet=capuz de couro; leather_horse_armor=armadura de couro para cavalo
leaves=folhas; lectern=atril; leggings=calças; lever=alavanca; lightning_rod=para-raios; lilac=lilás
lily_of_the_valley=lírio-do-vale; lingering_potion=poção prolongada; lit_furnace=fornalha acesa
lit_pumpkin=abóbora de Halloween; lodestone=magnetita; lodestone_compass=bússola de magnetita; log=tora; loom=tear
mace=maça; magma=bloco de magma; magma_cream=creme de magma; mangrove_propagule=propágulo de mangue
mangrove_roots=raízes de mangue; melon_block=melancia; melon_seeds=sementes de melancia; melon_slice=fatia de melancia
milk_bucket=balde de leite; minecart=carrinho de minas; mob_spawner=gerador de criaturas; moss_block=bloco de musgo
moss_carpet=carpete de musgo; mossy_cobblestone=pedregulho com musgo; mud=lama; mud_bricks=tijolos de lama
mushroom_stew=ensopado de cogumelos; music_disc_11=disco de música “11”; music_disc_13=disco de música “13”
music_disc_5=disco de música “5”; music_disc_cat=disco de música “cat”; music_disc_creator=disco de música “Creator”
music_disc_lava_chicken=disco de música “Lava Chicken”; music_disc_otherside=disco de música “otherside”
music_disc_pigstep=disco de música “Pigstep”; music_disc_precipice=disco de música “Precipice”
music_disc_relic=disco de música “Relic”; music_disc_tears=disco de música “Tears”; mutton=carneiro cru
mycelium=micélio; name_tag=etiqueta; nautilus_shell=concha de náutilo; nether_brick=tijolos do Nether
nether_gold_ore=minério de ouro do Nether; nether_sprouts=brotos do Nether; nether_star=estrela do Nether
nether_wart=fungo do Nether; nether_wart_block=bloco de fungos do Nether; netherbrick=tijolo do Nether
netherite_block=bloco de netherita; netherite_horse_armor=armadura de netherita para cavalo
netherite_ingot=barra de netherita; netherite_scrap=fragmento de netherita
netherite_upgrade_smithing_template=molde de aprimoramento de netherita; netherrack=netherrack
noteblock=bloco musical; nylium=nicélio; oak_boat=barco de carvalho; observer=observador; obsidian=obsidiana
ochre_froglight=rãluz ocre; ominous_bottle=frasco sinistro; ominous_trial_key=chave sombria do desafio
oxeye_daisy=margarida; packed_ice=gelo compactado; packed_mud=lama compactada; painting=pintura; paper=papel
pearlescent_froglight=rãluz perolada; peony=peônia; phantom_membrane=membrana de fantasma; pickaxe=picareta
piglin_head=cabeça de piglin; pink_petals=pétalas rosas; piston=pistão; pitcher_plant=planta ancestral
pitcher_pod=vagem de planta ancestral; planks=tábuas; player_head=cabeça de jogador; podzol=podzol
pointed_dripstone=espeleotema pontiagudo; poisonous_potato=batata venenosa
popped_chorus_fruit=fruta do coro estourada; poppy=papoula; porkchop=carne de porco crua; portal=portal; potato=batata
potion=poção; powder_snow=neve em pó; powder_snow_bucket=balde de neve em pó; pressure_plate=placa de pressão
prismarine=prismarinho; prismarine_bricks=tijolos de prismarinho; prismarine_crystals=cristais de prismarinho
prismarine_shard=fragmento de prismarinho; pufferfish=baiacu; pufferfish_bucket=balde com baiacu; pumpkin=abóbora
pumpkin_pie=torta de abóbora; pumpkin_seeds=sementes de abóbora; purpur_block=bloco púrpura
purpur_pillar=pilar púrpura; quartz=quartzo do Nether; quartz_block=bloco de quartzo; quartz_bricks=tijolos de quartzo
quartz_ore=minério de quartzo do Nether; rabbit=coelho cru; rabbit_foot=pé de coelho; rabbit_hide=pele de coelho
rabbit_stew=ensopado de coelho; rail=trilho; raw_copper=cobre bruto; raw_copper_block=bloco de cobre bruto
raw_gold=ouro bruto; raw_gold_block=bloco de ouro bruto; raw_iron=ferro bruto; raw_iron_block=bloco de ferro bruto
recovery_compass=bússola de recuperação; red_mushroom=cogumelo vermelho; red_mushroom_block=bloco de cogumelo vermelho
red_sand=areia vermelha; redstone=pó de redstone; redstone_block=bloco de redstone; redstone_lamp=lâmpada de redstone
redstone_ore=minério de redstone; redstone_torch=tocha de redstone; repeater=repetidor de redstone
resin_block=bloco de resina; resin_brick=tijolo de resina; resin_bricks=tijolos de resina
resin_clump=agregado de resina; respawn_anchor=âncora de renascimento; roots=raízes; rose_bush=roseira
rotten_flesh=carne podre; saddle=sela; salmon=salmão cru; salmon_bucket=balde com salmão; sand=areia
sandstone=arenito; sapling=muda; scaffolding=andaime; sculk=sculk; sculk_catalyst=catalisador de sculk
sculk_sensor=sensor de sculk; sculk_shrieker=berrador de sculk; sculk_vein=veio de sculk; sea_lantern=lampião do mar
sea_pickle=pepino-do-mar; seagrass=erva marinha; shears=tesoura; shield=escudo; short_grass=grama baixa; shovel=pá
shroomlight=cogubrilho; shulker_box=caixa de Shulker; shulker_shell=casco de Shulker; sign=placa
skeleton_skull=crânio de esqueleto; slab=laje; slime=bloco de Slime; slime_ball=gosma de Slime
small_dripleaf_block=plantaforma pequena; smithing_table=bancada de ferraria; smoker=defumador
smooth_basalt=basalto liso; smooth_stone=pedra lisa; sniffer_egg=ovo de farejador; snow=bloco de neve; snow_layer=neve
snowball=bola de neve; soul_campfire=fogueira das almas; soul_lantern=lampião das almas; soul_sand=areia das almas
soul_soil=terra das almas; soul_torch=tocha das almas; spawn_egg=ovo gerador; spear=lança; spider_eye=olho de aranha
splash_potion=poção arremessável; sponge=esponja; spore_blossom=flor de esporos; spyglass=luneta
stained_glass=vidro tingido; stained_glass_pane=painel de vidro tingido; stairs=escada; stem=caule; stick=graveto
sticky_piston=pistão grudento; stone=pedra; stone_bricks=tijolos de pedra; stonecutter_block=cortador de pedras
string=linha; sugar=açúcar; sugar_cane=cana-de-açúcar; sunflower=girassol; suspicious_gravel=cascalho suspeito
suspicious_sand=areia suspeita; suspicious_stew=ensopado suspeito; sweet_berries=bagas doces; sword=espada
tadpole_bucket=balde com girino; tall_grass=grama alta; target=alvo; terracotta=terracota; tinted_glass=vidro fumê
tnt=dinamite; tnt_minecart=carrinho de minas com dinamite; torch=tocha; torchflower=plantocha
torchflower_seeds=sementes de plantocha; totem_of_undying=totem da imortalidade; trapdoor=alçapão
trapped_chest=baú com armadilha; trial_key=chave do desafio; trial_spawner=invocador do desafio; trident=tridente
tripwire_hook=gancho disparador; tropical_fish=peixe tropical; tropical_fish_bucket=balde com peixe tropical
tuff=tufo; tuff_bricks=tijolos de tufo; tulip=tulipa; turtle_egg=ovo de tartaruga; turtle_helmet=casco de tartaruga
turtle_scute=escama de tartaruga; twisting_vines=trepadeiras retorcidas; undyed_shulker_box=caixa de Shulker
vault=cofre; verdant_froglight=rãluz verdejante; vine=trepadeira; wall=parede
warped_fungus_on_a_stick=vara com fungo distorcido; warped_wart_block=bloco de fungos distorcidos; water=água
water_bucket=balde de água; waterlily=vitória-régia; web=teia; weeping_vines=trepadeiras choronas
wet_sponge=esponja úmida; wheat=trigo; wheat_seeds=sementes de trigo; wind_charge=carga de vento
wither_rose=rosa do Wither; wither_skeleton_skull=crânio de esqueleto Wither; wolf_armor=armadura para lobo
wood=madeira; wool=lã; writable_book=livro e pena; written_book=livro escrito; zombie_head=cabeça de zumbi
`,
    entity: `
allay=allay; area_effect_cloud=nuvem de efeito de área; armadillo=tatu; armor_stand=suporte de armaduras; arrow=flecha
axolotl=axolote; bat=morcego; bee=abelha; blaze=Chama; boat=barco; bogged=pantanoso; breeze=vórtice
breeze_wind_charge_projectile=carga de vento de vórtice; camel=camelo; camel_husk=camelo-múmia; cat=gato
cave_spider=aranha das cavernas; chest_boat=barco com baú; chest_minecart=carrinho de minas com baú; chicken=galinha
cod=bacalhau; command_block_minecart=carrinho de minas com bloco de comando; copper_golem=golem de cobre; cow=vaca
creaking=rangente; creeper=Creeper; dolphin=golfinho; donkey=burro; dragon_fireball=bola de fogo de dragão
drowned=afogado; egg=ovo; elder_guardian=guardião-mestre; ender_crystal=cristal Ender; ender_dragon=dragão Ender
ender_pearl=pérola de Ender; enderman=Enderman; endermite=Endermite; evocation_illager=invocador
eye_of_ender_signal=olho de Ender; fireball=bola de fogo; fireworks_rocket=foguete de fogos de artifício
fishing_hook=anzol; fox=raposa; frog=sapo; ghast=Ghast; glow_squid=lula brilhante; goat=cabra; guardian=guardião
happy_ghast=Ghast feliz; hoglin=hoglin; hopper_minecart=carrinho de minas com funil; horse=cavalo; husk=zumbi-múmia
iron_golem=golem de ferro; lightning_bolt=relâmpago; lingering_potion=poção prolongada; llama=lhama
llama_spit=saliva de lhama; magma_cube=cubo de magma; minecart=carrinho de minas; mooshroom=coguvaca; mule=mula
nautilus=náutilo; npc=NPC; ocelot=jaguatirica; panda=panda; parched=ressecado; parrot=papagaio; phantom=fantasma
pig=porco; piglin=piglin; piglin_brute=piglin bárbaro; pillager=saqueador; player=jogador; polar_bear=urso polar
pufferfish=baiacu; rabbit=coelho; ravager=devastador; salmon=salmão; sheep=ovelha; shulker=Shulker
shulker_bullet=projétil de Shulker; silverfish=traça; skeleton=esqueleto; skeleton_horse=cavalo esqueleto; slime=Slime
small_fireball=bola de fogo pequena; sniffer=farejador; snow_golem=golem de neve; snowball=bola de neve; spider=aranha
splash_potion=poção arremessável; squid=lula; stray=errante; strider=lavagante; tadpole=girino
thrown_trident=tridente; tnt=dinamite; tnt_minecart=carrinho de minas com dinamite; trader_llama=lhama do negociante
tropicalfish=peixe tropical; turtle=tartaruga; vex=Vex; villager=aldeão; villager_v2=aldeão; vindicator=vindicador
wandering_trader=vendedor ambulante; warden=Warden; wind_charge_projectile=carga de vento; witch=bruxa; wither=Wither
wither_skeleton=esqueleto Wither; wither_skull=crânio do Wither; wither_skull_dangerous=crânio azul do Wither
wolf=lobo; xp_bottle=frasco de experiência; xp_orb=orbe de experiência; zoglin=zoglin; zombie=zumbi
zombie_horse=cavalo zumbi; zombie_nautilus=náutilo zumbi; zombie_pigman=piglin zumbi; zombie_villager=aldeão zumbi
zombie_villager_v2=aldeão zumbi
`,
    effect: `
absorption=Absorção; bad_omen=Mau Presságio; blindness=Cegueira; conduit_power=Proteção do Mar; darkness=Escuridão
fatal_poison=Veneno Fatal; fire_resistance=Resistência ao Fogo; haste=Pressa; health_boost=Vida Extra; hunger=Fome
infested=Infestação; instant_damage=Dano Instantâneo; instant_health=Vida Instantânea; invisibility=Invisibilidade
jump_boost=Supersalto; levitation=Levitação; mining_fatigue=Exaustão; nausea=Náusea; night_vision=Visão Noturna
oozing=Pegajoso; poison=Veneno; raid_omen=Presságio de Invasão; regeneration=Regeneração; resistance=Resistência
saturation=Saturação; slow_falling=Queda Lenta; slowness=Lentidão; speed=Velocidade; strength=Força
trial_omen=Presságio do Desafio; village_hero=Herói da Vila; water_breathing=Respiração Aquática; weakness=Fraqueza
weaving=Tecelagem; wind_charged=Ventania; wither=Decomposição
`,
    enchantment: `
aqua_affinity=Afinidade Aquática; bane_of_arthropods=Ruína dos Artrópodes; binding=Maldição de Fuga
blast_protection=Proteção Contra Explosões; breach=Brecha; channeling=Condutividade; density=Densidade
depth_strider=Passos Profundos; efficiency=Eficiência; feather_falling=Peso-pena; fire_aspect=Aspecto de Fogo
fire_protection=Proteção Contra Fogo; flame=Chama; fortune=Fortuna; frost_walker=Caminhante de Geada
impaling=Empalamento; infinity=Infinidade; knockback=Repulsão; looting=Pilhagem; loyalty=Lealdade
luck_of_the_sea=Sorte do Mar; lure=Isca; mending=Reparação; multishot=Tiro Múltiplo; piercing=Perfuração; power=Força
projectile_protection=Proteção Contra Projéteis; protection=Proteção; punch=Impacto; quick_charge=Carregamento Rápido
respiration=Respiração; riptide=Correnteza; sharpness=Afiação; silk_touch=Toque de Seda; smite=Julgamento
soul_speed=Velocidade de Almas; swift_sneak=Passos Furtivos; thorns=Espinhos; unbreaking=Inquebrável
vanishing=Maldição do Desaparecimento; wind_burst=Explosão de Vento
`,
    potion: `
awkward=estranha; fire_resistance=de resistência ao fogo; harming=de dano; healing=de cura; infested=de infestação
invisibility=de invisibilidade; leaping=de salto; mundane=comum; nightvision=de visão noturna; oozing=pegajosa
poison=de veneno; regeneration=de regeneração; slow_falling=de queda lenta; slowness=de lentidão; strength=de força
swiftness=de agilidade; thick=espessa; turtle_master=do mestre tartaruga; water=de água
water_breathing=de respiração aquática; weakness=de fraqueza; weaving=de tecitura; wind_charged=de ventania
wither=da decomposição
`,
    dimension: `
nether=Nether; overworld=Mundo Superior; the_end=Fim
`,
    biome: `
bamboo_jungle=selva de bambu; basalt_deltas=deltas de basalto; beach=praia; birch_forest=floresta de bétulas
cherry_grove=bosque de cerejeiras; cold_beach=praia nevada; cold_ocean=oceano frio; cold_taiga=taiga nevada
crimson_forest=floresta carmesim; deep_cold_ocean=oceano frio profundo; deep_dark=profundezas sombrias
deep_frozen_ocean=oceano congelado profundo; deep_lukewarm_ocean=oceano morno profundo; deep_ocean=oceano profundo
deep_warm_ocean=oceano quente profundo; desert=deserto; dripstone_caves=cavernas de espeleotemas
extreme_hills=colinas ventosas; flower_forest=floresta florida; forest=floresta; frozen_ocean=oceano congelado
frozen_peaks=picos congelados; frozen_river=rio congelado; grove=bosque; hell=descampado do Nether
ice_plains=planícies nevadas; ice_plains_spikes=espigões de gelo; jagged_peaks=picos recortados; jungle=selva
jungle_edge=selva esparsa; lukewarm_ocean=oceano morno; lush_caves=cavernas verdejantes; mangrove_swamp=manguezal
meadow=prado; mega_taiga=taiga de pinheiros antigos; mesa=ermo; mesa_bryce=ermo erodido
mesa_plateau_stone=ermo arborizado; mushroom_island=campos de cogumelos; ocean=oceano; pale_garden=jardim pálido
plains=planícies; redwood_taiga_mutated=taiga de abetos antigos; river=rio; roofed_forest=floresta escura
savanna=savana; savanna_mutated=savana ventosa; savanna_plateau=planalto de savana; snowy_slopes=encostas nevadas
soulsand_valley=vale da areia das almas; stone_beach=costa pedregosa; stony_peaks=picos rochosos
sunflower_plains=planícies de girassóis; swampland=pântano; taiga=taiga; the_end=Fim; warm_ocean=oceano quente
warped_forest=floresta distorcida
`,
    material: `
acacia=de acácia; andesite=de andesito; bamboo=de bambu; birch=de bétula; black=preto/preta; blackstone=de pedra-negra
blue=azul; brick=de tijolos; brown=marrom; chainmail=de cota de malha; cherry=de cerejeira
chiseled=cinzelado/cinzelada; cobbled_deepslate=de pedregulho de ardosiabissal; cobblestone=de pedregulho
copper=de cobre; cracked=rachado/rachada; crimson=carmesim; cut=lapidado/lapidada; cyan=ciano
dark_oak=de carvalho escuro; dark_prismarine=de prismarinho escuro; deepslate=de ardosiabissal
deepslate_brick=de tijolos de ardosiabissal; deepslate_tile=de ladrilhos de ardosiabissal; diamond=de diamante
diorite=de diorito; end_brick=de tijolos de pedra do End; exposed=exposto/exposta; gold=de ouro; golden=de ouro
granite=de granito; gray=cinza; green=verde; infested=com infestação; iron=de ferro; jungle=da selva; leather=de couro
light_blue=azul-claro/azul-clara; light_gray=cinza-claro/cinza-clara; lime=verde-limão; long=de longa duração
magenta=magenta; mangrove=de mangue; mossy=com musgo; mud_brick=de tijolos de lama; nether_brick=de tijolos do Nether
netherite=de netherita; oak=de carvalho; orange=laranja; oxidized=oxidado/oxidada; pale_oak=de carvalho pálido
pink=rosa; polished=polido/polida; prismarine=de prismarinho; purple=roxo/roxa; purpur=púrpura; quartz=de quartzo
red=vermelho/vermelha; red_nether_brick=de tijolos vermelhos do Nether; red_sandstone=de arenito vermelho
sandstone=de arenito; smooth=liso/lisa; spruce=de pinheiro; stone=de pedra; stone_brick=de tijolos de pedra
stripped=sem casca; strong=de grande potência; tuff=de tufo; warped=distorcido/distorcida; waxed=encerado/encerada
weathered=desbotado/desbotada; white=branco/branca; wooden=de madeira; yellow=amarelo/amarela
`,
    madeOf: portugueseThing,
  },
});
