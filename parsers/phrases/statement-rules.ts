import type { Basis, DocumentKind, Fund, Measure, Row, Stage } from '../../schema/index.ts';
import type { Topic } from '../sections/family.ts';
import type { Evaluation } from './evaluation.ts';

export type NumberKind = 'money' | 'percent' | 'count' | 'plain';

export interface Heard {
  readonly match: RegExpExecArray;
  readonly after: RegExpExecArray | null;
  readonly evaluation: Evaluation;
  readonly kind: DocumentKind;
  readonly clause: string;
  /** The ninety characters before the figure, over clause boundaries. */
  readonly before: string;
  readonly unit: string | null;
  readonly value: string;
  readonly topic: Topic;
  /** The sentence up to the figure. */
  readonly sentence: string;
}
export interface Said {
  readonly family: Row['family'];
  readonly item: string;
  readonly measure: Measure;
  readonly unit: string;
  readonly stage?: Stage;
  readonly basis?: Basis;
  readonly fund?: Fund;
  readonly negative?: boolean;
  readonly scope?: string | null;
  readonly confidence?: number;
  readonly remember?: Partial<Evaluation>;
}
/** One wording: the clause up to the figure (`before`, ends at the figure), what may follow, and what it says. */
export interface StatementRule {
  readonly name: string;
  readonly example: string;
  readonly topics: readonly Topic[];
  readonly kinds: readonly NumberKind[];
  readonly units?: readonly string[];
  readonly before: RegExp;
  readonly after?: RegExp;
  /** true: only while a project's self-evaluation is read; false: only outside. */
  readonly project?: boolean;
  readonly say: (heard: Heard) => Said | null;
}

const is = '(?:为|是|有|达|达到|共|共有|共计|总计|合计|:|=|数为|数|约|计|实有)*$';
const count = (family: Row['family'], item: string, unit: string, more: Partial<Said> = {}): Said => ({
  family,
  item,
  measure: 'count',
  unit,
  ...more,
});
const projectStage = (clause: string, kind: DocumentKind): Stage =>
  /执行|支出|决算|到位/.test(clause) && !/预算数/.test(clause)
    ? 'final'
    : /年初/.test(clause) || kind === 'budget'
      ? 'initial_budget'
      : 'adjusted_budget';
const fundProjects = (text: string): string =>
  /政府性基金/.test(text) ? '/政府性基金预算项目' : /国有资本经营/.test(text) ? '/国有资本经营预算项目' : '';
const equipment = (text: string): string | null => {
  const match = /单(?:位)?(?:价值|价|台)[^\d]{0,4}(\d+)万元([^,。;]{0,20}?)(通用|专用|大型)?设备/.exec(text);
  return match ? `单价${match[1]}万元以上${match[3] ?? ''}设备` : null;
};
/** What is to be bought is not yet held. */
const buying = (sentence: string) =>
  /(?:安排|计划|拟|预算)[^。;]{0,8}购置|购置车辆/.test(sentence.slice(sentence.lastIndexOf(';') + 1));
const clean = (name: string) =>
  name
    .replace(
      /^(?:其中|主要(?!负责|领导)|本单位|本部门|我单位|部门|单位|项目|该|截至|年末|年底|、|:|,|一是|二是|三是|一辆|共有|有)+/,
      '',
    )
    .replace(/(?:共有|共|有|为|:)$/, '');

/** 编制3个规划 is no number of posts; 编制15个 is. */
const behindPosts = /^([\u4e00-\u9fff]?)/;
const isPlan = (unit: string | null, after: RegExpExecArray | null) => unit === '个' && after?.[1] !== '';
const inPost = { family: 'staffing', item: '实有人数', unit: '人' } as const;

