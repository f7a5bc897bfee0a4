/** A page of a PDF, drawn by pdf.js, and over it a box on every figure: where its very characters are printed. */
import { show } from './document.js';
import { GlobalWorkerOptions, getDocument } from './pdfjs/legacy/build/pdf.min.mjs';

const home = new URL('./pdfjs/', import.meta.url).href;
GlobalWorkerOptions.workerSrc = `${home}legacy/build/pdf.worker.min.mjs`;

/** @param {HTMLElement} leaf */
async function draw(leaf) {
  const { file = '', page: number = '1' } = leaf.dataset;
  const pdf = await getDocument({
    url: file,
    cMapUrl: `${home}cmaps/`,
    standardFontDataUrl: `${home}standard_fonts/`,
    iccUrl: `${home}iccs/`,
    // compiled code would need a gap in the page's policy
    useWasm: false,
    wasmUrl: `${home}wasm/`,
    isEvalSupported: false,
  }).promise;
  const page = await pdf.getPage(Number(number));
  const plain = page.getViewport({ scale: 1 });
  // sharp at twice the width at which it is first shown, for those who zoom in
  const scale = Math.min(
    3,
    (Math.max(leaf.clientWidth, 700) * Math.max(devicePixelRatio, 1.5)) / plain.width,
  );
  const viewport = page.getViewport({ scale });
  const canvas = /** @type {HTMLCanvasElement} */ (leaf.querySelector('canvas'));
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  canvas.dataset.points = String(plain.width);
  await page.render({ canvas, viewport }).promise;
}

/** @param {HTMLElement} leaf */
async function place(leaf) {
  const { places: address = '', figure = '' } = leaf.dataset;
  const answer = await fetch(address);
  if (!answer.ok) return;
  const { places } = await answer.json();
  for (const { span, boxes } of places)
    for (const [left, top, width, height] of boxes) {
      const box = document.createElement('a');
      box.className = 'box';
      box.href = `${figure}${span}`;
      box.dataset.span = span;
      // the rows are the way by keyboard and by ear
      box.tabIndex = -1;
      box.setAttribute('aria-hidden', 'true');
      Object.assign(box.style, {
        left: `${left * 100}%`,
        top: `${top * 100}%`,
        width: `${width * 100}%`,
        height: `${height * 100}%`,
      });
      if (span === leaf.dataset.selected) box.setAttribute('aria-current', 'true');
      leaf.append(box);
    }
}

for (const leaf of document.querySelectorAll('.leaf')) {
  if (!(leaf instanceof HTMLElement)) continue;
  Promise.all([draw(leaf), place(leaf)])
    .then(() => {
      leaf.dataset.ready = 'true';
      show(leaf.querySelector('[aria-current]'));
    })
    .catch((error) => {
      console.error(error);
      const failed = leaf.querySelector('.failed');
      if (failed instanceof HTMLElement) failed.hidden = false;
      leaf.dataset.ready = 'failed';
    });
}
