"""A store kept up to date is the store built anew, whatever came, changed and went in between."""

from dataclasses import replace

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_facts import Sample, body, directive, empty, full, occupancy, official
from test_layers import IMPORTS, MODULES

from kg import iris
from kg.curation import Correction
from kg.edits import Edits
from kg.errors import GraphError, InputError
from kg.export import export
from kg.graph import quads
from kg.incremental.fingerprints import READING, WRITING
from kg.incremental.stores import Changes, StoreBuilder
from kg.mentions import Place
from kg.model import Agent, Document, PartialDate, Span
from kg.resolve.decisions import Decision
from kg.store import Directory, open_graph, reading, write_file
from kg.vocabulary import load
from kg.watching import Unwatched

VOCABULARY = load()


def made_up(document):
    """Facts as the words of a small text tell: a stand-in for extraction, with much to resolve."""
    words = document.text.split("; ")
    sample = Sample(document.id, document.text, str(document.date) if document.date else None)
    found = {"officials": [], "bodies": [], "occupancies": [], "directives": []}
    for word in words:
        if word.startswith("Lò"):
            name, _, office = word.partition(", ")
            found["officials"].append(official(sample, name))
            if office:
                said = {"body": office.removeprefix("Trưởng ")}
                found["occupancies"].append(occupancy(sample, name, office, **said))
        elif word.startswith("Ban"):
            parent = {"parent": "Đảng ủy xã Mẫu"} if "Dân" in word else {}
            found["bodies"].append(body(sample, word, **parent))
        else:
            number, _, year = word.removeprefix("Chỉ thị ").partition(" năm ")
            said = {"number": number, "type": "Chỉ thị", "issuer": Agent("body", "Ban Bí thư")}
            date = PartialDate(int(year)) if year else None
            found["directives"].append(directive(sample, word, date=date, **said))
    facts = empty(sample, **{kind: tuple(facts) for kind, facts in found.items()})
    return replace(facts, document=document)


WORDS = st.lists(
    st.sampled_from(
        [
            "Lò Thị Ban",
            "Lò Thị Ban, Trưởng Ban Dân vận",
            "Lò Văn Bản, Trưởng Ban Dân vận",
            "Ban Dân vận",
            "Ban Tổ chức",
            "Chỉ thị 05-CT/TW",
            "Chỉ thị 05-CT/TW năm 2016",
            "Chỉ thị 05-CT/TW năm 2022",
        ]
    ),
    min_size=1,
    max_size=3,
    unique=True,
)
TEXTS = WORDS.map("; ".join)
DATES = st.sampled_from([None, PartialDate(2015), PartialDate(2023, 5, 1)])
DOCUMENTS = st.builds(Document, st.sampled_from("abcd"), TEXTS, DATES)
STEPS = st.lists(
    st.tuples(st.lists(DOCUMENTS, min_size=1, max_size=3, unique_by=lambda d: d.id), st.booleans()),
    min_size=1,
    max_size=4,
)


class Home:
    """A store whose texts are read by a stand-in, which remembers what it was given."""

    def __init__(self, path, extract=made_up, **rules):
        self.path, self.read = path, []
        self._extract = extract
        rules = {"reading": "1", "writing": "1", **rules}
        self.builder = StoreBuilder(Directory(path), VOCABULARY, self._all, Unwatched(), **rules)

    def _all(self, documents):
        for document in documents:
            self.read.append(document.id)
            yield self._extract(document)

    def lines(self):
        with reading(self.path) as store:
            export(store, self.path.parent / "out.nq")
        return (self.path.parent / "out.nq").read_bytes()


def anew(documents, path, edits=None):
    write_file(quads(map(made_up, documents), VOCABULARY, edits), path / "anew.nq")
    return (path / "anew.nq").read_bytes()


def is_union(path):
    with reading(path) as store:
        default = {q.triple for q in store if q.graph_name == ox.DefaultGraph()}
        return default == {q.triple for q in store if q.graph_name != ox.DefaultGraph()}


@settings(max_examples=60, deadline=None)
@given(STEPS)
def test_any_history_gives_the_graph_of_its_last_state(tmp_path_factory, steps):
    folder = tmp_path_factory.mktemp("kho")
    home, state = Home(folder / "kho"), {}
    for documents, prune in steps:
        home.builder.add(documents, prune=prune)
        state = {**({} if prune else state), **{d.id: d for d in documents}}
    assert home.lines() == anew(state.values(), folder)
    assert is_union(home.path)


@settings(max_examples=20, deadline=None)
@given(st.lists(DOCUMENTS, min_size=2, max_size=4, unique_by=lambda d: d.id), st.data())
def test_what_was_removed_leaves_no_trace(tmp_path_factory, documents, data):
    folder = tmp_path_factory.mktemp("kho")
    gone = data.draw(st.lists(st.sampled_from(documents), unique=True, max_size=3))
    home = Home(folder / "kho")
    home.builder.add(documents)
    home.builder.remove([d.id for d in gone])
    assert home.lines() == anew([d for d in documents if d not in gone], folder)
    home.builder.add(documents)
    assert home.lines() == anew(documents, folder)
    assert is_union(home.path)


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path / "kho")


A, B = Document("a", "Lò Thị Ban; Ban Dân vận"), Document("b", "Chỉ thị 05-CT/TW năm 2016")


def test_only_what_is_new_or_changed_is_read(home):
    changed = Document("a", "Ban Dân vận")
    assert home.builder.add([A]) == Changes(added=("a",))
    assert home.builder.add([A, B]) == Changes(added=("b",), unchanged=1)
    assert home.builder.add([changed, B]) == Changes(changed=("a",), unchanged=1)
    assert home.read == ["a", "b", "a"]


