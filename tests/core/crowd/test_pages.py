"""The sizes of pages are those that were written."""

from __future__ import annotations

import io

import pytest

from presenter.core.crowd.pages import pages_of
from presenter.core.crowd.thrift import BrokenError

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")


@pytest.mark.parametrize("version", ["1.0", "2.0"])
def test_all_pages_are_counted(version: str) -> None:
    file = io.BytesIO()
    texts = [f"Event {number % 400}" for number in range(5000)]
    pq.write_table(pa.table({"a": texts}), file, data_page_version=version, data_page_size=1000, compression="zstd")
    chunk = pq.ParquetFile(file).metadata.row_group(0).column(0)
    pages = pages_of(file, chunk.dictionary_page_offset, chunk.total_compressed_size)
    assert pages.values == 5000
    assert 0 < chunk.total_uncompressed_size - pages.bytes < 2_000  # without the headers themselves
    assert pages.largest <= pages.bytes


@pytest.mark.parametrize("data", [b"", b"\x15", b"\x15\x00\x15\x01\x15\x02\x00", b"\xff" * 40, b"\x1c" * 40])
def test_what_makes_no_sense_is_told(data: bytes) -> None:
    with pytest.raises(BrokenError):
        pages_of(io.BytesIO(data), 0, 100)
