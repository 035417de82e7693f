"""Commands on NCA's support (R11): support request."""

from typing import Annotated

import typer

from mailbot.cli.queue import By, who_asks
from mailbot.core.errors import WrongUse
from mailbot.core.states import Support

_support = typer.Typer(help="What NCA can help a case with.", no_args_is_help=True)


def add_to(app: typer.Typer) -> None:
    """Hang the commands up."""
    app.add_typer(_support, name="support")


@_support.callback()
def _group() -> None:
    """What NCA can help a case with."""


@_support.command("request")
def request(
    context: typer.Context,
    reference: Annotated[str, typer.Argument(help="The Home Office reference.")],
    identity: Annotated[bool, typer.Option("--identity", help="Documents of identity or nationality.")] = False,
    confiscation: Annotated[bool, typer.Option("--confiscation", help="Details of a confiscation order.")] = False,
    by: By = "",
) -> None:
    """Ask NCA for documents of identity or nationality, or for what it holds on a confiscation order."""
    from mailbot.service.office import open_office

    if identity == confiscation:
        raise WrongUse("say what NCA is asked for: --identity or --confiscation, one at a time")
    office = open_office(context.obj.record())
    from mailbot.service.support import request as request_support

    asked, case = Support.IDENTITY if identity else Support.CONFISCATION, reference.strip().upper()
    request_support(office, case, asked, who_asks(by))
    typer.echo(f"NCA is asked about {asked.value} in {case}, and its answer is awaited")
