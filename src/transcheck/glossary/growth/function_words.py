"""The little words of a language: no term begins or ends with one, and none is a term by itself."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from transcheck.core.language import primary
from transcheck.glossary.tokens import tokenise


@cache
def function_words(language: str) -> frozenset[str]:
    """Articles, prepositions, conjunctions, pronouns, auxiliary verbs and the commonest adverbs and verbs
    of saying, by the keys of their tokens; none for a language that is not listed."""
    return _keys(_WORDS, language)


@cache
def counting_words(language: str) -> frozenset[str]:
    """What counts and what is counted everywhere: numbers, times, amounts. “Last week” and “millions of
    people” are translated alike again and again without being terms."""
    return _keys(_COUNTING, language)


@cache
def joining_words(language: str) -> frozenset[str]:
    """The function words that may stand inside a term: “rate *of* infection”, but not “tell *the* truth”."""
    return _keys(_JOINING, language)


def _keys(words: Mapping[str, str], language: str) -> frozenset[str]:
    return frozenset(token.key for token in tokenise(words.get(primary(language), "")))


_WORDS = {
    "en": """a an the this that these those some any each every all both either neither no none such same
        other another much many more most few less least several own one ones i me my mine we us our
        ours you your yours he him his she her hers it its they them their theirs who whom whose
        which what when where why how there here then now of in on at by for with from to into onto
        out off over under about after before between through during without within against among
        across along around behind beyond near since until till upon toward towards per via like as
        than up down and or nor but so yet if because while although though whether unless once also
        too very just only even still again ever never not well however am is are was were be been
        being have has had having do does did doing done can could may might must shall should will
        would ought need used say says said saying tell tells told add added according get got go
        going went gone make made take took taken come came give given s t d ll m re ve don didn
        doesn isn wasn weren won""",
    "pt": """o a os as um uma uns umas de do da dos das dum duma em no na nos nas num numa por pelo pela
        pelos pelas para pra com sem sob sobre ante após até desde entre contra durante perante
        segundo ao aos à às e ou nem mas porém que se como quando onde enquanto porque pois embora
        caso logo eu tu ele ela nós vós eles elas você vocês me te lhe lhes nos vos mim ti si isso
        isto aquilo este esta estes estas esse essa esses essas aquele aquela aqueles aquelas deste
        desta desse dessa destes destas daquele daquela neste nesta nesse nessa meu minha meus
        minhas seu sua seus suas nosso nossa nossos nossas dele dela deles delas qual quais quem
        cujo cuja cujos cujas quanto todo toda todos todas cada outro outra outros outras mesmo
        mesma algum alguma alguns algumas nenhum nenhuma muito muita muitos muitas mais menos pouco
        poucos tão tanto já ainda também só apenas não nunca sempre agora então aqui ali lá assim
        depois antes é são foi foram era eram ser sido sendo está estão estava estavam estar esteve
        há havia haver tem têm tinha tinham ter tido tendo teve tiveram vai vão ir pode podem podia
        poder deve devem dever fazer faz fez feito disse dizem diz dizer afirmou afirma""",
    "es": """el la los las lo un una unos unas de del en por para con sin sobre bajo ante tras hasta
        desde entre contra durante según al a y e o u ni pero sino que si como cuando donde mientras
        porque pues aunque yo tú él ella nosotros ellos ellas usted ustedes me te le les nos se mí
        ti sí eso esto este esta estos estas ese esa esos esas aquel aquella aquellos aquellas mi
        mis tu tus su sus nuestro nuestra nuestros nuestras cual cuales quien quienes cuyo cuya qué
        cómo cuándo dónde todo toda todos todas cada otro otra otros otras mismo misma algún alguna
        algunos algunas ningún ninguna mucho mucha muchos muchas más menos poco tan tanto ya aún
        también solo sólo no nunca siempre ahora entonces aquí allí así después antes es son fue
        fueron era eran ser sido siendo está están estaba estaban estar estuvo hay había haber ha
        han he tiene tienen tenía tener tuvo va van ir puede pueden podía poder debe deben hacer
        hace hizo hecho dijo dicen dice decir afirmó""",
    "fr": """le la les l un une des du de d en dans par pour avec sans sur sous chez vers depuis pendant
        entre contre selon avant après jusque au aux à et ou ni mais donc or car que qu si comme
        quand où lorsque puisque parce je j tu il elle on nous vous ils elles me m te t lui leur
        leurs se s moi toi ce cet cette ces c cela ça celui celle ceux celles mon ma mes ton ta tes
        son sa ses notre nos votre vos qui quoi dont quel quelle quels quelles tout toute tous
        toutes chaque autre autres même mêmes quelque quelques aucun aucune plusieurs plus moins peu
        très trop aussi encore déjà ne n pas jamais toujours alors ici là ainsi y est sont était
        étaient être été étant a ont avait avaient avoir eu va vont aller peut peuvent pouvait
        pouvoir doit doivent devoir faire fait fit dit disent dire déclaré affirmé""",
    "de": """der die das des dem den ein eine einer eines einem einen kein keine keiner keines keinem
        keinen in im an am auf aus bei beim mit nach von vom vor zu zum zur über unter für gegen
        ohne durch um bis seit während wegen zwischen hinter neben und oder aber sondern denn dass
        daß ob wenn als wie weil da obwohl damit ich mich mir du dich dir er ihn ihm sie ihr ihnen
        es wir uns euch man sich dies diese dieser dieses diesem diesen jene jener jenes mein meine
        sein seine seiner seinem seinen ihre ihrer ihrem ihren unser unsere wer wen wem was wo wann
        warum welche welcher welches alle alles aller allen jeder jede jedes andere anderen anderer
        viel viele vielen mehr wenig weniger sehr auch noch schon nur nicht nie immer jetzt dann
        hier dort so doch nun ist sind war waren sein gewesen bin wird werden wurde wurden worden
        hat haben hatte hatten gehabt kann können konnte konnten muss müssen musste soll sollen
        sollte will wollen wollte darf dürfen sagte sagten sagt gesagt""",
    "ru": """в во на с со из от до по к ко за о об обо при про для без над под между перед через после у
        около против среди и или а но да же ли бы не ни что чтобы как когда если где пока потому
        поэтому хотя так также тоже я меня мне мной ты тебя тебе он его ему им нем она ее её ей ней
        мы нас нам нами вы вас вам они их ими них себя себе свой своя свое своё свои своего своей
        своих своим своем своём мой моя наш наша наши этот эта это эти этого этой этих этом этим тот
        та то те того той тех том который которая которое которые которого которой которых которым
        котором кто чем чего весь вся все всё всех всего каждый другой другие других более менее
        очень еще ещё уже только лишь даже здесь там тогда сейчас теперь был была было были быть
        есть будет будут может могут мог могла нет нужно можно сказал сказала сказали говорит заявил
        заявила""",
    "ar": """في من على الى إلى عن مع بين بعد قبل عند منذ حتى خلال ضد دون حول تحت فوق لدى كل بعض غير أي و
        أو ثم لكن بل أن إن لأن كما إذا لو قد لقد لا لم لن ما ليس هو هي هم هما نحن أنا أنت هذا هذه
        ذلك تلك هؤلاء الذي التي الذين حيث عندما بينما كان كانت كانوا يكون تكون وقال قال قالت أيضا
        فقط أكثر جدا له لها لهم به بها فيه فيها منه منها عليه عليها التى""",
    "zh": """" " 的 了 在 是 和 与 及 或 也 就 都 而 但 把 被 从 向 对 于 以 为 之 其
        这 那 该 此 他 她 它 们 我 你 您 不 没 有 很 更 最 还 又 再 已 将 会 能 可
        要 应 说 着 过 等 个 一 两 并 因 所 如 若 则""",
}

_JOINING = {
    "en": "of for",
    "pt": "de do da dos das para em à ao",
    "es": "de del para en a al",
    "fr": "de du des d à aux en pour",
    "de": "für von der des",
    "ru": "по для в на с от",
    "ar": "",
    "zh": "",
}

_COUNTING = {
    "en": """first second third last next past previous recent early late new old two three four five six
        seven eight nine ten eleven twelve twenty thirty hundred hundreds thousand thousands million
        millions billion billions trillion half double percent per cent number amount lot part kind
        sort way thing things people second seconds minute minutes hour hours day days week weeks
        month months year years decade decades century time times age morning afternoon evening
        night today yesterday tomorrow tonight""",
    "pt": """primeiro primeira segundo segunda terceiro último última últimos últimas próximo próxima
        passado passada recente novo nova dois duas três quatro cinco seis sete oito nove dez cem
        cento centenas mil milhares milhão milhões bilhão bilhões metade número parte tipo forma
        coisa coisas pessoas minuto minutos hora horas dia dias semana semanas mês meses ano anos
        década século vez vezes idade manhã tarde noite hoje ontem amanhã""",
    "es": """primero primera segundo segunda tercero último última últimos próximo próxima pasado pasada
        reciente nuevo nueva dos tres cuatro cinco seis siete ocho nueve diez cien cientos mil miles
        millón millones mitad número parte tipo forma cosa cosas personas minuto minutos hora horas
        día días semana semanas mes meses año años década siglo vez veces edad mañana tarde noche
        hoy ayer""",
    "fr": """premier première second seconde dernier dernière derniers prochain prochaine passé récent
        nouveau nouvelle deux trois quatre cinq six sept huit neuf dix cent centaines mille milliers
        million millions milliard milliards moitié nombre partie type façon chose choses personnes
        minute minutes heure heures jour jours semaine semaines mois an ans année années décennie
        siècle fois âge matin soir nuit hier demain""",
    "de": """erste ersten erster zweite zweiten dritte letzte letzten letzter nächste nächsten
        vergangenen neue neuen zwei drei vier fünf sechs sieben acht neun zehn hundert hunderte
        tausend tausende million millionen milliarde milliarden hälfte anzahl zahl teil art weise
        ding dinge menschen leute minute minuten stunde stunden tag tage tagen woche wochen monat
        monate monaten jahr jahre jahren jahrzehnt jahrhundert mal alter morgen abend nacht heute
        gestern""",
    "ru": """первый первая первого второй третий последний последние последних следующий прошлый прошлой
        прошлом новый два две три четыре пять шесть семь восемь девять десять сто сотни тысяча
        тысячи тысяч миллион миллиона миллионов миллиард миллиардов половина число часть раз раза
        человек люди людей минут час часа часов день дня дней неделя недели неделе месяц месяца
        месяцев год года году лет век утром вечером сегодня вчера завтра""",
    "ar": """أول الأول الأولى ثاني الثاني الثانية آخر الماضي الماضية القادم المقبل جديد اثنين ثلاثة أربعة
        خمسة ستة سبعة ثمانية تسعة عشرة مئة مائة مئات ألف آلاف الآلاف مليون ملايين مليار نصف عدد جزء
        نوع شيء الناس دقيقة ساعة ساعات يوم أيام أسبوع أسابيع شهر أشهر سنة سنوات عام عاما أعوام قرن
        مرة مرات اليوم أمس غدا""",
    "zh": "第 二 三 四 五 六 七 八 九 十 百 千 万 亿 年 月 日 天 周 时 分 次 些 多 数 今 昨 明",
}
