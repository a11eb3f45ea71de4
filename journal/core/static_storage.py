"""Hashed and compressed static files, with hashed addresses inside JavaScript modules too."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class ModuleStaticFilesStorage(CompressedManifestStaticFilesStorage):  # type: ignore[misc]
    """`import "./x.js"` is rewritten to the hashed name, so no import map is needed (ADR 0003)."""

    support_js_module_import_aggregation = True
