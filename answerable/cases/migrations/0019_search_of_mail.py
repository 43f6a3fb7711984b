"""Search of mail in and out and the files with it, indexed on the words themselves."""

from django.db import migrations, models

SENT = "regexp_replace(left(text, 200000), 'https?://\\S+', '', 'g')"
INDEXES = {
    "cases_messageread_words": (
        "cases_messageread", "to_tsvector('english', subject || ' ' || left(text, 200000))", "",
    ),
    "cases_messageread_enclosed": (
        "cases_messageread", "to_tsvector('english', enclosed)", "WHERE enclosed <> ''",
    ),
    "cases_sent_words": (
        "post_outgoingmessage", f"to_tsvector('english', subject || ' ' || {SENT})",
        "WHERE kind = 'case'",
    ),
}  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [("cases", "0018_lists_that_come_and_go"), ("post", "0002_mailbox")]

    operations = [
        migrations.AddField("messageread", "enclosed", models.TextField(blank=True, default="")),
        *(
            migrations.RunSQL(
                f"CREATE INDEX {name} ON {table} USING gin ({words}) {where};",
                f"DROP INDEX IF EXISTS {name};",
            )
            for name, (table, words, where) in INDEXES.items()
        ),
    ]
