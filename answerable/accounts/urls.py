"""The administrators' pages: under /organisation/."""

from __future__ import annotations

from django.urls import path

from answerable.accounts.views import away, leaving, organisation, people

app_name = "accounts"

urlpatterns = [
    path("", organisation.show, name="organisation"),
    path("profile/", organisation.profile, name="profile"),
    path("signatories/add/", organisation.add_signatory, name="add_signatory"),
    path("signatories/<int:pk>/end/", organisation.stop_signatory, name="end_signatory"),
    path("regulator/", organisation.regulator, name="regulator"),
    path("departments/", organisation.departments, name="departments"),
    path("departments/add/", organisation.department, name="add_department"),
    path("departments/<int:pk>/", organisation.department, name="department"),
    path("people/", people.index, name="people"),
    path("people/add/", people.edit, name="add_person"),
    path("people/<int:pk>/", people.show, name="person"),
    path("people/<int:pk>/edit/", people.edit, name="edit_person"),
    path("people/<int:pk>/sign-in/", people.sign_in, name="sign_in"),
    path("people/<int:pk>/roles/", people.add_role, name="add_role"),
    path("people/<int:pk>/leaves/", leaving.leaves, name="leaves"),
    path("leavers/", leaving.index, name="leavers"),
    path("leavers/<int:pk>/back/", leaving.take_back, name="take_departure_back"),
    path("roles/<int:pk>/end/", people.stop_role, name="end_role"),
    path("leave/", away.index, name="away"),
    path("leave/add/", away.add_leave, name="add_leave"),
    path("leave/<int:pk>/cancel/", away.cancel_leave, name="cancel_leave"),
    path("closed-days/add/", away.close_day, name="close_day"),
    path("closed-days/<int:pk>/open/", away.open_day, name="open_day"),
    path("trail/", people.trail, name="trail"),
]
