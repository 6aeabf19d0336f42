// The picture of everyday pages: vis-network draws nodes and lines where the page says.

// Lines grow with the nodes: a large drawing is seen from further away.
const thickness = nodes.reduce((least, node) => Math.min(least, node.size), Infinity) / 9;

class CanvasPicture extends Picture {
  constructor(element, { choose, grow }) {
    super(element);
    this.pointedLine = null;
    this.thickness = Number.isFinite(thickness) ? Math.max(1, thickness) : 1;
    this.points = new vis.DataSet(nodes.map((node) => this.point(node)));
    this.lines = new vis.DataSet(lines.map(({ from, to }, id) => ({ id, from, to })));
    this.network = new vis.Network(element, { nodes: this.points, edges: this.lines }, this.options());
    this.network.on("afterDrawing", (context) => this.drawn(context));
    this.network.on("click", ({ nodes: [id] }) => choose(id === undefined ? null : id));
    this.network.on("doubleClick", ({ nodes: [id] }) => id !== undefined && grow(id));
    this.network.on("hoverNode", ({ node }) => this.pointAt(node));
    this.network.on("blurNode", () => this.pointAt(null));
    this.network.on("hoverEdge", ({ edge }) => { this.pointedLine = edge; this.redraw(); });
    this.network.on("blurEdge", () => { this.pointedLine = null; this.redraw(); });
    dark.addEventListener("change", () => this.recolour());
    this.whole(false);
  }

  options() {
    const many = lines.length > 1500;
    const options = structuredClone(data.options);
    Object.assign(options.interaction, { hideEdgesOnDrag: many, hideEdgesOnZoom: many, selectConnectedEdges: false });
    Object.assign(options.edges, this.line());
    options.edges.selectionWidth = 0;
    options.edges.hoverWidth = 0.5;
    return options;
  }

  point(node) {
    const [, shape] = data.kinds[node.kind];
    const fill = this.fill(node);
    const border = { background: fill, border: this.colours.page };
    const ring = { background: fill, border: this.colours.strong };
    return {
      id: node.id, x: node.x, y: node.y, size: node.size, shape, borderWidth: 1.5,
      borderWidthSelected: 3, color: { ...border, highlight: ring, hover: ring },
    };
  }

  line() {
    const { line, near } = this.colours;
    return { color: { color: line, highlight: near, hover: near }, width: 1.4 * this.thickness };
  }

  recolour() {
    this.colours = colours();
    this.points.update(nodes.map((node) => this.point(node)));
    this.repaint();
  }

  moveNodes() {
    this.points.update(nodes.map(({ id, x, y }) => ({ id, x, y })));
  }

  repaint() {
    const { line, near } = this.colours;
    this.points.update(nodes.map((node) => (
      { id: node.id, hidden: !isShown(node), opacity: this.near(node.id) ? 1 : 0.13 }
    )));
    this.lines.update(lines.map((_, id) => {
      const touches = this.touches(id);
      const opacity = !this.fadesLines() || touches ? 1 : 0.12;
      const hidden = !shownLines[id];
      return { id, hidden, width: (touches ? 1.5 : 1.4) * this.thickness,
        color: { color: touches ? near : line, highlight: near, hover: near, opacity } };
    }));
  }

  mark(id) {
    if (id === null) this.network.unselectAll();
    else this.network.selectNodes([id], false);
  }

  fit(ids, closest, moving) {
    const animation = moving && !still() && { duration: 350, easingFunction: "easeInOutQuad" };
    this.network.fit({ nodes: ids, maxZoomLevel: closest / this.thickness, animation });
  }

  zoom(factor) {
    this.network.moveTo({ scale: this.network.getScale() * factor });
  }

  pan(x, y) {
    const { x: at, y: down } = this.network.getViewPosition();
    const scale = this.network.getScale();
    this.network.moveTo({ position: { x: at + x / scale, y: down + y / scale } });
  }

  // Where nodes stand, also those that a reader has dragged away; vis-network forgets hidden ones.
  places() {
    const at = this.network.getPositions();
    return (id) => at[id] || nodes[id];
  }

  placing() {
    const at = this.places();
    const scale = this.network.getScale();
    return (id) => ({ ...this.network.canvasToDOM(at(id)), radius: nodes[id].size * scale });
  }

  redraw() {
    this.network.redraw();
  }

  drawn(context) {
    const { a: sx, d: sy, e: dx, f: dy } = context.getTransform();
    const ratio = sx / this.network.getScale();
    const at = this.places();
    context.save();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const places = this.names(context, (id) => (
      { x: (at(id).x * sx + dx) / ratio, y: (at(id).y * sy + dy) / ratio, radius: nodes[id].size * sx / ratio }
    ));
    if (this.pointedLine !== null) this.drawRelation(context, places);
    context.restore();
  }

  drawRelation(context, places) {
    const { from, to, ties } = lines[this.pointedLine];
    const relations = [...new Set(ties.map(({ relation }) => relation))];
    const [start, end] = [places.get(from), places.get(to)];
    if (!start || !end) return;
    const text = relations.map((relation) => sayOr(`${relation}.out`, relation)).join(", ");
    const font = `italic 12px ${FAMILY}`;
    const wide = width(context, text, font);
    const spot = { left: (start.x + end.x - wide) / 2, top: (start.y + end.y) / 2 - 7 };
    write(context, spot, { font, rows: [text], wide, line: 14 }, this.colours);
  }
}
