from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.core.files.base import ContentFile

from answerable.accounts.actor import Actor
from answerable.files import store
from answerable.files.models import FileUse, StoredFile
from answerable.files.storage import KeptOnDisk, kept_storage

JOB = Actor("job", "test", "Test")
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


@pytest.fixture
def kept(settings, tmp_path):
    settings.STORAGES = {**settings.STORAGES, "kept": kept_storage({}, tmp_path)}
    return tmp_path / "files"


def keep(data: bytes, key: str = "1", name: str = "a.txt") -> StoredFile:
    return store.keep(
        data, name=name, media_type="text/plain", kind="case", key=key, by=JOB, now=NOW
    )


def on_disk(folder: Path) -> list[str]:
    return sorted(p.name for p in folder.rglob("*") if p.is_file())


@pytest.mark.django_db
def test_the_same_bytes_are_kept_once(kept) -> None:
    first, second = keep(b"hello", "1"), keep(b"hello", "2", "b.txt")
    assert first.pk == second.pk
    assert first.sha256 == hashlib.sha256(b"hello").hexdigest()
    assert FileUse.objects.count() == 2
    assert on_disk(kept) == [first.sha256]
    assert store.fetch(first.sha256) == b"hello"


@pytest.mark.django_db
def test_keeping_twice_for_one_row_is_one_use(kept) -> None:
    keep(b"hello")
    keep(b"hello")
    assert FileUse.objects.count() == 1


@pytest.mark.django_db
def test_altered_bytes_are_not_handed_out(kept) -> None:
    stored = keep(b"hello")
    (kept / store.place(stored.sha256)).write_bytes(b"hellO")
    with pytest.raises(store.DamagedError):
        store.fetch(stored.sha256)


@pytest.mark.django_db
def test_unknown_bytes_are_not_kept(kept) -> None:
    with pytest.raises(store.NotKeptError):
        store.fetch("0" * 64)


@pytest.mark.django_db
def test_a_half_lost_file_is_written_again(kept) -> None:
    stored = keep(b"hello")
    (kept / store.place(stored.sha256)).write_bytes(b"he")
    keep(b"hello", "2")
    assert store.fetch(stored.sha256) == b"hello"


@pytest.mark.django_db(transaction=True)
def test_bytes_go_only_when_nobody_uses_them(kept) -> None:
    stored = keep(b"hello", "1")
    keep(b"hello", "2")
    assert store.destroy(kind="case", key="1", by=JOB, now=NOW) == ()
    assert store.fetch(stored.sha256) == b"hello"
    assert store.destroy(kind="case", key="2", by=JOB, now=NOW) == (stored.sha256,)
    assert on_disk(kept) == []
    assert not StoredFile.objects.exists()


@pytest.mark.django_db
def test_a_name_with_nul_is_kept_without_it(kept) -> None:
    keep(b"hello", name="a\x00b\ud800.txt")
    assert FileUse.objects.get().name == "ab.txt"


def test_a_failed_write_leaves_nothing(tmp_path) -> None:
    class Broken(ContentFile):
        def chunks(self, chunk_size=None):
            yield b"half"
            raise OSError("disk full")

    storage = KeptOnDisk(location=str(tmp_path))
    with pytest.raises(OSError, match="disk full"):
        storage.save("aa/bb/name", Broken(b"whole"))
    assert on_disk(tmp_path) == []


def test_a_bucket_by_settings() -> None:
    entry = kept_storage({"ANSWERABLE_FILES_S3_BUCKET": "kept"}, Path("/nowhere"))
    assert entry["OPTIONS"]["bucket_name"] == "kept"
