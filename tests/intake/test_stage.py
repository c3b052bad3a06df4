"""The stage as a whole: a draft in, a project and a review out."""

import re
from collections import Counter
from textwrap import fill

import pytest
import yaml

from makeready.intake import read_draft, take_in

CHAPTER = "manuscript/chapters/06-chapter-6.md"


def draft(name, text):
    return read_draft(name, text.encode())


def of_kind(taken, *kinds):
    return [(finding.span.line, finding.message) for finding in taken.findings if finding.kind in kinds]


def test_the_files_of_a_project(lighthouse):
    assert list(take_in(lighthouse).files) == [
        "manuscript/book.yaml", CHAPTER, "manuscript/references.yaml", "intake-review.md"]


def test_chapter_six_without_a_title(lighthouse):
    taken = take_in(lighthouse)
    assert taken.files[CHAPTER].startswith("---\nnumber: 6\n---\n\nThe boat cannot land today.")
    assert (1, "Chapter 6 has no title: it is set as “Chapter 6” until you write one as “# Title” "
               f"above its first paragraph in {CHAPTER}.") in of_kind(taken, "missing")


def test_an_opening_of_four_paragraphs_and_four_sections_once_each(lighthouse):
    taken = take_in(lighthouse)
    opening, *sections = re.split(r"^## (.*)\n", taken.files[CHAPTER], flags=re.MULTILINE)
    assert len(opening.split("---\n\n")[1].strip().split("\n\n")) == 4
    assert sections[::2] == ["A Light for Everyone", "Who Pays the Keeper", "The Hands on the Rock",
                             "After the Last Keeper"]
    assert yaml.safe_load(taken.files["manuscript/book.yaml"])["number-sections"] is True
    assert (1, "The chapter opens with 4 paragraphs before its first section (lines 1–4).") in (
        of_kind(taken, "guessed"))


def test_the_labelled_actors_are_a_list(lighthouse, printed):
    chapter = take_in(lighthouse).files[CHAPTER]
    terms = re.findall(r"^(.*)\n:   ", chapter, flags=re.MULTILINE)
    assert terms == ["The Owner (crown, corporation)", "The Builder (engineer, mason)",
                     "The Keepers (three at sea, two ashore)",
                     "The Passers-by (owners, insurers & crews)"]
    assert "insurers & crews)\n    Paid in port" in printed(chapter)


def test_the_passage_pasted_twice_is_kept_once(lighthouse):
    taken = take_in(lighthouse)
    [(line, message)] = of_kind(taken, "duplicate")
    assert line == 5
    assert message.startswith(
        "Lines 5–16 come again as lines 17–28: one passage of 12 blocks, pasted twice, with 2 "
        "differences: [CITATION 2] and [CITATION 3] changed places. Kept are lines 17–28, because")
    assert [line for line, _ in of_kind(taken, "conflicting")] == [8, 11]


def test_four_citations_of_the_right_four_sources(lighthouse):
    taken = take_in(lighthouse)
    assert re.findall(r"\S+\[@[^]]+\]", taken.files[CHAPTER]) == [
        "proof.[@coase-1974]", 'pass."[@trinity-house-nd]', "each.[@van-zandt-1993]",
        "prove.[@barnett-2007]"]
    items = yaml.safe_load(taken.files["manuscript/references.yaml"])["references"]
    assert [item["id"] for item in items] == ["coase-1974", "trinity-house-nd", "van-zandt-1993",
                                              "barnett-2007"]
    assert "CITATION" not in taken.files[CHAPTER]
    assert of_kind(taken, "unused", "unparsed", "out-of-order") == []


@pytest.mark.parametrize(("keep", "lines", "order"), [
    ("first", range(5, 17), [1, 3, 2, 4]), ("last", range(17, 29), [1, 2, 3, 4]),
    ("auto", range(17, 29), [1, 2, 3, 4])])
def test_not_a_word_is_lost(lighthouse, printed, words, keep, lines, order):
    """The words of the draft, less the other copy, the sources, the typed numbers and markers, are
    those of the chapter."""
    kept = [line for number, line in enumerate(lighthouse.source.text.split("\n"), 1)
            if number in (1, 2, 3, 4, *lines)]
    text = re.sub(r"^6\.\d ", "", "\n".join(kept), flags=re.MULTILINE)
    chapter = take_in(lighthouse, keep=keep).files[CHAPTER].split("---\n", 2)[2]
    keys = ["coase-1974", "trinity-house-nd", "van-zandt-1993", "barnett-2007"]
    assert re.findall(r"\[@([^]]+)\]", chapter) == [keys[number - 1] for number in order]
    assert words(printed(re.sub(r"\[@[^]]+\]", "", chapter))) == words(
        re.sub(r"\[CITATION \d\]", "", text))


def test_both_copies_may_stay(lighthouse):
    taken = take_in(lighthouse, keep="both")
    assert taken.files[CHAPTER].count("## 6.1 A Light for Everyone\n") == 2
    assert "number-sections" not in taken.files["manuscript/book.yaml"]
    assert [line for line, message in of_kind(taken, "conflicting") if "stands where" in message] == [17]


def test_the_review_says_all_of_it(lighthouse):
    taken = take_in(lighthouse)
    review = taken.files["intake-review.md"]
    assert all(f"- line {finding.span.line} · **{finding.kind}** · {finding.message}\n" in review
               for finding in taken.findings)
    assert "Made: 1 chapter, 4 sections, 4 citations, 4 sources." in review
    assert list(taken.findings) == sorted(taken.findings, key=lambda finding: finding.span)


def test_the_same_draft_gives_the_same_bytes(lighthouse):
    elsewhere = draft("/elsewhere/lighthouse.txt", lighthouse.source.text)
    assert take_in(lighthouse) == take_in(lighthouse)
    assert take_in(elsewhere).files == take_in(lighthouse).files


