// Draws each specification that the page carries as data; the table below each says the same.
document.querySelectorAll("script[data-chart]").forEach((carrier) => {
  const place = document.getElementById(carrier.dataset.chart);
  const spec = { ...JSON.parse(carrier.textContent), autosize: { type: "fit-x", contains: "padding" }, width: Math.max(280, place.clientWidth) };
  const runtime = vega.parse(vegaLite.compile(spec).spec, null, { ast: true });
  const view = new vega.View(runtime, {
    container: place, expr: vega.expressionInterpreter, renderer: "canvas", tooltip: () => {},
  });
  window.addEventListener("resize", () => { view.width(Math.max(280, place.clientWidth)).runAsync(); });
  view.runAsync().catch((fault) => { place.hidden = true; console.error(fault); });
});
