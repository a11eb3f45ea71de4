import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import sessions.models.routines


class Migration(migrations.Migration):
    dependencies = [
        ("massage", "0004_more_about_a_session"),
    ]

    operations = [
        migrations.CreateModel(
            name="CalendarFeed",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "token",
                    models.CharField(
                        default=sessions.models.routines.new_feed_token,
                        editable=False,
                        max_length=43,
                        unique=True,
                    ),
                ),
                ("made_at", models.DateTimeField(verbose_name="made at")),
            ],
        ),
        migrations.AddField(
            model_name="routine",
            name="changed_at",
            field=models.DateTimeField(default=django.utils.timezone.now, verbose_name="changed at"),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="routine",
            name="preferred_time",
            field=models.TimeField(blank=True, null=True, verbose_name="time of day"),
        ),
        migrations.AddField(
            model_name="routine",
            name="weekdays",
            field=models.PositiveSmallIntegerField(blank=True, default=0, verbose_name="days"),
        ),
        migrations.AddConstraint(
            model_name="routine",
            constraint=models.CheckConstraint(
                condition=models.Q(("weekdays__gte", 0), ("weekdays__lte", 127)),
                name="routine_weekdays_known",
            ),
        ),
        migrations.AddField(
            model_name="calendarfeed",
            name="owner",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddConstraint(
            model_name="calendarfeed",
            constraint=models.UniqueConstraint(fields=("owner",), name="calendar_feed_once"),
        ),
    ]
