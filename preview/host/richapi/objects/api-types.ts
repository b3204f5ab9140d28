/** Every type of the Rich API that the host knows, for tests that compare them with the client's own. */
import type { ApiType } from '../api-object';
import { APPLICATION, CULTURE_INFO, NUMBER_FORMAT_INFO, WORKBOOK_CREATED } from './application';
import { RANGE_BORDER, RANGE_BORDERS } from './border';
import {
  CELL_VALUE_FORMAT,
  CONDITIONAL_FILL,
  CONDITIONAL_FONT,
  CONDITIONAL_FORMAT,
  CONDITIONAL_FORMATS,
  CONDITIONAL_RANGE_FORMAT,
  CUSTOM_FORMAT,
  FORMAT_RULE,
  TEXT_FORMAT,
} from './conditional-format';
import { DATA_VALIDATION } from './data-validation';
import { FREEZE_PANES } from './freeze-panes';
import { NAMED_ITEM, NAMED_ITEMS } from './names';
import { HEADER_FOOTER, HEADER_FOOTER_GROUP, PAGE_LAYOUT } from './page-layout';
import { RANGE } from './range';
import { RANGE_AREAS, RANGES } from './range-areas';
import { FORMAT_PROTECTION, RANGE_FILL, RANGE_FONT, RANGE_FORMAT } from './range-format';
import { RANGE_VIEW } from './range-view';
import { ADD_IN_SERVICE, CUSTOM_FUNCTIONS } from './services';
import { SETTING, SETTINGS } from './settings';
import { TABLE, TABLE_COLUMN, TABLE_COLUMNS, TABLE_ROWS } from './table';
import { TABLES } from './tables';
import { WORKBOOK, WORKBOOK_PROTECTION } from './workbook';
import { WORKSHEET } from './worksheet';
import { WORKSHEET_PROTECTION } from './worksheet-protection';
import { WORKSHEETS } from './worksheets';

export const API_TYPES: readonly ApiType<never>[] = [
  ADD_IN_SERVICE,
  APPLICATION,
  CELL_VALUE_FORMAT,
  CONDITIONAL_FILL,
  CONDITIONAL_FONT,
  CONDITIONAL_FORMAT,
  CONDITIONAL_FORMATS,
  CONDITIONAL_RANGE_FORMAT,
  CULTURE_INFO,
  CUSTOM_FORMAT,
  CUSTOM_FUNCTIONS,
  DATA_VALIDATION,
  FORMAT_PROTECTION,
  FORMAT_RULE,
  FREEZE_PANES,
  HEADER_FOOTER,
  HEADER_FOOTER_GROUP,
  NAMED_ITEM,
  NAMED_ITEMS,
  NUMBER_FORMAT_INFO,
  PAGE_LAYOUT,
  RANGE,
  RANGE_AREAS,
  RANGE_BORDER,
  RANGE_BORDERS,
  RANGE_FILL,
  RANGE_FONT,
  RANGE_FORMAT,
  RANGE_VIEW,
  RANGES,
  SETTING,
  SETTINGS,
  TABLE,
  TABLE_COLUMN,
  TABLE_COLUMNS,
  TABLE_ROWS,
  TABLES,
  TEXT_FORMAT,
  WORKBOOK,
  WORKBOOK_CREATED,
  WORKBOOK_PROTECTION,
  WORKSHEET,
  WORKSHEET_PROTECTION,
  WORKSHEETS,
];
