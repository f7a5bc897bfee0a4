/** A file that is dropped anywhere on the page is taken as if it had been chosen. */
const form = /** @type {HTMLFormElement} */ (document.querySelector('.drop'));
const input = /** @type {HTMLInputElement} */ (form.querySelector('input[type="file"]'));
const waiting = /** @type {HTMLElement} */ (form.querySelector('.waiting'));

form.addEventListener('submit', () => {
  waiting.hidden = false;
});
document.addEventListener('dragover', (event) => {
  event.preventDefault();
  form.classList.add('over');
});
document.addEventListener('dragleave', () => form.classList.remove('over'));
document.addEventListener('drop', (event) => {
  event.preventDefault();
  form.classList.remove('over');
  const files = event.dataTransfer?.files;
  if (!files?.length) return;
  const one = new DataTransfer();
  one.items.add(/** @type {File} */ (files[0]));
  input.files = one.files;
  form.requestSubmit();
});
