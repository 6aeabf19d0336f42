"""Pages and Linked Data of a real server: what is found, shown, offered, and never let through."""

import csv
import io
import re
from html.parser import HTMLParser

import httpx
import hypothesis
import icalendar
import pyoxigraph as ox
import pytest
from hypothesis import strategies
from serving import built, served

from kg import iris
from kg.namespaces import BASE, CURIES
from kg.serve.pages.names import Index, Name
from kg.serve.pages.paths import iris_of, path_of
from kg.serve.pages.reader import cut

MAI = "/official/tr%C6%B0%C6%A1ng-th%E1%BB%8B-mai"
PAGE = {"accept": "text/html,*/*;q=0.8"}
SCRIPT = "</script><script>alert(1)</script>"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    with served(built(tmp_path_factory.mktemp("site")), "--workers", "2") as endpoint:
        yield httpx.Client(base_url=endpoint.removesuffix("sparql"), headers=PAGE, timeout=30)


class Text(HTMLParser):
    """The words of a page, its links, and whatever it would load or run."""

    def __init__(self, html):
        super().__init__()
        self.words, self.links, self.loads, self.ids, self.marked = [], [], [], [], []
        self._in = []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        self._in.append(tag)
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given["href"]] if tag == "a" else []
        self.loads += [given[name] for name in ("src",) if name in given]
        self.loads += [given["href"]] if tag == "link" and given["rel"] == "stylesheet" else []
        assert not any(name.startswith("on") or name == "style" for name in given), given

    def handle_endtag(self, tag):
        while self._in and self._in.pop() != tag:
            pass

    def handle_data(self, data):
        assert not self._in or self._in[-1] not in {"script", "style"} or not data.strip()
        self.words.append(data)
        if self._in and self._in[-1] == "mark":
            self.marked.append(data)

    @property
    def text(self):
        return " ".join(" ".join(self.words).split())


def seen(response):
    assert response.status_code == 200, response.text
    return Text(response.text)


def test_a_question_in_ones_own_words_leads_to_the_one_that_is_meant(site):
    words = "ai la truong ban to chuc trung uong nam 2021?"
    led = site.get("/ask", params={"q": words, "lang": "vi"}, follow_redirects=True)
    page = seen(led)
    assert led.url.path == "/questions/holders"
    assert led.url.params["office"] == "Trưởng Ban Tổ chức Trung ương"
    assert led.url.params["as_of"] == "2021-12-31"
    assert f"“{words}” được hiểu là" in page.text
    assert "Trương Thị Mai" in page.text
    from_search = site.get("/search", params={"q": words}, follow_redirects=True)
    assert from_search.url.path == "/questions/holders"


def test_a_question_that_is_not_understood_is_told_what_can_be_asked(site):
    page = seen(site.get("/ask", params={"q": "Thời tiết Hà Nội <b>mai</b>?", "lang": "vi"}))
    assert "Chưa hiểu “Thời tiết Hà Nội <b>mai</b>?”" in page.text
    asked = [link for link in page.links if link.startswith("/ask?q=") and "lang=" not in link]
    assert asked
    understood = site.get(asked[0], follow_redirects=True)
    assert understood.url.path.startswith("/questions/")


def test_programs_are_told_which_question_is_meant(site):
    told = site.get("/ask.json", params={"q": "Trương Thị Mai là ai?"}).json()["understood"]
    assert told["query"] == "career"
    assert told["parameters"] == {"name": "Trương Thị Mai"}
    assert "Trưởng Ban Tổ chức Trung ương" in site.get(told["answer"]).text
    other = site.get("/ask.json", params={"q": "?"}).json()
    assert other["understood"] is None
    assert other["instead"]["questions"]


