"""A desk's style: how persons, titles and organisations are written at first and later mention, and the
quotation marks and headlines of what we write ourselves.

A style is a TOML file; each key is a rule, named like the field of :class:`Style` that it sets, and a
rule that is left out asks for nothing. docs/styles.md explains the rules to an editor.
"""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from pathlib import Path
from typing import Any

from transcheck.core.language import primary
from transcheck.errors import ConfigError

_SHIPPED = Path(__file__).parent / "styles"


class Courtesy(StrEnum):
    """Where Mr, Mrs and Ms stand before a person's name."""

    NEVER = "never"
    QUOTES = "quotes"
    ALWAYS = "always"
    ANY = "any"


class Capitals(StrEnum):
    """How the title of an office begins."""

    CAPITALS = "capitals"
    SMALL = "small"
    ANY = "any"


class Accents(StrEnum):
    """Whether names keep the accents and other marks of their own language."""

    KEEP = "keep"
    STRIP = "strip"
    ANY = "any"


class QuotationMarks(StrEnum):
    """Which marks stand outside, or that they are those of a keyboard."""

    DOUBLE = "double"
    SINGLE = "single"
    STRAIGHT = "straight"
    ANY = "any"


class Casing(StrEnum):
    """How the words of a headline are cased."""

    SENTENCE = "sentence"
    TITLE = "title"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Style:
    """The rules of one desk. The defaults ask for nothing, so ``Style()`` leaves only what is wrong
    in every house: a wrong short form, a title that a person does not hold.

    ``full_name_first``: a person is named in full before the short form is used; ``title_first``:
    with the office held on the day. ``short_in_headline`` exempts headlines from the former.
    ``full_name_once``: later mentions have the short form. ``first_names_tell_apart``: so have two
    persons who share it not. ``longest_title``: words of a title before a name, 0 for no limit.
    ``title_beside_name``: between commas, before or after the name. ``accents``: by primary language tag.
    ``quotation_marks``, ``single_quotes_in_headline`` and ``headline_case`` are for fresh translations, where
    the article does not show what it keeps.
    """

    name: str = "plain"
    full_name_first: bool = False
    short_in_headline: bool = True
    full_name_once: bool = False
    first_names_tell_apart: bool = False
    spell_out_first: bool = False
    title_first: bool = False
    title_before_name: Capitals = Capitals.ANY
    title_beside_name: Capitals = Capitals.ANY
    title_elsewhere: Capitals = Capitals.ANY
    longest_title: int = 0
    courtesy: Courtesy = Courtesy.ANY
    quotation_marks: QuotationMarks = QuotationMarks.ANY
    single_quotes_in_headline: bool = False
    headline_case: Casing = Casing.ANY
    accents: Mapping[str, Accents] = field(default_factory=dict, hash=False)

    def accents_in(self, language: str) -> Accents:
        """The rule for texts in a language (BCP 47)."""
        return self.accents.get(primary(language), Accents.ANY)


PLAIN = Style()


def load_style(name: str) -> Style:
    """The style of that name, or the one in a TOML file of that path.

    Raises ConfigError, naming file and rule, for what is unknown, unreadable or no value of a rule.
    """
    if name == PLAIN.name:
        return PLAIN
    path = Path(name) if name.endswith(".toml") else _SHIPPED / f"{name}.toml"
    try:
        rules = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise _unknown(name) from error
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read ({error.strerror})", "name a TOML file") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{path}: is not TOML: {error}", "docs/styles.md has an example") from error
    values = {rule: _value(path, rule, given) for rule, given in rules.items()}
    return Style(**({"name": path.stem} | values))


def shipped_styles() -> tuple[str, ...]:
    """The names of the styles that come with the program."""
    return (PLAIN.name, *sorted(path.stem for path in _SHIPPED.glob("*.toml")))


def _unknown(name: str) -> ConfigError:
    if name.endswith(".toml"):
        return ConfigError(f"{name}: there is no such file", "name a TOML file, or a style that is shipped")
    known = ", ".join(shipped_styles())
    return ConfigError(f"there is no style “{name}”", f"one of {known}, or a TOML file of your own")


def _value(path: Path, rule: str, given: object) -> Any:
    """What a rule is set to, in the type of its field."""
    known = [one.name for one in fields(Style)]
    if rule not in known:
        near = difflib.get_close_matches(rule, known, n=1)
        hint = f"did you mean {near[0]}?" if near else f"the rules are {', '.join(known[1:])}"
        raise ConfigError(f"{path}: “{rule}” is no rule of a style", hint)
    try:
        return _typed(getattr(PLAIN, rule), given)
    except ValueError as error:
        raise ConfigError(f"{path}: {rule} cannot be {given!r}", f"it is {error}") from error


def _typed(default: object, given: object) -> object:
    """``given`` as a value of the type of ``default``; ValueError says what it may be."""
    if isinstance(default, Mapping):
        if not isinstance(given, Mapping):
            raise ValueError("a table of languages")
        return {str(tag): _typed(Accents.ANY, one) for tag, one in given.items()}
    if isinstance(default, StrEnum):
        allowed = type(default)
        if not isinstance(given, str) or given not in list(allowed):
            raise ValueError(f"one of {', '.join(allowed)}")
        return allowed(given)
    if type(given) is not type(default):
        words = {bool: "true or false", int: "a number of words", str: "a word"}
        raise ValueError(words[type(default)])
    return given
