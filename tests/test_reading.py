"""What is read, under which id, and what is said of what cannot be read."""

import gzip
import io
import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import InputError
from kg.model import Document, PartialDate
from kg.reading import plain, read

TEXT = "Hội nghị khai mạc sáng 14/12.\n"


def write(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    data = content if isinstance(content, bytes) else content.encode()
    path.write_bytes(data)
    return path


def line(**record):
    return json.dumps(record, ensure_ascii=False) + "\n"


def ids(*paths, **options):
    return [item.id for item in read(paths, **options) if isinstance(item, Document)]


def errors(*paths, **options):
    return [str(item) for item in read(paths, **options) if isinstance(item, InputError)]


def only(path, **options):
    (document,) = read(path, **options)
    assert isinstance(document, Document), document
    return document


class TestIds:
    def test_below_a_folder_it_is_the_path_without_extension(self, tmp_path):
        for name in ("2021/01/bao-cao.txt", "2021/a.b.md", "B.TXT", "z.jsonl", "đề-án.txt"):
            write(tmp_path / name, line(id="tin/1", text="a") if "jsonl" in name else TEXT + name)
        assert ids(tmp_path) == ["2021/01/bao-cao", "2021/a.b", "B", "tin/1", "đề-án"]

    def test_of_a_file_given_by_itself_it_is_the_stem(self, tmp_path):
        assert ids(write(tmp_path / "2021/01/bao-cao.txt", TEXT)) == ["bao-cao"]

    def test_is_the_same_however_a_file_system_spells_the_name(self, tmp_path):
        write(tmp_path / "ha\u0300 no\u0323\u0302i.txt", TEXT)
        assert ids(tmp_path) == ["hà nội"]

    def test_of_standard_input_it_is_stdin(self):
        assert ids("-", stdin=io.BytesIO(TEXT.encode())) == ["stdin"]

    def test_in_json_it_may_be_a_number(self, tmp_path):
        assert ids(write(tmp_path / "a.jsonl", line(id=7, text="a"))) == ["7"]


class TestPaths:
    def test_folders_leave_out_other_extensions_and_hidden_files(self, tmp_path):
        for name in ("a.txt", "b.pdf", "c", ".d.txt", ".git/e.txt", "f.json", "g.txt.gz"):
            write(tmp_path / name, TEXT)
        assert ids(tmp_path) == ["a"]
        assert errors(tmp_path) == []

    def test_patterns_are_expanded(self, tmp_path, monkeypatch):
        for name in ("a1.txt", "a2.txt", "b.txt", "c/a3.txt"):
            write(tmp_path / name, TEXT + name)
        monkeypatch.chdir(tmp_path)
        assert ids("a*.txt") == ["a1", "a2"]
        assert ids("**/*.txt") == ["a1", "a2", "b", "a3"]
        assert errors("x*.txt") == ["x*.txt: no such file or folder"]

    def test_a_name_that_looks_like_a_pattern_is_a_name_first(self, tmp_path):
        assert ids(write(tmp_path / "tin [1].txt", TEXT)) == ["tin [1]"]

    def test_one_path_need_not_be_a_list(self, tmp_path):
        path = write(tmp_path / "a.txt", TEXT)
        assert only(str(path)) == only(path) == only([path])

    def test_links_that_lead_upwards_are_not_followed_for_ever(self, tmp_path):
        write(tmp_path / "a/b/c.txt", TEXT)
        (tmp_path / "a/b/up").symlink_to(tmp_path)
        (tmp_path / "a/self").symlink_to("self")
        assert ids(tmp_path) == ["a/b/c"]
        assert errors(tmp_path) == []

    def test_links_to_folders_are_followed(self, tmp_path):
        write(tmp_path / "elsewhere/c.txt", TEXT)
        (tmp_path / "in").mkdir()
        (tmp_path / "in/link").symlink_to(tmp_path / "elsewhere")
        assert ids(tmp_path / "in") == ["link/c"]

    def test_links_to_nothing_are_reported(self, tmp_path):
        (tmp_path / "a.txt").symlink_to("gone.txt")
        assert errors(tmp_path) == [f"{tmp_path}/a.txt: no such file or folder"]

    def test_order_is_that_of_the_arguments_and_then_of_names(self, tmp_path):
        for name in ("b/2.txt", "b/1.txt", "a.txt"):
            write(tmp_path / name, TEXT + name)
        assert ids(tmp_path / "b", tmp_path / "a.txt") == ["1", "2", "a"]

    def test_reading_is_lazy(self, tmp_path):
        write(tmp_path / "a.jsonl", line(id="1", text="a") + "no JSON")
        stream = read(tmp_path)
        assert next(stream).id == "1"


class TestFormats:
    JSONL = line(id="1", text="a").encode()

    def test_standard_input_is_json_lines_when_it_begins_with_a_brace(self):
        assert ids("-", stdin=io.BytesIO(self.JSONL)) == ["1"]
        assert ids("-", stdin=io.BytesIO(b"\xef\xbb\xbf" + self.JSONL)) == ["1"]
        assert ids("-", stdin=io.BytesIO(b"---\ntitle: a\n---\n" + self.JSONL)) == ["stdin"]

    def test_the_format_can_be_said(self, tmp_path):
        assert ids("-", stdin=io.BytesIO(self.JSONL), input_format="text") == ["stdin"]
        assert ids(write(tmp_path / "tin.dat", self.JSONL), input_format="jsonl") == ["1"]
        assert ids(write(tmp_path / "tin.dat", TEXT), input_format="text") == ["tin"]

    def test_inside_folders_names_tell_the_format_whatever_is_said(self, tmp_path):
        write(tmp_path / "a.jsonl", self.JSONL)
        write(tmp_path / "b.txt", TEXT)
        assert ids(tmp_path, input_format="text") == ["1", "b"]

    def test_compressed_lines_are_read(self, tmp_path):
        assert ids(write(tmp_path / "tin.jsonl.gz", gzip.compress(self.JSONL))) == ["1"]

    def test_fields_of_json(self, tmp_path):
        record = {"id": "1", "text": "a", "date": "2021-04", "title": None, "other": [1]}
        document = only(write(tmp_path / "a.jsonl", line(**record, author=["Hà", "Mai"])))
        assert document == Document("1", "a", PartialDate(2021, 4), author="Hà, Mai")

    def test_blank_lines_between_records_are_nothing(self, tmp_path):
        assert ids(write(tmp_path / "a.jsonl", b"\n" + self.JSONL + b"\r\n  \n")) == ["1"]


class TestBody:
    @pytest.mark.parametrize(
        ("data", "body"),
        [
            ("một\r\nhai\rba\n", "một\r\nhai\rba\n"),
            ("\ufeffmột", "một"),
            ("\ufeff\ufeffmột", "\ufeffmột"),
            ("\ufeff---\ndate: 2021\n---\nmột\n", "một\n"),
            ("---\r\ndate: 2021\r\n---\r\n\r\nmột", "\r\nmột"),
            ("---\rdate: 2021\r---\rmột\r", "một\r"),
            ("---\n---\nmột\n---\n", "một\n---\n"),
            ("--- \ndate: 2021\n---\t\nmột", "một"),
            ("---- không phải phần đầu\n", "---- không phải phần đầu\n"),
            (" ---\nmột\n", " ---\nmột\n"),
            ("u\u0309y ban \u200b\t", "u\u0309y ban \u200b\t"),
        ],
    )
    def test_is_kept_to_the_letter(self, data, body):
        assert plain.document("a", data.encode(), "a.txt").text == body

    @given(st.text(st.characters(codec="utf-8", exclude_characters="\0")).filter(str.strip))
    def test_comes_back_as_it_was(self, body):
        data = ("---\ntitle: a\n---\n" + body).encode()
        assert plain.document("a", data, "a.txt").text == body


class TestFrontMatter:
    @pytest.mark.parametrize(
        ("head", "expected"),
        [
            ("date: 2021-12-14", {"date": PartialDate(2021, 12, 14)}),
            ("date: '2021-12'", {"date": PartialDate(2021, 12)}),
            ("date: 2021", {"date": PartialDate(2021)}),
            ("date: 2021-12-14T08:30:00+07:00", {"date": PartialDate(2021, 12, 14)}),
            ("date: 2021-12-14 08:30", {"date": PartialDate(2021, 12, 14)}),
            ("date:", {}),
            ("title: ~\nsource: null", {}),
            ("title: no\nlang: vi", {"title": "no", "lang": "vi"}),
            ("title: 1.10", {"title": "1.10"}),
            ('title: "Hội nghị: tổng kết"', {"title": "Hội nghị: tổng kết"}),
            ("author: [Hà, Mai]", {"author": "Hà, Mai"}),
            ("publisher: Báo tỉnh\ntags: {a: [b]}\nnote: c", {"publisher": "Báo tỉnh"}),
            ("# nothing", {}),
        ],
    )
    def test_fields(self, head, expected):
        document = plain.document("a", f"---\n{head}\n---\nThân bài".encode(), "a.txt")
        assert document == Document("a", "Thân bài", **expected)


class TestErrors:
    @pytest.mark.parametrize(
        ("name", "content", "expected"),
        [
            ("a.txt", b"", "empty"),
            ("a.txt", b" \n\t\n", "empty"),
            ("a.txt", "---\ntitle: a\n---\n\n", "empty but for its front matter"),
            ("a.jsonl", b"", "empty"),
            ("a.jsonl", b"\n\n", "empty"),
            ("a.txt", b"m\n\nb\0c", ":3: binary data"),
            ("a.md", b"\xff\xfem\0", ":1: UTF-16"),
            ("a.txt", b"m\xe1\xbb\x99t\nhai \xe1ba", ":2: not UTF-8: byte 0xe1 at offset 10"),
            ("a.txt", b"\xef\xbb\xbfm\xff", ":1: not UTF-8: byte 0xff at offset 4"),
            ("a.txt", "---\ntitle: a\nmột", ":1: front matter without"),
            ("a.txt", "---", ":1: front matter without"),
            ("a.txt", "---\ntitle: a\ndate: 14/12/2021\n---\nb", ":3: '14/12/2021' is no date"),
            ("a.txt", "---\ndate: 2021-02-30\n---\nb", ":2: '2021-02-30' is no date"),
            ("a.txt", "---\ndate: {y: 1}\n---\nb", ":2: date is no text"),
            ("a.txt", "---\nsource: a\ntitle: a: b\n---\nb", ":3: broken YAML"),
            ("a.txt", "---\ntitle: [a\n---\nb", ":3: broken YAML"),
            ("a.txt", "---\ntitle: \x01\n---\nb", ":1: broken YAML"),
            ("a.txt", "---\n" + "[" * 5000 + "\n---\nb", ":1: broken YAML"),
            ("a.txt", "---\nmột hai\n---\nb", ":2: front matter is no list"),
            ("a.jsonl", "[1, 2]\n", ":1: not a JSON object"),
            ("a.jsonl", "{'id': 1}\n", ":1: not JSON"),
            ("a.jsonl", '{"id": "1", "text": "a"\n', ":1: not JSON"),
            ("a.jsonl", "[" * 100_000, ":1: not JSON"),
            ("a.jsonl", line(text="a"), ":1: no 'id'"),
            ("a.jsonl", line(id="1"), ":1: no 'text'"),
            ("a.jsonl", line(id="1", text=" "), ":1: 'text' is empty"),
            ("a.jsonl", line(id="1", text=["a"]), ":1: 'text' is no text"),
            ("a.jsonl", line(id=True, text="a"), ":1: 'id' is no text"),
            ("a.jsonl", line(id="1", text="a", date="mai"), ":1: 'mai' is no date"),
            ("a.jsonl", b'{"id": "1", "text": "\\ud800"}', ":1: half of a surrogate pair"),
            ("a.jsonl", b'{"id": "1", "text": "\xff"}', ":1: not UTF-8"),
            ("a.jsonl.gz", b"{}", ": the gzip data after this are broken"),
            ("a.pdf", TEXT, ": unknown extension '.pdf'"),
            ("khong-duoi", TEXT, ": unknown extension ''"),
        ],
    )
    def test_one_sentence_with_path_and_line(self, tmp_path, name, content, expected):
        path = write(tmp_path / name, content)
        (error,) = errors(path)
        assert error.startswith(f"{path}:")
        assert expected in error
        assert "\n" not in error

    def test_the_lines_around_a_bad_one_are_read(self, tmp_path):
        good = [line(id=str(n), text="a") for n in range(3)]
        path = write(tmp_path / "a.jsonl", good[0] + "no\n" + good[1] + "[]\n" + good[2])
        assert ids(path) == ["0", "1", "2"]
        assert [error.split(":")[1] for error in errors(path)] == ["2", "4"]

    def test_what_stands_before_broken_compressed_data_is_read(self, tmp_path):
        rng = [os.urandom(40).hex() for _ in range(2000)]
        data = gzip.compress("".join(line(id=str(n), text=t) for n, t in enumerate(rng)).encode())
        path = write(tmp_path / "a.jsonl.gz", data[: len(data) // 2])
        (error,) = errors(path)
        assert error.startswith(f"{path}:{len(ids(path))}: the gzip data after this are broken")
        assert 0 < len(ids(path)) < 2000

    def test_missing_paths_and_empty_folders(self, tmp_path):
        assert errors(tmp_path / "gone") == [f"{tmp_path}/gone: no such file or folder"]
        assert errors(tmp_path)[0].startswith(f"{tmp_path}: no file to read in this folder")
        assert errors("") == ["an empty path names nothing to read"]
        assert "cannot be read" in errors(tmp_path / ("a" * 300))[0]

    def test_unreadable_files_and_folders(self, tmp_path, monkeypatch):
        write(tmp_path / "a.txt", TEXT)
        write(tmp_path / "b/c.txt", TEXT)

        def refused(*_, **__):
            raise PermissionError(13, "Permission denied")

        with monkeypatch.context() as patch:
            patch.setattr(Path, "open", refused)
            assert errors(tmp_path / "a.txt") == [
                f"{tmp_path}/a.txt: cannot be read: Permission denied"
            ]
        monkeypatch.setattr(Path, "iterdir", refused)
        assert errors(tmp_path / "b") == [f"{tmp_path}/b: cannot be read: Permission denied"]

    def test_names_that_are_not_utf8(self, tmp_path):
        name = os.fsdecode(b"b\xe1o.txt")
        write(tmp_path / name, TEXT)
        assert errors(tmp_path)[0].endswith("the name of this file is not UTF-8")

    def test_an_unreadable_file_does_not_stop_the_others(self, tmp_path):
        write(tmp_path / "a.txt", b"\0")
        write(tmp_path / "b.txt", TEXT)
        assert ids(tmp_path) == ["b"]


class TestDuplicates:
    def test_the_same_document_twice_is_one(self, tmp_path):
        path = write(tmp_path / "a.txt", TEXT)
        assert ids(path, tmp_path, path) == ["a"]
        assert errors(path, tmp_path) == []

    def test_one_id_for_two_texts_names_both_places(self, tmp_path):
        first = write(tmp_path / "1/a.txt", TEXT)
        second = write(tmp_path / "a.jsonl", line(id="b", text="b") + line(id="a", text="khác"))
        (error,) = errors(first, second)
        assert error == f"{second}:2: its id 'a' is taken by {first}, with a different text"
        assert ids(first, second) == ["a", "b"]

    def test_one_id_for_two_heads_is_an_error_too(self, tmp_path):
        records = [line(id="a", text="a", date="2021"), line(id="a", text="a", date="2022")]
        (error,) = errors(write(tmp_path / "a.jsonl", "".join(records)))
        assert "another head" in error
