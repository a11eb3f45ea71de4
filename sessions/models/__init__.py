"""Massage sessions, what was used in them, the routine a person aims for, and guided sessions."""

from sessions.models.catalogue_items import (
    OWN_HOW_LENGTH_MAX,
    OWN_NAME_LENGTH_MAX,
    CarrierOil,
    CatalogueItem,
    EssentialOil,
    OilReaction,
    Technique,
)
from sessions.models.experiments import (
    BLOCK_DAYS_MAX,
    EXPERIMENT_SESSIONS_MAX,
    Compares,
    Experiment,
    ExperimentPause,
    Outcome,
)
from sessions.models.guided import (
    PLAN_NAME_LENGTH_MAX,
    PLAN_STEPS_MAX,
    STEP_MINUTES_MAX,
    FootCheck,
    GuidedSession,
    GuidedStep,
    MassagePlan,
    PlanStep,
)
from sessions.models.massages import (
    DROPS_MAX,
    DURATION_MINUTES_MAX,
    TEASPOONS_MAX,
    Feet,
    GivenBy,
    MassageSession,
    OilDose,
    Pressure,
    Relief,
)
from sessions.models.routines import SESSIONS_PER_WEEK_MAX, CalendarFeed, Routine
from sessions.models.versions import MassageVersion

__all__ = [
    "BLOCK_DAYS_MAX",
    "DROPS_MAX",
    "DURATION_MINUTES_MAX",
    "EXPERIMENT_SESSIONS_MAX",
    "OWN_HOW_LENGTH_MAX",
    "OWN_NAME_LENGTH_MAX",
    "PLAN_NAME_LENGTH_MAX",
    "PLAN_STEPS_MAX",
    "SESSIONS_PER_WEEK_MAX",
    "STEP_MINUTES_MAX",
    "TEASPOONS_MAX",
    "CalendarFeed",
    "CarrierOil",
    "CatalogueItem",
    "Compares",
    "EssentialOil",
    "Experiment",
    "ExperimentPause",
    "Feet",
    "FootCheck",
    "GivenBy",
    "GuidedSession",
    "GuidedStep",
    "MassagePlan",
    "MassageSession",
    "MassageVersion",
    "OilDose",
    "OilReaction",
    "Outcome",
    "PlanStep",
    "Pressure",
    "Relief",
    "Routine",
    "Technique",
]
