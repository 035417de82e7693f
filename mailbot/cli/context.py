"""What every command starts from: the configuration, and the record opened on demand."""

from dataclasses import dataclass
from pathlib import Path

from mailbot import config as configuration
from mailbot.config import Config
from mailbot.core.errors import WrongUse

CONFIG_VARIABLE = "MAILBOT_CONFIG"


@dataclass(frozen=True, slots=True)
class Context:
    """Where the configuration lies, if anywhere."""

    path: str | None

    def config(self) -> Config:
        """Read the configuration. Raises WrongUse where none is named, ConfigurationFault where it is wrong."""
        if self.path is None:
            raise WrongUse(f"no configuration: give --config FILE before the command, or set {CONFIG_VARIABLE}")
        return configuration.load(Path(self.path))

    def config_or_example(self) -> Config:
        """Read the configuration, or the shipped example where none is named."""
        return configuration.load_example() if self.path is None else self.config()

    def record(self) -> Config:
        """Read the configuration and open the record that it names; a record that is away is not waited for long."""
        from mailbot.store.opening import open_record

        config = self.config()
        open_record(config.store)
        return config

    def record_of_the_daemon(self) -> Config:
        """The same for the daemon, which has more patience."""
        from mailbot.store.opening import DAEMON_PATIENCE, open_record

        config = self.config()
        open_record(config.store, DAEMON_PATIENCE, to_work=True)
        return config
