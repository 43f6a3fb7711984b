"""One file per family of charts; `FAMILIES` says which function makes which chart."""

from answerable.spc.charts.counts import c_chart, p_chart, pp_chart, u_chart, up_chart
from answerable.spc.charts.individuals import i_chart, mr_chart, run_chart
from answerable.spc.charts.limits import Chart, Drawn
from answerable.spc.charts.prime import ip_chart
from answerable.spc.charts.rare import g_chart, t_chart
from answerable.spc.charts.subgroups import s_chart, xbar_chart

FAMILIES: dict[str, Chart] = {
    "run": run_chart,
    "i": i_chart,
    "mr": mr_chart,
    "xbar": xbar_chart,
    "s": s_chart,
    "t": t_chart,
    "g": g_chart,
    "p": p_chart,
    "pp": pp_chart,
    "c": c_chart,
    "u": u_chart,
    "up": up_chart,
    "ip": ip_chart,
}

__all__ = ["FAMILIES", "Chart", "Drawn"]
