import { type Severity, severities } from '../../schema/index.ts';
import { type Html, html } from '../html.ts';
import type { Asked } from '../page.ts';
import { termOf } from '../terms.ts';

/** How grave a finding is, in a word: colour only goes along with it. */
export const severityTag = (severity: Severity, { language }: Pick<Asked, 'language'>): Html =>
  html`<span class="severity ${severity}">${termOf(severities, severity, language)}</span>`;
