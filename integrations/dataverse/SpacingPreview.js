import { readLaunch } from './launch.js';

const query = new URLSearchParams(location.search);
const main = document.querySelector('main');
// Dataverse frames the page within its own and says so: there its header stands above.
const isFramed = query.get('preview') === 'true';

try {
  show(await readLaunch(query));
} catch (error) {
  const said = document.createElement('p');
  said.role = 'alert';
  said.textContent = error instanceof Error ? error.message : String(error);
  main.replaceChildren(said);
}

function show({ src, title, home, lang }) {
  if (lang) document.documentElement.lang = lang;
  const preview = document.createElement('spacing-preview');
  preview.setAttribute('src', src.join(' '));
  if (title) {
    preview.setAttribute('alt', title);
    document.title = title;
  }
  main.replaceChildren(preview);
  const header = document.querySelector('header');
  header.hidden = isFramed || !home;
  if (header.hidden) return;
  header.querySelector('h1').textContent = title;
  const link = header.querySelector('a');
  link.href = home;
  link.textContent = new URL(home).host;
}
