// Draws each chart of a page from the specification beside it. Without this file the server's own
// drawing is shown. Expressions are interpreted, so that nothing is ever evaluated as code.
(function () {
  const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const FEWEST = 6; // values shown at the closest

  function words(point) {
    const day = days.format(new Date(point.label));
    const value = Number(point.value.toPrecision(4)).toLocaleString('en-GB');
    if (point.kind === 'left out') return `${day}: ${value}. Left out of the limits and the rules.`;
    return `${day}: ${value}. ${point.why === 'No signal' ? 'Common cause' : `${point.why} (${point.kind})`}.`;
  }

  // The specification with the values from one place to another, and the marks between them.
  function cut(spec, rows, from, to) {
    const shown = rows.slice(from, to);
    const first = shown[0].label;
    const last = shown[shown.length - 1].label;
    const layer = spec.layer.map((one) => (one.data
      ? { ...one, data: { values: one.data.values.filter((mark) => mark.label >= first && mark.label <= last) } }
      : one));
    return { ...spec, data: { values: shown }, layer };
  }

  class Chart {
    constructor(holder, spec) {
      this.holder = holder;
      this.spec = spec;
      this.rows = spec.data.values;
      this.said = document.querySelector(`[data-said="${holder.id}"]`);
      this.tools = document.querySelector(`[data-zoom="${holder.id}"]`);
      this.from = 0;
      this.to = this.rows.length;
      this.at = this.rows.length;
    }

    say(text) { this.said.textContent = text; }

    async draw() {
      // times of day would move with the reader's clock: a label is a day, everywhere
      const config = { font: 'Arial, sans-serif', background: '#ffffff', legend: { orient: 'bottom', columns: 2 } };
      const spec = cut(this.spec, this.rows, this.from, this.to);
      const compiled = vegaLite.compile(spec, { config }).spec;
      const view = new vega.View(vega.parse(compiled, null, { ast: true }), {
        renderer: 'canvas',
        expr: vega.expressionInterpreter,
        container: this.holder.querySelector('[data-canvas]'),
        hover: true,
        tooltip: () => {},
      });
      view.addEventListener('mousemove', (_event, item) => {
        const row = item && item.datum && item.datum.value !== undefined ? item.datum : null;
        if (row && row.label && row.why) this.say(words({ ...row, label: new Date(row.label) }));
      });
      await view.runAsync();
      if (this.view) this.view.finalize();
      this.view = view;
    }

    async show(from, to) {
      const size = Math.max(Math.min(FEWEST, this.rows.length), Math.min(to - from, this.rows.length));
      this.from = Math.max(0, Math.min(Math.round(from), this.rows.length - size));
      this.to = this.from + size;
      await this.draw();
      this.say(`${days.format(new Date(this.rows[this.from].label))} to ${days.format(new Date(this.rows[this.to - 1].label))}: ${size} of ${this.rows.length} values.`);
    }

    zoom(how) {
      const size = this.to - this.from;
      const middle = (this.from + this.to) / 2;
      const half = Math.max(1, Math.floor(size / 2));
      const move = {
        in: () => this.show(middle - half / 2, middle - half / 2 + half),
        out: () => this.show(middle - size, middle + size),
        earlier: () => this.show(this.from - half, this.to - half),
        later: () => this.show(this.from + half, this.to + half),
        all: () => this.show(0, this.rows.length),
      }[how];
      return move ? move() : null;
    }

    async walk(step) {
      const known = this.rows.map((row, i) => i).filter((i) => this.rows[i].value !== null);
      if (!known.length) return;
      const ahead = step > 0 ? known.filter((i) => i > this.at) : known.filter((i) => i < this.at);
      if (Math.abs(step) > 1) this.at = step > 0 ? known[known.length - 1] : known[0];
      else if (ahead.length) this.at = step > 0 ? ahead[0] : ahead[ahead.length - 1];
      if (this.at < this.from) await this.show(this.at, this.at + this.to - this.from);
      if (this.at >= this.to) await this.show(this.at - (this.to - this.from) + 1, this.at + 1);
      this.say(words(this.rows[this.at]));
    }

    listen() {
      this.holder.tabIndex = 0;
      this.holder.addEventListener('keydown', (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const step = { ArrowLeft: -1, ArrowRight: 1, Home: -2, End: 2 }[event.key];
        const how = { '+': 'in', '=': 'in', '-': 'out', 0: 'all' }[event.key];
        if (!step && !how) return;
        event.preventDefault();
        if (step) this.walk(step); else this.zoom(how);
      });
      // the wheel zooms a chart that has the focus; otherwise it scrolls the page, as everywhere
      this.holder.addEventListener('wheel', (event) => {
        if (document.activeElement !== this.holder) return;
        event.preventDefault();
        this.zoom(event.deltaY < 0 ? 'in' : 'out');
      }, { passive: false });
      if (!this.tools || this.rows.length <= FEWEST) return;
      this.tools.hidden = false;
      this.tools.addEventListener('click', (event) => {
        const button = event.target.closest('[data-do]');
        if (button) this.zoom(button.dataset.do);
      });
    }
  }

  async function begin(holder) {
    const data = document.getElementById(`${holder.id}-data`);
    if (!data) return;
    const chart = new Chart(holder, JSON.parse(data.textContent));
    holder.hidden = false;
    chart.said.hidden = false;
    await chart.draw();
    chart.listen();
  }

  document.querySelectorAll('[data-chart]').forEach((holder) => {
    begin(holder).catch((fault) => { holder.hidden = true; console.error(fault); });
  });
}());
