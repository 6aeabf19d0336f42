// The picture of large graphs: sigma.js draws nodes and lines by WebGL, we write names above.
const SPACIOUS = 0.19; // of the room a node has, its radius at most when all are in sight

class WebglPicture extends Picture {
  constructor(element, { choose, grow }) {
    super(element);
    this.scale = this.sizes();
    this.graph = this.drawing();
    this.pace = new Pace(lines.length, () => this.sigma.scheduleRender());
    this.sigma = new Sigma(this.graph, element, this.settings());
    this.layer = this.overlay();
    this.sigma.on("afterRender", () => this.drawn());
    this.sigma.getCamera().on("updated", () => this.pace.moved());
    this.sigma.on("resize", () => this.stretch());
    this.sigma.on("clickNode", ({ node }) => choose(Number(node)));
    this.sigma.on("clickStage", () => choose(null));
    this.sigma.on("doubleClickNode", ({ node, event }) => {
      event.preventSigmaDefault();
      grow(Number(node));
    });
    this.sigma.on("enterNode", ({ node }) => this.pointAt(Number(node)));
    this.sigma.on("leaveNode", () => this.pointAt(null));
    dark.addEventListener("change", () => this.recolour());
    this.drawn();
  }

  // The smallest node gets a fair share of the room that each has when all are in sight.
  sizes() {
    const { clientWidth: wide, clientHeight: high } = this.element;
    const smallest = nodes.reduce((least, node) => Math.min(least, node.size), Infinity);
    return SPACIOUS * Math.sqrt(wide * high / nodes.length) / smallest;
  }

  drawing() {
    const graph = new graphology.DirectedGraph();
    for (const node of nodes) {
      const { id, kind, x, y, size } = node;
      graph.addNode(id, { x, y: -y, size: size * this.scale, shape: this.shape(kind), color: this.fill(node) });
    }
    for (const id of this.byImportance()) {
      const { from, to } = lines[id];
      graph.addEdgeWithKey(id, from, to, { size: 1, color: this.colours.line });
    }
    return graph;
  }

  // Lines between important nodes come first, to be there while the picture moves.
  byImportance() {
    const rank = Float64Array.from(lines, ({ from, to }, id) => (
      Math.max(this.ranks[from], this.ranks[to]) * lines.length + id
    ));
    return rank.sort().map((value) => value % lines.length);
  }

  shape(kind) {
    return Math.max(SHAPES.indexOf(data.kinds[kind][1]), 0);
  }

  settings() {
    return {
      renderLabels: false, defaultNodeType: "shape", nodeProgramClasses: { shape: shapeProgram(this.pace) },
      defaultEdgeType: "line", edgeProgramClasses: { line: lineProgram(this.pace) },
      stagePadding: 36, minCameraRatio: 0.005, maxCameraRatio: 3,
      defaultDrawNodeHover: () => {}, defaultDrawNodeLabel: () => {},
      nodeReducer: (id, drawn) => this.reducedNode(Number(id), drawn),
      edgeReducer: (id, drawn) => this.reducedLine(Number(id), drawn),
    };
  }

  reducedNode(id, drawn) {
    if (!isShown(nodes[id])) return { ...drawn, hidden: true };
    return this.near(id) ? drawn : { ...drawn, color: this.faded };
  }

  reducedLine(id, drawn) {
    if (!shownLines[id]) return { ...drawn, hidden: true };
    if (!this.fadesLines()) return drawn;
    return this.touches(id) ? { ...drawn, color: this.colours.near } : { ...drawn, hidden: true };
  }

  get faded() {
    return this.colours.line;
  }

  recolour() {
    this.colours = colours();
    this.graph.updateEachNodeAttributes((id, drawn) => ({ ...drawn, color: this.fill(nodes[id]) }));
    this.graph.updateEachEdgeAttributes((id, drawn) => ({ ...drawn, color: this.colours.line }));
    this.repaint();
  }

  repaint() {
    this.sigma.refresh({ skipIndexation: true });
  }

  mark() {}

  moveNodes() {
    this.graph.updateEachNodeAttributes((id, drawn) => ({ ...drawn, x: nodes[id].x, y: -nodes[id].y }));
  }

  pan(x, y) {
    const camera = this.sigma.getCamera();
    const [from, to] = [this.sigma.viewportToFramedGraph({ x: 0, y: 0 }), this.sigma.viewportToFramedGraph({ x, y })];
    camera.setState({ x: camera.x + to.x - from.x, y: camera.y + to.y - from.y });
  }

  // Bring nodes into sight: the camera looks at the middle of their frame.
  fit(ids, closest, moving) {
    const framed = ids.map((id) => this.sigma.getNodeDisplayData(id)).filter(Boolean);
    const range = (axis) => framed.reduce(([low, high], at) => [Math.min(low, at[axis]), Math.max(high, at[axis])], [Infinity, -Infinity]);
    const [[left, right], [low, high]] = [range("x"), range("y")];
    const all = ids.length === nodes.length;
    const ratio = all ? 1 : Math.min(Math.max(right - left, high - low, 0.01) * 1.25, 1);
    const state = all ? { x: 0.5, y: 0.5, ratio } : { x: (left + right) / 2, y: (low + high) / 2, ratio };
    if (moving && !still()) this.sigma.getCamera().animate(state, { duration: 350 });
    else this.sigma.getCamera().setState(state);
  }

  zoom(factor) {
    const camera = this.sigma.getCamera();
    camera.animate({ ratio: camera.getBoundedRatio(camera.ratio / factor) }, { duration: 150 });
  }

  redraw() {
    this.drawn();
  }

  overlay() {
    const canvas = make("canvas", { class: "names-layer" });
    this.element.append(canvas);
    this.layer = canvas;
    this.stretch();
    return canvas;
  }

  stretch() {
    const ratio = window.devicePixelRatio || 1;
    this.layer.width = this.element.clientWidth * ratio;
    this.layer.height = this.element.clientHeight * ratio;
  }

  // The way from the drawing's units to the screen is the same for all nodes: ask for it once.
  placing() {
    const origin = this.sigma.graphToViewport({ x: 0, y: 0 });
    const step = this.sigma.graphToViewport({ x: 1000, y: -1000 });
    const [across, down] = [(step.x - origin.x) / 1000, (step.y - origin.y) / 1000];
    const size = this.scale * this.sigma.scaleSize(1);
    return (id) => (
      { x: origin.x + nodes[id].x * across, y: origin.y + nodes[id].y * down, radius: nodes[id].size * size }
    );
  }

  drawn() {
    const ratio = window.devicePixelRatio || 1;
    const context = this.layer.getContext("2d");
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, this.layer.width, this.layer.height);
    const place = this.placing();
    this.names(context, place);
    if (this.selected !== null) this.ring(context, place(this.selected));
  }

  ring(context, { x, y, radius }) {
    context.beginPath();
    context.arc(x, y, radius + 3, 0, 7);
    context.strokeStyle = this.colours.accent;
    context.lineWidth = 3;
    context.stroke();
  }
}
