"""Every table there is: importing the features and the server's own books fills the metadata."""

from rooms.accounts import store as accounts
from rooms.database import metadata
from server import answers, features, jobs, leases, log

__all__ = ["accounts", "answers", "features", "jobs", "leases", "log", "metadata"]
