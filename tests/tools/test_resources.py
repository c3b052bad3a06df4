"""Files beside the code."""

import pytest

from makeready.tools.resources import resource


def test_a_file_of_a_package_is_read():
    assert resource("makeready.verify.pages", "picture.html").startswith("<!DOCTYPE html>")


def test_one_that_is_not_there_is_a_fault_of_ours():
    with pytest.raises(FileNotFoundError):
        resource("makeready.verify.pages", "nothing.html")