@pytest.mark.parametrize("disguise", [
    lambda text: "\ufeff" + text, lambda text: text.replace("\n", "\r\n"),
    lambda text: text.replace("\n", "\n\n"),
    lambda text: text.replace("lighthouse", "light\u00adhouse"),
    lambda text: text.replace("[CITATION ", "[Citation:\u00a0"),
    lambda text: text.replace("6.1 A", "6.1\u00a0A")])
def test_a_draft_in_disguise_gives_the_same_chapter(lighthouse, disguise):
    taken = take_in(read_draft("lighthouse.txt", disguise(lighthouse.source.text).encode()))
    assert taken.files[CHAPTER] == take_in(lighthouse).files[CHAPTER]


def test_curly_quotes_stay_curly(lighthouse):
    curly = re.sub(r'"([^"]*)"', r"“\1”", lighthouse.source.text)
    taken = take_in(draft("lighthouse.txt", curly))
    assert "“as long as ships shall pass.”[@trinity-house-nd]" in taken.files[CHAPTER]
    assert '"' not in taken.files[CHAPTER]


def test_the_draft_as_markdown_gives_the_same_chapter(lighthouse):
    marked = re.sub(r"^6\.", "## 6.", lighthouse.source.text.replace("\n", "\n\n"), flags=re.MULTILINE)
    chapter = take_in(lighthouse).files[CHAPTER]
    assert take_in(draft("lighthouse.md", marked)).files[CHAPTER] == chapter
    assert take_in(draft("lighthouse.md", lighthouse.source.text)).files[CHAPTER] == chapter


def test_the_draft_hard_wrapped_gives_the_same_chapter(lighthouse):
    wrapped = "\n\n".join(fill(line, 72, break_on_hyphens=False, break_long_words=False)
                          for line in lighthouse.source.text.split("\n"))
    assert take_in(draft("lighthouse.txt", wrapped)).files[CHAPTER] == (
        take_in(lighthouse).files[CHAPTER])


def forty() -> str:
    """Forty placeholders and a list of thirty-nine: three of them (41, 42, 50) are not in it, two
    sources stand in it twice (11 is 10, 21 is 20), one (30) is cited out of order."""
    numbers = [*range(1, 30), *range(31, 36), 30, 36, 37, 41, 42, 50]
    text = [f"Paragraph {place} says something of its own and is done. [CITATION {number}]"
            for place, number in enumerate(numbers, 1)]
    years = {n: 1800 + n - (n in (11, 21)) for n in range(1, 38)}
    return "\n".join([*text, "Sources", *(
        f"{n}. Trinity House. *Annual Report for {year}*. London: Trinity House, {year}."
        for n, year in years.items())])


def test_forty_placeholders():
    taken = take_in(draft("forty.txt", forty()))
    assert [line for line, _ in of_kind(taken, "missing") if 1 < line < 41] == [38, 39, 40]
    assert [line for line, _ in of_kind(taken, "duplicate")] == [52, 62]
    assert [line for line, _ in of_kind(taken, "out-of-order")] == [35]
    assert Counter(finding.kind for finding in taken.findings)["matched"] == 37 + 35 + 1
    review = taken.files["intake-review.md"]
    assert all(f"- line {line} · **{kind}**" in review for kind, line in (
        ("missing", 38), ("missing", 39), ("missing", 40), ("duplicate", 52), ("duplicate", 62),
        ("out-of-order", 35)))
    chapter = taken.files["manuscript/chapters/01-chapter-1.md"]
    assert len(re.findall(r"\[@", chapter)) == 37
    assert chapter.count("[@trinity-house-1810]") == 2
    assert [rf"\[CITATION {number}]" in chapter for number in (41, 42, 50)] == [True] * 3


def test_a_source_that_nothing_cites_stays_in_the_bibliography():
    text = forty().replace("[CITATION 37]", "")
    taken = take_in(draft("forty.txt", text))
    assert [line for line, _ in of_kind(taken, "unused")] == [78]
    assert yaml.safe_load(taken.files["manuscript/book.yaml"])["nocite"] == ["trinity-house-1837"]


def test_a_draft_without_sources_has_no_references():
    taken = take_in(draft("plain.txt", "Only a paragraph, and nothing else at all."))
    assert list(taken.files) == ["manuscript/book.yaml", "manuscript/chapters/01-chapter-1.md",
                                 "intake-review.md"]
    assert yaml.safe_load(taken.files["manuscript/book.yaml"])["back"] == ["notes"]


def test_several_chapters_in_one_draft():
    text = "".join(f"Chapter {number}: The {name}\nIt is told in a paragraph, [CITATION 1] and over.\n"
                   f'Sources\nTrinity House. "{name}." https://example.org/{number}\n'
                   for number, name in ((1, "Mill"), (2, "River")))
    files = take_in(draft("two.txt", text)).files
    assert "paragraph,[@trinity-house-nd-a] and" in files["manuscript/chapters/01-the-mill.md"]
    assert "paragraph,[@trinity-house-nd-b] and" in files["manuscript/chapters/02-the-river.md"]
    assert yaml.safe_load(files["manuscript/book.yaml"])["body"] == [
        "chapters/01-the-mill.md", "chapters/02-the-river.md"]


def test_the_front_matter_of_a_markdown_draft():
    files = take_in(draft("d.md", "---\ntitle: The Mill\nauthor: George Orwell\n---\n\nText.\n")).files
    assert files["manuscript/chapters/01-the-mill.md"] == "# The Mill\n\nText.\n"
    assert yaml.safe_load(files["manuscript/book.yaml"])["authors"] == "George Orwell"
