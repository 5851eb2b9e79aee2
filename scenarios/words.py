"""Words a planner writes for people to read: plain text, or a text for each language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

LANGUAGE = re.compile(r"[a-z]{2,3}(_[A-Z][A-Za-z]{1,3})?")  # en, zh, zh_TW
LONGEST = 2_000  # characters of one text


@dataclass(frozen=True)
class Words:
    """A text in one or more languages: pairs of (language, text); no language is the empty text."""

    texts: tuple[tuple[str, str], ...] = (("", ""),)

    wanted: ClassVar[str] = "text, or a map of languages such as {en: …, zh: …}"

    def __str__(self) -> str:
        return self.in_language("en")

    def in_language(self, language: str) -> str:
        """The text in a language such as zh or zh_CN; where there is none in English, else the first."""
        by_language = dict(self.texts)
        for wanted in (language, language.partition("_")[0], "", "en"):
            if wanted in by_language:
                return by_language[wanted]
        return self.texts[0][1]

    def written(self) -> str | dict[str, str]:
        """The words as a study file writes them."""
        by_language = dict(self.texts)
        return by_language[""] if set(by_language) == {""} else by_language

    @classmethod
    def read(cls, found: Any) -> Words:
        """The words that a file's text or map stands for, or a mistake in words."""
        if isinstance(found, Words):
            return found
        texts = {"": found} if isinstance(found, str) else found
        if not isinstance(texts, Mapping) or not texts or not all(isinstance(t, str) for t in texts.values()):
            raise _wrong(f"must be {cls.wanted}")
        strange = [key for key in texts if key and not LANGUAGE.fullmatch(str(key))]
        if strange or ("" in texts and not isinstance(found, str)):
            raise _wrong(f"must be {cls.wanted}; a language is written like en or zh_TW")
        if any(len(text) > LONGEST for text in texts.values()):
            raise _wrong(f"must be text of at most {LONGEST:,} characters")
        return cls(tuple((str(language), text) for language, text in texts.items()))

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Let this class alone check the field."""
        return core_schema.no_info_plain_validator_function(
            cls.read, serialization=core_schema.plain_serializer_function_ser_schema(cls.written)
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Text, or a map of languages to text."""
        text = {"type": "string", "maxLength": LONGEST}
        languages = {
            "type": "object",
            "patternProperties": {f"^{LANGUAGE.pattern}$": text},
            "additionalProperties": False,
            "minProperties": 1,
        }
        return {"anyOf": [text, languages]}


def _wrong(message: str) -> PydanticCustomError:
    return PydanticCustomError("words", "{words}", {"words": message})
