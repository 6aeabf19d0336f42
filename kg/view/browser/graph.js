// The graph as the page holds it: numbered nodes, their neighbours and their facts.
const nodes = data.nodes.map(([kind, label, alt, x, y, size], id) => (
  { id, kind, label, alt: alt ? alt.split(" | ") : [], x, y, size, facts: [], near: new Set() }
));
for (const [start, end] of data.edges) {
  nodes[start].near.add(end);
  nodes[end].near.add(start);
}
data.facts.forEach(([relation, subject, object], fact) => {
  if (subject < nodes.length) nodes[subject].facts.push([fact, `${relation}.out`]);
  if (object >= 0 && object < nodes.length && object !== subject) {
    nodes[object].facts.push([fact, `${relation}.in`]);
  }
});

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
    data.facts[number];
  return { relation, subject, object, quotes, text, status, since, until, observed, omitted };
}

function nameOf(end) {
  return end < nodes.length ? nodes[end].label : data.others[end - nodes.length][1];
}

// People are sorted by given name, as Vietnamese lists do; everything else by its first word.
function sorted(ids) {
  const collator = new Intl.Collator("vi", { numeric: true });
  const key = (node) => {
    const words = node.label.split(" ");
    const person = data.kinds[node.kind][0] === "official";
    return person ? `${words.at(-1)} ${words.slice(0, -1).join(" ")}` : node.label;
  };
  const keys = new Map(ids.map((id) => [id, key(nodes[id])]));
  return ids.toSorted((a, b) => collator.compare(keys.get(a), keys.get(b)) || a - b);
}
