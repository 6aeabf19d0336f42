// What is shown: what was filtered, how far a neighbourhood has grown, which view; all in the address.
const FRESH = { node: null, view: "graph", layout: "forces", colour: "kind", table: "tasks", body: null, from: null, to: null, sources: 1 };
const state = { ...FRESH, kinds: new Set(), relations: new Set(), around: [], path: [] };
const shownNodes = new Uint8Array(nodes.length).fill(1);
const shownLines = new Uint8Array(lines.length).fill(1);

function isShown(node) {
  return shownNodes[node.id] === 1;
}

// The years that anything drawn is dated in.
const years = (() => {
  const found = [...lines.flatMap(({ ties }) => ties), ...nodes]
    .flatMap(({ since, until }) => [since, until]).filter(Boolean).map((date) => Number(date.slice(0, 4)));
  return found.length ? [found.reduce((a, b) => Math.min(a, b)), found.reduce((a, b) => Math.max(a, b))] : null;
})();

// What has no date at all is not of another time; what only began goes on.
function within({ since, until }) {
  if (since && state.to !== null && Number(since.slice(0, 4)) > state.to) return false;
  return !(until && state.from !== null && Number(until.slice(0, 4)) < state.from);
}

function passes(tie) {
  return !state.relations.has(tie.relation) && tie.sources >= state.sources && within(tie);
}

// A body, its parts, and what is tied to any of them.
function belonging(body) {
  const inner = new Set([body]);
  for (const part of inner) (partsOf.get(part) || []).forEach((id) => inner.add(id));
  return new Set([...inner].flatMap((id) => [id, ...nodes[id].near]));
}

function neighbourhood(centres) {
  return new Set(centres.flatMap((id) => [id, ...nodes[id].near]));
}

// Decide anew what is shown. A node that only filtered lines led to goes with them.
function sift() {
  const near = state.around.length ? neighbourhood(state.around) : null;
  const inside = state.body === null ? null : belonging(state.body);
  const layered = state.layout === "layers" ? new Set(data.layers.map(([id]) => id)) : null;
  for (const node of nodes) {
    const { id, kind } = node;
    const shown = !state.kinds.has(data.kinds[kind][0]) && (!near || near.has(id)) && (!inside || inside.has(id))
      && (!layered || layered.has(id)) && within(node);
    shownNodes[id] = shown || id === state.node && !layered ? 1 : 0;
  }
  const tied = new Uint8Array(nodes.length);
  lines.forEach((line, number) => {
    const { from, to, ties } = line;
    const shown = shownNodes[from] && shownNodes[to] && ties.some(passes)
      && (!layered || ties.some(({ relation }) => relation === "part-of"));
    shownLines[number] = shown ? 1 : 0;
    if (shown) tied[from] = tied[to] = 1;
  });
  if (!state.relations.size && state.sources === 1 && state.from === null && state.to === null) return;
  for (const { id, near: ends } of nodes) {
    if (ends.size && !tied[id] && id !== state.node) shownNodes[id] = 0;
  }
}

function neighboursShown(id) {
  return linesOf(id).filter((number) => shownLines[number]).map((number) => (
    lines[number].from === id ? lines[number].to : lines[number].from
  ));
}

// The fewest steps from one node to another along what is shown; null where there is no way.
function shortestPath(from, to) {
  const before = new Map([[from, null]]);
  const queue = [from];
  for (const at of queue) {
    if (at === to) break;
    for (const next of neighboursShown(at)) {
      if (!before.has(next)) {
        before.set(next, at);
        queue.push(next);
      }
    }
  }
  if (!before.has(to)) return null;
  const path = [];
  for (let at = to; at !== null; at = before.get(at)) path.unshift(at);
  return path;
}

// The address holds what a reader chose, so that a copied one shows the same.
function toFragment() {
  const parts = new URLSearchParams();
  const iri = (id) => nodes[id].iri;
  if (state.node !== null) parts.set("node", iri(state.node));
  for (const key of ["view", "layout", "colour", "table"]) if (state[key] !== FRESH[key]) parts.set(key, state[key]);
  for (const key of ["from", "to"]) if (state[key] !== null) parts.set(key, state[key]);
  if (state.sources > 1) parts.set("sources", state.sources);
  if (state.body !== null) parts.set("body", iri(state.body));
  for (const id of state.around) parts.append("around", iri(id));
  for (const id of state.path) parts.append("path", iri(id));
  for (const kind of state.kinds) parts.append("without", kind);
  for (const relation of state.relations) parts.append("without-relation", relation);
  if (language !== "vi") parts.set("lang", language);
  return parts.toString();
}

function remember() {
  const fragment = toFragment();
  try {
    history.replaceState(null, "", fragment ? `#${fragment}` : location.href.split("#")[0]);
  } catch {
    // A page inside a notebook has no address of its own.
  }
}

function fromFragment() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const byIri = parts.size ? new Map(nodes.map(({ iri, id }) => [iri, id])) : new Map();
  const all = (key) => parts.getAll(key).map((iri) => byIri.get(iri)).filter((id) => id !== undefined);
  const one = (key, allowed) => (allowed.includes(parts.get(key)) ? parts.get(key) : FRESH[key]);
  const number = (key) => (/^\d{1,4}$/.test(parts.get(key)) ? Number(parts.get(key)) : FRESH[key]);
  Object.assign(state, {
    node: all("node")[0] ?? null, body: all("body")[0] ?? null, around: all("around"), path: all("path"),
    view: one("view", ["graph", "timeline", "table"]), layout: data.layers.length ? one("layout", ["forces", "layers"]) : "forces",
    colour: data.communities.length ? one("colour", ["kind", "community"]) : "kind", table: one("table", ["tasks", "offices"]),
    from: number("from"), to: number("to"), sources: number("sources"),
    kinds: new Set(parts.getAll("without")), relations: new Set(parts.getAll("without-relation")),
  });
  if (parts.get("lang") === "en") language = "en";
  return parts.size > 0;
}
