"""A reader of pages in a real browser, cut off from the network, whose console is watched."""

import shutil
import time

import network_sample as sample
import pytest

from kg import view

webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")
from selenium.webdriver.common.by import By  # noqa: E402
from selenium.webdriver.common.keys import Keys  # noqa: E402
from selenium.webdriver.support.ui import WebDriverWait  # noqa: E402

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--enable-unsafe-swiftshader",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)
MARKS = [
    pytest.mark.browser,
    pytest.mark.skipif(
        not (CHROMIUM and DRIVER),
        reason="chromium and chromedriver are not installed: the page is not seen in a browser",
    ),
]
COLOURED = """
const [red, green, blue] = arguments;
const canvas = document.querySelector("#map canvas");
const copy = new OffscreenCanvas(canvas.width, canvas.height);
const context = copy.getContext("2d", {willReadFrequently: true});
context.drawImage(canvas, 0, 0);
const {data, width} = context.getImageData(0, 0, canvas.width, canvas.height);
const box = canvas.getBoundingClientRect(), ratio = canvas.width / box.width, found = [];
for (let i = 0; i < data.length; i += 4) {
  if (data[i] === red && data[i + 1] === green && data[i + 2] === blue) {
    const x = (i / 4) % width, y = Math.floor(i / 4 / width);
    found.push([x / ratio - box.width / 2, y / ratio - box.height / 2]);
  }
}
return found;
"""


class Reader:
    """Someone who reads a page."""

    def __init__(self, browser):
        self.browser = browser

    def open(self, path):
        self.browser.get(path.as_uri())
        self.wait(lambda: self.all("#panel h2"))

    def wait(self, come, seconds=10):
        return WebDriverWait(self.browser, seconds, 0.05).until(lambda _: come())

    def all(self, selector):
        return self.browser.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector):
        return self.browser.find_element(By.CSS_SELECTOR, selector)

    def texts(self, selector):
        return [element.text for element in self.all(selector)]

    def run(self, script, *arguments):
        return self.browser.execute_script(script, *arguments)

    @property
    def heading(self):
        return self.one("#panel h2").text

    def search(self, words):
        field = self.one("#search")
        field.clear()
        field.send_keys(words)
        return self.texts("#hits [role=option]")

    def choose(self, words):
        self.search(words)
        self.one("#search").send_keys(Keys.ENTER)

    def resize(self, width, height, **more):
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics | more)

    def colours(self, scheme):
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    started = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))
    started.execute_cdp_cmd("Network.enable", {})
    offline = {"offline": True, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
    started.execute_cdp_cmd("Network.emulateNetworkConditions", offline)
    yield started
    started.quit()


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    path = tmp_path_factory.mktemp("page") / "tin.html"
    view.write_page(sample.store(), path, title="Hội nghị & tin")
    return path


@pytest.fixture
def reader(browser, path):
    reader = Reader(browser)
    reader.resize(1300, 850)
    reader.colours("light")
    for log in ("browser", "performance"):
        browser.get_log(log)
    reader.open(path)
    yield reader
    assert complaints(browser) == []


def complaints(browser):
    """What the console says, but for the speed at which a machine without GPU draws."""
    said = browser.get_log("browser")
    return [
        entry for entry in said if "GL Driver Message (OpenGL, Performance" not in entry["message"]
    ]


def drawn(reader, colour):
    """Where the picture has a colour, from its middle."""
    reader.wait(lambda: reader.run(COLOURED, *colour))
    time.sleep(0.5)  # until the picture has stopped moving
    return reader.run(COLOURED, *colour)
