// The answer beside what is picked, as it is picked. Without this file a button shows it.
const form = document.querySelector('[data-pick]');
const live = document.querySelector('[data-live]');
const QUIET = 400;
let waiting;
let asked = 0;

async function show() {
  const picked = new URLSearchParams(new FormData(form));
  ['csrfmiddlewaretoken', 'once'].forEach((name) => picked.delete(name));
  if (!picked.get('when')) return;
  asked += 1;
  const mine = asked;
  try {
    const response = await fetch(`?${picked}`, { credentials: 'same-origin' });
    if (!response.ok || mine !== asked) return;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const answer = page.querySelector('[data-live]');
    if (answer) live.replaceChildren(...answer.childNodes);
  } catch {
    // the button still shows it
  }
}

form.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(show, QUIET);
});
show();
