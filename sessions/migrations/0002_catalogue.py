"""A row for each built-in technique and oil, so that sessions can point at it."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

SLUGS = {
    "Technique": (
        "palm-kneading",
        "thumb-walking",
        "toe-pull",
        "circles",
        "foot-rub",
        "heel-squeeze",
        "ankle-circles",
        "ball-rolling",
        "foot-roller",
        "handheld-massager",
        "reflexology",
        "professional",
    ),
    "CarrierOil": ("coconut", "sweet-almond", "jojoba", "lotion"),
    "EssentialOil": ("peppermint", "lavender", "eucalyptus", "chamomile"),
}


def add_built_in_items(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for model, slugs in SLUGS.items():
        items = apps.get_model("massage", model).objects
        present = set(items.filter(owner=None).values_list("slug", flat=True))
        items.bulk_create(items.model(slug=slug) for slug in slugs if slug not in present)


class Migration(migrations.Migration):
    dependencies = [("massage", "0001_sessions_and_routines")]

    operations = [migrations.RunPython(add_built_in_items, migrations.RunPython.noop)]
