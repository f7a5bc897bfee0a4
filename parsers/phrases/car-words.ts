/**
 * What offices call the money for their cars: 公务用车购置及运行维护费, 公车购置和运行费, 公务车辆运维经费 … The names are made of
 * the same few parts in the same order, and every joining of them is the name of one of three items.
 */
const cars = ['公务用车', '公务车', '公车', '公务车辆', '公务用车辆'];
const keeping = [
  '运行维护',
  '运行',
  '运行及维护',
  '运行和维护',
  '运行与维护',
  '运行、维护',
  '运转维护',
  '运行维修',
  '维护',
  '运维',
  '运行费维护',
  '运行费及维护',
];
const joints = ['及', '和', '与', '、', '', '(及)', '以及', '费及', '费和', '费与', '费、'];
const ends = ['', '费', '费用', '经费', '支出'];

const joined = (...parts: readonly (readonly string[])[]): readonly string[] =>
  parts.reduce<readonly string[]>((heads, tails) => heads.flatMap((h) => tails.map((t) => h + t)), ['']);

export const carNames = {
  both: joined([...cars, '车辆', '机动车'], ['购置'], joints, keeping, ends),
  bought: joined(cars, ['购置'], ends),
  kept: joined(cars, keeping, ends),
} as const;
