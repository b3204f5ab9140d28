/**
 * The two "not below" of fund return (A2-31 … A2-33): the one place that says which rate a loan customer owes and whether it is met.
 *
 * A sole lender's customer owes 70%, a customer of several banks owes our financing share, even above 70% (Q-15).
 * Contradictions between the flag and the share are refused, never guessed.
 */
import { BILLION } from '../values/ratio';
import type { Parameter } from './parameter';
import type { Condition, Input, Table } from './table';

const exclusiveClause = { id: 'A2-31', says: '农商银行独家支持的贷款客户资金归行率不低于70%' };
const sharedClause = { id: 'A2-32', says: '多家银行贷款的客户资金归行率不低于农商银行融资份额' };
const bothClause = { id: 'A2-33', says: '要求建立不达标客户清单,将整改任务落实到人' };

const parameters: readonly Parameter[] = [
  {
    id: 'fr.exclusiveMin',
    kind: 'rate',
    title: { zh: '独家支持客户的最低资金归行率', en: 'Lowest fund return of a sole lender’s customer' },
    default: 700_000_000,
    clause: exclusiveClause,
  },
  {
    id: 'fr.cap',
    kind: 'choice',
    title: { zh: '多家银行客户的标准是否封顶', en: 'Whether the share is capped' },
    default: 'none',
    choices: [
      { value: 'none', title: { zh: '不封顶,按融资份额', en: 'Not capped: our share' } },
      { value: 'capped', title: { zh: '以独家标准封顶', en: 'Capped at the sole lender’s rate' } },
    ],
    clause: sharedClause,
    reading: 'Q-15',
  },
  {
    id: 'share.missing',
    kind: 'choice',
    title: { zh: '独家与份额均未填时', en: 'When neither flag nor share is given' },
    default: 'unknown',
    choices: [
      { value: 'unknown', title: { zh: '待补数据', en: 'Unknown' } },
      { value: 'other', title: { zh: '按其他客户', en: 'As a customer of several banks' } },
      { value: 'strict', title: { zh: '按独家客户', en: 'As a sole lender’s customer' } },
    ],
    clause: bothClause,
    reading: 'Q-16',
  },
];

const exclusive: Input = { kind: 'yesNo', title: { zh: '独家', en: 'Sole lender' } };
const share: Input = {
  kind: 'ratio',
  title: { zh: '融资份额', en: 'Financing share' },
  bounds: { min: 0, max: BILLION, error: 'SHARE_OUT_OF_RANGE' },
};
const rate: Input = {
  kind: 'ratio',
  title: { zh: '归行率', en: 'Fund return rate' },
  bounds: { min: 0, max: BILLION, error: 'RATE_OUT_OF_RANGE' },
};

const whole = { number: BILLION } as const;
const minimum = { parameter: 'fr.exclusiveMin' } as const;

/** The flag, the share or both say that we are the only lender, and neither contradicts. */
const soleLender: readonly Condition[] = [
  { op: 'any', of: [{ op: 'yes', input: 'exclusive' }, { op: 'blank', input: 'exclusive' }] },
  { op: 'any', of: [{ op: 'blank', input: 'share' }, { op: 'equal', input: 'share', limit: whole }] },
  { op: 'any', of: [{ op: 'yes', input: 'exclusive' }, { op: 'equal', input: 'share', limit: whole }] },
];

const notExclusive: Condition = {
  op: 'any',
  of: [
    { op: 'no', input: 'exclusive' },
    { op: 'blank', input: 'exclusive' },
  ],
};

const severalLenders: readonly Condition[] = [
  notExclusive,
  { op: 'above', input: 'share', limit: { number: 0 } },
  { op: 'below', input: 'share', limit: whole },
];

const nothingGiven: readonly Condition[] = [
  { op: 'blank', input: 'exclusive' },
  { op: 'blank', input: 'share' },
];

const notStrict: Condition = {
  op: 'any',
  of: [
    { op: 'chosen', parameter: 'share.missing', value: 'unknown' },
    { op: 'chosen', parameter: 'share.missing', value: 'other' },
  ],
};
const strict: Condition = { op: 'chosen', parameter: 'share.missing', value: 'strict' };

