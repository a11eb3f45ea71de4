from decimal import Decimal

import django.core.validators
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("massage", "0003_own_items"),
    ]

    operations = [
        migrations.AddField(
            model_name="massagesession",
            name="acknowledged",
            field=models.PositiveSmallIntegerField(
                blank=True, default=0, verbose_name="acknowledged warnings"
            ),
        ),
        migrations.AddField(
            model_name="massagesession",
            name="areas",
            field=models.PositiveSmallIntegerField(blank=True, default=0, verbose_name="areas"),
        ),
        migrations.AddField(
            model_name="massagesession",
            name="carrier_teaspoons",
            field=models.DecimalField(
                blank=True,
                decimal_places=2,
                max_digits=4,
                null=True,
                validators=[
                    django.core.validators.MinValueValidator(Decimal("0.25")),
                    django.core.validators.MaxValueValidator(20),
                ],
                verbose_name="teaspoons of oil",
            ),
        ),
        migrations.AddField(
            model_name="massagesession",
            name="feet",
            field=models.CharField(
                blank=True,
                choices=[("both", "Both feet"), ("left", "Left foot"), ("right", "Right foot")],
                max_length=5,
                verbose_name="feet",
            ),
        ),
        migrations.AddField(
            model_name="massagesession",
            name="had_skin_reaction",
            field=models.BooleanField(default=False, verbose_name="skin reaction"),
        ),
        migrations.AddField(
            model_name="massagesession",
            name="hurt",
            field=models.PositiveSmallIntegerField(
                blank=True,
                null=True,
                validators=[django.core.validators.MaxValueValidator(10)],
                verbose_name="how much it hurt",
            ),
        ),
        migrations.AddField(
            model_name="massagesession",
            name="pressure",
            field=models.CharField(
                blank=True,
                choices=[("light", "Light"), ("medium", "Medium"), ("firm", "Firm")],
                max_length=6,
                verbose_name="pressure",
            ),
        ),
        migrations.AddField(
            model_name="massagesession",
            name="relief",
            field=models.CharField(
                blank=True,
                choices=[
                    ("worse", "Worse than before"),
                    ("none", "No change"),
                    ("some", "A little better"),
                    ("much", "Much better"),
                ],
                max_length=5,
                verbose_name="relief",
            ),
        ),
        migrations.AddField(
            model_name="massagesession",
            name="setting",
            field=models.PositiveSmallIntegerField(blank=True, default=0, verbose_name="setting"),
        ),
        migrations.AddField(
            model_name="massagesession",
            name="symptoms_after",
            field=models.PositiveSmallIntegerField(
                blank=True,
                null=True,
                validators=[django.core.validators.MaxValueValidator(10)],
                verbose_name="symptoms right after",
            ),
        ),
        migrations.AddField(
            model_name="massagesession",
            name="symptoms_before",
            field=models.PositiveSmallIntegerField(
                blank=True,
                null=True,
                validators=[django.core.validators.MaxValueValidator(10)],
                verbose_name="symptoms right before",
            ),
        ),
        migrations.AddField(
            model_name="massagesession",
            name="tools",
            field=models.PositiveSmallIntegerField(blank=True, default=0, verbose_name="tools"),
        ),
        migrations.AddConstraint(
            model_name="massagesession",
            constraint=models.CheckConstraint(
                condition=models.Q(("feet__in", ["", "both", "left", "right"])), name="massage_feet_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="massagesession",
            constraint=models.CheckConstraint(
                condition=models.Q(("pressure__in", ["", "light", "medium", "firm"])),
                name="massage_pressure_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="massagesession",
            constraint=models.CheckConstraint(
                condition=models.Q(("relief__in", ["", "worse", "none", "some", "much"])),
                name="massage_relief_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="massagesession",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("symptoms_before__isnull", True),
                    models.Q(("symptoms_before__gte", 0), ("symptoms_before__lte", 10)),
                    _connector="OR",
                ),
                name="massage_before_0_to_10",
            ),
        ),
        migrations.AddConstraint(
            model_name="massagesession",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("symptoms_after__isnull", True),
                    models.Q(("symptoms_after__gte", 0), ("symptoms_after__lte", 10)),
                    _connector="OR",
                ),
                name="massage_after_0_to_10",
            ),
        ),
        migrations.AddConstraint(
            model_name="massagesession",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("hurt__isnull", True), models.Q(("hurt__gte", 0), ("hurt__lte", 10)), _connector="OR"
                ),
                name="massage_hurt_0_to_10",
            ),
        ),
        migrations.AddConstraint(
            model_name="massagesession",
            constraint=models.CheckConstraint(
                condition=models.Q(("tools__gte", 0), ("tools__lte", 31)), name="massage_tools_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="massagesession",
            constraint=models.CheckConstraint(
                condition=models.Q(("areas__gte", 0), ("areas__lte", 15)), name="massage_areas_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="massagesession",
            constraint=models.CheckConstraint(
                condition=models.Q(("setting__gte", 0), ("setting__lte", 127)), name="massage_setting_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="massagesession",
            constraint=models.CheckConstraint(
                condition=models.Q(("acknowledged__gte", 0), ("acknowledged__lte", 7)),
                name="massage_warnings_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="massagesession",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("carrier_teaspoons", None),
                    models.Q(
                        ("carrier_oil__isnull", False),
                        ("carrier_teaspoons__gt", 0),
                        ("carrier_teaspoons__lte", 20),
                    ),
                    _connector="OR",
                ),
                name="massage_teaspoons_of_an_oil",
            ),
        ),
    ]
