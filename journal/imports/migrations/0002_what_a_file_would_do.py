from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("imports", "0001_a_waiting_file_and_the_last_import"),
    ]

    operations = [
        migrations.AddField(
            model_name="importfile",
            name="listing",
            field=models.BinaryField(blank=True, default=b""),
        ),
    ]
