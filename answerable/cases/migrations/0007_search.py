"""Full-text search: an index on the words themselves, so that nothing is copied."""

from django.db import migrations

INDEXES = {
    "cases_request_words": (
        "cases_request", "to_tsvector('english', reference || ' ' || subject || ' ' || text)",
    ),
    "cases_draft_words": ("cases_draft", "to_tsvector('english', text)"),
    "cases_eventtext_words": ("cases_eventtext", "to_tsvector('english', text)"),
    "cases_requester_words": (
        "cases_requester",
        "to_tsvector('english', name || ' ' || organisation || ' ' || email)",
    ),
}  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [("cases", "0006_costs_and_filters")]

    operations = [
        migrations.RunSQL(
            f"CREATE INDEX {name} ON {table} USING gin ({words});", f"DROP INDEX IF EXISTS {name};"
        )
        for name, (table, words) in INDEXES.items()
    ]
