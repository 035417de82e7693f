"""The loops: receiver, decider, sender, and the daemon that keeps them alive."""
