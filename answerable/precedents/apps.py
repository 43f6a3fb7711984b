from django.apps import AppConfig


class PrecedentsConfig(AppConfig):
    name = "answerable.precedents"
    label = "precedents"
    default_auto_field = "django.db.models.BigAutoField"
