"""The `mailbot` command. Exit codes: 0 done, 1 failed, 2 wrong use or wrong configuration.

Human output goes to stdout by default; with `--json` one JSON object a line. Logs go to stderr.
Heavy modules are imported by the command that needs them, so that every command starts quickly.
"""

import os
import sys

import typer

from mailbot import __version__
from mailbot.cli import casework, explaining, milestones, pausing, queue, reconciling, running, support
from mailbot.cli.context import CONFIG_VARIABLE, Context
from mailbot.core.errors import ConfigurationFault, MailbotError, TemplateFault, WrongUse
from mailbot.core.lines import safe_line

_TRACEBACK = "MAILBOT_TRACEBACK"

app = typer.Typer(
    name="mailbot", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False,
    help="The daemon on the mailbox that the National Crime Agency writes to.",
)
running.add_to(app)
explaining.add_to(app)
casework.add_to(app)
queue.add_to(app)
milestones.add_to(app)
pausing.add_to(app)
support.add_to(app)
reconciling.add_to(app)


@app.callback()
def _options(
    context: typer.Context,
    config: str = typer.Option("", "--config", envvar=CONFIG_VARIABLE, help="The configuration file (TOML)."),
) -> None:
    context.obj = Context(config or None)


@app.command()
def version() -> None:
    """Say which version this is."""
    typer.echo(__version__)


def main() -> None:
    """Run the command line; turn every error into one plain message and its exit code."""
    # What is made by hand (a record, a lock) is nobody else's to read, as under the service's own account.
    os.umask(0o077)
    try:
        app()
    except (WrongUse, ConfigurationFault, TemplateFault) as fault:
        _fail(fault, 2)
    except MailbotError as fault:
        _fail(fault, 1)
    except BrokenPipeError:
        # The reader of our output (`head`) has seen enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as fault:
        # The text of a fault that is not ours can hold what the record holds: only its kind is told.
        if os.environ.get(_TRACEBACK):
            raise
        _fail_if_the_record_did(fault)
        _fail_over_a_file(fault)
        typer.echo(f"mailbot: a fault of its own ({type(fault).__name__}); set {_TRACEBACK}=1 to see where", err=True)
        sys.exit(1)


def _fail_if_the_record_did(fault: Exception) -> None:
    """Say plainly that the record is locked, away or failing, where a question to it met that."""
    from django.db import Error

    from mailbot.store.faults import as_ours

    ours = as_ours(fault) if isinstance(fault, Error) else None
    if ours is not None:
        _fail(ours, 1)


def _fail_over_a_file(fault: Exception) -> None:
    """Name the file that could not be used: a lock that another account made, a folder that may not be entered."""
    if isinstance(fault, OSError) and isinstance(fault.filename, str):
        whose = "; see whose it is: the service, and commands beside it, run under one account"
        whose = whose if isinstance(fault, PermissionError) else ""
        typer.echo(f"mailbot: {safe_line(fault.filename)}: {fault.strerror}{whose}", err=True)
        sys.exit(1)


def _fail(fault: MailbotError, code: int) -> None:
    typer.echo(f"mailbot: {fault}", err=True)
    sys.exit(code)
