// What both pictures share: colours, what steps back when a node is chosen, and names above it all.
const dark = window.matchMedia("(prefers-color-scheme: dark)");

function colours() {
  const style = getComputedStyle(document.documentElement);
  const value = (name) => style.getPropertyValue(name).trim();
  return { page: value("--page"), ink: value("--ink"), line: value("--line"), near: value("--near"),
    strong: value("--strong"), accent: value("--accent") };
}

function still() {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}

// Communities in colours that remain apart without colour vision (Okabe and Ito); shapes stay.
const COMMUNITIES = [
  ["#0b6bb0", "#64b2f2"], ["#c65200", "#ff9b57"], ["#00795a", "#37cba3"], ["#a8437f", "#eb9fcd"],
  ["#8a6c00", "#f0d74b"], ["#3d3d8f", "#a5a5f0"], ["#5f3b1f", "#c9a184"], ["#1f8a9c", "#7fdbe8"],
];
const REST = ["#8b919c", "#6d7482"];

function swatch(community) {
  const box = make("span", { class: "swatch", "aria-hidden": "true" });
  box.style.background = COMMUNITIES[community][dark.matches ? 1 : 0];
  return box;
}

// A renderer adds: repaint, mark, fit, zoom, redraw, and calls `names` after each drawing.
class Picture {
  constructor(element) {
    this.element = element;
    this.selected = null;
    this.pointed = null;
    this.colours = colours();
    this.ranks = new Uint32Array(nodes.length);
    byImportance.forEach((id, rank) => { this.ranks[id] = rank; });
  }

  fill({ kind, community }) {
    const [, , light, night] = data.kinds[kind];
    const [day, evening] = state.colour === "community" ? COMMUNITIES[community] || REST : [light, night];
    return dark.matches ? evening : day;
  }

  pointAt(node) {
    this.pointed = node;
    this.element.classList.toggle("pointing", node !== null);
    this.redraw();
  }

  // Everything but the chosen node and its neighbours, or the path, steps back.
  near(id) {
    if (state.path.length) return state.path.includes(id);
    return this.selected === null || id === this.selected || nodes[this.selected].near.has(id);
  }

  fadesLines() {
    return this.selected !== null || state.path.length > 0;
  }

  touches(number) {
    const { from, to } = lines[number];
    if (state.path.length) {
      const [one, other] = [state.path.indexOf(from), state.path.indexOf(to)];
      return one >= 0 && other >= 0 && Math.abs(one - other) === 1;
    }
    return from === this.selected || to === this.selected;
  }

  // Nodes stand by forces, or bodies in layers.
  arrange() {
    const layered = state.layout === "layers";
    nodes.forEach((node, id) => { [node.x, node.y] = data.nodes[id].slice(3, 5); });
    if (layered) data.layers.forEach(([id, x, y]) => Object.assign(nodes[id], { x, y }));
    this.moveNodes();
  }

  select(id, bring) {
    if (id !== null || this.selected !== null) {
      this.selected = id;
      this.repaint();
    }
    this.mark(id);
    if (id !== null && bring) this.fit([id, ...nodes[id].near].filter((other) => isShown(nodes[other])), 1.1, true);
  }

  whole(moving = true) {
    const shown = nodes.filter(isShown).map((node) => node.id);
    if (shown.length) this.fit(shown, 1.25, moving);
  }

  // Write the names. `place` tells where a node is on the screen: its centre and its radius.
  names(context, place) {
    const { clientWidth: wide, clientHeight: high } = this.element;
    const places = new Map();
    for (const id of byImportance) {
      if (places.size >= MOST_PLACED) break;
      if (!isShown(nodes[id]) || !this.near(id) && id !== this.pointed) continue;
      const { x, y, radius } = place(id);
      if (x < -80 || y < -40 || x > wide + 80 || y > high + 40) continue;
      places.set(id, { x, y, radius, rank: this.ranks[id] });
    }
    const first = [...new Set([this.pointed, this.selected].filter((id) => id !== null))];
    for (const id of first) {
      if (!places.has(id) && isShown(nodes[id])) places.set(id, { ...place(id), rank: this.ranks[id] });
    }
    const near = state.path.length ? state.path : this.selected === null ? [] : byImportance.filter((id) => nodes[this.selected].near.has(id));
    const view = { wide, high, buttons: this.buttons(), room: Math.max(12, wide * high / 11000),
      first: [...first, ...near.filter((id) => !first.includes(id)).slice(0, 40)] };
    this.named = drawNames(context, places, view, this.colours);
    return places;
  }

  // Names keep clear of the buttons that lie over the picture.
  buttons() {
    const own = this.element.getBoundingClientRect();
    const { left, right, top, bottom } = document.getElementById("zoom").getBoundingClientRect();
    return { left: left - own.left, right: right - own.left, top: top - own.top, bottom: bottom - own.top };
  }
}

class NoPicture extends Picture {
  placing() { return () => ({ x: 0, y: 0, radius: 0 }); }
  moveNodes() {}
  recolour() {}
  pan() {}
  repaint() {}
  mark() {}
  fit() {}
  zoom() {}
  redraw() {}
}
