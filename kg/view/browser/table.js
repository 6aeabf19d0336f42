// Tables: tasks and offices, a row for each, sorted by whatever column the reader presses.
const order = { column: null, down: false };

// Names at the other end of a node's facts of one relation.
function named(id, heading) {
  return factsOf(id).filter(([, found]) => found === heading).map(([number]) => {
    const told = fact(number);
    const other = told.subject === id ? told.object : told.subject;
    return [other >= 0 ? nameOf(other) : "", heading.startsWith("holds") ? told.text : ""].filter(Boolean).join(" · ");
  }).filter(Boolean).join("; ");
}

function tasks() {
  const shown = nodes.filter((node) => kindId(node) === "task" && isShown(node));
  return shown.map(({ id, label, until }) => {
    const said = factsOf(id).map(([number]) => fact(number)).filter(({ relation }) => relation === "said");
    return { id, cells: [label, sayOr(`status.${said[0]?.status}`, said[0]?.status || ""), named(id, "leads.in"), named(id, "coordinates.in"),
      named(id, "assigns.in"), named(id, "based-on.out"), until || said.map((told) => told.until).filter(Boolean)[0] || "",
      [...new Set(said.flatMap(sourcesOf))].join("; ")] };
  });
}

function offices() {
  const shown = nodes.filter((node) => kindId(node) === "official" && isShown(node));
  return shown.flatMap(({ id, label }) => factsOf(id).filter(([, heading]) => heading === "holds.out").map(([number]) => {
    const told = fact(number);
    return { id, told, cells: [label, told.text, told.object >= 0 ? nameOf(told.object) : "", told.status && sayOr(`status.${told.status}`, told.status),
      told.since, told.until, told.observed, sourcesOf(told).join("; ")] };
  })).filter(({ told }) => within({ since: told.since || told.observed, until: told.until }) && sourcesOf(told).length >= Math.min(state.sources, 20));
}

const TABLES = {
  tasks: { rows: tasks, columns: ["task", "kind", "lead", "support", "assigner", "basis", "due", "sources"] },
  offices: { rows: offices, columns: ["official", "office", "body", "status", "from", "until", "reported", "sources"] },
};
const DATES = new Set(["due", "from", "until", "reported"]);

// What is empty comes last, whichever way the rest is sorted.
function inOrder(rows) {
  if (order.column === null) return rows;
  const collator = new Intl.Collator("vi", { numeric: true });
  const value = (row) => row.cells[order.column];
  return rows.toSorted((a, b) => (
    !value(a) - !value(b) || (order.down ? -1 : 1) * collator.compare(value(a), value(b))
  ));
}

function drawTable(element, choose, redraw) {
  const { rows: found, columns } = TABLES[state.table];
  const rows = inOrder(found());
  const pick = make("select", { id: "which", "aria-label": say("table.which"), onchange: (event) => redraw(event.target.value) },
    ...Object.keys(TABLES).map((name) => make("option", { value: name, selected: name === state.table }, say(`table.${name}`))));
  const count = make("span", { class: "count", role: "status" }, say("table.rows", { n: rows.length }));
  const table = make("table", {}, make("caption", { class: "unseen" }, say(`table.${state.table}`)), make("thead", {}, heading(columns, element, choose, redraw)),
    make("tbody", {}, ...rows.slice(0, 500).map((row) => tableRow(row, columns, choose))));
  const scroll = make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": say(`table.${state.table}`) }, table);
  const more = rows.length > 500 ? make("p", { class: "hint" }, say("rows.more", { shown: 500, total: rows.length })) : "";
  element.replaceChildren(make("p", { class: "above" }, pick, " ", count), scroll, more);
}

function heading(columns, element, choose, redraw) {
  return make("tr", {}, ...columns.map((column, at) => {
    const sorted = order.column === at ? (order.down ? "descending" : "ascending") : "none";
    const press = () => {
      Object.assign(order, { down: order.column === at && !order.down, column: at });
      drawTable(element, choose, redraw);
      element.querySelectorAll("th button")[at].focus();
    };
    return make("th", { scope: "col", "aria-sort": sorted }, make("button", { type: "button", onclick: press }, say(`csv.${column}`),
      make("span", { "aria-hidden": "true" }, { ascending: " ▲", descending: " ▼", none: "" }[sorted])));
  }));
}

function tableRow({ id, cells }, columns, choose) {
  return make("tr", {}, ...cells.map((cell, at) => {
    if (at === 0) {
      return make("th", { scope: "row" }, make("button", { type: "button", class: "name", "data-node": id, onclick: () => choose(id) }, foreign(short(cell, 200))));
    }
    return make("td", { class: DATES.has(columns[at]) ? "day" : "" }, foreign(DATES.has(columns[at]) ? readableDate(cell) : short(cell, 160)));
  }));
}

function tableCsv() {
  const { rows, columns } = TABLES[state.table];
  return [columns.map((column) => say(`csv.${column}`)), ...inOrder(rows()).map(({ cells }) => cells)];
}
