"""The pages in a real browser: from a search to a sentence, a neighbour, an answer to SPARQL."""

import os
import shutil

import pytest
from serving import built, served

webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")
from selenium.webdriver.common.by import By  # noqa: E402
from selenium.webdriver.common.keys import Keys  # noqa: E402
from selenium.webdriver.support.ui import WebDriverWait  # noqa: E402

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-dev-shm-usage")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        not (CHROMIUM and DRIVER),
        reason="chromium and chromedriver are not installed: the pages are not seen in a browser",
    ),
]


class Reader:
    """Someone who reads the pages of a server, with a keyboard where that is enough."""

    def __init__(self, browser, home):
        self.browser, self.home = browser, home

    def open(self, path):
        self.browser.get(self.home + path)

    def wait(self, come):
        return WebDriverWait(self.browser, 15, 0.05).until(lambda _: come())

    def all(self, selector):
        return self.browser.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector):
        return self.wait(lambda: self.all(selector))[0]

    def texts(self, selector):
        return [element.text for element in self.all(selector)]

    def run(self, script, *arguments):
        return self.browser.execute_script(script, *arguments)

    def resize(self, width, height):
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
        self.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    profile = f"--user-data-dir={tmp_path_factory.mktemp('profile')}"
    for flag in (*FLAGS, "--lang=vi", profile):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    started = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))
    yield started
    started.quit()


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    with served(built(tmp_path_factory.mktemp("site")), "--workers", "2") as endpoint:
        yield endpoint.removesuffix("/sparql")


@pytest.fixture
def reader(browser, home):
    reader = Reader(browser, home)
    reader.resize(1200, 800)
    reader.open("/?lang=vi")
    browser.get_log("browser")
    yield reader
    assert [entry for entry in browser.get_log("browser") if entry["level"] == "SEVERE"] == []


def shown(reader, name):
    """Keep a picture where pictures are asked for."""
    folder = os.environ.get("PICTURES")
    if folder:
        reader.browser.save_screenshot(f"{folder}/{name}.png")


def test_a_walk_from_a_search_to_a_sentence_a_neighbour_and_sparql(reader):
    shown(reader, "home")
    field = reader.one(".search input")
    field.send_keys("truong thi")
    reader.wait(lambda: reader.texts("[role=option]") == ["Trương Thị Mai"])
    field.send_keys(Keys.ARROW_DOWN, Keys.ENTER)
    reader.wait(lambda: reader.texts("h1") == ["Trương Thị Mai"])
    assert "Trưởng Ban Tổ chức Trung ương" in reader.one(".timeline").text
    reader.one(".timeline summary").click()
    assert reader.one(".timeline blockquote").is_displayed()
    shown(reader, "entity")

    reader.one(".timeline blockquote footer a").click()
    sentence = reader.one(".passage.meant")
    assert "Trương Thị Mai" in sentence.text
    colour = "return getComputedStyle(arguments[0]).backgroundColor"
    other = reader.one(".passage:not(.meant)")
    assert reader.run(colour, sentence) != reader.run(colour, other)
    shown(reader, "document")

    named = sentence.find_element(By.LINK_TEXT, "Bộ Chính trị")
    named.click()
    reader.wait(lambda: reader.texts("h1") == ["Bộ Chính trị"])
    reader.one(".tools a.button").click()
    reader.wait(lambda: len(reader.all(".node")) > 2)
    before = len(reader.all(".node"))
    neighbour = reader.one(".node[aria-label='Trương Thị Mai']")
    reader.run("arguments[0].focus()", neighbour)
    reader.browser.switch_to.active_element.send_keys(Keys.ENTER)
    reader.wait(lambda: len(reader.all(".node")) > before)
    assert reader.one(".card p").text == "Trương Thị Mai"
    shown(reader, "surroundings")

    reader.one("nav a[href='/sparql']").click()
    query = reader.one("#query")
    query.clear()
    query.send_keys("SELECT ?name { ?who a bm:Official ; skos:prefLabel ?name } ORDER BY ?name")
    query.send_keys(Keys.CONTROL, Keys.ENTER)
    reader.wait(lambda: "Trương Thị Mai" in reader.texts("#table td"))
    rows = len(reader.all("#table tbody tr"))
    assert rows > 50
    assert reader.one("#state").text.startswith(f"{rows} dòng")


def test_sparql_answers_are_tables_and_drawings_and_errors_sentences(reader):
    reader.open("/sparql?lang=en")
    reader.one("#examples").find_element(By.XPATH, "option[contains(., 'drawn')]").click()
    assert "CONSTRUCT" in reader.one("#query").get_attribute("value")
    assert "CONSTRUCT" in [part.text for part in reader.all("#coloured b")]
    reader.one("#asking button:not([type])").click()
    reader.wait(lambda: len(reader.all("#drawing .node")) > 10)
    reader.one("#as-table").click()
    assert len(reader.all("#table tbody tr")) > 10
    shown(reader, "sparql")
    reader.open("/questions/holders")
    reader.one(".code summary").click()
    reader.one(".code a").click()
    assert "SELECT DISTINCT" in reader.one("#query").get_attribute("value")
    reader.run("document.getElementById('query').value = 'SELECT'")
    reader.one("#asking button:not([type])").click()
    reader.wait(lambda: "not a SPARQL query" in reader.one("#state").text)
    reader.browser.get_log("browser")  # the browser notes the refusal, which was meant


def test_tasks_are_filtered_and_downloaded(reader):
    reader.open("/tasks?lang=vi")
    every = len(reader.all(".timeline > li"))
    field = reader.one("[name=assignee]")
    field.send_keys("Ủy ban nhân dân tỉnh Hòa Giang", Keys.ESCAPE, Keys.ENTER)
    reader.wait(lambda: 0 < len(reader.all(".timeline > li")) < every)
    assert "assignee=" in reader.one("a[href^='/tasks.ics']").get_attribute("href")
    shown(reader, "tasks")
    reader.one(".words a").click()
    assert "task=" in reader.browser.current_url
    assert reader.one("aside.task:target").is_displayed()


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/official/trương-thị-mai",
        "/tasks",
        "/sparql",
        "/questions/holders?ask=1",
        "/document/2022/thong-bao-ky-luat",
    ],
)
def test_pages_fit_a_phone(reader, path):
    reader.resize(360, 740)
    reader.open(path)
    reader.one("main")
    assert reader.run("return document.documentElement.scrollWidth") <= 360


def test_a_page_is_walked_by_keyboard(reader):
    reader.open("/questions")
    reader.browser.switch_to.active_element.send_keys(Keys.TAB)
    skip = reader.browser.switch_to.active_element
    assert skip.get_attribute("href").endswith("#content")
    skip.send_keys(Keys.ENTER, Keys.TAB)
    reader.browser.switch_to.active_element.send_keys("Trương Thị Mai là ai?", Keys.ENTER)
    assert "Trưởng Ban Dân vận Trung ương" in reader.one("#answer").text
    reader.open("/questions")
    reader.browser.switch_to.active_element.send_keys(Keys.TAB)
    reader.browser.switch_to.active_element.send_keys(Keys.ENTER)
    reader.browser.switch_to.active_element.send_keys(*[Keys.TAB] * 3)
    assert reader.browser.switch_to.active_element.get_attribute("href").startswith("http")
    reader.browser.switch_to.active_element.send_keys(Keys.ENTER)
    assert reader.one("h1.asked")
