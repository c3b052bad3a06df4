"""What a picture is, and the same picture within bounds."""

import math
import struct
from io import BytesIO

import pytest
from PIL import Image, ImageCms

from makeready.tools.images import BROKEN, SVG, Bounds, eight_bits, fit, look

JPEG, PNG, GIF, WEBP = "image/jpeg", "image/png", "image/gif", "image/webp"
FORMATS = {JPEG: "JPEG", PNG: "PNG", GIF: "GIF", WEBP: "WEBP"}


def _saved(image, media_type, **options):
    buffer = BytesIO()
    image.save(buffer, FORMATS[media_type], **options)
    return buffer.getvalue()


def _opened(data):
    image = Image.open(BytesIO(data))
    image.load()
    return image


def _gradient(mode="RGB", size=(300, 200)):
    grey = Image.linear_gradient("L").resize(size)
    return Image.merge("RGB", (grey, grey.rotate(180), grey)).convert(mode)


def _pierced(size=(300, 200)):
    """The gradient with its left half cut out."""
    image, mask = _gradient(), Image.new("L", size, 255)
    mask.paste(0, (0, 0, size[0] // 2, size[1]))
    image.putalpha(mask)
    return image


def _sixteen_bits():
    return Image.linear_gradient("L").resize((300, 200)).convert("I").point(lambda grey: grey * 257).convert("I;16")


KINDS = {
    "photograph": (_saved(_gradient(), JPEG), JPEG), "grey": (_saved(_gradient("L"), JPEG), JPEG),
    "cmyk": (_saved(_gradient("CMYK"), JPEG), JPEG), "16 bits": (_saved(_sixteen_bits(), PNG), PNG),
    "palette": (_saved(_gradient("P"), PNG), PNG), "two colors": (_saved(_gradient("1"), PNG), PNG),
    "cut out": (_saved(_pierced(), PNG), PNG), "grey cut out": (_saved(_pierced().convert("LA"), PNG), PNG),
    "palette cut out": (_saved(_pierced().quantize(32, Image.Quantize.FASTOCTREE), PNG), PNG),
    "still": (_saved(_gradient("P"), GIF), GIF), "web": (_saved(_gradient(), WEBP), WEBP)}


@pytest.mark.parametrize("kind, colors, opaque", [
    ("photograph", "RGB", True), ("grey", "grey", True), ("cmyk", "CMYK", True), ("16 bits", "grey", True),
    ("palette", "RGB", True), ("two colors", "grey", True), ("cut out", "RGB", False),
    ("grey cut out", "grey", False), ("palette cut out", "RGB", False), ("web", "RGB", True)])
def test_what_a_picture_is(kind, colors, opaque):
    data, media_type = KINDS[kind]
    seen = look(data, media_type)
    assert (seen.width, seen.height, seen.weight, seen.moves) == (300, 200, len(data), False)
    assert (seen.colors, seen.opaque) == (colors, opaque)


def test_an_alpha_channel_that_hides_nothing_is_opaque():
    assert look(_saved(_gradient("RGBA"), PNG), PNG).opaque


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_within_its_bounds_is_left_alone(kind):
    data, media_type = KINDS[kind]
    assert fit(data, media_type, Bounds(60_000, len(data))) is data
    assert fit(data, media_type, Bounds()) is data


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_that_is_too_large_is_made_smaller_and_looks_the_same(kind):
    data, media_type = KINDS[kind]
    out = fit(data, media_type, Bounds(pixels=15_000))
    before, after = look(data, media_type), look(out, media_type)
    assert (after.width, after.height) == (150, 100)
    assert (after.format, after.opaque) == (before.format, before.opaque)
    old, new = (_opened(part).convert("RGBA") for part in (data, out))
    if before.colors == "grey" and _opened(data).mode == "I;16":
        old = _gradient_of_16_bits()
    for x, y in ((.75, .1), (.75, .5), (.9, .95)):
        seen = (image.resize((30, 20), Image.Resampling.BOX).getpixel((int(x * 30), int(y * 20)))
                for image in (old, new))
        assert all(abs(a - b) < 14 for a, b in zip(*seen, strict=True)), (kind, x, y)


def _gradient_of_16_bits():
    """Pillow cuts 16 bits off where it should scale them; the test's own way to see them."""
    return Image.linear_gradient("L").resize((300, 200)).convert("RGBA")


@pytest.mark.parametrize("kind", KINDS)
def test_the_bytes_are_the_same_each_time(kind):
    bounds = Bounds(pixels=15_000, colors=("RGB",))
    assert fit(*KINDS[kind], bounds) == fit(*KINDS[kind], bounds)


@pytest.mark.parametrize("kind, most", [("photograph", 1_500), ("palette", 1_500), ("web", 300)])
def test_a_picture_that_weighs_too_much_gets_lighter(kind, most):
    data, media_type = KINDS[kind]
    assert len(data) > most
    out = fit(data, media_type, Bounds(weight=most))
    assert most / 4 < len(out) <= most and look(out, media_type).width > 30


def test_no_weight_is_asked_for_in_vain():
    assert look(fit(*KINDS["cut out"], Bounds(weight=1)), PNG).pixels == 1


@pytest.mark.parametrize("kind", KINDS)
def test_greys_of_16_bits_become_8_and_all_else_stays(kind):
    data, media_type = KINDS[kind]
    out = eight_bits(data, media_type)
    assert (out is data) == (kind != "16 bits")
    if kind == "16 bits":
        seen = _opened(out)
        assert seen.mode == "L" and seen.tobytes() == Image.linear_gradient("L").resize((300, 200)).tobytes()


def test_a_palette_stays_one():
    assert _opened(fit(*KINDS["palette cut out"], Bounds(pixels=15_000))).mode == "P"


def _inks_that_are_all_grey() -> bytes:
    """An ICC profile (version 2, table “mft1”) by which every mixture of inks is the same grey, L* 50."""
    ramp = bytes(range(256))
    unity = b"".join(struct.pack(">i", 65536 * (row == column)) for row in range(3) for column in range(3))
    table = (b"mft1" + bytes(4) + bytes((4, 3, 2, 0)) + unity + ramp * 4 + bytes((128, 128, 128)) * 16 + ramp * 3)
    table += bytes(-len(table) % 4)
    header = (struct.pack(">I4sI4s4s4s", 144 + len(table), b"none", 0x02400000, b"prtr", b"CMYK", b"Lab ")
              + bytes(12) + b"acsp" + bytes(28) + struct.pack(">iii", 0xf6d6, 0x10000, 0xd32d)).ljust(128, b"\0")
    return header + struct.pack(">I4sII", 1, b"A2B0", 144, len(table)) + table


def test_inks_become_light_by_the_pictures_own_profile():
    data = _saved(_gradient("CMYK"), JPEG, icc_profile=_inks_that_are_all_grey())
    image = _opened(fit(data, JPEG, Bounds(colors=("RGB", "grey"))))
    assert image.mode == "RGB" and "icc_profile" not in image.info
    assert all(115 <= low <= high <= 123 for low, high in image.getextrema())


@pytest.mark.parametrize("profile", [b"none", ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()])
def test_inks_with_an_unsound_profile_become_light_all_the_same(profile):
    data = _saved(_gradient("CMYK"), JPEG, icc_profile=profile)
    bounds = Bounds(colors=("RGB", "grey"))
    assert fit(data, JPEG, bounds) == fit(KINDS["cmyk"][0], JPEG, bounds)


def test_a_profile_of_light_is_kept():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    out = fit(_saved(_gradient(), JPEG, icc_profile=profile), JPEG, Bounds(pixels=15_000))
    assert _opened(out).info["icc_profile"] == profile


def test_a_picture_on_its_side_is_set_up():
    exif = Image.Exif()
    exif[0x0112] = 6
    data = _saved(_gradient(), JPEG, exif=exif)
    assert (look(data, JPEG).width, look(data, JPEG).height) == (200, 300)
    out = fit(data, JPEG, Bounds(pixels=15_000))
    assert _opened(out).size == (100, 150) and not _opened(out).getexif()


@pytest.mark.parametrize("media_type", [GIF, PNG, WEBP])
def test_what_moves_is_left_as_it_is(media_type):
    frames = [_gradient(), _gradient().rotate(90)]
    data = _saved(frames[0], media_type, save_all=True, append_images=frames[1:], duration=100)
    assert look(data, media_type).moves and fit(data, media_type, Bounds(pixels=100)) is data


def _drawing(attributes):
    return f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}><rect width="9" height="9"/></svg>'.encode()


@pytest.mark.parametrize("attributes", ['width="5000" height="2500"', 'viewBox="0 0 5000 2500"',
                                        'width="5000" height="2500" viewBox="0 0 5000 2500"'])
def test_a_drawing_states_a_smaller_size_and_shows_the_same(attributes):
    out = fit(_drawing(attributes), SVG, Bounds(side=3200))
    assert (look(out, SVG).width, look(out, SVG).height) == (3200, 1600)
    assert b'viewBox="0 0 5000 2500"' in out and b'<rect width="9" height="9"/>' in out


def test_the_bounds_of_pixels_are_not_those_of_drawings():
    data = _drawing('width="5000" height="2500"')
    assert fit(data, SVG, Bounds(pixels=10, weight=10, colors=("grey",))) is data
    assert fit(*KINDS["photograph"], Bounds(side=10)) is KINDS["photograph"][0]


@pytest.mark.parametrize("data, media_type", [(b"", PNG), (b"<svg", SVG), (b"GIF89a", GIF)])
def test_what_cannot_be_opened_is_told_in_one_way(data, media_type):
    with pytest.raises(BROKEN):
        fit(data, media_type, Bounds(pixels=1))


def test_a_scanned_poster_is_no_trap():
    assert look(_saved(Image.new("1", (14_000, 14_000)), PNG), PNG).pixels == 196_000_000
    assert math.isinf(Bounds().pixels)
