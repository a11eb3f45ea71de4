from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("symptoms", "0003_weekly_check_versions")]

    operations = [
        migrations.AddConstraint(
            model_name="weeklycheck",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("peg_pain__isnull", False),
                    ("peg_enjoyment__isnull", False),
                    ("peg_activity__isnull", False),
                    ("falls__isnull", False),
                    models.Q(("walking", ""), _negated=True),
                    models.Q(("sleep", ""), _negated=True),
                    models.Q(("shoes", ""), _negated=True),
                    models.Q(("activity", ""), _negated=True),
                    models.Q(("mood", ""), _negated=True),
                    _connector="OR",
                ),
                name="weekly_check_says_something",
            ),
        ),
    ]
