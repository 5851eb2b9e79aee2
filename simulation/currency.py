"""The currency that all money of a study is in: its code, by which the screen knows its sign."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

CODE = "^[A-Z]{3}$"  # ISO 4217


def coded(found: str) -> str:
    """The code of a currency, or a refusal in words."""
    if not re.fullmatch(CODE, found):
        raise PydanticCustomError("currency", "must be three capital letters such as USD")
    return found


Currency = Annotated[str, AfterValidator(coded)]
