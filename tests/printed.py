"""The forms and links of a page as a browser reads them, and every name that a form could send."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

Fields = list[tuple[str, str]]
"""What a form sends: name and value, a name as often as it has values."""

BOXES = {"radio", "checkbox"}
BUTTONS = {"submit", "button", "reset", "image"}
Attributes = dict[str, str]


@dataclass
class Form:
    """`fields` are sent untouched, `names` are all that could be; a button may lead elsewhere."""

    action: str = ""
    method: str = "get"
    fields: Fields = field(default_factory=list)
    names: dict[str, None] = field(default_factory=dict)
    buttons: list[tuple[str, str, str]] = field(default_factory=list)
    """Name, value and the address it leads to, where a button has any of them."""


@dataclass
class _Select:
    name: str
    form: Form
    first: str | None = None
    n_selected: int = 0
    is_multiple: bool = False


class Page(HTMLParser):
    def __init__(self, html: bytes) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self.links: list[str] = []
        self._of_id: dict[str, Form] = {}
        self._open: Form | None = None
        self._select: _Select | None = None
        self._textarea: tuple[Form, str] | None = None
        self.feed(html.decode(errors="replace"))
        # A control may stand before the form whose id it names.
        known = {id(form) for form in self.forms}
        self.forms += [form for form in self._of_id.values() if id(form) not in known]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        elif tag == "form":
            self._begin_form(values)
        elif tag in {"input", "button", "select", "textarea"}:
            form = self._of_id.setdefault(values["form"], Form()) if "form" in values else self._open
            if form is not None:
                self._control(tag, values, form)
        elif tag == "option" and self._select:
            self._option(values, self._select)

    def handle_data(self, data: str) -> None:
        if self._textarea:
            form, name = self._textarea
            form.fields[-1] = (name, form.fields[-1][1] + data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._open = None
        elif tag == "textarea" and self._textarea:
            form, name = self._textarea
            form.fields[-1] = (name, form.fields[-1][1].strip())
            self._textarea = None
        elif tag == "select" and self._select:
            chosen = self._select
            if not (chosen.n_selected or chosen.is_multiple or chosen.first is None):
                chosen.form.fields.append((chosen.name, chosen.first))
            self._select = None

    def _begin_form(self, values: Attributes) -> None:
        self._open = self._of_id.setdefault(values["id"], Form()) if values.get("id") else Form()
        self._open.action = values.get("action", "")
        self._open.method = values.get("method", "get").lower()
        self.forms.append(self._open)

    def _control(self, tag: str, values: Attributes, form: Form) -> None:
        name, kind = values.get("name", ""), values.get("type", "submit" if tag == "button" else "text")
        if tag in {"input", "button"} and kind in BUTTONS:
            if name or "formaction" in values:
                form.buttons.append((name, values.get("value", ""), values.get("formaction", "")))
        elif name:
            form.names[name] = None
            if tag == "textarea":
                form.fields.append((name, ""))
                self._textarea = (form, name)
            elif tag == "select":
                self._select = _Select(name, form, is_multiple="multiple" in values)
            elif kind not in BOXES or "checked" in values:
                form.fields.append((name, values.get("value", "on" if kind in BOXES else "")))

    @staticmethod
    def _option(values: Attributes, select: _Select) -> None:
        value = values.get("value", "")
        if "selected" in values:
            select.form.fields.append((select.name, value))
            select.n_selected += 1
        elif select.first is None:
            select.first = value
