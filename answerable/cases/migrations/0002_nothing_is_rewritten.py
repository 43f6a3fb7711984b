"""The database itself refuses to change what happened or what was sent."""

from django.db import migrations

FUNCTION = """
CREATE OR REPLACE FUNCTION cases_never_rewritten() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is appended to, never edited: % refused', TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'integrity_constraint_violation';
END $$;
"""
TABLES = ("cases_event", "cases_release")


def trigger(table: str) -> str:
    return (
        f"CREATE TRIGGER {table}_never_rewritten BEFORE UPDATE OR DELETE ON {table} "
        "FOR EACH ROW EXECUTE FUNCTION cases_never_rewritten();"
    )


def untrigger(table: str) -> str:
    return f"DROP TRIGGER IF EXISTS {table}_never_rewritten ON {table};"


class Migration(migrations.Migration):
    dependencies = [("cases", "0001_initial")]

    operations = [
        migrations.RunSQL(FUNCTION, "DROP FUNCTION IF EXISTS cases_never_rewritten();"),
        *[migrations.RunSQL(trigger(table), untrigger(table)) for table in TABLES],
    ]
