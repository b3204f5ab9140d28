/** `Excel.Setting` and its collection: what the add-in keeps in the workbook, as JSON under a key. */
import { ApiError } from '../api-error';
import { ApiObject, type ApiType, type Argument, type Json } from '../api-object';
import type { Workbench } from '../workbench';
import { textOf } from './arguments';

interface Setting {
  readonly bench: Workbench;
  readonly key: string;
}

function valueOf({ bench, key }: Setting): Json {
  const text = bench.settings.get(key);
  if (text === undefined) throw new ApiError('ItemNotFound', 'There is no such setting.');
  return JSON.parse(text) as Json;
}

function put(bench: Workbench, key: string, value: Argument): void {
  if (value instanceof ApiObject) throw new ApiError('InvalidArgument', 'A setting holds plain values.');
  bench.settings.set(key, JSON.stringify(value));
}

export const SETTING: ApiType<Setting> = {
  name: 'Setting',
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    _Id: { get: ({ key }) => key },
    Key: { get: ({ key }) => key },
    Value: { get: valueOf, set: ({ bench, key }, value) => put(bench, key, value) },
  },
  methods: {
    Delete: ({ bench, key }) => {
      if (!bench.settings.delete(key)) throw new ApiError('ItemNotFound', 'There is no such setting.');
    },
  },
};

function settingObject(bench: Workbench, key: string): ApiObject {
  return ApiObject.of(SETTING, { bench, key });
}

export const SETTINGS: ApiType<Workbench> = {
  name: 'SettingCollection',
  methods: {
    Add: (bench, [key, value = null]) => {
      put(bench, textOf(key), value);
      return settingObject(bench, textOf(key));
    },
    GetCount: (bench) => bench.settings.size,
    GetItemOrNullObject: (bench, [key]) => (bench.settings.has(textOf(key)) ? settingObject(bench, textOf(key)) : null),
  },
  items: (bench) => [...bench.settings.keys()].map((key) => settingObject(bench, key)),
  item: (bench, key) => {
    if (!bench.settings.has(textOf(key))) throw new ApiError('ItemNotFound', 'There is no such setting.');
    return settingObject(bench, textOf(key));
  },
};

export function settingsObject(bench: Workbench): ApiObject {
  return ApiObject.of(SETTINGS, bench);
}
