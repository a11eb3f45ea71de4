import uuid

import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Helping",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("client_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("token_hash", models.CharField(editable=False, max_length=64, unique=True)),
                ("label", models.CharField(max_length=60, verbose_name="name of the helper")),
                ("person_name", models.CharField(max_length=60, verbose_name="name of the person")),
                ("may", models.PositiveSmallIntegerField(blank=True, default=0, verbose_name="may see")),
                ("made_at", models.DateTimeField(verbose_name="made at")),
                ("expires_at", models.DateTimeField(verbose_name="to be answered by")),
                ("accepted_at", models.DateTimeField(blank=True, null=True, verbose_name="accepted at")),
                ("last_seen_at", models.DateTimeField(blank=True, null=True, verbose_name="last seen at")),
                ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="ended at")),
                (
                    "ended_by",
                    models.CharField(
                        blank=True,
                        choices=[("owner", "the owner of the journal"), ("helper", "the helper")],
                        max_length=6,
                    ),
                ),
                (
                    "helper",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
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
            name="LoggedSession",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("client_id", models.UUIDField()),
                (
                    "helping",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="logged",
                        to="helping.helping",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="helping",
            index=models.Index(fields=["owner", "made_at"], name="helping_of_owner"),
        ),
        migrations.AddConstraint(
            model_name="helping",
            constraint=models.UniqueConstraint(fields=("owner", "client_id"), name="helping_client_id_once"),
        ),
        migrations.AddConstraint(
            model_name="helping",
            constraint=models.UniqueConstraint(
                condition=models.Q(("ended_at", None)),
                fields=("owner", "helper"),
                name="helping_once_a_helper",
            ),
        ),
        migrations.AddConstraint(
            model_name="helping",
            constraint=models.CheckConstraint(
                condition=django.db.models.lookups.Exact(
                    django.db.models.functions.text.Length("token_hash"), 64
                ),
                name="helping_token_is_a_digest",
            ),
        ),
        migrations.AddConstraint(
            model_name="helping",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("label", ""), _negated=True), models.Q(("person_name", ""), _negated=True)
                ),
                name="helping_has_names",
            ),
        ),
        migrations.AddConstraint(
            model_name="helping",
            constraint=models.CheckConstraint(
                condition=models.Q(("expires_at__gt", models.F("made_at"))),
                name="helping_ends_after_it_is_made",
            ),
        ),
        migrations.AddConstraint(
            model_name="helping",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("helper", None),
                    models.Q(
                        ("accepted_at__isnull", False), models.Q(("helper", models.F("owner")), _negated=True)
                    ),
                    _connector="OR",
                ),
                name="helping_accepted_by_another",
            ),
        ),
        migrations.AddConstraint(
            model_name="helping",
            constraint=models.CheckConstraint(
                condition=models.Q(("last_seen_at", None), ("accepted_at__isnull", False), _connector="OR"),
                name="helping_seen_once_accepted",
            ),
        ),
        migrations.AddConstraint(
            model_name="helping",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("ended_at", None), ("ended_by", "")),
                    models.Q(("ended_at__isnull", False), ("ended_by__in", ["owner", "helper"])),
                    _connector="OR",
                ),
                name="helping_ended_by_a_side",
            ),
        ),
        migrations.AddConstraint(
            model_name="helping",
            constraint=models.CheckConstraint(
                condition=models.Q(("may__gte", 0), ("may__lte", 15)), name="helping_ticks_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="loggedsession",
            constraint=models.UniqueConstraint(fields=("helping", "client_id"), name="logged_session_once"),
        ),
    ]
