/** Charts in the browser: what a point says, beside the pointer or the focus; arrow keys between points; PNG from SVG. */
const tip = document.createElement('div');
tip.className = 'tip';
tip.hidden = true;
tip.setAttribute('aria-hidden', 'true');
document.body.append(tip);

for (const chart of document.querySelectorAll('svg.chart')) {
  const marks = [...chart.querySelectorAll('.mark')];
  // the browser's own tooltip would say the same again; the name is in aria-label
  for (const mark of marks) mark.querySelector(':scope > title')?.remove();
  roam(marks);
  for (const type of ['pointerover', 'focusin']) chart.addEventListener(type, show);
  for (const type of ['pointerleave', 'focusout']) chart.addEventListener(type, hide);
}
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') hide();
});

function show(event) {
  const mark = event.target.closest('.mark');
  if (mark === null) return hide();
  tip.textContent = marksAt(event, mark)
    .map((one) => one.getAttribute('aria-label'))
    .join('\n');
  tip.hidden = false;
  const box = (mark.querySelector('path, rect:not([pointer-events])') ?? mark).getBoundingClientRect();
  const left = Math.min(
    Math.max(8, box.left + box.width / 2 - tip.offsetWidth / 2),
    innerWidth - tip.offsetWidth - 8,
  );
  const above = box.top - tip.offsetHeight - 10;
  tip.style.left = `${left + scrollX}px`;
  tip.style.top = `${(above < 4 ? box.bottom + 10 : above) + scrollY}px`;
}

/** Where lines run together, points lie upon each other: all that the pointer is on are told. */
function marksAt(event, mark) {
  if (event.type !== 'pointerover') return [mark];
  const under = document
    .elementsFromPoint(event.clientX, event.clientY)
    .map((element) => element.closest('.mark'));
  return [...new Set(under)].filter((one) => one !== null);
}

function hide() {
  tip.hidden = true;
}

/** One stop of the Tab key for a chart; the arrow keys go from point to point. */
function roam(marks) {
  marks.forEach((mark, i) => {
    mark.setAttribute('tabindex', i === 0 ? '0' : '-1');
    mark.addEventListener('keydown', (event) => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      const to = event.key === 'Home' ? 0 : event.key === 'End' ? marks.length - 1 : i + step;
      if (Number.isNaN(to) || marks[to] === undefined) return;
      event.preventDefault();
      mark.setAttribute('tabindex', '-1');
      marks[to].setAttribute('tabindex', '0');
      marks[to].focus();
    });
  });
}

for (const button of document.querySelectorAll('button.png')) {
  button.hidden = false;
  button.addEventListener('click', () => savePng(button.dataset.svg, button.dataset.name));
}

async function savePng(address, name) {
  const svg = await (await fetch(address)).blob();
  const image = new Image();
  image.src = URL.createObjectURL(svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  const scale = 2;
  canvas.width = image.naturalWidth * scale;
  canvas.height = image.naturalHeight * scale;
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  const png = await new Promise((done) => canvas.toBlob(done, 'image/png'));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(png);
  link.download = name;
  link.click();
  for (const url of [image.src, link.href]) setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
