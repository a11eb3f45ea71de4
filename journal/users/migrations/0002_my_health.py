from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("users", "0001_user"),
    ]

    operations = [
        migrations.AddField(
            model_name="user",
            name="health_risk",
            field=models.CharField(
                blank=True,
                choices=[("yes", "Yes"), ("no", "No"), ("unsure", "I am not sure")],
                max_length=6,
                verbose_name="a condition to ask about",
            ),
        ),
        migrations.AddField(
            model_name="user",
            name="asked_professional_on",
            field=models.DateField(blank=True, null=True, verbose_name="asked a professional on"),
        ),
        migrations.AddConstraint(
            model_name="user",
            constraint=models.CheckConstraint(
                condition=models.Q(("health_risk__in", ["", "yes", "no", "unsure"])),
                name="user_health_risk_known",
            ),
        ),
    ]
