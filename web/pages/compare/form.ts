import { families, funds, stages } from '../../../schema/index.ts';
import { itemsOf, regionsOf, type ScopeCount } from '../../../store/index.ts';
import { type Html, html, nothing } from '../../html.ts';
import type { Asked } from '../../page.ts';
import { levelWords } from '../../parts/figures.ts';
import { type Option, select } from '../../parts/select.ts';
import { termOf } from '../../terms.ts';
import { type Comparison, chosenMost, type Level } from './question.ts';

/** What may be asked: only years, stages and funds that somebody prints for the account. */
const itemsListed = 400;
const unitsListed = 400;

export function form(asked: Asked, comparison: Comparison): Html {
  const { db, say, language, url } = asked;
  const { family, item, scopes, question, levels, level, region, chosen, ranking } = comparison;
  const families_ = Object.keys(families).filter((key) => key !== 'mention');
  const values = (of: (s: ScopeCount) => string | number | null) =>
    [...new Set(scopes.map(of))].filter((value) => value !== null).map(String);
  const coded = (keys: readonly string[], table: Record<string, string>): Option[] =>
    keys.map((key) => [key, termOf(table, key, language)]);
  const names = ranking.standings.slice(0, unitsListed).map(({ name }) => name);
  return html`<form class="filters" method="get" action="${url.pathname}">
${select('family', say('family'), coded(families_, families), family)}
<p><label for="item">${say('account')}</label><input id="item" name="item" value="${item}" list="items" size="22"></p>
<datalist id="items">${itemsOf(db, family, itemsListed).map((name) => html`<option value="${name}"></option>`)}</datalist>
${select(
  'year',
  say('year'),
  values((s) => s.year).map((y): Option => [y, y]),
  String(question?.year ?? ''),
)}
${select(
  'stage',
  say('stage'),
  coded(
    values((s) => s.stage),
    stages,
  ),
  question?.stage ?? '',
)}
${select(
  'fund',
  say('fund'),
  coded(
    values((s) => s.fund),
    funds,
  ),
  question?.fund ?? '',
)}
${select('level', say('level'), levelOptions(asked, levels), level)}
${select('region', say('region'), [['', say('all')], ...regionsOf(db).map((r): Option => [r, r])], region)}
${chosen.map((name) => html`<input type="hidden" name="unit" value="${name}">`)}
${chosen.length < chosenMost ? html`<p><label for="unit">${say('addUnit')}</label><input id="unit" name="unit" list="units" autocomplete="off"></p><datalist id="units">${names.map((name) => html`<option value="${name}"></option>`)}</datalist>` : nothing}
<button>${say('show')}</button></form>
${chosen.length === 0 ? nothing : chips(asked, chosen)}`;
}

const levelOptions = (asked: Asked, levels: Comparison['levels']): Option[] =>
  levels.length === 0
    ? []
    : [
        ...levels.map(([level, units]): Option => [level, `${levelName(asked, level)} (${units})`]),
        ...(levels.length > 1 ? [['any', asked.say('levelAny')] as const] : []),
      ];

export const levelName = (asked: Asked, level: Level): string =>
  level === 'any' ? asked.say('levelAny') : levelWords(asked, level === 'unknown' ? null : level);

function chips({ say, url }: Asked, chosen: readonly string[]): Html {
  const without = (name: string) => {
    const query = new URLSearchParams(url.search);
    query.delete('unit');
    for (const other of chosen) if (other !== name) query.append('unit', other);
    return `${url.pathname}?${query}`;
  };
  return html`<p class="chips">${say('chosenUnits')} ${chosen.map(
    (name) =>
      html`<a href="${without(name)}" aria-label="${say('removeUnit', { name })}">${name} <span aria-hidden="true">×</span></a> `,
  )}</p>`;
}
