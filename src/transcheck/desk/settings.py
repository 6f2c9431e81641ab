"""Settings: a configuration file and its profiles read into layers, of which a later one wins."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from transcheck.core.segment import Role
from transcheck.desk.desk import Clause, Scope
from transcheck.desk.faults import Faults, near
from transcheck.desk.keys import CHECK_KEYS, GATE_KEYS, RUN_KEYS, Reader, read_roles, read_text, read_texts
from transcheck.desk.paths import Pattern
from transcheck.desk.toml_file import Key, TomlFile
from transcheck.errors import ConfigError

CheckIds = Callable[[], Collection[str]]
"""Gives the ids of the checks that there are; asked only where one is named."""

_COMMAND_LINE = "command line"
_LAYER_KEYS = (*RUN_KEYS, *GATE_KEYS, "checks", "overrides")
_OVERRIDE_KEYS = (*GATE_KEYS, "paths", "roles", "checks")


@dataclass(frozen=True, slots=True)
class Placed:
    """A value and the ``file:line`` that says so."""

    value: Any
    where: str


@dataclass(frozen=True, slots=True)
class Settings:
    """``values`` are of what the run works with, by key; ``clauses`` are the desk's."""

    values: Mapping[str, Placed] = field(default_factory=dict)
    clauses: tuple[Clause, ...] = ()

    def under(self, later: Settings) -> Settings:
        """Both, where the later one wins."""
        return Settings({**self.values, **later.values}, (*self.clauses, *later.clauses))

    def without(self, key: str) -> Settings:
        """The same, saying nothing of a key."""
        return Settings({name: one for name, one in self.values.items() if name != key}, self.clauses)

    def get(self, key: str, default: Any = None) -> Any:
        """The value of a key, or the default where nobody has said one."""
        return self.values[key].value if key in self.values else default


def of_command_line(given: Mapping[str, Any]) -> Settings:
    """What was typed, by the keys that a file has for it; raises ConfigError for what cannot be."""
    values = {key: _typed(key, value) for key, value in given.items()}
    clauses = [Clause(key, value, _COMMAND_LINE) for key, value in values.items() if key in GATE_KEYS]
    placed = {key: Placed(value, _COMMAND_LINE) for key, value in values.items() if key in RUN_KEYS}
    return Settings(placed, tuple(clauses))


def _typed(key: str, value: Any) -> Any:
    """A value as a file's would be read; paths are from the current folder."""
    reader = RUN_KEYS[key] if key in RUN_KEYS else GATE_KEYS[key]
    try:
        return reader(list(value) if isinstance(value, tuple) else value, Path())
    except ValueError as error:
        raise ConfigError(f"--{key} cannot be {value!r}", f"it is {error}") from error


@dataclass(frozen=True, slots=True)
class Profile:
    """A named layer; ``extends`` is the name of the one that it stands on."""

    settings: Settings
    extends: str | None = None


@dataclass(frozen=True, slots=True)
class Configuration:
    """What a file says: for every run, and in profiles; ``profile`` is the one that it chooses."""

    settings: Settings = field(default_factory=Settings)
    profiles: Mapping[str, Profile] = field(default_factory=dict)
    profile: Placed | None = None


def read_configuration(file: TomlFile, at: Key, checks: CheckIds) -> Configuration:
    """The configuration in the table ``at`` of a file; raises ConfigError with all its faults."""
    table: Any = file.content
    for name in at:
        table = table[name]
    reader = _Reader(file, checks)
    settings = reader.layer(table, at, ("profile", "profiles"))
    profiles = {
        name: reader.profile(own, (*at, "profiles", name))
        for name, own in reader.table(table, at, "profiles").items()
    }
    chosen = reader.value(read_text, table, at, "profile")
    reader.faults.require_none(file.path)
    return Configuration(settings, profiles, chosen)


