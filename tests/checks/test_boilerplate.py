"""boilerplate: nothing of the web page is left in the article."""

from dataclasses import replace

import pytest

from checks.articles import article, issues, repaired
from transcheck.core.edit import Safety

# id -> (text, text after the edits)
CAUGHT = {
    "site name in the headline": (
        "# Port shuts as strike goes on – Coast Daily News",
        "# Port shuts as strike goes on",
    ),
    "comment form": ("[boilerplate] Leave a reply", ""),
}
CLEAN = {
    "dash in the headline": "# Mayor says no – and means it",
    "dash in the body": "The mayor said no – to Coast Daily News.",
    "headline by itself": "# Port shuts as strike goes on",
    "a story about a newsletter": "The union asks its members to sign up for our newsletter, a leaflet says.",
    "a story about comments": "Comments on the plan (3) came from fishermen, one from a school.",
    "a story about an advertisement": "The advertisement was taken down on Friday.",
    "to read more": "Children in Horta read more than they did five years ago.",
    "a story about cookies": "The court says sites must ask before readers accept cookies.",
    "a colon that ends a sentence": "Related: the owner of the boat is his cousin.",
    "a list with letters": "(c) the harbour master may close the port.",
    "a subheading": "What the fishermen want",
    "a byline": "By Staff Reporter",
    "follow us, someone says": "“Follow us on the march,” she told the crowd.",
    "Portuguese": "O sindicato publicou os comentários (3) que recebeu.",
    "Spanish": "La publicidad del puerto costó 3.000 euros.",
    "French": "Le maire veut lire la suite du rapport.",
    "German": "Die Anzeige gegen den Reeder wurde zurückgezogen.",
    "Russian": "Реклама на причале обошлась городу дорого.",
    "Arabic": "قال رئيس البلدية إن إعلان الإضراب فاجأ السكان.",
    "Chinese": "渔民在广告牌前举行集会。",
}

# Lines that only a page says: they are taken out.
BUTTONS = {
    "en": [
        *("Comments (3)", "Continue reading below", "Share this article", "Sign up for our newsletter", "Read more"),
        *("Click here to subscribe", "Follow us on Twitter/X/Facebook", "Accept cookies", "Log in", "Skip to content"),
    ],
    "pt": [
        *("Comentários (3)", "Continuar a ler", "Continua após a publicidade", "Ler mais", "Partilhar este artigo"),
        *("Compartilhe no Facebook", "Subscreva a nossa newsletter", "Clique aqui para subscrever", "Aceitar cookies"),
        *("Siga-nos no Facebook e no Instagram", "Iniciar sessão", "Voltar ao topo"),
    ],
    "es": [
        *("Comentarios (3)", "Sigue leyendo", "Leer más", "Comparte este artículo", "Síguenos en X", "Volver al inicio"),
        *("Suscríbete a nuestro boletín", "Haz clic aquí para suscribirte", "Aceptar todas las cookies"),
        "Iniciar sesión",
    ],
    "fr": [
        *("Commentaires (3)", "Poursuivez votre lecture", "Lire la suite", "Partager cet article", "Se connecter"),
        *("Abonnez-vous à notre newsletter", "Cliquez ici pour vous abonner", "Suivez-nous sur Facebook"),
        *("Accepter les cookies", "Haut de page"),
    ],
    "de": [
        *("Kommentare (3)", "Weiterlesen", "Weiter nach der Anzeige", "Artikel teilen", "Newsletter abonnieren"),
        *("Hier klicken, um zu abonnieren", "Folgen Sie uns auf Facebook", "Cookies akzeptieren", "Einloggen"),
    ],
    "ru": [
        *("Комментарии (3)", "Читать далее", "Поделиться статьёй", "Подпишитесь на нашу рассылку", "Принять cookies"),
        *("Нажмите здесь, чтобы подписаться", "Подписывайтесь на нас в Телеграме", "Вернуться наверх"),
    ],
    "ar": [
        *("التعليقات (3)", "تابع القراءة أدناه", "اقرأ المزيد", "شارك هذا المقال", "اشترك في نشرتنا الإخبارية"),
        *("انقر هنا للاشتراك", "تابعنا على فيسبوك", "قبول ملفات تعريف الارتباط", "تسجيل الدخول", "العودة إلى الأعلى"),
    ],
    "zh": [
        *("评论（3）", "继续阅读", "阅读更多", "分享本文", "订阅我们的通讯", "点击这里订阅", "在微博上关注我们"),
        *("接受所有 cookies", "返回顶部"),
    ],
}  # fmt: skip

