from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("massage", "0007_earlier_versions")]

    operations = [
        migrations.AddIndex(
            model_name="massagesession",
            index=models.Index(
                condition=models.Q(("had_skin_reaction", True)), fields=["owner"], name="massage_reacted"
            ),
        ),
    ]
