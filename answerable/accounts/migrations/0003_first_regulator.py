"""The regulator as the Act first had it; a change of its name is a new row from its day on.

FOIA s.18(1) and s.50, as revised to 7 April 2026, say "the Information Commissioner"; the address
is the one the Commissioner's office gives for complaints.
"""

from datetime import date

from django.db import migrations


def record(apps, schema_editor):
    apps.get_model("accounts", "Regulator").objects.create(
        name="Information Commissioner’s Office",
        label="the Information Commissioner",
        address="Wycliffe House\nWater Lane\nWilmslow\nCheshire\nSK9 5AF",
        telephone="0303 123 1113",
        complaint_link="https://ico.org.uk/make-a-complaint/",
        effective_from=date(2005, 1, 1),
    )


class Migration(migrations.Migration):
    dependencies = [("accounts", "0002_trail_stands")]

    operations = [migrations.RunPython(record, migrations.RunPython.noop)]
