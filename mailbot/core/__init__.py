"""Pure: frozen values and functions on them. No I/O, no clock, no framework."""
