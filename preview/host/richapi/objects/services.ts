/** Services of the client's own runtime that are reached without a workbook. */
import { ApiObject, type ApiType } from '../api-object';
import type { Workbench } from '../workbench';

/** What the functions' runtime reports to. */
export const CUSTOM_FUNCTIONS: ApiType<Workbench> = {
  name: 'CustomFunctions',
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: ({ functions }) => functions.runtimeReady(),
    // 1: results that are too large are sent again in pieces; 2: results may come more often.
    _GetEnabledFeatures: () => [1, 2],
    SetInvocationArrayResults: ({ functions }, [results = null]) => functions.answer(results),
    SetInvocationResults: ({ functions }, [results = null]) => functions.answer(results),
  },
};

/** The action handlers of a page: asked for whenever `Office.actions` is used. */
export const ADD_IN_SERVICE: ApiType<Workbench> = {
  name: 'AddinInternalService',
  methods: { NotifyActionHandlerReady: () => undefined },
};

const SERVICES: Readonly<Record<string, ApiType<Workbench>>> = {
  'Microsoft.ExcelServices.CustomFunctions': CUSTOM_FUNCTIONS,
  'Microsoft.InternalService.AddinInternalService': ADD_IN_SERVICE,
};

/** null for a service the host does not offer. */
export function serviceObject(bench: Workbench, name: string): ApiObject | null {
  const type = Object.hasOwn(SERVICES, name) ? SERVICES[name] : undefined;
  return type === undefined ? null : ApiObject.of(type, bench);
}
