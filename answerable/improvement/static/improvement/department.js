// Draws each specification that the page carries as data; the table below each says the same.
document.querySelectorAll("script[data-chart]").forEach((carrier) => {
  const place = document.getElementById(carrier.dataset.chart);
  const spec = { ...JSON.parse(carrier.textContent), width: Math.max(240, place.clientWidth - 80) };
  const runtime = vega.parse(vegaLite.compile(spec).spec, null, { ast: true });
  const view = new vega.View(runtime, {
    container: place, expr: vega.expressionInterpreter, renderer: "canvas", tooltip: () => {},
  });
  view.runAsync().catch((fault) => { place.hidden = true; console.error(fault); });
});
