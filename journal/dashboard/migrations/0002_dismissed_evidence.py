from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("dashboard", "0001_dismissed_advice"),
    ]

    operations = [
        migrations.AddField(
            model_name="dismissedadvice",
            name="evidence",
            field=models.CharField(blank=True, default="", max_length=4000, verbose_name="evidence"),
            preserve_default=False,
        ),
    ]
