// What surrounds a thing, growing by a click.

import {Drawing, card} from "./drawing.js";

const place = document.getElementById("drawing");
if (place.dataset.around) {
  const around = JSON.parse(place.dataset.around);
  const grow = async (iri) => {
    const response = await fetch(`/neighbours.json?iri=${encodeURIComponent(iri)}`);
    return response.ok ? response.json() : null;
  };
  const tell = card(place);
  const drawing = new Drawing(place, {grow, tell, label: place.dataset.label});
  drawing.add(around);
  const centre = drawing.nodes.get(around.centre);
  centre.more = around.more;
  tell(centre);
  addEventListener("resize", () => drawing.fit());
}
