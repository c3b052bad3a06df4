from makeready.check import IN_BOOK, UNREAD, check
from makeready.model.book import Book, Division, Metadata, Reference
from makeready.model.diagnostic import CODES, diagnose
from makeready.model.source import Span
from makeready.model.survey import survey


def unused() -> Book:
    return Book(Metadata("A Test"), (Division("chapter", "body", "one"),),
                references=(Reference("doe", {}, Span("references.yaml", 2, 3)),))


def test_rules_about_the_whole_book_wait_until_all_of_it_was_read():
    book = unused()
    missing = diagnose("file-missing", Span("book.yaml", 4, 1), path="two.md")
    assert [fault.code for fault in check(book, survey(book))] == ["source-unused"]
    assert check(book, survey(book), [missing]) == []


def test_a_fault_that_leaves_nothing_out_holds_no_rule_back():
    book = unused()
    bad = diagnose("isbn-invalid", Span("book.yaml", 4, 1), isbn="1")
    assert [fault.code for fault in check(book, survey(book), [bad])] == ["source-unused"]


def test_the_faults_that_hold_rules_back_are_in_the_table():
    assert IN_BOOK and UNREAD <= set(CODES)
