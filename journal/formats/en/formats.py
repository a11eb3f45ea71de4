"""English dates, day before month and no comma, unmistakable on both sides of the ocean."""

DATE_FORMAT = "j F Y"
DATETIME_FORMAT = "j F Y, H:i"
MONTH_DAY_FORMAT = "l j F"
SHORT_DATE_FORMAT = "j M Y"
TIME_FORMAT = "H:i"
