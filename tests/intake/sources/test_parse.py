"""One line of a list → a CSL item, or None. The works are real; the lines are ours."""

import pytest

from makeready.intake.sources.parse import parse


def named(*names):
    return [dict(zip(("family", "given"), name.split("|"))) if "|" in name else {"literal": name}
            for name in names]


CASES = {
    # a page of a body, with genre and full date
    'Pew Research Center. "The Future of World Religions." Pew Research Center (PRC), Report, '
    'April 2, 2015. https://www.pewresearch.org/religion/2015/04/02/religious-projections-2010-2050/':
        {"type": "webpage", "title": "The Future of World Religions",
         "author": named("Pew Research Center"), "genre": "Report", "issued": "2015-04-02",
         "publisher": "Pew Research Center (PRC)",
         "URL": "https://www.pewresearch.org/religion/2015/04/02/religious-projections-2010-2050/"},
    # month only; a body with an article
    'The World Bank. "Poverty and Shared Prosperity." World Bank Group, October 2022.':
        {"type": "webpage", "title": "Poverty and Shared Prosperity", "author": named("The World Bank"),
         "issued": "2022-10", "publisher": "World Bank Group"},
    # nothing but title and address; curly quotation marks, one of them inside the title
    "Trinity House. “History of ‘Trinity House’ 1514.” https://www.trinityhouse.co.uk/a--b":
        {"type": "webpage", "title": "History of ‘Trinity House’ 1514", "author": named("Trinity House"),
         "URL": "https://www.trinityhouse.co.uk/a--b"},
    # journals
    'Barnett, William, and Walter Block. "Coase and Van Zandt on Lighthouses." Public Finance '
    'Review 35, no. 6 (2007): 710–33. https://doi.org/10.1177/1091142107302182':
        {"type": "article-journal", "title": "Coase and Van Zandt on Lighthouses",
         "author": named("Barnett|William", "Block|Walter"), "container-title": "Public Finance Review",
         "volume": "35", "issue": "6", "issued": "2007", "page": "710–33",
         "DOI": "10.1177/1091142107302182"},
    "Kahneman, D., & Tversky, A. (1979). Prospect theory: An analysis of decision under risk. "
    "Econometrica, 47(2), 263–291.":
        {"type": "article-journal", "title": "Prospect theory: An analysis of decision under risk",
         "author": named("Kahneman|D.", "Tversky|A."), "issued": "1979",
         "container-title": "Econometrica", "volume": "47", "issue": "2", "page": "263–291"},
    'Coase, Ronald H. 1974. "The Lighthouse in Economics." *Journal of Law and Economics* 17 (2): 357–76.':
        {"type": "article-journal", "title": "The Lighthouse in Economics",
         "author": named("Coase|Ronald H."), "issued": "1974", "page": "357–76",
         "container-title": "Journal of Law and Economics", "volume": "17", "issue": "2"},
    # books, with asterisks and without
    "Darwin, Charles. *On the Origin of Species*. London: John Murray, 1859.":
        {"type": "book", "title": "On the Origin of Species", "author": named("Darwin|Charles"),
         "publisher-place": "London", "publisher": "John Murray", "issued": "1859"},
    "White, E. B. Charlotte's Web. New York: Harper & Brothers, 1952.":
        {"type": "book", "title": "Charlotte's Web", "author": named("White|E. B."),
         "publisher-place": "New York", "publisher": "Harper & Brothers", "issued": "1952"},
    "World Bank. World Development Report 1990. Washington, DC: Oxford University Press, 1990.":
        {"type": "book", "title": "World Development Report 1990", "author": named("World Bank"),
         "publisher-place": "Washington, DC", "publisher": "Oxford University Press", "issued": "1990"},
    "Homer. *The Odyssey*. 2nd ed. Translated by Robert Fagles. New York: Viking, 1996.":
        {"type": "book", "title": "The Odyssey", "author": named("Homer"), "edition": "2",
         "translator": named("Fagles|Robert"), "publisher-place": "New York", "publisher": "Viking",
         "issued": "1996"},
    "George Orwell, *Animal Farm* (London: Secker & Warburg,\u00a01945).":
        {"type": "book", "title": "Animal Farm", "author": named("Orwell|George"),
         "publisher-place": "London", "publisher": "Secker & Warburg", "issued": "1945"},
    # a chapter
    'Coase, Ronald H. "The Nature of the Firm." In *The Firm, the Market, and the Law*, edited by '
    "Ronald H. Coase and Oliver E. Williamson, 33–55. Chicago: University of Chicago Press, 1988.":
        {"type": "chapter", "title": "The Nature of the Firm", "author": named("Coase|Ronald H."),
         "container-title": "The Firm, the Market, and the Law", "page": "33–55",
         "editor": named("Coase|Ronald H.", "Williamson|Oliver E."),
         "publisher-place": "Chicago", "publisher": "University of Chicago Press", "issued": "1988"},
    # periodicals, signed forward and unsigned
    'George Orwell, "Politics and the English Language," Horizon Magazine, April 1946.':
        {"type": "article-newspaper", "title": "Politics and the English Language",
         "author": named("Orwell|George"), "container-title": "Horizon Magazine", "issued": "1946-04"},
    '"A Light Put Out." *The Times*, 6 April 1921.':
        {"type": "article-newspaper", "title": "A Light Put Out", "container-title": "The Times",
         "issued": "1921-04-06"},
    # genres and numbers
    'Coase, Ronald H. "Monopoly." PhD diss., University of London, 1951.':
        {"type": "thesis", "title": "Monopoly", "author": named("Coase|Ronald H."),
         "genre": "PhD diss", "publisher": "University of London", "issued": "1951"},
    'RAND Corporation. "Deterrence." Working Paper No. 12, Spring 1961.':
        {"type": "report", "title": "Deterrence", "author": named("RAND Corporation"),
         "genre": "Working Paper", "number": "12", "issued": {"literal": "Spring 1961"}},
    # access dates, links in Markdown, no author
    "The Tide Tables - Hydrographic Notes, accessed on October 5, 2025, "
    "[https://example.org/tides](https://example.org/tides)":
        {"type": "webpage", "title": "The Tide Tables - Hydrographic Notes", "accessed": "2025-10-05",
         "URL": "https://example.org/tides"},
    'Trinity House. "Lights." n.d. Accessed 5 May 2021. Available at: <https://example.org/lights>.':
        {"type": "webpage", "title": "Lights", "author": named("Trinity House"),
         "accessed": "2021-05-05", "URL": "https://example.org/lights"},
    "Orwell, G. ‘The Lion’s Share’, The Observer, 2 May 1943.":
        {"type": "article-newspaper", "title": "The Lion’s Share", "author": named("Orwell|G."),
         "container-title": "The Observer", "issued": "1943-05-02"},
}


@pytest.mark.parametrize("line", CASES)
def test_a_line_becomes_an_item(line):
    assert parse(line).fields == CASES[line]


@pytest.mark.parametrize(("line", "is_sure"), [
    ("Darwin, Charles. *On the Origin of Species*. London: John Murray, 1859.", True),
    ("Darwin, Charles. On the Origin of Species. London: John Murray, 1859.", False)])
def test_only_a_title_set_off_is_sure(line, is_sure):
    assert parse(line).is_sure is is_sure


@pytest.mark.parametrize("line", [
    "A notebook of the harbor master, in private hands.",
    "Interview with the keeper, Dover, May 1921.",
    'Kahneman, Daniel, et al. "Many Names." Science, 1990.',
    'Coase, Ronald H. "Title." In A. Editor (Ed.), Book (pp. 1–20). Sage, 2020.',
    'Coase, Ronald H. "Title." and then he went on about it for a while, which is no imprint.',
    "See note 3 above.", "Ibid., 45.",
])
def test_what_does_not_come_out_whole_does_not_come_out(line):
    assert parse(line) is None
