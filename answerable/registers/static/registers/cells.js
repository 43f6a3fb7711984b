// Cells changed where they stand. Without this file each row has its own page for it.
const table = document.querySelector('[data-cells]');
const status = document.querySelector('[data-cells-status]');
const cells = [...table.querySelectorAll('[data-column]')];
const across = table.querySelector('tr[data-entry]').querySelectorAll('[data-column]').length;
const token = document.querySelector('[data-cells-form] [name=csrfmiddlewaretoken]').value;

function button(cell, text) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'registers-cell';
  made.textContent = text || '\u2013';
  made.setAttribute('aria-label', `${cell.dataset.label}: ${text || table.dataset.empty}. ${table.dataset.change}`);
  made.tabIndex = -1;
  cell.dataset.text = text;
  cell.replaceChildren(made);
  return made;
}

function stand(place) {
  const cell = cells[Math.max(0, Math.min(place, cells.length - 1))];
  table.querySelectorAll('.registers-cell[tabindex="0"]').forEach((b) => { b.tabIndex = -1; });
  const at = cell.querySelector('button');
  if (at) { at.tabIndex = 0; at.focus(); }
}

function open(cell, first) {
  const box = document.createElement('input');
  box.className = 'nhsuk-input registers-box';
  box.value = first ?? cell.dataset.text;
  box.setAttribute('aria-label', cell.dataset.label);
  cell.replaceChildren(box);
  box.focus();
  if (first === undefined) box.select();
  box.addEventListener('blur', () => { if (!box.disabled && box.isConnected && !box.dataset.asked) save(cell, box); });
  box.addEventListener('keydown', (event) => typed(event, cell, box));
}

function typed(event, cell, box) {
  const place = cells.indexOf(cell);
  if (event.key === 'Escape') {
    box.disabled = true;
    button(cell, cell.dataset.text);
    stand(place);
  } else if (event.key === 'Enter' || event.key === 'Tab') {
    event.preventDefault();
    const step = event.key === 'Enter' ? across : event.shiftKey ? -1 : 1;
    save(cell, box, place + step);
  }
}

async function save(cell, box, next) {
  const row = cell.closest('tr');
  if (box.value === cell.dataset.text && !box.dataset.asked) {
    box.disabled = true;
    button(cell, cell.dataset.text);
    if (next !== undefined) stand(next);
    return;
  }
  box.disabled = true;
  const body = new FormData();
  body.set('column', cell.dataset.column);
  body.set('text', box.value);
  body.set('version', row.dataset.version);
  let answer = {};
  try {
    const reply = await fetch(row.dataset.address, { method: 'POST', body, headers: { 'X-CSRFToken': token } });
    answer = await reply.json();
    if (reply.ok) { took(row, answer); if (next !== undefined) stand(next); return; }
  } catch { answer = { why: table.dataset.lost }; }
  if (answer.version) { row.dataset.version = answer.version; cell.dataset.text = answer.theirs; }
  status.textContent = answer.why;
  box.dataset.asked = '1';
  box.disabled = false;
  box.setAttribute('aria-invalid', 'true');
  box.classList.add('nhsuk-input--error');
  box.focus();
}

function took(row, answer) {
  row.dataset.version = answer.version;
  row.querySelectorAll('[data-column]').forEach((cell) => button(cell, answer.cells[cell.dataset.column]));
  status.textContent = answer.note || table.dataset.saved;
}

cells.forEach((cell) => button(cell, cell.textContent.trim()));
cells[0].querySelector('button').tabIndex = 0;
table.addEventListener('click', (event) => {
  const at = event.target.closest('.registers-cell');
  if (at) open(at.closest('[data-column]'));
});
table.addEventListener('keydown', (event) => {
  const at = event.target.closest('.registers-cell');
  if (!at) return;
  const place = cells.indexOf(at.closest('[data-column]'));
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: across, ArrowUp: -across }[event.key];
  if (step) { event.preventDefault(); stand(place + step); }
  if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    open(at.closest('[data-column]'), event.key);
  }
});
