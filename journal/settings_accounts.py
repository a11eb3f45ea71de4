"""The settings of accounts: signing up, signing in, and what is asked before something sensitive.

A part of settings.py, which takes in all of it. Why so: docs/adr/0024-accounts.md.
"""

from datetime import timedelta

from journal.core import addresses, environment

# Who may make an account: everybody, those with a link from `manage.py invite`, or nobody over the web.
SIGN_UP = environment.one_of("JOURNAL_SIGN_UP", ("open", "invited", "closed"))
AUTH_USER_MODEL = "users.User"
AUTHENTICATION_BACKENDS = ["journal.users.backend.OneLookBackend"]
AUTH_PASSWORD_VALIDATORS = [{"NAME": "journal.users.passwords.FirstReasonValidator"}]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "today"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_CHANGE_EMAIL = True  # one address; a new one takes its place once its link is opened
# More than allauth's own: example journals from one place, reminders to try out, links to an e-mail address,
# files of one's own, and each link's PDF or calendar. Of letters to one address fewer. Passwords from one
# place are bounded in the count of "login": a right code or passkey clears all that "login_failed" counts.
ACCOUNT_RATE_LIMITS = {
    "login": "10/m/ip",
    "login_failed": "5/300s/key",
    "demo_open": "10/h/ip",
    "reset_password": "20/m/ip,5/d/key",
    "reminder_now": "5/h/user",
    "mailed_link": "5/d/user,5/d/key",
    "own_file": "60/10m/user",
    "file_of_link": "60/10m/key",
}
ACCOUNT_ADAPTER = "journal.users.adapter.AccountAdapter"
ACCOUNT_FORMS = {
    "signup": "journal.users.forms.SignUpForm",
    "login": "journal.users.forms.SignInForm",
    "reauthenticate": "journal.users.mfa_forms.PasswordAgainForm",
    "change_password": "journal.users.mfa_forms.NewPasswordForm",
}
ACCOUNT_LOGOUT_REDIRECT_URL = "welcome"
ACCOUNT_SESSION_REMEMBER = True

# Before a change of how one signs in, the person shows once more who they are; then not for a while.
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = int(timedelta(minutes=15).total_seconds())

# The second step
MFA_ADAPTER = "journal.users.mfa.MfaAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_USER_VERIFICATION = "required"  # finger, face or PIN
# A telephone's clock may be off by half a minute, and numb fingers are slow.
MFA_TOTP_TOLERANCE = 1
# An address is never needed here, and one that nobody has confirmed must not stand in the way.
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_FORMS = {
    "authenticate": "journal.users.mfa_forms.CodeForm",
    "reauthenticate": "journal.users.mfa_forms.CodeAgainForm",
    "activate_totp": "journal.users.mfa_forms.AppForm",
    "add_webauthn": "journal.users.passkey_forms.PasskeyForm",
    "edit_webauthn": "journal.users.passkey_forms.PasskeyNameForm",
    "login_webauthn": "journal.users.passkey_forms.PasskeySignInForm",
    "authenticate_webauthn": "journal.users.passkey_forms.PasskeyCheckForm",
    "reauthenticate_webauthn": "journal.users.passkey_forms.PasskeyAgainForm",
}

# Signing in by a service that the operator names: none unless named. An account is never found by an
# e-mail address that the service tells of; whoever has one connects the two in Settings.
SOCIALACCOUNT_ADAPTER = "journal.users.oidc.ServiceAdapter"
SOCIALACCOUNT_PROVIDERS = addresses.oidc_service()
SOCIALACCOUNT_EMAIL_AUTHENTICATION = False
SOCIALACCOUNT_EMAIL_VERIFICATION = "none"
SOCIALACCOUNT_STORE_TOKENS = False
# A link and no form: a form may lead to this journal only (Content-Security-Policy), and the state that goes
# along keeps others from ending a sign-in that was begun here.
SOCIALACCOUNT_LOGIN_ON_GET = True
