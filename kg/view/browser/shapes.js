// The shapes of nodes for sigma.js: one point each, cut out where it is drawn. Made only for pages
// that carry sigma.js.
const SHAPES = ["dot", "square", "triangle", "diamond", "star"];

const POINTS = `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform mat3 u_matrix;
varying vec4 v_color;
varying float v_shape;
varying float v_soft;
const float bias = 255.0 / 254.0;
void main() {
  gl_Position = vec4((u_matrix * vec3(a_position, 1)).xy, 0, 1);
  float wide = max(a_size / u_sizeRatio * u_pixelRatio * 2.0, 1.6);
  gl_PointSize = wide + 2.0;
  v_soft = 1.0 / wide;
  v_shape = a_shape;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}`;

// Distances to the edge of each shape, in a square from -1 to 1, negative inside.
const CUT = `
precision mediump float;
varying vec4 v_color;
varying float v_shape;
varying float v_soft;
float star(vec2 p) {
  const vec2 k1 = vec2(0.809, -0.588);
  const vec2 k2 = vec2(-0.809, -0.588);
  p.x = abs(p.x);
  p -= 2.0 * max(dot(k1, p), 0.0) * k1;
  p -= 2.0 * max(dot(k2, p), 0.0) * k2;
  p = vec2(abs(p.x), p.y - 1.0);
  vec2 ray = 0.46 * vec2(-k1.y, k1.x) - vec2(0, 1);
  float h = clamp(dot(p, ray) / dot(ray, ray), 0.0, 1.0);
  return length(p - ray * h) * sign(p.y * ray.x - p.x * ray.y);
}
float away(vec2 p) {
  if (v_shape < 0.5) return length(p) - 0.94;
  if (v_shape < 1.5) return max(abs(p.x), abs(p.y)) - 0.86;
  if (v_shape < 2.5) return max(0.866 * abs(p.x) + 0.5 * p.y - 0.425, -p.y - 0.75);
  if (v_shape < 3.5) return (abs(p.x) + abs(p.y) - 1.0) * 0.72;
  return star(p);
}
void main() {
  vec2 p = (gl_PointCoord * 2.0 - 1.0) * (1.0 + 2.0 * v_soft);
  p.y = -p.y;
  float cover = clamp(0.5 - away(p) / (2.0 * v_soft), 0.0, 1.0);
  if (cover <= 0.01) discard;
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  gl_FragColor = v_color * cover;
  #endif
}`;

// While the picture moves, nodes need not be found under the pointer: that halves the work.
function shapeProgram(pace) {
  const { NodeProgram } = Sigma.rendering;
  const { floatColor } = Sigma.utils;
  const { FLOAT, UNSIGNED_BYTE, POINTS: points } = WebGLRenderingContext;
  return class extends NodeProgram {
    getDefinition() {
      return {
        VERTICES: 1, VERTEX_SHADER_SOURCE: POINTS, FRAGMENT_SHADER_SOURCE: CUT, METHOD: points,
        UNIFORMS: ["u_sizeRatio", "u_pixelRatio", "u_matrix"],
        ATTRIBUTES: [
          { name: "a_position", size: 2, type: FLOAT },
          { name: "a_size", size: 1, type: FLOAT },
          { name: "a_shape", size: 1, type: FLOAT },
          { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
      };
    }

    processVisibleItem(id, start, { x, y, size, shape, color }) {
      this.array.set([x, y, size, shape, floatColor(color), id], start);
    }

    renderProgram(params, program) {
      if (!program.isPicking || !pace.moving) super.renderProgram(params, program);
    }

    setUniforms({ sizeRatio, pixelRatio, matrix }, { gl, uniformLocations: at }) {
      gl.uniform1f(at.u_sizeRatio, sizeRatio);
      gl.uniform1f(at.u_pixelRatio, pixelRatio);
      gl.uniformMatrix3fv(at.u_matrix, false, matrix);
    }
  };
}

// While the picture moves, only so many lines are drawn as keep it fluid, important ones first.
function lineProgram(pace) {
  return class extends Sigma.rendering.EdgeLineProgram {
    drawWebGL(method, program) {
      const all = this.verticesCount;
      if (pace.moving) this.verticesCount = Math.min(all, 2 * pace.lines);
      super.drawWebGL(method, program);
      this.verticesCount = all;
    }
  };
}

// Measures how long a moving picture takes from one drawing to the next.
class Pace {
  constructor(lines, rest) {
    this.lines = Math.min(lines, 4000);
    this.most = lines;
    this.moving = false;
    this.rest = rest;
  }

  moved() {
    const now = performance.now();
    if (this.moving) {
      const took = now - this.last;
      if (took > 33) this.lines = Math.max(Math.round(this.lines * 0.7), 200);
      else if (took < 22) this.lines = Math.min(Math.round(this.lines * 1.2) + 50, this.most);
    }
    this.moving = true;
    this.last = now;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.moving = false;
      this.rest();
    }, 140);
  }
}
