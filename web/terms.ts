import type { Language } from './language.ts';

/** What a code of the vocabulary is called: `three_public` is 三公经费, or “three public” in English. */
const english: Readonly<Record<string, string>> = {
  three_public: 'three public expenses',
  mention: 'other amounts mentioned',
  all: 'all funds',
  fiscal: 'fiscal appropriation',
  general: 'general public budget',
  government_fund: 'government-managed funds',
  state_capital: 'state capital budget',
  final: 'final account',
  cannot_hold: 'does not hold',
  amount: 'amount',
  rate: 'rate',
  final_account: 'final account',
  performance_report: 'performance report',
};

export function termOf<T extends Record<string, string>>(
  table: T,
  key: string | null,
  language: Language,
): string {
  if (key === null) return '';
  if (language === 'zh') return table[key] ?? key;
  return english[key] ?? key.replaceAll('_', ' ');
}
