/** The one place that writes a manifest: the add-in-only XML of an environment, elements in the order Office demands. */
import type { Words } from '../src/domain/texts/words';
import { VERSION, type Environment } from './environments';
import { DESCRIPTION, DISPLAY_NAME, LONG_STRINGS, SHORT_STRINGS } from './manifest-texts';

const ICON_SIZES = [16, 32, 80] as const;

export function manifestXml(environment: Environment): string {
  const { id, base, suffix } = environment;
  const url = (path: string): string => escape(`${base}${path}`);
  const icon = (size: number): string => `Icon.${size}`;
  const icons = ICON_SIZES.map((size) => `<bt:Image size="${size}" resid="${icon(size)}"/>`).join('');
  const both = (words: Words, tail = ''): string =>
    `DefaultValue="${escape(words.zh + tail)}"><Override Locale="en-US" Value="${escape(words.en + (tail === '' ? '' : ' (dev)'))}"/>`;
  const strings = (texts: Readonly<Record<string, Words>>): string =>
    Object.entries(texts)
      .map(([resid, words]) => `        <bt:String id="${resid}" DefaultValue="${escape(words.zh)}"><bt:Override Locale="en-US" Value="${escape(words.en)}"/></bt:String>`)
      .join('\n');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xmlns:ov="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="TaskPaneApp">
  <Id>${id}</Id>
  <Version>${VERSION}</Version>
  <ProviderName>Branchbook</ProviderName>
  <DefaultLocale>zh-CN</DefaultLocale>
  <DisplayName ${both(DISPLAY_NAME, suffix)}</DisplayName>
  <Description ${both(DESCRIPTION)}</Description>
  <IconUrl DefaultValue="${url('assets/icon-32.png')}"/>
  <HighResolutionIconUrl DefaultValue="${url('assets/icon-64.png')}"/>
  <SupportUrl DefaultValue="${url('taskpane.html')}"/>
  <AppDomains>
    <AppDomain>${escape(new URL(base).origin)}</AppDomain>
  </AppDomains>
  <Hosts>
    <Host Name="Workbook"/>
  </Hosts>
  <Requirements>
    <Sets DefaultMinVersion="1.1">
      <Set Name="ExcelApi" MinVersion="1.9"/>
    </Sets>
  </Requirements>
  <DefaultSettings>
    <SourceLocation DefaultValue="${url('taskpane.html')}"/>
  </DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts>
      <Host xsi:type="Workbook">
        <AllFormFactors>
          <ExtensionPoint xsi:type="CustomFunctions">
            <Script>
              <SourceLocation resid="Functions.Script.Url"/>
            </Script>
            <Page>
              <SourceLocation resid="Functions.Page.Url"/>
            </Page>
            <Metadata>
              <SourceLocation resid="Functions.Metadata.Url"/>
            </Metadata>
            <Namespace resid="Namespace.Id"/>
          </ExtensionPoint>
        </AllFormFactors>
        <DesktopFormFactor>
          <ExtensionPoint xsi:type="PrimaryCommandSurface">
            <CustomTab id="Branchbook.Tab">
              <Group id="Branchbook.Lists">
                <Label resid="Lists.Group.Label"/>
                <Icon>${icons}</Icon>
                <Control xsi:type="Button" id="Branchbook.Open">
                  <Label resid="Open.Button.Label"/>
                  <Supertip>
                    <Title resid="Open.Button.Title"/>
                    <Description resid="Open.Button.Description"/>
                  </Supertip>
                  <Icon>${icons}</Icon>
                  <Action xsi:type="ShowTaskpane">
                    <TaskpaneId>Branchbook.Pane</TaskpaneId>
                    <SourceLocation resid="Taskpane.Url"/>
                  </Action>
                </Control>
              </Group>
              <Label resid="Tab.Label"/>
            </CustomTab>
          </ExtensionPoint>
        </DesktopFormFactor>
      </Host>
    </Hosts>
    <Resources>
      <bt:Images>
${ICON_SIZES.map((size) => `        <bt:Image id="${icon(size)}" DefaultValue="${url(`assets/icon-${size}.png`)}"/>`).join('\n')}
      </bt:Images>
      <bt:Urls>
        <bt:Url id="Functions.Script.Url" DefaultValue="${url('functions.js')}"/>
        <bt:Url id="Functions.Page.Url" DefaultValue="${url('functions.html')}"/>
        <bt:Url id="Functions.Metadata.Url" DefaultValue="${url('functions.json')}"><bt:Override Locale="en-US" Value="${url('functions-en-us.json')}"/></bt:Url>
        <bt:Url id="Taskpane.Url" DefaultValue="${url('taskpane.html')}"/>
      </bt:Urls>
      <bt:ShortStrings>
${strings(SHORT_STRINGS)}
      </bt:ShortStrings>
      <bt:LongStrings>
${strings(LONG_STRINGS)}
      </bt:LongStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>
`;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
