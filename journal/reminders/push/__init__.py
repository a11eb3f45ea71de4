"""Web push: a message is locked for one browser, signed by this journal, and posted to a push service."""
