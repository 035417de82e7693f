"""Mixed mails by the thousand while the daemon is killed and its wires are cut; then everything is counted."""
