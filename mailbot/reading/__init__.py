"""The reading room: worker processes in which bytes from outside are parsed, under limits."""
