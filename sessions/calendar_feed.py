"""The planned days as a calendar that other programs read, and the secret address it is read under."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from uuid import NAMESPACE_URL, UUID, uuid5
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe
from icalendar import Calendar, Event, Timezone, vDuration

from journal.activity.models import Kind
from journal.activity.notes import note
from journal.core import clock
from journal.core.periods import Period
from journal.core.site import address_of
from journal.users.limits import pause
from journal.users.models import User
from journal.users.requests import SignedInRequest
from sessions.experiment_days import overlay_of
from sessions.models import CalendarFeed, Experiment, Routine
from sessions.schedule import NO_OVERLAY, Overlay, PlannedDay, planned_days

DAYS_BACK, DAYS_AHEAD = timedelta(days=28), timedelta(days=84)
REFRESH = timedelta(hours=12)
_END = b"END:VCALENDAR\r\n"


@require_http_methods(["GET", "HEAD", "POST"])
def calendar_address(request: SignedInRequest) -> HttpResponse:
    """Makes, shows and revokes the secret address of one's plan."""
    if request.method == "POST":
        if "make" in request.POST:
            if make_feed(owner=request.user, now=clock.now()):
                note(request.user, Kind.CALENDAR_MADE, request)
            messages.success(request, _("Your secret address is made."))
        elif "revoke" in request.POST:
            if revoke_feed(owner=request.user):
                note(request.user, Kind.CALENDAR_REVOKED, request)
            messages.success(request, _("The address is revoked. Nobody can read your plan there any more."))
        else:
            messages.error(request, _("Nothing was changed: press one of the buttons here."))
        return redirect("calendar_address")
    feed = CalendarFeed.objects.owned_by(request.user).first()
    address = address_of("calendar_feed", feed.token) if feed else ""
    context = {"address": address, "webcal_address": f"webcal:{address.partition(':')[2]}"}
    return render(request, "sessions/calendar_address.html", context)


# Nothing can be written here, so a POST needs no proof of origin to be refused as what it is.
@csrf_exempt
@login_not_required
@require_safe
def calendar_feed(request: HttpRequest, token: str) -> HttpResponse:
    """The planned days of whoever made this address; a revoked one was never there.

    Asked for in the clear, it is refused and not led to https: the program would go on like that, and who
    listens reads the address each time.
    """
    if settings.IS_HTTPS and not request.is_secure():
        words = _("This address works with https only. It was just sent in the clear: make another one.")
        return HttpResponse(words, status=403, content_type="text/plain; charset=utf-8")
    feed = get_object_or_404(CalendarFeed.objects.that_answer().select_related("owner"), token=token)
    if wait := pause(request, "file_of_link", key=token):
        return wait
    routines = list(Routine.objects.owned_by(feed.owner).oldest_first())
    today = clock.today_for(feed.owner)
    overlay = overlay_of(Experiment.objects.owned_by(feed.owner).with_plans(), today)
    content = plan_as_calendar(feed, routines, overlay, today=today)
    headers = {"Cache-Control": "private, no-store", "X-Robots-Tag": "noindex"}
    return HttpResponse(content, content_type="text/calendar; charset=utf-8", headers=headers)


@transaction.atomic
def make_feed(*, owner: User, now: datetime) -> bool:
    """Whether the owner's secret address is a new one; one that there is stays."""
    _feed, is_new = CalendarFeed.objects.get_or_create(owner=owner, defaults={"made_at": now})
    return is_new


@transaction.atomic
def revoke_feed(*, owner: User) -> bool:
    """Forgets the address, and tells whether there was one; the next one made is another."""
    n_gone, _of_which = CalendarFeed.objects.owned_by(owner).delete()
    return bool(n_gone)


def plan_as_calendar(
    feed: CalendarFeed, routines: Sequence[Routine], overlay: Overlay = NO_OVERLAY, *, today: date
) -> bytes:
    """The days from four weeks back to twelve ahead; the same plan on the same day gives the same bytes."""
    zone, week_start = feed.owner.zone, feed.owner.week_start
    period = Period(today - DAYS_BACK, today + DAYS_AHEAD)
    planned = planned_days(routines, period, week_start=week_start, overlay=overlay)
    parts = [_head(), _zone_lines(zone.key, period)]
    for (decided_at, *_alike), days in groupby(
        planned, key=attrgetter("decided_at", "minutes", "time", "uses")
    ):
        parts += _events(feed, list(days), decided_at=max(feed.made_at, decided_at))
    return b"".join([*parts, _END])


def _head() -> bytes:
    calendar = Calendar()
    calendar.add("prodid", "-//Neuropathy Journal//Planned days//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", _("Foot massage"))
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(REFRESH))
    content: bytes = calendar.to_ical()
    return content.removesuffix(_END)


@lru_cache(maxsize=64)
def _zone_lines(key: str, period: Period) -> bytes:
    """The zone and its switches. Always there, because a calendar without any component is not a valid one.

    Kept, because icalendar finds the switches by trying: that alone took as long as all the rest.
    """
    first, last = period.first - timedelta(days=1), period.last + timedelta(days=1)
    zone = Timezone.from_tzinfo(ZoneInfo(key), key, first_date=first, last_date=last)
    content: bytes = zone.to_ical()
    return content


def _events(feed: CalendarFeed, days: Sequence[PlannedDay], *, decided_at: datetime) -> Iterator[bytes]:
    """The days of one routine, or of one plan of an experiment.

    They differ in their date alone, so icalendar writes the rest once for all of them: day by day it took as
    long as four pages.
    """
    minutes, has_time = days[0].minutes, days[0].time is not None
    text = ngettext("Foot massage, %(n)s min", "Foot massage, %(n)s min", minutes)
    like = Event()
    # When the routine was last saved, not when it is read: it moves with every change, and only then.
    like.add("dtstamp", decided_at.astimezone(UTC))
    like.add("last-modified", decided_at.astimezone(UTC))
    if has_time:
        like.add("duration", timedelta(minutes=minutes))
    like.add("summary", ": ".join(part for part in (text % {"n": minutes}, days[0].uses) if part))
    like.add("transp", "TRANSPARENT")
    begin, rest = like.to_ical().split(b"\r\n", 1)
    for planned in days:
        lines = f"{_start(planned, feed.owner.zone)}\r\nUID:{_uid(feed, planned.date)}"
        yield b"\r\n".join((begin, lines.encode(), rest))


def _start(planned: PlannedDay, zone: ZoneInfo) -> str:
    """The line that says when: short enough not to be folded, and without a sign to escape."""
    if planned.time is None:
        return f"DTSTART;VALUE=DATE:{planned.date:%Y%m%d}"
    moment = f"{planned.date:%Y%m%d}T{planned.time:%H%M%S}"
    return f"DTSTART:{moment}Z" if zone.key == "UTC" else f"DTSTART;TZID={zone.key}:{moment}"


def _uid(feed: CalendarFeed, day: date) -> UUID:
    """One day of one address keeps its id whatever the routine says; the address cannot be read from it."""
    return uuid5(NAMESPACE_URL, f"{feed.token}/{day}")
