"""Storyline Presenter from a checkout: the same program as the `presenter` command."""

from presenter.cli.run import run

if __name__ == "__main__":
    run()
