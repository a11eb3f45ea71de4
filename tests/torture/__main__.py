"""`make torture SECONDS=600`: kills what serves while entries are written, on both databases."""

from __future__ import annotations

import sys

from tests.torture.run import Outcome, torture_postgres, torture_sqlite


def main(arguments: list[str]) -> int:
    seconds = float(arguments[0]) if arguments else 60.0
    is_good = True
    for name, torture in {"SQLite": torture_sqlite, "PostgreSQL": torture_postgres}.items():
        outcome = torture(seconds)
        print(f"{name}: {told(outcome)}", flush=True)
        is_good &= outcome.is_good
    return 0 if is_good else 1


def told(outcome: Outcome) -> str:
    kills = ", ".join(f"{what} {n}" for what, n in outcome.n_kills.items())
    found = outcome.verdict
    said = (
        f"{outcome.n_acknowledged} writes acknowledged, {outcome.n_sent_again} sent again, "
        f"{outcome.n_kills.total()} kills ({kills}), {outcome.n_ended} times it gave up by itself, "
        f"{outcome.n_failed_starts} failed starts, lost {len(found.lost)}, doubled {len(found.doubled)}, "
        f"never sent {len(found.never_sent)}"
    )
    troubles = [*found.lost[:5], *found.doubled[:5], *found.never_sent[:5], *outcome.refused[:5]]
    if not outcome.backup.startswith("Backup made"):
        troubles.append(outcome.backup.strip())
    return said + "".join(f"\n  {trouble}" for trouble in troubles)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
