"""Which sheet of a workbook is the register that is brought."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0036_questions_alike"),
    ]

    operations = [
        migrations.AddField(
            model_name="registeroffer",
            name="sheet",
            field=models.CharField(blank=True, default="", max_length=255),
        ),
    ]
