"""What the perturbations of quotations share."""

from __future__ import annotations

import re

QUOTATION = re.compile(r"[\"“][^\"“”]{25,}[\"”]")
