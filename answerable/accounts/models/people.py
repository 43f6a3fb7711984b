"""Departments, the people in them, who may sign in, and what each may do."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _


def in_force(day: date) -> Q:
    """Rows that have started by `day` and not ended: the end date is the first day without."""
    return Q(starts__lte=day) & (Q(ends=None) | Q(ends__gt=day))


class Department(models.Model):
    """A part of the body: a tree, whose lines `actions.move_department` keeps free of cycles."""

    personal_data: ClassVar[dict[str, str]] = {}

    name = models.CharField(_("Name"), max_length=200, unique=True)
    code = models.CharField(_("Code"), max_length=50, blank=True)
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name=_("Part of"),
    )
    email = models.EmailField(_("Shared mailbox"), blank=True)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(parent=None) | ~Q(parent=F("id")), name="department_not_in_itself"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def ancestors(self) -> list[Department]:
        """From the parent up to the root."""
        found: list[Department] = []
        above = self.parent
        while above is not None and above not in found:
            found.append(above)
            above = above.parent
        return found


class Person(models.Model):
    """Somebody who works for the body; most never sign in. One record, from the staff extract."""

    personal_data: ClassVar[dict[str, str]] = {
        "staff_number": "identifies the person in the staff extract; kept while employed",
        "name": "who did what; kept while the trail names them",
        "job_title": "signature blocks; kept while employed",
        "email": "notices and routing; kept while employed",
        "starts": "employment; kept while employed",
        "ends": "employment; kept while employed",
    }

    staff_number = models.CharField(
        _("Staff number"), max_length=50, null=True, blank=True, unique=True
    )
    name = models.CharField(_("Name"), max_length=200)
    job_title = models.CharField(_("Job title"), max_length=200, blank=True)
    department = models.ForeignKey(
        Department,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="people",
        verbose_name=_("Department"),
    )
    email = models.EmailField(_("Email address"), null=True, blank=True, unique=True)
    starts = models.DateField(_("Starts"), null=True, blank=True)
    ends = models.DateField(_("Leaves"), null=True, blank=True)

    class Meta:
        ordering = ["name", "id"]
        verbose_name_plural = "people"
        constraints = [
            models.CheckConstraint(
                condition=Q(starts=None) | Q(ends=None) | Q(ends__gte=F("starts")),
                name="person_leaves_after_starting",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class UserManager(BaseUserManager["User"]):
    """Finds by address of email, whatever its capitals; whose sign-in it is comes with it."""

    def get_queryset(self) -> models.QuerySet[User]:
        return super().get_queryset().select_related("person")

    def get_by_natural_key(self, username: str | None) -> User:
        return self.get(email__iexact=username)


class User(AbstractBaseUser):
    """A person who may sign in."""

    personal_data: ClassVar[dict[str, str]] = {
        "person": "whose sign-in it is; kept while they may sign in",
        "email": "signs in by it; kept while they may sign in",
        "last_login": "security; kept while they may sign in",
        "password": "a hash; kept while they may sign in",
    }

    person = models.OneToOneField(Person, on_delete=models.PROTECT, related_name="user")
    email = models.EmailField(_("Email address"), unique=True)
    is_active = models.BooleanField(default=True)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["person"]

    class Meta:
        constraints = [
            models.UniqueConstraint(Lower("email"), name="one_sign_in_for_each_address"),
        ]

    def __str__(self) -> str:
        return self.person.name

    def get_full_name(self) -> str:
        return self.person.name


class RoleAssignment(models.Model):
    """A role held by a person, in one department or throughout, between two days."""

    personal_data: ClassVar[dict[str, str]] = {
        "person": "what they may do; kept with the trail",
    }

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="roles")
    role = models.CharField(_("Role"), max_length=60)
    department = models.ForeignKey(
        Department,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="roles",
        verbose_name=_("In department"),
    )
    starts = models.DateField(_("From"))
    ends = models.DateField(_("Until"), null=True, blank=True)

    class Meta:
        ordering = ["role", "starts"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends=None) | Q(ends__gte=F("starts")), name="role_ends_after_it_starts"
            ),
            models.UniqueConstraint(
                fields=["person", "role", "department"],
                condition=Q(ends=None),
                nulls_distinct=False,
                name="a_role_is_held_once",
            ),
        ]

    def __str__(self) -> str:
        return self.role
