from django.apps import AppConfig


class UsersConfig(AppConfig):
    name = "journal.users"

    def ready(self) -> None:
        from allauth.account.signals import authentication_step_completed, password_reset

        from journal.activity import listening
        from journal.users import signed_in, tries
        from journal.users.backend import meant_by

        listening.begin(meant_by)
        authentication_step_completed.connect(signed_in.shown_again, dispatch_uid="users_shown_again")
        password_reset.connect(tries.forget, dispatch_uid="users_forget_tries")
