"""What a reader can do with a page: views, filters, ways, files; by mouse, keyboard, address."""

import csv
import io
import time
from pathlib import Path
from xml.etree import ElementTree as ET

import network_sample as sample
import networkx as nx
import pytest

from kg import view
from kg.statements import Quote, Source, Statement, Thing

pytest.importorskip("selenium.webdriver", reason="selenium is not installed")
from browsing import (
    MARKS,
    browser,  # noqa: F401 - a fixture
    drawn,
    path,  # noqa: F401 - a fixture
    reader,  # noqa: F401 - a fixture
)
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

pytestmark = MARKS
AXE = Path(__file__).parent.parent / "node_modules/axe-core/axe.min.js"
OFFICIAL, BODY = (11, 107, 176), (198, 82, 0)


@pytest.fixture
def saved(reader, tmp_path):
    """The files that the page saves, by name, once they are whole."""
    place = {"behavior": "allow", "downloadPath": str(tmp_path)}
    reader.browser.execute_cdp_cmd("Browser.setDownloadBehavior", place)

    def read(name):
        reader.wait(lambda: (tmp_path / name).exists() and (tmp_path / name).stat().st_size)
        return (tmp_path / name).read_bytes()

    return read


def press(reader, selector, *keys):
    """Go to an element and press keys, as someone without a mouse does."""
    reader.run("document.querySelector(arguments[0]).focus()", selector)
    ActionChains(reader.browser).send_keys(*keys).perform()


def shown(reader):
    """The names in the list: what is neither filtered nor out of the neighbourhood."""
    return sorted(reader.texts("#list button[data-node]"))


def address(reader):
    return reader.run("return decodeURIComponent(location.hash)")


def rows(content):
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))


def test_views_are_tabs_for_mouse_and_keyboard(reader):
    reader.one("#tab-timeline").click()
    assert reader.one("#timeline").is_displayed()
    assert not reader.one("#graph").is_displayed()
    ActionChains(reader.browser).send_keys(Keys.ARROW_RIGHT).perform()
    assert reader.one("#table").is_displayed()
    assert reader.one("#tab-table").get_attribute("aria-selected") == "true"
    ActionChains(reader.browser).send_keys(Keys.ARROW_RIGHT).perform()
    assert reader.one("#graph").is_displayed()


def test_careers_are_bars_and_deadlines_points(reader):
    reader.one("#tab-timeline").click()
    bar = reader.one("#timeline .bar-of")
    assert bar.get_attribute("aria-label").startswith("Trưởng Ban Tổ chức Trung ương, từ 04/2021")
    labels = [point.get_attribute("aria-label") for point in reader.all("#timeline .dot")]
    assert any("30/06/2021" in label for label in labels)
    press(reader, "#timeline .bar-of", Keys.ENTER)
    assert reader.heading == "Trương Thị Mai"
    assert "Thành ủy Hà Nội" not in reader.one("#timeline").text


def test_tasks_are_a_table(reader, saved):
    reader.one("#tab-table").click()
    head = ["Nhiệm vụ", "Loại", "Thực hiện", "Phối hợp", "Bên giao", "Căn cứ", "Thời hạn", "Nguồn"]
    assert reader.texts("#table thead th") == head
    cells = reader.texts("#table tbody th, #table tbody td")
    assert cells == [
        sample.TASK_WORDS,
        "giao việc",
        "Thành ủy Hà Nội",
        "các quận ủy",
        "Ban Tổ chức Trung ương",
        "Quy định 50-QĐ/TW",
        "30/06/2021",
        "2021/hội nghị",
    ]
    reader.one("#do-csv").click()
    assert rows(saved("tasks.csv"))[1][:3] == cells[:3]
    reader.one("#table tbody button").click()
    assert reader.heading == sample.TASK_WORDS


def test_a_table_is_sorted_by_what_one_presses(reader):
    reader.one("#tab-table").click()
    Select(reader.one("#which")).select_by_value("offices")
    names = reader.texts("#table tbody th")
    assert set(names) == {"Trương Thị Mai", "Trương Thị Mài"}
    press(reader, "#table thead button", Keys.ENTER)
    assert reader.texts("#table tbody th") == sorted(
        names, key=lambda name: name == "Trương Thị Mài"
    )
    assert reader.one("#table thead th").get_attribute("aria-sort") == "ascending"
    ActionChains(reader.browser).send_keys(Keys.ENTER).perform()
    assert reader.texts("#table tbody th")[0] == "Trương Thị Mài"
    assert reader.one("#table thead th").get_attribute("aria-sort") == "descending"


