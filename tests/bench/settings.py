"""The served app's own settings; files are counted, but nobody is told to wait for one."""

from journal.settings import *

ACCOUNT_RATE_LIMITS |= {"own_file": "1000000/m/user", "file_of_link": "1000000/m/key"}
