"""The addresses of a register brought from elsewhere; part of `urls`."""

from __future__ import annotations

from django.urls import path

from answerable.cases.views import importing, past

urlpatterns = [
    path("import/", importing.imports, name="imports"),
    path("import/<int:offer>/", importing.look, name="import_look"),
    path("import/<int:offer>/sheet/", importing.sheet, name="import_sheet"),
    path("import/<int:offer>/confirm/", importing.confirm, name="import_confirm"),
    path("import/<int:offer>/refused/", importing.refused_rows, name="import_refused"),
    path("import/<int:offer>/leave/", importing.leave, name="import_leave"),
    path("imported/<int:run>/", importing.imported, name="imported"),
    path("imported/<int:run>/undo/", importing.undo, name="import_undo"),
    path("past/", past.past, name="past"),
]
