"""Whatever arrives is read or refused: nothing raises, nothing takes long, nothing takes much."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ALTOGETHER = 100_000
EACH = 5_000
MOST_KILOBYTES = 500_000


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(ALTOGETHER // EACH))
def test_a_hundred_thousand_spoilt_messages_and_documents(reference, seed):
    folders = [reference / name for name in ("mail", "safety/corpus", "seed")]
    if not all(folder.is_dir() for folder in folders):
        pytest.skip(f"no messages and documents to spoil under {reference}")
    ran = subprocess.run(
        [sys.executable, "-m", "tests.soak.mutants", str(seed), str(EACH), *map(str, folders)],
        cwd=ROOT, check=False, capture_output=True, text=True, timeout=3600,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    told = json.loads(ran.stdout.splitlines()[-1])
    assert told["faults"] == []
    assert told["read"] == EACH
    assert told["peak_kilobytes"] < MOST_KILOBYTES
