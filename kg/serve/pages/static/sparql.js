// The SPARQL page: an editor with colours, answers as a table or as a drawing.

import {Drawing, card} from "./drawing.js";

const MOST = 1000, DRAWN = 150;
const at = (id) => document.getElementById(id);
const [query, coloured, state, table, place] = ["query", "coloured", "state", "table", "drawing"].map(at);
const prefixes = Object.entries(JSON.parse(at("prefixes").dataset.prefixes)).sort((a, b) => b[1].length - a[1].length);
const {base} = at("prefixes").dataset;
const TOKENS = /(#[^\n]*)|("""[^]*?"""|'''[^]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|(<[^<>\s]*>)|([?$]\w+)|\b(SELECT|CONSTRUCT|ASK|DESCRIBE|WHERE|FROM|NAMED|PREFIX|BASE|DISTINCT|REDUCED|OPTIONAL|UNION|MINUS|FILTER|BIND|VALUES|GRAPH|SERVICE|GROUP|ORDER|BY|HAVING|LIMIT|OFFSET|ASC|DESC|AS|NOT|EXISTS|IN|UNDEF|COUNT|SUM|MIN|MAX|AVG|SAMPLE|GROUP_CONCAT|IF|COALESCE|BOUND|STR|LANG|DATATYPE|IRI|REGEX|REPLACE|CONTAINS|STRSTARTS|STRENDS|LCASE|UCASE|CONCAT|STRLEN|SUBSTR|YEAR|MONTH|DAY)\b/gi;
const TAGS = [null, "i", "s", "u", "em", "b"];
let answer = null;

const colour = () => {
  const parts = [];
  let end = 0;
  for (const match of query.value.matchAll(TOKENS)) {
    const part = document.createElement(TAGS[match.findIndex((group, number) => number && group !== undefined)]);
    part.textContent = match[0];
    parts.push(query.value.slice(end, match.index), part);
    end = match.index + match[0].length;
  }
  coloured.replaceChildren(...parts, `${query.value.slice(end)}\n`);
  scrolled();
};
const scrolled = () => {
  coloured.scrollTop = query.scrollTop;
  coloured.scrollLeft = query.scrollLeft;
};

const short = (iri) => {
  const known = prefixes.find(([, start]) => iri.startsWith(start) && iri.length > start.length);
  return known ? `${known[0]}:${iri.slice(known[1].length)}` : iri.replace(base, "");
};
const pathOf = (iri) => {
  if (iri.startsWith(base)) return `/${encodeURI(iri.slice(base.length)).replaceAll("%25", "%")}`;
  return /^https?:\/\//i.test(iri) ? iri : "";
};
const labelOf = (term) => (term.type === "uri" ? short(term.value) : term.value);
const kindOf = (iri) => (iri.startsWith(base) ? iri.slice(base.length).split("/")[0] : "");

const cell = (term) => {
  const td = document.createElement("td");
  if (term?.type === "uri" && pathOf(term.value)) {
    const link = document.createElement("a");
    link.href = pathOf(term.value);
    link.textContent = labelOf(term);
    td.append(link);
  } else if (term) {
    td.textContent = term.type === "triple" ? JSON.stringify(term.value) : labelOf(term);
  }
  return td;
};
const showTable = () => {
  const element = document.createElement("table");
  const head = element.createTHead().insertRow();
  for (const name of answer.columns) {
    const th = document.createElement("th");
    th.scope = "col";
    th.textContent = name;
    head.append(th);
  }
  const body = element.createTBody();
  for (const row of answer.rows.slice(0, MOST)) body.insertRow().append(...answer.columns.map((name) => cell(row[name])));
  table.replaceChildren(element);
};

// Triples as they are; of rows, the first two columns of IRIs, and what stands between as the tie.
const network = () => {
  const nodes = new Map(), edges = [];
  const add = (term) => {
    nodes.set(term.value, {iri: term.value, label: labelOf(term), kind: kindOf(term.value), path: pathOf(term.value)});
    return term.value;
  };
  for (const row of answer.rows) {
    const terms = answer.columns.map((name) => row[name]);
    const [one, other] = answer.triples ? [terms[0], terms[2]] : terms.filter((term) => term && term.type !== "literal");
    if (!one || !other || other.type === "literal" || nodes.size > DRAWN) continue;
    const name = answer.triples ? short(terms[1].value) : terms.filter((t) => t?.type === "literal").map((t) => t.value)[0] ?? "";
    edges.push([add(one), add(other), name.length > 40 ? `${name.slice(0, 38)}…` : name]);
  }
  return {nodes: [...nodes.values()], edges};
};
const showGraph = () => {
  place.replaceChildren();
  const drawn = network();
  if (!drawn.nodes.length) {
    place.textContent = state.dataset.undrawn;
    return;
  }
  const drawing = new Drawing(place, {tell: card(place), label: place.dataset.label});
  drawing.add(drawn);
};
const show = (kind) => {
  for (const name of ["table", "graph"]) at(`as-${name}`).setAttribute("aria-pressed", String(name === kind));
  table.hidden = kind !== "table";
  place.hidden = kind !== "graph";
  if (answer) (kind === "table" ? showTable : showGraph)();
};

const unescaped = (text) => text.replace(/\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})|\\(.)/g, (_, short, long, letter) =>
  short || long ? String.fromCodePoint(parseInt(short || long, 16)) : {n: "\n", r: "\r", t: "\t", b: "\b", f: "\f"}[letter] ?? letter);
