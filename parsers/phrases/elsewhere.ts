/** A norm is no figure of the unit: 每人每年1.2万元, 限额标准50万元, 不得超过3人. */
export const isNorm = (clause: string): boolean =>
  /限额|上限|不得|不超过|控制在|每人|人均|车均|每辆|每台|标准(?:为|是|:)?$/.test(clause);

const elsewhere: readonly RegExp[] = [
  // revenue and statistics of the whole county, not of the unit
  /全[省市县区旗镇乡州国](?:地方)?(?:一般公共预算|公共财政预算|财政|税收|政府性基金)(?:总)?(?:收入|支出)/,
  /占(?:地区生产总值|国内生产总值|居民[\u4e00-\u9fff]{0,6}支出)/,
  // revenue handed over to the treasury is none of the unit
  /(?:上缴|征收|入库|缴库)[\u4e00-\u9fff]{0,6}非税收入/,
  // several years in one list, or a year to come
  /近[二两三四五]年/,
  /预计(?:20\d\d年|明年|下年|次年)/,
];

/** What is told of something else than the accounts of the unit in this year: 全县财政收入, 近三年, 预计下年. */
export const isElsewhere = (clause: string): boolean =>
  elsewhere.some((pattern) => pattern.test(clause)) ||
  (/节约[了]?(?:财政)?资金[约为]?$/.test(clause) && !/[比较]/.test(clause)) ||
  /(?:^|[:,、;]|其中)(?:中央|省级?|市级?|县级?|区级?)(?:财政)?资金[约为]?$/.test(clause);

/** What is left of a sum once its parts are told: 其余292万元用于…, 差额12万元. It is no item of its own. */
export const isRest = (clause: string): boolean =>
  /(?:其余|剩余|余下|另有|另外)的?(?:资金|部分|支出|收入|各?项)*(?:增加|减少|下降|增长)?$|^差(?:异)?额(?:为|是)?$|^(?:年|期)[初末](?:为)?$/.test(
    clause,
  );

/** Who travelled with others, or sat at the table with guests, is counted elsewhere: 参加其他单位组团1个, 陪同人员42人次. */
export const isCompany = (clause: string): boolean => /参加其他|陪同人员|陪餐/.test(clause);

/** Cars that left are not held: 报废公务用车1辆. */
export const isGone = (clause: string): boolean => /报废|处置|拍卖|划出|调出|移交/.test(clause);
