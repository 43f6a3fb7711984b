"""Pages of questions keep room for a changed due date, so that counting all again stays cheap."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("cases", "0019_search_of_mail")]

    operations = [
        migrations.RunSQL(
            "ALTER TABLE cases_question SET (fillfactor = 80)",
            "ALTER TABLE cases_question RESET (fillfactor)",
        ),
    ]
