"""Find the configuration of a run: the nearest file upwards, and the profile that was chosen."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from transcheck.desk.faults import near
from transcheck.desk.paths import shown
from transcheck.desk.settings import CheckIds, Configuration, Profile, Settings, read_configuration
from transcheck.desk.toml_file import Key, TomlFile
from transcheck.errors import ConfigError

FILE_NAME = "transcheck.toml"
PROJECT_FILE_NAME = "pyproject.toml"
_SHIPPED = Path(__file__).parent / "profiles"


@dataclass(frozen=True, slots=True)
class Found:
    """The settings of a run, the file they came from (None for none) and the profile they were made with."""

    settings: Settings
    path: Path | None = None
    profile: str | None = None


def find_settings(
    checks: CheckIds, *, path: Path | None = None, search: bool = True, profile: str | None = None
) -> Found:
    """The settings in ``path``, else with ``search`` in the nearest file upwards, and over them those of
    the profile: as it was named, else as the file chooses.

    Raises ConfigError for a file with faults and for a profile that there is not.
    """
    if path is None and search:
        path = next(_upwards(Path.cwd()), None)
    configuration = _read(path, checks) if path else Configuration()
    name, where = profile, "--profile"
    if name is None and configuration.profile is not None:
        name, where = configuration.profile.value, configuration.profile.where
    settings = configuration.settings
    for layer in _layers(name, where, configuration.profiles, checks):
        settings = settings.under(layer)
    return Found(settings, path, name)


def shipped_profiles() -> tuple[str, ...]:
    """The names of the profiles that come with the program."""
    return tuple(sorted(path.stem for path in _SHIPPED.glob("*.toml")))


def _upwards(folder: Path) -> Iterator[Path]:
    """The configuration files in a folder and those above it, the nearest first."""
    for place in (folder, *folder.parents):
        if (place / FILE_NAME).is_file():
            yield place / FILE_NAME
        if (place / PROJECT_FILE_NAME).is_file() and _speaks_of_us(place / PROJECT_FILE_NAME):
            yield place / PROJECT_FILE_NAME


def _speaks_of_us(path: Path) -> bool:
    """Whether a project's file has a table for us; one that is broken is somebody else's concern."""
    try:
        return "transcheck" in tomllib.loads(path.read_text(encoding="utf-8")).get("tool", {})
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return False


def _read(path: Path, checks: CheckIds) -> Configuration:
    file = TomlFile.read(path)
    at: Key = ("tool", "transcheck") if path.name == PROJECT_FILE_NAME else ()
    if at and "transcheck" not in file.content.get("tool", {}):
        raise ConfigError(f"{shown(path)}: there is no table [tool.transcheck]", "name another file")
    return read_configuration(file, at, checks)


def _layers(name: str | None, where: str, own: Mapping[str, Profile], checks: CheckIds) -> Iterator[Settings]:
    """The settings of a profile, those that it extends first. A profile of the house that extends one of
    its own name extends the shipped one."""
    if name is None:
        return
    rest = {other: profile for other, profile in own.items() if other != name}
    profile = own[name] if name in own else _shipped(name, where, own, checks)
    yield from _layers(profile.extends, f"the profile “{name}”", rest, checks)
    yield profile.settings


def _shipped(name: str, where: str, own: Mapping[str, Profile], checks: CheckIds) -> Profile:
    if name not in shipped_profiles():
        known = {*own, *shipped_profiles()}
        raise ConfigError(f"{where}: there is no profile “{name}”{near(name, known)}", "")
    file = TomlFile.read(_SHIPPED / f"{name}.toml", f"profile {name}")
    return Profile(read_configuration(file, (), checks).settings)
