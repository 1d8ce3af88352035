// The page around the frame gives it the height that pym is told.
const preview = document.querySelector('spacing-preview');
let told = 0;

new ResizeObserver(() => {
  const height = Math.ceil(preview.getBoundingClientRect().height);
  if (height === told) return;
  told = height;
  window.pymChild?.sendHeight();
}).observe(preview);
