/** The one place for what differs between the Excels that the host stands for: platform, API sets, locale, limits, latency. */

export interface Profile {
  readonly platform: 'web' | 'desktop';
  readonly uiLocale: string;
  readonly dataLocale: string;
  readonly version: string;
  /** Requirement sets with their highest version; a set that is missing is unsupported. */
  readonly requirementSets: Readonly<Record<string, string>>;
  /** Most bytes of one request and of one answer; null when Excel has no such limit. */
  readonly payloadLimit: number | null;
  /** Milliseconds that each request takes at least. */
  readonly latency: number;
}

const SETS: Readonly<Record<string, string>> = {
  ExcelApi: '1.15',
  AddinCommands: '1.3',
  /** A set of the host's own: from 1.7 results travel as rows, from 1.9 the runtime asks for features. */
  CustomFunctions: '1.9',
  CustomFunctionsRuntime: '1.3',
  DialogApi: '1.2',
  Settings: '1.1',
  SharedRuntime: '1.1',
  RibbonApi: '1.2',
  RichApiRuntime: '1.2',
  /** Two more of the host's own: the flags of a request, and that it may wait for a cell being edited. */
  RichApiRuntimeFlag: '1.2',
  DelayForCellEdit: '1.1',
};

/** Excel on the web refuses requests and answers above this size. */
const WEB_PAYLOAD = 5 * 1024 * 1024;

export const PROFILES = {
  desktop: { platform: 'desktop', uiLocale: 'zh-CN', dataLocale: 'zh-CN', version: '16.0.15407.10000', requirementSets: SETS, payloadLimit: null, latency: 0 },
  web: { platform: 'web', uiLocale: 'zh-CN', dataLocale: 'zh-CN', version: '16.0.15407.10000', requirementSets: SETS, payloadLimit: WEB_PAYLOAD, latency: 0 },
  /** The oldest Excel that the product promises: no shared runtime, API 1.9. */
  old: {
    platform: 'desktop',
    uiLocale: 'zh-CN',
    dataLocale: 'zh-CN',
    version: '16.0.10000.10000',
    requirementSets: { ...SETS, ExcelApi: '1.9', SharedRuntime: '0', CustomFunctions: '1.1', CustomFunctionsRuntime: '1.1' },
    payloadLimit: null,
    latency: 0,
  },
} as const satisfies Readonly<Record<string, Profile>>;
