"""The page in a real browser: what is drawn, found, chosen, said, and that nothing is loaded."""

import os
import subprocess
import time
from pathlib import Path

import network_sample as sample
import networkx as nx
import pytest

from kg import view
from kg.statements import Quote, Source, Statement, Thing

webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")
from browsing import (  # noqa: E402
    CHROMIUM,
    COLOURED,
    FLAGS,
    MARKS,
    browser,  # noqa: F401 - a fixture
    drawn,
    path,  # noqa: F401 - a fixture
    reader,  # noqa: F401 - a fixture
)
from selenium.webdriver.common.action_chains import ActionChains  # noqa: E402
from selenium.webdriver.common.by import By  # noqa: E402
from selenium.webdriver.common.keys import Keys  # noqa: E402

pytestmark = MARKS
OFFICIAL, BODY = (11, 107, 176), (198, 82, 0)
RING = (11, 94, 163)


def test_the_picture_shows_every_kind_in_its_colour(reader):
    for colour in (OFFICIAL, BODY, (138, 108, 0), (0, 121, 90), (168, 67, 127)):
        assert len(drawn(reader, colour)) > 20


def test_the_legend_counts_each_kind(reader):
    assert reader.texts("#legend label") == [
        "Quan chức\n2",
        "Cơ quan, tổ chức\n4",
        "Sự kiện\n1",
        "Văn bản chỉ đạo\n2",
        "Nhiệm vụ\n1",
    ]


def test_no_request_leaves_the_page(reader, browser):
    reader.choose("Trương Thị Mai")
    sent = [entry["message"] for entry in browser.get_log("performance")]
    requests = [message for message in sent if "Network.requestWillBeSent" in message]
    assert requests
    for message in requests:
        assert '"url":"file:///' in message or '"url":"data:' in message


def test_a_click_on_a_node_shows_its_facts_and_quotes(reader):
    x, y = drawn(reader, OFFICIAL)[10]
    canvas = reader.one("#map canvas")
    ActionChains(reader.browser).move_to_element_with_offset(canvas, x, y).click().perform()
    reader.wait(lambda: reader.heading in {"Trương Thị Mai", "Trương Thị Mài"})
    assert reader.all("#panel blockquote")


def test_facts_come_with_status_dates_quote_and_source(reader):
    reader.choose("Trương Thị Mai")
    assert reader.heading == "Trương Thị Mai"
    assert reader.texts("#panel h3") == ["Chức vụ 1", "Chủ trì 1"]
    office = reader.one("#panel .fact")
    assert "Trưởng Ban Tổ chức Trung ương" in office.text
    assert "đương nhiệm" in office.text
    assert "từ 04/2021" in office.text
    assert "ghi nhận 02/01/2022" in office.text
    quote = office.find_element(By.CSS_SELECTOR, "blockquote")
    assert quote.text == sample.MEETING.splitlines()[0]
    link = office.find_element(By.CSS_SELECTOR, "figcaption a")
    assert link.get_attribute("href") == "https://example.org/hoi-nghi?a=1&b=2"
    assert link.get_attribute("rel") == "noopener noreferrer"
    office.find_element(By.CSS_SELECTOR, "summary").click()
    reader.wait(lambda: reader.texts(".fact details blockquote") == [sample.NEWS.splitlines()[0]])


def test_a_task_shows_who_must_do_what_by_when(reader):
    reader.choose("rà soát")
    panel = reader.one("#panel").text
    for words in ("giao việc", "thời hạn 30/06/2021", "các quận ủy", "13.500 đảng viên"):
        assert words in panel


def test_names_with_the_readers_marks_come_first(reader):
    assert reader.search("trương thị mài") == ["Trương Thị Mài", "Trương Thị Mai"]
    assert reader.search("Trương Thị Mai")[0] == "Trương Thị Mai"
    assert sorted(reader.search("truong thi mai")) == ["Trương Thị Mai", "Trương Thị Mài"]
    assert reader.search("bà mai") == ["Trương Thị Mai"]
    assert reader.search("không có ai") == []
    assert reader.texts("#hits li") == ["Không tìm thấy"]


def test_suggestions_are_walked_with_the_arrows(reader):
    hits = reader.search("truong thi")
    field = reader.one("#search")
    field.send_keys(Keys.ARROW_DOWN, Keys.ARROW_DOWN)
    active = reader.one(f"#{field.get_attribute('aria-activedescendant')}")
    assert (active.text, active.get_attribute("aria-selected")) == (hits[1], "true")
    field.send_keys(Keys.ENTER)
    assert reader.heading == hits[1]
    assert field.get_attribute("aria-expanded") == "false"


