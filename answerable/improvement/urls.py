"""The addresses of the improvement workspace, under /improvement/."""

from __future__ import annotations

from django.urls import path, re_path

from answerable.improvement.views import charts, checked, measures, portfolio, projects, work

app_name = "improvement"

urlpatterns = [
    path("", portfolio.portfolio, name="portfolio"),
    path("mine/", portfolio.mine, name="mine"),
    path("programmes/", portfolio.programmes, name="programmes"),
    path("programmes/start/", projects.start_programme, name="start_programme"),
    path("projects/start/", projects.start, name="start"),
    path("projects/<int:key>/", projects.project, name="project"),
    path("projects/<int:key>/change/", projects.change, name="change"),
    path("projects/<int:key>/approve/", projects.approve, name="approve"),
    path("projects/<int:key>/close/", projects.close, name="close"),
    path("projects/<int:key>/team/", projects.add_member, name="add_member"),
    path("projects/<int:key>/task/", projects.add_task, name="add_task"),
    path("projects/<int:key>/note/", projects.add_note, name="add_note"),
    path("projects/<int:key>/score/", projects.score, name="score"),
    path("projects/<int:key>/measure/", measures.use, name="use"),
    path("projects/<int:key>/cycle/", work.plan_cycle, name="plan_cycle"),
    path("projects/<int:key>/drivers/", work.drivers, name="drivers"),
    path("parts/<int:key>/end/", projects.end_member, name="end_member"),
    path("tasks/<int:key>/done/", projects.finish_task, name="finish_task"),
    path("scores/<int:key>/countersign/", projects.countersign, name="countersign"),
    path("uses/<int:key>/stop/", measures.stop_using, name="stop_using"),
    path("drivers/<int:key>/", work.reword, name="reword"),
    path("drivers/<int:key>/remove/", work.remove, name="remove_driver"),
    path("drivers/<int:key>/<str:how>/", work.arrange, name="arrange"),
    path("cycles/<int:key>/", work.cycle, name="cycle"),
    path("measures/", measures.measures, name="measures"),
    path("measures/define/", measures.define, name="define"),
    path("measures/<int:key>/", measures.measure, name="measure"),
    path("measures/<int:key>/change/", measures.redefine, name="redefine"),
    path("measures/<int:key>/add/", measures.add_value, name="add_value"),
    path("measures/<int:key>/paste/", measures.paste, name="paste"),
    path("measures/<int:key>/target/", measures.target, name="target"),
    re_path(
        r"^measures/(?P<key>[0-9]{1,18})/chart\.(?P<kind>svg|png|csv)$",
        measures.picture,
        name="picture",
    ),
    path("measures/<int:key>/redraw/", charts.redraw, name="redraw"),
    path("measures/<int:key>/compare/", charts.compare, name="compare"),
    path("measures/<int:key>/decide/<str:kind>/", charts.decide, name="decide"),
    path("decisions/<int:key>/agree/", charts.agree, name="agree"),
    path("decisions/<int:key>/undo/", charts.undo, name="undo_decision"),
    path("charts/", charts.many, name="charts"),
    path("projects/<int:key>/changes/", charts.changed, name="changes"),
    path("rules/", checked.rules, name="rules"),
    path("rules/checked/", checked.checked, name="checked"),
    path("rules/<str:chart>/", checked.choose, name="choose_rules"),
    path("values/<int:key>/", measures.correct, name="correct"),
    path("values/<int:key>/withdraw/", measures.withdraw, name="withdraw"),
]
