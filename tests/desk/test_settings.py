"""The configuration file: which one is found, what it may say, and what is said of its faults."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.desks import checks, found
from transcheck.core.issue import Severity
from transcheck.desk.describe import describe
from transcheck.desk.find import find_settings, shipped_profiles
from transcheck.desk.settings import of_command_line
from transcheck.errors import ConfigError

FAULTY = """fail-on = "majro"
glosaries = ["names.tsv"]
min-confidence = 1.5
fail-confidence = true
models = "nowhere"
from = "portuguese!"

[checks.number-mismach]
severity = "minor"

[checks]
spacing.enabled = "no"
name-mismatch = "minor"

[[overrides]]
path = ["sport/**"]
roles = ["caption", "kicker"]

[[overrides]]
roles = ["caption"]
fail-on = "minor"

[profiles.night]
extend = "sport"
"""
FAULTS = [
    "1: “fail-on” cannot be 'majro'; it is one of critical, major, minor, neutral, never",
    "2: “glosaries” is not known here; did you mean “glossaries”?",
    "3: “min-confidence” cannot be 1.5; it is a number from 0 to 1",
    "4: “fail-confidence” cannot be True; it is a number from 0 to 1",
    "5: “models” cannot be 'nowhere'; it is a folder that is there",
    "6: “from” cannot be 'portuguese!'; it is a language tag such as en, pt-BR or zh-Hans",
    "8: there is no check “number-mismach”; did you mean “number-mismatch”?",
    "12: “enabled” cannot be 'no'; it is true or false",
    "13: “name-mismatch” is a table, not 'minor'",
    "16: “path” is not known here; did you mean “paths”?",
    "17: “roles” cannot be ['caption', 'kicker']; it is a list of headline,",
    "21: “fail-on” is for whole articles",
    "24: “extend” is not known here; did you mean “extends”?",
]


def test_all_faults_are_told_at_once_each_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        found(FAULTY, tmp_path)
    told = sorted(caught.value.faults, key=lambda fault: int(fault.split(":")[1]))
    for fault, said in zip(told, FAULTS, strict=True):
        assert f"transcheck.toml:{said}" in fault


def test_an_empty_file_says_nothing(tmp_path: Path) -> None:
    assert found("", tmp_path).settings.clauses == ()


def test_paths_are_relative_to_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "desk"
    (folder / "models").mkdir(parents=True)
    text = 'glossaries = ["names.tsv"]\nstyle = "house.toml"\nmodels = "models"\nbaseline = "known.json"'
    settings = found(text, folder).settings
    assert settings.get("glossaries") == (folder / "names.tsv",)
    assert settings.get("style") == str(folder / "house.toml")
    assert settings.get("models") == folder / "models"
    assert settings.get("baseline") == folder / "known.json"
    assert found('style = "ap"', folder).settings.get("style") == "ap"


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a configuration at its top, and a folder in it to work in."""
    (tmp_path / "pyproject.toml").write_text('[tool.transcheck]\nstyle = "ap"\n', encoding="utf-8")
    inner = tmp_path / "articles" / "sport"
    inner.mkdir(parents=True)
    monkeypatch.chdir(inner)
    return tmp_path


def test_the_file_is_found_upwards(tree: Path) -> None:
    assert find_settings(checks).path == tree / "pyproject.toml"
    assert find_settings(checks).settings.get("style") == "ap"


def test_the_nearest_file_wins_alone(tree: Path) -> None:
    (tree / "articles" / "transcheck.toml").write_text('to = "en"', encoding="utf-8")
    settings = find_settings(checks).settings
    assert settings.get("to") == "en"
    assert settings.get("style") is None


def test_our_own_file_comes_before_the_project_s(tree: Path) -> None:
    (tree / "transcheck.toml").write_text('style = "bbc"', encoding="utf-8")
    assert find_settings(checks).settings.get("style") == "bbc"


