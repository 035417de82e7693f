"""The whole thing in one process: embedded servers, a story of mails, what became of each."""
