"""Words for a man and for a woman, as data; Portuguese ones only where the word is another, not where the
ending alone agrees with the person."""

from __future__ import annotations

from transcheck.facts.pairs import Pairs

GENDERS = {
    "en": Pairs(
        nouns="""
            father/mother dad/mum dad/mom son/daughter brother/sister husband/wife boyfriend/girlfriend
            fiancé/fiancée uncle/aunt nephew/niece grandfather/grandmother grandson/granddaughter
            stepfather/stepmother stepson/stepdaughter widower/widow man/woman boy/girl gentleman/lady
            king/queen prince/princess duke/duchess emperor/empress actor/actress hero/heroine
            waiter/waitress businessman/businesswoman spokesman/spokeswoman chairman/chairwoman
            congressman/congresswoman policeman/policewoman sportsman/sportswoman monk/nun male/female
            lad/lass father-in-law/mother-in-law""",
        fixed="he/she him/her his/her his/hers himself/herself mr/ms mr/mrs sir/madam",
        irregular="""
            man men|woman women|wife wives|lady ladies|gentleman gentlemen|spokesman spokesmen
            |spokeswoman spokeswomen|businessman businessmen|businesswoman businesswomen
            |chairman chairmen|chairwoman chairwomen|congressman congressmen|congresswoman congresswomen
            |policeman policemen|policewoman policewomen|sportsman sportsmen|sportswoman sportswomen""",
    ),
    "pt": Pairs(
        nouns="""
            pai/mãe filho/filha irmão/irmã marido/esposa marido/mulher namorado/namorada noivo/noiva
            tio/tia primo/prima sobrinho/sobrinha avô/avó neto/neta padrasto/madrasta enteado/enteada
            viúvo/viúva homem/mulher menino/menina garoto/garota rapaz/moça senhor/senhora rei/rainha
            príncipe/princesa duque/duquesa imperador/imperatriz ator/atriz herói/heroína genro/nora
            sogro/sogra""",
        fixed="ele/ela dele/dela nele/nela sr/sra",
        irregular="mãe mães|irmão irmãos",
    ),
}
