"""What stands out into the margin."""

from makeready.compose import protrusion


def test_light_characters_stand_out_and_letters_do_not():
    assert protrusion.right(".") > protrusion.right(";") > protrusion.right("?") > 0
    assert protrusion.left("“") > 0 == protrusion.left(".")
    assert protrusion.left("a") == protrusion.right("a") == 0
