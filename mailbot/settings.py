"""Django's settings. The database is put in by `mailbot.store.opening` from the configuration.

Nothing else of Django's defaults is touched, so that what is set here is all there is to know.
"""

INSTALLED_APPS = ["mailbot.store"]
USE_TZ = True
TIME_ZONE = "UTC"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
# Logging is set up by mailbot.logs alone.
LOGGING_CONFIG = None
