import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("massage", "0002_catalogue"),
        ("users", "0001_user"),
    ]

    operations = [
        migrations.CreateModel(
            name="OilReaction",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("noted_on", models.DateField(verbose_name="noted on")),
            ],
        ),
        migrations.AddField(
            model_name="carrieroil",
            name="archived_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="archived at"),
        ),
        migrations.AddField(
            model_name="essentialoil",
            name="archived_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="archived at"),
        ),
        migrations.AddField(
            model_name="technique",
            name="archived_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="archived at"),
        ),
        migrations.AddField(
            model_name="technique",
            name="own_areas",
            field=models.PositiveSmallIntegerField(blank=True, default=0, verbose_name="areas"),
        ),
        migrations.AddField(
            model_name="technique",
            name="own_how",
            field=models.TextField(
                blank=True,
                validators=[django.core.validators.MaxLengthValidator(500)],
                verbose_name="how it is done",
            ),
        ),
        migrations.AddConstraint(
            model_name="carrieroil",
            constraint=models.CheckConstraint(
                condition=models.Q(("archived_at", None), ("owner__isnull", False), _connector="OR"),
                name="carrieroil_archived_is_own",
            ),
        ),
        migrations.AddConstraint(
            model_name="essentialoil",
            constraint=models.CheckConstraint(
                condition=models.Q(("archived_at", None), ("owner__isnull", False), _connector="OR"),
                name="essentialoil_archived_is_own",
            ),
        ),
        migrations.AddConstraint(
            model_name="technique",
            constraint=models.CheckConstraint(
                condition=models.Q(("archived_at", None), ("owner__isnull", False), _connector="OR"),
                name="technique_archived_is_own",
            ),
        ),
        migrations.AddConstraint(
            model_name="technique",
            constraint=models.CheckConstraint(
                condition=models.Q(("own_areas__gte", 0), ("own_areas__lte", 15)),
                name="technique_areas_known",
            ),
        ),
        migrations.AddField(
            model_name="oilreaction",
            name="carrier_oil",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="massage.carrieroil",
            ),
        ),
        migrations.AddField(
            model_name="oilreaction",
            name="essential_oil",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="massage.essentialoil",
            ),
        ),
        migrations.AddField(
            model_name="oilreaction",
            name="owner",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddConstraint(
            model_name="oilreaction",
            constraint=models.UniqueConstraint(
                fields=("owner", "carrier_oil"), name="reaction_carrier_oil_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="oilreaction",
            constraint=models.UniqueConstraint(
                fields=("owner", "essential_oil"), name="reaction_essential_oil_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="oilreaction",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("carrier_oil", None), ("essential_oil__isnull", False)),
                    models.Q(("carrier_oil__isnull", False), ("essential_oil", None)),
                    _connector="OR",
                ),
                name="reaction_to_one_oil",
            ),
        ),
    ]