def test_a_search_finds_with_accents_first_and_without_them_too(site):
    typed = seen(site.get("/search", params={"q": "trương thị mai", "lang": "vi"}))
    assert "Đúng như đã gõ" in typed.text
    assert MAI in typed.links
    bare = seen(site.get("/search", params={"q": "truong thi mai", "lang": "vi"}))
    assert "Giống nhưng khác dấu" in bare.text
    assert MAI in bare.links
    other = seen(site.get("/search", params={"q": "trường thị mai", "lang": "vi"}))
    assert "Giống nhưng khác dấu" in other.text
    assert "Không tìm thấy" in seen(site.get("/search", params={"q": "xyzzy", "lang": "vi"})).text


def test_names_are_ranked_by_their_accents_then_their_beginnings_then_mentions():
    labels = ["Trường Mai", "Trương Mai", "Bộ Trương Mai", "Trương Mai Anh", "Mai Trương"]
    names = [Name(label, f"{BASE}official/{n}", "official", n) for n, label in enumerate(labels)]
    hits = Index(names, {}).find("trương mai")
    assert [name.label for name in hits.exact] == [
        "Trương Mai",
        "Trương Mai Anh",
        "Bộ Trương Mai",
        "Mai Trương",
    ]
    assert [name.label for name in hits.alike] == ["Trường Mai"]
    assert not Index(names, {}).find("  ").exact


def test_a_page_of_an_official_tells_the_career_with_its_sentences(site):
    page = seen(site.get(MAI, params={"lang": "vi"}))
    assert "Trưởng Ban Tổ chức Trung ương" in page.text
    assert "Trương Thị Mai" in page.marked
    (sentence, *_) = [link for link in page.links if "#char=" in link]
    document = seen(site.get(sentence))
    assert sentence.partition("#")[2] in document.ids
    assert MAI in document.links


def test_every_link_of_ours_on_a_page_leads_somewhere(site):
    tried = set()
    for start in ("/", MAI, "/tasks", "/questions", "/questions/offices?ask=1"):
        for link in seen(site.get(start)).links:
            path = link.partition("#")[0]
            if path.startswith("/") and path not in tried and len(tried) < 150:
                tried.add(path)
                assert site.get(path).status_code == 200, path
    assert len(tried) > 60


def test_a_task_and_a_figure_lead_to_their_place_in_the_document(site):
    tasks = seen(site.get("/tasks"))
    (task, *_) = [link for link in tasks.links if "#task=" in link]
    assert task.partition("#")[2] in seen(site.get(task)).ids


@pytest.mark.parametrize("language", ["vi", "en"])
def test_pages_speak_the_language_chosen_and_keep_to_it(site, language):
    names = {"vi": "Nhiệm vụ", "en": "Tasks"}
    with httpx.Client(base_url=site.base_url, headers=PAGE) as reader:
        assert names[language] in reader.get("/", params={"lang": language}).text
        assert names[language] in reader.get("/tasks").text
    asked = httpx.get(site.base_url, headers=PAGE | {"accept-language": f"{language}-VN,fr;q=0.5"})
    assert asked.headers["content-language"] == language


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/search?q=mai",
        MAI,
        "/tasks",
        "/sparql",
        "/graph",
        "/questions",
        "/questions/holders",
        "/none",
    ],
)
def test_a_page_loads_and_runs_nothing_but_our_files(site, path):
    got = site.get(path)
    policy = got.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    page = Text(got.text)
    assert page.loads
    for load in page.loads:
        assert load.startswith("/static/")
        assert site.get(load).status_code == 200


@pytest.mark.parametrize(
    ("kind", "extension", "format"),
    [
        ("text/turtle", "ttl", ox.RdfFormat.TURTLE),
        ("application/n-triples", "nt", ox.RdfFormat.N_TRIPLES),
        ("application/rdf+xml", "rdf", ox.RdfFormat.RDF_XML),
        ("application/ld+json", "jsonld", ox.RdfFormat.JSON_LD),
    ],
)
def test_things_dereference_to_triples_by_accept_and_by_extension(site, kind, extension, format):
    asked = site.get(MAI, headers={"accept": kind})
    named = site.get(f"{MAI}.{extension}")
    for got in (asked, named):
        assert got.headers["content-type"].split(";")[0] == kind
        quads = set(ox.parse(got.content, format=format))
        iri = ox.NamedNode(f"{BASE}official/trương-thị-mai")
        label = ox.NamedNode(f"{CURIES['skos']}prefLabel")
        assert any(q.subject == iri and q.predicate == label for q in quads)
        assert any(q.object == iri for q in quads)
    assert asked.content == named.content


