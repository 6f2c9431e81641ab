"""How headlines tell what happened, as data: where their predicates stand, and the words of their own."""

from __future__ import annotations

import re

# What stands before a predicate beyond doubt.
AUXILIARIES = {
    "en": "is are was were be been being has have had will would may might must shall to not",
    "pt": "está estão estava estavam foi foram será serão vai vão tem têm há",
    "es": "está están estaba estaban fue fueron será serán ha han",
    "fr": "est sont était étaient sera seront a ont va vont",
}
# What a predicate after an auxiliary looks like.
PREDICATE = {
    "en": re.compile(r"\w{2,}(?:ing|ed)"),
    "pt": re.compile(r"\w{2,}(?:ando|endo|indo|ad[oa]s?|id[oa]s?)"),
    "es": re.compile(r"\w{2,}(?:ando|iendo|yendo|ad[oa]s?|id[oa]s?)"),
    "fr": re.compile(r"\w{2,}(?:es?|er|ir|is|it|us?)"),
}
# What one right after a name looks like; it may be something else.
THIRD_PERSON = {"en": re.compile(r"[a-z]{3,}[^s\W]s")}

# Words by which headlines sum up what the body says in many others, and verbs that say next to
# nothing: their absence from the body proves nothing.
HEADLINESE = {
    "en": """accuse add admit agree aim allege announce appear argue ask back be become beg begin blame boost
    bring call cite claim clash close come confirm continue could cut demand deny detail devise dip do
    double dub edge emerge end exit expect explain eye face fail fall fear feature feel find fire follow
    force fuel gain get give go grow hail hang have head hear help highlight hit hold hope insist join
    keep know land launch lay lead leave let lift like live look lose make mark mean meet mull near need
    offer open pass pay plan play plead pledge plot plunge praise prepare press prompt push put raise
    rally rap reach react read recall reject remain report reveal rise rock row run say score see seek
    seem set share show signal slam slip soar spark spell stand start stay step stir stop storm struggle
    sue suffer suggest support surge sweep take talk tell threaten top tout try turn unveil urge use vie
    vow want warn watch weigh welcome win work worry""",
    "pt": """acabar atingir causar começar continuar dar deixar encontrar fazer ganhar levar perder poder
    provocar receber sofrer ter tomar""",
    "es": """acabar alcanzar causar comenzar continuar dar dejar empezar encontrar ganar hacer llevar perder
    poder provocar recibir sufrir tener tomar""",
    "fr": """atteindre avoir causer commencer continuer devoir donner faire gagner laisser mettre perdre
    permettre pouvoir prendre provoquer recevoir subir trouver""",
}
# One event, said in the words of the headline and in those of the body.
SAID_OTHERWISE = tuple(
    frozenset(line.split())
    for line in """
    kill die dead death murder shoot slay fatal lose
    arrest detain custody hold charge
    vote poll ballot elect election referendum
    win beat defeat victory triumph thrash overcome
    lose defeat loss beaten
    hire appoint name recruit
    resign quit step leave
    sack fire dismiss oust axe remove
    host welcome receive invite visit hold
    visit tour arrive trip travel
    ban prohibit outlaw forbid bar
    approve pass endorse back agree
    postpone delay defer late
    injure hurt wound bite
    rescue save pull free
    attack assault strike hit raid bomb
    buy acquire purchase takeover
    sell sale offload
    rob steal theft thief
    wed marry marriage wedding
    sign agree deal contract
    invade enter troops cross
    train teach coach instruct drill
    """.strip().splitlines()
)
