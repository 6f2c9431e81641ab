"""The words of eight languages by which a text does not vouch for what it tells, as data: patterns without
regard to case.

``sure`` words hedge, one pattern for each kind. The others may stand for a hedge in a translation, and prove
nothing alone: ``kin`` of the sure ones (suspect, claim), words by which others are quoted (``said``), and
``open`` ones that leave it open (can, if). ``idioms`` hold a hedging word and hedge nothing (Theresa May),
and are taken out first.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Hedge(StrEnum):
    """Why a text does not vouch: somebody is only accused, somebody else says so, or it is open."""

    ALLEGED = "alleged"
    REPORTED = "reported"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class HedgeWords:
    """The patterns of one language."""

    sure: Mapping[Hedge, str]
    kin: str
    said: str
    open: str
    idioms: str = "(?!)"


HEDGE_WORDS: Mapping[str, HedgeWords] = {
    "en": HedgeWords(
        sure={
            Hedge.ALLEGED: r"alleged(?:ly)?|suspected|purported(?:ly)?|supposed(?:ly)?|presumed",
            Hedge.REPORTED: r"reportedly|rumou?red|apparently|seemingly",
            Hedge.POSSIBLE: r"may|might|possibly|perhaps|maybe|probably",
        },
        kin=(
            r"alleg\w+|suspect\w*|suspici\w+|accus\w+|charg\w+|claim\w*|suppos\w+|so-called|report\w*"
            r"|believ\w+|thought|apparent\w*|seem\w*|presum\w+|rumou?r\w*|defendants?|indict\w+|appear\w*"
            r"|known|described?|wanted|investigat\w+"
        ),
        said=(
            r"sa(?:y|ys|id|ying)|told|according to|statement|testif\w+|complain\w*|insist\w*|wrote|stated"
            r"|added|tell\w*"
        ),
        open=(
            r"can|could|would|should|must|if|whether|likely|unlikely|possib\w+|potential\w*|probab\w+"
            r"|think\w*|chance\w*|risk\w*|able|assum\w+|consider\w*|expect\w*|estimat\w+|will|ought"
            r"|likel\w+|any|hop\w+|try|want|let|get|unless|would-be|predict\w*|guess\w*|plan\w*|set to"
            r"|prospect\w*|open to|suggest\w*|sure|fear\w*|anticipat\w+|option\w*|eventual\w*"
        ),
        idioms=(
            r"(?:is|are|was|were|be|['’]s|['’]re) supposed to|\d+ may|may (?:day|\d+)"
            r"|(?:in|of|by|since|until|last|early|late|mid|from"
            r"|mr|mrs|ms|theresa|minister|dame|sir)[ -]may"
            r"|may(?= (?:said|has|was|is|told|will|had|says|would)\b|['’]s\b|,)|the might|with might"
        ),
    ),
    "pt": HedgeWords(
        sure={
            Hedge.ALLEGED: (
                r"supost[oa]s?|supostamente|alegad[oa]s?|alegadamente|presumíve(?:l|is)|presumivelmente"
                r"|suspeit[oa]s? de"
            ),
            Hedge.REPORTED: r"aparentemente|ao que parece|ter(?:ia|iam) (?:sido|[a-zç]+[aií]do)",
            Hedge.POSSIBLE: r"talvez|possivelmente|provavelmente|é (?:possível|provável) que|quiçá",
        },
        kin=(
            r"aleg\w+|suspeit\w+|acus\w+|supost\w+|presum\w+|supõe\w*|acredit\w+|aparent\w+|parec\w+"
            r"|boat\w+|rumor\w*|relat\w+|indici\w+|denunci\w+|denúncia\w*|réus?|investig\w+|chamad[oa]s?"
            r"|tid[oa]s? como|procurad[oa]s?|consider\w+"
        ),
        said=(
            r"diz\w*|disse\w*|dit[oa]s?|segundo|de acordo com|conforme|afirm\w+|declar\w+|informa\w+"
            r"|cont\w+|acrescent\w+|garant\w+"
        ),
        open=(
            r"pod\w+|poss\w+|prov[aá]v\w+|dev\w+|hipot\w+|potencia\w+|\w+ria|\w+riam|se|caso|pud\w+|pôde"
            r"|capaz\w*|conseg\w+|risco\w*|chance\w*|eventua\w+|\w+rá|\w+rão|ach\w+|pens\w+|estim\w+"
            r"|consider\w+|esper\w+|algu\w+|sej\w+|haj\w+|tenh\w+|quer\w*|acredit\w+|prev\w+|suger\w+"
            r"|imagin\w+|pretend\w+|vai|vão|perspec\w+|\w+r|tal"
        ),
    ),
    "es": HedgeWords(
        sure={
            Hedge.ALLEGED: r"supuest[oa]s?|supuestamente|presunt[oa]s?|presuntamente|sospechos[oa]s? de",
            Hedge.REPORTED: r"aparentemente|al parecer|por lo visto|habrían? (?:sido|[a-zñ]+[aií]do)",
            Hedge.POSSIBLE: r"quizás?|tal vez|posiblemente|probablemente|es (?:posible|probable) que",
        },
        kin=(
            r"aleg\w+|sospech\w+|acus\w+|supuest\w+|presunt\w+|presum\w+|supon\w+|cree\w*|apar\w+|parec\w+"
            r"|rumor\w*|report\w+|imput\w+|denunci\w+|llamad\w+|investig\w+|consider\w+"
        ),
        said=(
            r"dic\w+|dij\w+|dich\w+|dec\w+|según|de acuerdo con|conforme|afirm\w+|declar\w+|inform\w+"
            r"|cont\w+|añad\w+|asegur\w+"
        ),
        open=(
            r"pued\w+|pod\w+|pud\w+|prob\w+|posib\w+|deb\w+|acaso|potencia\w+|\w+ría|\w+rían|si|capaz\w*"
            r"|riesgo\w*|eventua\w+|\w+rá|\w+rán|piens\w+|pens\w+|estim\w+|consider\w+|esper\w+|algu\w+"
            r"|algún|sea\w*|haya\w*|quier\w+|prev\w+|suger\w+|sugie\w+|pret\w+|va|van|perspec\w+|\w+r"
            r"|tenga\w*|cre\w+"
        ),
        idioms=r"por supuesto|ha[ns]? supuesto",
    ),
    "fr": HedgeWords(
        sure={
            Hedge.ALLEGED: r"présumée?s?|prétendu(?:ment|e|es|s)?|soupçonnée?s?|soi-disant|suspectée?s?",
            Hedge.REPORTED: r"apparemment|semble-t-il|(?:aur|ser)ai(?:t|ent) (?:été|[a-zé]+[éiu]e?s?)",
            Hedge.POSSIBLE: r"peut-être|probablement|vraisemblablement|il (?:est possible|se peut)",
        },
        kin=(
            r"allég\w+|soupçon\w+|suspect\w*|accus\w+|présum\w+|prétend\w+|suppos\w+|cr(?:oi|oy)\w*"
            r"|appar\w+|sembl\w+|par[aû]\w+|rumeur\w*|rapport\w+|inculp\w+|prévenu\w*|soi-disant|estim\w+"
            r"|censé\w*|enquêt\w+|\w+rai[st]|\w+raient|consid\w+"
        ),
        said=r"di[rst]\w*|selon|d['’]après|affirm\w+|inform\w+|déclar\w+|ajout\w+",
        open=(
            r"peu[tvx]\w*|pou[vr]\w+|pourr\w+|prob\w+|poss\w+|devr\w+|doi\w+|potentiel\w*|sans doute"
            r"|\w+rai[st]?|\w+raient|si|s['’]il\w*|risqu\w+|éventu\w+|\w+ra|\w+ront|vraisembl\w+"
            r"|susceptib\w+|pens\w+|consid\w+|esp\w+|quelqu\w+|soit|soient|ait|aient|veu\w+|voul\w+"
            r"|prév\w+|suggér\w+|va|vont|perspec\w+|croi\w+|\w+er|\w+ir|quelconque|estim\w+|imagin\w+"
            r"|occasion"
        ),
    ),
    "de": HedgeWords(
        sure={
            Hedge.ALLEGED: r"angeblich\w*|mutmaßlich\w*|vermeintlich\w*|verdächtigt",
            Hedge.REPORTED: r"anscheinend|offenbar|gerüchteweise|soll(?:en)? [^.;:,]{1,80}\b(?:haben|sein)",
            Hedge.POSSIBLE: r"vielleicht|möglicherweise|vermutlich|wahrscheinlich|womöglich|eventuell",
        },
        kin=(
            r"angebl\w+|mutmaß\w+|\w*verdächt\w+|\w*verdacht\w*|beschuld\w+|vor(?:würf|wurf|gew)\w*"
            r"|verm\w+|soll\w*|glaub\w+|anschein\w+|offen\w+|schein\w*|gerücht\w*|bericht\w*|behaupt\w+"
            r"|angekl\w+|\w*klag\w*|sogenannt\w*|gelt\w+|gilt|ermitt\w+|gesucht\w*"
        ),
        said=r"\w*sag\w*|laut|zufolge|so|nach|erklär\w+|sei|seien|habe|hätt\w+|würd\w*|wär\w+|will|wollen",
        open=(
            r"könn\w+|kann|konnt\w+|\w*möglich\w*|wahrscheinl\w+|dürf\w+|darf|mag|m[öo]cht\w+|mög\w+"
            r"|hätt\w+|wär\w+|würd\w*|werd\w*|wird|vielleicht|eventuel\w+|poten\w+|ob|falls|wenn|will"
            r"|wollen|müss\w*|muss|risik\w+|\w*bar\w*|wohl|kaum|erwart\w*|schätz\w*|denk\w*|sei|seien"
            r"|chanc\w+|hoff\w+|etwa|irgend\w*|lass\w*|sollt\w*|soll|glaub\w+|meint\w*|gefahr\w*"
            r"|aussicht\w*|\w*weise|vermut\w*|geh\w+"
        ),
    ),
    "ru": HedgeWords(
        sure={
            Hedge.ALLEGED: r"якобы|предполагаем\w+|подозреваем\w+",
            Hedge.REPORTED: r"предположительно|по слухам|по-видимому|судя по всему",
            Hedge.POSSIBLE: r"возможно|вероятно|наверное|может быть|пожалуй",
        },
        kin=(
            r"якобы|предпол\w+|подозр\w+|обвин\w+|видим\w+|каж\w+|слух\w+|счита\w+|полага\w+|утвержд\w+"
            r"|так называем\w+|похоже|судя|подсуд\w+|лжи\w*|мним\w+|\w*вероятн\w+|очевидн\w+|видно"
            r"|следств\w+|розыск\w*|назыв\w+|мо[гж]\w+|преступ\w+"
        ),
        said=r"\w*сказ\w+|говор\w+|по словам|согласно|сообщ\w+|по данным|по мнению|заяв\w+|информ\w+",
        open=(
            r"вероят\w+|\w*возможн\w+|мо[гж]\w*|бы|если|ли|должн\w+|потенц\w+|скорее|наверн\w+|удастс\w+"
            r"|способ\w+|риск\w*|будет|будут|ожида\w+|\w*нибудь|нельзя|предполо\w+|предпол\w+|дума\w+"
            r"|каж\w+|похоже|либо|чтобы|стан\w+|надея\w+|хот\w+|шанс\w*|видимо|допуск\w+|сможе\w*|смог\w*"
            r"|план\w+|\w+ть|перспект\w+|что-то|кто-то|какой-то|вряд ли|едва|грози\w*|угро\w+|намер\w+"
            r"|оцен\w+|\w+[еи]т|\w+[уюая]т"
        ),
        idioms=r"(?:не|если|как|это|бы|было|будет|насколько) возможно",
    ),
    "ar": HedgeWords(
        sure={
            Hedge.ALLEGED: r"(?:ال)?مزعوم\w{0,2}|يزعم|زعم\w?|بزعم",
            Hedge.REPORTED: r"يقال|على ما يبدو",
            Hedge.POSSIBLE: r"ربما|لعل|من المحتمل|من الممكن|يحتمل",
        },
        kin=(
            r"\w*زع[مو]\w*|\w*شتب\w*|\w*تهم\w*|\w*تها[مّ]\w*|\w*دع[ىاو]\w*|\w*رجح\w*|\w*بدو\w*|\w*ظن\w*"
            r"|\w*عتقد\w*|\w*فتر[ضا]\w*|\w*شك\w*|\w*نسوب\w*|\w*سمى|\w*عرف\w*|\w*تقري\w*|\w*تقارير\w*"
            r"|\w*عتبر\w*|\w*ظاهر\w*|\w*حق[يق]\w*|\w*ظهر\w*|\w*جنا[ةي]\w*"
        ),
        said=(
            r"\w*قال\w*|\w*قو[لا]\w*|\w*قائل\w*|\w*ذكر\w*|\w*حسب\w*|\w*وفق\w*|\w*فاد\w*|\w*صرح\w*"
            r"|\w*خبر\w*|\w*أشار\w*|\w*علن\w*|\w*وضح\w*"
        ),
        open=(
            r"قد|\w*وقد|\w*فقد|\w*مكن\w*|\w*حتم\w*|\w*جوز\w*|لو|\w*إذا|إن|\w*ستطيع\w*|\w*ستطا\w*|\w*وشك\w*"
            r"|\w*توقع\w*|سوف|س\w+|\w*عسى|\w*قدر\w*|\w*تسنى\w*|\w*عتقد\w*|\w*رى|أن|\w*أي|\w*خطر\w*"
            r"|\w*فرص\w*|\w*تاح\w*|\w*رجح\w*|\w*بدو\w*|\w*ظن\w*|\w*غالب\w*|يكون|تكون"
        ),
    ),
    "zh": HedgeWords(
        sure={
            Hedge.ALLEGED: r"涉嫌|疑似|所谓",
            Hedge.REPORTED: r"据称|据说|据报|据传",
            Hedge.POSSIBLE: r"也许|或许|大概",
        },
        kin=r"涉|嫌|疑|似|好像|认为|相信|指|被告|传|所谓|报|看来|声|控|罪|查|证",
        said=r"说|称|据|表示|讲|告诉|道",
        open=r"可|能|或|恐|大概|应|会|估|想|觉得|若|如果|是否|将|要|预|未必|似|也许|望|机|险|打算|计划|认为|相信|有望|万一|不定",
        idioms=r"不可能|尽可能",
    ),
}
