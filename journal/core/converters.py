"""Parts of addresses."""

from datetime import date


class DayConverter:
    """A civil day such as 2026-11-20; anything else, or a day that does not exist, is not found."""

    regex = r"\d{4}-\d{2}-\d{2}"

    def to_python(self, value: str) -> date:
        return date.fromisoformat(value)

    def to_url(self, value: date | str) -> str:
        return str(value)
