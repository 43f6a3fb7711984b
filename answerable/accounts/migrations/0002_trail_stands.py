"""The trail is appended, never edited: the database itself refuses to."""

from django.db import migrations

FORWARD = """
CREATE FUNCTION accounts_trail_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the trail is appended, never edited' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER trail_stands BEFORE UPDATE OR DELETE ON accounts_trailentry
    FOR EACH ROW EXECUTE FUNCTION accounts_trail_stands();
CREATE TRIGGER trail_text_stays BEFORE DELETE ON accounts_trailtext
    FOR EACH ROW EXECUTE FUNCTION accounts_trail_stands();
"""
BACKWARD = """
DROP TRIGGER trail_text_stays ON accounts_trailtext;
DROP TRIGGER trail_stands ON accounts_trailentry;
DROP FUNCTION accounts_trail_stands();
"""


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_initial")]

    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
