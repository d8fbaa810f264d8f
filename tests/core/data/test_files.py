"""Data that users bring: tables, arrays, folders of pictures, IDX files, downloads."""

from __future__ import annotations

import functools
import gzip
import hashlib
import http.server
import struct
import threading
from typing import Any

import numpy as np
import pytest

from core.data.dataset import DATASETS, Dataset, Split
from core.data.fetching import Remote, fetch
from core.data.health import examine
from core.data.idx import first_of_idx, read_idx
from core.data.picture_files import read_pixels
from core.data.tabular import read_table
from core.errors import InputError

FLOWERS = "length,width,name\n1.5,2,赤\n3,4.25,青\n5,6,赤\n7,8,青\n9,,赤\n"


def table(path, content, **fields: Any) -> Any:
    """A CSV spec over a file with this content."""
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return DATASETS["csv_table"](path=str(path), **fields)  # type: ignore[call-arg]


def everything(data):
    """All samples of a data set together, inputs and targets, ordered by the first column."""
    parts = (data.train, data.validation, data.test)
    inputs = np.concatenate([part.inputs for part in parts])
    targets = np.concatenate([part.targets for part in parts])
    order = inputs[:, 0].argsort()
    return inputs[order], targets[order]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("packed", [False, True])
def test_a_table_is_read_whatever_its_encoding_delimiter_and_packing(tmp_path, encoding, delimiter, packed):
    content = FLOWERS.replace(",", delimiter).encode(encoding)
    spec = table(tmp_path / "花 flowers.csv", gzip.compress(content) if packed else content)
    data = spec.load()
    assert data.class_names == ("赤", "青")
    assert data.feature_names == ("length", "width")
    np.testing.assert_array_equal(everything(data)[0], [[1.5, 2], [3, 4.25], [5, 6], [7, 8]])
    np.testing.assert_array_equal(everything(data)[1], [0, 1, 0, 1])


@pytest.mark.parametrize("delimiter", [";", "\t"])
@pytest.mark.parametrize("header", ["length;width;name\n", ""])
def test_a_comma_is_a_decimal_point_where_it_parts_no_cells(tmp_path, delimiter, header):
    content = (header + "1,5;-2,25;a\n3;4,5;b\n5,0;6,5;a\n").replace(";", delimiter)
    data = table(tmp_path / "t.csv", content).load()
    np.testing.assert_array_equal(everything(data)[0], [[1.5, -2.25], [3, 4.5], [5, 6.5]])


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_a_table_is_read_whatever_ends_its_lines(tmp_path, encoding, ending):
    data = table(tmp_path / "t.csv", FLOWERS.replace("\n", ending).encode(encoding)).load()
    assert data.class_names == ("赤", "青")
    assert len(everything(data)[0]) == 4


def test_a_number_beyond_what_a_network_computes_with_is_refused(tmp_path):
    with pytest.raises(InputError, match="too large"):
        table(tmp_path / "t.csv", "a,b\n1e300,x\n2,y\n").load()


def test_a_missing_value_drops_the_row_or_becomes_the_mean(tmp_path):
    data = table(tmp_path / "t.csv", FLOWERS, missing="mean").load()
    np.testing.assert_array_equal(everything(data)[0][-1], [9, (2 + 4.25 + 6 + 8) / 4])


def test_a_table_without_header_names_its_columns_itself(tmp_path):
    spec = table(tmp_path / "t.csv", "1,2,3.5\n4,5,6.5\n7,8,9.25\n")
    assert spec.table().names == ("column 1", "column 2", "column 3")
    assert spec.load().task == "regression"


def test_the_target_column_and_the_features_can_be_chosen(tmp_path):
    spec = table(tmp_path / "t.csv", "a,b,c\n1,5,0.5\n2,6,0.25\n3,7,0.75\n").chosen("a", ("c",))
    data = spec.load()
    assert data.feature_names == ("c",)
    assert data.class_names == ("1", "2", "3")


