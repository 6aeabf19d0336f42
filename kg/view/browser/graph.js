// The graph as the page holds it: numbered nodes, their neighbours and their facts.
const nodes = data.nodes.map(([kind, label, alt, x, y, size], id) => (
  { id, kind, label, alt: alt ? alt.split(" | ") : [], x, y, size, near: new Set() }
));
for (const [start, end] of data.edges) {
  nodes[start].near.add(end);
  nodes[end].near.add(start);
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
const hiddenKinds = new Set();

function kindName(kind, form) {
  const id = data.kinds[kind][0];
  return sayOr(`${form}.${id}`, id);
}

function isShown(node) {
  return !hiddenKinds.has(node.kind);
}

function fact(number) {
  const [relation, subject, object, quotes, text, status, since, until, observed, omitted] =
    known().facts[number];
  return { relation, subject, object, quotes, text, status, since, until, observed, omitted };
}

function nameOf(end) {
  return end < nodes.length ? nodes[end].label : known().others[end - nodes.length][1];
}