/** Rows both tables share: contradictions and customers the rule does not concern. */
const sharedRows = [
  {
    id: 'sole-with-part-share',
    when: [
      { op: 'yes', input: 'exclusive' },
      { op: 'below', input: 'share', limit: whole },
    ],
    then: { kind: 'error', code: 'EXCLUSIVE_WITH_PART_SHARE' },
    clause: exclusiveClause,
    reading: 'Q-16',
  },
  {
    id: 'several-with-whole-share',
    when: [
      { op: 'no', input: 'exclusive' },
      { op: 'equal', input: 'share', limit: whole },
    ],
    then: { kind: 'error', code: 'NOT_EXCLUSIVE_WITH_WHOLE_SHARE' },
    clause: sharedClause,
    reading: 'Q-16',
  },
  {
    id: 'no-loan',
    when: [notExclusive, { op: 'equal', input: 'share', limit: { number: 0 } }],
    then: { kind: 'notApplicable' },
    clause: sharedClause,
    reading: 'Q-16',
  },
  {
    id: 'several-without-share',
    when: [
      { op: 'no', input: 'exclusive' },
      { op: 'blank', input: 'share' },
    ],
    then: { kind: 'missing', inputs: ['share'] },
    clause: sharedClause,
    reading: 'Q-16',
  },
] as const satisfies Table['rows'];

export const fundReturnRequirement: Table = {
  id: 'fund-return-requirement',
  title: { zh: '资金归行率应达标准', en: 'Required fund return rate' },
  inputs: { exclusive, share },
  parameters,
  words: [],
  rows: [
    ...sharedRows,
    { id: 'sole', when: soleLender, then: { kind: 'value', of: minimum }, clause: exclusiveClause },
    {
      id: 'several',
      when: [
        ...severalLenders,
        {
          op: 'any',
          of: [
            { op: 'chosen', parameter: 'fr.cap', value: 'none' },
            { op: 'atMost', input: 'share', limit: minimum },
          ],
        },
      ],
      then: { kind: 'value', of: { input: 'share' } },
      clause: sharedClause,
      reading: 'Q-15',
    },
    {
      id: 'several-capped',
      when: [
        ...severalLenders,
        { op: 'chosen', parameter: 'fr.cap', value: 'capped' },
        { op: 'above', input: 'share', limit: minimum },
      ],
      then: { kind: 'value', of: minimum },
      clause: sharedClause,
      reading: 'Q-15',
    },
    {
      id: 'nothing-given',
      when: [...nothingGiven, notStrict],
      then: { kind: 'missing', inputs: ['exclusive', 'share'] },
      clause: bothClause,
      reading: 'Q-16',
    },
    {
      id: 'nothing-given-strict',
      when: [...nothingGiven, strict],
      then: { kind: 'value', of: minimum },
      clause: exclusiveClause,
      reading: 'Q-16',
    },
  ],
  leavesOut: [{ zh: '归行率的计算口径由清单说明(Q-14)', en: 'How the rate itself is computed is the list’s business (Q-14)' }],
};