def test_a_relation_that_is_unticked_takes_its_lines_along(reader):
    everything = shown(reader)
    reader.one("#do-filters").click()
    assert reader.one("#do-filters").get_attribute("aria-expanded") == "true"
    reader.one("#filters input[data-relation=replaces]").click()
    assert "Quyết định 12-QĐ/TW" in everything
    assert "Quyết định 12-QĐ/TW" not in shown(reader)
    press(reader, "#filters input[data-relation=replaces]", Keys.SPACE)
    assert shown(reader) == everything


def test_a_body_is_shown_with_what_is_tied_to_it(reader):
    press(reader, "#do-filters", Keys.ENTER)
    press(reader, "#filter-body", "thanh uy ha noi", Keys.TAB)
    near = ["Ban Chấp hành Trung ương", "Thành ủy Hà Nội", sample.TASK_WORDS]
    assert shown(reader) == sorted(near)
    press(reader, "#filter-body", Keys.CONTROL + "a")
    ActionChains(reader.browser).send_keys("không có đâu", Keys.TAB).perform()
    assert reader.one("#filter-body").get_attribute("aria-invalid") == "true"
    reader.one("#reset").click()
    assert "Trương Thị Mai" in shown(reader)


def test_years_tell_who_held_what_then(reader, tmp_path):
    network = nx.MultiDiGraph()
    network.add_node("b", kind="body", label="Sở Y tế")
    terms = {"Lê Văn Trước": ("2008", "2013"), "Lê Văn Sau": ("2013-05", "")}
    for name, (since, until) in terms.items():
        network.add_node(name, kind="official", label=name)
        tie = {"relation": "holds", "from": since, "until": until, "status": "current"}
        network.add_edge(name, "b", **tie)
    view.to_pyvis(network).write_html(str(tmp_path / "a.html"))
    reader.open(tmp_path / "a.html")
    reader.one("#do-filters").click()
    press(reader, "#filter-to", Keys.ARROW_LEFT)
    assert "Đến năm 2012" in reader.one("#filters").text
    assert shown(reader) == ["Lê Văn Trước", "Sở Y tế"]
    assert "to=2012" in address(reader)
    press(reader, "#filter-to", Keys.END)
    press(reader, "#filter-from", Keys.END)
    assert shown(reader) == ["Lê Văn Sau", "Lê Văn Trước", "Sở Y tế"]  # both in 2013
    reader.one("#reset").click()
    assert len(shown(reader)) == 3


def test_facts_of_few_documents_can_be_left_out(reader):
    reader.one("#do-filters").click()
    press(reader, "#filter-sources", Keys.ARROW_UP, Keys.TAB)
    assert {"Trương Thị Mai", "Ban Tổ chức Trung ương"} <= set(shown(reader))
    assert "Quy định 50-QĐ/TW" not in shown(reader)


def test_a_neighbourhood_grows_by_keyboard(reader):
    reader.choose("Thành ủy Hà Nội")
    press(reader, "#grow", Keys.ENTER)
    assert "lân cận của 1 nút: 3 trên 10" in reader.one("#notice").text
    reader.choose(sample.TASK_WORDS)
    press(reader, "#grow", Keys.ENTER)
    assert "lân cận của 2 nút" in reader.one("#notice").text
    ActionChains(reader.browser).send_keys(Keys.ESCAPE).perform()
    assert "Ban Tổ chức Trung ương" in shown(reader)
    assert "Trương Thị Mai" not in shown(reader)
    reader.one("#all").click()
    assert "Trương Thị Mai" in shown(reader)


def test_a_double_click_grows_the_neighbourhood(reader):
    x, y = drawn(reader, OFFICIAL)[10]
    canvas = reader.one("#map canvas")
    mouse = ActionChains(reader.browser).move_to_element_with_offset(canvas, x, y)
    mouse.double_click().perform()
    reader.wait(lambda: "lân cận của 1 nút" in reader.one("#notice").text)