def test_a_change_of_the_head_alone_is_a_change(home):
    home.builder.add([A])
    assert home.builder.add([Document("a", A.text, title="Tin")]).changed == ("a",)


def test_nothing_new_writes_no_generation(home):
    home.builder.add([A])
    link = (home.path / "graph").readlink()
    assert not home.builder.add([A])
    assert (home.path / "graph").readlink() == link


def test_other_words_have_everything_read_again(home):
    home.builder.add([A, B])
    later = Home(home.path, reading="2")
    assert later.builder.add([A]) == Changes(unchanged=2)
    assert sorted(later.read) == ["a", "b"]
    assert later.lines() == anew([A, B], home.path.parent)


def test_other_ways_of_writing_have_nothing_read_again(home):
    home.builder.add([A, B])
    later = Home(home.path, writing="2")
    later.builder.add([A])
    assert later.read == []
    assert later.lines() == anew([A, B], home.path.parent)


def test_nothing_is_pruned_when_something_could_not_be_read(home):
    class Patient(Unwatched):
        def failed(self, error):
            pass

    def extract(documents):
        for document in documents:
            yield document if isinstance(document, InputError) else made_up(document)

    home.builder.add([A, B])
    rules = {"reading": "1", "writing": "1"}
    builder = StoreBuilder(Directory(home.path), VOCABULARY, extract, Patient(), **rules)
    changes = builder.add([A, InputError("b.txt: cannot be read")], prune=True)
    assert changes == Changes(unchanged=2)


def test_a_document_that_is_not_there_is_told(home):
    home.builder.add([A])
    with pytest.raises(GraphError, match="no document 'x', so nothing is removed"):
        home.builder.remove(["a", "x"])
    assert home.builder.remove(["a"]) == Changes(removed=("a",))
    assert len(open_graph(home.path)) == 0


def test_every_kind_of_fact_comes_and_goes(tmp_path):
    home = Home(tmp_path / "kho", lambda document: full(Sample(document.id)))
    home.builder.add([Sample("a").document()])
    before = home.lines()
    home.builder.add([Sample("b").document()])
    home.builder.remove(["b"])
    assert home.lines() == before
    write_file(quads([full(Sample("a"))], VOCABULARY), tmp_path / "anew.nq")
    assert before == (tmp_path / "anew.nq").read_bytes()


def mention(document, words):
    start = document.text.index(words)
    return Place(document.id, Span(start, start + len(words)), words)


def decided(left, right, decision):
    return Decision(left, right, decision, "Lan", "2026-01-05", "đã hỏi", "kg-decisions.csv:2")


ONE, OTHER = Document("a", "Lò Thị Ban; Ban Dân vận"), Document("b", "Lò Thị Ban; Lò Văn Bản")
SAME_BODY = Document("c", "Ban Tổ chức")


@pytest.mark.parametrize(
    "decision",
    [
        decided(mention(ONE, "Lò Thị Ban"), mention(OTHER, "Lò Thị Ban"), "different"),
        decided(mention(ONE, "Lò Thị Ban"), mention(OTHER, "Lò Văn Bản"), "same"),
        decided(mention(ONE, "Ban Dân vận"), mention(SAME_BODY, "Ban Tổ chức"), "same"),
    ],
)
def test_decisions_are_heeded_whenever_their_documents_come(tmp_path, decision):
    documents, edits = [ONE, OTHER, SAME_BODY], Edits(decisions=(decision,))
    home = Home(tmp_path / "kho", edits=edits)
    for document in documents:
        home.builder.add([document])
    assert home.lines() == anew(documents, tmp_path, edits) != anew(documents, tmp_path)
    moved = replace(ONE, text=f"Ban Tổ chức; {ONE.text}")
    home.builder.add([moved])
    assert home.lines() == anew([moved, OTHER, SAME_BODY], tmp_path, edits)
    home.builder.remove(["a"])
    assert home.lines() == anew([OTHER, SAME_BODY], tmp_path, edits)
    home.builder.add(documents)
    undone = Home(home.path)
    undone.builder.add(documents)
    assert undone.lines() == anew(documents, tmp_path)
    assert undone.read == []


def reached(*starts):
    """All modules that some import, directly or not."""
    found, waiting = set(), list(starts)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += IMPORTS[name]
    return {MODULES[name] for name in found}


def test_no_module_that_shapes_the_graph_is_missing_in_the_rules():
    read, written = set(READING.files()), set(WRITING.files())
    assert reached("kg.extraction.pipeline") - read == {MODULES["kg.errors"]}
    shaping = reached("kg.graph", "kg.incremental.update") - read - written
    aside = ("edits", "errors", "mentions", "tables", "watching")  # told by what they give
    assert shaping == {MODULES[f"kg.{name}"] for name in aside}


def test_corrections_are_applied_to_whatever_comes(tmp_path):
    subject = ox.NamedNode(iris.thing("official/lò-thị-ban"))
    told = {"source": None, "who": "Lan", "when": None, "why": "sai", "row": "kg-corrections.csv:2"}
    correction = Correction("retract", subject, None, None, **told)
    edits = Edits(corrections=(correction,))
    home = Home(tmp_path / "kho", edits=edits)
    for document in (ONE, OTHER):
        home.builder.add([document])
    assert home.lines() == anew([ONE, OTHER], tmp_path, edits) != anew([ONE, OTHER], tmp_path)
    undone = Home(home.path)
    undone.builder.add([ONE])
    assert undone.lines() == anew([ONE, OTHER], tmp_path)