def test_the_keyboard_reaches_every_node(reader):
    walk = ActionChains(reader.browser)
    reader.one("#search").click()
    for _ in range(30):
        if reader.run("return document.activeElement.closest('#list') !== null"):
            break
        walk.send_keys(Keys.TAB).perform()
    names = reader.texts("#list button")
    assert names[:2] == ["Trương Thị Mai", "Trương Thị Mài"]
    walk.send_keys(Keys.ARROW_DOWN, Keys.ARROW_DOWN).perform()
    chosen = reader.run("return document.activeElement.textContent")
    assert chosen == names[2]
    walk.send_keys(Keys.ENTER).perform()
    assert reader.heading == chosen
    assert reader.run("return document.activeElement.tagName") == "H2"
    walk.send_keys(Keys.ESCAPE).perform()
    assert reader.heading == "Mọi nút"


def test_neighbours_lead_on(reader):
    reader.choose("Trương Thị Mai")
    reader.one("#panel .fact button.name").click()
    assert reader.heading == "Ban Tổ chức Trung ương"
    assert "Người giữ chức vụ 1" in reader.texts("#panel h3")


def test_unticking_a_kind_hides_it(reader):
    assert drawn(reader, BODY)
    reader.one("#legend input[data-kind=body]").click()
    reader.wait(lambda: not reader.run(COLOURED, *BODY))
    assert "Cơ quan, tổ chức 4" not in reader.texts("#list h3")
    reader.choose("Thành ủy Hà Nội")
    assert reader.one("#legend input[data-kind=body]").is_selected()
    assert drawn(reader, BODY)


def test_the_page_speaks_two_languages(reader):
    reader.choose("Trương Thị Mai")
    reader.one("#language").click()
    assert reader.run("return document.documentElement.lang") == "en"
    assert reader.texts("#panel h3") == ["Offices 1", "Chaired 1"]
    assert "from 2021-04" in reader.one("#panel").text
    assert reader.one("#search").get_attribute("placeholder").startswith("Find")
    reader.one("#language").click()
    assert reader.texts("#panel h3") == ["Chức vụ 1", "Chủ trì 1"]


def test_everything_has_a_name_for_those_who_do_not_see(reader):
    unnamed = reader.run(
        "const all = document.querySelectorAll('button, input, [role=img], [role=group], aside');"
        "const named = (e) => e.ariaLabel || e.textContent.trim() || e.labels?.[0];"
        "return [...all].filter((e) => !named(e)).map((e) => e.outerHTML)"
    )
    assert unnamed == []


def test_a_phone_shows_it_without_scrolling_sideways(reader):
    reader.resize(380, 780, mobile=True)
    reader.choose("Trương Thị Mai")
    assert reader.run("return document.documentElement.scrollWidth <= innerWidth")
    assert drawn(reader, OFFICIAL)


def test_a_dark_room_gets_a_dark_page(reader):
    reader.colours("dark")
    reader.wait(lambda: reader.run(COLOURED, 100, 178, 242))
    shade = reader.run("return getComputedStyle(document.body).backgroundColor")
    assert max(map(int, shade[4:-1].split(", "))) < 60


def test_documents_cannot_act(reader, tmp_path):
    labels = [
        "</script><script>window.hacked=1</script>",
        '"><img src=x onerror="window.hacked=1">',
        "<svg onload=window.hacked=1>",
        "một\u2028hai\u2029ba",
        "\u202eđảo ngược",
        "rất dài " * 1250,
    ]
    network = nx.MultiDiGraph()
    statements = []
    for number, label in enumerate(labels):
        thing = Thing(str(number), "body", label, (label,))
        network.add_node(thing.iri, kind="body", label=label, alt=label)
        network.add_edge("0", thing.iri, relation=label)
        source = Source(label, label, label, "javascript:window.hacked=1")
        quote = Quote(source, 0, 1, label)
        statements.append(Statement(label, thing, None, "", label, label, quotes=(quote,)))
    view.to_pyvis(network, statements, title=labels[0]).write_html(tmp_path / "a.html")
    reader.open(tmp_path / "a.html")
    assert reader.one("h1").text == labels[0]
    met = set()
    for number in range(len(labels)):
        reader.run("document.querySelector(`#list [data-node='${arguments[0]}']`).click()", number)
        read = "return document.querySelector(arguments[0]).textContent"
        label = reader.run(read, "#panel h2")
        assert label in labels
        assert reader.run(read, "#panel blockquote") == label
        met.add(label)
        assert not reader.all("#panel a, #panel img, #panel svg:not(.sign), #panel script")
        assert reader.run("return document.documentElement.scrollWidth <= innerWidth")
        reader.one("#panel .back").click()
    assert met == set(labels)
    assert reader.run("return window.hacked") is None


def test_a_page_about_someone_opens_with_their_facts(reader, tmp_path):
    view.write_page(sample.store(), tmp_path / "a.html", focus="Trương Thị Mai")
    reader.open(tmp_path / "a.html")
    assert reader.heading == "Trương Thị Mai"
    assert reader.all("#panel blockquote")


