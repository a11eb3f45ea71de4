from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("massage", "0009_experiments"),
    ]

    operations = [
        migrations.AddField(
            model_name="footcheck",
            name="logged_by",
            field=models.CharField(blank=True, max_length=60, verbose_name="logged by"),
        ),
        migrations.AddField(
            model_name="massagesession",
            name="logged_by",
            field=models.CharField(blank=True, max_length=60, verbose_name="logged by"),
        ),
    ]
