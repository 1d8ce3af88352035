/*
 * The tag shows what a person has chosen for upload, before anything is uploaded. `data-files-of` names the field by its
 * id. A press on “Choose other files” in the tag leaves the field alone.
 */
document.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.type !== 'file' || !target.files?.length) return;
  for (const preview of document.querySelectorAll('spacing-preview[data-files-of]'))
    if (preview.dataset.filesOf === target.id) preview.files = [...target.files];
});
