// Everything together: one state, shown in the picture, the panel, the timeline and the tables alike.
let picture = null;
let picking = null; // the node whose way to another one is wanted

const acts = {
  pictured: true,
  view: (view) => { state.view = view; refresh(); },
  layout: (layout) => { state.layout = layout; sift(); picture.arrange(); refresh(); picture.whole(false); },
  colour: (colour) => { state.colour = colour; picture.recolour(); drawLegend(); refresh(); },
  filters: () => { const box = document.getElementById("filters"); box.hidden = !box.hidden; drawTools(acts); },
  change: (key, value) => { state[key] = value; refresh(); },
  relation: (relation, shown) => { state.relations[shown ? "delete" : "add"](relation); refresh(); },
  period: (key, year, other) => {
    state[key] = year;
    if (state.from !== null && state.to !== null && state.from > state.to) {
      state[other] = year;
      drawFilters(acts);
      document.getElementById(`filter-${key}`).focus();
    }
    refresh();
  },
  reset: () => {
    Object.assign(state, { body: null, from: null, to: null, sources: 1, kinds: new Set(), relations: new Set(), around: [], path: [] });
    drawLegend();
    drawFilters(acts);
    refresh();
    picture.whole();
  },
  grow: (id) => {
    state.around = [...new Set([...state.around, id])];
    state.path = [];
    refresh();
    picture.select(id, true);
  },
  pick: (id) => { picking = id; drawNotice(acts, picking); document.getElementById("search").focus(); },
  stop: () => { picking = null; drawNotice(acts, picking); },
  png: () => savePng(picture),
  svg: () => saveSvg(picture),
};

function choose(id, { focus = true, bring = true } = {}) {
  if (id !== null && picking !== null && id !== picking) return findPath(picking, id);
  if (id === null) picking = null;
  state.node = id;
  state.path = [];
  if (id !== null && state.kinds.delete(kindId(nodes[id]))) drawLegend();
  refresh({ panel: false });
  picture.select(id, bring);
  const heading = id === null ? showList(choose) : showNode(id, choose, acts);
  if (focus) heading.focus({ preventScroll: false });
}

function findPath(from, to) {
  picking = null;
  state.node = from;
  state.path = shortestPath(from, to) || [];
  refresh({ panel: false });
  picture.select(from, false);
  if (state.path.length) picture.fit(state.path, 1.1, true);
  showPath(from, to, choose).focus();
}

function refresh({ panel = true, paint = true } = {}) {
  sift();
  for (const view of VIEWS) document.getElementById(view).hidden = view !== state.view;
  document.getElementById("legend").hidden = state.view === "table";
  drawTools(acts);
  drawNotice(acts, picking);
  if (paint && state.view === "graph") picture.repaint();
  if (state.view === "timeline") drawTimeline(document.getElementById("timeline"), choose);
  if (state.view === "table") {
    drawTable(document.getElementById("table"), choose, (table) => { state.table = table; order.column = null; refresh(); document.getElementById("which").focus(); });
  }
  if (panel && state.node === null) showList(choose);
  remember();
}

function drawLegend() {
  const legend = document.getElementById("legend");
  const rows = data.kinds.map(([id], kind) => {
    const count = nodes.filter((node) => node.kind === kind).length;
    const box = make("input", { type: "checkbox", checked: !state.kinds.has(id), "data-kind": id,
      onchange: (event) => filter(id, event.target.checked) });
    return make("label", {}, box, sign(kind), make("span", {}, kindName(kind, "kind")),
      make("span", { class: "count" }, numeral(count)));
  });
  const communities = state.colour !== "community" ? [] : data.communities.slice(0, COMMUNITIES.length).map(([leader, size], number) => make(
    "span", { class: "community" }, swatch(number), foreign(short(nodes[leader].label, 40)), make("span", { class: "count" }, numeral(size)),
  ));
  legend.setAttribute("aria-label", say("legend"));
  legend.replaceChildren(...rows, ...communities, make("span", { class: "measure" }, say("size")));
}

function filter(kind, shown) {
  state.kinds[shown ? "delete" : "add"](kind);
  if (state.node !== null && !shown && kindId(nodes[state.node]) === kind) return choose(null, { focus: false });
  refresh();
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
  const named = { search: "search.label", hits: "search.label", panel: "panel", map: "map.label", timeline: "view.timeline", table: "view.table", tools: "tools", filters: "filters" };
  for (const [id, key] of Object.entries(named)) document.getElementById(id).setAttribute("aria-label", say(key));
  const toggle = document.getElementById("language");
  toggle.textContent = say("language");
  toggle.lang = language === "vi" ? "en" : "vi";
  drawLegend();
  drawButtons();
  drawFilters(acts);
}

// Without WebGL a large graph has no picture; the list, the search and the panel work all the same.
function drawnPicture(element) {
  const seen = {
    choose: (id) => (id !== null || state.node !== null) && choose(id, { focus: false, bring: false }),
    grow: acts.grow,
  };
  if (data.renderer === "canvas") return new CanvasPicture(element, seen);
  const probe = document.createElement("canvas");
  acts.pictured = Boolean(probe.getContext("webgl2") || probe.getContext("webgl"));
  return acts.pictured ? new WebglPicture(element, seen) : new NoPicture(element);
}

// The keys of maps: arrows move, plus and minus zoom, 0 shows all.
function steer(event) {
  const step = { ArrowLeft: [-80, 0], ArrowRight: [80, 0], ArrowUp: [0, -80], ArrowDown: [0, 80] }[event.key];
  if (step) picture.pan(...step);
  else if (event.key === "+" || event.key === "=") picture.zoom(1.35);
  else if (event.key === "-") picture.zoom(1 / 1.35);
  else if (event.key === "0") picture.whole();
  else return;
  event.preventDefault();
}

function restore() {
  const addressed = fromFragment();
  if (!addressed) state.node = data.chosen;
  sift();
  return addressed;
}

function showState(addressed) {
  picture.arrange();
  refresh({ panel: false });
  picture.recolour();
  const path = state.path;
  if (state.node === null) showList(choose);
  else choose(state.node, { focus: false, bring: addressed });
  if (state.layout === "layers" && state.node === null) picture.whole(false);
  if (path.length > 1) findPath(path[0], path.at(-1));
}

document.querySelector("main").hidden = false;
const addressed = restore();
drawWords();
drawTools(acts);
drawNotice(acts, picking);
picture = drawnPicture(document.getElementById("map"));
if (addressed || state.node !== null) showState(addressed);
else refresh({ paint: false });
requestAnimationFrame(() => performance.mark("picture", { detail: { names: picture.named } }));
setUpSearch(choose);
document.getElementById("map").addEventListener("keydown", steer);
document.getElementById("language").addEventListener("click", () => {
  language = language === "vi" ? "en" : "vi";
  drawWords();
  refresh();
  if (state.path.length) showPath(state.path[0], state.path.at(-1), choose);
  else if (state.node !== null) showNode(state.node, choose, acts);
  picture.redraw();
});
window.addEventListener("hashchange", () => {
  restore();
  drawWords();
  showState(true);
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.defaultPrevented) return;
  if (picking !== null) acts.stop();
  else if (state.node !== null) choose(null);
});
