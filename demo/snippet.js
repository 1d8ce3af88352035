import { attributeNames, writeSnippets } from './write-snippet.js';

const form = document.querySelector('#choices');
const preview = document.querySelector('#preview');
const status = document.querySelector('#copied');
const dist = new URL('../dist/', document.baseURI).href;

show();
form.addEventListener('change', show);
form.addEventListener('submit', (event) => event.preventDefault());

for (const button of document.querySelectorAll('[data-copies]')) {
  button.addEventListener('click', () => void copy(document.getElementById(button.dataset.copies)));
}

/** Writes both snippets, and shows what they will show. */
function show() {
  const choices = Object.fromEntries(
    attributeNames.map((name) => [name, form.elements[name]?.value.trim() ?? '']),
  );
  const height = Math.round(Math.min(2000, Math.max(200, Number(form.elements.height.value) || 480)));
  const { tag, frame } = writeSnippets(choices, dist, height);
  document.querySelector('#tag').textContent = tag;
  document.querySelector('#frame').textContent = frame;
  for (const name of attributeNames) {
    // Here it is shown at once.
    if (name === 'loading') continue;
    if (choices[name]) preview.setAttribute(name, choices[name]);
    else preview.removeAttribute(name);
  }
  status.textContent = '';
}

/** Where the browser does not copy, the text is selected for a person to do so. */
async function copy(code) {
  try {
    await navigator.clipboard.writeText(code.textContent);
    status.textContent = 'Copied.';
  } catch {
    getSelection().selectAllChildren(code);
    status.textContent = 'The browser didn’t copy it. It is selected: press Ctrl+C or ⌘C.';
  }
}
