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

  fill(kind) {
    const [, , light, night] = data.kinds[kind];
    return dark.matches ? night : light;
  }

  pointAt(node) {
    this.pointed = node;
    this.element.classList.toggle("pointing", node !== null);
    this.redraw();
  }

  // Everything but the chosen node and its neighbours steps back.
  near(id) {
    return this.selected === null || id === this.selected || nodes[this.selected].near.has(id);
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
    const near = this.selected === null ? [] : byImportance.filter((id) => nodes[this.selected].near.has(id));
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
  repaint() {}
  mark() {}
  fit() {}
  zoom() {}
  redraw() {}
}
