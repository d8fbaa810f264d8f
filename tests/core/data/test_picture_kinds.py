"""Pictures as people have them: printing colours, animations, turned photos, a hundred megapixels."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from PIL import Image

from core.data.picture_files import fitted, read_pixels
from core.errors import InputError


def test_printing_colours_become_red_green_and_blue(tmp_path):
    Image.new("CMYK", (20, 10), (0, 255, 255, 0)).save(tmp_path / "print.jpg", quality=95)
    pixels = read_pixels(tmp_path / "print.jpg", 3)
    assert pixels.shape == (3, 10, 20)
    red, green, blue = pixels.mean(axis=(1, 2))
    assert red > 180
    assert max(green, blue) < 90


@pytest.mark.parametrize("ending", ["gif", "webp", "png"])
def test_of_an_animation_the_first_picture_is_taken(tmp_path, ending):
    frames = [Image.new("RGB", (12, 8), colour) for colour in ((250, 10, 10), (10, 10, 250))]
    path = tmp_path / f"moving.{ending}"
    frames[0].save(path, save_all=True, append_images=frames[1:], duration=100, loop=0)
    red, _, blue = read_pixels(path, 3).mean(axis=(1, 2))
    assert red > 200 > 60 > blue


def test_a_photo_that_was_taken_sideways_stands_upright(tmp_path):
    photo = Image.new("RGB", (40, 20), (0, 0, 0))
    photo.paste((255, 255, 255), (0, 0, 10, 20))
    exif = photo.getexif()
    exif[274] = 6  # turn it a quarter clockwise to look at it
    photo.save(tmp_path / "turned.jpg", exif=exif, quality=95)
    pixels = read_pixels(tmp_path / "turned.jpg", 1)
    assert pixels.shape == (1, 40, 20)
    assert pixels[0, :8].mean() > 240 > 15 > pixels[0, 14:].mean()


def test_a_palette_and_one_bit_pictures_are_read(tmp_path):
    Image.new("P", (9, 9), 3).save(tmp_path / "palette.png")
    Image.new("1", (9, 9), 1).save(tmp_path / "bit.png")
    assert read_pixels(tmp_path / "palette.png", 3).shape == (3, 9, 9)
    assert read_pixels(tmp_path / "bit.png", 1).min() == 255


def test_a_hundred_megapixels_are_shrunk_before_anything_else(tmp_path):
    huge = np.zeros((10_000, 10_000), np.uint8)
    huge[:, 5000:] = 200
    cv2.imencode(".png", huge, [cv2.IMWRITE_PNG_COMPRESSION, 1])[1].tofile(tmp_path / "huge.png")
    pixels = read_pixels(tmp_path / "huge.png", 1)
    assert pixels.shape == (1, 2048, 2048)
    assert fitted(pixels, (1, 2, 2))[0].tolist() == [[0, 200], [0, 200]]


def test_a_very_long_and_thin_picture_is_no_trouble(tmp_path):
    cv2.imencode(".png", np.full((4, 9000), 90, np.uint8))[1].tofile(tmp_path / "thin.png")
    assert fitted(read_pixels(tmp_path / "thin.png", 1), (1, 8, 8)).shape == (1, 8, 8)


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"\xff\xd8\xff\xe0" + bytes(40), b"\x89PNG\r\n\x1a\n" + bytes(30)])
def test_a_picture_that_was_cut_off_is_refused_with_a_sentence(tmp_path, content):
    (tmp_path / "cut.jpg").write_bytes(content)
    with pytest.raises(InputError, match=r"cut\.jpg"):
        read_pixels(tmp_path / "cut.jpg", 3)
