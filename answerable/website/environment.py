"""The Jinja2 environment every page is written in: NHS components, words, and our globals."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from django.templatetags.static import static as static_address
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext, ngettext
from jinja2 import ChainableUndefined, Environment, pass_context
from jinja2.runtime import Context
from markdown_it import MarkdownIt
from markupsafe import Markup

import answerable
from answerable.website.fields import Fields
from answerable.website.stacking import stack_tables, stacked

# HTML in an answer is shown as text, never obeyed
MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")

COMPONENTS = {
    "action_link": "actionLink",
    "back_link": "backLink",
    "breadcrumb": "breadcrumb",
    "button": "button",
    "card": "card",
    "character_count": "characterCount",
    "checkboxes": "checkboxes",
    "contents_list": "contentsList",
    "date_input": "dateInput",
    "details": "details",
    "error_message": "errorMessage",
    "error_summary": "errorSummary",
    "fieldset": "fieldset",
    "file_upload": "fileUpload",
    "input": "input",
    "inset_text": "insetText",
    "notification_banner": "notificationBanner",
    "pagination": "pagination",
    "panel": "panel",
    "password_input": "passwordInput",
    "radios": "radios",
    "search_input": "searchInput",
    "select": "select",
    "summary_list": "summaryList",
    "tables": "table",
    "tabs": "tabs",
    "tag": "tag",
    "task_list": "taskList",
    "textarea": "textarea",
    "warning_callout": "warningCallout",
}


class Components:
    """The NHS macros as `ui.button({...})`: no import line at the head of each page."""

    def __init__(self, environment: Environment) -> None:
        self.environment = environment

    def __getattr__(self, name: str) -> Callable[[dict[str, Any]], Markup]:
        if name not in COMPONENTS:
            raise AttributeError(name)
        folder = name.replace("_", "-")
        module = self.environment.get_template(f"nhsuk/components/{folder}/macro.jinja").module
        macro: Callable[[dict[str, Any]], Markup] = getattr(module, COMPONENTS[name])
        return (lambda params: macro(said_once(params))) if name == "warning_callout" else macro


def said_once(params: dict[str, Any]) -> dict[str, Any]:
    """A translated heading is markup, which the macro would take for text and for HTML, both."""
    heading = params.get("heading")
    return {**params, "heading": {"text": heading}} if isinstance(heading, str) else params


def url(name: str, *args: Any, **kwargs: Any) -> str:
    return reverse(name, args=args or None, kwargs=kwargs or None)


def static(path: str) -> str:
    """The address of a static file, which changes with each version of the product."""
    return f"{static_address(path)}?v={answerable.__version__}"


def date_long(day: date | datetime | None) -> str:
    """16 June 2021; a moment is shown as its day in the body's own time. Nothing for None."""
    if day is None:
        return ""
    if isinstance(day, datetime):
        day = timezone.localtime(day)
    return date_format(day, "j F Y")


def date_time(moment: datetime | None) -> str:
    """16 June 2021 at 2:05pm."""
    if moment is None:
        return ""
    local = timezone.localtime(moment)
    clock = f"{local.hour % 12 or 12}:{local.minute:02}{'am' if local.hour < 12 else 'pm'}"
    return gettext("%(day)s at %(clock)s") % {"day": date_long(local), "clock": clock}


def markdown(text: str | None) -> Markup:
    """An answer's Markdown (paragraphs, lists, tables) as HTML, any HTML in it escaped."""
    tokens = MARKDOWN.parse(text or "")
    stack_tables(tokens)
    shown = MARKDOWN.renderer.render(tokens, MARKDOWN.options, {})
    return Markup(f'<div class="app-prose">{shown}</div>')  # noqa: S704


@pass_context
def pagination(context: Context, page: Any, parameter: str = "page") -> Markup:
    """Previous and next for a Django Page, the rest of the address kept."""
    if page is None or page.paginator.num_pages < 2:
        return Markup("")
    query = context["request"].GET.copy()

    def link(number: int) -> dict[str, str]:
        query[parameter] = str(number)
        label = gettext("Page %(number)s of %(total)s")
        return {
            "href": f"?{query.urlencode()}",
            "labelText": label % {"number": number, "total": page.paginator.num_pages},
        }

    params: dict[str, Any] = {"landmarkLabel": gettext("Pages")}
    if page.has_previous():
        params["previous"] = link(page.previous_page_number())
    if page.has_next():
        params["next"] = link(page.next_page_number())
    return Components(context.environment).pagination(params)


def environment(**options: Any) -> Environment:
    """What Django's Jinja2 engine asks for. NHS macros need chained undefined values."""
    made = Environment(  # noqa: S701  # Django's engine turns autoescape on in `options`
        **{**options, "undefined": ChainableUndefined, "trim_blocks": True, "lstrip_blocks": True},
        extensions=["jinja2.ext.i18n", "jinja2.ext.do"],
    )
    made.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined]
    ui = Components(made)
    fields = Fields(ui)
    made.globals.update(
        url=url, static=static, date_long=date_long, date_time=date_time, ui=ui,
        field=fields.field, fields=fields.fields, errors=fields.errors, pagination=pagination,
    )  # fmt: skip
    made.filters.update(
        date_long=date_long, date_time=date_time, markdown=markdown, stacked=stacked
    )  # fmt: skip
    return made
