"""Where icons, fonts, translations and help are: beside the floors in a checkout, inside `desktop` when installed."""

from pathlib import Path

HERE = Path(__file__).parent


def asset(*names: str) -> Path:
    """The path of one asset, such as asset("icons", "paths.json")."""
    checkout = HERE.parent / "assets"
    root = checkout if (checkout / "icons").is_dir() else HERE / "assets"
    return root.joinpath(*names)
