"""What several documents repeat: reprints, tasks, figures, events, and who vouches for a fact."""

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extraction.pipeline import extract
from kg.graph import quads
from kg.model import Document, PartialDate
from kg.namespaces import BASE, DCTERMS, PROV
from kg.query import answer, questions
from kg.resolve import reprints
from kg.resolve.bonds import Bonds
from kg.resolve.profiles import Profiler
from kg.resolve.resolving import Resolver
from kg.vocabulary import load

VOCABULARY = load()
RESOLVER = Resolver(VOCABULARY)
STORY = """Sáng 10/3/2021, ông Lò Văn Thuận, Bí thư Huyện ủy Mường La, chủ trì hội nghị đánh giá
kết quả thực hiện nghị quyết của cấp ủy về phát triển kinh tế rừng trên địa bàn các xã vùng cao.
Hội nghị nghe báo cáo về diện tích trồng mới, công tác giao khoán bảo vệ rừng và đời sống bà con.
Ông yêu cầu các xã tiếp tục rà soát quy hoạch, bố trí vốn cho vườn ươm và báo cáo quý sau."""
OTHER = """Chiều 12/3/2021, bà Hà Thị Minh, Giám đốc Sở Y tế tỉnh Sơn La, kiểm tra tiêm chủng tại
các trạm y tế và làm việc với lãnh đạo các bệnh viện trong tỉnh về bảo đảm thuốc, vật tư và nhân lực
phục vụ khám bệnh, chữa bệnh cho nhân dân trong mùa lễ hội đầu năm và những tháng tiếp theo."""


def document(id, text=STORY, date="2021-03-10", **said):
    return Document(id, text, PartialDate.parse(date), **said)


def store(*documents):
    store = ox.Store()
    facts = (extract(document, VOCABULARY) for document in documents)
    store.extend(ox.Quad(*quad.triple) for quad in quads(facts, VOCABULARY))
    return store


def pairs(store, predicate):
    """What points to what, without the part all addresses share."""
    found = store.quads_for_pattern(None, predicate, None)
    return {tuple(t.value.removeprefix(BASE) for t in (q.subject, q.object)) for q in found}


def groups(*documents):
    profiles = [profile for d in documents if (profile := reprints.profile(d)) is not None]
    clusters = RESOLVER.resolve_all(profiles)
    return {frozenset(profile.document for profile in cluster.profiles) for cluster in clusters}


@pytest.mark.parametrize(
    ("copy", "one"),
    [
        (STORY, True),
        (STORY.replace("Sáng 10/3/2021, ông", "(Báo tỉnh) - Sáng nay, ông"), True),
        (STORY.upper(), True),
        (STORY + "\nTheo Báo tỉnh.", True),
        (OTHER, False),
        (STORY[: len(STORY) // 3] + OTHER, False),
    ],
)
def test_near_copies_are_reprints(copy, one):
    assert len(groups(document("a"), document("b", copy))) == (1 if one else 2)


def test_short_texts_are_never_reprints():
    assert groups(document("a", "Bộ Y tế họp."), document("b", "Bộ Y tế họp.")) == set()


@settings(max_examples=20, deadline=None)
@given(st.permutations("abcdef"))
def test_reprints_depend_neither_on_order_nor_on_others(ids):
    texts = dict(
        zip("abcdef", (STORY, STORY + " X.", OTHER, OTHER + " Y.", STORY, OTHER), strict=True)
    )
    expected = {frozenset("abe"), frozenset("cdf")}
    assert groups(*(document(id, texts[id]) for id in ids)) == expected
    assert groups(*(document(id, texts[id]) for id in ids if id in "abe")) == {frozenset("abe")}


def test_a_reprint_is_a_version_of_the_earliest():
    graph = store(document("b", date="2021-03-12"), document("a", date="2021-03-11"))
    assert pairs(graph, DCTERMS.isVersionOf) == {("document/b", "document/a")}


def witnesses(*documents):
    table = answer(store(*documents), questions()["witnesses"], {"kind": "Occupancy"})
    return [int(row[table.columns.index("witnesses")]) for row in table.rows]


def test_a_reprint_is_no_further_witness():
    news = "Ông Lò Văn Thuận, Bí thư Huyện ủy Mường La, dự khai giảng."
    assert witnesses(document("a"), document("b")) == [1]
    assert witnesses(document("a"), document("b"), document("c", news)) == [2]


def test_documents_of_one_publisher_are_one_witness():
    news = "Ông Lò Văn Thuận, Bí thư Huyện ủy Mường La, dự khai giảng."
    told = {"publisher": "Báo tỉnh"}
    assert witnesses(document("a", **told), document("c", news, **told)) == [1]
    site = {"source": "https://bao.example/1"}, {"source": "https://bao.example/2"}
    assert witnesses(document("a", **site[0]), document("c", news, **site[1])) == [1]


ORDER = (
    "Bộ Y tế yêu cầu Sở Y tế tỉnh Sơn La rà soát quy hoạch mạng lưới trạm y tế xã trước ngày {}."
)


@pytest.mark.parametrize(("due", "repeated"), [("30/6/2021", True), ("15/9/2021", False)])
def test_a_task_is_repeated_when_words_people_and_deadline_are_the_same(due, repeated):
    graph = store(
        document("a", ORDER.format("30/6/2021")),
        document("b", "Tin thêm. " + ORDER.format(due), "2021-03-12"),
    )
    found = {(b.partition("#")[0], a.partition("#")[0]) for b, a in pairs(graph, PROV.alternateOf)}
    assert (("document/b", "document/a") in found) is repeated


def test_a_figure_stated_twice_in_a_text_is_one():
    text = "13.500 đảng viên bị đưa ra khỏi Đảng\nĐến nay đã có 13.500 đảng viên bị xóa tên."
    found = pairs(store(document("a", text)), PROV.alternateOf)
    assert {(b.partition("#figure")[0], a.partition("=")[2]) for b, a in found} == {
        ("document/a", "0,16")
    }


EVENT = "Ngày 27/4/2021, {} khai mạc tại Nhà Quốc hội."


def events(*names):
    clusters = RESOLVER.resolve_all(
        profile
        for number, name in enumerate(names)
        for profile in Profiler(VOCABULARY)(
            extract(document(str(number), EVENT.format(name), "2021-04-27"), VOCABULARY)
        )
    )
    return [cluster for cluster in clusters if cluster.kind == "event"]


def test_an_event_of_a_shorter_name_is_the_one_of_the_longer():
    short = "Phiên họp thứ 55 của Ủy ban Thường vụ Quốc hội"
    (event,) = events(short, f"{short} khóa XIV")
    assert len(event.profiles) == 2
    assert event.replaced
    assert [comparison.same for comparison in event.comparisons] == [True]


def test_events_of_other_numbers_stay_two():
    name = "Phiên họp thứ {} của Ủy ban Thường vụ Quốc hội"
    assert len(events(name.format(55), name.format(56))) == 2


def test_what_nothing_repeats_is_not_described():
    (profile,) = [reprints.profile(document("a"))]
    (cluster,) = reprints.resolve([profile], Bonds())
    assert not list(pairs(store(document("a")), DCTERMS.isVersionOf))
    assert cluster.comparisons == ()
