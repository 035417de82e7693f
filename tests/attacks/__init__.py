"""Hostile, awkward and genuine mails, a file each, with what must become of each and why.

`cases/CLASS/NAME.eml` is the mail as it lies in the mailbox, `NAME.toml` what it must become (see `cases.Case`),
`cases.csv` the case extract that all of them presume. `make attacks` runs them through the real daemon.
"""
