import pytest

from kg.collation import name_key, text_key


@pytest.mark.parametrize(
    "words",
    [
        ["a", "à", "ả", "ã", "á", "ạ", "ă", "â", "b"],
        ["d", "đ", "e", "ê", "g"],
        ["o", "ô", "ơ", "p", "u", "ư", "v"],
        ["Dung", "Dũng", "Đa", "Đà", "Em"],
        ["Nghị quyết 9", "Nghị quyết 10", "Nghị quyết 100"],
        ["An", "An Giang", "Anh"],
        ["chị", "chín"],
    ],
)
def test_words_follow_the_vietnamese_alphabet(words):
    assert sorted(words[1:] + words[:1], key=text_key) == words


def test_tones_count_only_where_letters_are_the_same():
    assert sorted(["bà An", "ba Bình"], key=text_key) == ["bà An", "ba Bình"]


@pytest.mark.parametrize(
    "names",
    [
        ["Nguyễn Thị Ánh", "Lê Bình", "Trần Văn Bình", "Hoàng Đức", "Phạm Ân Ý"],
        ["Lê Hùng", "Lê Hưng", "Trần Hưng"],
        ["Nguyễn Văn Hoa", "Nguyễn Văn Hòa", "Nguyễn Văn Hoàn"],
    ],
)
def test_people_follow_their_given_names(names):
    assert sorted(names[1:] + names[:1], key=name_key) == names


def test_old_and_new_tone_placement_sort_as_one():
    assert text_key("Hoà")[:2] == text_key("Hòa")[:2]