export const fundReturn: Table = {
  id: 'fund-return',
  title: { zh: '资金归行率是否达标', en: 'Whether the fund return rate is met' },
  inputs: { rate, exclusive, share },
  parameters,
  words: ['达标', '不达标'],
  rows: [
    ...sharedRows,
    {
      id: 'sole-unknown',
      when: [...soleLender, { op: 'blank', input: 'rate' }],
      then: { kind: 'missing', inputs: ['rate'] },
      clause: exclusiveClause,
    },
    {
      id: 'sole-met',
      when: [...soleLender, { op: 'atLeast', input: 'rate', limit: minimum }],
      then: { kind: 'word', word: '达标' },
      clause: exclusiveClause,
    },
    {
      id: 'sole-missed',
      when: [...soleLender, { op: 'below', input: 'rate', limit: minimum }],
      then: { kind: 'word', word: '不达标' },
      clause: exclusiveClause,
    },
    {
      id: 'several-unknown',
      when: [...severalLenders, { op: 'blank', input: 'rate' }],
      then: { kind: 'missing', inputs: ['rate'] },
      clause: sharedClause,
    },
    {
      id: 'several-met',
      when: [...severalLenders, { op: 'atLeast', input: 'rate', limit: { input: 'share' } }],
      then: { kind: 'word', word: '达标' },
      clause: sharedClause,
      reading: 'Q-15',
    },
    {
      id: 'several-met-capped',
      when: [
        ...severalLenders,
        { op: 'below', input: 'rate', limit: { input: 'share' } },
        { op: 'chosen', parameter: 'fr.cap', value: 'capped' },
        { op: 'atLeast', input: 'rate', limit: minimum },
      ],
      then: { kind: 'word', word: '达标' },
      clause: sharedClause,
      reading: 'Q-15',
    },
    {
      id: 'several-missed',
      when: [
        ...severalLenders,
        { op: 'below', input: 'rate', limit: { input: 'share' } },
        {
          op: 'any',
          of: [
            { op: 'chosen', parameter: 'fr.cap', value: 'none' },
            { op: 'below', input: 'rate', limit: minimum },
          ],
        },
      ],
      then: { kind: 'word', word: '不达标' },
      clause: sharedClause,
      reading: 'Q-15',
    },
    {
      id: 'nothing-given-unknown',
      when: [...nothingGiven, notStrict, { op: 'blank', input: 'rate' }],
      then: { kind: 'missing', inputs: ['rate', 'exclusive', 'share'] },
      clause: bothClause,
      reading: 'Q-16',
    },
    {
      id: 'nothing-given-met',
      when: [...nothingGiven, notStrict, { op: 'equal', input: 'rate', limit: whole }],
      then: { kind: 'word', word: '达标' },
      clause: bothClause,
      reading: 'Q-16',
    },
    {
      id: 'nothing-given-met-capped',
      when: [
        ...nothingGiven,
        notStrict,
        { op: 'chosen', parameter: 'fr.cap', value: 'capped' },
        { op: 'atLeast', input: 'rate', limit: minimum },
        { op: 'below', input: 'rate', limit: whole },
      ],
      then: { kind: 'word', word: '达标' },
      clause: bothClause,
      reading: 'Q-16',
    },
    {
      id: 'nothing-given-missed',
      when: [...nothingGiven, notStrict, { op: 'equal', input: 'rate', limit: { number: 0 } }],
      then: { kind: 'word', word: '不达标' },
      clause: bothClause,
      reading: 'Q-16',
    },
    {
      id: 'nothing-given-open',
      when: [
        ...nothingGiven,
        notStrict,
        { op: 'above', input: 'rate', limit: { number: 0 } },
        { op: 'below', input: 'rate', limit: whole },
        {
          op: 'any',
          of: [
            { op: 'chosen', parameter: 'fr.cap', value: 'none' },
            { op: 'below', input: 'rate', limit: minimum },
          ],
        },
      ],
      then: { kind: 'missing', inputs: ['exclusive', 'share'] },
      clause: bothClause,
      reading: 'Q-16',
    },
    {
      id: 'nothing-given-strict-unknown',
      when: [...nothingGiven, strict, { op: 'blank', input: 'rate' }],
      then: { kind: 'missing', inputs: ['rate'] },
      clause: exclusiveClause,
      reading: 'Q-16',
    },
    {
      id: 'nothing-given-strict-met',
      when: [...nothingGiven, strict, { op: 'atLeast', input: 'rate', limit: minimum }],
      then: { kind: 'word', word: '达标' },
      clause: exclusiveClause,
      reading: 'Q-16',
    },
    {
      id: 'nothing-given-strict-missed',
      when: [...nothingGiven, strict, { op: 'below', input: 'rate', limit: minimum }],
      then: { kind: 'word', word: '不达标' },
      clause: exclusiveClause,
      reading: 'Q-16',
    },
  ],
  leavesOut: [{ zh: '归行率的计算口径由清单说明(Q-14)', en: 'How the rate itself is computed is the list’s business (Q-14)' }],
};
