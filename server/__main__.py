"""`python -m server` is `plenary`."""

import sys

from server.cli import main

if __name__ == "__main__":
    sys.exit(main())
