"""What is left of the web page that an article was copied from."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from transcheck.checks.base import TextCheck, published
from transcheck.core.document import Document
from transcheck.core.edit import Edit, Safety
from transcheck.core.issue import Category, Issue, Severity
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.formats.roles import headline_remains

if TYPE_CHECKING:
    from transcheck.checks.context import CheckContext

_NETWORK = (
    r"(?:x|twitter|facebook|instagram|whatsapp|telegram|youtube|tiktok|linkedin|threads|bluesky|google news"
    r"|вконтакте|телеграме?|дзене?|тви?ттере?|фейсбуке?|تويتر|إكس|فيسبوك|إنستغرام|واتساب|تيليغرام|يوتيوب"
    r"|微博|微信|推特|脸书)"
)
_NETWORKS = rf"{_NETWORK}(?:(?:\s*[,/|&、و]\s*|\s+(?:and|or|e|y|et|und|oder|и)\s+){_NETWORK})*"

_BUTTONS = r"""
comments \(\d+\)|\d+ comments|(?:view|show|read)(?: all)? (?:\d+ )?comments|leave a (?:comment|reply)
continue reading(?: below)?|(?:story|article) continues (?:below|after) (?:this )?(?:ad|advertisement)
(?:click here to )?read more|read (?:the )?full (?:story|article)|print this (?:article|story|page)
share (?:this|the) (?:article|story|post|page)|share (?:this )?on NETWORKS
(?:sign up (?:for|to)|subscribe to) our (?:\w+ ){0,2}newsletters?
click here(?: to (?:subscribe|sign up|log in|register))?|(?:follow|like|find) us on NETWORKS
accept (?:all )?cookies|log in|log in or (?:register|subscribe|sign up)
skip to (?:main )?content
comentários \(\d+\)|\d+ comentários|deixe (?:um|o seu|seu) comentário
imprimir (?:este artigo|esta página)|continu(?:a|ar|e) (?:a ler|lendo|a leitura)(?: abaixo)?
continua (?:depois|após) a? ?d?a? ?publicidade|(?:leia|ler|saiba) mais
(?:com)?partilh(?:e|ar) (?:este artigo|esta notícia|esta matéria|n[oa] NETWORKS)
compartilh(?:e|ar) (?:este artigo|esta notícia|esta matéria)
(?:assine|subscreva|receba) a? ?nossa newsletter
clique aqui(?: para (?:assinar|subscrever|se inscrever|ler mais))?
siga-?nos n[oa] NETWORKS(?: e n[oa] NETWORKS)*
aceitar (?:todos )?(?:os )?cookies|iniciar sessão|fazer login|voltar ao (?:topo|início)
comentarios \(\d+\)|\d+ comentarios|deja (?:un|tu) comentario|imprimir (?:este artículo|esta página)
(?:continúa|sigue|seguir|continuar) leyendo(?: abajo| más abajo)?|(?:leer|lee|lea) más
compart(?:e|ir|a) (?:este artículo|esta noticia|en NETWORKS)
(?:suscríbete|suscríbase|suscribirse) a nuestr[oa] (?:boletín|newsletter)|iniciar? sesión
(?:haz|haga) clic aquí(?: para (?:suscribirte|suscribirse|leer más))?|(?:síguenos|síganos) en NETWORKS
aceptar (?:todas )?(?:las )?cookies|volver al inicio
commentaires \(\d+\)|\d+ commentaires|laisse[rz] un commentaire|imprimer (?:cet article|cette page)
(?:poursuivez|continuez) (?:votre|la) lecture(?: ci-dessous)?|la suite après (?:la|cette) publicité
lire la suite|partage[rz] (?:cet article|sur NETWORKS)|suivez-nous sur NETWORKS
(?:abonnez-vous|inscrivez-vous|s'abonner|s'inscrire) à (?:notre|la) (?:newsletter|lettre d'information)
cliquez ici(?: pour (?:vous abonner|lire la suite))?|(?:tout )?accepter (?:tous )?(?:les )?cookies
se connecter|connectez-vous|(?:retour|revenir) en haut(?: de (?:la )?page)?|haut de page
kommentare \(\d+\)|\d+ kommentare|kommentar (?:schreiben|verfassen)|(?:artikel|seite) drucken
weiterlesen(?: unten)?|lesen sie (?:unten )?weiter|weiter nach der (?:anzeige|werbung)|mehr lesen
(?:diesen )?(?:artikel|beitrag) teilen|(?:auf|bei) NETWORKS teilen
folgen? (?:sie )?uns (?:auf|bei) NETWORKS|(?:jetzt )?(?:unseren )?newsletter (?:abonnieren|bestellen)
abonnieren sie unseren newsletter|melden sie sich (?:jetzt )?für unseren newsletter an
(?:hier klicken|klicken sie hier)(?:,? (?:um|zum) .*abonnieren)?
(?:alle )?cookies (?:akzeptieren|zulassen)|einloggen|zum seitenanfang
комментарии \(\d+\)|\d+ комментари(?:й|я|ев)|(?:оставить|добавить) комментарий|версия для печати
читать (?:далее|дальше|полностью)|читайте (?:далее|продолжение ниже)|продолжение ниже
поделиться (?:этой )?(?:стать[её]й|новостью|ссылкой)|поделиться в NETWORKS|вернуться (?:наверх|к началу)
подпи(?:шитесь|саться|сывайтесь) на (?:нашу рассылку|нас в NETWORKS)
принять (?:все )?(?:файлы )?(?:cookies?|куки)|нажмите (?:здесь|сюда)(?:,? чтобы подписаться)?
(?:ال)?تعليقات \(\d+\)|اترك تعليق[اًا]{0,2}|(?:تابع|واصل|أكمل) القراءة(?: أدناه)?|(?:اقرأ|قراءة) المزيد
(?:شارك|مشاركة) (?:هذا |هذه )?(?:المقال|المقالة|الخبر|الصفحة)|(?:تابعنا|تابعونا) على NETWORKS
(?:اشترك|اشتركوا) في (?:نشرتنا|النشرة)(?: الإخبارية| البريدية)*
(?:انقر|اضغط) هنا(?: للاشتراك| لقراءة المزيد)?
(?:قبول|اقبل) (?:جميع |كل )?(?:ملفات تعريف الارتباط|الكوكيز)|تسجيل الدخول
(?:العودة|عودة) إلى (?:الأعلى|أعلى الصفحة)
[评評][论論]\s*[（(]\d+[）)]|\d+\s*[条條]?[评評][论論]|[发發]表[评評][论論]|[继繼][续續][阅閱][读讀]
(?:[点點][击擊])?[阅閱][读讀](?:更多|全文)|分享(?:本文|此文|[这這]篇文章)
[订訂][阅閱]我[们們]的(?:[新電电][闻聞子]?)?(?:通[讯訊]|[邮郵]件|[报報]|[简簡][报報])
[点點][击擊](?:[这這][里裡]|此[处處])(?:[订訂][阅閱])?|(?:在\s*NETWORKS\s*上?)?[关關]注我[们們]
接受(?:所有|全部)?\s*cookies?|返回[顶頂]部|回到[顶頂]部|打印(?:本文|本[页頁])
"""
"""Whole lines that only a page says, and never a story: its buttons and its forms."""

_TITLES = r"""
comments|comentários|comentarios|commentaires|kommentare|комментарии|التعليقات|[評评][論论]
advertisement|sponsored content|publicidade|publicidad|publicité|anzeige|werbung|реклама|إعلان|[广廣]告
photo gallery|galeria de (?:fotos|imagens)|galería de (?:fotos|imágenes)|(?:galerie|diaporama) photos?
fotostrecke|bildergalerie|фотогалерея|معرض الصور|[图圖]集|[组組][图圖]
(?:most|recently) (?:read|viewed|shared|popular)|(?:as )?mais (?:lidas|lidos|vistas)
(?:lo )?más (?:leído|leídas|visto)|(?:articles )?les plus lus|meistgelesen|am meisten gelesen
самое (?:читаемое|популярное)|الأكثر (?:قراءة|مشاهدة)|[阅閱][读讀]排行|[热熱][门門]文章|最多[阅閱][读讀]
print|imprimir|imprimer|drucken|распечатать|طباعة|打印|entrar|anmelden|войти|登[录錄入]|sign in|newsletter
back to top|(?:zurück )?nach oben|volver arriba
NETWORKS\s*[,/|]\s*NETWORKS
(?:copyright )?©.{0,80}|(?:copyright|\(c\)) (?:\(c\) )?\d{4}.{0,80}
all rights reserved|todos os direitos reservados|todos los derechos reservados|tous droits réservés
alle rechte vorbehalten|все права защищены|(?:جميع|كل) الحقوق محفوظة|版[权權]所有
"""
"""Whole lines that a page says, but that could stand in a paper too: as a subheading or a credit."""

_LINKS = r"""
read (?:more|also|next)|also read|see also|related(?: (?:articles?|stor(?:y|ies)|news|content))?
more on this(?: story)?|leia (?:também|mais)|veja também|(?:notícias )?relacionad[oa]s?|lee también
lea también|leer más|noticias relacionadas|(?:à )?lire aussi|sur le même sujet|articles liés
lesen sie auch|mehr zum thema|auch interessant|читайте также|по теме|похожие (?:статьи|новости)
اقرأ أيض[اًا]{1,2}|(?:أخبار|مواضيع|مقالات) ذات صلة|相[关關](?:[阅閱][读讀]|新[闻聞]|文章|[报報][道導])
延伸[阅閱][读讀]|推[荐薦][阅閱][读讀]
"""
"""Whole lines that lead away from the story: they stand alone, or before a colon and another headline."""

_LABELS = r"""
tags?|topics|filed under|etiquetas|palavras-chave|temas|palabras clave|mots-clés|étiquettes|schlagwörter
schlagworte|stichwörter|теги|метки|ключевые слова|الوسوم|وسوم|الكلمات المفتاحية|كلمات دلالية
[标標][签籤]|[关關][键鍵][词字詞]
"""
"""What stands before a colon and the words under which a page files the story."""

_TRIM = " \t\xa0.:：。…!！»›>→▼▲↑|•·-–—"
_SENTENCE_END = re.compile(r"[.!?。！？]\W*$")
_SENTENCE_WORDS = 8  # "Your email address will not be published." has 7
_LENGTH = 120  # characters; what is longer is a text


def _any(*lists: str, after: str = "") -> re.Pattern[str]:
    """Any of the alternatives, each line of ``lists`` being some, and ``after`` behind it."""
    alternatives = "|".join(line for lines in lists for line in lines.split("\n") if line)
    return re.compile(rf"(?:{alternatives.replace('NETWORKS', _NETWORKS)}){after}", re.I)


_CERTAIN, _LIKELY = _any(_BUTTONS), _any(_TITLES, _LINKS)
_LABELLED = _any(_LINKS, _LABELS, after=r"\s*[:：].+")


def _of_a_page(text: str) -> Safety | None:
    """How safely a whole line can go: None if it is none of a page's lines."""
    line = " ".join(text.replace("’", "'").split()).strip(_TRIM)
    if len(line) > _LENGTH:
        return None
    if _CERTAIN.fullmatch(line):
        return Safety.SAFE
    labelled = _LABELLED.fullmatch(line) and not _SENTENCE_END.search(text)
    return Safety.REVIEW if labelled or _LIKELY.fullmatch(line) else None


class Boilerplate(TextCheck):
    """A piece of a web page was left in the article

    The name of another site in a headline, a comment form or a row of buttons at the end, “Read
    more” between two paragraphs: they are nobody's reporting, and they tell the reader that nobody
    read the article before it was published. A button can only come from a page, and is taken out;
    a line that might be a subheading or a credit (“Most read”, “© 2026”) is for a person to judge.

    Wrong: Strike ends in Horta – All The Islands News Today
    Right: Strike ends in Horta
    """

    category = Category.OTHER
    severity = Severity.MAJOR

    def find(self, document: Document, context: CheckContext) -> Iterator[Issue]:
        """Each remnant, with the edit that takes it out."""
        lines = _lines(document)
        for segment, text in published(document.segments):
            if segment.role is Role.BOILERPLATE and text.strip():
                yield self._line(segment, text, Safety.REVIEW if _is_story(text) else Safety.SAFE)
            elif segment.id in lines:
                yield self._line(segment, text, lines[segment.id])
            elif segment.role is Role.HEADLINE and (span := headline_remains(text)):
                message = f"“{span.of(text).strip()}” is the name of a web site, not of the headline"
                yield self._remnant(segment, span, message, Safety.SAFE)

    def _line(self, segment: Segment, text: str, safety: Safety) -> Issue:
        verb = "belongs" if safety is Safety.SAFE else "seems to belong"
        return self._remnant(segment, Span(0, len(text)), f"“{text}” {verb} to a web page", safety)

    def _remnant(self, segment: Segment, span: Span, message: str, safety: Safety) -> Issue:
        before = span.of(segment.target or "")
        edit = Edit(segment.id, span, before, "", self.id, safety, message)
        confidence = 0.9 if safety is Safety.SAFE else 0.7
        return self.issue(segment.id, message, confidence=confidence, target_span=span, edits=(edit,))


_QUOTED = re.compile(r"[“«„「]\w|(?<!\w)\"\w")


def _is_story(text: str) -> bool:
    """Whether somebody speaks, or a whole sentence stands there: it may only mention a comment form."""
    sentence = _SENTENCE_END.search(text) and len(text.split()) > _SENTENCE_WORDS
    return bool(sentence or _QUOTED.search(text)) and _of_a_page(text) is None


def _lines(document: Document) -> dict[str, Safety]:
    """Segment -> how safely it can go, for the blocks that are nothing but lines of a page.

    What stands in the source too, or where a headline is expected, is left to a person.
    """
    blocks: dict[str, list[tuple[Segment, Safety | None]]] = defaultdict(list)
    for segment, text in published(document.segments):
        blocks[segment.block].append((segment, _of_a_page(text)))
    return {
        segment.id: Safety.REVIEW if segment.source or segment.role is Role.HEADLINE else safety
        for found in blocks.values()
        if all(safety for _, safety in found)
        for segment, safety in found
        if safety
    }
