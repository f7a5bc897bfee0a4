import type { Random } from '../random.ts';

/** Made-up places and offices; none of the places exists. */
export interface Unit {
  readonly place: string;
  readonly office: string;
  /** Official full name, as rows carry it in `entity`. */
  readonly name: string;
  /** Whether it answers for its subordinate units too (部门) or for itself alone (单位). */
  readonly level: 'department' | 'unit';
  /** 行政 (with 机关运行经费) or 事业. */
  readonly nature: 'administrative' | 'institution';
  /** 款 of the functional classification that is its business. */
  readonly field: string;
}

export const places = [
  '青岚县',
  '望溪市',
  '云岫区',
  '泽川市',
  '宁岳县',
  '临渚县',
  '白鹭浦区',
  '北溟州',
  '松涧县',
  '霁月市',
  '岚皋河新区',
  '锦屏岭县',
  '梧泉市',
  '沐川口区',
  '东篱县',
  '澜沧浦县',
  '长汀洲区',
  '玉笥县',
  '丹霞坪市',
  '远岫县',
] as const;

interface Office {
  readonly name: string;
  readonly field: string;
  readonly nature: Unit['nature'];
  /** First year in which an office of that name and field is plausible. */
  readonly since: number;
}
export const offices: readonly Office[] = [
  { name: '财政局', field: '20106', nature: 'administrative', since: 2015 },
  { name: '司法局', field: '20406', nature: 'administrative', since: 2015 },
  { name: '民政局', field: '20802', nature: 'administrative', since: 2015 },
  { name: '审计局', field: '20108', nature: 'administrative', since: 2015 },
  { name: '统计局', field: '20105', nature: 'administrative', since: 2015 },
  { name: '教育局', field: '20501', nature: 'administrative', since: 2015 },
  { name: '水利局', field: '21303', nature: 'administrative', since: 2015 },
  { name: '科学技术局', field: '20601', nature: 'administrative', since: 2015 },
  { name: '卫生健康局', field: '21001', nature: 'administrative', since: 2019 },
  { name: '农业农村局', field: '21301', nature: 'administrative', since: 2020 },
  { name: '住房和城乡建设局', field: '21201', nature: 'administrative', since: 2019 },
  { name: '市场监督管理局', field: '20138', nature: 'administrative', since: 2020 },
  { name: '文化和旅游局', field: '20701', nature: 'administrative', since: 2019 },
  { name: '交通运输局', field: '21401', nature: 'administrative', since: 2019 },
  { name: '应急管理局', field: '22401', nature: 'administrative', since: 2020 },
  { name: '医疗保障局', field: '21015', nature: 'administrative', since: 2019 },
  { name: '退役军人事务局', field: '20828', nature: 'administrative', since: 2019 },
  { name: '自然资源局', field: '22001', nature: 'administrative', since: 2020 },
  { name: '信访局', field: '20140', nature: 'administrative', since: 2024 },
  { name: '人力资源和社会保障局', field: '20801', nature: 'administrative', since: 2015 },
  { name: '残疾人联合会', field: '20811', nature: 'administrative', since: 2015 },
  { name: '档案馆', field: '20126', nature: 'institution', since: 2015 },
  { name: '大数据中心', field: '20103', nature: 'institution', since: 2019 },
  { name: '公路事业发展中心', field: '21401', nature: 'institution', since: 2019 },
  { name: '农业技术推广中心', field: '21301', nature: 'institution', since: 2020 },
];

export function drawUnit(random: Random, year: number): Unit {
  const place = random.pick(places);
  const office = random.pick(offices.filter((o) => o.since <= year));
  return {
    place,
    office: office.name,
    name: place + office.name,
    level: random.chance(0.6) ? 'department' : 'unit',
    nature: office.nature,
    field: office.field,
  };
}
