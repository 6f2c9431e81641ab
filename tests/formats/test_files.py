"""Files: what cannot be an article is refused in a sentence; encodings and line ends are kept."""

import os
import threading
from pathlib import Path

import pytest

from transcheck.core.rewrite import Rewrite, link_words
from transcheck.errors import InputError, OutputError
from transcheck.formats.files import (
    LARGEST_FILE,
    LONGEST_LINE,
    read_document,
    read_lines,
    write_atomically,
    write_document,
)

ARTICLE = "Port shut by strike\n\nThe “port” shut on Monday.\n\nIt will open again on Friday.\n"

# id -> (bytes, what the message says)
REFUSED = {
    "empty": (b"", "empty"),
    "white space": (b" \n\n\t", "empty"),
    "an image": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(100), "not text"),
    "zeros": (b"abc\0\0\0def" * 50, "not text"),
    "zeros in a text": (ARTICLE.encode() + b"\0" + ARTICLE.encode(), "not text"),
    "one endless line": (b"word " * (LONGEST_LINE // 4), "a line has more than"),
    "too large": (b"x\n" * (LARGEST_FILE // 2 + 1), "too large"),
}


@pytest.mark.parametrize(("data", "said"), REFUSED.values(), ids=REFUSED)
def test_refused_in_a_sentence(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(data)
    with pytest.raises(InputError) as error:
        read_document(str(path))
    assert said in error.value.message
    assert str(path) in error.value.message
    assert error.value.hint


# id -> (bytes, lines)
LINES = {
    "closed": (b"a\nb\n", ["a", "b"]),
    "open": (b"a\nb", ["a", "b"]),
    "windows": (b"a\r\n\r\nb", ["a", "", "b"]),
    "old mac": (b"a\rb\r", ["a", "b"]),
    "mixed": (b"a\r\nb\n", ["a\r", "b"]),
    "blank lines at the end": (b"a\n\n", ["a", ""]),
    "nothing": (b"", []),
}


@pytest.mark.parametrize(("data", "texts"), LINES.values(), ids=LINES)
def test_lines_are_laid_out_as_they_were(tmp_path: Path, data: bytes, texts: list[str]) -> None:
    path = tmp_path / "lines"
    path.write_bytes(data)
    lines = read_lines(str(path))
    assert lines.texts == texts
    assert lines.laid_out(lines.texts).encode() == data


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    for path, said in ((tmp_path / "none.txt", "no such file"), (tmp_path, "a folder")):
        with pytest.raises(InputError) as error:
            read_document(str(path))
        assert said in error.value.message


def test_a_file_name_that_is_not_utf_8_can_be_written_down(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"S\xe3o.txt")
    path.write_text(ARTICLE, encoding="utf-8")
    assert read_document(str(path)).id == f"{tmp_path}/S\\xe3o.txt"


# id -> bytes of the article
KEPT = {
    "utf-8": ARTICLE.encode(),
    "with a mark": b"\xef\xbb\xbf" + ARTICLE.encode(),
    "windows": ARTICLE.encode("cp1252"),
    "utf-16": ARTICLE.encode("utf-16"),
    "utf-16 without a mark": ARTICLE.encode("utf-16-le"),
    "utf-16 the other way round": ARTICLE.encode("utf-16-be"),
    "windows line ends": ARTICLE.replace("\n", "\r\n").encode(),
    "no line end at the end": ARTICLE.rstrip("\n").encode(),
    "spaces at line ends": ARTICLE.replace("\n\n", "  \n \n").encode(),
}


@pytest.mark.parametrize("data", KEPT.values(), ids=KEPT)
def test_bytes_come_back(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(data)
    assert write_document(read_document(str(path)), {}) == data


@pytest.mark.parametrize("data", KEPT.values(), ids=KEPT)
def test_only_the_rewritten_words_change(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(data)
    document = read_document(str(path))
    (block,) = [one for one in document.blocks if "Friday" in one.text]
    new = block.text.replace("Friday", "Sunday")
    written = write_document(document, {block.id: Rewrite(new, link_words(block.text, new))})
    codec = {
        "utf-16": "utf-16",
        "utf-16 without a mark": "utf-16-le",
        "utf-16 the other way round": "utf-16-be",
        "windows": "cp1252",
    }.get(next(k for k, v in KEPT.items() if v is data), "utf-8")
    assert written == data.decode(codec).replace("Friday", "Sunday").encode(codec)


def test_a_character_that_the_encoding_lacks_is_named(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(ARTICLE.encode("cp1252"))
    document = read_document(str(path))
    with pytest.raises(OutputError) as error:
        write_document(document, {document.blocks[0].id: Rewrite("Kiev is Київ", ())})
    assert "U+041A" in error.value.message


def test_writing_is_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(b"before")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OutputError) as error:
        write_atomically(path, b"after")
    assert "No space left" in error.value.message
    assert path.read_bytes() == b"before"
    assert [one.name for one in tmp_path.iterdir()] == ["article.txt"]


def test_a_link_stays_and_its_target_is_written(tmp_path: Path) -> None:
    target, link, loose = tmp_path / "sub" / "target.txt", tmp_path / "link.txt", tmp_path / "loose.txt"
    target.parent.mkdir()
    target.write_bytes(b"before")
    target.chmod(0o640)
    link.symlink_to("sub/target.txt")
    loose.symlink_to("sub/new.txt")
    write_atomically(link, b"after")
    write_atomically(loose, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"after"
    assert target.stat().st_mode & 0o777 == 0o640
    assert loose.is_symlink()
    assert (tmp_path / "sub" / "new.txt").read_bytes() == b"new"
    assert sorted(one.name for one in target.parent.iterdir()) == ["new.txt", "target.txt"]


def test_a_pipe_is_written_to_and_stays(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write_atomically(pipe, b"after")
    reader.join(timeout=10)
    assert read == [b"after"]
    assert pipe.is_fifo()


def test_a_device_that_is_full_is_an_output_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    device = tmp_path / "device"
    os.mkfifo(device)

    def full(path: Path, data: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OutputError) as error:
        write_atomically(device, b"after")
    assert "No space left" in error.value.message
    assert device.is_fifo()


def test_a_link_that_leads_nowhere_or_a_folder_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "round.txt").symlink_to("round.txt")
    (tmp_path / "folder.txt").mkdir()
    for name in ("round.txt", "folder.txt"):
        with pytest.raises(OutputError):
            write_atomically(tmp_path / name, b"after")
    assert (tmp_path / "round.txt").is_symlink()
    assert (tmp_path / "folder.txt").is_dir()
