"""Where the world is touched: IMAP, SMTP, templates."""
