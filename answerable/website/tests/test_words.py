from pathlib import Path

import polib
import pytest
from django.conf import settings as django_settings
from django.utils import translation
from django.utils.translation import gettext, trans_real

OURS = django_settings.LOCALE_PATHS[-1]


def compiled(source: polib.POFile, folder: Path) -> Path:
    place = folder / "en_GB" / "LC_MESSAGES"
    place.mkdir(parents=True)
    source.save_as_mofile(str(place / "django.mo"))
    return folder


@pytest.fixture
def catalogues(settings, monkeypatch, tmp_path):
    """Ours, and a body's own over it, as the build compiles them."""
    ours = compiled(polib.pofile(str(OURS / "en_GB" / "LC_MESSAGES" / "django.po")), tmp_path / "a")
    own = polib.POFile()
    own.metadata = {"Content-Type": "text/plain; charset=UTF-8"}
    own.append(polib.POEntry(msgid="Owner", msgstr="Data custodian"))
    settings.LOCALE_PATHS = [compiled(own, tmp_path / "b"), ours]
    monkeypatch.setattr(trans_real, "_translations", {})
    monkeypatch.setattr(trans_real, "_default", None)


def test_the_trade_s_words_are_shown_and_a_body_lays_its_own_over_them(catalogues):
    with translation.override("en-gb"):
        assert gettext("Release") == "Response"
        assert gettext("Fact") == "Standing answer"
        assert gettext("Owner") == "Data custodian"
        assert gettext("Not in any catalogue") == "Not in any catalogue"


def test_the_body_s_catalogue_is_asked_before_ours():
    assert django_settings.LOCALE_PATHS[0] == django_settings.HOME / "locale"
    assert Path(__file__).parents[1] / "locale" == OURS
