"""Techniques and oils of one's own: one page, and one address for each thing that can be done to them."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from journal.core import clock, undo
from journal.core.entries import ChangedSinceError
from journal.core.ownership import visible_or_404
from journal.users.requests import SignedInRequest
from sessions import own_items_actions as actions
from sessions.models import CarrierOil, CatalogueItem, EssentialOil
from sessions.own_items_page import KINDS, NameForm, Sent, cards_of, form_for


@require_safe
def own_items(request: SignedInRequest) -> HttpResponse:
    return _page(request, {})


@require_POST
def own_item_add(request: SignedInRequest) -> HttpResponse:
    """Adds one, or brings back the one of that name."""
    kind = request.POST.get("kind", "")
    model = _model(kind)
    form = NameForm(request.POST, auto_id=f"{kind}_%s")
    if not form.is_valid():
        return _page(request, {(kind, None): form})
    item = actions.own_item(model=model, owner=request.user, name=form.cleaned_data["name"])
    messages.success(request, _("%(name)s is on your list.") % {"name": item})
    return redirect("own_items")


@require_POST
def own_item_change(request: SignedInRequest, kind: str, pk: int) -> HttpResponse:
    item = _own(request, kind, pk)
    form = form_for(kind, item, request.POST)
    if form.is_valid() and _is_changed(request, kind, item, form):
        messages.success(request, _("Saved: %(name)s.") % {"name": item})
        return redirect("own_items")
    return _page(request, {(kind, pk): form}, 409 if form.stored else 200)


def _is_changed(request: SignedInRequest, kind: str, item: CatalogueItem, form: NameForm) -> bool:
    """Writes what a valid form says; False when it could not, which the form then says."""
    try:
        actions.change_item(item=item, owner=request.user, **form.said())
    except ChangedSinceError:
        form.see_item(_own(request, kind, item.pk))
        return False
    except actions.NameTakenError:
        form.add_error("name", _("This name is on the list already. Choose another one."))
        return False
    return True


@require_POST
def own_item_put_away(request: SignedInRequest, kind: str, pk: int) -> HttpResponse:
    item = _own(request, kind, pk)
    actions.put_away(item=item, now=clock.now())
    text = _("%(name)s is put away. Sessions that used it keep it.") % {"name": item}
    undo.offer(request, text, url_name="own_item_undo", before={"kind": kind, "pk": pk})
    return redirect("own_items")


@require_POST
def own_item_use_again(request: SignedInRequest, kind: str, pk: int) -> HttpResponse:
    item = _own(request, kind, pk)
    actions.use_again(item=item)
    messages.success(request, _("%(name)s is on your list.") % {"name": item})
    return redirect("own_items")


@require_POST
def own_item_reaction(request: SignedInRequest, kind: str, pk: int) -> HttpResponse:
    """Marks an oil that the skin reacts to (`reacts=yes`), or takes the mark away."""
    oil = visible_or_404(_model(kind).objects.available_to(request.user), request.user, pk=pk)
    if not isinstance(oil, CarrierOil | EssentialOil):
        raise Http404
    if request.POST.get("reacts") == "yes":
        actions.note_reaction(owner=request.user, oil=oil, noted_on=clock.today_for(request.user))
        text = _("Noted. From now on %(name)s comes with a warning.")
        messages.success(request, text % {"name": oil})
    elif noted_on := actions.forget_reaction(owner=request.user, oil=oil):
        text = _("The mark on %(name)s is taken away.") % {"name": oil}
        before = {"kind": kind, "pk": pk, "noted_on": noted_on.isoformat()}
        undo.offer(request, text, url_name="own_item_undo", before=before)
    return redirect("own_items")


@require_POST
def own_item_undo(request: SignedInRequest) -> HttpResponse:
    """Brings back what was put away, or a mark that was taken away."""
    before = undo.take(request)
    if before is None:
        messages.error(request, _("There is nothing left to undo here."))
        return redirect("own_items")
    available = KINDS[before["kind"]].objects.available_to(request.user)
    item = visible_or_404(available, request.user, pk=before["pk"])
    if "noted_on" not in before:
        actions.use_again(item=item)
    elif isinstance(item, CarrierOil | EssentialOil):
        noted_on = date.fromisoformat(before["noted_on"])
        actions.note_reaction(owner=request.user, oil=item, noted_on=noted_on)
    messages.success(request, _("Undone. %(name)s is as it was before.") % {"name": item})
    return redirect("own_items")


def _model(kind: str) -> type[CatalogueItem]:
    if kind not in KINDS:
        raise Http404
    return KINDS[kind]


def _own(request: SignedInRequest, kind: str, pk: int) -> CatalogueItem:
    """The person's own item; a built-in one, or a stranger's, is as absent as a missing one."""
    available = _model(kind).objects.available_to(request.user)
    return visible_or_404(available.filter(owner=request.user), request.user, pk=pk)


def _page(request: SignedInRequest, sent: Sent, status: int = 200) -> HttpResponse:
    context = {"cards": cards_of(request.user, sent), "sent": sent, "is_conflict": status == 409}
    return render(request, "sessions/own_items.html", context, status=status)
