"""The like of a question is found by the groups of three letters that its words share."""

import django.contrib.postgres.indexes
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0035_questions_put_right"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="question",
            index=django.contrib.postgres.indexes.GinIndex(
                condition=models.Q(("parent__isnull", True), ("retired_at__isnull", True)),
                fields=["text"],
                name="cases_question_like",
                opclasses=["gin_trgm_ops"],
            ),
        ),
    ]
