"""The desk's own addresses and the cost estimate's; part of `urls`."""

from __future__ import annotations

from django.urls import path

from answerable.cases.views import cost, days, desk_tools, figures, several, week

urlpatterns = [
    path("figures/", figures.figures, name="figures"),
    path("figures/days/", days.days, name="days"),
    path("week/", week.week, name="week"),
    path("filters/", desk_tools.keep, name="filter_keep"),
    path("filters/<uuid:key>/", desk_tools.open_kept, name="filter"),
    path("filters/<uuid:key>/forget/", desk_tools.forget, name="filter_forget"),
    path("several/", several.several, name="several"),
    path("several/done/", several.several_done, name="several_done"),
    path("several/undo/", several.several_undo, name="several_undo"),
    path("<slug:reference>/cost/", cost.cost, name="cost"),
    path("<slug:reference>/cost/together/", cost.together, name="cost_together"),
    path("<slug:reference>/cost/<int:entry>/remove/", cost.remove, name="cost_remove"),
]
