"""What every scenario may ask for."""

import pytest

from tests.faults.invariants import Invariants


@pytest.fixture
def invariants(request: pytest.FixtureRequest) -> Invariants:
    """The invariants; which of them held is kept with the test's report, for the suite to print."""
    kept = Invariants()
    request.node.user_properties.append(("held", kept.held))
    return kept


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder, so that `make test` can leave them to `make faults`."""
    for item in items:
        if "tests/faults/" in item.nodeid:
            item.add_marker("faults")
