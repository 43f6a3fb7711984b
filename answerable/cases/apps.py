from django.apps import AppConfig


class CasesConfig(AppConfig):
    name = "answerable.cases"
    label = "cases"
    default_auto_field = "django.db.models.BigAutoField"
