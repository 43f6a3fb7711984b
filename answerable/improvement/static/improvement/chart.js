// Draws each chart of a page from the specification beside it. Without this file the server's own
// drawing is shown. Expressions are interpreted, so that nothing is ever evaluated as code.
(function () {
  const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

  function words(point) {
    const day = days.format(new Date(point.label));
    const value = Number(point.value.toPrecision(4)).toLocaleString('en-GB');
    return `${day}: ${value}. ${point.why === 'No signal' ? 'Common cause' : `${point.why} (${point.kind})`}.`;
  }

  function walk(holder, points, say) {
    let at = points.length;
    holder.tabIndex = 0;
    holder.addEventListener('keydown', (event) => {
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (!step || !points.length) return;
      event.preventDefault();
      at = Math.min(points.length - 1, Math.max(0, at + step));
      say(words(points[at]));
    });
  }

  async function draw(holder) {
    const data = document.getElementById(`${holder.id}-data`);
    const said = document.querySelector(`[data-said="${holder.id}"]`);
    if (!data) return;
    const spec = JSON.parse(data.textContent);
    const points = spec.data.values.filter((row) => row.value !== null);
    holder.hidden = false;
    said.hidden = false;
    const say = (text) => { said.textContent = text; };
    // times of day would move with the reader's clock: a label is a day, everywhere
    const config = { font: 'Arial, sans-serif', background: '#ffffff', legend: { orient: 'bottom', columns: 2 } };
    const compiled = vegaLite.compile(spec, { config }).spec;
    const view = new vega.View(vega.parse(compiled, null, { ast: true }), {
      renderer: 'canvas',
      expr: vega.expressionInterpreter,
      container: holder.querySelector('[data-canvas]'),
      hover: true,
      tooltip: () => {},
    });
    view.addEventListener('mousemove', (_event, item) => {
      const row = item && item.datum && item.datum.value !== undefined ? item.datum : null;
      if (row && row.label && row.why) say(words({ ...row, label: new Date(row.label) }));
    });
    await view.runAsync();
    walk(holder, points, say);
  }

  document.querySelectorAll('[data-chart]').forEach((holder) => {
    draw(holder).catch((fault) => { holder.hidden = true; console.error(fault); });
  });
}());