# Lines that might be a subheading or a credit: they are reported and left to a person.
REVIEWED = {
    "en": [
        *("Tags: economy, ports", "Read more: Mayor resigns after vote", "Related: What the strike costs", "Print"),
        *("Advertisement", "Photo gallery", "Most read", "Back to top ↑", "© 2026 Coast Courier. All rights reserved."),
    ],
    "pt": ["Etiquetas: economia, portos", "Leia também: Greve chega ao fim", "Publicidade", "Mais lidas", "Imprimir"],
    "es": ["Etiquetas: economía, puertos", "Lea también: Termina la huelga", "Publicidad", "Lo más leído"],
    "fr": ["Mots-clés : économie, ports", "À lire aussi : La grève est finie", "Publicité", "Les plus lus", "Imprimer"],
    "de": ["Schlagwörter: Wirtschaft, Häfen", "Lesen Sie auch: Streik beendet", "Anzeige", "Nach oben", "Drucken"],
    "ru": ["Теги: экономика, порты", "Читайте также: Забастовка окончена", "Реклама", "Самое читаемое"],
    "ar": ["الوسوم: اقتصاد، موانئ", "اقرأ أيضا: انتهاء الإضراب", "إعلان", "الأكثر قراءة", "جميع الحقوق محفوظة"],
    "zh": ["标签：经济，港口", "相关阅读：罢工结束", "广告", "图集", "阅读排行", "© 2026 海岸日报 版权所有"],
}  # fmt: skip


@pytest.mark.parametrize(("text", "after"), CAUGHT.values(), ids=CAUGHT)
def test_caught(text: str, after: str) -> None:
    document = article(text)
    found = issues("boilerplate", document)
    assert len(found) == 1
    assert repaired(document, found) == after.removeprefix("# ")


@pytest.mark.parametrize("text", CLEAN.values(), ids=CLEAN)
def test_clean(text: str) -> None:
    assert issues("boilerplate", article(text)) == []


@pytest.mark.parametrize("line", [line for lines in BUTTONS.values() for line in lines])
def test_a_button_is_taken_out(line: str) -> None:
    assert _safeties(line) == [Safety.SAFE]


@pytest.mark.parametrize("line", [line for lines in REVIEWED.values() for line in lines])
def test_what_may_be_the_papers_own_is_left_to_a_person(line: str) -> None:
    assert _safeties(line) == [Safety.REVIEW]


def test_a_button_that_the_source_has_too_is_left_to_a_person() -> None:
    assert _safeties("Read more", "Leia mais") == [Safety.REVIEW]


def test_a_button_where_a_headline_should_be_is_left_to_a_person() -> None:
    assert _safeties("# Read more") == [Safety.REVIEW]


@pytest.mark.parametrize(
    "text",
    [
        "“Follow us on the march,” she told the crowd.",
        "The mayor asked the people of Horta to leave a comment on the plan.",
    ],
)
def test_a_sentence_that_a_person_may_have_written_is_left_to_a_person(text: str) -> None:
    assert _safeties(f"[boilerplate] {text}") == [Safety.REVIEW]


def test_a_paragraph_that_only_begins_like_a_page_is_clean() -> None:
    document = article("Read more\nis what the minister tells children to do.")
    first, second = document.segments
    together = replace(document, segments=(first, replace(second, block=first.block)))
    assert issues("boilerplate", together) == []


def _safeties(text: str, source: str | None = None) -> list[Safety]:
    document = article(text, source)
    return [edit.safety for issue in issues("boilerplate", document) for edit in issue.edits]
