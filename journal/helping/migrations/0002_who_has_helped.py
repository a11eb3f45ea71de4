"""Those who accepted before that was kept with the account."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def mark_helpers(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    helpers = apps.get_model("helping", "Helping").objects.filter(accepted_at__isnull=False).values("helper")
    apps.get_model("users", "User").objects.filter(pk__in=helpers).update(has_helped=True)


class Migration(migrations.Migration):
    dependencies = [
        ("helping", "0001_helpers"),
        ("users", "0006_has_helped"),
    ]

    operations = [
        migrations.RunPython(mark_helpers, migrations.RunPython.noop),
    ]