def test_what_the_graph_does_not_know_is_told_so(site):
    assert site.get("/official/none").status_code == 404
    assert site.get("/official/none", headers={"accept": "text/turtle"}).status_code == 404
    assert site.get("/official/none.ttl").status_code == 404
    assert site.get(MAI, headers={"accept": "image/png"}).status_code == 406


@hypothesis.given(strategies.text(strategies.characters(exclude_categories=["Cs"]), min_size=1))
@hypothesis.example("2021/báo cáo")
@hypothesis.example("a%b–c/../x")
def test_a_document_is_found_again_by_its_path(id):
    assert iris.document(id) in iris_of(path_of(iris.document(id)))


def test_tasks_are_filtered_and_come_as_a_calendar_and_a_sheet(site):
    sheet = site.get("/tasks.csv").content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(sheet)))
    some = next(row for row in rows if row["due"] and row["assignee"])
    who, day = some["assignee"].split("; ")[0], some["due"]
    few = site.get("/tasks.csv", params={"assignee": who, "since": day, "until": day})
    found = list(csv.DictReader(io.StringIO(few.content.decode("utf-8-sig"))))
    assert some["iri"] in {row["iri"] for row in found}
    assert {row["due"] for row in found} <= {some["due"], some["due"][:7], some["due"][:4]}
    assert len(found) < len(rows)
    calendar = icalendar.Calendar.from_ical(site.get("/tasks.ics").text)
    events = calendar.walk("VEVENT")
    assert {str(event["uid"]) for event in events} == {row["iri"] for row in rows if row["due"]}
    assert not list(csv.reader(io.StringIO(site.get("/tasks.csv?assignee=xyzzy").text)))[1:]
    assert f"{len(rows)} tasks" in seen(site.get("/tasks?lang=en")).text


def test_a_question_is_asked_by_its_form(site):
    page = seen(site.get("/questions/holders", params={"name": "Trương Thị Mai", "lang": "vi"}))
    assert "Trưởng Ban Tổ chức Trung ương" in page.text
    rows = site.get("/questions/holders.csv", params={"name": "Trương Thị Mai"}).text
    assert rows.startswith("name,office")
    wrong = site.get("/questions/holders", params={"as_of": "soon"})
    assert (wrong.status_code, "YYYY-MM-DD" in wrong.text) == (400, True)


def test_the_surroundings_of_a_thing_are_named(site):
    around = site.get("/neighbours.json", params={"iri": f"{BASE}official/trương-thị-mai"}).json()
    labels = {node["label"] for node in around["nodes"]}
    assert {"Trương Thị Mai", "Ban Tổ chức Trung ương"} <= labels
    ends = {end for edge in around["edges"] for end in edge[:2]}
    assert ends <= {node["iri"] for node in around["nodes"]}


