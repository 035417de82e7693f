"""Orders from outside: whatever is wrong with a new configuration, the old one goes on."""

from typing import Any

import pytest
from structlog.testing import capture_logs

from mailbot.core.errors import ConfigurationFault
from mailbot.service.orders import Orders


@pytest.mark.parametrize("fault", [ConfigurationFault("It is wrong:", ("here",)), RecursionError(), OSError("gone")])
def test_a_configuration_that_cannot_be_read_is_refused_whatever_the_fault(fault: Exception) -> None:
    def renew() -> Any:
        raise fault

    orders = Orders(None, renew)  # type: ignore[arg-type]
    orders.read_again()
    with capture_logs() as told:
        assert orders.successor() is None
    assert [one["event"] for one in told] == ["configuration-refused"]
