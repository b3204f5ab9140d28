/**
 * The ribbon of the preview is what the manifest says.
 *
 * @jest-environment jsdom
 */
import { manifestXml } from '../../../manifest/manifest-xml';
import { DEVELOPMENT } from '../../../manifest/environments';
import { manifestRibbon } from '../../../preview/page/manifest-ribbon';

const xml = manifestXml(DEVELOPMENT);

test('tab, groups, buttons and icons, in Chinese', () => {
  const ribbon = manifestRibbon(xml, 'zh-CN');
  expect(ribbon).toMatchObject({ tab: '支行客户簿', namespace: 'BRANCH' });
  expect(ribbon.groups[0]?.label).toBe('客户清单');
  expect(ribbon.groups[0]?.buttons[0]).toMatchObject({ id: 'Branchbook.Open', label: '打开客户簿', icon: '/assets/icon-32.png', action: 'show-pane' });
});

test('the same in English', () => {
  const ribbon = manifestRibbon(xml, 'en-US');
  expect([ribbon.tab, ribbon.groups[0]?.label, ribbon.groups[0]?.buttons[0]?.label]).toEqual(['Branchbook', 'Customer list', 'Open Branchbook']);
});

test('a manifest that lacks something is told by what it lacks', () => {
  expect(() => manifestRibbon('<OfficeApp/>', 'zh-CN')).toThrow('no tab');
  expect(() => manifestRibbon(xml.replace(' id="Icon.32"', ' id="Icon.33"'), 'zh-CN')).toThrow('no resource Icon.32');
});
