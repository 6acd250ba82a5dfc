"""Storyline Presenter from a checkout: the same program as the `presenter` command."""

import sys

from presenter.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
