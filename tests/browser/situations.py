"""Pages that no address alone leads to, each brought about in the example journal as a person would."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page

from tests.browser import (
    caring,
    guided_pages,
    helping,
    importing,
    leaving,
    operators,
    reminding,
    securing,
    sharing,
    trying,
    weekly_checks,
)
from tests.browser.acts import open_foot_check, save
from tests.browser.check_ins import (
    check_in_emptied,
    check_in_in_full,
    check_in_with_a_part_hidden,
    check_in_with_error_in_a_fold,
    day_with_a_long_note,
    own_word_with_error,
)
from tests.browser.entries import (
    changed_day,
    changed_session,
    check_in_conflict,
    deleted_session,
    rated_day,
    session,
    session_conflict,
)


@dataclass(frozen=True)
class Situation:
    """How a page comes about, and the status it answers with."""

    bring_about: Callable[[Page], None]
    status: int = 200


def nothing_there(page: Page) -> None:
    page.goto("/nowhere/")


def check_in_with_error(page: Page) -> None:
    page.goto("/check-in/1999-12-31/")
    save(page)


def session_with_errors(page: Page) -> None:
    page.goto("/sessions/new/")
    page.locator("[name=duration_minutes]").fill("0")
    chosen = page.locator("[name=techniques]:checked")
    while chosen.count():
        chosen.first.uncheck()
    save(page)


def session_with_oil_warning(page: Page) -> None:
    page.goto("/sessions/new/")
    for fold in page.locator("details:not([open]):has([data-drops]) > summary").all():
        fold.click()
    page.locator("[data-drops]").first.fill("9")
    save(page)


def without_proof_of_origin(page: Page) -> None:
    page.goto("/sessions/new/")
    page.context.clear_cookies(name="csrftoken")
    save(page)


def signed_out_meanwhile(page: Page) -> None:
    page.goto("/sessions/new/")
    before = page.context.storage_state()
    page.context.clear_cookies(name="sessionid")
    save(page)
    # Whoever comes next is signed in again.
    page.context.add_cookies(before["cookies"])  # type: ignore[arg-type]  # what came out may go in


def foot_check_with_error(page: Page) -> None:
    open_foot_check(page)
    save(page)


def stopped_foot(page: Page) -> None:
    open_foot_check(page)
    page.locator("#left-blister").check()
    save(page)


def advice_on_today(page: Page) -> None:
    """A foot that was stopped speaks up on Today."""
    stopped_foot(page)
    page.goto("/")


# Each begins with the name of the template that is printed.
SITUATIONS = {
    "404": Situation(nothing_there, status=404),
    "403_csrf": Situation(without_proof_of_origin, status=403),
    "signed_out": Situation(signed_out_meanwhile, status=403),
    "status": Situation(operators.status),
    "check_in": Situation(rated_day),
    "check_in-error": Situation(check_in_with_error),
    "check_in-emptied": Situation(check_in_emptied),
    "day-long-note": Situation(day_with_a_long_note),
    "check_in-full": Situation(check_in_in_full),
    "check_in-fold-error": Situation(check_in_with_error_in_a_fold),
    "check_in-hidden": Situation(check_in_with_a_part_hidden),
    "check_in_parts-error": Situation(own_word_with_error),
    "check_in-conflict": Situation(check_in_conflict, status=409),
    "weekly_check-errors": Situation(weekly_checks.with_errors),
    "weekly_check-too-long-ago": Situation(weekly_checks.too_long_ago, status=400),
    "weekly_check-conflict": Situation(weekly_checks.conflict, status=409),
    "weekly_check_versions": Situation(weekly_checks.versions),
    "massage_edit": Situation(session),
    "massage_edit-conflict": Situation(session_conflict, status=409),
    "rating_versions": Situation(changed_day),
    "massage_versions": Situation(changed_session),
    "deleted_entries-full": Situation(deleted_session),
    "massage_new-errors": Situation(session_with_errors),
    "massage_new-warning": Situation(session_with_oil_warning),
    "foot_check-error": Situation(foot_check_with_error),
    "foot_check-stopped": Situation(stopped_foot),
    "today-advice": Situation(advice_on_today),
    "guided_plan": Situation(guided_pages.plan),
    "guided_plan-errors": Situation(guided_pages.plan_with_errors),
    "plan_edit": Situation(guided_pages.own_plan),
    "guided": Situation(guided_pages.session),
    "guided-unseen": Situation(guided_pages.unseen),
    "guided_rate": Situation(guided_pages.rate),
    "my_data-waiting": Situation(importing.waiting_file),
    "import_file-broken": Situation(importing.broken_file),
    "import_mapping": Situation(importing.columns),
    "import_mapping-long": Situation(importing.columns_of_a_long_table),
    "import_mapping-asking": Situation(importing.columns_that_ask),
    "import_plan": Situation(importing.plan),
    "import_plan-not-agreed": Situation(importing.plan_not_agreed),
    "experiment_new-errors": Situation(trying.with_errors),
    "experiment_review": Situation(trying.review),
    "experiment_review-not-ticked": Situation(trying.not_ticked),
    "experiment-waiting": Situation(trying.waiting),
    "experiment-paused": Situation(trying.paused),
    "experiment-stopped": Situation(trying.stopped),
    "experiment-result": Situation(trying.result),
    "today-experiment": Situation(trying.running),
    **{name: Situation(bring_about) for name, bring_about in leaving.PAGES.items()},
    "care-conflict": Situation(caring.conflict, status=409),
    "visits-unclear": Situation(caring.unclear),
    **{name: Situation(bring_about, status=status) for name, (bring_about, status) in sharing.PAGES.items()},
    **{name: Situation(bring_about, status=status) for name, (bring_about, status) in helping.PAGES.items()},
    "invitation": Situation(securing.broken_invitation, status=404),
    **{name: Situation(bring_about, status=404) for name, bring_about in reminding.BROKEN.items()},
}
