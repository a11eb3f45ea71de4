"""The codes that a bundle uses, and the code system for what no other one has.

SNOMED CT codes are those of the Global Patient Set (CC BY 4.0, SNOMED International), each looked up there.
For ratings of tingling, numbness and burning from 0 to 10 no code was found, so they have codes of their own,
and every bundle carries their definitions along.
"""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from symptoms.models import SYMPTOMS

Json = dict[str, Any]
SNOMED, LOINC = "http://snomed.info/sct", "http://loinc.org"
HL7 = "http://terminology.hl7.org/CodeSystem"
OWN_SYSTEM = "urn:uuid:5b0c1f3e-6f5e-4a54-9c1d-2f6a7f0f6b11"
"""Never changes: whoever reads two bundles knows that the same is meant."""
NOTICE = (
    "SNOMED CT codes: SNOMED CT Global Patient Set, SNOMED International, CC BY 4.0. LOINC code: Regenstrief "
    "Institute, Inc."
)
_FINDINGS = {
    "tingling": ("309087008", "Paresthesia of foot (finding)"),
    "numbness": ("309538000", "Numbness of foot (finding)"),
    "burning": ("90673000", "Burning sensation (finding)"),
    "pain": ("47933007", "Foot pain (finding)"),
}


def coding(system: str, code: str, display: str) -> Json:
    return {"system": system, "code": code, "display": display}


FOOT = coding(SNOMED, "56459004", "Foot structure (body structure)")
SURVEY = {"coding": [coding(f"{HL7}/observation-category", "survey", "Survey")]}
THERAPEUTIC = {"coding": [coding(SNOMED, "277132007", "Therapeutic procedure (procedure)")]}
MASSAGE = coding(SNOMED, "387854002", "Massage physiotherapy (regime/therapy)")
PAIN = coding(LOINC, "72514-3", "Pain severity - 0-10 verbal numeric rating [Score] - Reported")
INFORMANT = {"coding": [coding(f"{HL7}/provenance-participant-type", "informant", "Informant")]}
TEST_DATA = coding(f"{HL7}/v3-ActReason", "HTEST", "test health data")


def rating_code(symptom: str) -> Json:
    """Of a rating from 0 to 10; no code of a finding, as a rating of 0 says that there is none."""
    if symptom == "pain":
        return {"coding": [PAIN], "text": _rating_text(symptom)}
    return {
        "coding": [coding(OWN_SYSTEM, _own_code(symptom), _rating_text(symptom))],
        "text": _rating_text(symptom),
    }


def code_system() -> Json:
    """The definitions of the journal's own codes; each names the finding that a rating above 0 speaks of."""
    return {
        "url": OWN_SYSTEM,
        "version": "1",
        "name": "NeuropathyJournalRatings",
        "title": _("Ratings of the Neuropathy Journal"),
        "status": "active",
        "experimental": False,
        "description": _(
            "Whole numbers from 0 (none) to 10 (worst imaginable), rated once a day by the person for both "
            "feet together."
        ),
        "caseSensitive": True,
        "content": "complete",
        "copyright": NOTICE,
        "property": [
            {
                "code": "finding",
                "description": _("The SNOMED CT finding that a rating above 0 speaks of."),
                "type": "Coding",
            }
        ],
        "concept": [_concept(symptom) for symptom in SYMPTOMS if symptom != "pain"],
    }


def _concept(symptom: str) -> Json:
    finding = coding(SNOMED, *_FINDINGS[symptom])
    return {
        "code": _own_code(symptom),
        "display": _rating_text(symptom),
        "property": [{"code": "finding", "valueCoding": finding}],
    }


def _own_code(symptom: str) -> str:
    return f"{symptom}-0-10"


def _rating_text(symptom: str) -> str:
    return _("%(symptom)s of the feet, 0 to 10") % {"symptom": SYMPTOMS[symptom]}