def test_a_part_of_a_large_graph_says_how_large_it_is(reader, tmp_path):
    view.write_page(sample.store(), tmp_path / "a.html", limit=4)
    reader.open(tmp_path / "a.html")
    assert "4 nút" in reader.one("#notice").text
    assert "tổng số 10" in reader.one("#notice").text


def test_an_empty_graph_has_a_page(reader, tmp_path):
    view.to_pyvis(nx.MultiDiGraph()).write_html(tmp_path / "a.html")
    reader.open(tmp_path / "a.html")
    assert "không có nút nào" in reader.one("#panel").text


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    """A page of more nodes than vis-network draws: a tree of bodies and tasks."""
    if not (Path(view.__file__).parent / "browser/libraries/sigma.js").exists():
        pytest.skip("npm has not brought sigma.js: make setup")
    path = tmp_path_factory.mktemp("large") / "large.html"
    network = nx.MultiDiGraph()
    network.add_node("0", kind="official", label="Lê Văn Giữa")
    for number in range(1, 2400):
        kind = "body" if number % 2 else "task"
        network.add_node(str(number), kind=kind, label=f"Nút thứ {number}")
        network.add_edge(str(number), str(number // 2), relation="part-of")
    thing = Thing("0", "official", "Lê Văn Giữa")
    quote = Quote(Source("a", "Bản tin"), 0, 9, "Ông Giữa phát biểu.")
    view.to_pyvis(network, [Statement("said", thing, quotes=(quote,))]).write_html(str(path))
    return path


def test_a_large_graph_is_drawn_whole(reader, large):
    reader.open(large)
    assert "sigma" in reader.one("#map canvas").get_attribute("class")
    assert reader.all("#map .names-layer")
    marks = "return performance.getEntriesByName('picture').map((mark) => mark.detail.names)"
    assert reader.wait(lambda: reader.run(marks))[0] > 20


def test_a_large_graph_has_the_same_panel(reader, large):
    reader.open(large)
    assert len(reader.all("#list h3")) == 3
    assert reader.search("le van giua") == ["Lê Văn Giữa"]
    reader.one("#search").send_keys(Keys.ENTER)
    assert reader.texts("#panel blockquote") == ["Ông Giữa phát biểu."]
    ActionChains(reader.browser).send_keys(Keys.ESCAPE).perform()
    assert reader.heading == "Mọi nút"


def test_a_click_on_a_node_of_a_large_graph_shows_it(reader, large):
    reader.open(large)
    reader.choose("Lê Văn Giữa")
    time.sleep(0.8)  # until the picture has stopped moving
    ring = reader.run(COLOURED.replace("#map canvas", "#map .names-layer"), *RING)
    x, y = (sum(axis) / len(ring) for axis in zip(*ring, strict=True))
    reader.one("#panel .back").click()
    mouse = ActionChains(reader.browser).move_to_element_with_offset(reader.one("#map"), x, y)
    mouse.click().perform()
    reader.wait(lambda: reader.heading == "Lê Văn Giữa")


def test_filters_and_layers_work_on_a_large_graph(reader, large, tmp_path):
    reader.open(large)
    place = {"behavior": "allow", "downloadPath": str(tmp_path)}
    reader.browser.execute_cdp_cmd("Browser.setDownloadBehavior", place)
    reader.one("#legend input[data-kind=task]").click()
    assert reader.texts("#list h3") == ["Quan chức 1", "Cơ quan, tổ chức 1.200"]
    reader.one("#do-svg").click()
    picture = tmp_path / "graph.svg"
    reader.wait(lambda: picture.exists() and picture.stat().st_size)
    assert picture.read_text("utf-8").count(' fill="#') > 1200
    reader.choose("Lê Văn Giữa")
    reader.one("#grow").send_keys(Keys.ENTER)
    assert "lân cận của 1 nút" in reader.one("#notice").text


def test_the_list_of_a_large_graph_comes_in_portions(reader, large):
    reader.open(large)
    more = reader.one("#list .more")
    before = len(reader.all("#list button[data-node]"))
    reader.run("arguments[0].scrollIntoView(); arguments[0].click()", more)
    assert len(reader.all("#list button[data-node]")) == before + 80
    assert reader.run("return document.activeElement.dataset.node") is not None


def test_without_any_network_the_page_is_complete(path, tmp_path):
    cut_off = ["unshare", "--net"] if os.geteuid() == 0 else ["unshare", "--map-root-user", "--net"]
    if subprocess.run([*cut_off, "true"], check=False, capture_output=True).returncode:
        pytest.skip("this machine does not let a test cut the network off")
    command = [CHROMIUM, *FLAGS, f"--user-data-dir={tmp_path}", "--dump-dom", path.as_uri()]
    done = subprocess.run([*cut_off, *command], check=True, capture_output=True, timeout=60)
    page = done.stdout.decode()
    assert "<canvas" in page
    assert 'class="names"' in page
