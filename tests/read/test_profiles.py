"""The shops that a book names."""

from support import read

PROFILE = """\
name: The Corner Shop
limits:
  image-pixels: {at-most: 1000, source: its window, verified: 2026-11}
"""


def test_all_shops_where_the_book_names_none(tmp_path):
    names = [shop.name for shop in read(tmp_path, "# One\n\nText.").shops]
    assert {"Apple Books", "Kobo", "KDP", "Google Play", "IngramSpark"} < set(names)


def test_one_shop_a_list_and_none(tmp_path):
    for asked, names in (("kobo", ["Kobo"]), ("[kdp, kobo]", ["KDP", "Kobo"]), ("[]", [])):
        book = read(tmp_path, "# One\n\nText.", f"shops: {asked}\n")
        assert [shop.name for shop in book.shops] == names


def test_a_profile_of_the_projects_own(tmp_path):
    [_, mine] = read(tmp_path, "# One\n\nText.", "shops: [kobo, shops/mine.yaml]\n",
                     files={"shops/mine.yaml": PROFILE}).shops
    assert (mine.name, mine.limits["image-pixels"].at_most) == ("The Corner Shop", 1000)


def test_how_a_book_is_printed(tmp_path):
    printing = read(tmp_path, "# One\n\nText.", "printing: {printers: [kdp, ingram], paper: cream}\n").printing
    assert [printer.name for printer in printing.printers] == ["Amazon KDP", "IngramSpark"]
    assert [printing.paper_of(printer).name for printer in printing.printers] == ["cream", "cream"]


def test_a_book_in_color_is_printed_on_the_first_paper_that_takes_it(tmp_path):
    printing = read(tmp_path, "# One\n\nText.", "printing: {printers: [kdp], ink: color}\n").printing
    assert printing.paper_of(printing.printers[0]).name == "standard-color"