class _Reader:
    """Reads tables and gathers what is wrong with them. ``at`` is always the way to the table in hand."""

    def __init__(self, file: TomlFile, checks: CheckIds) -> None:
        self.faults = Faults()
        self._file = file
        self._checks = checks

    def profile(self, table: Any, at: Key) -> Profile:
        """A profile; it may say all that a file says, but not choose another."""
        if not self._is_table(table, at):
            return Profile(Settings())
        extends = self.value(read_text, table, at, "extends")
        return Profile(self.layer(table, at, ("extends",)), extends.value if extends else None)

    def layer(self, table: Mapping[str, Any], at: Key, others: Collection[str] = ()) -> Settings:
        """The settings in a table, in which ``others`` may stand too."""
        self._require_known(table, at, (*_LAYER_KEYS, *others))
        values = {key: self.value(reader, table, at, key) for key, reader in RUN_KEYS.items()}
        clauses = [
            *self._clauses(GATE_KEYS, table, at, Scope()),
            *self._of_checks(table, at, (), frozenset()),
            *self._overrides(table, at),
        ]
        return Settings({key: one for key, one in values.items() if one}, tuple(clauses))

    def table(self, table: Mapping[str, Any], at: Key, name: str) -> Mapping[str, Any]:
        """The table of that name inside another; empty where there is none."""
        inner = table.get(name, {})
        return inner if self._is_table(inner, (*at, name)) else {}

    def value(self, reader: Reader, table: Mapping[str, Any], at: Key, key: str) -> Placed | None:
        """What stands at a key; None where nothing does, or it is a fault."""
        if key not in table:
            return None
        place = self._file.place((*at, key))
        try:
            return Placed(reader(table[key], self._file.path.absolute().parent), place)
        except ValueError as error:
            self.faults.add(place, f"“{key}” cannot be {table[key]!r}; it is {error}")
            return None

    def _overrides(self, table: Mapping[str, Any], at: Key) -> Iterator[Clause]:
        overrides = table.get("overrides", [])
        if not isinstance(overrides, list):
            self.faults.add(self._file.place((*at, "overrides")), "write [[overrides]], once for each")
            return
        for number, own in enumerate(overrides):
            place: Key = (*at, "overrides", number)
            if self._is_table(own, place):
                yield from self._override(own, place)

    def _override(self, table: Mapping[str, Any], at: Key) -> Iterator[Clause]:
        self._require_known(table, at, _OVERRIDE_KEYS)
        folder = self._file.path.absolute().parent
        texts, roles = self.value(read_texts, table, at, "paths"), self.value(read_roles, table, at, "roles")
        paths = tuple(Pattern(folder, text) for text in texts.value) if texts else ()
        if "roles" in table and "fail-on" in table:
            self.faults.add(
                self._file.place((*at, "fail-on")),
                "“fail-on” is for whole articles; for some roles, raise the severity of checks",
            )
        scope = Scope(None, paths, roles.value if roles else frozenset())
        yield from self._clauses(GATE_KEYS, table, at, scope)
        yield from self._of_checks(table, at, scope.paths, scope.roles)

    def _of_checks(
        self, table: Mapping[str, Any], at: Key, paths: tuple[Pattern, ...], roles: frozenset[Role]
    ) -> Iterator[Clause]:
        for check, own in self.table(table, at, "checks").items():
            place: Key = (*at, "checks", check)
            if check not in self._checks():
                what = f"there is no check “{check}”{near(check, self._checks())}"
                self.faults.add(self._file.place(place), what)
            elif self._is_table(own, place):
                self._require_known(own, place, CHECK_KEYS)
                yield from self._clauses(CHECK_KEYS, own, place, Scope(check, paths, roles))

    def _clauses(
        self, readers: Mapping[str, Reader], table: Mapping[str, Any], at: Key, scope: Scope
    ) -> Iterator[Clause]:
        for key, reader in readers.items():
            if (one := self.value(reader, table, at, key)) is not None:
                yield Clause(key, one.value, one.where, scope)

    def _require_known(self, table: Mapping[str, Any], at: Key, known: Collection[str]) -> None:
        for key in table:
            if key not in known:
                self.faults.add(self._file.place((*at, key)), f"“{key}” is not known here{near(key, known)}")

    def _is_table(self, value: object, at: Key) -> bool:
        if not isinstance(value, Mapping):
            self.faults.add(self._file.place(at), f"“{at[-1]}” is a table, not {value!r}")
        return isinstance(value, Mapping)