def test_the_shortest_way_between_two_nodes(reader):
    reader.choose("Trương Thị Mai")
    press(reader, "#path", Keys.ENTER)
    assert "Trương Thị Mai" in reader.one("#notice").text
    reader.search("thanh uy ha noi")
    reader.one("#search").send_keys(Keys.ENTER)
    assert reader.heading == "Đường đi ngắn nhất"
    assert reader.texts("#panel .path button") == [
        "Trương Thị Mai",
        "Ban Tổ chức Trung ương",
        sample.TASK_WORDS,
        "Thành ủy Hà Nội",
    ]
    assert "3 bước" in reader.one("#panel").text
    assert address(reader).count("path=") == 4


def test_no_way_is_said_to_be_none(reader):
    reader.choose("Trương Thị Mai")
    reader.one("#path").click()
    ActionChains(reader.browser).send_keys(Keys.ESCAPE).perform()
    assert not reader.one("#notice").is_displayed()
    press(reader, "#path", Keys.ENTER)
    reader.choose("Trương Thị Mài")
    assert "Không có đường đi" in reader.one("#panel").text


def test_an_address_that_is_passed_on_shows_the_same(reader, path):
    reader.choose("Trương Thị Mai")
    reader.one("#legend input[data-kind=task]").click()
    reader.one("#do-filters").click()
    reader.one("#filters input[data-relation=replaces]").click()
    reader.one("#tab-timeline").click()
    reader.one("#language").click()
    said, there = reader.one("#timeline").text, reader.run("return location.hash")
    reader.browser.get("about:blank")
    reader.browser.get(path.as_uri() + there)
    reader.wait(lambda: reader.all("#panel h2"))
    assert reader.heading == "Trương Thị Mai"
    assert reader.one("#timeline").text == said
    assert reader.run("return document.documentElement.lang") == "en"
    assert not reader.one("#legend input[data-kind=task]").is_selected()
    assert reader.run("return location.hash") == there


@pytest.mark.parametrize("fragment", ["#node=nowhere&view=moon&from=abc", "#%ff&body=", "#path=a"])
def test_an_address_that_makes_no_sense_shows_everything(reader, path, fragment):
    reader.browser.get("about:blank")
    reader.browser.get(path.as_uri() + fragment)
    reader.wait(lambda: reader.all("#panel h2"))
    assert reader.heading == "Mọi nút"
    assert len(shown(reader)) == 10


@pytest.fixture(scope="module")
def province(tmp_path_factory):
    """Twelve departments below a committee, two officials, and a meeting."""
    network = nx.MultiDiGraph()
    network.add_node("p", kind="body", label="Ủy ban nhân dân tỉnh Mẫu")
    for number in range(12):
        network.add_node(f"s{number}", kind="body", label=f"Sở thứ {number}")
        network.add_edge(f"s{number}", "p", relation="part-of")
    for number in range(2):
        network.add_node(f"o{number}", kind="official", label=f"Lê Văn Mẫu {number}")
        network.add_edge(f"o{number}", "s1", relation="holds")
    path = tmp_path_factory.mktemp("province") / "a.html"
    view.to_pyvis(network).write_html(str(path))
    return path


def test_bodies_stand_in_layers(reader, province):
    reader.open(province)
    Select(reader.one("#layout")).select_by_value("layers")
    assert reader.texts("#list h3") == ["Cơ quan, tổ chức 13"]
    xs = [x for x, _ in drawn(reader, BODY)]
    assert max(xs) - min(xs) > 100
    assert "layout=layers" in address(reader)
    Select(reader.one("#layout")).select_by_value("forces")
    assert len(shown(reader)) == 15


def test_communities_have_colours_and_names(reader, province):
    reader.open(province)
    Select(reader.one("#colour")).select_by_value("community")
    assert "Ủy ban nhân dân tỉnh Mẫu" in reader.texts("#legend .community bdi")[0]
    reader.wait(lambda: drawn(reader, OFFICIAL))  # the first community has the first colour


def test_keys_move_and_enlarge_the_picture(reader):
    before = drawn(reader, BODY)
    press(reader, "#map", "+", "+")
    closer = drawn(reader, BODY)
    assert len(closer) > len(before)
    press(reader, "#map", Keys.ARROW_LEFT)
    moved = drawn(reader, BODY)
    assert max(x for x, _ in moved) > max(x for x, _ in closer)
    press(reader, "#map", "0")
    time.sleep(0.5)
    assert abs(len(drawn(reader, BODY)) - len(before)) < 0.2 * len(before)


