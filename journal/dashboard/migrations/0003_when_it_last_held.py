from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("dashboard", "0002_dismissed_evidence"),
    ]

    operations = [
        migrations.RenameField("dismissedadvice", "dismissed_on", "held_on"),
        migrations.AlterField(
            model_name="dismissedadvice",
            name="held_on",
            field=models.DateField(verbose_name="last held on"),
        ),
    ]
