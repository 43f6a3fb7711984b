// The driver diagram changed where it stands, by mouse or keyboard. Each change is made and drawn by
// the server. Without this file the outline below the diagram does the same, line by line.
const work = document.querySelector('[data-drivers]');
const status = document.querySelector('[data-drivers-status]');
const tools = document.querySelector('[data-drivers-tools]');
const dialog = document.querySelector('[data-drivers-dialog]');
const heading = dialog.querySelector('#dialog-heading');
const text = dialog.querySelector('#box-text');
const measure = dialog.querySelector('#box-measure');
const token = dialog.querySelector('[name=csrfmiddlewaretoken]').value;
const FAR = 6; // pixels before a press is a drag
const EDGE = 0.28; // the share of a box at whose edge a drop goes before or after it
let at = '0';
let asked = null;
let drag = null;
let busy = false;

const boxes = () => [...work.querySelectorAll('[data-driver]')];
const box = (key) => work.querySelector(`[data-driver="${key}"]`);
const depth = (one) => Number(one.dataset.depth);

function above(one) {
  const all = boxes();
  return all.slice(0, all.indexOf(one)).reverse().find((other) => depth(other) < depth(one));
}

// The next box with the same one above it, or nothing.
function following(one) {
  const all = boxes();
  const after = all.slice(all.indexOf(one) + 1).find((other) => depth(other) <= depth(one));
  return after && depth(after) === depth(one) ? after : null;
}

function ready() {
  const svg = work.querySelector('svg');
  svg.setAttribute('role', 'tree');
  svg.setAttribute('aria-label', work.dataset.tree);
  svg.setAttribute('aria-describedby', 'drivers-keys');
  work.querySelector('.imp-tree').tabIndex = -1;
  boxes().forEach((one) => {
    one.setAttribute('role', 'treeitem');
    one.setAttribute('aria-label', one.dataset.said);
    one.setAttribute('aria-level', String(depth(one) + 1));
    one.setAttribute('tabindex', '-1');
  });
  stand(at, false);
}

function stand(key, focus = true) {
  const one = box(key) || box('0');
  boxes().forEach((other) => {
    other.setAttribute('tabindex', other === one ? '0' : '-1');
    other.setAttribute('aria-selected', String(other === one));
  });
  at = one.dataset.driver;
  if (focus) one.focus();
}

async function send(op, given = {}) {
  if (busy) return;
  busy = true;
  try {
    const answer = await fetch(work.dataset.drivers, {
      method: 'POST',
      headers: { 'X-CSRFToken': token },
      body: new URLSearchParams({ op, driver: at, ...given }),
    });
    if (!answer.ok) throw new Error(String(answer.status));
    const got = await answer.json();
    work.innerHTML = got.html;
    at = String(got.at);
    ready();
    stand(at);
    status.textContent = got.said;
  } catch {
    status.textContent = work.dataset.failed;
  } finally {
    busy = false;
  }
}

// Ask for the words of a box: a new one under `under`, or those of the one we stand at.
function ask(op, under) {
  const one = box(at);
  if (op === 'reword' && at === '0') return;
  asked = { op, under };
  heading.textContent = op === 'add' ? heading.dataset.add : heading.dataset.change;
  text.value = op === 'add' ? '' : one.dataset.text;
  measure.value = op === 'add' ? '' : one.dataset.measure || '';
  dialog.returnValue = '';
  dialog.showModal();
  text.select();
}

function add(place) {
  const one = box(at);
  const under = place === 'beside' && at !== '0' ? above(one) : one;
  ask('add', under.dataset.driver);
}

function act(what) {
  if (what === 'under' || what === 'beside') add(what);
  else if (what === 'reword') ask('reword');
  else send(what);
}

dialog.addEventListener('close', () => {
  if (dialog.returnValue === 'save' && asked) {
    const given = { text: text.value, measure: measure.value };
    if (asked.op === 'add') given.driver = asked.under;
    send(asked.op, given);
  } else {
    stand(at);
  }
  asked = null;
});

