from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class AccountsConfig(AppConfig):
    name = "answerable.accounts"
    label = "accounts"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Load what the rooms declare: roles, purposes of links, what leavers hold."""
        autodiscover_modules("roles", "link_purposes", "leavers")