def test_browsers_get_a_page_at_the_endpoint_and_programs_its_description(site):
    assert "textarea" in site.get("/sparql").text
    described = site.get("/sparql", headers={"accept": "text/turtle"})
    assert "sparql-service-description" in described.text
    assert site.get("/sparql", params={"query": "ASK {}"}).json()["boolean"] is True


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """A graph whose every text is a script, with things of odd names."""
    path = tmp_path_factory.mktemp("hostile") / "g.ttl"
    text = SCRIPT + "\u202e'\"&{{ 7*7 }}"
    literal = ox.Literal(text, language="vi")
    path.write_text(
        f"""@prefix bm: <{CURIES["bm"]}> . @prefix skos: <{CURIES["skos"]}> .
        @prefix nif: <{CURIES["nif"]}> . @prefix dcterms: <{CURIES["dcterms"]}> .
        @prefix org: <{CURIES["org"]}> . @prefix opengov: <{CURIES["opengov"]}> .
        @prefix prov: <{CURIES["prov"]}> . @base <{BASE}> .
        <official/x> a bm:Official ; skos:prefLabel {literal} ; skos:altLabel {literal} ;
          bm:mention <document/d#char=0,9> ; dcterms:source <javascript:alert(1)> .
        <document/d#char=0,9> nif:beginIndex 0 ; nif:endIndex 9 ; nif:anchorOf {literal} ;
          nif:sentence <document/d#char=0,99> .
        <document/d#char=0,99> nif:beginIndex 0 ; nif:endIndex 99 ; nif:anchorOf {literal} ;
          nif:referenceContext <document/d> .
        <document/d> a bm:Document ; dcterms:title {literal} ; dcterms:identifier {literal} ;
          dcterms:source "javascript:alert(1)" .
        <occupancy/x> a bm:Occupancy ; org:member <official/x> ; opengov:post <post/x> ;
          bm:observedOn {literal} ; prov:wasDerivedFrom <document/d#char=0,99> .
        <post/x> a org:Post ; skos:prefLabel {literal} .
        <document/d#task=0,9> a bm:Task ; bm:mention <document/d#char=0,9> ; bm:due {literal} ;
          bm:kind <vocabulary/task-kind/task> ; bm:assignee <official/x> .
        """,
        encoding="utf-8",
    )
    with served(path, "--workers", "1") as endpoint:
        yield httpx.Client(base_url=endpoint.removesuffix("sparql"), headers=PAGE, timeout=30)


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/search?q=script",
        "/official/x",
        "/document/d",
        "/post/x",
        "/tasks",
        "/questions/offices?ask=1",
        "/graph?iri=https%3A%2F%2Fw3id.org%2Fbomay%2Fofficial%2Fx",
        f"/search?q={SCRIPT}",
        f"/questions/holders?name={SCRIPT}",
        f"/tasks?assignee={SCRIPT}",
        f"/{SCRIPT}",
    ],
)
def test_a_script_in_a_label_or_address_stays_text(hostile, path):
    got = hostile.get(path)
    assert got.status_code in {200, 404}
    assert "<script>alert" not in got.text
    page = Text(got.text)
    assert not any("javascript:" in link for link in page.links)
    assert "49" not in re.findall(r"\b49\b", got.text)


ODD = (
    "%00",
    "%ff%fe",
    "%F0%9F",
    "..%2f..%2fetc%2fpasswd",
    "%2e%2e/%2e%2e/etc/passwd",
    "//evil",
    "..\\..\\etc",
    "%",
    "a" * 4000,
    "%0d%0aX-Bad:1",
    "\u202e",
    "%3Cscript%3E",
    "\ud7ff",
)


@pytest.mark.parametrize("odd", ODD)
def test_odd_addresses_and_values_are_no_errors_of_ours(site, odd):
    addresses = [
        f"/{odd}",
        f"/official/{odd}",
        f"/document/{odd}.ttl",
        f"/static/{odd}",
        f"/questions/{odd}",
        f"/questions/holders?as_of={odd}",
        f"/questions/holders.csv?{odd}={odd}",
        f"/search?q={odd}&kind={odd}",
        f"/search.json?q={odd}",
        f"/tasks?since={odd}&until={odd}&status={odd}&assignee={odd}",
        f"/tasks.ics?until={odd}",
        f"/neighbours.json?iri={odd}",
        f"/graph?iri={odd}",
        f"/?lang={odd}",
        f"/sparql?query={odd}",
        f"/sparql?{odd}",
    ]
    for address in addresses:
        got = site.get(address)
        assert got.status_code < 500, (address, got.status_code)
        assert "root:" not in got.text
        assert "Traceback" not in got.text
    assert site.get(f"/official/{odd}", headers={"accept-language": odd.encode()}).status_code < 500


def test_words_are_cut_where_marks_begin_and_end():
    assert list(cut("abcdef", [(4, 6), (0, 2), (1, 3)])) == [
        ("ab", True),
        ("c", True),
        ("d", False),
        ("ef", True),
    ]
