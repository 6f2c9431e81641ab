"""What the HTML pages have in common: templates beside this file, and nothing of an article is markup."""

from __future__ import annotations

from typing import Any


def render_page(template: str, **values: Any) -> str:
    """The template of that name, filled in. What UTF-8 cannot say, as odd bytes in the name of a file, is a
    question mark."""
    from jinja2 import Environment, PackageLoader

    environment = Environment(
        loader=PackageLoader("transcheck.reports", "."),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(template).render(values).encode("utf-8", "replace").decode()