@pytest.mark.parametrize(
    "text", ['[tool.ruff]\nline-length = 99\n[project]\nname = "transcheck"', "[tool.transcheck"]
)
def test_a_project_file_that_is_not_about_us_is_passed_by(tree: Path, text: str) -> None:
    (tree / "articles" / "pyproject.toml").write_text(text, encoding="utf-8")
    assert find_settings(checks).path == tree / "pyproject.toml"


def test_nothing_is_read_where_nothing_is_wanted(tree: Path) -> None:
    assert find_settings(checks, search=False).path is None


def test_a_project_file_that_is_named_has_to_have_a_table(tree: Path) -> None:
    other = tree / "articles" / "pyproject.toml"
    other.write_text("[tool.ruff]", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"there is no table \[tool\.transcheck\]"):
        find_settings(checks, path=other)


def test_faults_of_a_project_file_have_its_lines(tree: Path) -> None:
    (tree / "pyproject.toml").write_text(
        '[project]\nname = "x"\n\n[tool.transcheck]\nstile = "ap"\n', "utf-8"
    )
    with pytest.raises(ConfigError) as caught:
        find_settings(checks)
    (fault,) = caught.value.faults
    assert fault.endswith("pyproject.toml:5: “stile” is not known here; did you mean “style”?")


PROFILES = """
profile = "night"
style = "ap"

[profiles.night]
extends = "day"
min-severity = "major"

[profiles.day]
style = "bbc"
to = "en"
"""


def test_a_profile_wins_over_the_file_and_over_what_it_extends(tmp_path: Path) -> None:
    of_night = found(PROFILES, tmp_path).settings
    assert of_night.get("style") == "bbc"
    assert [(one.name, one.value) for one in of_night.clauses] == [("min-severity", Severity.MAJOR)]
    of_day = found(PROFILES, tmp_path, profile="day").settings
    assert of_day.get("to") == "en"
    assert of_day.clauses == ()


def test_a_profile_of_the_house_may_stand_on_the_shipped_one_of_its_name(tmp_path: Path) -> None:
    own = found('[profiles.breaking]\nextends = "breaking"\nstyle = "ap"', tmp_path, profile="breaking")
    assert own.settings.get("rules-only") is True
    assert own.settings.get("style") == "ap"


@pytest.mark.parametrize(
    ("text", "profile", "said"),
    [
        ("", "spord", "--profile: there is no profile “spord”; did you mean “sport”?"),
        ('\nprofile = "nigth"\n[profiles.night]', None, "transcheck.toml:2: there is no profile “nigth”"),
        ('[profiles.a]\nextends = "b"\n[profiles.b]\nextends = "a"', "a", "there is no profile “a”"),
    ],
    ids=["command-line", "file", "circle"],
)
def test_an_unknown_profile(tmp_path: Path, text: str, profile: str | None, said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        found(text, tmp_path, profile)
    assert said in caught.value.message


def test_the_shipped_profiles_know_the_checks() -> None:
    from transcheck.checks.catalogue import all_checks

    assert shipped_profiles() == ("breaking", "headline-desk", "sport")
    for name in shipped_profiles():
        assert find_settings(
            lambda: [one.id for one in all_checks()], search=False, profile=name
        ).settings.clauses


def test_the_command_line_wins(tmp_path: Path) -> None:
    settings = found('style = "ap"\nfail-on = "minor"', tmp_path).settings
    typed = settings.under(of_command_line({"style": "bbc", "fail-on": "never"}))
    assert typed.get("style") == "bbc"
    assert typed.clauses[-1].where == "command line"


def test_settings_in_force_are_shown_with_their_place(tmp_path: Path) -> None:
    text = """to = "en"
fail-on = "never"
[checks.spacing]
enabled = false
[[overrides]]
paths = ["sport/**"]
roles = ["caption"]
min-severity = "major"
"""
    shown = [
        (name, value, place.rpartition(":")[2])
        for name, value, place in describe(found(text, tmp_path).settings)
    ]
    assert shown == [
        ("to", "en", "1"),
        ("fail-confidence", "0.5", "default"),
        ("fail-on", "never", "2"),
        ("spacing.enabled", "false", "4"),
        ("min-severity for caption in sport/**", "major", "8"),
    ]