const TERM = /<([^>]*)>|(_:\S+)|"((?:[^"\\]|\\.)*)"(?:@[\w-]+|\^\^<[^>]*>)?/g;
const triples = (text) => text.split("\n").filter(Boolean).map((line) => {
  const terms = [...line.matchAll(TERM)].map(([, iri, blank, literal]) =>
    iri !== undefined ? {type: "uri", value: unescaped(iri)} : blank ? {type: "bnode", value: blank} : {type: "literal", value: unescaped(literal)});
  return {subject: terms[0], predicate: terms[1], object: terms[2]};
});

const read = async (response) => {
  const kind = response.headers.get("content-type");
  if (kind.startsWith("application/n-triples")) return {columns: ["subject", "predicate", "object"], rows: triples(await response.text()), triples: true};
  const json = await response.json();
  if ("boolean" in json) return {columns: ["answer"], rows: [{answer: {type: "literal", value: String(json.boolean)}}]};
  return {columns: json.head.vars, rows: json.results.bindings};
};
const run = async () => {
  const began = performance.now();
  state.className = "";
  state.textContent = state.dataset.running;
  history.replaceState(null, "", `#${new URLSearchParams({query: query.value})}`);
  try {
    const response = await fetch("/sparql", {
      method: "POST",
      headers: {"Content-Type": "application/sparql-query", Accept: "application/sparql-results+json, application/n-triples"},
      body: query.value,
    });
    if (!response.ok) throw new Error((await response.text()).trim());
    answer = await read(response);
    const counts = {"#n": answer.rows.length, "#m": MOST, "#ms": Math.round(performance.now() - began)};
    const told = answer.rows.length > MOST ? state.dataset.shown : state.dataset.rows;
    state.textContent = told.replace(/#(?:ms|n|m)/g, (name) => counts[name]);
    show(answer.triples ? "graph" : "table");
  } catch (error) {
    answer = null;
    table.replaceChildren();
    place.replaceChildren();
    state.className = "wrong";
    state.textContent = error instanceof TypeError || error instanceof SyntaxError ? state.dataset.broken : error.message;
  }
};
const asked = () => {
  const text = new URLSearchParams(location.hash.slice(1)).get("query");
  if (text && text !== query.value) query.value = text;
  colour();
};

query.addEventListener("input", colour);
query.addEventListener("scroll", scrolled);
query.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) run();
});
at("asking").addEventListener("submit", (event) => {
  event.preventDefault();
  run();
});
at("examples").addEventListener("change", (event) => {
  if (event.target.value) query.value = event.target.value;
  colour();
});
at("as-table").addEventListener("click", () => show("table"));
at("as-graph").addEventListener("click", () => show("graph"));
addEventListener("hashchange", asked);
asked();