def test_whole_numbers_can_be_meant_as_numbers(tmp_path):
    data = table(tmp_path / "t.csv", "a,b\n1,0\n2,1\n3,0\n4,1\n", meaning="numbers").load()
    assert data.task == "regression"
    assert data.train.targets.dtype == np.float32


def test_a_resolved_spec_knows_its_shape_after_the_file_is_gone(tmp_path):
    path = tmp_path / "t.csv"
    spec = table(path, FLOWERS).resolved()
    path.unlink()
    assert (spec.input_shape, spec.task, spec.outputs) == ((2,), "binary", 2)
    with pytest.raises(InputError, match=r"t\.csv"):
        spec.load()


def test_a_changed_file_is_read_again(tmp_path):
    import os

    path = tmp_path / "t.csv"
    spec = table(path, "a,b\n1,2.5\n3,4.5\n5,6.5\n")
    assert len(everything(spec.load())[0]) == 3
    path.write_text("a,b\n1,2.5\n3,4.5\n5,6.5\n7,8.5\n")
    os.utime(path, (9, 9))
    assert len(everything(spec.load())[0]) == 4


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"\0\1\2\3\xff\xfe" * 9, "no text"),
        (b"a,b\nx,y\nz,w\n", "no column of numbers"),
        (b"a,b\n1,2\n1,2\n", "only one class"),
        (b"a,b\n,1\n,2\n", "no column of numbers"),
        (b"\x1f\x8b\x08broken", "could not be read"),
    ],
)
def test_a_file_that_is_no_table_is_refused_with_a_sentence(tmp_path, content, said):
    with pytest.raises(InputError, match=said):
        table(tmp_path / "t.csv", content).load()


