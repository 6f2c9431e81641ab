"""The words for what is done by speaking and by the law, of eight languages, as data: patterns without
regard to case.

No editor would take one ``Act`` for another: to say is not to admit, and a charge is no sentence. ``sure``
words mean the act; ``loose`` ones may stand for it in a translation, and prove nothing alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Act(StrEnum):
    """What a verb makes of a statement, or of a person."""

    SAY = "say"
    ADMIT = "admit"
    DENY = "deny"
    CONFIRM = "confirm"
    PROMISE = "promise"
    THREATEN = "threaten"
    ACCUSE = "accuse"
    ARREST = "arrest"
    CHARGE = "charge"
    CONVICT = "convict"
    ACQUIT = "acquit"
    KILL = "kill"
    INJURE = "injure"


SPEECH = frozenset({Act.SAY, Act.ADMIT, Act.DENY, Act.CONFIRM, Act.PROMISE, Act.THREATEN, Act.ACCUSE})
"""What is done by speaking."""


@dataclass(frozen=True, slots=True)
class ActWords:
    """The patterns of one act in one language."""

    sure: str
    loose: str


ACT_WORDS: Mapping[str, Mapping[Act, ActWords]] = {
    "en": {
        Act.SAY: ActWords(
            r"says?|said|saying|tells?|told|adds?|added|states?|stated|explain(?:s|ed)?|remark(?:s|ed)"
            r"|tweet(?:s|ed)?|wrote|writes|announce[sd]?|repl(?:y|ies|ied)|according to",
            r"telling|adding|stating|explaining|comment\w*|not(?:es|ed|ing)|wr(?:ite|iting|itten)"
            r"|posted|announcing|announcement|ask\w*|answer\w*|argu\w+|claim\w*|declar\w+|stress\w*"
            r"|insist\w*|report\w*|mention\w*|speak\w*|spoke|talk\w*|sa[iy]\w*|believ\w+|think\w*"
            r"|thought|call\w*|describ\w+|suggest\w*|reveal\w*|recall\w*|point\w* out|observ\w+"
            r"|continued?|concluded?|went on|warn\w*|testif\w+|joked?|quot\w+|assert\w*|statement"
            r"|express\w*|indicat\w+|inform\w*|affirm\w*|maintain\w*|recount\w*|put it|words?|cit\w+"
            r"|emphasi\w+|responded|response|admit\w*|estimat\w+|discuss\w*|rais\w+|predict\w*",
        ),
        Act.ADMIT: ActWords(
            r"admit(?:s|ted|ting)?|confess(?:es|ed|ing)?|acknowledg(?:e|es|ed|ing)",
            r"admission|admittedly|confession|conced\w+|plead\w* guilty|guilty plea|recogni\w+"
            r"|accept\w*|own(?:s|ed) up",
        ),
        Act.DENY: ActWords(
            r"den(?:y|ies|ied|ying)|refut(?:e|es|ed|ing)|disput(?:es|ed|ing)",
            r"denials?|reject\w*|dismiss\w*|not guilty|disput\w+|contradict\w*|contest\w*|disclaim\w*"
            r"|rebut\w*|refus\w+|disavow\w*|repudiat\w+|negat\w+|not|n['’]t|never|no|innocent"
            r"|deprive\w*|declin\w+",
        ),
        Act.CONFIRM: ActWords(
            r"confirm(?:s|ed|ing)?",
            r"confirmation|verif\w+|corroborat\w+|affirm\w*|prov\w+|assur\w+|certif\w+|agree\w*"
            r"|acknowledg\w+|reaffirm\w*|validat\w+|sure|ratif\w+|approv\w+|appoint\w+|bear\w* out"
            r"|back\w* up",
        ),
        Act.PROMISE: ActWords(
            r"promis(?:e|es|ed|ing)|pledg(?:e|es|ed|ing)|vow(?:s|ed|ing)?",
            r"commit\w*|sw(?:ear|ore|orn)\w*|guarantee\w*|undert\w+|engag\w+|oath|assur\w+|word" r"|agree\w*",
        ),
        Act.THREATEN: ActWords(
            r"threaten(?:s|ed|ing)?",
            r"threat\w*|menac\w+|warn\w*|danger\w*|endanger\w*|risk\w*",
        ),
        Act.ACCUSE: ActWords(
            r"accus(?:e|es|ed|ing)",
            r"accusations?|alleg\w+|blam\w+|charg\w+|claim\w*|denounc\w+|indict\w*|defendants?"
            r"|prosecut\w+|suspect\w*|complain\w*|prosecuted|impeach\w*|fault\w*",
        ),
        Act.ARREST: ActWords(
            r"arrest(?:s|ed|ing)?",
            r"detain\w*|detention|custody|captur\w+|apprehend\w*|seiz\w+|caught|jail\w*|imprison\w*"
            r"|held|prison\w*|nabbed|cuff\w*|taken|stop\w*",
        ),
        Act.CHARGE: ActWords(
            r"(?:was|were|is|are|been|be|being) charged with|indicted|arraigned",
            r"charg\w+|indict\w*|accus\w+|counts?|prosecut\w+|alleg\w+|face[sd]?|facing|complaint"
            r"|arraign\w*|book\w*",
        ),
        Act.CONVICT: ActWords(
            r"convict(?:s|ed|ing)?|(?:was|were|been|is|are|be) sentenced|found guilty",
            r"convictions?|sentenc\w+|guilty|condemn\w*|jail\w*|imprison\w*|serv\w+|punish\w*|doom\w*"
            r"|criminals?|prisoners?|inmates?|felons?|offenders?",
        ),
        Act.ACQUIT: ActWords(
            r"acquit(?:s|ted|ting)?|exonerat(?:e|es|ed|ing)|cleared of|pardoned",
            r"acquittals?|clear\w*|innocent|absol\w+|not guilty|discharg\w+|pardon\w*|free\w*"
            r"|releas\w+|exempt\w*",
        ),
        Act.KILL: ActWords(
            r"(?:was|were|been|be|is|are) killed|killed|dead|died|dies",
            r"kill\w*|d(?:ie|ying|eath)\w*|murder\w*|slain|slay\w*|fatal\w*|assassin\w*|liv(?:es|e)"
            r"|los\w+|slaughter\w*|execut\w+|shot|homicid\w*|victims?|massacr\w*|perish\w*|tolls?"
            r"|deadl\w+|lethal|late|bod(?:y|ies)|casualt\w+|suicid\w+|pass(?:ed|ing)? away|toll"
            r"|claim\w*|left|take\w*|overdos\w+|gun\w* down|drown\w*",
        ),
        Act.INJURE: ActWords(
            r"injured|wounded",
            r"injur\w+|wound\w*|hurt\w*|harm\w*|maim\w*|casualt\w+|hospital\w*|cut\w*|bruis\w+"
            r"|insult\w*|damag\w+",
        ),
    },
    "pt": {
        Act.SAY: ActWords(
            r"diz(?:em|endo)?|diss(?:e|eram|era)|fal(?:a|ou|aram)|acrescent(?:a|ou|aram)|declar(?:a|ou"
            r"|aram)|afirm(?:a|am|ou|aram|ando)|explic(?:a|ou|aram)|escreveu|tuitou|cont(?:ou|aram)"
            r"|comentou|anunci(?:a|ou|aram)|respondeu|segundo|de acordo com|conforme",
            r"dit[oa]s?|dir\w+|dizer|declar\w+|afirm\w+|coment\w+|observ\w+|not\w+|escrev\w+|anunci\w+"
            r"|anúncio|pergunt\w+|quest\w+|respo\w+|argument\w+|aleg\w+|ressalt\w+|salient\w+"
            r"|insist\w+|inform\w+|menci\w+|fal\w+|acredit\w+|acha\w*|pens\w+|cham\w+|descrev\w+"
            r"|suger\w+|revel\w+|lembr\w+|apont\w+|continu\w+|conclui\w+|alert\w+|advert\w+"
            r"|testemunh\w+|brinc\w+|assegur\w+|garant\w+|relat\w+|cit\w+|destac\w+|express\w+"
            r"|indic\w+|sustent\w+|defend\w+|palavras?|opin\w+|depo[ií]\w*|coloc\w+|public\w+|postou"
            r"|consider\w+|reiter\w+|enfatiz\w+|prosseg\w+|conta\w*|explic\w+|acrescent\w+|estim\w+"
            r"|avali\w+|apresent\w+|diss\w+|relembr\w+|discut\w+|admit\w+|confirm\w+|pront?unci\w+"
            r"|conversar?|acordo|manifest\w+|ouv\w+",
        ),
        Act.ADMIT: ActWords(
            r"admit(?:e|em|iu|iram|indo|ir|ido)|confess(?:a|am|ou|aram|ando|ar)",
            r"reconhec\w+|confiss\w+|assum\w+|conced\w+|admi\w+|culpad[oa]s?|aceit\w+|culpa",
        ),
        Act.DENY: ActWords(
            r"neg(?:a|am|ou|aram|ando)|desment\w+|refut(?:a|ou|aram)",
            r"neg\w+|refut\w+|rejeit\w+|contest\w+|rebat\w+|descart\w+|inocent\w+|não|recus\w+"
            r"|repudi\w+|disput\w+|contrari\w+|nunca|jamais|nem|desmint\w+|contradi\w+|inocência",
        ),
        Act.CONFIRM: ActWords(
            r"confirm(?:a|am|ou|aram|ando|ar|ad[oa]s?)",
            r"confirm\w+|comprov\w+|corrobor\w+|atest\w+|afirm\w+|verific\w+|assegur\w+|garant\w+"
            r"|ratific\w+|reafirm\w+|certific\w+|aprov\w+|nome\w+|valid\w+|certeza",
        ),
        Act.PROMISE: ActWords(
            r"promet(?:e|em|eu|eram|endo|er|ido)|jur(?:a|ou|aram)|compromet(?:eu-se|eram-se)"
            r"|se compromet(?:eu|eram)",
            r"prom\w+|jur\w+|compro\w+|garant\w+|assegur\w+|empenh\w+|voto\w*|palavra",
        ),
        Act.THREATEN: ActWords(
            r"ameaç(?:a|am|ou|aram|ando|ar|ad[oa]s?)",
            r"ameaç\w+|advert\w+|alert\w+|risco\w*|perig\w+|avis\w+",
        ),
        Act.ACCUSE: ActWords(
            r"acus(?:a|am|ou|aram|ando|ar|ad[oa]s?)",
            r"acus\w+|aleg\w+|culp\w+|denunci\w+|denúncia\w*|indici\w+|process\w+|imput\w+|réus?|ré"
            r"|atribu\w+|suspeit\w+|recrimin\w+|queix\w+|supost\w+|incrimin\w+",
        ),
        Act.ARREST: ActWords(
            r"pres[oa]s?|prend(?:eu|eram|er)|detid[oa]s?|det(?:eve|iveram)|captur(?:ou|ad[oa]s?)",
            r"pris\w+|pres[oa]\w*|pre(?:nd|nde)\w+|det[ei]\w+|captur\w+|apreen\w+|encarcer\w+|custódia"
            r"|cadeia|aprision\w+|peg[oau]\w*|algem\w+|lev\w+",
        ),
        Act.CHARGE: ActWords(
            r"(?:foi|foram|é|são|sido|ser) (?:acusad|indiciad|denunciad)[oa]s?|indiciad[oa]s?|indiciou",
            r"acus\w+|indici\w+|denunci\w+|denúncia\w*|process\w+|réus?|ré|imput\w+|autuad\w+"
            r"|respond\w+|incrimin\w+|enfrent\w+|culp\w+",
        ),
        Act.CONVICT: ActWords(
            r"(?:foi|foram|é|são|sido|ser) (?:condenad|sentenciad)[oa]s?|condenou"
            r"|considerad[oa]s? culpad[oa]s?",
            r"conden\w+|sentenc?\w+|culpad\w+|puni\w+|pres[oa]s?|pris\w+|pena\w*|presidiári\w+"
            r"|detent\w+|criminos\w+",
        ),
        Act.ACQUIT: ActWords(
            r"absolv(?:eu|eram|id[oa]s?|er)|inocentad[oa]s?|inocentou",
            r"absol\w+|inocen\w+|libert\w+|isent\w+|perdo\w+|exoner\w+|livr\w+|indult\w+|solt\w+",
        ),
        Act.KILL: ActWords(
            r"mort[oa]s?|mat(?:a|ou|aram|ando)|morreu|morreram|assassinad[oa]s?|assassinou",
            r"m[oa]rt\w*|morr\w+|mat[aeo]\w*|assassin\w+|fata[li]\w*|letal|vítimas?|faleci\w*"
            r"|homicíd\w+|vidas?|óbitos?|massacr\w+|execut\w+|mortífer\w+|suicíd\w+|corpos?|perd\w+"
            r"|chacin\w+|alvej\w+|óbit\w+|abat\w+|overdose|baixas?|tir\w+",
        ),
        Act.INJURE: ActWords(
            r"ferid[oa]s?|feriu|feriram",
            r"fer[ei]\w*|ferim\w+|les[aãõio]\w+|machuc\w+|vítimas?|contund\w+|baixas?|hospital\w*"
            r"|atingid\w+|dan\w+|mago\w+",
        ),
    },
    "es": {
        Act.SAY: ActWords(
            r"dice[n]?|dij(?:o|eron|e)|diciendo|añad(?:e|ió|ieron)|agreg(?:a|ó|aron)|declar(?:a|ó"
            r"|aron)|afirm(?:a|an|ó|aron)|explic(?:a|ó|aron)|escribió|tuiteó|contó|comentó|anunci(?:a"
            r"|ó|aron)|respondió|según|señal(?:a|ó|aron)|manifest(?:ó|aron)",
            r"dich[oa]s?|dec\w+|dir\w+|dig\w+|declar\w+|afirm\w+|coment\w+|observ\w+|not\w+|escri\w+"
            r"|anunci\w+|anuncio|pregunt\w+|cuestion\w+|resp\w+|argument\w+|aleg\w+|insist\w+"
            r"|inform\w+|menci\w+|habl\w+|cre[eyí]\w*|piens\w+|llam\w+|descri\w+|suger\w+|sugir\w+"
            r"|revel\w+|record\w+|recuerd\w+|apunt\w+|continu\w+|conclu\w+|advert\w+|advirt\w+"
            r"|testific\w+|brome\w+|asegur\w+|garant\w+|relat\w+|cit\w+|destac\w+|expres\w+|indic\w+"
            r"|sost\w+|defend\w+|palabras?|opin\w+|public\w+|consider\w+|reiter\w+|subray\w+|cont\w+"
            r"|cuent\w+|explic\w+|añad\w+|estim\w+|present\w+|admit\w+|confirm\w+|señal\w+|manif\w+"
            r"|comuni\w+|plant\w+|coincid\w+|acuerdo|contest\w+|trat\w+|exp[ou]\w+|pronunci\w+",
        ),
        Act.ADMIT: ActWords(
            r"admit(?:e|en|ió|ieron|iendo|ir)|confes(?:ó|aron|ar)|confiesan?",
            r"admi\w+|confes\w+|reconoc\w+|asum\w+|culp\w+|acept\w+",
        ),
        Act.DENY: ActWords(
            r"neg(?:ó|aron|ando)|niegan?|desmint\w+|desment\w+",
            r"n[ie]+g\w+|refut\w+|rechaz\w+|contest\w+|descart\w+|inocen\w+|no|rehus\w+|repud\w+|nunca"
            r"|jamás|ni|contrad\w+|disput\w+",
        ),
        Act.CONFIRM: ActWords(
            r"confirm(?:a|an|ó|aron|ando|ar|ad[oa]s?)",
            r"confirm\w+|comprob\w+|corrobor\w+|afirm\w+|verific\w+|asegur\w+|garant\w+|ratific\w+"
            r"|reafirm\w+|certific\w+|aprob\w+|nombr\w+|valid\w+|segur\w+|aval\w+",
        ),
        Act.PROMISE: ActWords(
            r"promet(?:e|en|ió|ieron|iendo|er|ido)|jur(?:ó|aron)",
            r"prom\w+|jur\w+|compro\w+|garant\w+|asegur\w+|voto\w*|palabra",
        ),
        Act.THREATEN: ActWords(
            r"amenaz(?:a|an|ó|aron|ando|ar|ad[oa]s?)",
            r"amenaz\w+|advert\w+|advirt\w+|riesg\w+|pelig\w+",
        ),
        Act.ACCUSE: ActWords(
            r"acus(?:a|an|ó|aron|ando|ar|ad[oa]s?)",
            r"acus\w+|aleg\w+|culp\w+|denunci\w+|imput\w+|proces\w+|atribu\w+|sospech\w+|presunt\w+"
            r"|reproch\w+|querell\w+|incrimin\w+|supuest\w+",
        ),
        Act.ARREST: ActWords(
            r"arrest(?:ad[oa]s?|ó|aron|ar)|deten(?:id[oa]s?|er)|detuv\w+",
            r"arrest\w*|det[eiu]\w+|captur\w+|apres\w+|prision\w*|prisión|cárcel|encarcel\w+|custodia"
            r"|pres[oa]s?|atrap\w+|cog\w+",
        ),
        Act.CHARGE: ActWords(
            r"(?:fue|fueron|es|son|sido|ser) (?:acusad|imputad|procesad)[oa]s?|imputad[oa]s?",
            r"acus\w+|imput\w+|proces\w+|denunci\w+|carg\w+|enfrent\w+|incrimin\w+|inculp\w+",
        ),
        Act.CONVICT: ActWords(
            r"(?:fue|fueron|es|son|sido|ser) (?:condenad|sentenciad)[oa]s?|condenó|(?:declarad"
            r"|hallad)[oa]s? culpables?",
            r"conden\w+|sentenc\w+|culpab\w+|pena\w*|pres[oa]s?|pris\w+|convict\w+|castig\w+|reclus\w+",
        ),
        Act.ACQUIT: ActWords(
            r"absuel\w+|absolv\w+|exoner(?:ó|ad[oa]s?)",
            r"abs\w+|inocen\w+|liber\w+|exoner\w+|perd\w+|indult\w+|exim\w+|exculp\w+",
        ),
        Act.KILL: ActWords(
            r"muert[oa]s?|mat(?:a|ó|aron|ando)|muri(?:ó|eron)|asesinad[oa]s?|asesinó",
            r"m[ou][eri]?[re]?r?t?\w*|mat\w+|asesin\w+|fat\w+|letal|víctimas?|fallec\w+|homicid\w+"
            r"|vidas?|ejecut\w+|cuerpos?|suicid\w+|perd\w+|masacr\w+|abat\w+|dispar\w+|bajas"
            r"|sobredosis|cadáver\w*|mortal\w*|tirote\w+",
        ),
        Act.INJURE: ActWords(
            r"herid[oa]s?|hirió|hirieron|lesionad[oa]s?",
            r"her[ií]\w*|hir\w+|lesi\w+|víctimas?|dañ\w+|hospital\w*|magull\w+|lastim\w+",
        ),
    },
    "fr": {
        Act.SAY: ActWords(
            r"dit|disent|disait|déclar(?:e|é|ent|ait)|affirm(?:e|é|ent|ait)|ajout(?:e|é)|expliqu(?:e|é"
            r"|ent)|écrit|tweeté|raconté|annonc(?:e|é|ent)|répond(?:u)?|selon|d['’]après|précis(?:e|é)",
            r"di[rst]\w*|déclar\w+|affirm\w+|ajout\w+|expliqu\w+|écri\w+|annonc\w+|comment\w*"
            r"|observ\w+|not\w+|demand\w+|interrog\w+|répon\w+|répliq\w+|soutien\w+|souten\w+"
            r"|insist\w+|inform\w+|mention\w+|parl\w+|cr(?:oi|oy)\w*|pens\w+|appel\w+|décri\w+"
            r"|suggér\w+|révél\w+|rappel\w+|indiqu\w+|continu\w+|conclu\w+|aver\w+|témoign\w+"
            r"|plaisant\w+|assur\w+|garant\w+|relat\w+|cit\w+|soulign\w+|exprim\w+|estim\w+|défend\w+"
            r"|propos|paroles?|termes|opini\w+|publi\w+|consid\w+|prét\w+|racont\w+|confi\w+|évoqu\w+"
            r"|signal\w+|avanc\w+|poursui\w+|fai\w+ (?:savoir|part)|fait|lanc\w+|admi\w+|reconn\w+"
            r"|prévu\w*|discut\w+|prononc\w+|communiqu\w+|précis\w+|jug\w+",
        ),
        Act.ADMIT: ActWords(
            r"admet(?:tent|tait)?|admis|avou(?:e|é|ent|er)|reconnaî(?:t|tre)",
            r"adm\w+|av[eo]u\w*|reconn\w+|conc[éè]d\w+|coupable\w*|accept\w+|plaid\w+|confess\w+",
        ),
        Act.DENY: ActWords(
            r"ni(?:é|e|ent|er|ait)|dément(?:i|ent)?|réfut(?:e|é|ent)",
            r"ni\w*|dém\w+|réfut\w+|rejet\w+|contest\w+|innocen\w+|non|ne|n['’]\w+|refus\w+|jamais|pas"
            r"|contred\w+|dénég\w+",
        ),
        Act.CONFIRM: ActWords(
            r"confirm(?:e|é|ent|ait|er|ée?s?)",
            r"confirm\w+|vérif\w+|corrobor\w+|affirm\w+|assur\w+|attest\w+|certif\w+|ratif\w+"
            r"|approuv\w+|nomm\w+|valid\w+|sûre?|nomination",
        ),
        Act.PROMISE: ActWords(
            r"prom(?:et|ettent|is|ettre|ettait)|jur(?:e|é)",
            r"prom\w+|jur\w+|engag\w+|assur\w+|garant\w+|parole|vœu\w*|promesses?",
        ),
        Act.THREATEN: ActWords(
            r"menac(?:e|é|ent|er|ait|ée?s?)",
            r"mena\w+|avert\w+|risqu\w+|dang\w+",
        ),
        Act.ACCUSE: ActWords(
            r"accus(?:e|é|ent|er|ait|ée?s?)",
            r"accus\w+|allég\w+|reproch\w+|dénonc\w+|inculp\w+|poursui\w+|plaint\w*|imput\w+"
            r"|soupçon\w+|suspect\w*|prévenu\w*|blâm\w+|mis en cause|présum\w+|prétend\w+",
        ),
        Act.ARREST: ActWords(
            r"arrêtée?s?|arrestations?|interpell\w+|appréhend\w+",
            r"arr[êe]\w+|dét\w+|garde à vue|captur\w+|prison\w*|empris\w+|incarc\w+|écrou\w+|saisi\w*",
        ),
        Act.CHARGE: ActWords(
            r"inculp(?:é|ée|és|ées)|mise? en examen",
            r"inculp\w+|accus\w+|charg\w+|poursui\w+|prévenu\w*|examen|mise?s? en|imput\w+|chefs?" r"|procès",
        ),
        Act.CONVICT: ActWords(
            r"condamn(?:é|ée|és|ées)|reconnue?s? coupables?",
            r"condamn\w+|coupable\w*|peine\w*|prison\w*|déten\w+|puni\w*|culpab\w+|sentence\w*",
        ),
        Act.ACQUIT: ActWords(
            r"acquitt(?:é|ée|és|ées)|innocentée?s?|relaxée?s?",
            r"acquitt\w+|innoc\w+|relax\w+|libér\w+|disculp\w+|blanchi\w*|grac\w+|exonér\w+",
        ),
        Act.KILL: ActWords(
            r"tu(?:é|ée|és|ées|e|ent|er)|mort(?:e|s|es)?|décéd(?:é|ée|és|ées)|assassin(?:é|ée|és|ées)",
            r"tu\w*|m[oe]u?r\w*|décè[sd]\w*|décéd\w+|assassin\w*|meurtr\w*|fata\w+|létal\w*|victimes?"
            r"|vies?|exécut\w+|corps|suicid\w+|perd\w+|massacr\w+|abatt?\w+|homicid\w+|coût\w+"
            r"|disparu\w*|overdose|bilan|tir\w*|défunt\w*",
        ),
        Act.INJURE: ActWords(
            r"bless(?:é|ée|és|ées|e|ent|er)",
            r"bless\w+|lés\w+|victimes?|bilan|contus\w+|hôpit\w*|touch\w+|atteint\w*",
        ),
    },
    "de": {
        Act.SAY: ActWords(
            r"sag(?:t|te|ten|en)|gesagt|erklär(?:t|te|ten)|so|laut|zufolge|fügte|schrieb|twitterte"
            r"|erzählte|teilte|nach Angaben|sprach|äußerte",
            r"\w*sag\w*|\w*klär\w*|hinzu\w*|sprech\w*|sprich\w*|gespr\w+|schreib\w*|schrieb\w*"
            r"|geschr\w+|kommentier\w*|beme\w+|erwähn\w*|ankünd\w*|kündig\w*|angekünd\w*|bekannt\w*"
            r"|frag\w*|gefragt|antwort\w*|geantw\w+|mein\w*|behaupt\w*|beton\w*|bestand\w*|bericht\w*"
            r"|glaub\w*|denk\w*|dacht\w*|nann\w+|nenn\w+|bezeich\w*|beschr\w*|schlug\w*|erinner\w*"
            r"|wies|hinwies|hinge\w+|warn\w*|scherz\w*|versich\w*|zit\w+|hob|drück\w+|aus\w*"
            r"|\w*wort\w*|deut\w*|angab\w*|gab\w*|geb\w*|gib\w*|rede\w*|äußer\w*|geäuß\w+|erzähl\w*"
            r"|\w*ansicht|angaben|nach|soll\w*|sei|seien|habe|haben|würde\w*|wäre\w*|hätte\w*"
            r"|mitteil\w*|teil\w*|mitget\w+|gespräch\w*|zu|stell\w*|könn\w*|komm\w*|gest\w+|erwid\w+"
            r"|entgeg\w+|fort",
        ),
        Act.ADMIT: ActWords(
            r"gestand\w*|gestehen|gesteht|eingestand\w*|gab(?:en)? zu|zugegeben|räumte\w* ein" r"|eingeräumt",
            r"\w*gest[aeä]\w*|\w*gab\w*|\w*geb\w+|\w*gib\w*|räum\w*|\w*räum\w*|bekenn\w*|bekannt\w*"
            r"|schuld\w*|anerk\w+|erkannt\w*|erkenn\w*|zu",
        ),
        Act.DENY: ActWords(
            r"leugn\w+|geleugnet|bestr(?:itt|itten|eiten|eitet)|dementier\w+",
            r"\w*leugn\w*|bestr\w+|dement\w+|\w*wies\w*|\w*weis\w+|ablehn\w*|abgele\w*|lehn\w+"
            r"|widers\w+|unschuld\w*|nicht|kein\w*|nie\w*|weiger\w*|verweig\w+|zurück\w*|abstr\w+"
            r"|streit\w*",
        ),
        Act.CONFIRM: ActWords(
            r"bestätig(?:t|te|ten|en)",
            r"\w*bestätig\w*|beleg\w*|bekräft\w*|versich\w*|beweis\w*|ernenn\w*|ernann\w*|sicher\w*"
            r"|bewies\w*|festst\w+|stellt?e? fest|beglaub\w*|zustim\w*",
        ),
        Act.PROMISE: ActWords(
            r"versprach\w*|versprechen|verspricht|versprochen|gelobt\w*|schwor\w*",
            r"\w*verspr\w+|gelob\w*|schw[oö]r\w*|geschw\w+|zusag\w*|zuge\w+|sagte\w*|versich\w*"
            r"|garant\w*|verpflicht\w*",
        ),
        Act.THREATEN: ActWords(
            r"droh(?:t|te|ten|en)|gedroht",
            r"\w*droh\w*|warn\w*|gewarnt|gefahr\w*|gefähr\w*|risik\w*",
        ),
        Act.ACCUSE: ActWords(
            r"beschuldig(?:t|te|ten|en)|w[ai]rft? [^.;:]{1,80} vor|warf(?:en)? [^.;:]{1,80} vor"
            r"|vorgeworfen|bezichtig\w*",
            r"\w*schuldig\w*|\w*w[aeio]rf\w*|vor|\w*klag\w*|anzeig\w*|verdächt\w*|verdacht\w*"
            r"|angebl\w*|mutmaß\w*|schuld\w*|\w*klagt\w*|vorw\w+|verantwort\w*|soll\w*|bezich\w*"
            r"|unterstell\w*|kriti\w*",
        ),
        Act.ARREST: ActWords(
            r"verhaft(?:et|ete|eten|en)|festgenommen|nahm(?:en)? [^.;:]{1,60} fest",
            r"\w*haft\w*|fest\w*|\w*nahm\w*|nehm\w*|gefass\w*|fass\w*|gefang\w*|gefäng\w*|inhaft\w*"
            r"|ergriff\w*|gewahrsam|erwisch\w*",
        ),
        Act.CHARGE: ActWords(
            r"angeklagt\w*|anklage\w*",
            r"\w*klag\w*|\w*schuldig\w*|vor|\w*w[aeio]rf\w*|verfahren|ermitt\w*|prozess\w*|anzeig\w*"
            r"|\w*vergehen\w*",
        ),
        Act.CONVICT: ActWords(
            r"verurteil(?:t|te|ten|ung)|schuldig gesprochen",
            r"\w*urteil\w*|\w*schuld\w*|\w*straf\w*|\w*haft\w*|gefäng\w*|\w*häftl\w*|verbüß\w*"
            r"|verdamm\w*",
        ),
        Act.ACQUIT: ActWords(
            r"freigesprochen|freispruch\w*|sprach(?:en)? [^.;:]{1,60} frei",
            r"frei\w*|\w*sproch\w*|entlast\w*|\w*schuld\w*|entlass\w*|begnad\w*",
        ),
        Act.KILL: ActWords(
            r"getötet\w*|töte(?:t|te|ten|n)|starb(?:en)?|gestorben|ermordet\w*|ums Leben",
            r"\w*töt\w*|\w*tod\w*|\w*tot\w*|\w*st[aeio]rb\w*|\w*mord\w*|\w*mörd\w*|\w*leben\w*"
            r"|\w*leiche\w*|umgeb\w*|\w*opfer\w*|\w*schoss\w*|hinger\w*|hinricht\w*|fiel\w*"
            r"|gefallen\w*|fatal\w*|verlor\w*|\w*brachte\w*|\w*gebracht\w*|umk\w+|forder\w*|selbstm\w*"
            r"|verun\w*|überdos\w*|verst\w+|tragisch\w*|massaker\w*|todes\w*|körper\w*",
        ),
        Act.INJURE: ActWords(
            r"verletzt\w*|verwundet\w*",
            r"\w*verletz\w*|\w*wund\w*|\w*opfer\w*|krankenh\w*|schäd\w*|\w*klinik\w*|prell\w*",
        ),
    },
    "ru": {
        Act.SAY: ActWords(
            r"сказал[аи]?|говорит|говорят|заявил[аи]?|заявляет|сообщил[аио]?|сообщает|добавил[аи]?"
            r"|отметил[аи]?|рассказал[аи]?|написал[аи]?|по словам|объявил[аи]?|пояснил[аи]?"
            r"|ответил[аи]?|объяснил[аи]?|согласно",
            r"\w*каз[аы]\w*|\w*гов[ао]р\w*|заяв\w+|сообщ\w+|добав\w+|отме[тч]\w+|\w*пис[аы]\w*|слов\w*"
            r"|объяв\w+|поясн\w+|отве[тч]\w*|объясн\w+|согласно|мнени\w+|счита\w+|дума\w+|полага\w+"
            r"|назв\w+|назыв\w+|утвержд\w+|подч[её]р\w+|подтв\w+|призна\w+|переда\w+|упом\w+"
            r"|упомина\w*|спро[ср]\w*|спраш\w+|вспомин\w+|вспомн\w+|предупр\w+|шут\w+|пошут\w+|увер\w+"
            r"|цит\w+|вы[рс][ас][жк]\w+|указ\w+|опис\w+|намек\w+|раскр\w+|продолж\w+|аргум\w+|наста\w+"
            r"|данн\w+|информ\w+|реч[ьи]\w*|твит\w*|коммент\w+|обрат\w+|верит|верят|заключ\w+"
            r"|\w*помин\w*|заме[тч]\w+|констат\w+|прокомм\w+|обсу[жд]\w+|опубл\w+|оцен\w+|пред[пс]\w+"
            r"|звуч\w+|выс[тк]\w+|восклик\w+|повтор\w+|сооб\w+|воз[рм]\w+|произн\w+|изв[её]ст\w+"
            r"|показ\w+|делил\w*|подел\w+",
        ),
        Act.ADMIT: ActWords(
            r"призна(?:л[аи]?|[её]т|ют|лся|лась|лись|вал[аи]?)|созна(?:л[аи]?с[ья]|[её]тся)",
            r"\w*призна\w*|созна\w+|вин\w+|соглас\w+|допус\w+",
        ),
        Act.DENY: ActWords(
            r"отриц(?:ает|ают|ал[аи]?)|опроверг(?:л[аи]?|ает|ают)?",
            r"отриц\w+|опров\w+|отверг\w+|отказ\w+|не|нет|ни\w*|невинов\w+|оспар\w+|отвер\w+|отклон\w+"
            r"|невиновн\w+|отрек\w+|противореч\w+",
        ),
        Act.CONFIRM: ActWords(
            r"подтвер(?:дил[аи]?|ждает|ждают|жд[её]н\w*)",
            r"подтв\w+|утвер\w+|увер\w+|завер\w+|удостов\w+|доказ\w+|назнач\w+|одобр\w+|провер\w+"
            r"|ратиф\w+|свидет\w+",
        ),
        Act.PROMISE: ActWords(
            r"обеща(?:л[аи]?|ет|ют|в)|пообещал[аи]?|покля(?:лся|лась|лись)",
            r"\w*обещ\w*|\w*кл[яе]\w*|обяз\w+|гарант\w+|завер\w+|слов\w*|увер\w+",
        ),
        Act.THREATEN: ActWords(
            r"угрожа(?:ет|ют|л[аи]?)|пригрозил[аи]?|гроз(?:ит|ят|ил[аи]?)",
            r"\w*гр[оа][зж]\w*|опасн\w+|предупр\w+|риск\w*|опасност\w+",
        ),
        Act.ACCUSE: ActWords(
            r"обвин(?:яет|яют|ил[аи]?|яем\w*|[её]нн\w*)",
            r"\w*обвин\w*|вин\w+|подозр\w+|упрек\w+|якобы|жал\w+|подсуд\w+|осуд\w+|предъяв\w+|пресл\w+",
        ),
        Act.ARREST: ActWords(
            r"арестов(?:ал[аи]?|ан[аыо]?|анн\w+)|задержа(?:л[аи]?|н[аыо]?|нн\w+)",
            r"арест\w*|задерж\w+|\w*хват\w*|пойма\w+|\w*тюр\w+|стража|стражу|стражей|заключ\w+|взят\w*",
        ),
        Act.CHARGE: ActWords(
            r"предъявлен[оы]? обвинени\w+|предъявил[аи]? обвинени\w+",
            r"\w*обвин\w*|предъяв\w+|инкрим\w+|подсуд\w+|вмен\w+|суд\w*",
        ),
        Act.CONVICT: ActWords(
            r"осужд[её]н[аыо]?|приговор[её]н[аыо]?|приговорил[аи]?|признан[аы]? виновн\w+",
            r"\w*осу[жд]\w+|пригов\w+|винов\w+|наказ\w+|тюр\w+|\w*суди\w*|заключ\w+|срок\w*",
        ),
        Act.ACQUIT: ActWords(
            r"оправда(?:л[аи]?|н[аыо]?)",
            r"оправд\w+|невин\w+|освоб\w+|снят\w+|помил\w+",
        ),
        Act.KILL: ActWords(
            r"уби(?:л[аи]?|т[аыо]?|т[ыо][йехм]\w*|вает|вают)|погиб(?:ла|ли|ш\w+)?|умер(?:ла|ли)?"
            r"|скончал\w+",
            r"\w*уби[вйлтцю]\w*|\w*гиб\w*|\w*м[её]р\w*|смерт\w+|скончал\w*|жертв\w+|жизн\w+|тел[оаеу]"
            r"|казн\w+|\w*стрел\w*|самоуб\w+|унес\w+|м[её]ртв\w+|летал\w+|потер\w+|лиш\w+|убив\w+"
            r"|пострадав\w+",
        ),
        Act.INJURE: ActWords(
            r"ранен[аыо]?|ранил[аи]?|ранен\w+|пострадавш\w+",
            r"\w*ран[еиы]\w*|постр\w+|травм\w+|жертв\w+|больн\w+|поврежд\w+|увеч\w+|ушиб\w*|вред\w*",
        ),
    },
    "ar": {
        Act.SAY: ActWords(
            r"قال\w?|قالوا|يقول|تقول|صرح\w?|أعلن\w?|أضاف\w?|ذكر\w?|أوضح\w?|أشار\w?|وفقا\w?|كتب\w?"
            r"|غرد\w?|أفاد\w?",
            r"\w*قال\w*|\w*قو[لا]\w*|\w*قائل\w*|\w*صر[ّ]?[حي]\w*|\w*علن\w*|\w*عل[اّ]\w*|\w*ضاف\w*"
            r"|\w*ضيف\w*|\w*ذكر\w*|\w*وضح\w*|\w*شار\w*|\w*شير\w*|\w*وفق\w*|\w*كتب\w*|\w*غرد\w*"
            r"|\w*فاد\w*|\w*فيد\w*|\w*حسب\w*|\w*رأ\w*|\w*رى|\w*عتقد\w*|\w*ؤكد\w*|\w*أكد\w*|\w*خبر\w*"
            r"|\w*سأل\w*|\w*تحد\w*|\w*حدث\w*|\w*جاب\w*|\w*جيب\w*|\w*رد\w*|\w*وصف\w*|\w*زعم\w*"
            r"|\w*بيان\w*|\w*كلم\w*|\w*كلا\w*|\w*علق\w*|\w*تابع\w*|\w*دع[ىوا]\w*|\w*شدد\w*|\w*عرب\w*"
            r"|\w*نقل\w*|\w*حذر\w*|\w*شهد\w*|\w*عبر\w*|\w*قر\w*|\w*لاحظ\w*|\w*نشر\w*|\w*نبه\w*"
            r"|\w*حكى\w*|\w*حك\w*|\w*روى\w*|\w*ورد\w*|\w*سم\w*|\w*عرض\w*|\w*قدم\w*|\w*بلغ\w*"
            r"|\w*ناقش\w*",
        ),
        Act.ADMIT: ActWords(
            r"اعترف\w?|يعترف|تعترف|أقر\w?",
            r"\w*عتر\w+|\w*قر\w*|\w*سلم\w*|\w*ذنب\w*",
        ),
        Act.DENY: ActWords(
            r"نف[ىت]|ينفي|تنفي|أنكر\w?|ينكر|تنكر",
            r"\w*نف[ىتيو]\w*|\w*نكر\w*|\w*نكار\w*|\w*رفض\w*|\w*كذ[يب]\w*|لم|لا|لن|ليس\w*|غير"
            r"|\w*براء\w*|\w*دحض\w*|عدم|\w*بريء\w*",
        ),
        Act.CONFIRM: ActWords(
            r"أكد\w?|يؤكد|تؤكد",
            r"\w*[أؤ]ك[ّدي]\w*|\w*تأك\w*|\w*ثب[تي]\w*|\w*صد[قّ]\w*|\w*تعيي\w*|\w*ثبات\w*|\w*وافق\w*"
            r"|\w*عتما\w*",
        ),
        Act.PROMISE: ActWords(
            r"وعد\w?|يعد|تعهد\w?|يتعهد|أقسم\w?",
            r"\w*وعد\w*|\w*عه[دو]\w*|\w*قسم\w*|\w*ضم[نا]\w*|\w*لتز\w*|\w*وعود\w*",
        ),
        Act.THREATEN: ActWords(
            r"هدد\w?|يهدد|تهدد",
            r"\w*هدد\w*|\w*هدي\w*|\w*خطر\w*|\w*حذ[ري]\w*|\w*توعد\w*",
        ),
        Act.ARREST: ActWords(
            r"اعتقل\w?|اعتقال|القبض",
            r"\w*عتق\w*|\w*قبض\w*|\w*حتجز\w*|\w*حتجا\w*|\w*وقيف\w*|\w*سج[نيو]\w*|\w*حبس\w*|\w*وقف\w*",
        ),
        Act.CONVICT: ActWords(
            r"أدين\w?|إدانة|حكم على|حكم عليه|حكم عليها",
            r"\w*دين\w*|\w*دان\w*|\w*حكم\w*|\w*حكا\w*|\w*ذنب\w*|\w*سج[نيو]\w*|\w*عقوب\w*|\w*مدان\w*",
        ),
        Act.KILL: ActWords(
            r"قتل\w?|مقتل|قتلى|مات\w?|توفي\w?|لقي \w+ حتفهم?",
            r"\w*قت[لي]\w*|\w*قات\w*|\w*م[وا]ت\w*|\w*ميت\w*|\w*وف[ياى]\w*|\w*حتف\w*|\w*ضحا\w*"
            r"|\w*ضحي\w*|\w*حيا[ةت]\w*|\w*عدام\w*|\w*نتح\w*|\w*غتي\w*|\w*صرع\w*|\w*هلك\w*|\w*رواح\w*"
            r"|\w*جث\w*|\w*راح\w*|\w*ودى\w*|\w*فقد\w*|\w*طلق\w*|\w*رحل\w*|\w*مجزر\w*|\w*مذبح\w*"
            r"|\w*فقيد\w*|\w*مميت\w*",
        ),
        Act.INJURE: ActWords(
            r"أصيب\w?|إصابة|جرح\w?|جرحى|مصاب\w*",
            r"\w*ص[يا]ب\w*|\w*جر[حوا]\w*|\w*ضحا\w*|\w*ضر[ار]\w*|\w*مستشف\w*|\w*ضرر\w*|\w*أذى\w*",
        ),
    },
    "zh": {
        Act.SAY: ActWords(
            r"表示|告诉|宣布|补充道|解释道|写道|指出|据[^，。]{1,12}[称说]|声称",
            r"说|称|讲|表|告|宣|补充|解释|写|指|据|道|认为|相信|觉得|谈|提|评|问|答|回|描述|透露|强调|坚持|警|报|呼|言|语|承认|发|曝|述|声|诉|透|推特|想"
            r"|看|介绍|建议|暗|主张|争|讨|论",
        ),
        Act.ADMIT: ActWords(
            r"承认|坦承|供认|坦白",
            r"承认|坦|认|供",
        ),
        Act.DENY: ActWords(
            r"否认|驳斥",
            r"否|驳|不|没|未|拒|反|无|非|辟",
        ),
        Act.CONFIRM: ActWords(
            r"证实|确认",
            r"证|确|认|肯定|任命|核|批|保",
        ),
        Act.PROMISE: ActWords(
            r"承诺|许诺|发誓",
            r"诺|誓|保证|答应|许|应",
        ),
        Act.THREATEN: ActWords(
            r"威胁(?!到)",
            r"威|胁|警告|危|恐|险",
        ),
        Act.ACCUSE: ActWords(
            r"指责|指控|控告",
            r"控|指|责|告|涉嫌|诉|怪|嫌|谴|罪",
        ),
        Act.ARREST: ActWords(
            r"被捕|逮捕",
            r"捕|拘|抓|押|囚|监|狱|扣",
        ),
        Act.CONVICT: ActWords(
            r"定罪|被判|判处",
            r"罪|判|刑|狱|监|囚",
        ),
        Act.ACQUIT: ActWords(
            r"无罪释放|宣告无罪",
            r"无罪|释|清白|赦|免",
        ),
        Act.KILL: ActWords(
            r"杀死|死亡|丧生|遇难|身亡|杀害|死于",
            r"杀|死|亡|丧|遇难|命|逝|毙|害|尸|遗|去世|生|难|牺|谋|故|伤|射|枪|葬",
        ),
        Act.INJURE: ActWords(
            r"受伤",
            r"伤|害|损",
        ),
    },
}
