"""Of names that differ in capital letters alone there is one: none of several could be signed in by."""

import logging

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.models.functions import Lower

logger = logging.getLogger(__name__)


def tell_apart(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """The first account keeps the name, each later one gets a number behind it, and the log says so."""
    people = apps.get_model("users", "User").objects.using(schema_editor.connection.alias)
    people = people.annotate(plain=Lower("username"))
    several = people.values("plain").annotate(n=models.Count("pk")).filter(n__gt=1).order_by()
    for plain in list(several.values_list("plain", flat=True)):
        for person in people.filter(plain=plain).order_by("pk")[1:]:
            number = 2
            while people.filter(plain=f"{plain[:140]}-{number}").exists():
                number += 1
            person.username = f"{person.username[:140]}-{number}"
            person.save(update_fields=["username"])
            logger.warning(
                "Account %s had the name of an earlier one but for capital letters: -%s stands behind it now",
                person.pk,
                number,
            )


class Migration(migrations.Migration):
    dependencies = [
        ("users", "0006_has_helped"),
    ]

    operations = [
        migrations.RunPython(tell_apart, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name="user",
            constraint=models.UniqueConstraint(
                Lower("username"),
                name="user_name_once",
                violation_error_message="This name is taken.",
            ),
        ),
    ]
