// The picture: vis-network draws nodes and lines where the page says; names are drawn above.
const dark = window.matchMedia("(prefers-color-scheme: dark)");

function colours() {
  const style = getComputedStyle(document.documentElement);
  const value = (name) => style.getPropertyValue(name).trim();
  return { page: value("--page"), ink: value("--ink"), line: value("--line"), near: value("--near"),
    strong: value("--strong") };
}

// Lines grow with the nodes: a large drawing is seen from further away.
const thickness = Math.max(1, Math.min(...nodes.map((node) => node.size)) / 9);

class Picture {
  constructor(element, choose) {
    this.element = element;
    this.selected = null;
    this.pointed = null;
    this.pointedLine = null;
    this.colours = colours();
    this.ranks = new Map(byImportance.map((id, rank) => [id, rank]));
    this.points = new vis.DataSet(nodes.map((node) => this.point(node)));
    this.lines = new vis.DataSet(data.edges.map(([from, to], id) => ({ id, from, to, ...this.line() })));
    this.network = new vis.Network(element, { nodes: this.points, edges: this.lines }, this.options());
    this.network.on("afterDrawing", (context) => this.drawNames(context));
    this.network.on("click", ({ nodes: [id] }) => choose(id === undefined ? null : id));
    this.network.on("hoverNode", ({ node }) => this.point_at(node));
    this.network.on("blurNode", () => this.point_at(null));
    this.network.on("hoverEdge", ({ edge }) => { this.pointedLine = edge; this.network.redraw(); });
    this.network.on("blurEdge", () => { this.pointedLine = null; this.network.redraw(); });
    dark.addEventListener("change", () => this.recolour());
    this.whole(false);
  }

  options() {
    const many = data.edges.length > 1500;
    const options = structuredClone(data.options);
    Object.assign(options.interaction, { hideEdgesOnDrag: many, hideEdgesOnZoom: many, selectConnectedEdges: false });
    options.edges.selectionWidth = 0;
    options.edges.hoverWidth = 0.5;
    return options;
  }

  point(node) {
    const [, shape, light, night] = data.kinds[node.kind];
    const fill = dark.matches ? night : light;
    const border = { background: fill, border: this.colours.page };
    const ring = { background: fill, border: this.colours.strong };
    return {
      id: node.id, x: node.x, y: node.y, size: node.size, shape, borderWidth: 1.5,
      borderWidthSelected: 3, color: { ...border, highlight: ring, hover: ring },
    };
  }

  line() {
    const { line, near } = this.colours;
    return { color: { color: line, highlight: near, hover: near }, width: 1.4 * thickness };
  }

  recolour() {
    this.colours = colours();
    this.points.update(nodes.map((node) => this.point(node)));
    this.repaint();
  }

  point_at(node) {
    this.pointed = node;
    this.element.classList.toggle("pointing", node !== null);
    this.network.redraw();
  }

  near(id) {
    return this.selected === null || id === this.selected || nodes[this.selected].near.has(id);
  }

  // Everything but the chosen node and its neighbours steps back.
  repaint() {
    const { line, near } = this.colours;
    this.points.update(nodes.map((node) => (
      { id: node.id, hidden: !isShown(node), opacity: this.near(node.id) ? 1 : 0.13 }
    )));
    this.lines.update(data.edges.map(([from, to], id) => {
      const touches = from === this.selected || to === this.selected;
      const opacity = this.selected === null || touches ? 1 : 0.12;
      const hidden = !isShown(nodes[from]) || !isShown(nodes[to]);
      return { id, hidden, width: (touches ? 1.5 : 1.4) * thickness,
        color: { color: touches ? near : line, highlight: near, hover: near, opacity } };
    }));
  }

  select(id, bring) {
    if (id !== null || this.selected !== null) {
      this.selected = id;
      this.repaint();
    }
    if (id === null) return this.network.unselectAll();
    this.network.selectNodes([id], false);
    if (bring) this.bring(id);
  }

  // Show the chosen node with its neighbours, near enough to read their names.
  bring(id) {
    const nodesInSight = [id, ...nodes[id].near].filter((other) => isShown(nodes[other]));
    this.fit({ nodes: nodesInSight, maxZoomLevel: 1.1 / thickness }, true);
  }

  whole(moving = true) {
    const shown = nodes.filter(isShown).map((node) => node.id);
    if (shown.length) this.fit({ nodes: shown, maxZoomLevel: 1.25 }, moving);
  }

  fit(options, moving) {
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    const animation = moving && !still && { duration: 350, easingFunction: "easeInOutQuad" };
    this.network.fit({ ...options, animation });
  }

  zoom(factor) {
    this.network.moveTo({ scale: this.network.getScale() * factor, animation: { duration: 150 } });
  }

  drawNames(context) {
    const { a: sx, d: sy, e: dx, f: dy } = context.getTransform();
    const ratio = sx / this.network.getScale();
    const { clientWidth: wide, clientHeight: high } = this.element;
    const places = new Map();
    const at = this.network.getPositions();
    for (const node of nodes) {
      if (!isShown(node)) continue;
      const x = (at[node.id].x * sx + dx) / ratio;
      const y = (at[node.id].y * sy + dy) / ratio;
      if (x < -80 || y < -40 || x > wide + 80 || y > high + 40) continue;
      if (!this.near(node.id) && node.id !== this.pointed) continue;
      places.set(node.id, { x, y, radius: node.size * sx / ratio, rank: this.ranks.get(node.id) });
    }
    const first = [...new Set([this.pointed, this.selected].filter((id) => id !== null))];
    const near = this.selected === null ? [] : byImportance.filter((id) => nodes[this.selected].near.has(id));
    const view = { wide, high, buttons: this.buttons(), room: Math.max(12, wide * high / 11000),
      first: [...first, ...near.filter((id) => !first.includes(id)).slice(0, 40)] };
    context.save();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.named = drawNames(context, places, view, this.colours);
    if (this.pointedLine !== null) this.drawRelation(context, places);
    context.restore();
  }

  // Names keep clear of the buttons that lie over the picture.
  buttons() {
    const own = this.element.getBoundingClientRect();
    const { left, right, top, bottom } = document.getElementById("zoom").getBoundingClientRect();
    return { left: left - own.left, right: right - own.left, top: top - own.top, bottom: bottom - own.top };
  }

  drawRelation(context, places) {
    const [from, to, ...relations] = data.edges[this.pointedLine];
    const [start, end] = [places.get(from), places.get(to)];
    if (!start || !end) return;
    const text = relations.map((relation) => sayOr(`${relation}.out`, relation)).join(", ");
    const font = `italic 12px ${FAMILY}`;
    const wide = width(context, text, font);
    const spot = { left: (start.x + end.x - wide) / 2, top: (start.y + end.y) / 2 - 7 };
    write(context, spot, { font, rows: [text], wide, line: 14 }, this.colours);
  }
}
