"""The journal as FHIR R4, for the software of clinics."""
