"""Wrong codes are noted too: whoever typed one has the right password."""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

NEW = ("code_failed",)


def forget_new_kinds(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """On the way back, before the constraint that does not know them."""
    apps.get_model("activity", "Activity").objects.filter(kind__in=NEW).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("activity", "0002_more_that_happened"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="activity",
            name="activity_kind_known",
        ),
        migrations.AlterField(
            model_name="activity",
            name="kind",
            field=models.CharField(
                choices=[
                    ("signed_in", "Signed in"),
                    ("sign_in_failed", "Somebody tried to sign in with a wrong password"),
                    ("code_failed", "Somebody with the right password typed a wrong code"),
                    ("signed_out", "Signed out"),
                    ("signed_out_elsewhere", "Signed out elsewhere"),
                    ("password_changed", "The password was changed"),
                    ("password_reset", "A new password was chosen, through a link by e-mail"),
                    ("email_changed", "The e-mail address was changed"),
                    ("email_removed", "The e-mail address was taken off"),
                    ("sign_in_way_added", "Another way to sign in was added"),
                    ("sign_in_way_removed", "A way to sign in was removed"),
                    ("second_step_removed", "Whoever runs this journal removed the second step"),
                    ("codes_made_new", "New codes on paper were made; the old ones do not work any more"),
                    ("downloaded", "A file was downloaded"),
                    ("imported", "A file was imported"),
                    ("import_taken_back", "An import was taken back"),
                    ("share_made", "A link to your report was made"),
                    ("share_opened", "A link to your report was opened"),
                    ("share_revoked", "A link to your report was revoked"),
                    ("calendar_made", "A secret address of your plan was made"),
                    ("calendar_revoked", "The secret address of your plan was revoked"),
                    ("helper_invited", "A helper was invited"),
                    ("helper_accepted", "A helper accepted an invitation"),
                    ("helper_changed", "What a helper may see was changed"),
                    ("helper_ended", "A helper may no longer come in"),
                    ("helper_left", "A helper declined or left"),
                    ("erase_asked", "The journal was closed, to be deleted"),
                    ("erase_taken_back", "The journal was kept after all"),
                ],
                max_length=20,
                verbose_name="what",
            ),
        ),
        migrations.AddConstraint(
            model_name="activity",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "kind__in",
                        [
                            "signed_in",
                            "sign_in_failed",
                            "code_failed",
                            "signed_out",
                            "signed_out_elsewhere",
                            "password_changed",
                            "password_reset",
                            "email_changed",
                            "email_removed",
                            "sign_in_way_added",
                            "sign_in_way_removed",
                            "second_step_removed",
                            "codes_made_new",
                            "downloaded",
                            "imported",
                            "import_taken_back",
                            "share_made",
                            "share_opened",
                            "share_revoked",
                            "calendar_made",
                            "calendar_revoked",
                            "helper_invited",
                            "helper_accepted",
                            "helper_changed",
                            "helper_ended",
                            "helper_left",
                            "erase_asked",
                            "erase_taken_back",
                        ],
                    )
                ),
                name="activity_kind_known",
            ),
        ),
        migrations.RunPython(migrations.RunPython.noop, forget_new_kinds),
    ]
