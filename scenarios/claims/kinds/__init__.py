"""The kinds of figures by name: how a formula becomes one estimate. A new one is one file here and one line below."""

from scenarios.claims.kind import Kind
from scenarios.claims.kinds import each, whole

KINDS: dict[str, Kind] = {"each": each.KIND, "whole": whole.KIND}