tools.addEventListener('click', (event) => {
  const button = event.target.closest('[data-do]');
  if (button) act(button.dataset.do);
});

const MOVES = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'outdent', ArrowRight: 'indent' };

function walk(key) {
  const all = boxes();
  const one = box(at);
  const place = all.indexOf(one);
  const to = {
    ArrowUp: all[place - 1],
    ArrowDown: all[place + 1],
    ArrowLeft: above(one),
    ArrowRight: all[place + 1] && depth(all[place + 1]) > depth(one) ? all[place + 1] : null,
    Home: all[0],
    End: all[all.length - 1],
  }[key];
  if (to) stand(to.dataset.driver);
}

work.addEventListener('keydown', (event) => {
  if (!event.target.closest('[data-driver]')) return;
  const { key } = event;
  const held = event.ctrlKey || event.metaKey;
  if (held && key.toLowerCase() === 'z') send('undo');
  else if (held) return;
  else if ((event.shiftKey || event.altKey) && MOVES[key]) send(MOVES[key]);
  else if (MOVES[key] || key === 'Home' || key === 'End') walk(key);
  else if (key === 'Enter' && event.shiftKey) add('under');
  else if (key === 'Enter' || key === 'F2') act(at === '0' ? 'under' : 'reword');
  else if (key === 'Insert' || key === '+') add('beside');
  else if (key === 'Delete' || key === 'Backspace') send('remove');
  else return;
  event.preventDefault();
});

work.addEventListener('focusin', (event) => {
  const one = event.target.closest('[data-driver]');
  if (one && one.dataset.driver !== at) stand(one.dataset.driver, false);
});

// Where a drop would put what is dragged: under a box, or before or after it.
function landing(event) {
  const one = document.elementFromPoint(event.clientX, event.clientY)?.closest('[data-driver]');
  if (!one || !work.contains(one)) return null;
  const shape = one.getBoundingClientRect();
  const share = (event.clientY - shape.top) / shape.height;
  if (depth(one) === 0 || (share > EDGE && share < 1 - EDGE && depth(one) < 3)) {
    return { one, edge: 'under', under: one.dataset.driver, before: '' };
  }
  const under = above(one).dataset.driver;
  if (share <= 0.5) return { one, edge: 'before', under, before: one.dataset.driver };
  return { one, edge: 'after', under, before: following(one)?.dataset.driver ?? '' };
}

function marked(spot) {
  boxes().forEach((one) => one.removeAttribute('data-drop'));
  if (spot) spot.one.setAttribute('data-drop', spot.edge);
}

work.addEventListener('pointerdown', (event) => {
  const one = event.target.closest('[data-driver]');
  if (!one || event.button !== 0) return;
  drag = { one, x: event.clientX, y: event.clientY, moved: false };
});

document.addEventListener('pointermove', (event) => {
  if (!drag || drag.one.dataset.driver === '0') return;
  const across = event.clientX - drag.x;
  const down = event.clientY - drag.y;
  if (!drag.moved && Math.hypot(across, down) < FAR) return;
  drag.moved = true;
  drag.one.setAttribute('data-dragged', '');
  drag.one.setAttribute('transform', `translate(${across} ${down})`);
  marked(landing(event));
});

function drop(event, spot) {
  const { one, moved } = drag;
  drag = null;
  marked(null);
  one.removeAttribute('data-dragged');
  one.removeAttribute('transform');
  stand(one.dataset.driver);
  if (event.type === 'pointercancel') return;
  if (!moved) act(at === '0' ? 'under' : 'reword');
  else if (spot && spot.one !== one) send('place', { under: spot.under, before: spot.before });
}

['pointerup', 'pointercancel'].forEach((kind) => document.addEventListener(kind, (event) => {
  if (drag) drop(event, drag.moved ? landing(event) : null);
}));

tools.hidden = false;
ready();