def test_the_picture_can_be_saved(reader, saved):
    reader.one("#do-svg").click()
    tree = ET.fromstring(saved("graph.svg"))  # noqa: S314 - made here
    texts = {element.text for element in tree.iter("{http://www.w3.org/2000/svg}text")}
    assert "Trương Thị Mai" in texts
    assert len(tree.findall(".//{*}path[@fill]")) == 10
    press(reader, "#do-png", Keys.ENTER)
    assert saved("graph.png").startswith(b"\x89PNG")
    reader.one("#do-csv").click()
    assert ["Trương Thị Mai", "Chức vụ", "Ban Tổ chức Trung ương", "2021-04", "", "2"] in rows(
        saved("graph.csv")
    )


def test_careers_can_be_saved(reader, saved):
    reader.one("#tab-timeline").click()
    press(reader, "#do-csv", Keys.ENTER)
    assert [row[0] for row in rows(saved("timeline.csv"))].count("Trương Thị Mai") == 1


def test_a_printed_page_has_no_controls(reader):
    reader.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    for selector in ("#tools", "#zoom", "#language", "#search"):
        assert not reader.one(selector).is_displayed()
    assert reader.one("#panel h2").is_displayed()
    reader.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def test_a_notebook_shows_the_page_in_a_frame(reader, tmp_path):
    frame = view.draw(sample.store())._repr_html_()
    (tmp_path / "a.html").write_text(f"<!doctype html><meta charset=utf-8>{frame}", "utf-8")
    reader.browser.get((tmp_path / "a.html").as_uri())
    reader.browser.switch_to.frame(0)
    reader.wait(lambda: reader.all("#panel h2"))
    reader.choose("Trương Thị Mai")
    assert reader.heading == "Trương Thị Mai"
    assert reader.all("#map canvas")


HOSTILE = ["</script><script>window.hacked=1</script>", '"><img src=x onerror="window.hacked=1">',
           "=cmd|' /C calc'!A0", "\u202eđảo ngược", "rất dài " * 1250]  # fmt: skip


def test_documents_cannot_act_in_any_view(reader, saved, tmp_path):
    network, told = nx.MultiDiGraph(), []
    for number, label in enumerate(HOSTILE):
        thing = Thing(str(number), "task", label)
        network.add_node(thing.iri, kind="task", label=label)
        network.add_edge(thing.iri, "0", relation=label, **{"from": label, "weight": 1})
        quote = Quote(Source(label, label, "2021"), 0, 1, label)
        told.append(Statement("said", thing, text=label, until="2021-06", quotes=(quote,)))
    view.to_pyvis(network, told).write_html(str(tmp_path / "a.html"))
    reader.open(tmp_path / "a.html")
    reader.one("#do-filters").click()
    for name in ("timeline", "table"):
        reader.one(f"#tab-{name}").click()
        assert len(reader.all(f"#{name} button[data-node]")) == len(HOSTILE)
        assert not reader.all("main img, main script, main svg:not(.sign), main iframe")
    reader.one("#do-csv").click()
    assert "'=cmd" in {row[0][:5] for row in rows(saved("tasks.csv"))}
    reader.one("#tab-graph").click()
    reader.one("#do-svg").click()
    tree = ET.fromstring(saved("graph.svg"))  # noqa: S314 - made here
    assert {element.tag.rpartition("}")[2] for element in tree.iter()} <= {
        "svg",
        "rect",
        "path",
        "text",
    }
    assert reader.run("return window.hacked") is None


@pytest.mark.skipif(not AXE.exists(), reason="npm has not installed axe-core")
@pytest.mark.parametrize("name", ["graph", "timeline", "table"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_serious_violation(reader, name, scheme):
    reader.colours(scheme)
    reader.choose("Trương Thị Mai")
    reader.one("#do-filters").click()
    reader.one(f"#tab-{name}").click()
    reader.run(AXE.read_text("utf-8"))
    found = reader.browser.execute_async_script(
        "const tell = (v) => [v.impact, v.id, v.nodes.map((n) => n.html.slice(0, 200))];"
        "axe.run(document).then((found) => arguments[0](found.violations.map(tell)));"
    )
    assert [one for one in found if one[0] in {"serious", "critical"}] == []
