import datetime
import uuid

import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("massage", "0005_routine_days_and_feed"),
    ]

    operations = [
        migrations.CreateModel(
            name="FootCheck",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "date",
                    models.DateField(
                        validators=[django.core.validators.MinValueValidator(datetime.date(1900, 1, 1))],
                        verbose_name="day",
                    ),
                ),
                (
                    "note",
                    models.TextField(
                        blank=True,
                        validators=[django.core.validators.MaxLengthValidator(5000)],
                        verbose_name="note",
                    ),
                ),
                ("entered_at", models.DateTimeField(verbose_name="entered at")),
                ("entered_on", models.DateField(verbose_name="entered on")),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                ("left", models.PositiveSmallIntegerField(blank=True, default=0, verbose_name="left foot")),
                ("right", models.PositiveSmallIntegerField(blank=True, default=0, verbose_name="right foot")),
                (
                    "owner",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="GuidedSession",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("client_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("date", models.DateField(verbose_name="day")),
                ("started_at", models.DateTimeField(verbose_name="started at")),
                (
                    "symptoms_before",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        null=True,
                        validators=[django.core.validators.MaxValueValidator(10)],
                        verbose_name="symptoms right before",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0)),
                ("running_since", models.DateTimeField(null=True)),
                ("seen_at", models.DateTimeField()),
                ("revision", models.PositiveIntegerField(default=1)),
                ("finished_at", models.DateTimeField(null=True)),
                (
                    "carrier_oil",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.RESTRICT,
                        related_name="+",
                        to="massage.carrieroil",
                        verbose_name="oil",
                    ),
                ),
                (
                    "foot_check",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="massage.footcheck",
                    ),
                ),
                (
                    "massage",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="guided",
                        to="massage.massagesession",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="GuidedStep",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                (
                    "foot",
                    models.CharField(
                        choices=[("both", "Both feet"), ("left", "Left foot"), ("right", "Right foot")],
                        max_length=5,
                        verbose_name="foot",
                    ),
                ),
                ("planned_seconds", models.PositiveIntegerField()),
                ("done_seconds", models.PositiveIntegerField(default=0)),
                (
                    "guided",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="steps",
                        to="massage.guidedsession",
                    ),
                ),
                (
                    "technique",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.RESTRICT, related_name="+", to="massage.technique"
                    ),
                ),
            ],
            options={
                "ordering": ["position"],
            },
        ),
        migrations.CreateModel(
            name="MassagePlan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=60, verbose_name="name")),
                (
                    "owner",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="PlanStep",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                (
                    "minutes",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(60),
                        ],
                        verbose_name="minutes a foot",
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="steps",
                        to="massage.massageplan",
                    ),
                ),
                (
                    "technique",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.RESTRICT, related_name="+", to="massage.technique"
                    ),
                ),
            ],
            options={
                "ordering": ["position"],
            },
        ),
        migrations.AddIndex(
            model_name="footcheck",
            index=models.Index(fields=["owner", "date"], name="foot_check_owner_date"),
        ),
        migrations.AddConstraint(
            model_name="footcheck",
            constraint=models.CheckConstraint(
                condition=models.Q(("left__gte", 0), ("left__lte", 511)), name="foot_check_left_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="footcheck",
            constraint=models.CheckConstraint(
                condition=models.Q(("right__gte", 0), ("right__lte", 511)), name="foot_check_right_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="footcheck",
            constraint=models.CheckConstraint(
                condition=models.Q(("date__gte", datetime.date(1900, 1, 1))), name="foot_check_date_from_1900"
            ),
        ),
        migrations.AddConstraint(
            model_name="guidedsession",
            constraint=models.UniqueConstraint(
                condition=models.Q(("finished_at", None)), fields=("owner",), name="guided_one_unfinished"
            ),
        ),
        migrations.AddConstraint(
            model_name="guidedsession",
            constraint=models.UniqueConstraint(fields=("owner", "client_id"), name="guided_client_id_once"),
        ),
        migrations.AddConstraint(
            model_name="guidedsession",
            constraint=models.CheckConstraint(
                condition=models.Q(("finished_at", None), ("running_since", None), _connector="OR"),
                name="guided_finished_does_not_run",
            ),
        ),
        migrations.AddConstraint(
            model_name="guidedsession",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("symptoms_before__isnull", True),
                    models.Q(("symptoms_before__gte", 0), ("symptoms_before__lte", 10)),
                    _connector="OR",
                ),
                name="guided_before_0_to_10",
            ),
        ),
        migrations.AddConstraint(
            model_name="guidedstep",
            constraint=models.UniqueConstraint(
                fields=("guided", "position"), name="guided_step_position_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="guidedstep",
            constraint=models.CheckConstraint(
                condition=models.Q(("foot__in", ["both", "left", "right"])), name="guided_step_foot_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="guidedstep",
            constraint=models.CheckConstraint(
                condition=models.Q(("planned_seconds__gte", 1), ("planned_seconds__lte", 3600)),
                name="guided_step_planned_seconds",
            ),
        ),
        migrations.AddConstraint(
            model_name="guidedstep",
            constraint=models.CheckConstraint(
                condition=models.Q(("done_seconds__gte", 0), ("done_seconds__lte", 86400)),
                name="guided_step_done_seconds",
            ),
        ),
        migrations.AddConstraint(
            model_name="massageplan",
            constraint=models.UniqueConstraint(
                models.F("owner"),
                django.db.models.functions.text.Lower("name"),
                name="massage_plan_name_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="massageplan",
            constraint=models.CheckConstraint(
                condition=models.Q(("name", ""), _negated=True), name="massage_plan_has_a_name"
            ),
        ),
        migrations.AddConstraint(
            model_name="planstep",
            constraint=models.UniqueConstraint(fields=("plan", "position"), name="plan_step_position_once"),
        ),
        migrations.AddConstraint(
            model_name="planstep",
            constraint=models.CheckConstraint(
                condition=models.Q(("minutes__gte", 1), ("minutes__lte", 60)),
                name="plan_step_1_to_60_minutes",
            ),
        ),
    ]
