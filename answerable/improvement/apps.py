from django.apps import AppConfig


class ImprovementConfig(AppConfig):
    name = "answerable.improvement"
    label = "improvement"
    default_auto_field = "django.db.models.BigAutoField"
