"""The seventeen rules of whom the service believes, whom it tells and what it survives: a test named after each."""
