"""How soon the page of a graph shows it, beside the page that plain pyvis makes of the same graph.

``.venv/bin/python benchmarks/view.py 200 1000 5000 10000 50000`` makes graphs of so many nodes, two
edges a node, half of the nodes with three facts and their sentences, and opens their pages in
headless Chromium without a network. The first useful picture: all nodes painted, the names of the
most important ones readable.
"""

from __future__ import annotations

import argparse
import contextlib
import random
import resource
import statistics
import tempfile
import time
from pathlib import Path

import networkx as nx
import pyvis.network
from selenium import webdriver
from selenium.common.exceptions import TimeoutException
from selenium.webdriver.common.action_chains import ActionChains

from kg.statements import Quote, Source, Statement, Thing
from kg.view import to_pyvis

KINDS = ("official", "body", "event", "directive", "task")
FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô")
GIVEN = ("An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Hạnh", "Hùng", "Khánh", "Lan", "Linh", "Mai")
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--enable-unsafe-swiftshader",
         "--disable-dev-shm-usage", "--no-first-run", "--hide-scrollbars")  # fmt: skip
WATCH = """
window.seen = {};
const look = () => {
  const [mark] = performance.getEntriesByName("picture");
  if (mark) return requestAnimationFrame(() => requestAnimationFrame(() => {
    window.seen = { shown: performance.now(), ...mark.detail };
  }));
  if (typeof network === "object" && network && network.once) {
    network.once("afterDrawing", () => { window.seen.shown = performance.now(); });
    network.once("stabilizationIterationsDone", () => { window.seen.stable = performance.now(); });
    return;
  }
  requestAnimationFrame(look);
};
requestAnimationFrame(look);
"""
COUNT = """
window.frames_seen = [];
const tick = (now) => { window.frames_seen.push(now); requestAnimationFrame(tick); };
requestAnimationFrame(tick);
"""
COLUMNS = ("nodes", "made s", "peak MB", "HTML kB", "facts kB", "picture s", "frames/s",
           "plain: shown s", "plain: stable s")  # fmt: skip
PATIENCE = 60.0  # seconds for one page
SETTLED = 1.5  # seconds after which a browser that was started has nothing else to do


def graph(size: int) -> tuple[nx.MultiDiGraph, list[Statement]]:
    """Make up a graph with hubs, as graphs of bodies have them, and what is said of its nodes."""
    drawn = random.Random(size)  # noqa: S311 - names for a picture
    network: nx.MultiDiGraph = nx.MultiDiGraph()
    things = []
    for number in range(size):
        kind = KINDS[number % len(KINDS)]
        label = f"{drawn.choice(FAMILIES)} {drawn.choice(FAMILIES)} {drawn.choice(GIVEN)} {number}"
        things.append(Thing(f"https://example.org/{kind}/{number}", kind, label))
        network.add_node(things[-1].iri, iri=things[-1].iri, kind=kind, label=label)
    for start, end in nx.barabasi_albert_graph(size, 2, seed=1).edges:
        network.add_edge(things[start].iri, things[end].iri, relation="holds")
    return network, [fact for thing in things[::2] for fact in facts(thing)]


def facts(thing: Thing) -> list[Statement]:
    """Say three things of a node, each with a sentence of its own."""
    source = Source("tin/1", "Bản tin", "2021-04-30", "https://example.org/tin")
    said = "chủ trì cuộc họp, giao các sở, ngành khẩn trương làm việc thứ"
    quotes = (Quote(source, n, n + 90, f"{thing.label} {said} {n}.") for n in range(3))
    return [
        Statement("said", thing, text=f"việc thứ {n}", quotes=(quote,))
        for n, quote in enumerate(quotes)
    ]


