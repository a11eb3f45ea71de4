"""The portable form of every kind of thing that a journal holds."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from journal.core.entries import NOTE_LENGTH_MAX
from journal.core.feet import Area
from journal.core.weekdays import Weekdays
from journal.files import rows
from journal.files.forms_care import CARE, VISIT
from journal.files.kinds import Kind
from journal.files.plain import Amount, Number, Text, Whole, Word, YesNo
from journal.files.plain_experiments import Commitment, Pauses, Sealed
from journal.files.plain_items import Doses, Item, Items, Steps
from journal.files.plain_lines import Line
from journal.files.plain_sets import Name, Names, Slugs, Spots
from journal.files.plain_times import Clock, Day, Identifier, Moment, Zone
from journal.files.portable import Field, Form, field, needed
from journal.users.models import HealthRisk, TextSize, Theme, WeekStart
from sessions.catalogue import Finding, OilWarning, Setting, Tool
from sessions.models import (
    BLOCK_DAYS_MAX,
    DURATION_MINUTES_MAX,
    EXPERIMENT_SESSIONS_MAX,
    LOGGED_BY_LENGTH_MAX,
    OWN_HOW_LENGTH_MAX,
    OWN_NAME_LENGTH_MAX,
    PLAN_NAME_LENGTH_MAX,
    SESSIONS_PER_WEEK_MAX,
    TEASPOONS_MAX,
    CarrierOil,
    Compares,
    EssentialOil,
    Feet,
    GivenBy,
    Outcome,
    Pressure,
    Relief,
    Technique,
)
from sessions.models.experiments import ORDER_LENGTH_MAX
from symptoms.models import (
    COUNT_MAX,
    MEDICATION_CHANGE_LENGTH_MAX,
    OWN_WORD_LENGTH_MAX,
    PEG,
    SYMPTOMS,
    TROUBLES,
    EntryMethod,
    Extra,
    OwnWordKind,
    Sensation,
    Therapy,
    Trigger,
    Trouble,
    WorseFoot,
)

_DAY, _MOMENT, _CLOCK = Day(), Moment(), Clock()
_SCORE, _COUNT = Whole(0, 10), Whole(0, COUNT_MAX)
_MINUTES = Whole(1, DURATION_MINUTES_MAX)
_NOTE = Text(NOTE_LENGTH_MAX)
_TROUBLE = Word(Trouble.values)
_OWN_WORDS = Names(OWN_WORD_LENGTH_MAX)
_AREAS, _FINDINGS = Slugs(Area), Slugs(Finding, nothing="clear")
_WRITTEN = {"entered_at": field(_MOMENT, "entered_at"), "entered_on": field(_DAY, "entered_on")}
_LOGGED_BY = {"logged_by": field(Line(LOGGED_BY_LENGTH_MAX), "logged_by")}
_ITEM = {
    "name": needed(Name(OWN_NAME_LENGTH_MAX), "own_name"),
    "archived_at": field(_MOMENT, "archived_at"),
}

_RATING: Form = {
    "date": needed(_DAY, "date"),
    **{symptom: field(_SCORE, symptom) for symptom in SYMPTOMS},
    "entry_method": field(Word(EntryMethod.values, EntryMethod.IMPORT), "entry_method"),
    **_WRITTEN,
    "note": field(_NOTE, "note"),
    "worse_foot": field(Word(WorseFoot.values), "worse_foot"),
    "sore_spots": Field(Spots(), rows.sore_spots),
    **{trouble: field(_TROUBLE, trouble) for trouble in ("sleep", "walking", "shoes")},
    "near_falls": field(_COUNT, "near_falls"),
    "falls": field(_COUNT, "falls"),
    "triggers": field(Slugs(Trigger), "triggers"),
    "own_triggers": Field(_OWN_WORDS, rows.own_words(OwnWordKind.TRIGGER)),
    "sensations": field(Slugs(Sensation), "sensations"),
    "own_sensations": Field(_OWN_WORDS, rows.own_words(OwnWordKind.SENSATION)),
    "therapies": field(Slugs(Therapy), "therapies"),
    "own_therapies": Field(_OWN_WORDS, rows.own_words(OwnWordKind.THERAPY)),
    "medication_change": field(Text(MEDICATION_CHANGE_LENGTH_MAX), "medication_change"),
}
_MASSAGE: Form = {
    "date": needed(_DAY, "date"),
    "start_time": field(_CLOCK, "start_time"),
    "duration_minutes": needed(_MINUTES, "duration_minutes"),
    "techniques": Field(Items(Technique), rows.techniques),
    "tools": field(Slugs(Tool), "tools"),
    "feet": field(Word(Feet.values), "feet"),
    "areas": field(_AREAS, "areas"),
    "pressure": field(Word(Pressure.values), "pressure"),
    "carrier_oil": Field(Item(CarrierOil), rows.item("carrier_oil")),
    "carrier_teaspoons": field(Amount(Decimal("0.25"), Decimal(TEASPOONS_MAX)), "carrier_teaspoons"),
    "essential_oils": Field(Doses(EssentialOil), rows.doses),
    "acknowledged_warnings": field(Slugs(OilWarning), "acknowledged"),
    "setting": field(Slugs(Setting), "setting"),
    "given_by": field(Word(GivenBy.values, GivenBy.SELF), "given_by"),
    "symptoms_before": field(_SCORE, "symptoms_before"),
    "symptoms_after": field(_SCORE, "symptoms_after"),
    "relief": field(Word(Relief.values), "relief"),
    "hurt": field(_SCORE, "hurt"),
    "skin_reaction": field(YesNo(), "had_skin_reaction"),
    "note": field(_NOTE, "note"),
    **_LOGGED_BY,
    **_WRITTEN,
    "id": field(Identifier(), "client_id"),
}
_PLAN_SESSIONS = Whole(0, EXPERIMENT_SESSIONS_MAX)
_EXPERIMENT: Form = {
    "made_at": needed(_MOMENT, "made_at"),
    "starts_on": needed(_DAY, "starts_on"),
    "compares": needed(Word(Compares.values), "compares"),
    "outcome": needed(Word(Outcome.values), "outcome"),
    "sessions_a": needed(_PLAN_SESSIONS, "sessions_a"),
    "sessions_b": needed(_PLAN_SESSIONS, "sessions_b"),
    **{key: Field(Item(Technique), rows.item(key)) for key in ("technique_a", "technique_b")},
    **{key: Field(Item(CarrierOil), rows.item(key)) for key in ("carrier_oil_a", "carrier_oil_b")},
    **{key: Field(Item(EssentialOil), rows.item(key)) for key in ("essential_oil_a", "essential_oil_b")},
    "duration_minutes": needed(_MINUTES, "duration_minutes"),
    "preferred_time": field(_CLOCK, "preferred_time"),
    "n_blocks": needed(Whole(2, ORDER_LENGTH_MAX), "n_blocks"),
    "block_days": needed(Whole(1, BLOCK_DAYS_MAX), "block_days"),
    "run_max": field(Whole(1, ORDER_LENGTH_MAX), "run_max"),
    "sealed": Field(Sealed(), rows.seal, is_needed=True),
    "commitment": needed(Commitment(), "commitment"),
    "stopped_on": field(_DAY, "stopped_on"),
    "pauses": Field(Pauses(), rows.pauses),
}

FORMS: Mapping[Kind, Form] = {
    Kind.SETTINGS: {
        "time_zone": field(Zone(), "time_zone"),
        "week_start": field(Number(WeekStart.values, WeekStart.MONDAY), "week_start"),
        "theme": field(Word(Theme.values, Theme.AUTO), "theme"),
        "text_size": field(Number(TextSize.values, TextSize.NORMAL), "text_size"),
        "health_risk": field(Word(HealthRisk.values), "health_risk"),
        "asked_professional_on": field(_DAY, "asked_professional_on"),
    },
    Kind.LAYOUT: {"hidden": field(Slugs(Extra), "hidden")},
    Kind.TECHNIQUE: _ITEM
    | {"how": field(Text(OWN_HOW_LENGTH_MAX), "own_how"), "areas": field(_AREAS, "own_areas")},
    Kind.CARRIER_OIL: _ITEM,
    Kind.ESSENTIAL_OIL: _ITEM,
    Kind.OWN_WORD: {
        "kind": needed(Word(OwnWordKind.values), "kind"),
        "name": needed(Name(OWN_WORD_LENGTH_MAX), "name"),
        "archived_at": field(_MOMENT, "archived_at"),
    },
    Kind.OIL_REACTION: {
        "carrier_oil": Field(Item(CarrierOil), rows.item("carrier_oil")),
        "essential_oil": Field(Item(EssentialOil), rows.item("essential_oil")),
        "noted_on": needed(_DAY, "noted_on"),
    },
    Kind.PLAN: {
        "name": needed(Name(PLAN_NAME_LENGTH_MAX), "name"),
        "steps": Field(Steps(), rows.steps, is_needed=True),
    },
    Kind.ROUTINE: {
        "starts_on": needed(_DAY, "starts_on"),
        "sessions_per_week": needed(Whole(0, SESSIONS_PER_WEEK_MAX), "sessions_per_week"),
        "duration_minutes": needed(_MINUTES, "duration_minutes"),
        "weekdays": field(Slugs(Weekdays), "weekdays"),
        "preferred_time": field(_CLOCK, "preferred_time"),
        "changed_at": field(_MOMENT, "changed_at"),
    },
    Kind.EXPERIMENT: _EXPERIMENT,
    Kind.CARE: CARE,
    Kind.VISIT: VISIT,
    Kind.RATING: _RATING,
    Kind.WEEKLY_CHECK: {
        "date": needed(_DAY, "date"),
        **{item: field(_SCORE, item) for item in PEG},
        **{trouble: field(_TROUBLE, trouble) for trouble in TROUBLES},
        "falls": field(_COUNT, "falls"),
        "note": field(_NOTE, "note"),
        **_WRITTEN,
    },
    Kind.MASSAGE: _MASSAGE,
    Kind.FOOT_CHECK: {
        "date": needed(_DAY, "date"),
        "left": needed(_FINDINGS, "left"),
        "right": needed(_FINDINGS, "right"),
        "note": field(_NOTE, "note"),
        **_LOGGED_BY,
        "entered_at": needed(_MOMENT, "entered_at"),
        "entered_on": field(_DAY, "entered_on"),
    },
}
