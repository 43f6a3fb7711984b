// The preview follows what is typed; without this the Preview button does the same.
const form = document.getElementById("wording");
const shown = document.getElementById("preview");
let waiting = 0;
let asked = 0;

async function refresh() {
  const mine = ++asked;
  const data = new FormData(form);
  data.delete("once");
  const answer = await fetch(form.dataset.preview, { method: "POST", body: data });
  if (answer.ok && mine === asked) shown.innerHTML = await answer.text();
}

form.elements.text.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(refresh, 400);
});
