"""The one thing pyproject.toml cannot say: a wheel carries the top-level resources/ and content/ inside the package.

`presenter/paths.py` finds them there. Everything else is in pyproject.toml.
"""

from setuptools import find_packages, setup

DATA = {"presenter._data.resources": "resources", "presenter._data.content": "content"}

setup(
    packages=[*find_packages(include=["presenter", "presenter.*"]), *DATA],
    package_dir=DATA,
    package_data={package: ["**/*"] for package in DATA},
)
