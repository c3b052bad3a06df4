"""What the file says of itself."""

from makeready.write.docx.properties import APPLICATION, CORE


def test_the_core_properties_are_the_books(docx):
    said = {node.tag.rpartition("}")[2]: node.text for node in docx.package.tree(CORE)}
    assert said.pop("identifier") == docx.book.metadata.identifier
    assert said == {
        "title": "A Test: All Kinds of Things", "creator": "Jane Doe", "subject": "Frogs; Ponds",
        "keywords": "Frogs; Ponds", "description": "A short & plain account.",
        "language": "en-GB", "lastModifiedBy": "makeready",
        "created": "2026-03-01T00:00:00Z", "modified": "2026-03-01T00:00:00Z"}


def test_the_application_is_ours(docx):
    assert [node.text for node in docx.package.tree(APPLICATION)] == ["makeready"]
