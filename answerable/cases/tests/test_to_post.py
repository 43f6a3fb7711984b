"""A letter that goes by post is asked after until somebody says that it went."""

from __future__ import annotations

import pytest
from django.urls import reverse

from answerable.accounts.models import User
from answerable.cases import actions
from answerable.cases.models import Release
from answerable.cases.releasing import delivery
from answerable.cases.tests.conftest import NOW, new_case
from answerable.cases.tests.deeds import approved, fresh

pytestmark = pytest.mark.django_db


def posted_later(trust) -> Release:
    case = new_case()
    approved(case, trust.olive, trust.anna)
    return actions.issue(case=fresh(case), by=trust.anna, now=NOW, sent_by="post")


def test_the_desk_the_case_and_the_list_name_it_until_it_is_posted(client, trust) -> None:
    release, case = posted_later(trust), new_case(text="1. What did taxis cost?").reference
    client.force_login(User.objects.get(person_id=int(trust.olive.key)))
    desk = reverse("cases:desk")
    mine = reverse("cases:case", args=[release.request.slug])
    assert "1 letter is to be printed and posted." in client.get(desk).content.decode()
    assert "It is to be printed and posted." in client.get(mine).content.decode()
    listed = client.get(reverse("cases:deliveries")).content.decode()
    assert f"{release.request.reference}, response 1 of" in listed
    assert case not in listed
    delivery.mark_posted(release=release, on=release.issued_on, by=trust.olive, now=NOW)
    assert "printed and posted" not in client.get(desk).content.decode()
    assert "printed and posted" not in client.get(mine).content.decode()
    assert "To be printed" not in client.get(reverse("cases:deliveries")).content.decode()


def test_what_one_release_says_is_of_that_release(trust) -> None:
    first, second = posted_later(trust), posted_later(trust)
    delivery.mark_posted(release=first, on=first.issued_on, by=trust.olive, now=NOW)
    assert list(delivery.to_post(Release.objects.all())) == [second]
    assert delivery.alerts()["post"] == 1


def test_a_way_of_sending_is_called_what_it_is(client, trust) -> None:
    release = posted_later(trust)
    client.force_login(User.objects.get(person_id=int(trust.olive.key)))
    page = client.get(reverse("cases:release", args=[release.request.slug, release.number]))
    assert "Correspondence" not in page.content.decode().split("<main")[1].split("<form")[0]
