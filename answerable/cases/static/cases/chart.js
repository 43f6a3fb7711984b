// Draws the Vega-Lite specification that a page carries as data. The table beside it says the same.
document.querySelectorAll("script[data-chart]").forEach((carrier) => {
  const place = document.getElementById(carrier.dataset.chart);
  vegaEmbed(place, JSON.parse(carrier.textContent), {
    actions: false,
    ast: true,
    defaultStyle: false,
    expr: vega.expressionInterpreter,
    renderer: "canvas",
    tooltip: false,
  });
});
