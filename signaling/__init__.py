"""Calls and media. Nothing else imports aiortc."""
