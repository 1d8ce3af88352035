const form = document.querySelector('#deposit');
const scan = document.querySelector('#scan');
const received = document.querySelector('#received');

document.querySelector('#sample').addEventListener('click', async () => {
  const answer = await fetch('./generated/ammonite.zip');
  scan.files = [new File([await answer.blob()], 'ammonite.zip')];
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const entries = [...new FormData(form)].flatMap(([name, value]) => {
    const [term, definition] = [document.createElement('dt'), document.createElement('dd')];
    term.textContent = name;
    definition.textContent = String(value);
    return [term, definition];
  });
  received.querySelector('dl').replaceChildren(...entries);
  received.hidden = false;
  received.scrollIntoView({ block: 'nearest' });
});

form.addEventListener('reset', () => {
  received.hidden = true;
  scan.files = null;
});
