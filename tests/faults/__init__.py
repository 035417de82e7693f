"""What happens when something breaks: each named scenario injected for real, and the invariants counted afterwards."""
