"""Daily measures as compressed arrays: each measure for itself, so that one can be read without the others.

A packed run is the number of measures, the length of each packed measure [bytes], all as little-endian 32-bit
words, then the measures: zlib over the little-endian float64 of the days. Nothing is rounded: what is read is bit
by bit what was simulated. A year of the bundled studies takes about 30 kB.
"""

from __future__ import annotations

import struct
import zlib

import numpy as np

LEVEL = 3  # 2 ms and 30 kB a year; level 6 takes twice the time for a tenth less
BYTES_A_DAY = 8


class Damaged(ValueError):
    """Packed measures that cannot be unpacked."""


def packed(daily: np.ndarray) -> bytes:
    """The measures [measure, day] as one block of bytes."""
    parts = [zlib.compress(row.tobytes(), LEVEL) for row in np.ascontiguousarray(daily, dtype="<f8")]
    return struct.pack(f"<{len(parts) + 1}I", len(parts), *map(len, parts)) + b"".join(parts)


def unpacked(block: bytes, place: int, days: int) -> np.ndarray:
    """The measure [day] at a place of a packed run; never more is unfolded, whatever the block claims."""
    if not isinstance(block, bytes):  # a cell of a file may hold anything
        raise Damaged("holds no packed measures")
    try:
        count = struct.unpack_from("<I", block)[0]
        if not place < count <= len(block) // 4:
            raise Damaged(f"holds {count} measures, number {place} was asked for")
        lengths = struct.unpack_from(f"<{count}I", block, 4)
        start = 4 * (count + 1) + sum(lengths[:place])
        reader = zlib.decompressobj()
        content = reader.decompress(block[start : start + lengths[place]], days * BYTES_A_DAY)
        beyond = reader.decompress(reader.unconsumed_tail, 1)
    except (struct.error, zlib.error) as error:
        raise Damaged(str(error)) from error
    if len(content) != days * BYTES_A_DAY or beyond or not reader.eof:
        raise Damaged(f"does not hold the {days} days that were asked for")
    return np.frombuffer(content, dtype="<f8")
