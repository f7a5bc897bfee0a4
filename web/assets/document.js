/**
 * A row and its place in the source are shown together without leaving the page: a click on either, or Enter, lights up the
 * other. The links work without this script too; it only saves the way.
 */
const source = document.querySelector('.source');
const beside = document.querySelector('.beside');
const said = document.querySelector('#said');

/** @param {string} span */
const named = (span) => `[data-span="${CSS.escape(span)}"]`;

/** @param {string} span @param {string} address */
export async function select(span, address) {
  for (const marked of document.querySelectorAll('[data-span][aria-current]'))
    marked.removeAttribute('aria-current');
  for (const marked of document.querySelectorAll(named(span))) marked.setAttribute('aria-current', 'true');
  for (const old of document.querySelectorAll('tr.detail, .detail.alone')) old.remove();
  // a page whose boxes are not there yet lights this one up when they come
  const leaf = document.querySelector('.leaf');
  if (leaf instanceof HTMLElement) leaf.dataset.selected = span;
  show(source?.querySelector(named(span)));
  history.replaceState(null, '', address);
  await showDetail(span, address, '');
}

/** Scrolls the source, and on a narrow screen nothing else. @param {Element | null | undefined} mark */
export function show(mark) {
  if (!mark || !source) return;
  const [own, frame] = [mark.getBoundingClientRect(), source.getBoundingClientRect()];
  const smooth = matchMedia('(prefers-reduced-motion: no-preference)').matches;
  source.scrollTo({
    top: source.scrollTop + own.top - frame.top - (source.clientHeight - own.height) / 2,
    left: source.scrollLeft + own.left - frame.left - (source.clientWidth - own.width) / 2,
    behavior: smooth ? 'smooth' : 'instant',
  });
}

/** @param {string} span @param {string} address @param {string} query */
async function showDetail(span, address, query) {
  const answer = await fetch(`${new URL(address, location.href).pathname}/detail${query}`);
  if (!answer.ok) return;
  const holder = document.createElement('template');
  holder.innerHTML = await answer.text();
  const rows = [...(beside?.querySelectorAll(`tr${named(span)}`) ?? [])];
  const last = rows.at(-1);
  const inRow = last ? document.createElement('tr') : document.createElement('div');
  inRow.className = last ? 'detail' : 'detail alone';
  if (last) {
    const cell = document.createElement('td');
    cell.colSpan = last.children.length;
    cell.append(holder.content);
    inRow.append(cell);
    last.after(inRow);
  } else {
    inRow.append(holder.content);
    beside?.prepend(inRow);
  }
  ready(inRow);
  const printed = inRow.querySelector('h3')?.textContent ?? '';
  if (said instanceof HTMLElement)
    said.textContent = (said.dataset.words ?? '').replace('{printed}', printed);
  return inRow;
}

/** What a detail can do with script. @param {ParentNode} detail */
function ready(detail) {
  const copy = detail.querySelector('.copy');
  const citation = detail.querySelector('.citation');
  if (copy instanceof HTMLButtonElement && citation && navigator.clipboard) {
    copy.hidden = false;
    copy.addEventListener('click', async () => {
      await navigator.clipboard.writeText(citation.textContent ?? '');
      copy.textContent = copy.dataset.done ?? '';
    });
  }
  detail.querySelector('a.why')?.addEventListener('click', async (event) => {
    event.preventDefault();
    const link = /** @type {HTMLAnchorElement} */ (event.currentTarget);
    const old = link.closest('.detail');
    const row = old?.previousElementSibling;
    const span = (row instanceof HTMLElement && row.dataset.span) || link.pathname.split('/').at(-1) || '';
    link.setAttribute('aria-busy', 'true');
    const fresh = await showDetail(span, link.pathname, '?why=1');
    old?.remove();
    const head = fresh?.querySelector('.why-answer h4');
    if (head instanceof HTMLElement) {
      head.tabIndex = -1;
      head.focus();
    }
  });
}

/** @param {MouseEvent} event */
function clicked(event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const at = /** @type {Element} */ (event.target);
  if (at.closest('.detail')) return;
  const holder = at.closest('[data-span]');
  const link = at.closest('a') ?? holder?.querySelector('a');
  if (!(holder instanceof HTMLElement) || !(link instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  const { span = '' } = holder.dataset;
  const fromSource = holder.closest('.source') !== null;
  select(span, link.pathname).then(() => {
    const row = beside?.querySelector(`tr${named(span)}, .detail.alone`);
    if (fromSource) row?.scrollIntoView({ block: 'nearest' });
  });
}
source?.addEventListener('click', (event) => clicked(/** @type {MouseEvent} */ (event)));
beside?.addEventListener('click', (event) => clicked(/** @type {MouseEvent} */ (event)));
for (const detail of document.querySelectorAll('.detail')) ready(detail);
show(source?.querySelector('[aria-current]'));
