"""The words of files that came with answers, indexed for the desk's search."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("cases", "0027_silence_of_requesters")]

    operations = [
        migrations.CreateModel(
            name="FileRead",
            fields=[
                (
                    "event",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="read",
                        serialize=False,
                        to="cases.event",
                    ),
                ),
                ("text", models.TextField(blank=True, default="")),
            ],
        ),
        migrations.RunSQL(
            "CREATE INDEX cases_fileread_words ON cases_fileread "
            "USING gin (to_tsvector('english', text));",
            "DROP INDEX IF EXISTS cases_fileread_words;",
        ),
    ]
