"""Who ever accepted to help somebody is asked on Today whom."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("users", "0005_erase_at"),
    ]

    operations = [
        migrations.AddField(
            model_name="user",
            name="has_helped",
            field=models.BooleanField(default=False, editable=False),
        ),
    ]
