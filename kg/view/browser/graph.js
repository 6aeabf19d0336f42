// The graph as the page holds it: numbered nodes, their neighbours and their facts.
const nodes = data.nodes.map(([kind, label, alt, x, y, size, iri, community = -1, since = "", until = ""], id) => (
  { id, kind, label, alt: alt ? alt.split(" | ") : [], x, y, size, iri, community, since, until, near: new Set() }
));
const TIE = 4; // values that tell of one tie
const lines = data.edges.map(([from, to, ...told]) => {
  const ties = [];
  for (let at = 0; at < told.length; at += TIE) {
    const [relation, since, until, sources] = told.slice(at, at + TIE);
    ties.push({ relation: data.relations[relation], since, until, sources });
  }
  return { from, to, ties };
});
const partsOf = new Map();
for (const { from, to, ties } of lines) {
  nodes[from].near.add(to);
  nodes[to].near.add(from);
  if (ties.some(({ relation }) => relation === "part-of")) {
    if (!partsOf.has(to)) partsOf.set(to, []);
    partsOf.get(to).push(from);
  }
}
let linesByNode = null;

function linesOf(id) {
  if (linesByNode === null) {
    linesByNode = nodes.map(() => []);
    lines.forEach(({ from, to }, number) => {
      linesByNode[from].push(number);
      if (to !== from) linesByNode[to].push(number);
    });
  }
  return linesByNode[id];
}

let factsByNode = null;

// The facts of a node, each with the heading it stands under: which way it points matters.
function factsOf(id) {
  if (factsByNode === null) {
    factsByNode = nodes.map(() => []);
    known().facts.forEach(([relation, subject, object], fact) => {
      if (subject < nodes.length) factsByNode[subject].push([fact, `${relation}.out`]);
      if (object >= 0 && object < nodes.length && object !== subject) {
        factsByNode[object].push([fact, `${relation}.in`]);
      }
    });
  }
  return factsByNode[id];
}

const byImportance = nodes.map((node) => node.id).sort((a, b) => (
  nodes[b].near.size - nodes[a].near.size || nodes[b].size - nodes[a].size || a - b
));

function kindId(node) {
  return data.kinds[node.kind][0];
}

function kindName(kind, form) {
  const id = data.kinds[kind][0];
  return sayOr(`${form}.${id}`, id);
}

function fact(number) {
  const [relation, subject, object, quotes, text = "", status = "", since = "", until = "", observed = "", omitted = 0] =
    known().facts[number];
  return { relation, subject, object, quotes, text, status, since, until, observed, omitted };
}

function nameOf(end) {
  return end < nodes.length ? nodes[end].label : known().others[end - nodes.length][1];
}

function sourcesOf({ quotes }) {
  return [...new Set(quotes.map((quote) => known().sources[known().quotes[quote][0]][0]))];
}
