"""What follows a title."""

import pytest

from makeready.intake.sources.imprint import read_imprint


@pytest.mark.parametrize(("tail", "fields"), [
    ("", {}),
    (". New York: Viking, 1996.",
     {"publisher-place": "New York", "publisher": "Viking", "issued": "1996"}),
    (" (London: Verso, 1996).",
     {"publisher-place": "London", "publisher": "Verso", "issued": "1996"}),
    ("Verso, 1996", {"publisher": "Verso", "issued": "1996"}),
    ("3rd edition, vol. 2. Verso", {"edition": "3", "volume": "2", "publisher": "Verso"}),
    ("Rev. ed. Verso, n.d.", {"edition": "Rev. ed", "publisher": "Verso"}),
    ("Essay, April 6, 2021", {"genre": "Essay", "issued": "2021-04-06"}),
    ("In which nothing is said", None),
    ("and so on and on", None),
    ("One, Two, Three, Four", None),
])
def test_of_a_whole(tail, fields):
    assert read_imprint(tail, is_part=False) == fields


@pytest.mark.parametrize(("tail", "kind"), [
    ("Nature 171 (April 25, 1953): 737–738.", "article-journal"),
    ("Science 162, no. 3859 (1968): 1243", "article-journal"),
    ("The Daily News, March 3, 2020", "article-newspaper"),
    ("*Horizon*, March 3, 2020", "article-newspaper"),
    ("In *The Book*, edited by Ronald H. Coase, 3–9. Chicago: Press, 1988", "chapter"),
    ("Center for Light, March 3, 2020", None),
])
def test_the_shape_of_a_part(tail, kind):
    assert read_imprint(tail, is_part=True).get("type") == kind
