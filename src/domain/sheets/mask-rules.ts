/**
 * DATA: how each class of personal data can be masked in a copy that travels, strictest first: the one place for the choices, with the reason
 * of each. Published rules for the same number disagree, so what a branch shows beyond nothing is its own decision.
 */
import type { Words } from '../texts/words';

/** What a masked text shows. */
export type MaskHow =
  | { readonly kind: 'remove' }
  /** The row where this value stands first, `〔12〕`: tells values apart and says nothing about them. */
  | { readonly kind: 'number' }
  /** So many characters at either end, an asterisk for each of the rest; a text too short to hide half of itself shows none. */
  | { readonly kind: 'ends'; readonly first: number; readonly last: number }
  /** Up to the first word that ends a district; without one, nothing. */
  | { readonly kind: 'district' }
  /** The text without the names and numbers in it. */
  | { readonly kind: 'sweep' }
  | { readonly kind: 'keep' };

export interface MaskWay {
  readonly id: string;
  readonly title: Words;
  readonly how: MaskHow;
  readonly reason: Words;
}

export interface MaskRule {
  readonly title: Words;
  /** Whether the law calls it personal data; then the strictest way is the default. */
  readonly personal: boolean;
  /** Strictest first. */
  readonly ways: readonly [MaskWay, ...MaskWay[]];
  /** Id of the way that is taken when nobody chose. */
  readonly default: string;
}

const remove = (zh: string, en: string): MaskWay => ({ id: 'remove', title: { zh: '删除', en: 'Remove' }, how: { kind: 'remove' }, reason: { zh, en } });

const keep: MaskWay = {
  id: 'keep',
  title: { zh: '保留', en: 'Keep' },
  how: { kind: 'keep' },
  reason: { zh: '收件人有权查看原值时才可保留', en: 'Only where the reader is entitled to the value itself' },
};

const numbered: MaskWay = {
  id: 'number',
  title: { zh: '改为行号', en: 'Row number' },
  how: { kind: 'number' },
  reason: { zh: '用首次出现的行号区分,与原值无关', en: 'The row of its first appearance tells values apart and comes from nothing in them' },
};

export const MASK_RULES = {
  name: {
    title: { zh: '个人姓名', en: "Person's name" },
    personal: true,
    default: 'remove',
    ways: [
      remove('个人信息保护法第六条:处理个人信息限于最小范围', 'Personal Information Protection Law, article 6: no more than is needed'),
      numbered,
      {
        id: 'surname',
        title: { zh: '仅保留姓', en: 'Surname only' },
        how: { kind: 'ends', first: 1, last: 0 },
        reason: { zh: '业务单据常用写法,如“张**”', en: 'As commonly printed on bank slips' },
      },
      keep,
    ],
  },
  company: {
    title: { zh: '单位名称', en: 'Company name' },
    personal: false,
    default: 'keep',
    ways: [
      remove('名称不需要时整列删除', 'When nobody needs the name'),
      numbered,
      {
        id: 'ends',
        title: { zh: '保留首尾两字', en: 'Two characters at either end' },
        how: { kind: 'ends', first: 2, last: 2 },
        reason: { zh: '单位名称不属于个人信息,属于商业秘密时可部分遮盖', en: 'No personal data; a trade secret may be covered in part' },
      },
      keep,
    ],
  },
  id: {
    title: { zh: '证件号码', en: 'Document number' },
    personal: true,
    default: 'remove',
    ways: [
      remove('证件号码泄露后无法更换', 'A document number cannot be changed once it is known'),
      numbered,
      {
        id: 'narrow',
        title: { zh: '首1尾1', en: 'First 1, last 1' },
        how: { kind: 'ends', first: 1, last: 1 },
        reason: { zh: '公开规则中最严的一种', en: 'The strictest of the published rules' },
      },
      {
        id: 'wide',
        title: { zh: '首1尾2', en: 'First 1, last 2' },
        how: { kind: 'ends', first: 1, last: 2 },
        reason: { zh: '常用开源工具的默认写法', en: 'The default of a widespread open-source tool' },
      },
      keep,
    ],
  },
  phone: {
    title: { zh: '电话', en: 'Phone' },
    personal: true,
    default: 'remove',
    ways: [
      remove('名单用途不需要联系方式', 'A classified list needs nobody’s phone'),
      {
        id: 'narrow',
        title: { zh: '前3后2', en: 'First 3, last 2' },
        how: { kind: 'ends', first: 3, last: 2 },
        reason: { zh: '支付行业公开规则之一', en: 'One of the published rules of payment services' },
      },
      {
        id: 'wide',
        title: { zh: '前3后4', en: 'First 3, last 4' },
        how: { kind: 'ends', first: 3, last: 4 },
        reason: { zh: '最常见写法,遮盖中间四位', en: 'The most common form: four digits covered' },
      },
      keep,
    ],
  },
  account: {
    title: { zh: '账号、卡号、客户号', en: 'Account, card or customer number' },
    personal: true,
    default: 'remove',
    ways: [
      remove('账户信息属于敏感个人信息', 'Account data is sensitive personal data'),
      numbered,
      {
        id: 'last4',
        title: { zh: '后4位', en: 'Last 4' },
        how: { kind: 'ends', first: 0, last: 4 },
        reason: { zh: '凭条常用写法', en: 'As printed on receipts' },
      },
      keep,
    ],
  },
  address: {
    title: { zh: '地址', en: 'Address' },
    personal: true,
    default: 'remove',
    ways: [
      remove('住址可定位到个人', 'An address leads to a person'),
      {
        id: 'district',
        title: { zh: '仅到区县', en: 'District only' },
        how: { kind: 'district' },
        reason: { zh: '统计分析只需区域', en: 'Statistics need the district only' },
      },
      keep,
    ],
  },
  freeText: {
    title: { zh: '备注等自由文字', en: 'Remarks and other free text' },
    personal: true,
    default: 'remove',
    ways: [
      remove('自由文字中可能有任何个人信息,只保留本工具自己的提示', 'Free text may say anything about anyone: only what this tool says itself stays'),
      {
        id: 'sweep',
        title: { zh: '去掉号码和已知姓名', en: 'Without numbers and known names' },
        how: { kind: 'sweep' },
        reason: { zh: '保留叙述;清单其他列没有的姓名不能识别', en: 'Keeps the story; a name that stands in no other column is not recognised' },
      },
      keep,
    ],
  },
} as const satisfies Readonly<Record<string, MaskRule>>;

export type MaskClass = keyof typeof MASK_RULES;

export const MASK_CLASSES = Object.keys(MASK_RULES) as readonly MaskClass[];

/** Ids of the ways by class. A class that is left out takes its default. */
export type MaskChoices = { readonly [C in MaskClass]?: (typeof MASK_RULES)[C]['ways'][number]['id'] };

/** The way in force for a class. Throws for an id that is none of its ways: that is our own mistake. */
export function maskWay(of: MaskClass, choices: MaskChoices): MaskWay {
  const rule: MaskRule = MASK_RULES[of];
  const id = choices[of] ?? rule.default;
  const way = rule.ways.find((candidate) => candidate.id === id);
  if (way === undefined) throw new Error(`${of} is not masked by "${id}"`);
  return way;
}
