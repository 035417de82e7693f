"""How fast mailbot drains a mailbox, beside the barest loop that does the same; `python -m bench.bench --help`."""
