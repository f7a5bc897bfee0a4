/** Words of the page of findings. */
export const findings = {
  findings: ['核对发现', 'Findings'],
  findingsLead: [
    '印出的数字彼此对不上的地方，按原因归类。每一处都有算式和原文；四舍五入能解释的，不在其中。',
    'Where printed figures contradict each other, by cause. Each comes with its arithmetic and its source; what rounding explains is not among them.',
  ],
  findingsMore: ['还有 {count} 条', '{count} more'],
  findingsAll: ['“{title}”的全部 {count} 条', 'All {count} of “{title}”'],
  reviewed: ['复核', 'Review'],
  reviewOpen: ['未复核', 'Not reviewed'],
  review: ['复核这一条', 'Review this finding'],
  reviewAgain: ['修改复核', 'Change the review'],
  reviewLegend: ['看过原文之后', 'After looking at the source'],
  reviewTakeBack: ['撤回复核', 'Take the review back'],
  reviewComment: ['说明', 'Comment'],
  reviewSave: ['保存', 'Save'],
  reviewsLost: ['复核过、现在不再出现的发现', 'Reviewed findings that are no longer there'],
  reviewSaid: ['复核说明', 'Comment'],
} as const;
