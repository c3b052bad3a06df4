"""What is asked, how often, and what comes of it."""

import pytest

from makeready.lookup import look_up
from makeready.model.identifier import identify
from makeready.tools.web import Offline, WebError

ARTICLE, BOOK = identify("doi:10.1038/171737a0"), identify("isbn:0-262-03384-4")


class Dead:
    """No network, or a part of it; remembers what was asked."""

    def __init__(self, error=Offline, web=None, host=""):
        self.error, self.web, self.host, self.asked = error, web, host, []

    def get(self, url, accept):
        self.asked.append(url)
        if self.web and self.host not in url:
            return self.web.get(url, accept)
        raise self.error(f"{url.split('/')[2]} cannot be reached")


def test_each_identifier_is_asked_about_once_in_the_catalogs_own_terms(web):
    heard = []
    found = look_up([ARTICLE, BOOK], web, "2026-03-01", heard.append)
    assert [(str(e.identifier), e.origin, e.fetched,
             e.item["title"][:9]) for e in found.entries] == [
        ("doi:10.1038/171737a0", "https://doi.org/10.1038/171737a0", "2026-03-01", "Molecular"),
        ("isbn:9780262033848", web.asked[1][0], "2026-03-01", "Introduct")]
    assert [accept for _, accept in web.asked] == [
        "application/vnd.citationstyles.csl+json", "application/json"]
    assert heard == ["doi:10.1038/171737a0", "isbn:9780262033848"] and not found.failed


@pytest.mark.parametrize("key, reason", [
    ("doi:10.1000/nothing", "doi.org does not know it"),
    ("doi:10.1000/broken", "the answer of doi.org cannot be read"),
    ("isbn:9780306406157", "Open Library does not know it"),
    ("isbn:9783161484100", "the answer of Open Library cannot be read"),
    ("url:https://example.org/gone", "the site does not know it")])
def test_what_fails_is_told_and_the_rest_goes_on(web, key, reason):
    found = look_up([identify(key), ARTICLE], web, "2026-03-01")
    assert found.failed == {identify(key): reason}
    assert [entry.identifier for entry in found.entries] == [ARTICLE]


def test_without_any_network_one_reason_is_enough():
    web = Dead()
    with pytest.raises(Offline, match="doi.org cannot be reached"):
        look_up([ARTICLE, identify("doi:10.1000/a")], web, "2026-03-01")
    assert len(web.asked) == 1


def test_a_host_that_is_down_does_not_stop_the_others(web):
    found = look_up([ARTICLE, BOOK], Dead(web=web, host="doi.org"), "2026-03-01")
    assert [entry.identifier for entry in found.entries] == [BOOK]
    assert found.failed == {ARTICLE: "doi.org cannot be reached"}


def test_a_catalog_that_refuses_is_no_missing_network():
    found = look_up([ARTICLE], Dead(WebError), "2026-03-01")
    assert found.failed == {ARTICLE: "doi.org cannot be reached"}


def test_nothing_to_ask_asks_nothing():
    assert look_up([], Dead(), "2026-03-01").entries == ()
