// Everything together: one choice of node, shown in the picture and in the panel alike.
const main = document.querySelector("main");
let chosen = null;
let picture = null;

function choose(id, { focus = true, bring = true } = {}) {
  chosen = id;
  if (id !== null && hiddenKinds.delete(nodes[id].kind)) drawLegend();
  picture.select(id, bring);
  const heading = id === null ? showList(choose) : showNode(id, choose);
  if (focus) heading.focus({ preventScroll: false });
}

function drawLegend() {
  const legend = document.getElementById("legend");
  const rows = data.kinds.map((_, kind) => {
    const count = nodes.filter((node) => node.kind === kind).length;
    const box = make("input", { type: "checkbox", checked: !hiddenKinds.has(kind), "data-kind": data.kinds[kind][0],
      onchange: (event) => filter(kind, event.target.checked) });
    return make("label", {}, box, sign(kind), make("span", {}, kindName(kind, "kind")),
      make("span", { class: "count" }, numeral(count)));
  });
  legend.setAttribute("aria-label", say("legend"));
  legend.replaceChildren(...rows);
}

function filter(kind, shown) {
  if (shown) hiddenKinds.delete(kind);
  else hiddenKinds.add(kind);
  if (chosen !== null && !isShown(nodes[chosen])) return choose(null, { focus: false });
  picture.repaint();
  if (chosen === null) showList(choose);
}

// Without WebGL a large graph has no picture; the list, the search and the panel work all the same.
function drawnPicture(element, acts) {
  if (data.renderer === "canvas") return new CanvasPicture(element, acts);
  const probe = document.createElement("canvas");
  if (probe.getContext("webgl2") || probe.getContext("webgl")) return new WebglPicture(element, acts);
  document.getElementById("notice").hidden = false;
  document.getElementById("notice").textContent = say("webgl");
  return new NoPicture(element);
}

function drawButtons() {
  const button = (key, sign, act) => make(
    "button", { type: "button", "aria-label": say(key), title: say(key), onclick: act }, sign,
  );
  document.getElementById("zoom").replaceChildren(
    button("zoom.in", "+", () => picture.zoom(1.35)),
    button("zoom.out", "−", () => picture.zoom(1 / 1.35)),
    button("zoom.fit", "⤢", () => picture.whole()),
  );
}

function drawWords() {
  document.documentElement.lang = language;
  const title = data.title || say("title");
  document.title = title;
  document.querySelector("h1").replaceChildren(foreign(title));
  const input = document.getElementById("search");
  input.placeholder = say("search");
  input.setAttribute("aria-label", say("search.label"));
  document.getElementById("hits").setAttribute("aria-label", say("search.label"));
  document.getElementById("panel").setAttribute("aria-label", say("panel"));
  const map = document.getElementById("map");
  map.setAttribute("role", "img");
  map.setAttribute("aria-label", say("map.label"));
  const toggle = document.getElementById("language");
  toggle.textContent = say("language");
  toggle.lang = language === "vi" ? "en" : "vi";
  const notice = document.getElementById("notice");
  notice.hidden = data.total <= nodes.length;
  notice.textContent = say("capped", { shown: nodes.length, total: data.total });
  drawLegend();
  drawButtons();
}

main.hidden = false;
drawWords();
picture = drawnPicture(document.getElementById("map"), {
  choose: (id) => (id !== null || chosen !== null) && choose(id, { focus: false, bring: false }),
});
requestAnimationFrame(() => performance.mark("picture", { detail: { names: picture.named } }));
if (data.chosen === null) showList(choose);
else choose(data.chosen, { focus: false, bring: false });
setUpSearch(choose);
document.getElementById("language").addEventListener("click", () => {
  language = language === "vi" ? "en" : "vi";
  drawWords();
  if (chosen === null) showList(choose);
  else showNode(chosen, choose);
  picture.redraw();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && chosen !== null && !event.defaultPrevented) choose(null);
});
