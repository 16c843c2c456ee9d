"""Every table there is: importing the features and the server's own books fills the metadata."""

from rooms.database import metadata
from server import answers, features, jobs, log

__all__ = ["answers", "features", "jobs", "log", "metadata"]
