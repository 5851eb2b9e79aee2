"""What two colours are to an eye: WCAG contrast, sight with one kind of cone missing, CIEDE2000 distance."""

from __future__ import annotations

import math

import numpy as np

# Machado, Oliveira, Fernandes (2009), A physiologically-based model for simulation of color vision deficiency,
# IEEE TVCG 15(6), severity 1.0, on linear RGB.
SIGHTS = {
    "normal": np.eye(3),
    "protan": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deutan": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritan": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}
TO_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
WHITE = np.array([0.95047, 1.0, 1.08883])  # D65


def linear(colour: str) -> np.ndarray:
    """Linear RGB [channel] of #RRGGBB."""
    channels = np.array([int(colour[place : place + 2], 16) for place in (1, 3, 5)]) / 255.0
    return np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    """WCAG 2.2 contrast ratio, 1 to 21."""
    light, dark = sorted((float(TO_XYZ[1] @ linear(colour)) for colour in (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def lab(colour: str, sight: str) -> np.ndarray:
    """CIE L*a*b* of a colour as somebody with that sight sees it."""
    seen = np.clip(SIGHTS[sight] @ linear(colour), 0.0, 1.0)
    share = TO_XYZ @ seen / WHITE
    curve = np.where(share > (6 / 29) ** 3, np.cbrt(share), share / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.array([116 * curve[1] - 16, 500 * (curve[0] - curve[1]), 200 * (curve[1] - curve[2])])


def distance(one: str, other: str, sight: str = "normal") -> float:
    """CIEDE2000 difference of two colours (Sharma, Wu, Dalal 2005, equations 2 to 22)."""
    return ciede2000(lab(one, sight), lab(other, sight))


def ciede2000(one: np.ndarray, other: np.ndarray) -> float:
    """CIEDE2000 difference of two L*a*b* colours."""
    mean_chroma = (math.hypot(one[1], one[2]) + math.hypot(other[1], other[2])) / 2
    g = 0.5 * (1 - math.sqrt(mean_chroma**7 / (mean_chroma**7 + 25.0**7)))
    chroma, hue = zip(*(_polar((1 + g) * each[1], each[2]) for each in (one, other)), strict=True)
    lightness = (one[0] + other[0]) / 2
    c = sum(chroma) / 2
    turn = hue[1] - hue[0]
    if chroma[0] * chroma[1] == 0:
        turn = 0.0
    elif abs(turn) > 180:
        turn -= math.copysign(360, turn)
    h = _mean_hue(hue, chroma)
    t = 1 - 0.17 * _cos(h - 30) + 0.24 * _cos(2 * h) + 0.32 * _cos(3 * h + 6) - 0.20 * _cos(4 * h - 63)
    by_l = (other[0] - one[0]) / (1 + 0.015 * (lightness - 50) ** 2 / math.sqrt(20 + (lightness - 50) ** 2))
    by_c = (chroma[1] - chroma[0]) / (1 + 0.045 * c)
    by_h = 2 * math.sqrt(chroma[0] * chroma[1]) * math.sin(math.radians(turn / 2)) / (1 + 0.015 * c * t)
    turning = 30 * math.exp(-(((h - 275) / 25) ** 2))
    rotation = -2 * math.sqrt(c**7 / (c**7 + 25.0**7)) * math.sin(math.radians(2 * turning))
    return math.sqrt(by_l**2 + by_c**2 + by_h**2 + rotation * by_c * by_h)


def _polar(a: float, b: float) -> tuple[float, float]:
    return math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360


def _mean_hue(hue: tuple[float, ...], chroma: tuple[float, ...]) -> float:
    total = hue[0] + hue[1]
    if chroma[0] * chroma[1] == 0:
        return total
    if abs(hue[0] - hue[1]) <= 180:
        return total / 2
    return (total + 360) / 2 if total < 360 else (total - 360) / 2


def _cos(degrees: float) -> float:
    return math.cos(math.radians(degrees))
