"""The words of eight languages that deny, as data: patterns without regard to case.

``outright`` words deny; ``implied`` ones may stand for a denial in a translation (“failed to” for “did
not”), but prove nothing alone; ``idioms`` hold a negator and deny nothing (“not only”), and are taken
out first. ``concord``: two negators near each other are one denial (não … ninguém).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Negators:
    """The patterns of one language."""

    outright: str
    implied: str
    idioms: str = "(?!)"
    concord: bool = False


NEGATORS = {
    "en": Negators(
        outright=r"\b(?:not|never|no|none|nobody|nothing|neither|nor|cannot|nowhere)\b(?!-)|n['’]t\b",
        implied=r"\b(?:without|no-\w+|non-?[a-z]{3,}|un(?!der|til|ion|i[tv]|less\b|cle\b)[a-z]{4,}"
        r"|[a-z]{3,}less"
        r"|in(?:elig|cap|abil|adeq|effec|accur|compl|corr|val|visib|suff|sec|tol|decis|evit|just|form)\w+"
        r"|im(?:poss|prob|prac|mat|moral|mun|pass|perf)\w+|ill?\b|ille\w+|irr[er]\w+"
        r"|dis(?:agr|satis|lik|appr|pute|miss|bel|trust|allow|qual|cont|reg|obey)\w*"
        r"|(?:all|any(?:one|body|thing)|every(?:one|body|thing)) but|at the earliest"
        r"|hardly|scarce\w*|barely|rarely|seldom|fail\w*|fell short|short of|refus\w+|den(?:y|ie[sd]|ial"
        r"|ying)"
        r"|declin\w+|lack\w*|absen\w+|avoid\w*|prevent\w*|reject\w*|instead|except|unless|far from|away from"
        r"|rather than|less|few|little|withh[eo]ld\w*|only|stop\w*|ceas\w+|los\w+|miss\w*|out of|beyond"
        r"|ignor\w+"
        r"|outside|yet to|free of|wrong\w*)\b",
        idioms=r"\bnot (?:only|just|merely|simply|least|until|till|guilty|to mention)\b|\b(?:if|why"
        r"|whether or|or) not\b"
        r"|\bno (?:later|less|fewer|more than|sooner|doubt|matter|further|wonder)\b|\bno\. ?\d|\bno,"
        r"|\bnothing but\b"
        r"|(?:don['’]t|do not|never) forget\b|(?:ca|could)n['’]t help\b"
        r"|\b(?:is|are|was|were|do|does|did|has|have|had|wo|would|ca|could|should)n['’]t (?:it|he|she|they"
        r"|we|you|i)\?",
    ),
    "pt": Negators(
        outright=r"\b(?:não|nunca|jamais|nem|nenhuma?|ninguém|tampouco)\b",
        implied=r"\b(?:sem|nada|mal|raramente|falh\w+|recus\w+|neg(?:a|ou|aram|ando|ar)|falta\w*|apenas|só"
        r"|somente"
        r"|in(?:eleg|capa|adeq|efic|compl|corr|vál|vis|aceit|suf|just|decis|satisf)\w+|im(?:poss|prov|prát"
        r"|ped|pun)\w+"
        r"|il(?:eg|íc)\w+|des(?:conhec|content|conf|cart|ist|aprov|ment)\w+|dis(?:cord|pens)\w+|ausên\w+"
        r"|evit\w+"
        r"|rejeit\w+|em vez|exceto|salvo|menos|pouc\w+|deix\w+ de|privad\w+|ignor\w+|acab\w+|perd\w+)\b",
        idioms=r"\bnão (?:só|apenas|somente|obstante)\b|\bnão (?:pár?a\w*|parou|deix\w+) de\b|\bnão (?:é"
        r"|foi)\?"
        r"|\b(?:como|que) nunca\b|\bsem dúvida\b|\bnem sequer\b",
        concord=True,
    ),
    "es": Negators(
        outright=r"\b(?:no|nunca|jamás|ni|ningun[ao]?|ningún|nadie|tampoco)\b",
        implied=r"\b(?:sin|nada|apenas|raramente|fall\w+|neg(?:ó|aron|ar|ando)|niega\w?|falta\w*|sólo|solo"
        r"|solamente"
        r"|in(?:eleg|capa|adec|efic|compl|corr|vál|vis|acep|suf|just|decis|satisf|útil)\w*|im(?:pos|prob"
        r"|prác|pid|ped)\w+"
        r"|il(?:eg|íc)\w+|des(?:conoc|content|conf|cart|ist|aprob|ment)\w+|ausen\w+|evit\w+|rechaz\w+|en vez"
        r"|en lugar|excepto|salvo|menos|poc\w+|dej\w+ de|privad\w+|ignor\w+|acab\w+|perd\w+)\b",
        idioms=r"\bsin (?:embargo|duda)\b|\bno (?:sólo|solo|solamente|únicamente|obstante)\b"
        r"|\bni más ni menos\b"
        r"|\bno (?:par|dej|ces)\w+ de\b|¿no\?|\b(?:como|que) nunca\b|\bno hay duda\b|\bni siquiera\b",
        concord=True,
    ),
    "fr": Negators(
        outright=r"\b(?:ne\s|n['’])(?=[^.;:!?]{0,60}?\b(?:pas|plus|jamais|rien|personne|aucune?|guère|nulle?"
        r"|ni)\b)"
        r"|\b(?:personne|rien) n(?:e\b|['’])|\baucune?\b",
        implied=r"\b(?:ne|n['’](?=\w)|sans|ni|non|pas|à peine|rarement|échou\w+|refus\w+|ni(?:e|er|é|ent)"
        r"|manqu\w+"
        r"|in(?:élig|capa|adéq|effic|compl|corr|val|vis|accep|suff|just|décis|satisf|utile)\w*|im(?:poss"
        r"|prob|prat)\w+"
        r"|ill(?:ég|ic)\w+|mécon\w+|absen\w+|évit\w+|empêch\w+|rejet\w+|au lieu|sauf|moins|peu|cess\w+"
        r"|seul\w*"
        r"|priv\w+|ignor\w+|perd\w+|arrêt\w+)\b",
        idioms=r"\b(?:à|que) jamais\b|\bpas (?:seulement|uniquement|que)\b|\bn['’]arrêt\w+ pas\b"
        r"|\bn['’]est-ce pas\b"
        r"|\bsans doute\b|\bne cess\w+",
        concord=True,
    ),
    "de": Negators(
        outright=r"\b(?:nicht|nie|niemals|kein\w{0,2}|niemand\w{0,2}|nichts|weder)\b",
        implied=r"\b(?:ohne|nein|kaum|selten|scheiter\w+|weiger\w+|leugn\w+|bestr(?:itt|eit)\w*|fehl\w+"
        r"|mangel\w*|erst|nur"
        r"|vermeid\w+|verhinder\w+|lehn\w+|ablehn\w+|abgelehnt\w*|anstatt|statt|außer|wenig\w*"
        r"|un[a-zäöü]{4,}|\w+los\w{0,2}"
        r"|in(?:kom|effi|akze|toler)\w+|im(?:mun|mob)\w+|illeg\w+|irr[ea]\w+|ver(?:lier|lor|lust)\w*"
        r"|verpass\w+|hart\w*)\b",
        idioms=r"\bnicht (?:nur|bloß|allein|zuletzt|zu vergessen)\b|\bnichts als\b|\bnicht wahr\b"
        r"|\bwie nie\b|\bohne zweifel\b",
    ),
    "ru": Negators(
        outright=r"\b(?:не|нет|ни|никогда|никто|никого|никому|ничего|ничто|нельзя|невозможно|никак)\b",
        implied=r"\b(?:без|едва|редко|отказ\w+|отриц\w+|отверг\w+|опроверг\w+|отсутств\w+|вместо|кроме|мало"
        r"|меньше|лишь"
        r"|только|избе[гж]\w+|не[а-яё]{4,}|бес?[зс]?[а-яё]{4,}|нелег\w+|пропа\w+|лиш\w+|потер\w+|плохо"
        r"|прекра\w+|хват\w+)\b",
        idioms=r"\bне (?:только|менее|более|меньше|больше чем|позднее|позже|раз\b|исключ\w+|предел)\b"
        r"|\b(?:чуть|едва|пока) не\b"
        r"|\bна нет\b|\bне мо[гж]\w+ не\b|\bбез вести\b|\bне иначе\b|\bвсе равно\b",
        concord=True,
    ),
    "ar": Negators(
        outright=r"\b[وف]?(?:لا|لم|لن|ليس\w*|لست)\b",
        implied=r"\b[وفبل]*(?:ال)?(?:غير|دون|بدون|عدم|كلا|إلا|سوى|فشل\w*|رفض\w*|نفى|نفت|منع\w*|إنكار|انعدام"
        r"|ما|فقط|بلا|فقد\w*)\b",
        idioms=r"\bلا [يت]?زا?ل\w*|\bلا (?:سيما|بد|شك|محالة)\b|\b[وف]?(?:لا|لم|لن|ليس) [^.،؛]{0,60}?(?:إلا"
        r"|سوى|فقط|فحسب)\b",
    ),
    "zh": Negators(
        outright=r"没有|没能|没[^收有]|不(?:是|会|能|要|想|愿|知道|可能|再|应|该|需|得(?!不)|希望|认为|相信"
        r"|打算|允许|支持|同意)"
        r"|并不|从不|从未|未能|并未|尚未|并非|绝非|绝不|决不|无法|别再|切勿|毫无",
        implied=r"不|没|沒|未|无|無|非|别|否|拒|缺|失|仅|只|难|毫",
        idioms=r"不(?:过|断|仅|但|只|少|久|管|论|同|错|得不|止|仅仅)|不是[^，。]{0,20}而是|能不能|是不是"
        r"|会不会|未来|无论|无疑|无数"
        r"|非常|非洲|非凡|非盟|特别|分别|个别|级别|区别|性别|除非|差不多|没收|埋没|淹没|沉没|忍不住|了不起",
    ),
}
