"""Experiments a person makes on themselves: two plans in an order left to chance, and its pauses."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Length
from django.utils.translation import gettext_lazy as _

from journal.core.ownership import Owned
from sessions.models.catalogue_items import CarrierOil, CatalogueItem, EssentialOil, Technique
from sessions.models.massages import DURATION_MINUTES_MAX
from sessions.querysets import ExperimentQuerySet

ORDER_LENGTH_MAX = 60
BLOCK_DAYS_MAX = 28
RUN_MAX_MOST, LISTED_LENGTH_MAX = 3, 16
"""Of blocks of weeks all orders are listed, so there must not be too many."""
EXPERIMENT_SESSIONS_MAX = 7
ORDER_PATTERN = r"^[AB]{2,60}\Z"
HEX_PATTERN = r"^[0-9a-f]{%s}\Z"
NONCE_LENGTH, COMMITMENT_LENGTH = 32, 64


class Compares(models.TextChoices):
    """What differs between the two plans."""

    FREQUENCY = "frequency", _("Fewer or more sessions")
    SESSION = "session", _("A session or a day of rest")
    TECHNIQUE = "technique", _("Two techniques")
    CARRIER_OIL = "carrier_oil", _("Two oils")
    ESSENTIAL_OIL = "essential_oil", _("Two essential oils")


class Outcome(models.TextChoices):
    """What an experiment looks at; fixed at its start."""

    OVERALL = "overall", _("All four together")
    TINGLING = "tingling", _("Tingling")
    NUMBNESS = "numbness", _("Numbness")
    BURNING = "burning", _("Burning")
    PAIN = "pain", _("Pain")


ITEMS = (Compares.TECHNIQUE, Compares.CARRIER_OIL, Compares.ESSENTIAL_OIL)
"""What is compared by naming two of them."""


def _item(kind: type[CatalogueItem]) -> models.ForeignKey[CatalogueItem | None, CatalogueItem | None]:
    return models.ForeignKey(kind, on_delete=models.RESTRICT, null=True, blank=True, related_name="+")


def _names_two(compares: str) -> Q:
    """Exactly the two items of one kind, and none of another."""
    named = {f"{item}_{plan}__isnull": item != compares for item in ITEMS for plan in "ab"}
    is_one_only = ~Q(**{f"{compares}_a": F(f"{compares}_b")}) if compares in ITEMS else Q()
    return Q(compares=compares, **named) & is_one_only


class Experiment(Owned):
    """Two plans, A and B, and the order in which their blocks come.

    n_blocks, block_days, run_max  the rule that the order was drawn by; `run_max` is None when the blocks
                        come in pairs, each in the order of a coin.
    order               a letter a block, such as ABBA. Whoever asks for it must show no more than the blocks
                        that have begun (`sessions.experiment_days`).
    sessions_a, _b      sessions in seven days under the plan; where the blocks come in pairs, in a day.
    nonce, commitment   the commitment is the hash of all this and the nonce (`sessions.experiment_seal`).
    stopped_on          the first day that no longer belongs to it; None unless it was ended early.
    """

    made_at = models.DateTimeField(_("made at"))
    starts_on = models.DateField(_("first day"))
    compares = models.CharField(_("what is compared"), max_length=13, choices=Compares.choices)
    outcome = models.CharField(_("what it looks at"), max_length=8, choices=Outcome.choices)
    sessions_a = models.PositiveSmallIntegerField(validators=[MaxValueValidator(EXPERIMENT_SESSIONS_MAX)])
    sessions_b = models.PositiveSmallIntegerField(validators=[MaxValueValidator(EXPERIMENT_SESSIONS_MAX)])
    technique_a = _item(Technique)
    technique_b = _item(Technique)
    carrier_oil_a = _item(CarrierOil)
    carrier_oil_b = _item(CarrierOil)
    essential_oil_a = _item(EssentialOil)
    essential_oil_b = _item(EssentialOil)
    duration_minutes = models.PositiveSmallIntegerField(
        _("minutes a session"), validators=[MinValueValidator(1), MaxValueValidator(DURATION_MINUTES_MAX)]
    )
    preferred_time = models.TimeField(_("time of day"), null=True, blank=True)
    n_blocks = models.PositiveSmallIntegerField()
    block_days = models.PositiveSmallIntegerField()
    run_max = models.PositiveSmallIntegerField(null=True, blank=True)
    order = models.CharField(max_length=ORDER_LENGTH_MAX)
    nonce = models.CharField(max_length=NONCE_LENGTH)
    commitment = models.CharField(max_length=COMMITMENT_LENGTH)
    stopped_on = models.DateField(_("stopped on"), null=True, blank=True)

    objects = ExperimentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "commitment"], name="experiment_once"),
            models.UniqueConstraint(fields=["owner", "starts_on"], name="experiment_once_a_day"),
            models.CheckConstraint(
                condition=Q(*[_names_two(compares) for compares in Compares.values], _connector=Q.OR),
                name="experiment_compares_two",
            ),
            models.CheckConstraint(condition=Q(outcome__in=Outcome.values), name="experiment_outcome_known"),
            models.CheckConstraint(
                condition=Q(sessions_a__lte=EXPERIMENT_SESSIONS_MAX, sessions_b__lte=EXPERIMENT_SESSIONS_MAX)
                & (~Q(compares__in=["frequency", "session"]) | ~Q(sessions_a=F("sessions_b"))),
                name="experiment_sessions_differ",
            ),
            models.CheckConstraint(
                condition=Q(duration_minutes__gte=1, duration_minutes__lte=DURATION_MINUTES_MAX),
                name="experiment_minutes_1_to_240",
            ),
            models.CheckConstraint(
                condition=Q(run_max=None, block_days=1, n_blocks__in=range(2, ORDER_LENGTH_MAX + 1, 2))
                | Q(
                    # Otherwise no answer, which a constraint takes for yes.
                    run_max__isnull=False,
                    run_max__gte=1,
                    run_max__lte=RUN_MAX_MOST,
                    block_days__gte=7,
                    block_days__lte=BLOCK_DAYS_MAX,
                    n_blocks__gte=2,
                    n_blocks__lte=LISTED_LENGTH_MAX,
                ),
                name="experiment_rule_possible",
            ),
            models.CheckConstraint(
                condition=Q(order__regex=ORDER_PATTERN) & Q(n_blocks=Length("order")),
                name="experiment_order_letters",
            ),
            models.CheckConstraint(
                condition=Q(nonce__regex=HEX_PATTERN % NONCE_LENGTH)
                & Q(commitment__regex=HEX_PATTERN % COMMITMENT_LENGTH),
                name="experiment_sealed",
            ),
            models.CheckConstraint(
                condition=Q(stopped_on=None) | Q(stopped_on__gte=F("starts_on")),
                name="experiment_stops_after_start",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.starts_on:%Y-%m-%d}: {self.compares}"

    @property
    def is_paired(self) -> bool:
        return self.run_max is None

    @property
    def lag_days(self) -> int:
        """From a day of the plan to the rating that tells of it: the next day's where blocks are days."""
        return 1 if self.is_paired else 0

    def sessions_of(self, letter: str) -> int:
        return self.sessions_a if letter == "A" else self.sessions_b

    def item_of(self, letter: str) -> CatalogueItem | None:
        """The technique or oil of a plan; None where how often is what differs."""
        if self.compares not in ITEMS:
            return None
        found: CatalogueItem = getattr(self, f"{self.compares}_{letter.lower()}")
        return found


class ExperimentPause(models.Model):
    """Days without a plan. It ends the block that it comes into; the next one begins when it is over.

    paused_on   the first day without.
    resumed_on  the first day of the next block; None while the pause lasts.
    """

    experiment = models.ForeignKey(
        Experiment, on_delete=models.CASCADE, related_name="pauses", db_index=False
    )
    paused_on = models.DateField(_("paused on"))
    resumed_on = models.DateField(_("resumed on"), null=True, blank=True)

    class Meta:
        ordering = ["paused_on"]
        constraints = [
            models.UniqueConstraint(fields=["experiment", "paused_on"], name="experiment_pause_once_a_day"),
            models.UniqueConstraint(
                fields=["experiment"], condition=Q(resumed_on=None), name="experiment_one_open_pause"
            ),
            models.CheckConstraint(
                condition=Q(resumed_on=None) | Q(resumed_on__gt=F("paused_on")),
                name="experiment_pause_ends_after_start",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.paused_on:%Y-%m-%d}"
