/**
 * Cars bought, cars held, and what running one costs.
 *
 * Reads 公务用车购置数 2 辆，公务用车保有量 1 辆 and says that what was bought this year is still held at its end; reads
 * 公务用车运行维护费 60.00万元 beside 保有量 2 辆 and says what one car then cost.
 */
import type { Row } from '../../schema/index.ts';
import type { Check, Example, ExampleRow } from '../check.ts';
import type { Decimal } from '../decimal.ts';
import type { Relation } from '../relation.ts';
import { agree, nameOf, type Observation, type View } from '../view.ts';

const isSpent = (row: Row): boolean => row.measure === 'amount' && row.stage === 'final';

const held = '公务用车保有量';

/** Each figure of one item once per unit and year, with those of the cars held that go with it. */
function besideHeld(view: View, item: string): readonly (readonly [Observation, Observation])[] {
  // a budget plans to buy what nobody holds yet
  if (view.input.metadata.kind === 'budget') return [];
  const own = view.all.filter(
    ({ row }) => row.family === 'three_public' && row.part === null && row.scope === null,
  );
  return own
    .filter(({ row }) => row.item === item && (row.measure === 'count' || isSpent(row)))
    .flatMap((o) => {
      const cars = own.find(
        (c) => c.row.item === held && c.row.measure === 'count' && agree(c.row, o.row, 'entity', 'year'),
      );
      return cars ? [[o, cars] as const] : [];
    });
}

const count = (printed: string, item: string): ExampleRow => ({
  printed,
  family: 'three_public',
  item,
  fund: 'fiscal',
  stage: null,
  measure: 'count',
  unit: '辆',
});
const bought = (number: string, cars: string): Example => ({
  text: `本年购置公务用车${number}，年末公务用车保有量为${cars}。`,
  rows: [count(number, '公务用车购置数'), count(cars, held)],
});

export const boughtAndHeld: Check = {
  id: 'vehicles-bought',
  title: '购置车辆不超过保有量',
  description: '本年购置的公务用车数一般不超过年末的公务用车保有量。',
  basis: '公开范本要求同时公开公务用车购置数和保有量。',
  severity: 'warning',
  examples: {
    holds: bought('1辆', '8辆'),
    breaks: bought('2辆', '1辆'),
    rounding: null,
    absent: { text: '年末公务用车保有量为8辆。', rows: [count('8辆', held)] },
  },
  relations: (view) =>
    besideHeld(view, '公务用车购置数').map(([number, cars]): Relation => {
      const figures = [number.figure, cars.figure];
      return {
        kind: 'statement',
        holds: number.figure.value.lte(cars.figure.value),
        subject: `${nameOf(cars.row)}（其中本年购置）`,
        message: `本年购置公务用车 ${number.row.printed}，年末保有量却为 ${cars.row.printed}`,
        arithmetic: `${number.row.printed} > ${cars.row.printed}`,
        figures,
        sources: figures.map((f) => f.source),
      };
    }),
};

/** 万元 for one car in one year; what a car costs to run is a small part of it. */
const dear = 15;

function costOf(amount: Observation, cars: Observation): Relation {
  const figures = [amount.figure, cars.figure];
  const none = cars.figure.value.eq(0);
  const each: Decimal | null = none ? null : amount.figure.value.dividedBy(cars.figure.value, 2);
  return {
    kind: 'statement',
    holds: amount.figure.value.eq(0) || (each?.lte(dear) ?? false),
    subject: `${nameOf(amount.row)}与保有量`,
    message:
      each === null
        ? `${nameOf(amount.row)} ${amount.row.printed}，而公务用车保有量为 ${cars.row.printed}`
        : `${nameOf(amount.row)} ${amount.row.printed}，保有 ${cars.row.printed}，平均每辆 ${each.toFixed(2)} 万元`,
    arithmetic:
      each === null
        ? `${amount.row.printed} > 0，保有量 = ${cars.row.printed}`
        : `${amount.figure.value.toFixed()} ÷ ${cars.figure.value.toFixed()} = ${each.toFixed(2)}`,
    figures,
    sources: figures.map((f) => f.source),
  };
}

const running = (amount: string, cars: string): Example => ({
  text: `公务用车运行维护费${amount}，年末公务用车保有量为${cars}。`,
  rows: [
    { printed: amount, family: 'three_public', item: '公务用车运行维护费', fund: 'fiscal' },
    count(cars, held),
  ],
});

export const runningCost: Check = {
  id: 'running-cost',
  title: '每辆车的运行维护费',
  description: `有运行维护费而保有量为零，或平均每辆超过 ${dear} 万元的，列为提示；执法执勤、特种车辆的费用和租车可能是原因。`,
  basis: '公开范本要求同时公开公务用车运行维护费和保有量。',
  severity: 'info',
  examples: {
    holds: running('20.00万元', '8辆'),
    breaks: running('20.00万元', '0辆'),
    rounding: null,
    absent: { text: '年末公务用车保有量为8辆。', rows: [count('8辆', held)] },
  },
  relations: (view) => besideHeld(view, '公务用车运行维护费').map(([amount, cars]) => costOf(amount, cars)),
};