def test_rows_of_another_length_are_counted_and_left_out(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("a,b\n1,2\n3\n4,5,6\n7,8\n")
    assert (len(read_table(path).rows), read_table(path).odd_rows) == (2, 2)


def test_no_file_chosen_is_a_sentence():
    with pytest.raises(InputError, match="Choose the file"):
        DATASETS["csv_table"]().load()


def test_arrays_become_samples_with_channels_first(tmp_path):
    path = tmp_path / "a.npz"
    np.savez(path, x=np.zeros((6, 9, 8, 3), np.uint8), y=np.array([3, 5, 3, 5, 3, 5]))
    data = DATASETS["npz"](path=str(path)).load()  # type: ignore[call-arg]
    assert data.input_shape == (3, 9, 8)
    assert data.class_names == ("3", "5")
    assert set(data.train.targets) <= {0, 1}


def test_arrays_that_bring_their_own_test_samples_keep_them(tmp_path):
    path = tmp_path / "a.npz"
    x, y = np.arange(12.0).reshape(6, 2), np.arange(6.0)
    np.savez(path, x_train=x, y_train=y, x_test=x[:2] + 100, y_test=y[:2])
    data = DATASETS["npz"](path=str(path)).load()  # type: ignore[call-arg]
    np.testing.assert_array_equal(data.test.inputs, x[:2] + 100)
    assert (len(data.train), data.task) == (6, "regression")


@pytest.mark.parametrize(
    "arrays",
    [
        {"x": np.zeros((3, 2))},
        {"x": np.zeros((3, 2)), "y": np.zeros(4)},
        {"x": np.array([[1.0, np.nan], [1, 2]]), "y": np.zeros(2)},
        {"x": np.array([[object()], [object()]]), "y": np.zeros(2)},
        {"x": np.zeros((3, 2)), "y": np.zeros(3, int)},
        {"x": np.zeros((3, 0)), "y": np.arange(3)},
        {"x": np.full((3, 2), 1e200), "y": np.arange(3)},
        {"x_train": np.ones((3, 2)), "y_train": np.arange(3), "x_test": np.ones((2, 1)), "y_test": np.arange(2)},
    ],
)
def test_arrays_that_do_not_fit_are_refused_and_never_unpickled(tmp_path, arrays):
    path = tmp_path / "a.npz"
    np.savez(path, **arrays)
    with pytest.raises(InputError, match=r"x and y|plain arrays|does not fit"):
        DATASETS["npz"](path=str(path)).load()  # type: ignore[call-arg]


def test_bare_arrays_are_read_with_those_beside_them(tmp_path):
    x, y = np.arange(12.0).reshape(6, 2), np.array([0, 1, 0, 1, 0, 1])
    np.save(tmp_path / "x.npy", x)
    np.save(tmp_path / "y.npy", y)
    data = DATASETS["npz"](path=str(tmp_path / "x.npy")).load()  # type: ignore[call-arg]
    np.testing.assert_array_equal(everything(data)[0], x)
    np.testing.assert_array_equal(everything(data)[1], y)


@pytest.mark.parametrize(("answers", "task"), [([0, 1, 0, 1], "binary"), ([0.5, 1, 2, 3], "regression")])
def test_a_bare_array_is_a_table_whose_last_column_is_the_answer(tmp_path, answers, task):
    np.save(tmp_path / "table.npy", np.c_[np.arange(8.0).reshape(4, 2), answers])
    data = DATASETS["npz"](path=str(tmp_path / "table.npy")).load()  # type: ignore[call-arg]
    assert (data.input_shape, data.task) == ((2,), task)


@pytest.mark.parametrize("array", [np.zeros(5), np.array([[object()] * 2]), np.zeros((2, 2, 2))])
def test_a_bare_array_that_is_no_table_is_refused(tmp_path, array):
    np.save(tmp_path / "odd.npy", array)
    with pytest.raises(InputError, match=r"odd\.npy"):
        DATASETS["npz"](path=str(tmp_path / "odd.npy")).load()  # type: ignore[call-arg]


def picture_folder(folder):
    """Two classes of three pictures, bright and dark, in three formats."""
    import cv2

    for name, level in (("dark", 20), ("hell 亮", 220)):
        (folder / name).mkdir(parents=True)
        for i, ending in enumerate((".png", ".jpg", ".bmp")):
            _, content = cv2.imencode(ending, np.full((10 + i, 12, 3), level, np.uint8))
            content.tofile(folder / name / f"{i}{ending}")
    (folder / "dark" / "notes.txt").write_text("no picture")
    return folder


def test_folders_of_pictures_are_classes(tmp_path):
    seen = []
    spec = DATASETS["image_folder"](path=str(picture_folder(tmp_path / "p")), side=8)  # type: ignore[call-arg]
    data = spec.load(lambda done, total: seen.append((done, total)))
    assert data.class_names == ("dark", "hell 亮")
    assert data.input_shape == (1, 8, 8)
    assert seen[-1] == (5, 6)
    for part in (data.train, data.test):
        assert ((part.inputs.mean(axis=(1, 2, 3)) > 128) == part.targets).all()


def test_a_broken_picture_is_named(tmp_path):
    folder = picture_folder(tmp_path / "p")
    (folder / "dark" / "bad.png").write_bytes(b"\x89PNG broken")
    with pytest.raises(InputError, match=r"bad\.png"):
        DATASETS["image_folder"](path=str(folder)).load()  # type: ignore[call-arg]


def test_a_folder_without_classes_says_how_it_must_be(tmp_path):
    with pytest.raises(InputError, match="a folder named after it"):
        DATASETS["image_folder"](path=str(tmp_path)).load()  # type: ignore[call-arg]


def test_pictures_of_every_kind_come_out_in_eight_bits(tmp_path):
    import cv2

    clear = np.zeros((6, 6, 4), np.uint8)
    kinds: dict[str, Any] = {"deep": np.full((6, 6), 65535, np.uint16), "clear": clear, "grey": clear[..., 0]}
    for name, pixels in kinds.items():
        cv2.imencode(".png", pixels)[1].tofile(tmp_path / f"{name}.png")
    assert read_pixels(tmp_path / "deep.png", 1).max() == 255
    assert read_pixels(tmp_path / "clear.png", 1).min() == 255
    assert read_pixels(tmp_path / "grey.png", 3).shape == (3, 6, 6)


def test_a_picture_of_one_pixel_is_refused(tmp_path):
    import cv2

    cv2.imencode(".png", np.zeros((1, 1), np.uint8))[1].tofile(tmp_path / "dot.png")
    with pytest.raises(InputError, match="1×1"):
        read_pixels(tmp_path / "dot.png", 1)


def idx(array):
    return struct.pack(f">HBB{array.ndim}I", 0, 8, array.ndim, *array.shape) + array.tobytes()


def test_idx_files_are_read_plain_and_gzipped(tmp_path):
    numbers = np.arange(24, dtype=np.uint8).reshape(2, 3, 4)
    for content in (idx(numbers), gzip.compress(idx(numbers))):
        (tmp_path / "a").write_bytes(content)
        np.testing.assert_array_equal(read_idx(tmp_path / "a"), numbers)
        np.testing.assert_array_equal(first_of_idx(tmp_path / "a", 1), numbers[:1])


@pytest.mark.parametrize("content", [b"", b"\0\0\x08", b"\0\0\x08\x01\0\0\0\x09abc", b"\x1f\x8bxx", b"hello world"])
def test_a_broken_idx_file_is_refused(tmp_path, content):
    (tmp_path / "a").write_bytes(content)
    with pytest.raises(InputError):
        read_idx(tmp_path / "a")
    with pytest.raises(InputError):
        first_of_idx(tmp_path / "a", 4)


def test_a_glimpse_of_the_digits_is_what_loading_them_gives():
    spec = DATASETS["mnist"]()
    np.testing.assert_array_equal(spec.glimpse(3), spec.load().test.inputs[:3, 0])
    assert DATASETS["circle"]().glimpse(3) is None


@pytest.fixture
def site(tmp_path):
    """A web server over a folder, on this machine alone."""
    folder = tmp_path / "site"
    folder.mkdir()
    handler = functools.partial(QuietHandler, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield folder, f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format, *args):
        pass


def test_a_download_brings_the_file_and_reports_bytes(tmp_path, site):
    folder, address = site
    (folder / "a").write_bytes(b"digits")
    seen: list[tuple[int, int]] = []
    remote = Remote(address + "a", "a.gz", 6, hashlib.md5(b"digits").hexdigest())
    fetch([remote], tmp_path / "here", lambda done, total: seen.append((done, total)))
    assert (tmp_path / "here" / "a.gz").read_bytes() == b"digits"
    assert seen[-1] == (6, 6)


def test_a_download_with_the_wrong_content_leaves_nothing(tmp_path, site):
    folder, address = site
    (folder / "a").write_bytes(b"spoilt")
    with pytest.raises(InputError, match="not what was asked for"):
        fetch([Remote(address + "a", "a.gz", 6, "0" * 32)], tmp_path / "here")
    assert list((tmp_path / "here").iterdir()) == []


def test_a_cancelled_or_failed_download_leaves_nothing(tmp_path, site):
    folder, address = site
    (folder / "a").write_bytes(b"digits")

    def cancel(done, total):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fetch([Remote(address + "a", "a.gz", 6, "0" * 32)], tmp_path / "here", cancel)
    with pytest.raises(InputError, match="try again"):
        fetch([Remote(address + "missing", "b.gz", 6, "0" * 32)], tmp_path / "here")
    assert list((tmp_path / "here").iterdir()) == []


def test_the_health_of_data_names_what_is_wrong():
    inputs = np.array([[1, 5, 0], [2, 5, 900], [3, 5, 100], [4, 5, 7]], np.float32)
    train, test = Split(inputs, np.array([0, 0, 0, 1])), Split(inputs[:2], np.array([0, 0]))
    health = examine(Dataset(train, Split(inputs[:0], np.array([], int)), test, ("a", "b"), "binary", ("x", "y", "z")))
    assert health.constant == ("y",)
    assert health.doubles == 2
    assert health.unbalanced
    assert health.needs_scaling
    assert health.samples == (4, 0, 2)


def test_good_data_are_healthy():
    health = examine(DATASETS["circle"]().load())
    assert (health.constant, health.doubles, health.not_finite) == ((), 0, 0)
    assert not health.unbalanced
    assert not health.needs_scaling
