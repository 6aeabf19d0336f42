"""The review sheet in a real browser: choices become a decisions file."""

import shutil
import urllib.parse

import pytest

from kg.edits import read
from kg.mentions import Place
from kg.model import Span
from kg.review import sheet
from kg.review.pairs import Pair, Side

webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        not (CHROMIUM and DRIVER),
        reason="chromium and chromedriver are not installed: the page is not seen in a browser",
    ),
]
CAUGHT = """
document.addEventListener("click", (event) => {
  if (event.target.download) { window.saved = event.target.href; event.preventDefault(); }
}, true);
HTMLAnchorElement.prototype.click = function () { window.saved = this.href; };
"""


def side(document, sentence):
    place = Place(document, Span(4, 16), "Bùi Hoài Sơn")
    return Side("official/bùi-hoài-sơn", "Bùi Hoài Sơn", place, "2021", sentence, ("Viện trưởng",))


@pytest.fixture
def browser():
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in ("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"):
        options.add_argument(flag)
    browser = webdriver.Chrome(options, webdriver.ChromeService(DRIVER))
    yield browser
    browser.quit()


def test_choices_are_saved_as_a_decisions_file(browser, tmp_path):
    pairs = [
        Pair(side("a", "Một."), side("b, c", "Hai."), False, -0.5, ("usual-name",), 1.0),
        Pair(side("d", "Ba."), side("e", "Bốn."), False, -0.5, ("usual-name",), 1.0),
    ]
    page = tmp_path / "sheet.html"
    page.write_text(sheet.render(pairs, "Một hay hai?"), "utf-8")
    browser.get(page.as_uri())
    browser.execute_script(CAUGHT)
    browser.find_element("id", "who").send_keys("Lan")
    first = browser.find_element("css selector", "fieldset[data-pair='0']")
    first.find_element("css selector", "input[value='same']").click()
    first.find_element("css selector", ".why").send_keys('cùng "tiểu sử", một người')
    browser.find_element("id", "save").click()
    saved = browser.execute_script("return window.saved")
    path = tmp_path / "kg-decisions.csv"
    path.write_text(urllib.parse.unquote(saved.partition(",")[2]), "utf-8")
    (decision,) = read(path).decisions
    assert (decision.decision, decision.who) == ("same", "Lan")
    assert decision.why == 'cùng "tiểu sử", một người'
    assert (decision.left, decision.right) == (pairs[0].left.place, pairs[0].right.place)
