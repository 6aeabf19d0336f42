// The bar above the picture: views, layout, colours, filters, files. Everything is an ordinary control.
const VIEWS = ["graph", "timeline", "table"];

function tabs(change) {
  const list = make("div", { id: "views", role: "tablist", "aria-label": say("views") }, ...VIEWS.map((view) => make(
    "button", { type: "button", role: "tab", id: `tab-${view}`, "aria-controls": view, "aria-selected": String(view === state.view),
      tabindex: view === state.view ? "0" : "-1", onclick: () => change(view) }, say(`view.${view}`),
  )));
  list.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const next = VIEWS[(VIEWS.indexOf(state.view) + step + VIEWS.length) % VIEWS.length];
    change(next);
    document.getElementById(`tab-${next}`).focus();
    event.preventDefault();
  });
  return list;
}

function choice(key, options, change) {
  return make("label", { class: "choice" }, say(key), " ", make("select", { id: key, onchange: (event) => change(event.target.value) },
    ...options.map((option) => make("option", { value: option, selected: state[key] === option }, say(`${key}.${option}`)))));
}

// What is drawn anew keeps the focus where the reader left it.
function redrawn(element, ...children) {
  const { id } = document.activeElement;
  const inside = element.contains(document.activeElement);
  element.replaceChildren(...children);
  if (inside && id) document.getElementById(id)?.focus();
}

function drawTools(acts) {
  const button = (key, act, more = {}) => make("button", { type: "button", id: `do-${key}`, onclick: act, ...more }, say(key));
  const open = !document.getElementById("filters").hidden;
  const graph = state.view === "graph";
  redrawn(document.getElementById("tools"),
    tabs(acts.view),
    button("filters", acts.filters, { "aria-expanded": String(open), "aria-controls": "filters" }),
    ...(graph && data.layers.length ? [choice("layout", ["forces", "layers"], acts.layout)] : []),
    ...(graph && data.communities.length ? [choice("colour", ["kind", "community"], acts.colour)] : []),
    make("span", { class: "files" }, button("csv", saveCsv),
      ...(graph ? [button("png", acts.png), button("svg", acts.svg)] : []), button("print", () => window.print())),
  );
}

function field(key, input) {
  return make("label", { class: "field" }, make("span", {}, say(key)), input);
}

// Years from and to: two sliders that keep out of each other's way.
function period(change) {
  if (!years) return [];
  const [first, last] = years;
  const slider = (key, at, other) => {
    const shown = make("b", {}, String(at));
    const input = make("input", { type: "range", id: `filter-${key}`, min: first, max: last, step: 1, value: at,
      oninput: (event) => {
        shown.textContent = event.target.value;
        const year = Number(event.target.value);
        change(key, year === (key === "from" ? first : last) ? null : year, other);
      } });
    return make("label", { class: "field" }, make("span", {}, say(`filter.${key}`), " ", shown), input);
  };
  return [slider("from", state.from ?? first, "to"), slider("to", state.to ?? last, "from")];
}

function drawFilters(acts) {
  const bodies = nodes.filter((node) => kindId(node) === "body");
  const options = make("datalist", { id: "bodies" }, ...byImportance.filter((id) => kindId(nodes[id]) === "body").slice(0, 400)
    .map((id) => make("option", { value: short(nodes[id].label, 120) })));
  const body = make("input", { id: "filter-body", type: "text", list: "bodies", autocomplete: "off", value: state.body === null ? "" : nodes[state.body].label,
    onchange: (event) => {
      const wanted = unmarked(event.target.value);
      const found = wanted ? bodies.find((node) => marked(node.label) === marked(event.target.value)) || bodies.find((node) => unmarked(node.label) === wanted) : null;
      event.target.setAttribute("aria-invalid", String(Boolean(wanted && !found)));
      acts.change("body", found ? found.id : null);
    } });
  const most = lines.reduce((found, { ties }) => ties.reduce((high, { sources }) => Math.max(high, sources), found), 1);
  const sources = make("input", { id: "filter-sources", type: "number", min: 1, max: most, value: state.sources,
    onchange: (event) => acts.change("sources", Math.max(1, Number(event.target.value) || 1)) });
  const relations = make("fieldset", { class: "relations" }, make("legend", {}, say("filter.relations")), ...data.relations.map((relation) => make("label", {},
    make("input", { type: "checkbox", "data-relation": relation, checked: !state.relations.has(relation),
      onchange: (event) => acts.relation(relation, event.target.checked) }), " ", sayOr(`${relation}.out`, relation))));
  document.getElementById("filters").replaceChildren(
    ...(data.relations.length ? [relations] : []),
    make("div", { class: "fields" }, ...(bodies.length ? [field("filter.body", body), options] : []), ...period(acts.period),
      field("filter.sources", sources), make("button", { type: "button", id: "reset", onclick: acts.reset }, say("reset"))),
  );
}

// What the picture leaves out, and the way back.
function drawNotice(acts, picking) {
  const words = [];
  if (data.renderer === "webgl" && !acts.pictured) words.push(say("webgl"));
  if (data.total > nodes.length) words.push(say("capped", { shown: nodes.length, total: data.total }));
  const count = shownNodes.reduce((sum, shown) => sum + shown, 0);
  const narrowed = count < nodes.length || state.relations.size > 0 || state.path.length > 0;
  if (picking !== null) words.push(say("path.pick", { from: short(nodes[picking].label, 60) }));
  else if (state.path.length) words.push(`${say("path.title")}.`);
  else if (narrowed) words.push(say(state.around.length ? "shown.around" : "shown", { shown: count, total: nodes.length, around: state.around.length }));
  const notice = document.getElementById("notice");
  notice.hidden = !words.length;
  const back = picking !== null ? make("button", { type: "button", id: "stop", onclick: acts.stop }, say("path.stop"))
    : narrowed ? make("button", { type: "button", id: "all", onclick: acts.reset }, say("reset")) : null;
  redrawn(notice, words.join(" "), ...(back ? [" ", back] : []));
}
