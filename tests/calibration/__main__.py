"""`make calibrate`: how often the insights are wrong, and how often they see what is there.

Invents journals of people about whom everything is known, asks the engine, and prints the rates as Markdown
tables; experiments come after. `make calibrate N=100` is quicker and rougher. The seeds are fixed: the same N
gives the same tables.
"""

from __future__ import annotations

import os
import sys

from tests.calibration.tables import report
from tests.calibration.trial_tables import trial_report
from tests.calibration.work import measure

YEARS_PART = 2
"""A year is twelve looks at five outcomes, so fewer are followed."""


def main() -> None:
    n_looks = int(sys.argv[1])
    n_years = max(1, n_looks // YEARS_PART)
    print(f"{n_looks} journals a look, {n_years} a year. In percent, ± standard error.\n")
    n_cores = os.cpu_count() or 1
    for line in report(measure(n_looks, n_years, n_cores)):
        print(line)
    print("\n## Experiments\n")
    for line in trial_report(n_looks, n_cores):
        print(line)


if __name__ == "__main__":
    main()
