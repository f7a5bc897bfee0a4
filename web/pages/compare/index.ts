import { downloadOf, panelOf, panelScripts, panelStyles } from '../../charts/panel.ts';
import { html } from '../../html.ts';
import type { Page } from '../../page.ts';
import { pager, pagingOf } from '../../parts/pager.ts';
import { sentences } from '../../parts/phrases.ts';
import { form } from './form.ts';
import { distributionPanel, rankingPanel, rounded, scopeLine, yearsPanel } from './panels.ts';
import { comparisonOf } from './question.ts';

/** Several units on one account. */
const unitsOnPage = 25;

export const compare: Page = {
  id: 'compare',
  path: '/compare',
  title: ['比较', 'Compare'],
  menu: true,
  show(asked) {
    const { say } = asked;
    const comparison = comparisonOf(asked);
    const { standings, spread } = comparison.ranking;
    const title = say('compare');
    const head = html`<h1>${title}</h1><p class="lead">${say('compareLead')}</p>${form(asked, comparison)}`;
    const shown = { title, scripts: panelScripts, styles: panelStyles };
    if (comparison.question === null || standings.length === 0)
      return { ...shown, body: html`${head}<p class="empty">${say('nobody')}</p>` };
    const paging = pagingOf(asked, standings.length, unitsOnPage);
    const panels = [
      yearsPanel(asked, comparison),
      distributionPanel(asked, comparison),
      rankingPanel(asked, comparison, paging, pager(asked, paging)),
    ].filter((panel) => panel !== null);
    const download = downloadOf(asked, panels, `${comparison.question.item} ${comparison.question.year}`);
    if (download !== null) return download;
    const { unit } = standings[0]!.settled.figure;
    const median = spread.median === null ? '0' : rounded(spread.median);
    const far = standings.filter((s) => s.far).length;
    const found = sentences(asked.language, [
      say('standingsCount', { count: standings.length, zeros: spread.zeros, median, unit }),
      far > 0 ? say('farCount', { count: far }) : null,
      comparison.left > 0 ? say('otherLevels', { count: comparison.left }) : null,
    ]);
    const body = html`${head}
<h2>${scopeLine(asked, comparison)}</h2>
<p>${found}</p>
${panels.map((panel) => panelOf(asked, panel))}`;
    return { ...shown, body };
  },
};
