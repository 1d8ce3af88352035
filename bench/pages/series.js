/** Of one file of a series, counted from 0. */
export function addressOf(name, index) {
  return `/series/${name}/${String(index + 1).padStart(5, '0')}.dcm`;
}

/** What goes into `src` for all files of a series. */
export function addressesOf(name, slices) {
  return Array.from({ length: slices }, (_, index) => addressOf(name, index)).join(' ');
}

/** The files picked in the page's input, by name. */
export async function filesPicked() {
  const input = document.querySelector('input');
  if (input.files.length === 0) await new Promise((done) => input.addEventListener('change', done));
  return [...input.files].sort((a, b) => (a.name < b.name ? -1 : 1));
}