export const statementRules: readonly StatementRule[] = [
  // ---- staff -------------------------------------------------------------------------------------------------
  {
    name: 'staffing.change',
    example: '比上年减少17人',
    topics: ['staffing', 'asset'],
    kinds: ['count'],
    units: ['人', '辆', '台套'],
    before: /(?:与|比|较)[^,]{2,12}?(?:相比)?[^,]{0,8}?(增加|减少|增长|下降)了?$/,
    say: ({ match, evaluation }) =>
      evaluation.last
        ? {
            family: evaluation.last.family,
            item: evaluation.last.item,
            measure: 'change',
            unit: evaluation.last.unit,
            basis: 'prior_final',
            negative: /减少|下降/.test(match[1]!),
          }
        : null,
  },
  {
    name: 'staffing.change-rate',
    example: '下降5.45%',
    topics: ['staffing'],
    kinds: ['percent'],
    before: /^(增加|减少|增长|下降)了?$/,
    say: ({ match, evaluation }) =>
      evaluation.last
        ? {
            family: evaluation.last.family,
            item: evaluation.last.item,
            measure: 'change_rate',
            unit: '%',
            basis: 'prior_final',
            negative: /减少|下降/.test(match[1]!),
          }
        : null,
  },
  {
    name: 'staffing.supported',
    example: '实际财政供养人员5人',
    topics: ['staffing'],
    kinds: ['count'],
    units: ['人'],
    before: new RegExp(`财政(?:拨款)?(?:供养|补助)(?:在职)?(?:人员|人数)(?:总数)?${is}`),
    say: () => count('staffing', '财政供养人数', '人'),
  },
  {
    name: 'staffing.retired',
    example: '离退休人员12人',
    topics: ['staffing'],
    kinds: ['count'],
    units: ['人'],
    before: new RegExp(`(?:离退休|退休|离休)(?:人员|干部|人数|教?职工|教师)?${is}`),
    say: ({ match, evaluation }) => {
      const kind = /^(离休|退休)/.exec(match[0])?.[1];
      const part = kind === '离休' || (kind && evaluation.last?.item.startsWith('离退休人数'));
      return count('staffing', part ? `离退休人数/${kind}` : '离退休人数', '人');
    },
  },
  {
    name: 'staffing.posts-of-kind',
    example: '其中事业编制15人 / 参公编制2个',
    topics: ['staffing'],
    kinds: ['count'],
    units: ['人', '个'],
    after: behindPosts,
    before: new RegExp(
      `((?:行政|事业|工勤|参公|公益一类|公益二类|政法|机关|后勤|参照公务员法?管理|全额|差额|公务员|聘用)(?:(?!中心|局|院|所|站|学校)[^,。;、\\d]){0,8}?编制)(?:人员|人数|数)?${is}`,
    ),
    say: ({ match, unit, after }) =>
      isPlan(unit, after) ? null : count('staffing', `编制人数/${clean(match[1]!)}`, '人'),
  },
  {
    name: 'staffing.posts',
    example: '编制数为15名 / 核定编制15个',
    topics: ['staffing'],
    kinds: ['count'],
    units: ['人', '个'],
    after: behindPosts,
    before: new RegExp(`编制(?:总数|人数|数|总人数|人员)?${is}`),
    say: ({ unit, after }) => (isPlan(unit, after) ? null : count('staffing', '编制人数', '人')),
  },
  {
    name: 'staffing.actual',
    example: '2023年末实有在职人员313人',
    topics: ['staffing'],
    kinds: ['count'],
    units: ['人'],
    before: new RegExp(
      `(?:实有|现有|在职|在编|在岗|实际(?=正式|在))(?:在职|在编|在岗|正式)?(?:人员|人数|教?职工|教师|干部职工)?(?:总数|总人数)?${is}`,
    ),
    say: ({ clause, evaluation, match }) => {
      const kind = /([^,。;:、\d]{0,12}(?:在职在编|在编在职))(?:人员)?$/.exec(clause)?.[1];
      if (kind && evaluation.last?.item === '实有人数' && !/实有/.test(match[0]))
        return count('staffing', `实有人数/${clean(kind)}`, '人', { remember: { last: evaluation.last } });
      return count('staffing', '实有人数', '人');
    },
  },
  {
    name: 'staffing.actual-of-kind',
    example: '劳务派遣人员3人',
    topics: ['staffing'],
    kinds: ['count'],
    units: ['人'],
    before: new RegExp(
      `((?:劳务派遣|编外|聘用|合同制|临时|遗属|公务员|参公|事业|工勤|行政)[^,。;、\\d]{0,8}?)${is}`,
    ),
    say: ({ match, evaluation, clause }) =>
      evaluation.last?.item === '实有人数' || /^(?:现有|实有)/.test(clause)
        ? count('staffing', `实有人数/${clean(match[1]!)}`, '人', { remember: { last: inPost } })
        : null,
  },
  {
    name: 'staffing.offices-before',
    example: '某局内设机构4个',
    topics: ['staffing'],
    kinds: ['count'],
    units: ['个'],
    before: new RegExp(`内设(?:机构|科室|处室|股室|部门)(?:数|数量)?${is}`),
    say: () => count('staffing', '内设机构数', '个'),
  },
  {
    name: 'staffing.offices',
    example: '内设3个科室 / 共20个内设机构',
    topics: ['staffing'],
    kinds: ['count'],
    units: ['个'],
    before: /^[\s\S]*$/,
    after:
      /^(?:内设|职能|业务|行政)?(?:机构|科室|处室|股室|部门(?![\u4e00-\u9fff]{2})|科|处|股)(?!.{0,6}系统)/,
    say: ({ before, after, clause }) =>
      /内设|下设|设有|设置/.test(before) || /^内设/.test(after![0])
        ? /下属|所属|二级/.test(clause.slice(-12))
          ? null
          : count('staffing', '内设机构数', '个')
        : null,
  },
  {
    name: 'staffing.subordinate',
    example: '本级决算和0个下属单位决算组成',
    topics: ['staffing'],
    kinds: ['count'],
    units: ['个'],
    before: /^[\s\S]*$/,
    after: /^(?:下属|所属|二级)(?:预算|决算|事业)?单位/,
    say: () => count('staffing', '下属单位数', '个'),
  },
  {
    name: 'staffing.second-level',
    example: '纳入预算编制范围的二级预算单位共有1个',
    topics: ['staffing'],
    kinds: ['count'],
    units: ['个'],
    before: new RegExp(`二级(?:预算|决算)单位${is}`),
    say: () => count('staffing', '二级预算单位数', '个'),
  },
  {
    name: 'staffing.units-of-kind',
    example: '其中公益一类事业单位1家',
    topics: ['staffing'],
    kinds: ['count'],
    units: ['个'],
    before: new RegExp(
      `((?:公益一类|公益二类|行政|参公|参照公务员法管理|自收自支|全额|差额)(?:事业)?单位)${is}`,
    ),
    say: ({ match }) => count('staffing', `机构数/${match[1]}`, '个'),
  },
  {
    name: 'staffing.units',
    example: '共涉及机构数为2家 / 预算单位共计1家',
    topics: ['staffing'],
    kinds: ['count'],
    units: ['个'],
    before: new RegExp(`(?:机构数?|预算单位|决算单位|事业单位|编制范围的单位|单位数?)${is}`),
    say: ({ clause }) =>
      /内设/.test(clause)
        ? null
        : /(?:下属|所属|二级)/.test(clause) && !/包括|涉及/.test(clause)
          ? count('staffing', '下属单位数', '个')
          : count('staffing', '机构数', '个'),
  },
  // ---- assets ------------------------------------------------------------------------------------------------
  {
    name: 'asset.cars',
    example: '部门共有车辆8辆',
    topics: ['asset'],
    kinds: ['count'],
    units: ['辆', '台套'],
    before:
      /(?:共有|拥有|实有|现有|保有|合计|总计|占有|有)?(?:公务)?(?:用车|车辆|汽车)(?:总数|数量|保有量|实有数)?(?:共计|合计|共有|共|为|总计|数)*$/,
    say: ({ clause, unit, sentence }) => {
      if (unit === '台套' && !/车辆|汽车/.test(clause)) return null;
      const kind = /([^,。;:、\d]{2,16}?用车)(?:为|共|数|:)*$/.exec(clause)?.[1];
      if (kind && !/^(?:共有)?公务用车$/.test(clean(kind)))
        return count('asset', `${buying(sentence) ? '购置车辆' : '车辆'}/${clean(kind)}`, '辆');
      return buying(sentence) || /购置|拟购|新增/.test(clause)
        ? count('asset', '购置车辆', '辆')
        : count('asset', '车辆', '辆', { remember: { last: { family: 'asset', item: '车辆', unit: '辆' } } });
    },
  },
  {
    name: 'asset.cars-of-kind',
    example: '机要通信用车0辆',
    topics: ['asset'],
    kinds: ['count'],
    units: ['辆'],
    before: /([^,。;:\d、]{1,24}(?:、[^,。;:\d、]{2,10})?(?:用车|车辆|车))(?:为|共|数|有|:)*$/,
    say: ({ match, sentence }) =>
      count(
        'asset',
        `${buying(sentence) ? '购置车辆' : '车辆'}/${clean(match[1]!).replace(/^购置/, '')}`,
        '辆',
      ),
  },
  {
    name: 'asset.kind-behind',
    example: '1辆为保障主要领导工作用车',
    topics: ['asset'],
    kinds: ['count'],
    units: ['辆'],
    before: /(?:其中|:|,|^)$/,
    after: /^(?:为|是|用于)?(?:保障)?([^,。;\d]{2,20}?用车)/,
    say: ({ after }) => count('asset', `车辆/${after![1]}`, '辆'),
  },
  {
    name: 'asset.equipment',
    example: '单价100万元(含)以上的设备(不含车辆)6台(套)',
    topics: ['asset'],
    kinds: ['count'],
    units: ['台套', '个', '件'],
    before: /设备(?:\([^)]*\))?(?:为|共|共有|有|数|:|数量)*$/,
    say: ({ before, clause, sentence }) => {
      const item = equipment(clause) ?? equipment(before.slice(-60));
      const scope = /设备\((不?含[^)]*)\)/.exec(clause)?.[1] ?? null;
      return item
        ? count('asset', `${buying(sentence) && !/共有/.test(clause) ? '购置' : ''}${item}`, '台套', {
            scope,
          })
        : null;
    },
  },
  // ---- projects ----------------------------------------------------------------------------------------------
  {
    name: 'project.score',
    example: '项目自评得分94.35分',
    topics: ['performance'],
    kinds: ['count', 'plain'],
    units: ['分', ''],
    project: true,
    before: /(?:自评|评价|综合|绩效)?(?:得分|评分|总分)(?:为|:|是)*$|自评得?$/,
    say: ({ evaluation }) => ({ family: 'project', item: evaluation.project!, measure: 'score', unit: '分' }),
  },
  {
    name: 'project.amount',
    example: '全年预算数为40万元,执行数为40万元',
    topics: ['performance'],
    kinds: ['money'],
    project: true,
    before:
      /((?:年初|全年|年度|调整后?|项目)*预算(?:数|金额|安排|资金)?|(?:全年|实际|预算|项目)*(?:执行|支出|决算|完成)(?:数|金额)?|(?:年度)?资金总额)(?:为|是|:|共|合计)*$/,
    say: ({ match, evaluation, kind, clause }) =>
      /[、和]/.test(clause) && clause.length > 30
        ? null
        : {
            family: 'project',
            item: evaluation.project!,
            measure: 'amount',
            unit: '万元',
            stage: projectStage(match[1]!, kind),
          },
  },
  {
    name: 'project.completion',
    example: '完成预算的100%',
    topics: ['performance'],
    kinds: ['percent'],
    project: true,
    before:
      /(?:完成(?:年初|全年)?预算(?:数)?的?|预算完成率|预算执行率|执行率|完成率|[占为]预算的)(?:为|达|:)*$/,
    say: ({ evaluation, clause }) => ({
      family: 'project',
      item: evaluation.project!,
      measure: 'completion',
      unit: '%',
      stage: 'final',
      basis: /年初/.test(clause) ? 'initial_budget' : 'adjusted_budget',
    }),
  },
  {
    name: 'project.count-of-stage',
    example: '编报绩效目标的2024年度项目39个 / 绩效自评的项目12个',
    topics: ['performance'],
    kinds: ['count'],
    units: ['个', '项'],
    project: false,
    before:
      /((?:绩效(?:跟踪评价|跟踪|运行监控|监控|自评|评价)|编报绩效目标|开展绩效自评)的)(?:(?:19|20)\d{2}年度?)?(?:的)?项目(?:共|共计|为|有)*$/,
    say: ({ match, kind }) => {
      const total = kind === 'budget' ? '合计' : `合计/${match[1]}项目`;
      return count('project', total, '个', { remember: { total } });
    },
  },
  {
    name: 'project.count-of-grade',
    example: '绩效评级为“优”的项目39个',
    topics: ['performance'],
    kinds: ['count'],
    units: ['个', '项'],
    project: false,
    before:
      /((?:绩效)?(?:评级|等级|评价等级|结果)为)"?(优秀|良好|合格|不合格|较差|优|良|中|差)"?的项目(?:共|为|有)*$/,
    say: ({ match, evaluation }) =>
      count('project', `${evaluation.total}/${match[1]}${match[2]}的项目`, '个'),
  },
  {
    name: 'project.count-of-problems',
    example: '绩效自评中共发现问题0个',
    topics: ['performance'],
    kinds: ['count'],
    units: ['个', '项'],
    project: false,
    before: /(?:自评|评价|跟踪)[^,。;]{0,6}发现问题(?:共|为|有)*$/,
    say: ({ evaluation }) => count('project', `${evaluation.total}/发现问题`, '个'),
  },
  {
    name: 'project.average-score',
    example: '平均得分99.33分',
    topics: ['performance'],
    kinds: ['count', 'plain'],
    units: ['分', ''],
    project: false,
    before: /平均(?:得)?分(?:为|:)*$/,
    say: ({ evaluation }) => ({ family: 'project', item: evaluation.total, measure: 'score', unit: '分' }),
  },
  {
    name: 'project.amount-of-fund',
    example: '涉及当年一般公共预算拨款2838.42万元,政府性基金预算拨款0万元',
    topics: ['performance'],
    kinds: ['money'],
    project: false,
    before:
      /(?:涉及)?(?:当年|本年)?((?:一般公共预算|政府性基金预算|国有资本经营预算)(?:(?:财政)?拨款)?)(?:为|共)*$/,
    say: ({ match, kind, before }) =>
      /绩效目标|绩效管理|涉及/.test(before)
        ? {
            family: 'project',
            item: `合计/${match[1]}`,
            measure: 'amount',
            unit: '万元',
            stage: kind === 'budget' ? 'initial_budget' : 'final',
          }
        : null,
  },
  {
    name: 'procurement.awarded-of-reserved',
    example: '在面向中小企业预留的政府采购项目中,由中小企业供应商中标或成交的,采购金额225.10万元',
    topics: ['procurement'],
    kinds: ['money'],
    before: /^采购金额(?:为|共|合计)*$/,
    say: ({ sentence, kind }) => {
      const match =
        /在(面向(中小|小微)企业预留|其他)(?:的)?政府采购项目中,由(中小|小微)企业(?:供应商)?中标或成交的,采购金额[^,;。]*$/.exec(
          sentence,
        );
      return match
        ? {
            family: 'procurement',
            item: `授予${match[3]}企业合同金额/${match[1]}${match[1] === '其他' ? '政府采购' : ''}项目`,
            measure: 'amount',
            unit: '万元',
            stage: kind === 'budget' ? 'initial_budget' : 'final',
          }
        : null;
    },
  },
  {
    name: 'project.count-level',
    example: '其中一级项目10个,二级项目0个',
    topics: ['performance'],
    kinds: ['count'],
    units: ['个', '项'],
    project: false,
    before: /([一二]级项目)(?:共|为|:)*$/,
    say: ({ match, before, evaluation }) =>
      count('project', `合计${fundOf(before, evaluation)}/${match[1]}`, '个'),
  },
  {
    name: 'project.count-over-threshold',
    example: '预算结余率大于10%的项目共计0个',
    topics: ['performance'],
    kinds: ['count'],
    units: ['个', '项'],
    project: false,
    before: /([^,:;。]{2,12}(?:大于|小于|超过|低于|高于)\d+%的项目)(?:共计|共|为|有)*$/,
    say: ({ match, evaluation }) => count('project', `${evaluation.total}/${clean(match[1]!)}`, '个'),
  },
  {
    name: 'project.count-of-targets',
    example: '填报绩效目标的预算项目25个',
    topics: ['performance'],
    kinds: ['count'],
    units: ['个', '项'],
    project: false,
    before: /((?:填报|公开|编制|设置)[^,。;]{0,4}绩效目标)(?:的预算项目|的项目)?(?:共|共计|为)*$/,
    say: ({ match }) => count('project', `${match[1]}的预算项目`, '个'),
  },
  {
    name: 'project.count-fund',
    example: '政府性基金预算项目0个',
    topics: ['performance'],
    kinds: ['count'],
    units: ['个', '项'],
    project: false,
    before: /(政府性基金(?:预算)?|国有资本经营(?:预算)?)项目(?:共|共计|为)*$/,
    say: ({ match }) =>
      count('project', `合计${fundProjects(match[1]!)}`, '个', {
        remember: { total: `合计${fundProjects(match[1]!)}` },
      }),
  },
  {
    name: 'project.count',
    example: '共涉及项目12个',
    topics: ['performance'],
    kinds: ['count'],
    units: ['个', '项'],
    project: false,
    before: /(?:涉及|安排|实施|包括|纳入|开展|共有)?[^,。;]{0,16}项目(?:总数|数|数量)?(?:共计|共|为|有)*$/,
    say: ({ evaluation, clause, before }) => {
      const kindOfProjects = /^该类/.test(clause)
        ? /([^。;:,\s]{2,14}项目)绩效分析[。:][^。]*$/.exec(before)?.[1]
        : undefined;
      const total = kindOfProjects ? `合计/${kindOfProjects}` : evaluation.total;
      return count('project', total, '个', { remember: { total } });
    },
  },
  {
    name: 'project.count-behind',
    example: '在决算中反映10个一般公共预算项目,以及0个政府性基金项目,共10个项目',
    topics: ['performance'],
    kinds: ['count'],
    units: ['个', '项'],
    project: false,
    before: /(?:反映|以及|和|及|共|对|涉及|,|组织)(?:(?:19|20)\d{2}年度?的?)?$/,
    after: /^(?:(一般公共预算|政府性基金|国有资本经营)(?:预算)?)?(?:支出)?项目/,
    say: ({ after }) => count('project', `合计${after![1] ? fundProjects(after![1]) : ''}`, '个'),
  },
  {
    name: 'project.named-budget',
    example: '1.办公用房修缮专项资金预算260.37万元',
    topics: ['performance'],
    kinds: ['money'],
    project: false,
    before: /^([^,。;:]{4,50}?)(?:年初|全年|年度)?预算(?:数|金额|安排)?(?:为|:)?$/,
    say: ({ match, sentence, before, kind }) =>
      /\d{1,2}[.、]$/.test(before.slice(0, before.length - sentence.length).slice(-4)) &&
      sentence === match[0]
        ? {
            family: 'project',
            item: match[1]!,
            measure: 'amount',
            unit: '万元',
            stage: kind === 'budget' ? 'initial_budget' : 'adjusted_budget',
          }
        : null,
  },
  {
    name: 'project.published-amount',
    example: '公开填报绩效目标的支出预算50016.51万元',
    topics: ['performance'],
    kinds: ['money'],
    project: false,
    before: /((?:公开)?填报绩效目标的支出预算)(?:为|共)*$/,
    say: ({ match }) => ({
      family: 'project',
      item: match[1]!,
      measure: 'amount',
      unit: '万元',
      stage: 'initial_budget',
      remember: { total: match[1]! },
    }),
  },
  {
    name: 'project.published-share',
    example: '公开项目占全部预算项目的100%',
    topics: ['performance'],
    kinds: ['percent'],
    project: false,
    before: /公开项目占[^,。;]*$/,
    say: () => ({ family: 'project', item: '公开绩效目标的预算项目', measure: 'share', unit: '%' }),
  },
  {
    name: 'project.part-of-total',
    example: '其中,财政本年拨款金额43938万元,财政拨款结转结余8433.16万元',
    topics: ['performance'],
    kinds: ['money'],
    project: false,
    before:
      /^(?:其中:?)?((?:财政|上年|本年|一般公共预算|政府性基金|国有资本|事业|经营|其他|单位|自有)[^,。;:]{2,16}?)(?:金额)?(?:为|共)*$/,
    say: ({ match, before, kind }) =>
      /项目(?:预算)?(?:总)?(?:金额|资金|支出)[\s\S]{0,60}其中/.test(before) && kind === 'budget'
        ? {
            family: 'project',
            item: `合计/${match[1]}`,
            measure: 'amount',
            unit: '万元',
            stage: 'initial_budget',
          }
        : null,
  },
  {
    name: 'project.evaluated-amount',
    example: '组织对“某项目”开展了部门评价,涉及一般公共预算支出2139.08万元,政府性基金支出0万元',
    topics: ['performance'],
    kinds: ['money'],
    project: false,
    before: /(?:涉及)?((?:一般公共预算|政府性基金(?:预算)?|国有资本经营(?:预算)?)支出)(?:为|共)*$/,
    say: ({ match, before }) => {
      const name = /对"([^"]{3,60})"[^。]*$/.exec(before)?.[1];
      return name
        ? { family: 'project', item: `${name}/${match[1]}`, measure: 'amount', unit: '万元', stage: 'final' }
        : null;
    },
  },
  {
    name: 'project.total',
    example: '共涉及资金54718.96万元 / 涉及预算总金额171.55万元',
    topics: ['performance'],
    kinds: ['money'],
    project: false,
    before:
      /(?:(?:共|总)?涉及|项目|自评|^)(?:的)?((?:财政|预算|项目|支出)*(?:总)?(?:资金|金额|预算)(?:总额|规模)?)(?:为|共|共计|合计)*$/,
    say: ({ match, evaluation, kind, before }) =>
      /项目|自评|评价/.test(before) &&
      /涉及|总金额|总额|共|安排|编制|项目\d+个/.test(before.slice(-40)) &&
      !/对象|目的/.test(before)
        ? {
            family: 'project',
            item:
              evaluation.total === '合计' ? `合计${fundOf(before.slice(-50), evaluation)}` : evaluation.total,
            measure: 'amount',
            unit: '万元',
            stage: /预算/.test(match[1]!)
              ? kind === 'budget'
                ? 'initial_budget'
                : 'adjusted_budget'
              : kind === 'budget'
                ? 'initial_budget'
                : 'final',
          }
        : null,
  },
  {
    name: 'project.total-share',
    example: '占一般公共预算项目支出总额的100%',
    topics: ['performance'],
    kinds: ['percent'],
    project: false,
    before: /^占[^,。;]*$/,
    say: ({ clause, evaluation, kind }) =>
      /支出|预算/.test(clause)
        ? {
            family: 'project',
            item: evaluation.total.startsWith('合计') ? `合计${fundProjects(clause)}` : evaluation.total,
            measure: 'share',
            unit: '%',
            stage: kind === 'budget' ? 'initial_budget' : 'final',
          }
        : null,
  },
  {
    name: 'project.progress',
    example: '1—12月预算执行总体进度为100%',
    topics: ['performance'],
    kinds: ['percent'],
    project: false,
    before: /(?:预算)?执行(?:总体)?进度(?:为|达|:)*$/,
    say: ({ evaluation }) => ({
      family: 'project',
      item: evaluation.total,
      measure: 'completion',
      unit: '%',
      stage: 'final',
      basis: 'adjusted_budget',
    }),
  },
  // ---- evaluation --------------------------------------------------------------------------------------------
  {
    name: 'evaluation.period-spending',
    example: '1至6月支出实际执行数216.04万元',
    topics: ['performance'],
    kinds: ['money'],
    before: /(\d{1,2}(?:至|-|—|~)\d{1,2}月(?:份)?)(支出(?:实际)?执行数|实际支出|支出)(?:为|达|:)*$/,
    say: ({ match }) => ({
      family: 'expenditure',
      item: `${match[1]}${match[2]}`,
      measure: 'amount',
      unit: '万元',
      stage: 'final',
      fund: 'all',
      remember: { period: match[1]! },
    }),
  },
  {
    name: 'evaluation.score-of-part',
    example: '该部分分值15分,评价得分14分',
    topics: ['performance', 'narrative'],
    kinds: ['count'],
    units: ['分'],
    before: /评价得分(?:为|:)*$/,
    say: ({ before, evaluation }) => {
      if (!/该部分分值/.test(before)) return null;
      const part =
        [
          ...before.matchAll(
            /(?:项目(?=决策|过程|产出|效益)|(?=(?:决策|过程|产出|效益)(?:指标|部分|完成)))(决策|过程|产出|效益)/g,
          ),
        ].at(-1)?.[1] ?? evaluation.part;
      return part
        ? { family: 'evaluation', item: `评价得分/${part}`, measure: 'score', unit: '分', remember: { part } }
        : null;
    },
  },
  {
    name: 'evaluation.rate-of-part',
    example: '评价得分14分,得分率93.33%',
    topics: ['performance', 'narrative'],
    kinds: ['percent'],
    before: /得分率(?:为|:)*$/,
    say: ({ evaluation }) =>
      evaluation.part
        ? { family: 'evaluation', item: `得分率/${evaluation.part}`, measure: 'rate', unit: '%' }
        : null,
  },
  {
    name: 'evaluation.score',
    example: '综合评价得分91.66分 / 自评得96分',
    topics: ['performance', 'narrative', 'balance', 'expenditure'],
    kinds: ['count', 'plain'],
    units: ['分', ''],
    before:
      /(?:综合评价|评价综合|绩效评价综合|自评|自评综合|绩效自评|绩效评价|整体评价|综合)得分?(?:为|:|是)*$/,
    say: ({ before }) =>
      /分值(?:共计)?\d/.test(before.slice(-16))
        ? null
        : { family: 'evaluation', item: '评价得分', measure: 'score', unit: '分' },
  },
  {
    name: 'evaluation.rate',
    example: '项目资金到位率100% / 资产配置预算偏离度0',
    topics: ['performance', 'asset', 'procurement', 'expenditure', 'balance'],
    kinds: ['percent', 'plain'],
    project: false,
    before: /((?:[\u4e00-\u9fff"]|\([^)]*\)){0,24}?(?:率|度|资产利用))(?:为|达|达到|是|:|=)*$/,
    say: ({ match, before, evaluation, unit, kind, topic }) => {
      const raw = match[1]!;
      if (
        (raw.length < 4 && raw !== '执行率') ||
        (topic !== 'performance' &&
          topic !== 'asset' &&
          !/结余率|偏离度|到位率/.test(raw) &&
          !(kind === 'performance_report' && /控制率|.采购执行率|变动率/.test(raw)))
      )
        return null;
      if (
        /增长率|幅度|完成率$|年度$|程度$|力度$|制度$|进度$|季度$/.test(raw) &&
        !/建设完成率|工作完成率/.test(raw)
      )
        return null;
      if (unit === null && !/偏离度|结余率/.test(raw)) return null;
      if (kind === 'other') return null;
      const period =
        evaluation.period && raw === '预算执行率' && before.includes(evaluation.period)
          ? evaluation.period
          : '';
      return {
        family: 'evaluation',
        item: `${period}${rateName(raw)}`,
        measure: 'rate',
        unit: '%',
        confidence: 0.8,
      };
    },
  },
  {
    name: 'evaluation.rate-computed',
    example: '预算执行率=(实际支出资金/实际到位资金)×100%=(2139.08万元/2304万元)×100%=92.84%',
    topics: ['performance'],
    kinds: ['percent'],
    before: /%=$/,
    say: ({ sentence }) => {
      const name = /([\u4e00-\u9fff]{2,14}率)=[[(][^。;]*$/.exec(sentence)?.[1];
      return name
        ? { family: 'evaluation', item: rateName(name), measure: 'rate', unit: '%', confidence: 0.8 }
        : null;
    },
  },
];

/** 执行率 is 预算执行率; what stands before the name of a rate and is no part of it goes. */
function rateName(raw: string): string {
  const name = (raw.split(/(?<=率|满意度|偏离度)/).at(-1) ?? raw)
    .replace(/^\(?\d+\)|^.*\(\d+\)/, '')
    .replace(/^年度?/, '')
    .replace(/^.*(?:的|等|无|到|,|、)(?=[^的等]{3,}$)/, (m) => (/无$/.test(m) ? m.slice(0, -1) : ''))
    .replace(
      /^(?:项目|其中|该项目|本项目|本单位|本部门|年末|本年)(?=资金到位率|预算执行率|执行率|满意度)/,
      '',
    )
    .replace(/^资产利用$/, '资产利用率');
  return name === '执行率' ? '预算执行率' : name;
}
function fundOf(before: string, evaluation: Evaluation): string {
  const last =
    /(一般公共预算|政府性基金|国有资本经营)(?![\s\S]*(?:一般公共预算|政府性基金|国有资本经营))/.exec(
      before,
    )?.[1];
  return last ? fundProjects(last) : fundProjects(evaluation.total);
}
