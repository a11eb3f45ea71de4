"""Leaving the example deletes it, and nothing else."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from journal.users.models import User
from sessions.models import Experiment
from symptoms.models import DailyRating
from tests.conftest import ClientOf


def test_the_example_is_gone_and_the_way_to_ones_own_is_shown(db: None, client: Client) -> None:
    client.post(reverse("demo_open"))

    page = client.post(reverse("demo_leave"), follow=True)

    assert page.redirect_chain[-1][0] == reverse("welcome")
    assert "The example is deleted." in page.content.decode()
    assert not User.objects.exists()
    assert not DailyRating.objects.exists()


def test_an_experiment_goes_with_the_example(db: None, client: Client) -> None:
    client.post(reverse("demo_open"), {"person": "maria"})
    assert Experiment.objects.count() == 1

    client.post(reverse("demo_leave"))

    assert not Experiment.objects.exists()


def test_a_persons_own_journal_is_never_deleted_by_it(alice: User, client_of: ClientOf) -> None:
    assert client_of(alice).post(reverse("demo_leave")).status_code == 404
    assert User.objects.filter(pk=alice.pk).exists()
