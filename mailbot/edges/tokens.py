"""Access tokens for logging in to Exchange Online (OAuth 2.0 client credentials, RFC 6749 section 4.4; SASL XOAUTH2).

The application is registered in the tenant with IMAP.AccessAsApp and SMTP.SendAsApp; its secret takes the place of a
password. msal keeps a token until shortly before it ends, so asking at every login costs nothing in between.
"""

from typing import Any

from mailbot.config import Server
from mailbot.core.errors import LoginRefused

_AUTHORITY = "https://login.microsoftonline.com"
_SCOPE = "https://outlook.office365.com/.default"

# What the sign-in service says of the application or its secret themselves; anything else may pass.
_REFUSED = frozenset({"invalid_client", "unauthorized_client", "access_denied", "invalid_grant"})


class Tokens:
    """The tokens for one server's login. `http` stands in for the way to the sign-in service, in tests."""

    def __init__(self, settings: Server, http: object = None) -> None:
        self._settings = settings
        self._http = http
        self._application: Any = None

    def get(self) -> str:
        """Give a token that is valid now. Raises LoginRefused for a secret that is not taken, else OSError."""
        try:
            answer = self._ask()
        except ValueError as fault:
            # msal says so where the tenant is none, and where the service's answer cannot be understood.
            raise OSError(f"the sign-in service gave no token ({type(fault).__name__})") from None
        token = answer.get("access_token")
        if isinstance(token, str):
            return token
        # msal would give the same refusal again for a while; the loops wait by themselves.
        self._application = None
        error = str(answer.get("error", ""))
        if error in _REFUSED:
            raise LoginRefused(f"the sign-in service refused the application {self._settings.client_id}: {error}")
        raise OSError("the sign-in service gave no token")

    def _ask(self) -> dict[str, Any]:
        # msal takes a quarter of a second to import, and only this way of logging in needs it.
        import msal

        if self._application is None:
            self._application = msal.ConfidentialClientApplication(
                self._settings.client_id, client_credential=self._settings.password_now(),
                authority=f"{_AUTHORITY}/{self._settings.tenant}", instance_discovery=False, http_client=self._http,
                timeout=self._settings.timeout_seconds,
            )
        return dict(self._application.acquire_token_for_client(scopes=[_SCOPE]) or {})


def xoauth2(user: str, token: str) -> str:
    """Give the words with which a token is shown (SASL XOAUTH2)."""
    return f"user={user}\x01auth=Bearer {token}\x01\x01"
