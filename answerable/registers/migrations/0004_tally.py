from django.db import migrations, models


def index_known(apps, schema_editor):
    """The indexes that new registers are made with, for those that are there."""
    with schema_editor.connection.cursor() as cursor:
        for key in apps.get_model("registers", "Register").objects.values_list("key", flat=True):
            cursor.execute(
                f'CREATE INDEX IF NOT EXISTS "{key}__said" ON register."{key}" '
                "USING brin (lower(known)) WITH (pages_per_range = 32, autosummarize = on)"
            )
            cursor.execute(
                f'CREATE INDEX IF NOT EXISTS "{key}__until" ON register."{key}" '
                "(upper(known)) WHERE NOT upper_inf(known)"
            )


class Migration(migrations.Migration):
    """Tallies of large registers. A register that is there gets its own overnight."""

    dependencies = [("registers", "0003_savedfact")]

    operations = [
        migrations.AddField(
            model_name="register",
            name="tally",
            field=models.JSONField(blank=True, null=True),
        ),
        migrations.RunPython(index_known, migrations.RunPython.noop),
    ]
