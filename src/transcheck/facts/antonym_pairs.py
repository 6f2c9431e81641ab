"""Opposites that news lives by, as data. Words in which nothing turns on the difference are left out."""

from __future__ import annotations

from transcheck.facts.pairs import Pairs

ANTONYMS = {
    "en": Pairs(
        verbs="""
            rise/fall increase/decrease win/lose gain/lose grow/shrink climb/drop soar/plunge
            surge/slump accelerate/slow expand/contract improve/worsen rise/decline rise/drop
            raise/lower raise/cut raise/reduce increase/reduce increase/cut boost/cut strengthen/weaken
            widen/narrow lengthen/shorten tighten/ease tighten/relax recover/collapse
            appreciate/depreciate escalate/ease exceed/miss support/oppose back/oppose favor/oppose
            favour/oppose endorse/reject accept/reject accept/refuse approve/reject adopt/reject
            embrace/reject welcome/condemn praise/criticize praise/criticise praise/blame defend/attack
            defend/criticize protect/attack protect/threaten agree/disagree agree/refuse allow/ban
            permit/forbid allow/forbid allow/prevent authorize/prohibit authorise/prohibit legalize/ban
            legalise/ban lift/impose enable/prevent help/hinder encourage/discourage promote/demote
            confirm/deny admit/deny acknowledge/deny grant/deny grant/refuse grant/withhold
            disclose/withhold reveal/conceal reveal/hide publish/withdraw show/hide convict/acquit
            condemn/acquit accuse/clear charge/clear punish/reward imprison/free jail/release
            detain/release arrest/release capture/release convict/clear buy/sell purchase/sell
            import/export lend/borrow earn/spend save/spend
             deposit/withdraw invest/divest hire/fire hire/dismiss appoint/dismiss
            recruit/dismiss employ/dismiss arrive/leave enter/leave come/go arrive/depart join/leave
            join/quit stay/leave remain/leave land/depart advance/retreat advance/withdraw
            deploy/withdraw invade/withdraw push/pull attract/repel open/close open/shut start/end
            start/stop start/finish begin/end begin/finish launch/end continue/stop resume/suspend
            extend/shorten enter/exit create/destroy build/destroy build/demolish construct/demolish
            found/dissolve establish/abolish introduce/abolish include/exclude add/remove add/subtract
            insert/remove install/remove connect/disconnect unite/divide merge/split gather/scatter
            attach/detach succeed/fail pass/fail advance/fail live/die survive/die survive/perish
            heal/wound save/kill rescue/abandon keep/lose keep/abandon maintain/abandon preserve/destroy
            respect/violate obey/defy comply/violate honor/break honour/break love/hate like/dislike
            trust/distrust believe/doubt remember/forget find/lose discover/overlook ask/answer
            question/answer know/ignore follow/precede precede/follow teach/learn lead/follow
            borrow/lend attack/retreat demand/offer request/offer overestimate/underestimate
            outperform/underperform upgrade/downgrade inflate/deflate nationalize/privatize
            nationalise/privatise accelerate/brake arm/disarm stabilize/destabilize cool/heat warm/cool
            freeze/thaw fill/empty load/unload lock/unlock wake/sleep laugh/cry attend/miss catch/miss
            hit/miss shorten/extend delay/advance postpone/advance worsen/ease aggravate/ease host/expel
            welcome/expel shelter/expel deport/admit recognize/ignore recognise/ignore surrender/resist
            yield/resist provoke/calm""",
        nouns="""
            rise/fall increase/decrease increase/reduction growth/decline gain/loss profit/loss
            surplus/deficit victory/defeat win/loss winner/loser success/failure triumph/defeat
            advance/retreat upturn/downturn boom/bust boom/slump expansion/contraction
            inflation/deflation import/export importer/exporter buyer/seller lender/borrower
            creditor/debtor employer/employee landlord/tenant seller/buyer supporter/opponent
            supporter/critic ally/enemy ally/rival friend/enemy friend/foe fan/critic advocate/opponent
            support/opposition approval/rejection acceptance/rejection praise/criticism
            agreement/disagreement consent/refusal permission/ban admission/denial confirmation/denial
            majority/minority maximum/minimum peak/trough beginning/end start/end start/finish
            opening/closure opening/closing arrival/departure entry/exit entrance/exit birth/death
            life/death war/peace peace/conflict ceasefire/offensive love/hate hope/fear hope/despair
            optimism/pessimism confidence/distrust trust/distrust strength/weakness
            advantage/disadvantage benefit/harm asset/liability income/expense revenue/cost
            supply/demand wealth/poverty shortage/surplus shortage/glut abundance/scarcity
            presence/absence truth/lie fact/fiction guilt/innocence acquittal/conviction
            prosecution/defense prosecution/defence prosecutor/defender accuser/accused
            victim/perpetrator victim/attacker government/opposition attack/defense attack/defence
            attacker/defender aggressor/victim liberation/occupation freedom/captivity freedom/slavery
            democracy/dictatorship order/chaos stability/instability security/insecurity question/answer
            problem/solution cause/effect cause/consequence teacher/student doctor/patient parent/child
            host/guest native/foreigner immigrant/emigrant immigration/emigration day/night
            morning/evening sunrise/sunset dawn/dusk summer/winter past/future heat/cold drought/flood
            top/bottom front/rear front/back ceiling/floor height/depth north/south east/west
            northeast/southwest northwest/southeast left/right predecessor/successor veteran/newcomer
            expert/amateur professional/amateur hero/villain retirement/appointment
            resignation/appointment dismissal/appointment hiring/dismissal recognition/rejection
            upgrade/downgrade improvement/deterioration progress/setback recovery/relapse
            recovery/recession survivor/casualty departure/arrival tightening/easing
            strengthening/weakening""",
        adjectives="""
            high/low higher/lower highest/lowest big/small bigger/smaller biggest/smallest large/small
            larger/smaller largest/smallest great/small greater/lesser long/short longer/shorter
            longest/shortest tall/short wide/narrow wider/narrower broad/narrow deep/shallow thick/thin
            strong/weak stronger/weaker strongest/weakest heavy/light heavier/lighter hard/soft
            hard/easy harder/easier difficult/easy tough/lenient strict/lenient good/bad better/worse
            best/worst positive/negative fast/slow faster/slower fastest/slowest quick/slow rapid/slow
            early/late earlier/later earliest/latest new/old newer/older newest/oldest young/old
            younger/older youngest/oldest modern/ancient rich/poor richer/poorer richest/poorest
            wealthy/poor expensive/cheap cheaper/costlier hot/cold hotter/colder warm/cool warmer/cooler
            dry/wet wet/dry full/empty open/closed public/private domestic/foreign internal/external
            local/foreign national/international national/local urban/rural northern/southern
            eastern/western left-wing/right-wing leftist/rightist liberal/conservative
            democratic/authoritarian legal/illegal lawful/unlawful guilty/innocent true/false
            right/wrong correct/incorrect accurate/inaccurate possible/impossible likely/unlikely
            certain/uncertain sure/unsure safe/dangerous safe/unsafe secure/insecure stable/unstable
            able/unable capable/incapable willing/unwilling happy/unhappy happy/sad
            satisfied/dissatisfied pleased/angry optimistic/pessimistic hopeful/hopeless
            confident/doubtful calm/violent peaceful/violent friendly/hostile popular/unpopular
            famous/unknown known/unknown important/unimportant significant/insignificant major/minor
            main/secondary central/peripheral rare/common usual/unusual normal/abnormal
            ordinary/extraordinary regular/irregular frequent/rare permanent/temporary final/initial
            first/last former/current previous/next past/future last/next upper/lower top/bottom
            front/rear maximum/minimum visible/invisible successful/unsuccessful effective/ineffective
            useful/useless healthy/sick alive/dead living/dead free/captive independent/dependent
            armed/unarmed conscious/unconscious married/single male/female official/unofficial
            formal/informal direct/indirect active/passive voluntary/compulsory voluntary/forced
            optional/mandatory mandatory/voluntary complete/incomplete perfect/imperfect fair/unfair
            just/unjust honest/dishonest loyal/disloyal responsible/irresponsible clear/unclear
            obvious/obscure simple/complex simple/complicated similar/different same/different
            equal/unequal favorable/unfavorable favourable/unfavourable available/unavailable
            acceptable/unacceptable necessary/unnecessary expected/unexpected sufficient/insufficient
            reasonable/unreasonable realistic/unrealistic constitutional/unconstitutional
            profitable/unprofitable employed/unemployed educated/uneducated developed/undeveloped
            civilian/military religious/secular superior/inferior senior/junior native/foreign
            present/absent opposed/supportive hungry/full quiet/loud dark/light bright/dark black/white
            dirty/clean clean/polluted fresh/rotten""",
        fixed="""
            before/after above/below over/under up/down upward/downward upwards/downwards inside/outside
            within/outside with/without more/less more/fewer most/least always/never often/rarely
            frequently/rarely usually/rarely sometimes/never forever/briefly everything/nothing
            everyone/nobody everybody/nobody everywhere/nowhere all/none many/few much/little
            both/neither against/for despite/because although/because until/after since/until
            during/after forward/backward forwards/backwards together/apart together/alone near/far
            nearby/far today/yesterday tomorrow/yesterday
            early/late soon/later earlier/later previously/subsequently formerly/currently
            initially/finally first/last quickly/slowly rapidly/slowly sharply/slightly
            significantly/slightly publicly/privately officially/unofficially legally/illegally
            directly/indirectly deliberately/accidentally intentionally/accidentally
            voluntarily/forcibly peacefully/violently successfully/unsuccessfully
            fortunately/unfortunately correctly/incorrectly positively/negatively easily/hardly
            heavily/lightly strongly/weakly widely/narrowly partly/fully partially/completely
            temporarily/permanently largely/slightly north/south east/west northward/southward
            eastward/westward left/right better/worse best/worst upstairs/downstairs abroad/home""",
        irregular="""
            rise rises rising rose risen|fall falls falling fell fallen|win wins winning won won
            |lose loses losing lost lost|grow grows growing grew grown
            |shrink shrinks shrinking shrank shrunk|cut cuts cutting cut cut
            |forbid forbids forbidding forbade forbidden
            |withhold withholds withholding withheld withheld|hide hides hiding hid hidden
            |buy buys buying bought bought|sell sells selling sold sold|lend lends lending lent lent
            |spend spends spending spent spent|pay pays paying paid paid|give gives giving gave given
            |take takes taking took taken|send sends sending sent sent|leave leaves leaving left left
            |come comes coming came come|go goes going went gone
            |withdraw withdraws withdrawing withdrew withdrawn|shut shuts shutting shut shut
            |begin begins beginning began begun|build builds building built built
            |split splits splitting split split|keep keeps keeping kept kept
            |break breaks breaking broke broken|find finds finding found found
            |forget forgets forgetting forgot forgotten|know knows knowing knew known
            |teach teaches teaching taught taught|lead leads leading led led
            |freeze freezes freezing froze frozen|sleep sleeps sleeping slept slept
            |wake wakes waking woke woken|catch catches catching caught caught|hit hits hitting hit hit
            |quit quits quitting quit quit|ban bans banning banned banned
            |permit permits permitting permitted permitted|admit admits admitting admitted admitted
            |acquit acquits acquitting acquitted acquitted|stop stops stopping stopped stopped
            |drop drops dropping dropped dropped|repel repels repelling repelled repelled
            |expel expels expelling expelled expelled|rebut rebuts rebutting rebutted rebutted""",
    ),
    "pt": Pairs(
        verbs="""
            subir/cair aumentar/diminuir aumentar/reduzir elevar/reduzir crescer/encolher
            crescer/diminuir ganhar/perder vencer/perder disparar/despencar acelerar/desacelerar
            expandir/contrair melhorar/piorar subir/descer fortalecer/enfraquecer reforçar/enfraquecer
            ampliar/reduzir alongar/encurtar valorizar/desvalorizar agravar/aliviar apertar/afrouxar
            recuperar/perder apoiar/rejeitar apoiar/criticar defender/atacar defender/criticar
            aceitar/rejeitar aceitar/recusar aprovar/rejeitar aprovar/reprovar adotar/rejeitar
            elogiar/criticar concordar/discordar permitir/proibir autorizar/proibir liberar/proibir
            permitir/impedir incentivar/desestimular ajudar/atrapalhar confirmar/negar admitir/negar
            reconhecer/negar conceder/negar revelar/esconder revelar/ocultar divulgar/ocultar
            condenar/absolver acusar/inocentar punir/recompensar prender/soltar prender/libertar
            deter/libertar capturar/libertar comprar/vender importar/exportar emprestar/tomar
            gastar/economizar depositar/sacar contratar/demitir
            nomear/demitir nomear/exonerar chegar/partir entrar/sair ficar/sair avançar/recuar
            retirar/colocar atrair/repelir abrir/fechar começar/terminar iniciar/encerrar
            iniciar/terminar iniciar/interromper continuar/parar retomar/suspender prolongar/encurtar
            criar/destruir construir/destruir construir/demolir incluir/excluir adicionar/remover
            instalar/remover conectar/desconectar unir/dividir juntar/separar fracassar/triunfar
            viver/morrer sobreviver/morrer nascer/morrer salvar/matar resgatar/abandonar
            manter/abandonar preservar/destruir respeitar/violar respeitar/desrespeitar
            cumprir/descumprir obedecer/desobedecer amar/odiar confiar/desconfiar acreditar/duvidar
            lembrar/esquecer encontrar/perder perguntar/responder ensinar/aprender seguir/preceder
            superestimar/subestimar armar/desarmar estabilizar/desestabilizar esfriar/esquentar
            congelar/descongelar encher/esvaziar carregar/descarregar adiar/antecipar acolher/expulsar
            deportar/acolher render/resistir ceder/resistir provocar/acalmar ultrapassar/preceder
            exigir/oferecer""",
        nouns="""
            alta/baixa alta/queda aumento/redução aumento/diminuição aumento/queda crescimento/declínio
            crescimento/queda ganho/perda lucro/prejuízo superávit/déficit vitória/derrota
            vencedor/perdedor sucesso/fracasso avanço/recuo expansão/contração inflação/deflação
            importação/exportação importador/exportador comprador/vendedor compra/venda credor/devedor
            empregador/empregado aliado/inimigo aliado/adversário amigo/inimigo defensor/crítico
            apoiador/opositor apoio/oposição aprovação/rejeição aceitação/rejeição elogio/crítica
            concordância/discordância permissão/proibição confirmação/negação maioria/minoria
            máximo/mínimo começo/fim início/fim início/término abertura/fechamento abertura/encerramento
            chegada/partida entrada/saída nascimento/morte vida/morte guerra/paz amor/ódio
            esperança/medo otimismo/pessimismo confiança/desconfiança força/fraqueza
            vantagem/desvantagem receita/despesa oferta/demanda riqueza/pobreza escassez/excesso
            abundância/escassez presença/ausência verdade/mentira culpa/inocência absolvição/condenação
            acusação/defesa vítima/agressor governo/oposição ataque/defesa atacante/defensor
            liberdade/escravidão democracia/ditadura ordem/caos estabilidade/instabilidade
            segurança/insegurança pergunta/resposta problema/solução causa/consequência professor/aluno
            médico/paciente anfitrião/convidado imigrante/emigrante imigração/emigração dia/noite
            manhã/noite verão/inverno passado/futuro calor/frio seca/enchente topo/fundo norte/sul
            leste/oeste nordeste/sudoeste noroeste/sudeste esquerda/direita antecessor/sucessor
            profissional/amador herói/vilão contratação/demissão nomeação/demissão melhora/piora
            melhoria/piora progresso/retrocesso recuperação/recessão""",
        adjectives="""
            alto/baixo grande/pequeno longo/curto largo/estreito profundo/raso grosso/fino forte/fraco
            pesado/leve difícil/fácil duro/mole rigoroso/brando bom/mau bom/ruim positivo/negativo
            rápido/lento novo/velho novo/antigo jovem/velho moderno/antigo rico/pobre caro/barato
            quente/frio seco/molhado cheio/vazio aberto/fechado público/privado interno/externo
            doméstico/estrangeiro nacional/internacional nacional/estrangeiro urbano/rural
            esquerdista/direitista liberal/conservador democrático/autoritário legal/ilegal
            culpado/inocente verdadeiro/falso certo/errado correto/incorreto possível/impossível
            provável/improvável certo/incerto seguro/perigoso seguro/inseguro estável/instável
            capaz/incapaz feliz/infeliz feliz/triste satisfeito/insatisfeito otimista/pessimista
            calmo/violento pacífico/violento amigável/hostil popular/impopular famoso/desconhecido
            conhecido/desconhecido importante/insignificante significativo/insignificante
            principal/secundário raro/comum normal/anormal frequente/raro permanente/temporário
            final/inicial primeiro/último anterior/seguinte próximo/distante próximo/último
            passado/futuro superior/inferior máximo/mínimo visível/invisível eficaz/ineficaz útil/inútil
            saudável/doente vivo/morto independente/dependente armado/desarmado consciente/inconsciente
            casado/solteiro masculino/feminino oficial/extraoficial formal/informal direto/indireto
            ativo/passivo voluntário/obrigatório voluntário/forçado opcional/obrigatório
            completo/incompleto justo/injusto honesto/desonesto leal/desleal responsável/irresponsável
            claro/obscuro simples/complexo semelhante/diferente igual/diferente mesmo/diferente
            favorável/desfavorável disponível/indisponível aceitável/inaceitável
            necessário/desnecessário esperado/inesperado suficiente/insuficiente realista/irrealista
            constitucional/inconstitucional empregado/desempregado desenvolvido/subdesenvolvido
            civil/militar religioso/laico presente/ausente favorável/contrário escuro/claro preto/branco
            sujo/limpo aliado/inimigo""",
        fixed="""
            antes/depois após/antes acima/abaixo sobre/sob dentro/fora com/sem mais/menos maior/menor
            maiores/menores melhor/pior melhores/piores sempre/nunca frequentemente/raramente tudo/nada
            todos/ninguém muitos/poucos muitas/poucas muito/pouco ambos/nenhum contra/favor
            embora/porque apesar/devido até/após durante/após desde/até juntos/separados perto/longe
              hoje/ontem amanhã/ontem cedo/tarde
            anteriormente/posteriormente inicialmente/finalmente rapidamente/lentamente
            fortemente/levemente significativamente/ligeiramente publicamente/privadamente
            oficialmente/extraoficialmente legalmente/ilegalmente diretamente/indiretamente
            deliberadamente/acidentalmente voluntariamente/forçadamente pacificamente/violentamente
            felizmente/infelizmente corretamente/incorretamente positivamente/negativamente
            facilmente/dificilmente parcialmente/totalmente parcialmente/completamente
            temporariamente/permanentemente""",
        irregular="""
            subir sobe sobem|proibir proíbe proíbem|nomear nomeia nomeiam
            |seguir segue seguem seguiu seguiram|útil útil úteis úteis|inútil inútil inúteis inúteis
            |perder perde perdem perdeu perderam perdia perdiam perderá perderão perderia perderiam
            perdendo perdido perdida perdidos perdidas perca percam
            |dar dá dão deu deram dava davam dará darão daria dariam dando dado dada dados dadas dê deem
            desse dessem|construir constrói constroem|destruir destrói destroem|odiar odeia odeiam
            |manter mantém mantêm manteve mantiveram mantinha mantinham manterá manterão manteria
            manteriam mantendo mantido mantida mantidos mantidas mantenha mantenham mantivesse
            mantivessem
            |deter detém detêm deteve detiveram detinha detinham deterá deterão deteria deteriam detendo
            detido detida detidos detidas detenha detenham detivesse detivessem
            |fácil fácil fáceis fáceis|difícil difícil difíceis difíceis
            |provável provável prováveis prováveis|improvável improvável improváveis improváveis
            |estável estável estáveis estáveis|bom boa bons boas|mau má maus más
            |simples simples simples simples""",
    ),
}
