/**
 * Whether a balance moved so much that it must be reported (A1-33): the one place for the limits of 大额异动.
 *
 * The document gives no amount; 500万元 is its own lowest border between levels, so a move of that size can change a level by
 * itself. Both directions count alike.
 */
import { BALANCE_BOUNDS } from './balance-bounds';
import type { Condition, Table } from './table';

const report = { id: 'A1-33', says: '及时向分管行长、分行汇报情况' };
const order = { id: 'A1-32', says: '制定对公客户资产大额异动汇报制度,指定专人负责' };

const bothGiven: readonly Condition[] = [
  { op: 'given', input: 'opening' },
  { op: 'given', input: 'closing' },
];
const smallAmount: readonly Condition[] = [...bothGiven, { op: 'below', input: 'change', limit: { parameter: 'move.abs' } }];
const smallShare: Condition = {
  op: 'any',
  of: [
    { op: 'chosen', parameter: 'move.byRatio', value: 'off' },
    { op: 'blank', input: 'share' },
    { op: 'below', input: 'share', limit: { parameter: 'move.ratio' } },
  ],
};

export const bigMove: Table = {
  id: 'big-move',
  title: { zh: '大额异动', en: 'Large movement' },
  inputs: {
    opening: { kind: 'money', title: { zh: '期初余额', en: 'Balance at the start' }, bounds: BALANCE_BOUNDS },
    closing: { kind: 'money', title: { zh: '期末余额', en: 'Balance at the end' }, bounds: BALANCE_BOUNDS },
    change: { kind: 'money', always: true, title: { zh: '变动额', en: 'Amount moved' } },
    share: { kind: 'ratio', title: { zh: '变动额占期初', en: 'Amount moved over the balance at the start' } },
    tierChanged: { kind: 'mark', title: { zh: '级别变动', en: 'Tier changed' } },
  },
  parameters: [
    {
      id: 'move.abs',
      kind: 'money',
      title: { zh: '大额异动的金额下限(含)', en: 'Lowest amount of a large movement (included)' },
      default: 500_000_000,
      clause: report,
      reading: 'Q-12',
    },
    {
      id: 'move.byRatio',
      kind: 'choice',
      title: { zh: '大额异动是否也看比例', en: 'Whether a share makes a movement large' },
      default: 'off',
      choices: [
        { value: 'off', title: { zh: '不看比例', en: 'No' } },
        { value: 'on', title: { zh: '达到比例也算', en: 'Yes, reaching it is enough' } },
      ],
      clause: report,
      reading: 'Q-12',
    },
    {
      id: 'move.ratio',
      kind: 'rate',
      title: { zh: '大额异动的比例下限(含)', en: 'Lowest share of a large movement (included)' },
      // The document names no rate. The whole balance is the only one that invents nothing; it counts once somebody turns the share on.
      default: 1_000_000_000,
      clause: report,
      reading: 'Q-12',
    },
    {
      id: 'move.tierCross',
      kind: 'choice',
      title: { zh: '级别变动是否算大额异动', en: 'Whether a change of tier is a large movement' },
      default: 'yes',
      choices: [
        { value: 'yes', title: { zh: '算', en: 'Yes' } },
        { value: 'no', title: { zh: '不算', en: 'No' } },
      ],
      clause: report,
      reading: 'Q-12',
    },
  ],
  words: ['是', '否'],
  rows: [
    {
      id: 'opening-unknown',
      when: [{ op: 'blank', input: 'opening' }, { op: 'given', input: 'closing' }],
      then: { kind: 'missing', inputs: ['opening'] },
      clause: order,
    },
    {
      id: 'closing-unknown',
      when: [{ op: 'given', input: 'opening' }, { op: 'blank', input: 'closing' }],
      then: { kind: 'missing', inputs: ['closing'] },
      clause: order,
    },
    {
      id: 'both-unknown',
      when: [{ op: 'blank', input: 'opening' }, { op: 'blank', input: 'closing' }],
      then: { kind: 'missing', inputs: ['opening', 'closing'] },
      clause: order,
    },
    {
      id: 'amount',
      when: [...bothGiven, { op: 'atLeast', input: 'change', limit: { parameter: 'move.abs' } }],
      then: { kind: 'word', word: '是' },
      clause: report,
      reading: 'Q-12',
    },
    {
      id: 'share',
      when: [
        ...smallAmount,
        { op: 'chosen', parameter: 'move.byRatio', value: 'on' },
        { op: 'atLeast', input: 'share', limit: { parameter: 'move.ratio' } },
      ],
      then: { kind: 'word', word: '是' },
      clause: report,
      reading: 'Q-12',
    },
    {
      id: 'tier',
      when: [...smallAmount, smallShare, { op: 'yes', input: 'tierChanged' }, { op: 'chosen', parameter: 'move.tierCross', value: 'yes' }],
      then: { kind: 'word', word: '是' },
      clause: report,
      reading: 'Q-12',
    },
    {
      id: 'small',
      when: [
        ...smallAmount,
        smallShare,
        { op: 'any', of: [{ op: 'no', input: 'tierChanged' }, { op: 'chosen', parameter: 'move.tierCross', value: 'no' }] },
      ],
      then: { kind: 'word', word: '否' },
      clause: report,
      reading: 'Q-12',
    },
  ],
  leavesOut: [{ zh: '期初为零时没有比例,只看金额和级别', en: 'A balance that starts at zero has no share; amount and tier decide' }],
};