def plain(network: nx.MultiDiGraph, path: Path) -> None:
    """Write the page that pyvis makes by itself."""
    drawing = pyvis.network.Network("750px", "100%", directed=True, cdn_resources="in_line")
    for node, data in network.nodes(data=True):
        drawing.add_node(node, label=data["label"], group=data["kind"])
    for start, end in network.edges():
        drawing.add_edge(start, end)
    path.write_text(drawing.generate_html(), "utf-8")


def browser() -> webdriver.Chrome:
    """Start a browser that is cut off from the network."""
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for flag in (*FLAGS, "--window-size=1400,880"):
        options.add_argument(flag)
    options.page_load_strategy = "none"
    started = webdriver.Chrome(
        options=options, service=webdriver.ChromeService("/usr/bin/chromedriver")
    )
    started.execute_cdp_cmd("Network.enable", {})
    offline = {"offline": True, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
    started.execute_cdp_cmd("Network.emulateNetworkConditions", offline)
    started.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": WATCH})
    time.sleep(SETTLED)
    return started


def opened(
    path: Path, wanted: str, picture: Path | None = None, moving: str = ""
) -> dict[str, float]:
    """Open a page; tell when it showed its picture and how many frames it draws when dragged."""
    driver = browser()
    try:
        driver.set_script_timeout(PATIENCE)
        driver.get(path.as_uri())
        until = time.monotonic() + PATIENCE
        seen: dict[str, float] = {}
        while time.monotonic() < until and wanted not in seen:
            time.sleep(0.1)
            with contextlib.suppress(TimeoutException):  # a page too busy to answer
                seen = driver.execute_script("return window.seen") or {}
        if moving and wanted in seen:
            seen["frames"] = frames(driver, moving)
        if picture:
            driver.save_screenshot(str(picture))
        return seen
    finally:
        driver.quit()


def frames(driver: webdriver.Chrome, selector: str) -> float:
    """Drag the picture about; give frames a second."""
    canvas = driver.find_element("css selector", selector)
    driver.execute_script(COUNT)
    hand = ActionChains(driver, duration=40).move_to_element(canvas).click_and_hold()
    for step in range(40):
        hand.move_by_offset(9 if step % 20 < 10 else -9, 5 if step % 10 < 5 else -5)
    hand.release().perform()
    times = driver.execute_script("return window.frames_seen")
    return (len(times) - 1) / (times[-1] - times[0]) * 1000


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=[200, 1000, 5000, 10000, 50000])
    parser.add_argument("--pictures", type=Path, help="a folder for screenshots")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--no-plain", action="store_true", help="leave plain pyvis out")
    given = parser.parse_args()
    print(*COLUMNS, sep="\t")
    with tempfile.TemporaryDirectory() as folder:
        for size in given.sizes:
            network, statements = graph(size)
            ours, theirs = Path(folder, "ours.html"), Path(folder, "plain.html")
            start = time.monotonic()
            to_pyvis(network, statements).write_html(str(ours))
            made = time.monotonic() - start
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            picture = given.pictures and given.pictures / f"{size}.png"
            seen = [opened(ours, "shown", picture, "#map") for _ in range(given.rounds)]
            page = ours.read_text("utf-8")
            told = page[page.index('<script id="facts"') :].partition("</script>")[0]
            row = [size, f"{made:.1f}", f"{peak:.0f}", len(page.encode()) // 1000,
                   len(told.encode()) // 1000, *(f"{median(seen, key, unit):.2f}"
                   for key, unit in (("shown", 1000), ("frames", 1)))]  # fmt: skip
            if not given.no_plain:
                plain(network, theirs)
                other = opened(theirs, "stable")
                row += [f"{other[key] / 1000:.1f}" if key in other else f"> {PATIENCE:.0f}"
                        for key in ("shown", "stable")]  # fmt: skip
            print(*row, sep="\t", flush=True)


def median(seen: list[dict[str, float]], key: str, unit: float) -> float:
    """The middle of several rounds; NaN where one did not get there."""
    return statistics.median(one.get(key, float("nan")) / unit for one in seen)


if __name__ == "__main__":
    main()
